"""Bytes in, articles out: formats, structure, furniture, speakers, sentences. Pure and synchronous."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from bot.model import Article, Message
from bot.reading.version import COLLECTIONS, ONLY_FEEDS, READER_VERSION, SUFFIXES

__all__ = [
    "COLLECTIONS",
    "ONLY_FEEDS",
    "READER_VERSION",
    "SUFFIXES",
    "can_be_date",
    "ending_for",
    "is_feed",
    "is_link",
    "is_report",
    "known_names",
    "load_reader",
    "read_collection",
    "read_message",
    "read_source",
    "years_named",
]


def load_reader() -> None:
    """Load what else is loaded when a source is first read."""
    import bot.reading.reader  # noqa: F401


def read_source(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[Article, ...]:
    """The articles of one source; see ``reader.read_source``. The reader is loaded at the first call."""
    from bot.reading.reader import read_source as read

    return read(name, data, sidecar)


def read_collection(name: str, stream: BinaryIO, sidecar: bytes | None = None) -> Iterator[Article]:
    """The articles of one source, one after the other; see ``reader.read_collection``."""
    from bot.reading.reader import read_collection as read

    return read(name, stream, sidecar)


def is_feed(head: bytes, tail: bytes) -> bool:
    """Whether a file of XML or JSON with these first and last bytes (64 KB each) is a blog's export or feed."""
    from bot.reading.formats.feeds.feed_forms import feed_form

    return feed_form(head, tail) is not None


def can_be_date(typed: str) -> bool:
    """Whether somebody may mean a date by what they typed; see ``lines.date.is_plausible``."""
    from bot.reading.lines.date import is_plausible

    return is_plausible(typed)


def years_named(typed: str) -> list[int]:
    """The years, of our calendar beyond doubt, in a date that somebody typed; see ``lines.date.years_in``."""
    from bot.reading.lines.date import years_in

    return years_in(typed)


def is_link(text: str) -> bool:
    """Whether a text is a link to a page of the web; see ``stated.statements.is_web_link``."""
    from bot.reading.stated.statements import is_web_link

    return is_web_link(text)


def is_report(sentence: str, language: str) -> bool:
    """Whether a sentence gives what others say or think; see ``quotes.hearsay.only_reports``."""
    from bot.reading.quotes.hearsay import only_reports

    return only_reports(sentence.casefold(), language)


def ending_for(name: str, data: bytes) -> str:
    """The ending, with its dot, that a file with the name ``name`` and these bytes is to have as a source.

    That of its name, unless its content says otherwise; ``.txt`` where the ending is of no form that is read.
    """
    from bot.reading.formats.forms import ending_by_content

    return ending_by_content(PurePath(name).suffix.lower(), data)


def read_message(text: str, known: Callable[[str], bool]) -> Message:
    """What a message or document quotes, and from whom; see ``messages.quoted.message_of``."""
    from bot.reading.messages.quoted import message_of

    return message_of(text, known)


def known_names(names: Iterable[str]) -> Callable[[str], bool]:
    """Tells of a name whether it is the full name, or the surname, of one of these people."""
    from bot.reading.messages.known_names import KnownNames

    return KnownNames(names)
