"""Headings of plain text: short capitalised lines above body, numbering, ranks."""

import re
from itertools import pairwise

from bot.model import Doubt, Kind
from bot.reading.draft import Draft
from bot.reading.lines.byline import BYLINE_LABEL, is_credit, read_byline
from bot.reading.lines.marks import opens_capital, wholly_quoted
from bot.reading.lines.numbering import BARE, DECIMAL, is_number, is_upper_rank
from bot.reading.manuscript import Manuscript, Paragraph, Role

_LETTER = re.compile(r"[A-Z][.)]\s")
_SAID = re.compile(r"[\uac00-\ud7a3]{2}[.!]\s[\uac00-\ud7a3]")
_STOPPED = re.compile(r"(?:[^\W\d_]{3}|\b[^\W\d_A-Z]{2})[.!] (?=[^\W\d_]|[¿¡])")
"""Where a sentence ends whose last word is no "Dr." or "St."."""
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LONGEST_QUESTION = 200
_DECIMAL_HEADINGS = 4


def is_heading_line(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    """Whether a paragraph has the shape of a heading, wherever it stands."""
    text = paragraph.text
    if len(text) > manuscript.short or text.count(" ") > 22 or "\n" in text:
        return False
    if paragraph.rank is not None:
        return True
    if paragraph.end in ".!,;:…。，；：！" or text[0] in "[({*•@#/\\<>=|—–―-":
        return False
    if not (opens_capital(text) or (text[0].islower() and manuscript.writes_headings_small)):
        return False
    if paragraph.end in "?？" and _says_before_it_asks(text):
        return False
    if paragraph.bullet or "://" in text or "@" in text or wholly_quoted(text):
        return False
    return text[0].isalpha() or any(map(str.isalpha, text))


def _says_before_it_asks(text: str) -> bool:
    """Whether a question has a sentence before it in a script of few characters, or two in any: it heads nothing."""
    return "。" in text or _SAID.search(text) is not None or len(_STOPPED.findall(text)) > 1


def mark_shapes(manuscript: Manuscript) -> None:
    """Tell which lines of a plain text look like its headings, and their ranks; nothing is decided of them yet.

    Short lines in a row that head nothing are settled as a list.
    """
    paragraphs = manuscript.paragraphs
    found = [paragraph for paragraph in paragraphs if _candidate(paragraph, manuscript)]
    if _asks(found):
        found = [
            paragraph
            for paragraph in paragraphs
            if _candidate(paragraph, manuscript) or _long_question(paragraph, manuscript)
        ]
    if not _counted_on([paragraph.text for paragraph in found]):
        found = [paragraph for paragraph in found if BARE.fullmatch(paragraph.text) is None]
    if _numbers_all(found):
        found = [
            paragraph
            for paragraph in found
            if paragraph.rank is not None or paragraph.text.isupper() or manuscript.has_wide_gap(paragraph)
        ]
    chosen = set(map(id, found))
    runs = []
    at = 0
    while at < len(paragraphs):
        end = at
        while end < len(paragraphs) and id(paragraphs[end]) in chosen:
            end += 1
        if end > at:
            runs.append((at, end))
        at = end + 1
    apart = _stand_apart(manuscript, runs)
    initials = _initials(manuscript)
    chosen = {id(paragraph) for at, end in runs for paragraph in _judge_run(manuscript, at, end, apart, initials)}
    headings = [paragraph for paragraph in paragraphs if paragraph.role is Role.HEADING or id(paragraph) in chosen]
    _rank(headings, _titles_of_numbers(paragraphs, headings))
    for paragraph in headings:
        paragraph.shape = True


def mark_headings(draft: Draft) -> None:
    """Settle as headings the lines that look like one and that nothing else was found to be."""
    for paragraph in draft.paragraphs:
        if paragraph.heads:
            paragraph.role, paragraph.decided = Role.HEADING, True


def _candidate(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    return (
        len(paragraph.text) <= manuscript.short
        and paragraph.undecided
        and paragraph.label in (0, len(paragraph.text))
        and is_heading_line(paragraph, manuscript)
        and read_byline(paragraph.text, manuscript.is_common_word) is None
        and not is_credit(paragraph.text)
        and not (paragraph.text[0].islower() and BYLINE_LABEL.match(paragraph.text))
    )


def _asks(found: list[Paragraph]) -> bool:
    """Whether a third of the lines that may be headings (of the numbered ones, if some are) ask, as in a catechism."""
    numbered = [paragraph for paragraph in found if paragraph.rank is not None]
    telling = numbered if len(numbered) >= 3 else found
    return len(telling) >= 3 and sum(paragraph.end in "?？" for paragraph in telling) * 3 > len(telling)


def _long_question(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    """A question too long for a heading elsewhere, in a text whose headings ask."""
    text = paragraph.text
    if paragraph.end not in "?？" or not manuscript.short < len(text) <= _LONGEST_QUESTION or not paragraph.undecided:
        return False
    return paragraph.rank is not None or (opens_capital(text) and ". " not in text and not wholly_quoted(text))


def _counted_on(texts: list[str]) -> bool:
    """Whether the lines that are bare numbers count on by one, from one or two: parts, not figures of a table."""
    numbers = [_value(text.rstrip(".)")) for text in texts if BARE.fullmatch(text)]
    return bool(numbers) and numbers[0] in (1, 2) and all(b - a == 1 for a, b in pairwise(numbers))


def _numbers_all(found: list[Paragraph]) -> bool:
    """Whether a file numbers its headings by decimals that only rise (2, 2.1, 2.2 …): then bare lines are labels."""
    numbers = []
    for paragraph in found:
        match = DECIMAL.match(paragraph.text) if paragraph.rank is not None else None
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


def _stand_apart(manuscript: Manuscript, runs: list[tuple[int, int]]) -> bool:
    """Whether headings of this file mostly have a blank line below: then a line without one is only a label."""
    gaps = [manuscript.paragraphs[end].block.gap for _, end in runs if end < len(manuscript.paragraphs)]
    return bool(manuscript.usual_gap) and sum(gap > 0 for gap in gaps) * 2 > len(gaps)


def _judge_run(manuscript: Manuscript, at: int, end: int, apart: bool, initials: frozenset[str]) -> list[Paragraph]:
    """Which of the candidates ``at`` to ``end`` (none with body between them) are headings."""
    paragraphs = manuscript.paragraphs
    beyond = (paragraphs[other] for other in range(end, len(paragraphs)))
    following = next(
        (paragraph for paragraph in beyond if paragraph.role is not Role.BODY or paragraph.kind not in _BESIDE), None
    )
    if following is None or not (manuscript.is_body(following) or following.role is not Role.BODY):
        return []
    before = paragraphs[at - 1] if at else None
    run = paragraphs[at:end]
    numbered = [
        paragraph
        for paragraph in run
        if paragraph.rank is not None and not (paragraph.text[0] in initials and _LETTER.match(paragraph.text))
    ]
    lead_in = before is not None and before.role is Role.BODY and before.text[-1] in ":,;："
    if len(run) <= 2:
        chosen = numbered if lead_in else run
        if (
            len(run) == 2
            and run[1].block.gap == 0
            and manuscript.usual_gap
            and not numbered
            and not run[0].text.isupper()
        ):
            chosen = []
    else:
        # Several short lines in a row are a list, a signature, an address; the last may still head what follows.
        counted = set(map(id, numbered))
        chosen = [
            paragraph
            for place, paragraph in enumerate(run)
            if id(paragraph) in counted
            or (place and id(run[place - 1]) in counted and _names_number(run[place - 1], paragraph))
        ]
        last = run[-1]
        if not (chosen and chosen[-1] is last) and (
            last.block.gap > max(paragraph.block.gap for paragraph in run[1:-1])
            or (last.text.isupper() and not any(paragraph.text.isupper() for paragraph in run[:-1]))
        ):
            chosen.append(last)
    if apart and end < len(paragraphs) and paragraphs[end].block.gap == 0:
        chosen = [
            paragraph for paragraph in chosen if paragraph is not run[-1] or (numbered and numbered[-1] is paragraph)
        ]
    # Over a date or a byline at the head stand a page's department, title, subtitle and name, not a list.
    heads = at <= 1 and end < len(paragraphs) and paragraphs[end].kind in (Kind.DATELINE, Kind.BYLINE)
    if len(run) > 2 and not chosen and not heads:
        for paragraph in run:
            paragraph.kind = Kind.LIST
        manuscript.remark(run[0], Doubt.LIST_OF_SHORT_LINES, len(run))
    return chosen


def _initials(manuscript: Manuscript) -> frozenset[str]:
    """Letters with a stop that open short lines ("H. Dunmow") and number nothing: none is next to another."""
    texts = (paragraph.text for paragraph in manuscript.paragraphs if len(paragraph.text) <= manuscript.short)
    letters = {text[0] for text in texts if _LETTER.match(text)}
    return frozenset(letter for letter in letters if letters.isdisjoint((chr(ord(letter) - 1), chr(ord(letter) + 1))))


def _names_number(above: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a line directly under a number alone ("Chapter 3", "IV.") is the title of the number's chapter."""
    return paragraph.block.gap == 0 and is_number(above.text)


_BESIDE = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.DATELINE, Kind.BOILERPLATE, Kind.NOTE})


def _rank(headings: list[Paragraph], named: set[int]) -> None:
    """Ranks: what numbering says; else capitals above mixed letters where a file has both.

    ``named`` are the ids of headings that say what the number above them is called.
    """
    plain = [paragraph for paragraph in headings if paragraph.rank is None]
    capitals = [paragraph for paragraph in plain if paragraph.text.isupper()]
    mixed = bool(capitals) and len(capitals) < len(plain) and plain[0].text.isupper()
    lowest = 0 if not any(is_upper_rank(paragraph.text) for paragraph in headings) else 1
    number = 0
    for paragraph in headings:
        rank = paragraph.rank
        if rank is not None:
            paragraph.level = 1 if is_upper_rank(paragraph.text) else rank + lowest
            number = paragraph.level
        elif id(paragraph) in named:
            paragraph.level = number + 1
        elif mixed and not paragraph.text.isupper():
            paragraph.level = 2
        else:
            paragraph.level = number + 1 if number and len(plain) > len(headings) / 2 else 1


def _titles_of_numbers(paragraphs: list[Paragraph], headings: list[Paragraph]) -> set[int]:
    """The ids of headings right under a heading that is a number alone."""
    known = set(map(id, headings))
    return {
        id(two)
        for one, two in pairwise(paragraphs)
        if id(two) in known and id(one) in known and _names_number(one, two)
    }
