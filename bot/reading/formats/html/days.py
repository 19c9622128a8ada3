"""The day on which a page was published: what its data says, what it shows by its title, what its address holds."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.reading.formats.html.day_lines import (
    is_mere,
    label_before,
    leads_elsewhere,
    line_of,
    tells,
    tells_of_itself,
)
from bot.reading.formats.html.elements import UNREAD, Element
from bot.reading.formats.html.furniture_names import calls_teaser, names_of, words_in_names
from bot.reading.formats.html.links import domain_of
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.site import stands_with
from bot.reading.lines.date import dates_in
from bot.reading.lines.publication_day import PUBLISHED, UPDATED, published_of

_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d{1,5}(?!\d))|(\d{4})([- /])(\d\d?)\5(\d\d?)(?!\d)")
_CLOCK = re.compile(
    r"[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d\d?) \d\d?:\d\d(?::\d\d)?"
    r"(?: [A-Z]{1,5}(?:[+-]\d\d?:?\d\d)?| [+-]\d{4})? (\d{4})(?!\d)"
)
"""A day as programs write their clocks: ``Mon Aug 03 12:45:00 EDT 2015``."""

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)")
_FIGURES = re.compile(r"(?<![\d./:-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![\d/-]|:)")
_DATED = named(
    "date dates datum fecha data time timestamp published publish publication publi posted dateline created meta info "
    "byline pubdate day stand entry-meta details author"
)
_CHANGED = named("modified updated update changed expires event")
_DAY_FIRST = "en-GB"
_DAY_FIRST_LANDS = named("uk au nz ie in za")
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

_PARAGRAPHS = named("p div td")
_OPENING = 300
"""Letters of paragraphs below the title from which the text runs."""

_MONTHS = 12
_FIRST_YEAR = 1990


def day_of(given: object) -> str | None:
    """The ISO form of a day as data gives it: ISO 8601, with or without dashes, a program's clock, or as printed."""
    if not isinstance(given, str):
        return None
    text = given.strip()
    match = _DAY.match(text)
    if match:
        year, month, day = match.group(1, 2, 3) if match[1] else match.group(4, 6, 7)
        return _iso(int(year), int(month), int(day))
    clock = _CLOCK.match(text)
    text = f"{clock[2]} {clock[1]} {clock[3]}" if clock else text
    full = [date for date in dates_in(text[:60]) if date.iso]
    return full[0].iso if full else None


def day_in_address(url: str | None) -> str | None:
    """The day in a link such as ``/2019/10/19/title``."""
    match = _IN_ADDRESS.search(url or "")
    return _iso(int(match[1]), int(match[2]), int(match[3])) if match else None


def language_of_figures(language: str | None, locale: str | None, address: str | None) -> str | None:
    """The language that says whether day or month comes first in figures: English is two, whose region tells which."""
    if language is not None and language.lower() != "en":
        return language
    locale = (locale or "").replace("_", "-")
    if locale.lower().startswith("en-"):
        return locale
    return _DAY_FIRST if domain_of(address or "").rpartition(".")[2] in _DAY_FIRST_LANDS else language


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
    text_begins = _text_begins(body, start)
    best: Day | None = None
    least: tuple[bool, bool, bool, bool, int, bool, int] | None = None
    for element, rank, iso, printed in _shown(body, start, text_begins, language):
        away = element.place - start
        near = -_ABOVE <= away <= _BELOW
        bare = rank % _CHANGE == _BARE and not 0 < away <= _NEXT
        if (bare and not near) or (rank >= _CHANGE and element.place > text_begins):
            continue  # a day that the text tells of, as likely as not; or that of the last change, at the foot
        key = (rank >= _CHANGE, bare, not near, element.place > text_begins, rank, away < 0, abs(away))
        if (least is None or key < least) and stands_with(element, body, part, title, _ABOUT):
            least = key
            best = Day(iso, printed, near and rank < _BARE, rank >= _CHANGE)
    if best is not None and language is not None and language.lower() == "en":
        return _in_order_of_page(best, body)
    return best


def _in_order_of_page(day: Day, body: Element) -> Day:
    """``day`` with its day before its month, where that is open and another date of the page is surely written so."""
    figures = _FIGURES.fullmatch(day.printed)
    if figures is None or figures[2] == "." or max(int(figures[1]), int(figures[3])) > _MONTHS:
        return day
    beside = [(int(m[1]), int(m[3])) for m in _FIGURES.finditer(body.text()) if m[2] != "."]
    if all(one <= _MONTHS for one, _ in beside) or any(one <= _MONTHS < two for one, two in beside):
        return day
    read = printed_day(day.printed, _DAY_FIRST)
    return day if read is None else replace(day, iso=read[0])


