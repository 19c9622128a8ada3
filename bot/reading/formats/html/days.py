"""The day on which a page was published: what its data says, what it shows by its title, what its address holds."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.languages.language import everywhere
from bot.reading.formats.html.elements import UNREAD, Element
from bot.reading.formats.html.furniture_names import calls_teaser, names_of, words_in_names
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.site import stands_with
from bot.reading.lines.date import dates_in
from bot.reading.lines.white_space import one_line

_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)")
_FIGURES = re.compile(r"(?<![\d./:-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![\d/-]|:)")
_DATED = named(
    "date dates datum fecha data time timestamp published publish publication publi posted dateline created meta info "
    "byline pubdate day stand entry-meta details author"
)
_CHANGED = named("modified updated update changed expires event")
_UPDATED = re.compile("|".join(everywhere().page.updated), re.IGNORECASE)
_MONTH_FIRST = re.compile(r"en(?:[-_]us)?$", re.IGNORECASE)
_ABOUT = frozenset(("author", "authors", "byline"))
_LONGEST = 120
_LONGEST_PARAGRAPH = 600
"""Letters of an element named as a date, and of a paragraph that begins with one."""

_SHORT_LINE = 70
_NEAR = 100
_ABOVE, _BELOW, _NEXT = 20, 60, 15
"""How many elements from the title a line may stand: one that is a date by its words alone; one that stands by the
title, above or below it; one right below it."""

_BESIDE = 2
"""How many elements from the title its own day stands, whatever that is called."""

_BARE = 2
_CHANGE = 5
"""The rank of a line that is marked by nothing, and what is added where a day is that of a change."""

_TOLD = 5
"""Words in small letters beside a day from which a paragraph that is marked by nothing is a sentence."""

_FIRST_YEAR = 1990


def day_of(given: object) -> str | None:
    """The ISO form of a day as data gives it: ISO 8601, with or without dashes, or a date as printed."""
    if not isinstance(given, str):
        return None
    text = given.strip()
    match = _DAY.match(text)
    if match:
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    full = [date for date in dates_in(text[:60]) if date.iso]
    return full[0].iso if full else None


def day_in_address(url: str | None) -> str | None:
    """The day in a link such as ``/2019/10/19/title``."""
    match = _IN_ADDRESS.search(url or "")
    return _iso(int(match[1]), int(match[2]), int(match[3])) if match else None


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a page shows: in ISO form, as printed (the ISO form where nothing is), and whether it is marked as
    the date of the article by its title; ``changed`` says that it is the day of the last change."""

    iso: str
    printed: str
    sure: bool
    changed: bool


def day_shown(body: Element, title: Element | None, part: Element, language: str | None) -> Day | None:
    """The day of publication that a page shows.

    What stands by the title wins, and of that what gives a day as data, then what is named as a date, then short lines;
    of equals the one nearest below the title. Days of changes count only where there are no others.
    """
    start = title.place if title is not None else part.place
    best: Day | None = None
    least: tuple[bool, bool, bool, int, bool, int] | None = None
    for element, rank, iso, printed in _shown(body, start, language):
        away = element.place - start
        near = -_ABOVE <= away <= _BELOW
        bare = rank % _CHANGE == _BARE and not 0 < away <= _NEXT
        if bare and not near:
            continue  # a day that the text tells of, as likely as not
        key = (rank >= _CHANGE, bare, not near, rank, away < 0, abs(away))
        if (least is None or key < least) and stands_with(element, body, part, title, _ABOUT):
            least = key
            best = Day(iso, printed, near and rank < _BARE, rank >= _CHANGE)
    return best


def printed_day(text: str, language: str | None) -> tuple[str, str, bool] | None:
    """The day of publication in a line, in ISO form and as printed, and whether it is said to be that of a change.

    Behind the day of a change a second one is that of publication. Figures alone are read as the page's language does.
    """
    full = [date for date in dates_in(text) if date.weight == 3 and date.iso and int(date.iso[:4]) >= _FIRST_YEAR]
    if full:
        changed = _UPDATED.search(text[: full[0].start]) is not None
        if changed and len(full) > 1 and not _UPDATED.search(text[full[0].end : full[1].start]):
            return str(full[1].iso), full[1].printed, False
        return str(full[0].iso), full[0].printed, changed
    match = _FIGURES.search(text)
    if match is None:
        return None
    changed = _UPDATED.search(text[: match.start()]) is not None
    second = _FIGURES.search(text, match.end()) if changed else None
    if second is not None and not _UPDATED.search(text[match.end() : second.start()]):
        match, changed = second, False
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    year += (2000 if year < 70 else 1900) if year < 100 else 0
    if match[2] != "." and max(one, two) <= 12 and one != two and language is None:
        return None
    month_first = match[2] != "." and (two > 12 or (one <= 12 and _MONTH_FIRST.match(language or "") is not None))
    iso = _iso(year, one, two) if month_first else _iso(year, two, one)
    return (iso, match[0], changed) if iso else None


def _shown(body: Element, start: int, language: str | None) -> Iterator[tuple[Element, int, str, str]]:
    """The elements of a page that show a day, with its rank (0 the surest), its ISO form and as printed."""
    for element in body.within():
        tag, attributes = element.tag, element.attributes
        near = abs(element.place - start) <= _NEAR
        if tag in UNREAD or (not attributes and not near and tag != "time"):
            continue
        stamped = tag == "time" or "date" in attributes.get("itemprop", "").lower()
        if not stamped and not 0 < element.size <= _LONGEST_PARAGRAPH:
            continue
        names = names_of(element)
        if calls_teaser(names) and abs(element.place - start) > _BESIDE:
            continue  # the day of another article
        words = words_in_names(names)
        words |= {attributes.get("itemprop", "").lower().removeprefix("date")} if stamped else frozenset()
        dated = not _DATED.isdisjoint(words)
        iso = day_of(attributes.get("datetime") or attributes.get("content")) if stamped else None
        if iso is None and (not element.size or tag == "b" or not (stamped or dated or near)):
            continue
        text = _line(element, _LONGEST if stamped or dated else _SHORT_LINE)
        found = printed_day(text, language) if any(c.isdigit() for c in text) else None
        if iso is None and found is None:
            continue
        rank = 0 if iso is not None or "published" in words else 1 if stamped or dated else _BARE
        if rank == _BARE and tag == "p" and found is not None and _tells(text.replace(found[1], " ")):
            continue
        changed = not _CHANGED.isdisjoint(words) or ((found is None or found[2]) and _UPDATED.match(text) is not None)
        day = iso or (found[0] if found else "")
        printed = found[1] if found is not None and found[0] == day else day
        yield element, rank + changed * _CHANGE, day, printed


def _tells(beside: str) -> bool:
    """Whether the words of a paragraph beside a day are those of a sentence."""
    return sum(map(str.islower, beside.split())) >= _TOLD


def _line(element: Element, longest: int) -> str:
    """The text of an element that is one line, else the line that begins it, if that is short."""
    if element.size <= longest and not element.blocks:
        return one_line(element.text())
    if element.size > _LONGEST_PARAGRAPH:
        return ""
    own = next((one_line(child) for child in element.children if isinstance(child, str) and child.strip()), "")
    if own.startswith("(") and ")" in own[:_SHORT_LINE]:
        return own[: own.index(")")]
    return own if len(own) <= _SHORT_LINE else ""


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        made = datetime.date(year, month, day)
    except ValueError:
        return None
    return made.isoformat() if year >= _FIRST_YEAR else None
