"""Lists and notes in brackets: entries settled one by one, so that none becomes a heading or a quote."""

import re
from itertools import pairwise

from bot.model import Kind
from bot.reading.lines.byline import read_byline
from bot.reading.lines.dateline import date_line
from bot.reading.lines.label import TIMECODE, label_of
from bot.reading.lines.marks import TERMINAL
from bot.reading.manuscript import Manuscript, Paragraph, Role

_NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[IVXLC]{1,7}[.)]|[A-Za-z][.)])\s")
_LETTERED = re.compile(r"[A-Za-z][.)]\s")
_SET_BELOW = frozenset({Kind.NOTE, Kind.LIST})
_LEAST_TIGHT = 3
_SIGN = re.compile(r"([*†‡§¶]{1,3})\s?[^\W\d_]")
_NOTE_REACH = 4
"""How many paragraphs above a footnote its sign may stand."""
_LONGEST_NOTE = 12
"""The most paragraphs one pair of square brackets holds; an unclosed bracket is one paragraph's slip."""


def mark_lists(manuscript: Manuscript) -> None:
    """Settle bulleted entries, numbered lines with no body between them, the line that announces them, and notes."""
    paragraphs = manuscript.paragraphs
    for at, paragraph in enumerate(paragraphs):
        if paragraph.text[0] == "–" and paragraph.undecided and _asks_across(paragraphs, at):
            for line in (paragraph, paragraphs[at + 1]):
                line.settle(Kind.QUOTE)
                line.unknown = True
    for at, paragraph in enumerate(paragraphs):
        if _opens_plainly(paragraph.text) or not paragraph.undecided or paragraph.label:
            continue
        if _is_footnote(paragraphs, at):
            paragraph.settle(Kind.NOTE)
            continue
        if paragraph.bullet and not _speech_dash(paragraph.text):
            if paragraph.text[0] not in "–—-" or _has_sibling(paragraphs, at):
                paragraph.settle(Kind.LIST)
        elif (paragraph.text[0] == "^" and paragraph.text[1:2] == " ") or (
            paragraph.text[0] == "【" and paragraph.text[-1] == "】"
        ):
            paragraph.settle(Kind.NOTE)
        elif paragraph.text[0] == "[" and TIMECODE.match(paragraph.text) is None and label_of(paragraph.text) is None:
            for note in paragraphs[at : _note_end(paragraphs, at)]:
                note.settle(Kind.NOTE)
    _mark_tight(manuscript)
    for one, two in [(one, two) for one, two in pairwise(paragraphs) if _siblings(one, two)]:
        if one.label or two.label:
            continue  # "A. …" answers
        if one.undecided and two.undecided:
            one.settle(Kind.LIST)
            two.settle(Kind.LIST)
        elif two.undecided and one.kind is Kind.LIST and one.role is Role.BODY:
            two.settle(Kind.LIST)
    for one, two in pairwise(paragraphs):
        if two.kind not in _SET_BELOW:
            continue
        if (
            one.undecided
            and two.kind is Kind.NOTE
            and two.text[1:2].isdigit()
            and one.end not in TERMINAL
            and _is_label(one.text)
        ):
            one.settle(Kind.NOTE)
        # "Related news:" stands above its list like a heading, but closes like a lead-in.
        if one.undecided and two.kind is Kind.LIST and one.text[-1] in ":：" and _is_label(one.text):
            one.settle(Kind.LIST)


def _opens_plainly(text: str) -> bool:
    """Whether a text opens with a word, as most do: with no bullet, sign or bracket."""
    return text[0].isalpha() and text[1:2] != ")"


def _mark_tight(manuscript: Manuscript) -> None:
    """Settle short lines without blank lines between, most of which open small or with a figure."""
    paragraphs = manuscript.paragraphs
    at = 0
    while at < len(paragraphs) and manuscript.usual_gap:
        end = at + 1
        while end < len(paragraphs) and paragraphs[end].block.gap == 0:
            end += 1
        run = paragraphs[at:end]
        if len(run) >= _LEAST_TIGHT and all(
            paragraph.undecided and len(paragraph.text) <= manuscript.short for paragraph in run
        ):
            small = sum(_opens_small(manuscript, paragraph.text, head=at == 0) for paragraph in run)
            ended = sum(paragraph.end in TERMINAL for paragraph in run)
            if small * 2 > len(run) and ended * 3 <= len(run):
                for paragraph in run:
                    paragraph.settle(Kind.LIST)
        at = end


