"""The one way in: a source's name and bytes become its articles."""

from dataclasses import replace
from pathlib import PurePosixPath

from bot.errors import SourceFault
from bot.model import Article
from bot.reading.blocks import Document, Statement
from bot.reading.decoding import decode
from bot.reading.frontmatter import split_front_matter
from bot.reading.layout import blocks_of
from bot.reading.quotes import with_quotes
from bot.reading.sidecar import read_sidecar
from bot.reading.structure import articles_of

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
    stated = read_sidecar(sidecar) if sidecar is not None else Statement()
    articles: list[Article] = []
    for document in _documents(name, data):
        both = _merged(stated, document.stated)
        articles += articles_of(replace(document, stated=both), name)
    if not any(article.text for article in articles):
        raise SourceFault("There is no text in it. Put the article's text into the file, or move the file away.")
    return tuple(with_quotes(article) for article in articles if article.text)


def _documents(name: str, data: bytes) -> tuple[Document, ...]:
    """What the reader of a name's suffix makes of the bytes. Readers of PDF and DOCX are loaded only when needed."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".txt":
        return (plain_document(data),)
    if suffix == ".md":
        from bot.reading.markdown import read_markdown

        text, remarks = decode(data)
        documents = read_markdown(text)
        return (replace(documents[0], remarks=(*remarks, *documents[0].remarks)), *documents[1:])
    if suffix in (".html", ".htm"):
        from bot.reading.html import read_html

        return read_html(data)
    if suffix == ".epub":
        from bot.reading.epub import read_epub

        return read_epub(data)
    if suffix == ".pdf":
        from bot.reading.pdf import read_pdf

        return read_pdf(data)
    if suffix == ".docx":
        from bot.reading.docx import read_docx

        return read_docx(data)
    raise SourceFault(f"Files ending in {suffix or 'nothing'} are not read. Readable: {', '.join(sorted(SUFFIXES))}.")


def plain_document(data: bytes) -> Document:
    """The blocks of a plain text, with what its front matter states."""
    text, remarks = decode(data)
    stated, rest, line, found = split_front_matter(text)
    return Document(blocks_of(rest, line + 1), stated, False, (*remarks, *found))


def _merged(first: Statement, second: Statement) -> Statement:
    """What ``first`` states, and where it is silent ``second``."""
    return Statement(
        first.title or second.title,
        first.authors or second.authors,
        first.date or second.date,
        first.publication or second.publication,
        first.url or second.url,
        first.language or second.language,
        first.flags | second.flags,
        first.furniture + second.furniture,
        first.speeches + second.speeches,
    )
