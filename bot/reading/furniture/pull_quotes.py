"""Sentences a page sets apart a second time to draw the eye: kept, but the text itself is what is read."""

import re

from bot.model import Doubt, Kind
from bot.reading.lines.marks import wholly_quoted
from bot.reading.manuscript import Manuscript, Paragraph

_WORD = re.compile(r"\w+")
_LEAST = 5
"""The fewest words of a pulled sentence."""

_LONGEST = 300
_UNMARKED = 60
"""Characters of a paragraph: the least of one without quotation marks (a refrain is shorter), the most of any."""

_ALIKE = 8
"""The most paragraphs that are looked for by one word."""


def mark_pull_quotes(manuscript: Manuscript) -> None:
    """Settle short paragraphs whose words stand, one after another, inside a longer paragraph of the file.

    A heading may repeat words of the text, and a question may be one: only a quoted line or
    one that closes like a statement is pulled.
    """
    wanted: dict[str, list[tuple[Paragraph, list[str], int]]] = {}
    for at, paragraph in enumerate(manuscript.paragraphs):
        if not at or not paragraph.undecided or not _can_be_pulled(paragraph):
            continue
        words = _WORD.findall(paragraph.text.casefold())
        if len(words) >= _LEAST:
            telling = max(words, key=len)  # the longest word is the rarest, so that little else is compared
            alike = wanted.setdefault(telling, [])
            if len(alike) < _ALIKE:
                alike.append((paragraph, words, words.index(telling)))
    if not wanted:
        return
    long_word = re.compile(rf"\w{{{min(map(len, wanted))},}}")
    for paragraph in manuscript.paragraphs:
        folded = paragraph.text.casefold()
        met = wanted.keys() & long_word.findall(folded)
        if not any(all(map(folded.__contains__, its)) for word in met for _, its, _ in wanted[word]):
            continue
        words = _WORD.findall(folded)
        for at in [at for at, word in enumerate(words) if word in wanted]:
            for pulled, its, before in wanted[words[at]]:
                start = at - before
                if start >= 0 and len(its) < len(words) and pulled.undecided and words[start : start + len(its)] == its:
                    pulled.settle(Kind.BOILERPLATE)
                    manuscript.remark(pulled, Doubt.PULL_QUOTE)


def _can_be_pulled(paragraph: Paragraph) -> bool:
    size = len(paragraph.text)
    return size <= _LONGEST and ((size >= _UNMARKED and paragraph.end in ".!…。！") or wholly_quoted(paragraph.text))
