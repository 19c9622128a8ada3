"""One post of a blog, whatever wrote it down: what is told of it, and its text as a document."""

from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum, auto

from bot.errors import SourceFault
from bot.reading.document import ASIDE, Block, Document, Hint, Statement
from bot.reading.formats.encoding import decode
from bot.reading.formats.html.elements import letters_in, open_page
from bot.reading.formats.html.page import read_html
from bot.reading.formats.senders import writer_of
from bot.reading.formats.wrapping import text_blocks
from bot.reading.lines.white_space import one_line, visible
from bot.reading.stated.statements import split_names

LEAST_FULL = 600
"""Letters of a summary that is taken for the whole post: teasers are shorter, or end in dots."""

_WORDS_OF_A_TITLE = 8
_LONGEST_TITLE = 300
_GOES_ON = ("…", "...", "[…]", "[...]", "[&hellip;]", "»", "→")


class LeftOut(StrEnum):
    """Why an entry is not read as an article."""

    PAGE = auto()
    DRAFT = auto()
    PRIVATE = auto()
    DELETED = auto()
    COMMENT = auto()
    ATTACHMENT = auto()
    TEASER = auto()
    REVIEW = auto()
    EMPTY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it is written down. ``page`` is its text as markup, ``text`` as plain text; ``summary`` is markup that
    may be a teaser. ``names`` are whom the feed calls its writers, which may be a login or a paper."""

    title: str = ""
    names: tuple[str, ...] = ()
    date: str | None = None
    url: str = ""
    publication: str = ""
    language: str = ""
    page: str = ""
    text: str = ""
    summary: str = ""


def document_of(post: Post) -> Document | LeftOut:
    """The document of one post, or why there is none."""
    if post.text and not post.page:
        blocks: tuple[Block, ...] = tuple(block.on_line(0) for block in text_blocks(visible(post.text)))
    else:
        blocks = _blocks(post.page or post.summary)
    read = [block.text for block in blocks if block.text.strip() and block.hint not in ASIDE]
    if not read:
        return LeftOut.EMPTY
    if not post.page and not post.text and _is_teaser(read):
        return LeftOut.TEASER
    structured = any(block.hint in (Hint.HEADING, Hint.TITLE) for block in blocks)
    if not structured:  # without headings of its own, structure decides as in plain text
        blocks = tuple(replace(block, hint=None) if block.hint is Hint.TEXT else block for block in blocks)
    return Document(blocks, _statement(post, read[0]), structured)


def _blocks(page: str) -> tuple[Block, ...]:
    try:
        documents = read_html(f"<html><body><article>{page}</article></body></html>".encode("utf-8-sig", "replace"))
    except SourceFault:
        return ()
    return tuple(block for document in documents for block in document.blocks)


def _is_teaser(read: list[str]) -> bool:
    return sum(map(letters_in, read)) < LEAST_FULL or read[-1].rstrip().endswith(_GOES_ON)


def _statement(post: Post, opening: str) -> Statement:
    title = one_line(without_tags(post.title))[:_LONGEST_TITLE]
    if not title:
        words = opening.split()
        title = " ".join(words[:_WORDS_OF_A_TITLE]) + ("…" if len(words) > _WORDS_OF_A_TITLE else "")
    authors: list[str] = []
    site = one_line(without_tags(post.publication))
    for name in post.names:
        for one in split_names(one_line(without_tags(name))):
            persons, paper = writer_of(one)
            authors += persons
            site = site or paper or ""
    return Statement(
        title=title,
        authors=tuple(dict.fromkeys(authors)),
        date=post.date,
        publication=site if site and site not in authors else None,
        url=post.url if post.url.startswith(("https://", "http://")) and not any(map(str.isspace, post.url)) else None,
        language=post.language[:2].lower() if post.language[:2].isalpha() and len(post.language) >= 2 else None,
    )


def without_tags(text: str) -> str:
    """``text`` without tags, and with the characters that it writes as entities: feeds write titles either way."""
    if "<" not in text and "&" not in text:
        return text
    with open_page(text) as html:
        text, _ = decode(html.text().encode("utf-8", "replace"))
    return text


def day_written(written: str) -> str | None:
    """The day of a date as feeds write them: "Mon, 03 May 2021 10:00:00 +0000", "2021-05-03T10:00:00Z"."""
    written = written.strip()
    try:
        return f"{datetime.fromisoformat(written.replace('Z', '+00:00')):%Y-%m-%d}"
    except ValueError:
        pass
    try:
        return f"{parsedate_to_datetime(written):%Y-%m-%d}"
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