def printed_day(text: str, language: str | None) -> tuple[str, str, bool] | None:
    """The day of publication in a line, in ISO form and as printed, and whether it is said to be that of a change.

    Beside the day of a change another one is that of publication. Figures alone are read as the page's language does.
    """
    full = [
        (date.start, date.printed, str(date.iso))
        for date in dates_in(text)
        if date.weight == 3 and date.iso and int(date.iso[:4]) >= _FIRST_YEAR
    ]
    days = full or list(_in_figures(text, language))
    if not days:
        return None
    at, changed = published_of(text, [_span(day) for day in days])
    if changed:
        days = _apart([*days, *_in_figures(text, language)])
        at, changed = published_of(text, [_span(day) for day in days])
    return days[at][2], days[at][1], changed


def _span(day: tuple[int, str, str]) -> tuple[int, int]:
    return day[0], day[0] + len(day[1])


def _apart(days: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Days in the order of their line, none within another."""
    kept: list[tuple[int, str, str]] = []
    for day in sorted(set(days)):
        if not kept or day[0] >= _span(kept[-1])[1]:
            kept.append(day)
    return kept


def _in_figures(text: str, language: str | None) -> Iterator[tuple[int, str, str]]:
    """Each day in figures alone: where it stands, as printed, and in ISO form where its order is certain."""
    for match in _FIGURES.finditer(text):
        one, two, year = int(match[1]), int(match[3]), int(match[4])
        year += (2000 if year < 70 else 1900) if year < 100 else 0
        if match[2] != "." and max(one, two) <= _MONTHS and one != two and language is None:
            continue
        month_first = match[2] != "." and (
            two > _MONTHS or (one <= _MONTHS and _MONTH_FIRST.match(language or "") is not None)
        )
        iso = _iso(year, one, two) if month_first else _iso(year, two, one)
        if iso:
            yield match.start(), match[0], iso


def _text_begins(body: Element, start: int) -> int:
    """The place behind which an article's text surely runs: a day there opens nothing any more."""
    told = 0
    for element in body.within():
        if element.place > start and element.tag in _PARAGRAPHS and not element.blocks:
            told += element.size
            if told >= _OPENING:
                return element.place
    return body.end


def _shown(
    body: Element, start: int, text_begins: int, language: str | None
) -> Iterator[tuple[Element, int, str, str]]:
    """The elements of a page that show a day, with its rank (0 the surest), its ISO form and as printed."""
    for element in body.within():
        tag, attributes = element.tag, element.attributes
        near = abs(element.place - start) <= _NEAR
        if tag in UNREAD or (not attributes and not near and tag != "time"):
            continue
        stamped = tag == "time" or ("-" in tag and "datetime" in attributes)  # as <relative-time> is
        stamped = stamped or "date" in attributes.get("itemprop", "").lower()
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
        text = line_of(element, _LONGEST if stamped or dated else _SHORT_LINE)
        found = printed_day(text, language) if any(c.isdigit() for c in text) else None
        if iso is None and found is None:
            continue
        if iso is None and found is not None and _holds_others(element, found[0]):
            continue
        label = label_before(element)
        if (
            iso is None
            and found is not None
            and not tells_of_itself(text)
            and _is_of_other(element.place > text_begins, text, found[1], label, dated)
        ):
            continue
        own = found is not None and tells_of_itself(text)
        rank = 0 if iso is not None or "published" in words else 1 if stamped or dated or own else _BARE
        if rank == _BARE and tag == "p" and found is not None and tells(text.replace(found[1], " ")):
            continue
        changed = not _CHANGED.isdisjoint(words) or ((found is None or found[2]) and UPDATED.match(text) is not None)
        if UPDATED.search(label):
            changed = True
        elif PUBLISHED.search(label):
            rank, changed = 0 if element.place <= text_begins else rank, False  # comments are posted, too
        day = iso or (found[0] if found else "")
        printed = found[1] if found is not None and found[0] == day else day
        yield element, rank + changed * _CHANGE, day, printed


def _holds_others(element: Element, day: str) -> bool:
    """Whether an element holds several that give a day as data, the first of them another than its text was read as."""
    given = [
        one.attributes["datetime"] for one in element.within() if one.tag == "time" and "datetime" in one.attributes
    ]
    return len(given) > 1 and day_of(given[0]) != day


def _is_of_other(late: bool, text: str, printed: str, label: str, dated: bool) -> bool:
    """Whether the words beside a day say that it is not the article's: those before it, and behind the text any."""
    before = text[: text.find(printed)]
    if leads_elsewhere(before) or (not before.strip() and label.endswith(":") and leads_elsewhere(label)):
        return True
    return late and not dated and not is_mere(text, printed) and PUBLISHED.search(before) is None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        made = datetime.date(year, month, day)
    except ValueError:
        return None
    return made.isoformat() if year >= _FIRST_YEAR else None
