"""Headings of plain text: short capitalised lines above body, numbering, ranks."""

import re
from itertools import pairwise

from bot.model import Kind
from bot.reading.lines.byline import BYLINE_LABEL, is_credit, read_byline
from bot.reading.lines.marks import opens_capital, wholly_quoted
from bot.reading.lines.numbering import BARE, DECIMAL, is_number, is_upper_rank
from bot.reading.manuscript import Body, Part, Role

_LETTER = re.compile(r"[A-Z][.)]\s")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST_QUESTION = 200
_DECIMAL_HEADINGS = 4


def is_heading_line(part: Part, body: Body) -> bool:
    """Whether a part has the shape of a heading, wherever it stands."""
    text = part.text
    if len(text) > body.short or text.count(" ") > 22 or "\n" in text:
        return False
    if part.rank is not None:
        return True
    if part.end in ".!,;:…。，；：！" or text[0] in "[({*•@#/\\<>=|—–―-":
        return False
    if not (opens_capital(text) or (text[0].islower() and body.small)):
        return False
    if part.bullet or "://" in text or "@" in text or wholly_quoted(text):
        return False
    return text[0].isalpha() or any(map(str.isalpha, text))


def mark_headings(body: Body) -> None:
    """Settle the headings of a plain text, with their ranks."""
    parts = body.parts
    found = [part for part in parts if _candidate(part, body)]
    if _asks(found):
        found = [part for part in parts if _candidate(part, body) or _long_question(part, body)]
    if not _counted_on([part.text for part in found]):
        found = [part for part in found if BARE.fullmatch(part.text) is None]
    if _numbers_all(found):
        found = [part for part in found if part.rank is not None or part.text.isupper() or body.wide(part)]
    chosen = set(map(id, found))
    runs = []
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and id(parts[end]) in chosen:
            end += 1
        if end > at:
            runs.append((at, end))
        at = end + 1
    apart = _stand_apart(body, runs)
    initials = _initials(body)
    for at, end in runs:
        _judge_run(body, at, end, apart, initials)
    _rank(body)


def _candidate(part: Part, body: Body) -> bool:
    return (
        part.open
        and is_heading_line(part, body)
        and read_byline(part.text, body.common) is None
        and not is_credit(part.text)
        and not (part.text[0].islower() and BYLINE_LABEL.match(part.text))
    )


def _asks(found: list[Part]) -> bool:
    """Whether a third of the lines that may be headings (of the numbered ones, if some are) ask, as in a catechism."""
    numbered = [part for part in found if part.rank is not None]
    telling = numbered if len(numbered) >= 3 else found
    return len(telling) >= 3 and sum(part.end in "?？" for part in telling) * 3 > len(telling)


def _long_question(part: Part, body: Body) -> bool:
    """A question too long for a heading elsewhere, in a text whose headings ask."""
    text = part.text
    if not part.open or not body.short < len(text) <= _LONGEST_QUESTION or part.end not in "?？":
        return False
    return part.rank is not None or (opens_capital(text) and ". " not in text and not wholly_quoted(text))


def _counted_on(texts: list[str]) -> bool:
    """Whether the lines that are bare numbers count on by one, from one or two: parts, not figures of a table."""
    numbers = [_value(text.rstrip(".)")) for text in texts if BARE.fullmatch(text)]
    return bool(numbers) and numbers[0] in (1, 2) and all(b - a == 1 for a, b in pairwise(numbers))


def _numbers_all(found: list[Part]) -> bool:
    """Whether a file numbers its headings by decimals that only rise (2, 2.1, 2.2 …): then bare lines are labels."""
    numbers = []
    for part in found:
        match = DECIMAL.match(part.text) if part.rank is not None else None
        if match is not None and match["rest"] is not None:
            numbers.append([int(step) if step.isdecimal() else ord(step) for step in match["number"].split(".")])
    deep = sum(len(number) > 1 for number in numbers)
    return deep >= _DECIMAL_HEADINGS and deep * 2 > len(numbers) and all(a < b for a, b in pairwise(numbers))


def _value(number: str) -> int:
    """What a bare number counts; 0 where it is no whole number."""
    if number.isdecimal():
        return int(number)
    digits = [_ROMAN_VALUES.get(letter, 0) for letter in number]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True)) if all(digits) else 0


