"""Lines that hold nothing but a date or a place and a date, and the signatures that stand above one."""

import re

from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Body, Part, Role
from bot.reading.people.names import is_name

_WORDS = (
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles "
    "jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag понедельник вторник среда четверг пятница суббота воскресенье "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 "
    "published posted updated last modified first written revised created date dated on at in the of and de del el le "
    "la du den am pm a.m. p.m. gmt utc est edt pst pdt cet bst publicado actualizado publié "
    "veröffentlicht aktualisiert stand опубликовано обновлено дата г года min mins minute minutes read fecha datum "
    "issue number no vol volume recorded aired broadcast à um uhr 发布 日期 时间"
)
_SMALL = re.compile(
    rf"\b{any_of([*_WORDS.split(), 'mis à jour'])}\b\.?|\b[ap]\.m\b\.?|"
    rf"\d{{1,2}}:\d\d(?::\d\d)?|\b\d{{1,2}}h\d\d\b|\d{{1,3}}",
    re.IGNORECASE,
)


def date_line(text: str) -> Date | None:
    """The date of a line that holds a date, a place at most, and nothing of a sentence; else None."""
    if len(text) > 100 or "\n" in text or not any(map(str.isdigit, text)):
        return None
    if text[-1] in "!?:;," or BYLINE_LABEL.match(text):
        return None
    dates = dates_in(text)
    if not dates:
        return None
    best = max(dates, key=lambda date: date.weight)
    rest = text
    for date in dates:
        rest = rest.replace(date.printed, " ", 1)
    if best.weight == 1 and _SMALL.sub(" ", rest).strip(" .,–—-()[]|·•:/"):
        return None
    left = [word.strip(".,–—-()[]|·•:/\"'“”") for word in _SMALL.sub(" ", rest).split()]
    left = [word for word in left if word]
    if (
        len(left) > 4
        or (best.weight < 3 and text[-1] in ")]" and text[0] not in "([")
        or any(word[0].islower() or word[0].isdigit() for word in left)
    ):
        return None
    if left and text[0] in '“"«„':
        return None
    if (
        left
        and best.start > 0
        and not (
            best.start == 0 or text[: best.start].rstrip()[-1:] in ",.–—-|·•:(/[" or _SMALL.search(text[: best.start])
        )
    ):
        return None
    return best


def run_in_date(text: str) -> Date | None:
    """The date of a report's first words ("CORRAN, March 14, 2021 – …"): a place before it, a dash after."""
    for date in dates_in(text[:90]):
        place = text[: date.start].rstrip(" ,(–—-")
        dashed = re.match(r"\)?\s*(?:\([^()]{2,20}\)\s*)?(?:--?|[–—])\s", text[date.end :])
        if date.start and dashed and place and all(w[0].isupper() for w in place.split()) and place.count(" ") < 5:
            return date
    return None


def beside_dates(text: str) -> list[str] | None:
    """The words of a line besides its dates, times and words such as "posted on"; None where it holds no date."""
    dates = dates_in(text)
    if not dates:
        return None
    for date in dates:
        text = text.replace(date.printed, " ", 1)
    left = [word.strip(".,–—-()[]|·•:/\"'“”»«#>") for word in _SMALL.sub(" ", text).split()]
    return [word for word in left if word]


def dated_once(parts: list[Part], at: int) -> bool:
    """Whether a date stands under the heading at ``at``, after a name perhaps, and under no other heading."""
    dated = [
        here
        for here, part in enumerate(parts)
        if part.role is Role.HEADING and any(below.kind is Kind.DATELINE for below in parts[here + 1 : here + 2])
    ]
    below = parts[at + 1 : at + 3]
    name = len(below) == 2 and is_name(below[0].text, 4) and below[1].kind is Kind.DATELINE
    return (name and not dated) or dated == [at]


def mark_datelines(body: Body) -> None:
    """Settle lines that are dates, and lines of places beside them ("Here – There – Here")."""
    parts = body.parts
    dated = [at for at, part in enumerate(parts) if part.open and date_line(part.text) is not None]
    short = sum(len(parts[at].text) < 30 for at in dated)
    for at in dated:
        if not _heads_a_year(parts, at, body, short):
            parts[at].be(Kind.DATELINE)
    for at, part in enumerate(parts):
        beside = (at and parts[at - 1].kind is Kind.DATELINE) or (
            at + 1 < len(parts) and parts[at + 1].kind is Kind.DATELINE
        )
        if beside and part.open and _places(part.text):
            part.be(Kind.DATELINE)


def _heads_a_year(parts: list[Part], at: int, body: Body, others: int) -> bool:
    """Whether a bare year or month inside the text heads a section: body above and below, ``others`` like it."""
    date = date_line(parts[at].text)
    assert date is not None
    if date.weight == 3 and date.iso is not None:
        return False
    inside = at > 2 and body.is_body(parts[at - 1]) and at + 1 < len(parts) and body.is_body(parts[at + 1])
    return inside and (date.printed == parts[at].text.strip()) and (others >= 2 or date.weight == 1)


def _places(text: str) -> bool:
    """Whether a line is places joined by dashes or commas."""
    if len(text) >= 80 or ": " in text:
        return False
    words = re.split(r" [–—-] |, | ?/ ?", " ".join(text.split()))
    return (
        len(words) >= 2
        and bare_end(text) not in ".!?:;,"
        and all(word[:1].isupper() for piece in words for word in piece.split()[:1])
    )


def mark_signatures(body: Body) -> None:
    """Settle short lines that sign an article: directly above a date, near its head or at its very end."""
    parts = body.parts
    last_body = next((at for at in range(len(parts) - 1, -1, -1) if body.is_body(parts[at])), -1)
    for at, part in enumerate(parts):
        if part.kind is not Kind.DATELINE or part.role is not Role.BODY:
            continue
        first = at
        while first > 0 and _signature(parts[first - 1], body):
            first -= 1
        lines = at - first
        if not lines or lines > 8 or first < 2:
            continue
        if at < last_body and any(BYLINE_LABEL.match(line.text) for line in parts[first:at]):
            continue  # nobody signs with "by": a title over its byline opens the next article
        if at > last_body or (lines >= 2 and not body.wide(parts[first]) and _in_head(parts, first, body)):
            for signature in parts[first:at]:
                signature.be(Kind.BYLINE)


def _signature(part: Part, body: Body) -> bool:
    text = part.text
    return (
        part.open
        and len(text) <= min(80, body.short)
        and text[0].isupper()
        and part.end not in ".!?:;,…"
        and ": " not in text
        and text.count(" ") < 9
    )


def _in_head(parts: list[Part], first: int, body: Body) -> bool:
    """Whether only one or two paragraphs stand between a line that can be a title and the line at ``first``."""
    for back in (2, 3):
        if first - back < 0:
            return False
        head = parts[first - back]
        between = parts[first - back + 1 : first]
        if head.role is not Role.BODY or (len(head.text) <= body.short and head.end not in ".!:;,…"):
            return all(body.is_body(part) for part in between)
    return False
