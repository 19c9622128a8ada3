"""What can keep the state: a file for one process (``state_file``), or PostgreSQL for several (``postgres``).

Every statement is written once, in the words that both know: ``ON CONFLICT`` and ``RETURNING``, ``CASE`` for the larger
of two, ``BIGINT`` and ``DOUBLE PRECISION`` in casts, 0 and 1 for false and true, and ``?`` or ``?1`` for values.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, NamedTuple, Protocol

StateRow = Sequence[Any]


class IfChanged(NamedTuple):
    """A statement that is done only where the one before it in its transaction changed a row."""

    sql: str
    values: Sequence[object]


SqlStatement = tuple[str, Sequence[object]] | IfChanged


class StateDatabase(Protocol):
    """One transaction at a time or many: whoever writes need not know. Every method raises StoreFault."""

    @property
    def now(self) -> str:
        """An expression for the time as the database has it, in whole seconds since 1970."""
        ...

    async def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[StateRow]:
        """What a query gives."""
        ...

    async def write(self, statements: Sequence[SqlStatement], *, lightly: bool = False, apart: bool = False) -> int:
        """All statements in one transaction; the first value that the last one returns, 0 where it returns none.

        What is written ``lightly`` may be gone where the machine of the database fails within the next second. With
        ``apart`` each statement may be a transaction of its own, where that takes fewer trips to the database.
        """
        ...

    async def columns(self, table: str) -> Sequence[str]:
        """The names of a table's columns, in order."""
        ...

    async def size(self) -> int:
        """How many bytes it has."""
        ...

    def hold(self, word: str) -> AbstractAsyncContextManager[bool]:
        """Hold a word until the end of the block, or of the process; False where somebody else holds it."""
        ...

    async def tell(self, words: str) -> Sequence[str]:
        """Tell all other processes these words for as long as this one lives; what they tell."""
        ...

    async def told(self) -> Sequence[str]:
        """What other processes tell, heard without telling anything."""
        ...

    async def announce(self, word: str) -> None:
        """Say a word to all processes that wait for it; where none share the state, to nobody."""
        ...

    async def heard(self, word: str, within: float) -> bool:
        """Wait until a word is announced, at most so many seconds; whether it may have been. Raises nothing."""
        ...

    async def close(self) -> None:
        """Let go of it."""
        ...
