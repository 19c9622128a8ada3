"""Several articles in one file: the evidence that there are, and where each begins."""

import itertools
import re

from bot.model import Kind
from bot.reading.articles.collected import dated_above, named_below
from bot.reading.articles.posts import split_posts
from bot.reading.lines.bio import bio_name, is_bio_role
from bot.reading.lines.byline import read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.dateline import date_line
from bot.reading.manuscript import Body, Part, Role
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


def split(body: Body) -> list[list[Part]]:
    """The parts of each article, in order: one list unless the file gives evidence of several."""
    parts = body.parts
    archive = next((at for at, part in enumerate(parts[:4]) if is_archive(at, part)), None)
    bylined = _bylined(parts, body)
    if archive is None and len(bylined) < 2:
        return split_posts(body) or _collected(body) or [parts]
    authors = _authors(parts, body)
    starts = [at for at, part in enumerate(parts) if _is_title(body, at, at in bylined, authors)]
    first = next((at for at, part in enumerate(parts) if part.role is not Role.BODY or part.open), 0)
    if archive is not None:
        first = next(
            (at for at in range(archive + 1, len(parts)) if parts[at].role is not Role.BODY or parts[at].open), archive
        )
    starts = sorted({first, *(at for at in starts if at > first)})
    for at in starts[1:]:
        parts[at].heads = True
        parts[at].role = Role.TITLE
    if len(starts) > 2 and not any(body.is_body(part) for part in parts[: starts[1]]):
        starts = _under_name(body, starts)
    above = 1 if _dates_above(parts, starts) else 0
    bounds = [0, *(at - above for at in starts[1:]), len(parts)]
    return [parts[one:two] for one, two in itertools.pairwise(bounds)]


def _dates_above(parts: list[Part], starts: list[int]) -> bool:
    """Whether every article of a file stands under its date: the first one too, so that no date closes an article."""
    dated = all(at and parts[at - 1].kind is Kind.DATELINE for at in starts)
    return dated and len(starts) > 1 and not any(part.kind is Kind.DATELINE for part in parts[-2:])


def _under_name(body: Body, starts: list[int]) -> list[int]:
    """The starts without the first: what stands above several titles without a text is the name of the page."""
    first, name = starts[1], body.parts[starts[0]]
    for part in body.parts[:first]:
        if part.role is not Role.BODY or part.open:
            part.be(Kind.BOILERPLATE)
    body.parts[first].heads = False
    body.doubt(name, f"Read as the name of a page of several articles, not as a title: {name.text}")
    return starts[1:]


def _collected(body: Body) -> list[list[Part]] | None:
    """Articles without "by": each under its title and a bare name, or under its date on a page of posts."""
    parts = body.parts
    starts = named_below(body)
    dated = [] if starts else dated_above(body)
    for at in [*starts, *(at + 1 for at in dated)]:
        parts[at].role, parts[at].settled, parts[at].heads = Role.TITLE, True, at > (starts or dated)[0]
    starts = starts or dated
    if not starts:
        return None
    for part in parts[: starts[0]]:
        if part.role is not Role.BODY or part.open:
            if body.is_body(part):
                body.doubt(
                    part, "Read as a note above the first of several articles; no title with a name stands over it."
                )
            part.be(Kind.BOILERPLATE if len(part.text) <= body.short else Kind.NOTE)
    bounds = [0, *starts[1:], len(parts)]
    return [parts[one:two] for one, two in itertools.pairwise(bounds)]


def _bylined(parts: list[Part], body: Body) -> set[int]:
    """The heading-like lines a byline follows directly; a date may stand between."""
    found = set()
    for at, part in enumerate(parts):
        if (
            part.role is Role.BODY
            and part.kind in (Kind.PROSE, Kind.BYLINE)
            and read_byline(part.text, body.common) is not None
        ):
            if at >= 1 and _headlike(parts[at - 1], body):
                found.add(at - 1)
            if at >= 2 and date_line(parts[at - 1].text) is not None and _headlike(parts[at - 2], body):
                found.add(at - 2)
    return found


def _headlike(part: Part, body: Body) -> bool:
    if part.role in (Role.HEADING, Role.TITLE):
        return True
    return (
        part.open
        and is_heading_line(part, body)
        and date_line(part.text) is None
        and read_byline(part.text, body.common) is None
    )


def _is_title(body: Body, at: int, bylined: bool, authors: frozenset[str]) -> bool:
    """Whether a heading inside a file of several articles opens one of them."""
    parts = body.parts
    part = parts[at]
    if bylined:
        return True
    if part.role is not Role.HEADING or part.level > 1:
        return False
    if has_place_and_date(part.text) or _signed(parts, at, body):
        return True
    before = parts[at - 1] if at else None
    if before is None or before.role is not Role.BODY:
        return False
    if date_line(before.text) is not None or is_bio_role(before.text):
        return True
    if len(before.text) < 600 and bio_name(before.text) in authors:
        return True
    return body.wide(part) and not body.headings_are_wide


def _authors(parts: list[Part], body: Body) -> frozenset[str]:
    """Everybody a byline of the file names."""
    bylines = (read_byline(part.text, body.common) for part in parts if len(part.text) < 200 and part.role is Role.BODY)
    return frozenset(author for byline in bylines if byline is not None for author in byline.authors)


def _signed(parts: list[Part], at: int, body: Body) -> bool:
    """Whether signatures and a date follow a heading after at most two paragraphs."""
    paragraphs = 0
    lines = 0
    for part in parts[at + 1 : at + 12]:
        if part.role is not Role.BODY or read_byline(part.text, body.common) is not None:
            return False  # the next heading, or the byline of the next article
        if date_line(part.text) is not None:
            return lines >= 1
        if len(part.text) <= body.short and is_heading_line(part, body):
            lines += 1
        elif lines:
            return False
        else:
            paragraphs += 1
            if paragraphs > 2:
                return False
    return False
