"""The one way in: a source's name and bytes become its articles."""

from bot.model import Article

READER_VERSION = 1
"""Part of every fingerprint: raise it when the reader reads differently, and folders are read again by themselves."""

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".epub", ".pdf", ".docx"})
"""The endings of file names that are sources."""


def read_source(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[Article, ...]:
    """The articles of one source, in order; at least one.

    ``name`` is the path relative to the articles folder, with ``/``; its folder is the shelf. ``sidecar``
    is the content of ``NAME.toml`` beside it. Raises SourceFault with a sentence that says what is wrong
    and what to do; never anything else, whatever the bytes.
    """
    raise NotImplementedError
