"""Kinds of passages and sections in words."""

from collections.abc import Callable, Mapping

from bot.cards.numbers import counted
from bot.cards.tongue import said_many, written_number
from bot.model import Kind, SectionKind

_PASSAGES = {
    Kind.PROSE: ("prose", "prose"),
    Kind.QUOTE: ("quotation", "quotations"),
    Kind.VERSE: ("verse", "verse"),
    Kind.LIST: ("list", "lists"),
    Kind.CAPTION: ("caption", "captions"),
    Kind.BYLINE: ("byline", "bylines"),
    Kind.BIO: ("biography", "biographies"),
    Kind.DATELINE: ("dateline", "datelines"),
    Kind.BOILERPLATE: ("furniture", "furniture"),
    Kind.NOTE: ("note", "notes"),
}
"""Only the terminal names these: one, and several."""

_SECTIONS: Mapping[SectionKind, tuple[str, Callable[[int], str]]] = {
    SectionKind.HEADING: ("heading", lambda n: counted(n, "heading")),
    SectionKind.BREAK: ("break", lambda n: counted(n, "break")),
    SectionKind.QUESTION: ("question", lambda n: counted(n, "question")),
    SectionKind.SPEAKER: ("speaker's part", lambda n: said_many("{n} speaker's part", "{n} speakers' parts", n)),
    SectionKind.OPENING: ("opening", lambda n: counted(n, "opening")),
}
"""The terminal names them, and the card of a text that is offered counts them."""


def passage_kind(kind: Kind) -> str:
    """What a passage is, in one word."""
    return _PASSAGES[kind][0]


def taken_for(what: str) -> str:
    """What lines were read as, in one word: a kind of passage, or title, heading, question or rule."""
    return passage_kind(Kind(what)) if what in set(Kind) else what


def section_kind(kind: SectionKind) -> str:
    """What opens a section, in a word or two."""
    return _SECTIONS[kind][0]


def counted_passages(kind: Kind, number: int) -> str:
    """``12 prose``, ``1 caption``, ``3 captions``."""
    one, several = _PASSAGES[kind]
    return f"{written_number(number)} {one if number == 1 else several}"


def counted_sections(kind: SectionKind, number: int) -> str:
    """``1 heading``, ``3 headings``."""
    return _SECTIONS[kind][1](number)
