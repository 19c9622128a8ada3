"""Faults in the log: in words, and what is wrong with a shared state told once, by whoever watches it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot.cards.faults import english_sentence
from bot.errors import Cause, CommonplaceError
from bot.faults import STATE_UNUSABLE


class FaultsInWords(logging.Filter):
    """Puts the sentence of a fault in the place of its name, wherever a record has one among its arguments."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite ``record``; every record passes."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                english_sentence(one) if isinstance(one, CommonplaceError | Cause) else one for one in record.args
            )
        return True


class _ToldElsewhere(logging.Filter):
    def __init__(self, trouble: Callable[[], Cause | None]) -> None:
        super().__init__()
        self._trouble = trouble

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether ``record`` is about anything else."""
        named = [one.cause if isinstance(one, CommonplaceError) else one for one in record.args or ()]
        unusable = any(isinstance(one, Cause) and one.fault in STATE_UNUSABLE for one in named)
        return not unusable or self._trouble() is None


@contextmanager
def told_once(trouble: Callable[[], Cause | None]) -> Iterator[None]:
    """Inside, leave out of the log what fails because the shared state cannot be used, while ``trouble`` knows of that:
    everything that needs the state fails then, and each would say so again and again. Whoever watches ``trouble`` says
    it."""
    known, handlers = _ToldElsewhere(trouble), list(logging.getLogger().handlers)
    for handler in handlers:
        handler.filters.insert(0, known)  # before words take the place of faults
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(known)
