"""Quotation marks of every kind: where a text opens and closes what it quotes.

Marks are paired by family, not by kind: phones and editors mix curly and straight ones, Swedish opens with the mark
that closes in English, German and Danish turn the angles around. Only the outermost pairs count.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.model import Slice

_MARK: Final = re.compile("``|''|<<|>>|[“”„‟〝〞〟＂\"«»‹›《》‘’‚‛'＇「」『』]")
_PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n\s*")
_DOUBLE: Final = frozenset({"“", "”", "„", "‟", "〝", "〞", "〟", "＂", '"', "``", "''"})
_ANGLES: Final = frozenset("«»")
_SMALL_ANGLES: Final = frozenset("‹›")
_TYPED_ANGLES: Final = frozenset({"<<", ">>"})
_SINGLE: Final = frozenset("‘’‚‛'＇")
_CLOSERS: Final = {
    **{mark: _DOUBLE - {"``", "„", "〝"} for mark in _DOUBLE - {"''", "〞", "〟"}},
    "„": _DOUBLE - {"„", "``"},
    "«": _ANGLES,
    "»": _ANGLES,
    "<<": frozenset({">>"}),
    "‹": _SMALL_ANGLES,
    "›": _SMALL_ANGLES,
    "‘": frozenset("’'＇"),
    "‛": frozenset("’'＇"),
    "‚": frozenset("‘’'"),
    "'": frozenset("'’＇"),
    "＇": frozenset("'’＇"),
    "「": frozenset("」"),
    "『": frozenset("』"),
}
"""Which marks may close what a mark opens."""
_SURE: Final = frozenset({"“", "„", "«", "「", "『", '"', "``", "＂", "”", "»", "‟", "〝"})
"""What opens a quotation even where nothing closes it; an apostrophe does not."""
_FAMILIES: Final = (_DOUBLE, _ANGLES, _SMALL_ANGLES, _TYPED_ANGLES)
_BEFORE_OPENING: Final = "([{—–―-/:：，。；、>*_~|¿¡‐"
_LONGEST_SINGLE: Final = 4000
_LOOK: Final = 120
"""Among how many marks a quotation's closing one is looked for …"""
_LOOK_SINGLE: Final = 24
"""… and that of a single one, most of which are apostrophes."""


class InMarks(NamedTuple):
    """Words between quotation marks: ``where`` with the marks, ``inner`` without. ``closed`` is False where the mark
    that closes them is missing: ``inner`` then ends with their paragraph, or where the next quotation opens."""

    where: Slice
    inner: Slice
    closed: bool


def in_marks(text: str) -> list[InMarks]:
    """What a text puts between quotation marks, in order; each paragraph of a long quotation for itself.

    A quotation that goes on in the next paragraph need not close before its last. Linear in the length of ``text``.
    """
    found: list[InMarks] = []
    carried: str | None = None
    for start, end in _paragraphs(text):
        marks = list(_MARK.finditer(text, start, end))
        at = 0
        if carried is not None:
            closing = _carried_end(marks, carried, text, start)
            if closing is None and any(m.group() in _CLOSERS for m in marks):
                carried = None
            elif closing is None:
                found.append(InMarks(Slice(start, end), Slice(start, end), closed=False))
                continue
            else:
                found.append(InMarks(Slice(start, closing.end()), Slice(start, closing.start()), closed=True))
                at, carried = marks.index(closing) + 1, None
        pieces, left_open = _in_paragraph(text, marks[at:], end)
        found += pieces
        carried = left_open
    return [one for one in found if one.inner.start < one.inner.end]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _PARAGRAPH.finditer(text):
        if gap.start() > at:
            yield at, gap.start()
        at = gap.end()
    if at < len(text):
        yield at, len(text)


def _in_paragraph(text: str, marks: list[re.Match[str]], end: int) -> tuple[list[InMarks], str | None]:
    """The quotations of one paragraph, and the mark of the last where nothing closes it."""
    found: list[InMarks] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _opens(mark, text):
            at += 1
            continue
        closing = _closing(marks, at, text)
        if closing is not None:
            last = marks[closing]
            found.append(InMarks(Slice(mark.start(), last.end()), Slice(mark.end(), last.start()), closed=True))
            at = closing + 1
            continue
        if mark.group() not in _SURE:
            at += 1
            continue
        # The next paragraph, or the next line, may open the quotation again.
        following = next((n for n in range(at + 1, len(marks)) if _opens(marks[n], text)), None)
        stop = marks[following].start() if following is not None else end
        inner = Slice(mark.end(), mark.end() + len(text[mark.end() : stop].rstrip()))
        found.append(InMarks(Slice(mark.start(), inner.end), inner, closed=False))
        if following is None:
            return found, mark.group()
        at = following
    return found, None


