"""Bytes in, articles out: formats, structure, furniture, speakers, sentences. Pure and synchronous."""

from bot.model import Article
from bot.reading.version import READER_VERSION, SUFFIXES

__all__ = ["READER_VERSION", "SUFFIXES", "read_source"]


def read_source(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[Article, ...]:
    """The articles of one source; see ``reader.read_source``. The reader is loaded at the first call."""
    from bot.reading.reader import read_source as read

    return read(name, data, sidecar)
