"""How much fits on a card: Discord's limits, a cautious measure of text, and cutting with a mark."""

import re

from bot.cards.card import Run, Runs
from bot.model import Slice

CHARACTERS = 4000
"""How many characters of text one Discord message with components holds."""

COMPONENTS = 40
"""How many components one Discord message holds, including nested ones."""

PHONE_LINES = 26
"""Lines of a phone (420 by 915 pixels, 22 to a line) left beside the title, the source, the menu and the buttons."""

PHONE_LINE = 31
"""Characters in such a line, beside the avatar and the card's own margins."""

MARK = "…"
"""Marks where text was cut."""

_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
# Signs that may be escaped take two characters, and so does what lies beyond the first plane; each line is set in anew.
_DOUBLE = re.compile(r"[\\*_~`|<>@#\[\]:\-+.)\U00010000-\U0010ffff]")
_FOURFOLD = re.compile(f"[{_BREAKS}]")
_WIDE = re.compile(f"{_DOUBLE.pattern}|{_FOURFOLD.pattern}")
# A cut looks back this many characters for a place between words.
_LOOK_BACK = 40
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—](?=\s)|[，；：。]")
# At least this share of what there is room for is kept.
_KEPT = 0.7
# A word of fewer characters in small letters leads on: "of", "the", "und"; so many words are left out at most.
_SMALL, _LEADING_ON = 4, 3
# What no cut leaves at the end.
_LOOSE = " ,;:–—，；："


def with_capital(words: str) -> str:
    """Words as they open a sentence or a line."""
    return words[:1].upper() + words[1:]


def room_of(text: str) -> int:
    """The most characters ``text`` can take once it is escaped and set in a block quote."""
    return len(text) + len(_DOUBLE.findall(text)) + 3 * len(_FOURFOLD.findall(text))


def fitting(text: str, room: int) -> int:
    """How many leading characters of ``text`` take at most ``room``."""
    if 4 * len(text) <= room:
        return len(text)
    for wide in _WIDE.finditer(text, 0, max(0, room)):
        more = 3 if wide.group() in _BREAKS else 1
        if wide.start() + more >= room:
            return min(wide.start(), room)
        room -= more
    return min(len(text), max(0, room))


def between_words(text: str, end: int, start: int = 0) -> int:
    """The last place between words after ``start``, at or a little before ``end``; else ``end`` itself."""
    if end >= len(text):
        return len(text)
    for index in range(end, max(start, end - _LOOK_BACK), -1):
        if text[index].isspace():
            return index
    return end


def clip(text: str, room: int) -> str:
    """``text`` where it fits in ``room``, else its beginning, cut between words, with a mark."""
    if fitting(text, room) == len(text):
        return text
    return text[: between_words(text, fitting(text, room - 1))].rstrip() + MARK


def unstopped(words: str) -> str:
    """Words that a sentence of ours names, without a full stop of their own at the end: its own follows."""
    return words[:-1] if words.endswith((".", "。")) and not words.endswith("..") else words


def phrase(text: str, room: int) -> str:
    """As ``clip``, but cut where a reader would stop: at the end of a clause where one is near, not within a name, not
    behind a small word that leads on."""
    if fitting(text, room) == len(text):
        return text
    end = between_words(text, fitting(text, room - 1))
    clauses = [clause.start() for clause in _CLAUSE.finditer(text, 0, end)]
    if clauses and clauses[-1] >= _KEPT * end:
        return text[: clauses[-1]].rstrip(_LOOSE) + MARK
    return text[: _before_what_leads_on(text, end)].rstrip(_LOOSE) + MARK


def _before_what_leads_on(text: str, end: int) -> int:
    """A cut a few words before ``end`` that splits no name and leaves no small word hanging; ``end`` where there is
    none near."""
    cut, following = end, text[end:].lstrip()[:1]
    for _ in range(_LEADING_ON):
        before = text.rfind(" ", 0, cut)
        last = text[before + 1 : cut]
        in_a_name = last[:1].isupper() and following.isupper()
        if not (in_a_name or (len(last) < _SMALL and last.islower())):
            return cut
        if before < _KEPT * end:
            return end
        cut, following = before, last[:1]
    return cut


def shortened(text: str, most: int) -> str:
    """``text`` on one line of at most ``most`` characters (UTF-16 units, to be safe), with a mark where it was cut."""
    line = " ".join(text.split())
    if 2 * len(line) <= most or len(line.encode("utf-16-le", "surrogatepass")) // 2 <= most:
        return line
    left = most - 1
    for index, character in enumerate(line):
        left -= 2 if ord(character) > 0xFFFF else 1
        if left < 0:
            return line[: between_words(line, index)].rstrip() + MARK
    return line


def clip_around(text: str, window: Slice, room: int) -> Slice:
    """The part of ``text`` around ``window`` that takes at most ``room``, cut between words where it is cut."""
    lead = fitting(text[window.start : window.end][::-1], room)
    if lead < window.end - window.start:
        end = window.start + fitting(text[window.start :], room)
        return Slice(window.start, between_words(text, end, window.start))
    spare = room - room_of(window.of(text))
    before = fitting(text[: window.start][::-1], spare // 2)
    after = fitting(text[window.end :], spare - room_of(text[window.start - before : window.start]))
    start, end = window.start - before, window.end + after
    if end == len(text):
        start = window.start - fitting(text[: window.start][::-1], spare - room_of(text[window.end :]))
    if start > 0:
        start = _after_space(text, start, window.start)
    return Slice(start, between_words(text, end, window.end - 1))


def _after_space(text: str, start: int, limit: int) -> int:
    if text[start - 1].isspace():
        return start
    for index in range(start, min(limit, start + _LOOK_BACK)):
        if text[index].isspace():
            return index + 1
    return start


def marked_runs(text: str, part: Slice, marks: tuple[Slice, ...]) -> Runs:
    """``part`` of ``text`` with ``marks`` in bold, and a mark at either end that was cut."""
    runs = [Run(MARK)] if part.start > 0 else []
    at = part.start
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, part.end)
        if start >= end:
            continue
        if start > at:
            runs.append(Run(text[at:start]))
        runs.append(Run(text[start:end], bold=True))
        at = end
    if at < part.end:
        runs.append(Run(text[at : part.end]))
    if part.end < len(text):
        runs.append(Run(MARK))
    return tuple(runs)