def _opens(mark: re.Match[str], text: str) -> bool:
    """Whether a mark may open a quotation where it stands: something follows, nothing it could close stands before."""
    kind, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if kind not in _CLOSERS or not after.strip("\u200b"):
        return False
    if kind in "「『":
        return True
    if kind == "<<" and not text[mark.end() : mark.end() + 2].strip()[:1].isalpha():
        return False  # figures are shifted, not quoted
    if after.isspace() and not (kind in ("«", "<<") and after in " \u00a0\u202f\u2009"):
        return False
    free = not before or before.isspace() or before in _BEFORE_OPENING or _MARK.fullmatch(before) is not None
    if kind in ("“", "„", "«", "<<"):
        return free or _is_dense(before) or not before.isalnum()
    return free or (kind in _DOUBLE and _is_dense(before) and not _is_dense_closing(kind))


def _is_dense_closing(kind: str) -> bool:
    return kind in ("”", "〞", "〟")


def _closes(mark: re.Match[str], text: str) -> bool:
    """Whether a mark may close a quotation where it stands."""
    kind, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if not before or (before.isspace() and not (kind in ("»", ">>") and before in " \u00a0\u202f\u2009")):
        return kind == "”" and before == " " and after in ("", "\n")
    return kind in "」』" or not after.isalnum() or _is_dense(after) or (_is_dense(before) and kind in _DOUBLE)


def _closing(marks: list[re.Match[str]], at: int, text: str) -> int | None:
    """The number of the mark that closes what mark ``at`` opens; where marks nest, the outermost."""
    kind = marks[at].group()
    if kind in _SINGLE:
        return _single_closing(marks, at, text)
    family = next((known for known in _FAMILIES if kind in known), frozenset({kind}))
    closers = _CLOSERS[kind]
    depth, first = 1, None
    opened = at
    for number in range(at + 1, min(len(marks), at + _LOOK)):
        mark = marks[number]
        inner = mark.group()
        if inner in closers and _closes(mark, text):
            depth -= 1
            first = number if first is None and opened == at else first
            if not depth:
                return number
        elif inner in family and _opens(mark, text):
            if not _within(mark, text):
                return first
            depth += 1
            opened = number if depth == 2 and opened == at else opened
    return first


def _within(mark: re.Match[str], text: str) -> bool:
    """Whether a mark that opens stands inside a line: one at its beginning opens a quotation again that goes on."""
    return text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip(" >*_") != ""


def _single_closing(marks: list[re.Match[str]], at: int, text: str) -> int | None:
    """The mark that closes a single one: no apostrophe, not in a word, nor that of a plural where another follows."""
    closers, begin = _CLOSERS[marks[at].group()], marks[at].start()
    fallback = None
    for number in range(at + 1, min(len(marks), at + _LOOK_SINGLE)):
        mark = marks[number]
        if mark.start() > begin + _LONGEST_SINGLE:
            break
        if mark.group() not in closers:
            if mark.group() in _SINGLE and _opens(mark, text) and fallback is not None:
                break
            continue
        if not _closes(mark, text):
            continue
        before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 2]
        if before == "s" and after[:1] == " " and after[1:].islower():
            # A straight mark that opens may be an apostrophe, too ('tis): two that may be one close nothing.
            fallback = number if fallback is None and marks[at].group() != "'" else fallback
            continue
        return number
    return fallback


def _carried_end(marks: list[re.Match[str]], opened: str, text: str, start: int) -> re.Match[str] | None:
    """The mark that closes, in this paragraph, what an earlier one opened; None where it opens another or none."""
    closers = _CLOSERS[opened]
    for mark in marks:
        if mark.start() == start or (mark.group() in _CLOSERS and _opens(mark, text)):
            return None
        if mark.group() in closers and _closes(mark, text):
            return mark
    return None


def _is_dense(char: str) -> bool:
    """Whether a character belongs to a script written without spaces, or to Hangul, with none behind its marks."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uffef"
    )
