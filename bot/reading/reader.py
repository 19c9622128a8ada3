"""The one way in: a source's name and bytes become its articles."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from bot.cycles import cycles_not_sought
from bot.errors import SourceFault
from bot.faults import Fault
from bot.languages.language import language_for
from bot.model import Article, Doubt, Remark
from bot.reading.document import Document, Statement
from bot.reading.formats.encoding import decode
from bot.reading.formats.forms import FileForm, form_of
from bot.reading.formats.plain import plain_document
from bot.reading.pipeline import articles_of
from bot.reading.quotes.quotes import with_quotes
from bot.reading.stated.file_name import day_in_name
from bot.reading.stated.line_ranges import countable, missed
from bot.reading.stated.sidecar import read_sidecar
from bot.reading.version import SUFFIXES


def read_source(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[Article, ...]:
    """The articles of one source, in order; at least one.

    ``name`` is the path relative to the articles folder, with ``/``; its folder is the shelf. ``sidecar``
    is the content of ``NAME.toml`` beside it. Raises SourceFault; never anything else,
    whatever the bytes.
    """
    with cycles_not_sought():  # it would take a tenth of the time
        return _read(name, data, sidecar)


def _read(name: str, data: bytes, sidecar: bytes | None) -> tuple[Article, ...]:
    articles: list[Article] = []
    for document in documents_of(name, data, sidecar):
        articles += articles_of(document, name)
    if not any(article.text for article in articles):
        raise SourceFault(Fault.NO_TEXT)
    return tuple(_with_its_language(with_quotes(article)) for article in articles if article.text)


def read_collection(name: str, stream: BinaryIO, sidecar: bytes | None = None) -> Iterator[Article]:
    """What ``read_source`` makes of the bytes of ``stream``, each article when it is asked for.

    Of a box of mails or a feed no more is held than an article and the next, however large the file is, unless the
    sidecar states lines or a title. Raises SourceFault, also after some articles.
    """
    stated = read_sidecar(sidecar) if sidecar is not None else Statement()
    form, unexpected = form_of(PurePosixPath(name).suffix.lower(), stream.read(_HEAD))
    stream.seek(0)
    by_place = stated.title or stated.furniture or stated.speeches or stated.keep
    if unexpected or by_place or form not in _ONE_BY_ONE:
        yield from read_source(name, stream.read(), sidecar)
        return
    count = paragraphs = 0
    for document in _ONE_BY_ONE[form](stream):
        with cycles_not_sought():
            (numbered,) = countable([replace(document, stated=stated.over(document.stated))], paragraphs)
            paragraphs = max((block.line for block in numbered.blocks), default=paragraphs)
            read = [_with_its_language(with_quotes(one)) for one in articles_of(numbered, name) if one.text]
        count += len(read)
        yield from read
    if not count:
        raise SourceFault(Fault.NO_TEXT)


def _with_its_language(article: Article) -> Article:
    """``article`` with a remark where its language lacks whole sections of rules."""
    known = language_for(article.language)
    lacking = sorted(section for section in known.lacks if "." not in section)
    if not lacking:
        return article
    remark = Remark(0, Doubt.LANGUAGE_LACKS, (known.name or known.code, *lacking))
    return replace(article, remarks=(*article.remarks, remark))


def documents_of(name: str, data: bytes, sidecar: bytes | None = None) -> tuple[Document, ...]:
    """What ``read_source`` makes articles of: the blocks of one source, numbered, with what is stated of them."""
    stated = read_sidecar(sidecar) if sidecar is not None else Statement()
    documents = _documents(name, data)
    doubts: tuple[Remark, ...] = ()
    if stated.title is not None and len(documents) > 1:
        doubts = (Remark(0, Doubt.TITLE_FOR_SEVERAL, (len(documents),)),)
        stated = replace(stated, title=None)
    numbered = countable([replace(d, stated=stated.over(d.stated)) for d in documents])
    doubts += missed(numbered[0].stated, numbered) if numbered else ()
    return tuple(replace(d, remarks=(*d.remarks, *doubts)) if d is numbered[0] else d for d in numbered)


def _documents(name: str, data: bytes) -> tuple[Document, ...]:
    """What the reader of a source's form makes of its bytes. Readers of most forms are loaded only when needed."""
    ending = PurePosixPath(name).suffix.lower()
    form, unexpected = form_of(ending, data)
    if form is None:
        raise SourceFault(Fault.ENDING_NOT_READ, ending, ", ".join(sorted(SUFFIXES)))
    documents = _READERS[form](data)
    if form is FileForm.MARKDOWN and (day := day_in_name(name)) is not None:
        documents = tuple(replace(one, stated=one.stated.over(Statement(date=day))) for one in documents)
    if not unexpected:
        return documents
    doubt = Remark(0, Doubt.ANOTHER_FORM, (str(form), ending))
    return (replace(documents[0], remarks=(doubt, *documents[0].remarks)), *documents[1:])


def _text(data: bytes) -> tuple[Document, ...]:
    return (plain_document(data),)


def _markdown(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.markdown import read_markdown

    text, remarks = decode(data)
    documents = read_markdown(text)
    return (replace(documents[0], remarks=(*remarks, *documents[0].remarks)), *documents[1:])


def _page(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.html.page import read_html

    return read_html(data)


def _xhtml(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.xhtml import read_xhtml

    return read_xhtml(data)


def _epub(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.epub.book import read_epub

    return read_epub(data)


def _pdf(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.pdf.document import read_pdf

    return read_pdf(data)


def _word(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.docx import read_docx

    return read_docx(data)


def _mail(data: bytes) -> tuple[Document, ...]:
    return tuple(_mails(io.BytesIO(data)))


def _mails(stream: BinaryIO) -> Iterator[Document]:
    from bot.reading.formats.mail.box import read_mails

    return read_mails(stream)


def _odt(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.odt import read_odt

    return read_odt(data)


def _rtf(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.rtf import read_rtf

    return read_rtf(data)


def _feed(data: bytes) -> tuple[Document, ...]:
    return tuple(_posts(io.BytesIO(data)))


def _posts(stream: BinaryIO) -> Iterator[Document]:
    from bot.reading.formats.feeds.feed import read_feed

    return read_feed(stream)


def _web_archive(data: bytes) -> tuple[Document, ...]:
    from bot.reading.formats.web_archive import read_web_archive

    return read_web_archive(data)


def _old_word(data: bytes) -> tuple[Document, ...]:
    raise SourceFault(Fault.WORD_OLD_OR_LOCKED)


_READERS: Final[dict[FileForm, Callable[[bytes], tuple[Document, ...]]]] = {
    FileForm.TEXT: _text,
    FileForm.MARKDOWN: _markdown,
    FileForm.PAGE: _page,
    FileForm.XHTML: _xhtml,
    FileForm.EPUB: _epub,
    FileForm.PDF: _pdf,
    FileForm.WORD: _word,
    FileForm.OLD_WORD: _old_word,
    FileForm.MAIL: _mail,
    FileForm.ODT: _odt,
    FileForm.RTF: _rtf,
    FileForm.FEED: _feed,
    FileForm.WEB_ARCHIVE: _web_archive,
}

_ONE_BY_ONE: Final[dict[FileForm | None, Callable[[BinaryIO], Iterator[Document]]]] = {
    FileForm.MAIL: _mails,
    FileForm.FEED: _posts,
}
_HEAD: Final = 64 * 1024
"""How many bytes of a file show its form."""
