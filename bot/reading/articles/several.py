"""Several articles in one file: the evidence that there are, and where each begins."""

import itertools
import re

from bot.model import Doubt, Kind
from bot.reading.articles.collected import dated_above, named_below
from bot.reading.articles.posts import split_posts
from bot.reading.lines.bio import bio_name, is_bio_role
from bot.reading.lines.byline import LONGEST_BYLINE, read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.dateline import date_line
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.structure.archive_page import is_archive
from bot.reading.structure.headings import is_heading_line

_PLACED = re.compile(r"[\[(](?P<inside>[^()\[\]]{4,60})[\])]\s*$")


def has_place_and_date(text: str) -> bool:
    """Whether a line closes with a place and a date in brackets, as the title of a report does."""
    m = _PLACED.search(text)
    if m is None:
        return False
    dates = [date for date in dates_in(m["inside"]) if date.weight >= 2]
    return bool(dates) and any(c.isupper() for c in m["inside"].replace(dates[0].printed, ""))


def mark_articles(manuscript: Manuscript) -> None:
    """Tell the articles of a file apart, in order: one unless the file gives evidence of several.

    Where a title is stated, there is one.
    """
    whole = [manuscript.paragraphs]
    groups = whole if manuscript.stated.title is not None else _groups(manuscript)
    manuscript.articles = [paragraphs for paragraphs in groups if paragraphs]


def _groups(manuscript: Manuscript) -> list[list[Paragraph]]:
    paragraphs = manuscript.paragraphs
    archive = next((at for at, paragraph in enumerate(paragraphs[:4]) if is_archive(at, paragraph)), None)
    bylined = _bylined(paragraphs, manuscript)
    if archive is None and len(bylined) < 2:
        return split_posts(manuscript) or _collected(manuscript) or [paragraphs]
    authors = _authors(paragraphs, manuscript)
    wide = manuscript.headings_are_wide()
    starts = [at for at in range(len(paragraphs)) if at in bylined or _is_title(manuscript, at, authors, wide)]
    first = next((at for at, paragraph in enumerate(paragraphs) if not paragraph.is_text or paragraph.undecided), 0)
    if archive is not None:
        first = next(
            (
                at
                for at in range(archive + 1, len(paragraphs))
                if not paragraphs[at].is_text or paragraphs[at].undecided
            ),
            archive,
        )
    starts = sorted({first, *(at for at in starts if at > first)})
    for at in starts[1:]:
        paragraphs[at].starts_article = True
        paragraphs[at].role = Role.TITLE
    if len(starts) > 2 and not any(manuscript.is_body(paragraph) for paragraph in paragraphs[: starts[1]]):
        starts = _under_name(manuscript, starts)
    above = 1 if _dates_above(paragraphs, starts) else 0
    bounds = [0, *(at - above for at in starts[1:]), len(paragraphs)]
    return [paragraphs[one:two] for one, two in itertools.pairwise(bounds)]


def _dates_above(paragraphs: list[Paragraph], starts: list[int]) -> bool:
    """Whether every article of a file stands under its date: the first one too, so that no date closes an article."""
    dated = all(at and paragraphs[at - 1].kind is Kind.DATELINE for at in starts)
    return dated and len(starts) > 1 and not any(paragraph.kind is Kind.DATELINE for paragraph in paragraphs[-2:])


def _under_name(manuscript: Manuscript, starts: list[int]) -> list[int]:
    """The starts without the first: what stands above several titles without a text is the name of the page."""
    first, name = starts[1], manuscript.paragraphs[starts[0]]
    for paragraph in manuscript.paragraphs[:first]:
        if not paragraph.is_text or paragraph.undecided:
            paragraph.settle(Kind.BOILERPLATE)
    manuscript.paragraphs[first].starts_article = False
    manuscript.remark(name, Doubt.PAGE_OVER_SEVERAL, name.text)
    return starts[1:]


