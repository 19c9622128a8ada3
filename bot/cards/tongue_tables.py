"""The tables of sentences, one for each tongue but English: read once, when an answer in it is first needed."""

import hashlib
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path
from sys import intern
from typing import Final

from bot.cards.tongue_files import plural_formula, translations

ENGLISH: Final = "en"
TONGUES: Final[Mapping[str, str]] = {
    ENGLISH: "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt_BR": "Português (Brasil)",
    "ru": "Русский",
    "zh_CN": "简体中文",
}
"""The tongues that answers are given in, each with its own name for itself."""
BETWEEN: Final = "\4"
"""Stands between context and sentence, as in what gettext compiles: no text has it."""

_FOLDER: Final = Path(__file__).parent / "tongues"
_read: set[str] = set()


@dataclass(frozen=True, slots=True)
class TongueTable:
    """The sentences of one tongue: by English wording (behind context and ``BETWEEN``, where it has one), one for each
    plural form; and which form a number takes."""

    sentences: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]

    def forms(self, sentence: str, context: str = "") -> tuple[str, ...] | None:
        """What an English sentence is in this tongue, in each plural form; None where nobody has said."""
        return self.sentences.get(f"{context}{BETWEEN}{sentence}" if context else sentence)


def table_path(tongue: str) -> Path:
    """The file that holds a table, in the form of gettext."""
    return _FOLDER / f"{tongue}.po"


def read_table(tongue: str, only: Container[str] | None = None) -> TongueTable:
    """The table of any tongue but English, read anew; with ``only`` that of these sentences, whatever their context.

    Raises OSError and ValueError.
    """
    sentences: dict[str, tuple[str, ...]] = {}
    head = ""
    with table_path(tongue).open(encoding="utf-8") as file:
        for context, one, forms in translations(file):
            if not one:
                head = forms[0]
            elif all(forms) and (only is None or one in only):
                # In all tables the English is the same, and is to be held once.
                sentences[intern(f"{context}{BETWEEN}{one}" if context else one)] = forms
    return TongueTable(sentences, c2py(plural_formula(head)))


@cache
def tongue_table(tongue: str) -> TongueTable:
    """The table of any tongue but English, read once. Takes a moment the first time."""
    table = read_table(tongue)
    _read.add(tongue)
    return table


def is_at_hand(tongue: str) -> bool:
    """Whether a sentence in a tongue can be said without reading a table first."""
    return tongue == ENGLISH or tongue in _read


@cache
def tables_digest() -> str:
    """Names what all tables say; another as soon as one of them says something else. Reads them without parsing."""
    digest = hashlib.sha256()
    for tongue in TONGUES:
        if tongue != ENGLISH:
            digest.update(table_path(tongue).read_bytes())
    return digest.hexdigest()
