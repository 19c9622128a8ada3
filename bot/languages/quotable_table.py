"""Which words famous sentences have and plain prose has not: a table of weights for each language, made by a script."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

_FOLDER: Final = Path(__file__).parent / "quotable"
NO_TABLE: Final[Mapping[str, float]] = MappingProxyType({})


@cache
def quotable_table(code: str) -> Mapping[str, float]:
    """The weight of each sign (see ``bot/reading/quotes/famed.py``) in the language ``code``; empty without a table.

    ``python -m tests.benchmarks.quotable`` writes the files: a sign and its weight a line, in hundredths.
    """
    path = _FOLDER / f"{code}.txt"
    if not code.isascii() or not path.is_file():
        return NO_TABLE
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("# "))
    return {sign: int(hundredths) / 100 for sign, hundredths in pairs}
