"""Headings a typist or a wiki marked by hand in plain text: hashes before, asterisks or signs around, a link behind."""

import re
from collections import Counter
from dataclasses import replace

from bot.languages.language import everywhere
from bot.model import Kind
from bot.reading.lines.marks import bare_end, opens_capital
from bot.reading.manuscript import Form, Manuscript, Paragraph, Role

_HASHES = re.compile(r"(?P<before>#{1,6})[ ]+(?P<words>[^#\s].*?)(?P<after>(?: #{1,6})?)$")
_AROUND = re.compile(r"(?P<before>\*\*|__|'''|={2,5})\s?(?P<words>[^*_'=\s][^*_=]*?)\s?(?P<after>\*\*|__|'''|={2,5})$")
_BEHIND = re.compile(
    rf"(?P<words>[^\[\]]{{1,120}}?)\s?(?P<after>\[\s?(?:{'|'.join(everywhere().page.edit)})\s?\])$", re.IGNORECASE
)
_SIGNS = "#*_'="
_LEAST = 2
"""How many lines of a file must carry a mark before it is a way of marking headings."""

Marked = tuple[int, str, str, str]
"""Depth, mark before, words, mark behind."""


def mark_headings_by_hand(manuscript: Manuscript) -> None:
    """Settle headings marked by hand, and their marks as furniture of their own.

    Nothing is marked where only one line carries such a mark. Where hashes or links mark them, the file is taken to
    mark all its headings so.
    """
    if not any(paragraph.text[0] in _SIGNS or paragraph.text[-1] == "]" for paragraph in manuscript.paragraphs):
        return
    for reads in (_hashes, _behind, _around):
        found = {
            id(paragraph): read
            for paragraph in manuscript.paragraphs
            if paragraph.undecided and (read := reads(paragraph, manuscript)) is not None
        }
        if reads is _behind:
            usual, often = next(iter(Counter(read[3] for read in found.values()).most_common(1)), ("", 0))
            found = {place: read for place, read in found.items() if read[3] == usual} if often >= _LEAST else {}
        if len(found) >= _LEAST and _above_body(manuscript, found):
            _settle(manuscript, found)
            if reads is not _around:
                manuscript.form = Form.BY_HAND


def _hashes(paragraph: Paragraph, manuscript: Manuscript) -> Marked | None:
    m = _HASHES.match(paragraph.text) if paragraph.text[0] == "#" and len(paragraph.text) <= 150 else None
    if m is None or not _words(m["words"]) or bare_end(m["words"]) in ".,;:" or not opens_capital(m["words"]):
        return None
    if paragraph.block.gap == 0 and manuscript.usual_gap and paragraph is not manuscript.paragraphs[0]:
        return None  # a remark between lines of code
    return len(m["before"]), m["before"], m["words"], m["after"].strip()


def _around(paragraph: Paragraph, manuscript: Manuscript) -> Marked | None:
    m = (
        _AROUND.match(paragraph.text)
        if paragraph.text[0] in "*_'=" and len(paragraph.text) <= manuscript.short
        else None
    )
    if m is None or m["before"] != m["after"] or not _words(m["words"]) or bare_end(m["words"]) in ".,;:":
        return None
    return len(m["before"]) if m["before"][0] == "=" else 7, m["before"], m["words"], m["after"]


def _behind(paragraph: Paragraph, manuscript: Manuscript) -> Marked | None:
    m = _BEHIND.match(paragraph.text) if paragraph.text[-1] == "]" and len(paragraph.text) <= manuscript.short else None
    if m is None or not _words(m["words"]) or bare_end(m["words"]) in ".!,;:":
        return None
    return 1, "", m["words"], m["after"]


def _words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _above_body(manuscript: Manuscript, found: dict[int, Marked]) -> bool:
    """Whether at least half of the marked lines stand above running text or one another."""
    heads = sum(
        id(paragraph) in found and (id(below) in found or manuscript.is_body(below))
        for paragraph, below in zip(manuscript.paragraphs, manuscript.paragraphs[1:], strict=False)
    )
    return heads * 2 >= len(found)


def _settle(manuscript: Manuscript, found: dict[int, Marked]) -> None:
    """Part each marked line into heading and marks."""
    first = next((paragraph for paragraph in manuscript.paragraphs if paragraph.role is not Role.RULE), None)
    depths = sorted({read[0] for place, read in found.items() if first is None or place != id(first)})
    paragraphs: list[Paragraph] = []
    for paragraph in manuscript.paragraphs:
        read = found.get(id(paragraph))
        if read is None:
            paragraphs.append(paragraph)
            continue
        depth, before, words, after = read
        if before:
            paragraphs.append(_mark(paragraph, before))
        heading = Paragraph(replace(paragraph.block, text=words, lines=(words,)), words, Role.HEADING, decided=True)
        heading.level = depths.index(depth) + 1 if depth in depths else 1
        paragraphs.append(heading)
        if after:
            paragraphs.append(_mark(paragraph, after))
    manuscript.paragraphs = paragraphs


def _mark(paragraph: Paragraph, sign: str) -> Paragraph:
    mark = Paragraph(replace(paragraph.block, text=sign, lines=(sign,)), sign)
    mark.settle(Kind.BOILERPLATE)
    return mark