def _stand_apart(body: Body, runs: list[tuple[int, int]]) -> bool:
    """Whether headings of this file mostly have a blank line below: then a line without one is only a label."""
    gaps = [body.parts[end].block.gap for _, end in runs if end < len(body.parts)]
    return bool(body.usual_gap) and sum(gap > 0 for gap in gaps) * 2 > len(gaps)


def _judge_run(body: Body, at: int, end: int, apart: bool, initials: frozenset[str]) -> None:
    """Which of the candidates ``at`` to ``end`` (none with body between them) are headings."""
    parts = body.parts
    beyond = (parts[other] for other in range(end, len(parts)))
    following = next((part for part in beyond if part.role is not Role.BODY or part.kind not in _BESIDE), None)
    if following is None or not (body.is_body(following) or following.role is not Role.BODY):
        return
    before = parts[at - 1] if at else None
    run = parts[at:end]
    numbered = [
        part for part in run if part.rank is not None and not (part.text[0] in initials and _LETTER.match(part.text))
    ]
    lead_in = before is not None and before.role is Role.BODY and before.text[-1] in ":,;："
    if len(run) <= 2:
        chosen = numbered if lead_in else run
        if len(run) == 2 and run[1].block.gap == 0 and body.usual_gap and not numbered and not run[0].text.isupper():
            chosen = []
    else:
        # Several short lines in a row are a list, a signature, an address; the last may still head what follows.
        counted = set(map(id, numbered))
        chosen = [
            part
            for place, part in enumerate(run)
            if id(part) in counted or (place and id(run[place - 1]) in counted and _names_number(run[place - 1], part))
        ]
        last = run[-1]
        if not (chosen and chosen[-1] is last) and (
            last.block.gap > max(part.block.gap for part in run[1:-1])
            or (last.text.isupper() and not any(part.text.isupper() for part in run[:-1]))
        ):
            chosen.append(last)
    if apart and end < len(parts) and parts[end].block.gap == 0:
        chosen = [part for part in chosen if part is not run[-1] or (numbered and numbered[-1] is part)]
    for part in chosen:
        part.role, part.settled = Role.HEADING, True
    # Over a date or a byline at the head stand a page's department, title, subtitle and name, not a list.
    heads = at <= 1 and end < len(parts) and parts[end].kind in (Kind.DATELINE, Kind.BYLINE)
    if len(run) > 2 and not chosen and not heads:
        for part in run:
            part.kind = Kind.LIST
        body.doubt(run[0], f"{len(run)} short lines in a row were read as a list, not as headings.")


def _initials(body: Body) -> frozenset[str]:
    """Letters with a stop that open short lines ("H. Dunmow") and number nothing: none is next to another."""
    texts = (part.text for part in body.parts if len(part.text) <= body.short)
    letters = {text[0] for text in texts if _LETTER.match(text)}
    return frozenset(letter for letter in letters if letters.isdisjoint((chr(ord(letter) - 1), chr(ord(letter) + 1))))


def _names_number(above: Part, part: Part) -> bool:
    """Whether a line directly under a number alone ("Chapter 3", "IV.") is what the number's chapter is called."""
    return part.block.gap == 0 and is_number(above.text)


_BESIDE = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.DATELINE, Kind.BOILERPLATE, Kind.NOTE})


def _rank(body: Body) -> None:
    """Ranks: what numbering says; else capitals above mixed letters where a file has both."""
    headings = [part for part in body.parts if part.role is Role.HEADING]
    plain = [part for part in headings if part.rank is None]
    capitals = [part for part in plain if part.text.isupper()]
    mixed = bool(capitals) and len(capitals) < len(plain) and plain[0].text.isupper()
    lowest = 0 if not any(is_upper_rank(part.text) for part in headings) else 1
    number = 0
    named = {id(part) for above, part in pairwise(body.parts) if _is_title_of(above, part)}
    for part in headings:
        rank = part.rank
        if rank is not None:
            part.level = 1 if is_upper_rank(part.text) else rank + lowest
            number = part.level
        elif id(part) in named:
            part.level = number + 1
        elif mixed and not part.text.isupper():
            part.level = 2
        else:
            part.level = number + 1 if number and len(plain) > len(headings) / 2 else 1


def _is_title_of(above: Part, part: Part) -> bool:
    return above.role is Role.HEADING and part.role is Role.HEADING and _names_number(above, part)
