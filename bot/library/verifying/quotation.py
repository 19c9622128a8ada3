"""A quotation as given: its words, and an editor's marks in it: ellipses, insertions, changed letters."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Final

from bot.errors import BadQuery
from bot.faults import Fault
from bot.library.verifying.words import Words, key_of, marks_at, words_of
from bot.model import Slice

FEWEST_WORDS: Final = 3
_GROUPS: Final = frozenset(",\u00a0\u202f\u2009")
"""What parts the figures of a large number, in threes."""
MOST_CHARACTERS: Final = 6000

_ELLIPSIS = re.compile(
    r"\[ ?(?:\.{2,}|…+|\. \. \.(?: \.)?|[-–—]{1,3}) ?\]|\((?:\.{2,}|…+)\)|<(?:\.{3,}|…)>|\.{3,}|…+|\. \. \.(?: \.)?"
)
_BRACKETS = re.compile(r"\[([^\[\]\n]{1,200})\]")
_LINE_MARKS = re.compile(r"^[ \t]{0,3}(?:#{1,6}(?=[ \t])|>(?:[ \t]?>)*(?=[ \t]*(?:$|[^\W\d]|[“„«\"*_])))", re.MULTILINE)
"""What Markdown sets before a heading and before each line of a quotation."""
# An editor's remarks, which are not part of the text.
_REMARKS = re.compile(
    r"[\[(](?:my |our )?(?:emphasis|italics)(?: (?:is )?(?:added|mine|ours|in (?:the )?original))?[\])]"
    r"|\[[^\W\d_]{1,4}\. ?\d{1,4}(?: ?[-–] ?\d{1,4})?\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``breaks`` holds the words before which an ellipsis stands; ``inserted`` those an editor put in brackets, and
    ``brackets`` has for each of them one past the last in the same pair;
    ``bent`` maps a word of which only some letters are bracketed to what stands before and after the brackets.
    """

    text: str
    words: Words
    breaks: frozenset[int]
    inserted: frozenset[int]
    bent: dict[int, tuple[str, str]]
    brackets: dict[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def own(self) -> int:
        """How many words are not in brackets."""
        return len(self.words) - len(self.inserted)

    def where(self, first: int, last: int) -> Slice:
        """The characters from word ``first`` up to but not including word ``last``."""
        return Slice(self.words.starts[first], self.words.ends[last - 1])

    def written(self, first: int, last: int) -> str:
        """The quotation from word ``first`` up to but not including ``last``, with the brackets around an outermost."""
        if first >= last:
            return ""
        start, end = self.words.starts[first], self.words.ends[last - 1]
        if first in self.inserted and (first - 1 not in self.inserted or self.brackets[first - 1] == first):
            start = self.text.rindex("[", 0, start)
        if last - 1 in self.inserted and self.brackets[last - 1] == last:
            end = self.text.index("]", end) + 1
        return self.text[start:end]

    def bracket_end(self, first: int) -> int:
        """One past the last word of the brackets that hold word ``first``, or past itself where none do."""
        return self.brackets.get(first, first + 1)

    def closing(self, at: int) -> str:
        """The marks that end a sentence right behind a word, or behind the brackets that it closes."""
        behind = self.text.find("]", self.words.ends[at]) + 1 if at + 1 == self.brackets.get(at) else 0
        return marks_at(self.text, behind) if behind else self.words.closing(at)

    def own_between(self, first: int, last: int) -> int:
        """How many of the words ``first`` to ``last`` are not in brackets."""
        return sum(1 for at in range(first, last) if at not in self.inserted)

    def sought(self, first: int, last: int) -> str:
        """These words as a query for the search: without any sign that means something to it."""
        words = self.words
        pieces: list[str] = []
        for at in range(first, last):
            if at in self.inserted:
                continue
            if pieces and words.starts[at] > words.ends[at - 1]:
                pieces.append(" ")
            key = words.keys[at]
            # The search knows the figures of "120,000" by their groups, as the text has them.
            grouped = key[:1].isdecimal() and words.written(at, at + 1)
            pieces.append(grouped if grouped and not _GROUPS.isdisjoint(grouped) else key)
        return "".join(pieces)


def asked(text: str) -> Asked:
    """Take a quotation apart. Raises BadQuery when it is empty, too short, too long, or holds no words."""
    if not text.strip():
        raise BadQuery(Fault.NO_QUOTATION)
    if len(text) > MOST_CHARACTERS:
        raise BadQuery(Fault.QUOTATION_TOO_LONG, len(text), MOST_CHARACTERS)
    read, ellipses, insertions, bends = _read(text)
    words = words_of(read)
    words.text = text
    if len(words) < FEWEST_WORDS:
        raise BadQuery(Fault.QUOTATION_TOO_SHORT, len(words))
    brackets: dict[int, int] = {}
    for mark in insertions:
        first, last = bisect_left(words.starts, mark.start), bisect_right(words.ends, mark.end)
        brackets.update(dict.fromkeys(range(first, last), last))
    inserted = frozenset(brackets)
    if len(words) - len(inserted) < FEWEST_WORDS:
        raise BadQuery(Fault.QUOTATION_OF_INSERTIONS)
    breaks = frozenset(
        at
        for at in range(1, len(words))
        if any(words.ends[at - 1] <= mark.start and mark.end <= words.starts[at] for mark in ellipses)
    )
    bent = {}
    for at in range(len(words)):
        for where, before, after in bends:
            if words.starts[at] == where.start:
                bent[at] = (before, after)
                words.ends[at] = where.end
    return Asked(text, words, breaks, inserted, bent, brackets)


_Bend = tuple[Slice, str, str]


def _read(text: str) -> tuple[str, list[Slice], list[Slice], list[_Bend]]:
    """The text with what is no word of it made blank, as long as before; its ellipses, insertions, bent words."""
    shown = list(text)
    ellipses: list[Slice] = []
    insertions: list[Slice] = []
    bends: list[_Bend] = []

    def blank(start: int, end: int) -> None:
        shown[start:end] = " " * (end - start)

    for found in _REMARKS.finditer(text):
        blank(*found.span())
    for found in _LINE_MARKS.finditer(text):
        blank(*found.span())
    for found in _ELLIPSIS.finditer(text):
        ellipses.append(Slice(*found.span()))
        # What ended a sentence before an ellipsis is the omission's business, so no full stop is left over.
        blank(*found.span())
    for found in _BRACKETS.finditer("".join(shown)):
        start, end = found.span()
        held = found[1].strip()
        if not held or held.lower().rstrip("!") == "sic":
            blank(start, end)
            continue
        before, after = _letters_before(text, start), _letters_after(text, end)
        if held.isalpha() and (before or after):
            # One word with changed letters, "[T]he", "go[es]": kept without brackets, letters moved together.
            joined = f"{before}{held}{after}"
            first = start - len(before)
            shown[first : end + len(after)] = joined.ljust(end + len(after) - first)
            bends.append((Slice(first, end + len(after)), key_of(before), key_of(after)))
        elif held.isdecimal() and len(held) <= 3 and start and not text[start - 1].isspace():
            blank(start, end)
        else:
            insertions.append(Slice(start, end))
            shown[start] = shown[end - 1] = " "
    return "".join(shown), ellipses, insertions, bends


def _letters_before(text: str, end: int) -> str:
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _letters_after(text: str, start: int) -> str:
    """Letters, and apostrophes between them."""
    end = start
    while end < len(text) and (text[end].isalpha() or (text[end] in "'’" and text[end + 1 : end + 2].isalpha())):
        end += 1
    return text[start:end]
