"""A statement of this room as PostgreSQL takes it, and the values that go with it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from typing import Final

_HINT: Final = re.compile(r"\bINDEXED BY \w+")
_VALUE: Final = re.compile(r"\?(\d*)")


@lru_cache(2048)
def in_postgres(sql: str) -> str:
    """``?`` becomes ``$1``, ``$2`` and so on in their order, ``?2`` becomes ``$2``; a hint which index to take goes.
    What stands in single quotes stays as it is."""
    parts, numbers = sql.split("'"), count(1)
    for at in range(0, len(parts), 2):  # the others stand in quotes
        parts[at] = _VALUE.sub(lambda found: f"${found[1] or next(numbers)}", _HINT.sub("", parts[at]))
    return "'".join(parts)


def plain_values(values: Sequence[object]) -> list[object]:
    """A text in PostgreSQL holds every character but U+0000, which becomes U+FFFD, "unknown character"."""
    return [one.replace("\0", "\ufffd") if isinstance(one, str) and "\0" in one else one for one in values]
