"""Kinds of passages and sections in words."""

from bot.cards.numbers import counted
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
_SECTIONS = {
    SectionKind.HEADING: ("heading", "headings"),
    SectionKind.BREAK: ("break", "breaks"),
    SectionKind.QUESTION: ("question", "questions"),
    SectionKind.SPEAKER: ("speaker's part", "speakers' parts"),
    SectionKind.OPENING: ("opening", "openings"),
}


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
    return counted(number, *_PASSAGES[kind])


def counted_sections(kind: SectionKind, number: int) -> str:
    """``1 heading``, ``3 headings``."""
    return counted(number, *_SECTIONS[kind])
