"""The tables of sentences, one for each tongue but English: read once, when an answer in it is first needed."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Final

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

_FOLDER: Final = Path(__file__).parent / "tongues"
_read: set[str] = set()


@dataclass(frozen=True, slots=True)
class TongueTable:
    """The sentences of one tongue: by context and English wording, one for each plural form; and which form a number
    takes."""

    sentences: Mapping[tuple[str, str], tuple[str, ...]]
    form: Callable[[int], int]


def table_path(tongue: str) -> Path:
    """The file that holds a table, in the form of gettext."""
    return _FOLDER / f"{tongue}.po"


@cache
def tongue_table(tongue: str) -> TongueTable:
    """The table of any tongue but English. Takes a moment the first time."""
    from babel.messages.pofile import read_po  # nobody who is answered in English needs it

    with table_path(tongue).open("rb") as file:
        catalogue = read_po(file, tongue, abort_invalid=True)
    sentences: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in catalogue:
        one = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if one and forms and all(forms):
            sentences[message.context or "", one] = forms
    _read.add(tongue)
    return TongueTable(sentences, c2py(catalogue.plural_expr))


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
