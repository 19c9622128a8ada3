"""CriticMarkup: what editors mark in a Markdown text; their comments are private, and the text is read as revised."""

import re
from typing import Final

from bot.reading.formats.markdown_dialects import fenced

_OPENS: Final = re.compile(r"\{(?:\+\+|--|~~|==|>>)")
_CLOSES: Final = {"{++": "++}", "{--": "--}", "{~~": "~~}", "{==": "==}", "{>>": "<<}"}
_COMMENT: Final = "{>>"
_INTO: Final = "~>"
_WORDS: Final = re.compile(r"[^\n]+")


def without_critic_marks(text: str) -> tuple[str, int | None]:
    """``text`` as its editors' marks revise it, lines kept; and the line at which a comment opens for good.

    Insertions and highlights stay, of substitutions the new words; deletions and comments go. A comment that is never
    closed hides its paragraph. In code all stays as it is.
    """
    if not any(map(text.__contains__, _CLOSES)):
        return text, None
    fences = fenced(text)
    pieces: list[str] = []
    kept = _Lines()
    unclosed: set[str] = set()
    unended: int | None = None
    at = 0
    for match in _OPENS.finditer(text):
        start, sign = match.start(), match.group()
        if start < at or sign in unclosed or _in_code(text, start, fences):
            continue
        end = text.find(_CLOSES[sign], match.end())
        if end < 0:
            unclosed.add(sign)
            if sign != _COMMENT:
                continue
            unended = text.count("\n", 0, start) + 1
            end = text.find("\n\n", start)
            end = len(text) if end < 0 else end
            pieces += (kept.of(text[at:start]), kept.without(text[start:end]))
            at = end
            continue
        pieces += (kept.of(text[at:start]), _revised(sign, text[match.end() : end], kept))
        at = end + len(_CLOSES[sign])
    return "".join([*pieces, kept.of(text[at:])]), unended


def _revised(sign: str, words: str, kept: "_Lines") -> str:
    if sign in ("{++", "{=="):
        return words
    old, into, new = words.partition(_INTO) if sign == "{~~" else (words, "", "")
    return kept.without(old) + new if into or sign != "{~~" else words


class _Lines:
    """Line ends of what went, so that lines below keep their numbers: they are made good behind the paragraph."""

    def __init__(self) -> None:
        self._owed = 0

    def without(self, words: str) -> str:
        """What is left of words that go: nothing, or the gaps between the paragraphs that they were."""
        if "\n\n" in words:
            return _WORDS.sub("", words)
        self._owed += words.count("\n")
        return ""

    def of(self, piece: str) -> str:
        """A piece that stays."""
        if not self._owed or "\n\n" not in piece:
            return piece
        owed, self._owed = self._owed, 0
        return piece.replace("\n\n", "\n\n" + "\n" * owed, 1)


def _in_code(text: str, at: int, fences: list[tuple[int, int]]) -> bool:
    """Whether a place lies in fenced code, or between backquotes in its line."""
    line = text.rfind("\n", 0, at) + 1
    return text.count("`", line, at) % 2 == 1 or any(begun <= at < end for begun, end in fences)
