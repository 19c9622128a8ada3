"""Here is one paragraph: is it a biography, or a note on who wrote this and where it appeared?"""

import re
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.languages.patterns import LinePatterns, any_of
from bot.reading.lines.date import dates_in
from bot.reading.people.names import PARTICLES, is_name, names_in, without_courtesy

_WORDS: Final = everywhere().byline
_GRAMMARS: Final = tuple(language_for(code).grammar for code in ("de", "en"))
_ARTICLES: Final = frozenset().union(
    *(grammar.definite | grammar.indefinite | (grammar.prepositions - PARTICLES) for grammar in _GRAMMARS)
)
"""Those, and prepositions, that stand before a noun with a capital and, other than "La" and "Van", open no name."""

_NOTE_LABEL = LinePatterns(*_WORDS.notes, then=r"\s*[:：.—–-]", signs="[(*_", most=2)
_PIECE: Final = any_of(_WORDS.pieces)
_THIS_PIECE = LinePatterns(*_WORDS.this, then=rf" (?:\w+ )?{_PIECE}\b", signs="[(*_", most=2)
_WRITTEN = re.compile(
    rf"\b{_PIECE}\b[^.]{{0,40}}?\b{any_of(_WORDS.by_word | everywhere().letter.sender)} (?P<who>[^.,;:]{{3,60}}?) "
    rf"{any_of(_WORDS.after_author)}\b",
    re.IGNORECASE,
)
_SAID_OF_IT: Final = tuple(re.compile(one, re.IGNORECASE) for one in _WORDS.presented + _WORDS.excerpt)
_APPEARED: Final = tuple(re.compile(one, re.IGNORECASE) for one in _WORDS.appeared)


def _start_of(text: str) -> str:
    """The part of a paragraph that can say who wrote what for which publication, runs of white space as one space."""
    return " ".join(text[:600].split())


def _appeared(text: str) -> re.Match[str] | None:
    """Where a note says that the article appeared, or None."""
    start = _start_of(text)
    return next((found for one in _APPEARED if (found := one.search(start))), None)


def is_provenance(text: str) -> bool:
    """Whether a short paragraph says where this very article appeared ("This essay first appeared in …")."""
    return len(text) <= 300 and _THIS_PIECE.match(text) is not None and _appeared(text) is not None


def is_note(text: str) -> bool:
    """Whether a paragraph opens as an editor's, author's or translator's note."""
    return _NOTE_LABEL.match(text) is not None


def read_note(text: str) -> tuple[str, str | None] | None:
    """Author and publication from a note that speaks of the article itself ("this piece by X was written for Y")."""
    start = _start_of(text)
    written = next((found for one in _SAID_OF_IT if (found := one.match(start))), None) or _WRITTEN.search(start)
    if written is None:
        return None
    who = without_courtesy(written["who"].strip())
    if not is_name(who):
        return None
    return who, publication_in(text)


def publication_in(text: str) -> str | None:
    """The publication a note says an article was written for or appeared in, or None."""
    appeared = _appeared(text)
    if appeared is None:
        return None
    for name in names_in(appeared["what"]):
        if name.start <= 4 and not dates_in(name.text):
            return appeared["what"][name.start : name.end].strip()
    return None


_COPULA: Final = rf"(?:{any_of(_WORDS.copula)}|[—–])"
_BIO_NAME = re.compile(rf"(?P<name>[^\d:;!?]{{4,60}}?)(?:,[^.:;!?]{{2,160}}?,)?(?: \([^)]{{1,30}}\))? {_COPULA}\s")
_BIO_ROLE = LinePatterns(*_WORDS.bio, signs="[(*_", most=2)


def bio_name(text: str) -> str | None:
    """The name a biography opens with ("X is a novelist …", "X, professor of …, lives in …"), or None."""
    m = _BIO_NAME.match(_start_of(text.lstrip("[(*_")))
    if m is None:
        return None
    name = without_courtesy(m["name"].strip(" ,"))
    head = name.split(",")[0].strip()
    if head.partition(" ")[0].casefold() in _ARTICLES:
        return None  # "The Rise is due to …", "For the Day is told …", where nouns have capitals
    return head if is_name(head, 4) else None


def is_bio_role(text: str) -> bool:
    """Whether a paragraph is a biography that says "the author"."""
    return _BIO_ROLE.match(text) is not None