def _collected(manuscript: Manuscript) -> list[list[Paragraph]] | None:
    """Articles without "by": each under its title and a bare name, or under its date on a page of posts."""
    paragraphs = manuscript.paragraphs
    starts = named_below(manuscript)
    dated = [] if starts else dated_above(manuscript)
    for at in [*starts, *(at + 1 for at in dated)]:
        paragraphs[at].role, paragraphs[at].decided, paragraphs[at].starts_article = (
            Role.TITLE,
            True,
            at > (starts or dated)[0],
        )
    starts = starts or dated
    if not starts:
        return None
    for paragraph in paragraphs[: starts[0]]:
        if not paragraph.is_text or paragraph.undecided:
            if manuscript.is_body(paragraph):
                manuscript.remark(paragraph, Doubt.NOTE_OVER_SEVERAL)
            paragraph.settle(Kind.BOILERPLATE if len(paragraph.text) <= manuscript.short else Kind.NOTE)
    bounds = [0, *starts[1:], len(paragraphs)]
    return [paragraphs[one:two] for one, two in itertools.pairwise(bounds)]


def _bylined(paragraphs: list[Paragraph], manuscript: Manuscript) -> set[int]:
    """The heading-like lines a byline follows directly; a date may stand between."""
    found = set()
    for at, paragraph in enumerate(paragraphs):
        if (
            len(paragraph.text) <= LONGEST_BYLINE
            and paragraph.kind in (Kind.PROSE, Kind.BYLINE)
            and paragraph.is_text
            and read_byline(paragraph.text, manuscript.is_common_word) is not None
        ):
            if at >= 1 and _headlike(paragraphs[at - 1], manuscript):
                found.add(at - 1)
            if at >= 2 and date_line(paragraphs[at - 1].text) is not None and _headlike(paragraphs[at - 2], manuscript):
                found.add(at - 2)
    return found


def _headlike(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    if paragraph.heads or paragraph.role is Role.TITLE:
        return True
    return (
        paragraph.undecided
        and is_heading_line(paragraph, manuscript)
        and date_line(paragraph.text) is None
        and read_byline(paragraph.text, manuscript.is_common_word) is None
    )


def _is_title(manuscript: Manuscript, at: int, authors: frozenset[str], wide: bool) -> bool:
    """Whether a heading inside a file of several articles opens one of them."""
    paragraphs = manuscript.paragraphs
    paragraph = paragraphs[at]
    if not paragraph.heads or paragraph.level > 1:
        return False
    if has_place_and_date(paragraph.text) or _signed(paragraphs, at, manuscript):
        return True
    before = paragraphs[at - 1] if at else None
    if before is None or not before.is_text:
        return False
    if date_line(before.text) is not None or is_bio_role(before.text):
        return True
    if len(before.text) < 600 and bio_name(before.text) in authors:
        return True
    return manuscript.has_wide_gap(paragraph) and not wide


def _authors(paragraphs: list[Paragraph], manuscript: Manuscript) -> frozenset[str]:
    """Every person named in a byline of the file."""
    bylines = (
        read_byline(paragraph.text, manuscript.is_common_word)
        for paragraph in paragraphs
        if len(paragraph.text) < 200 and paragraph.is_text
    )
    return frozenset(author for byline in bylines if byline is not None for author in byline.authors)


def _signed(paragraphs: list[Paragraph], at: int, manuscript: Manuscript) -> bool:
    """Whether signatures and a date follow a heading after at most two paragraphs."""
    between = 0
    lines = 0
    for paragraph in paragraphs[at + 1 : at + 12]:
        if not paragraph.is_text:
            return False
        if read_byline(paragraph.text, manuscript.is_common_word) is not None:
            return False  # the next heading, or the byline of the next article
        if date_line(paragraph.text) is not None:
            return lines >= 1
        if len(paragraph.text) <= manuscript.short and is_heading_line(paragraph, manuscript):
            lines += 1
        elif lines:
            return False
        else:
            between += 1
            if between > 2:
                return False
    return False