def _opens_small(manuscript: Manuscript, text: str, *, head: bool) -> bool:
    """Whether a line opens with a small letter or a figure; at the head of a text no byline ("di Ada Moro") or date."""
    if not (text[0].islower() or text[0].isdigit()):
        return False
    return not head or (date_line(text) is None and read_byline(text, manuscript.is_common_word) is None)


def _is_footnote(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a paragraph behind a sign explains a word that carries the sign in one of the paragraphs above."""
    m = _SIGN.match(paragraphs[at].text)
    if m is None:
        return False
    sign = m[1]
    for above in paragraphs[max(0, at - _NOTE_REACH) : at]:
        place = above.text.find(sign, 1)
        while place > 0:
            after = above.text[place + len(sign) :][:1]
            if (
                not above.text[place - 1].isspace()
                and above.text[place - 1] != sign[0]
                and (not after or after in ' .,;:)”"')
            ):
                return above.text.count(sign) % 2 == 1 and above.text[0] != sign[0]
            place = above.text.find(sign, place + 1)
    return False


def _siblings(one: Paragraph, two: Paragraph) -> bool:
    """Whether two numbered lines are neighbours in one numbering; a year at the end makes a heading or date of one."""
    if not (_NUMBERED.match(two.text) and _NUMBERED.match(one.text)) or two.rank is None or one.rank != two.rank:
        return False
    lettered = _LETTERED.match(one.text) and _LETTERED.match(two.text)
    return not lettered or ord(two.text[0]) - ord(one.text[0]) == 1  # "Q." and "A." take turns; letters count on.


def _speech_dash(text: str) -> bool:
    """Whether a dash opens speech rather than an entry: the long dash of French, Spanish and Russian dialogue."""
    return text[0] == "—" or (text[0] == "–" and re.search(r"[,.!?…] [–—] ?\w", text) is not None)


def _asks_across(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a question behind an en dash is answered in a paragraph of its own behind another: two people talk.

    The answer is no question, and above both no line announces a list.
    """
    asked, answer = paragraphs[at], paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    if answer is None or not answer.undecided or not asked.text.startswith("– ") or not answer.text.startswith("– "):
        return False
    apart = asked.block.gap > 0 and answer.block.gap > 0
    announced = at > 0 and paragraphs[at - 1].text[-1] in ":：" and _is_label(paragraphs[at - 1].text)
    return apart and not announced and asked.end in "?？" and answer.end in ".!…»"


def _has_sibling(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a dashed entry stands beside another; one alone may be an attribution."""
    mark = paragraphs[at].text[0]
    beside = (paragraphs[other] for other in (at - 1, at + 1) if 0 <= other < len(paragraphs))
    return any(paragraph.text[0] == mark and paragraph.bullet for paragraph in beside)


def _note_end(paragraphs: list[Paragraph], at: int) -> int:
    """One past the last paragraph of the note in brackets that opens at ``at``; ``at`` itself if it is not one."""
    depth = 0
    for end in range(at, min(at + _LONGEST_NOTE, len(paragraphs))):
        text = paragraphs[end].text
        if not paragraphs[end].undecided:
            break
        depth += text.count("[") - text.count("]")
        if depth <= 0 or (end > at and text[-1] == "]"):
            return end + 1 if text[-1] in "].*" else at
    return at + 1 if paragraphs[at].text.count("[") > paragraphs[at].text.count("]") else at


def _is_label(text: str) -> bool:
    """Whether a line that ends with a colon names a list rather than being a paragraph of its own."""
    return len(text) <= 60 and not any(stop in text for stop in (". ", "? ", "! "))
