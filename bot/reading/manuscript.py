"""A block with what it was found to be, and the measures of its file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Final

from bot.errors import Value
from bot.model import Doubt, Kind, Remark
from bot.reading.document import Block, Hint, Statement
from bot.reading.lines.label import Label, label_of, stage_label
from bot.reading.lines.marks import bare_end, is_bullet
from bot.reading.lines.numbering import numbering
from bot.reading.lines.small_label import small_label
from bot.reading.lines.words_written import WordsWritten


class Role(StrEnum):
    """What a paragraph does for the structure: body is read, the others open something."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    QUESTION = "question"
    RULE = "rule"


# Asked dozens of times of each paragraph, and a member is expensive to look up by its class.
_BODY, _HEADING, _PROSE = Role.BODY, Role.HEADING, Kind.PROSE


_FACTS: Final[Mapping[str, Callable[[str], object]]] = {
    "end": bare_end,
    "rank": numbering,
    "bullet": is_bullet,
    "coloned": label_of,
    "staged": stage_label,
    "small": small_label,
}


@dataclass(slots=True, eq=False)
class Paragraph:
    """One block on its way to becoming a passage, heading or title. Its text never changes: other text is
    another paragraph.

    ``unknown`` marks words of somebody who cannot be named; ``opens`` a speech that is a section of its own;
    ``starts_article`` an inner heading that is an article's title; ``decided`` what a later rule must leave alone.
    ``label`` is how many characters at the beginning only say who speaks. ``ruled``: the format drew a rule above it.
    ``last`` is the line it ends on, where it was joined of several blocks.
    ``shape`` is evidence and decides nothing: it looks like a heading of this file.

    The last fields are facts of the text, found out when a rule first asks and remembered for all the others: ``end``
    is its last character without closing marks, ``rank`` what its numbering gives (None without one), ``bullet``
    whether it opens like an entry of a list; ``coloned``, ``staged`` and ``small`` are the label it opens with, of each
    way to print one.
    """

    block: Block
    text: str
    role: Role = Role.BODY
    kind: Kind = Kind.PROSE
    level: int = 1
    speaker: str | None = None
    unknown: bool = False
    told: bool = False  # a curator stated who speaks in it: nobody else does
    opens: bool = False
    starts_article: bool = False
    label: int = 0
    decided: bool = False
    ruled: bool = False
    last: int | None = None
    shape: bool = False

    end: str = field(init=False, repr=False)
    rank: int | None = field(init=False, repr=False)
    bullet: bool = field(init=False, repr=False)
    coloned: Label | None = field(init=False, repr=False)
    staged: Label | None = field(init=False, repr=False)
    small: Label | None = field(init=False, repr=False)

    def __getattr__(self, name: str) -> object:
        """A fact that has not been computed yet."""
        if name not in _FACTS:
            raise AttributeError(name)
        found = _FACTS[name](self.text)
        setattr(self, name, found)
        return found

    def settle(self, kind: Kind) -> None:
        """Settle this paragraph as a passage of that kind."""
        self.role, self.kind, self.decided = Role.BODY, kind, True

    @property
    def undecided(self) -> bool:
        """Whether nothing has been decided of it, and it does not even look like a heading: prose, so far."""
        return not self.decided and self.role is _BODY and self.kind is _PROSE and not self.shape

    @property
    def heads(self) -> bool:
        """Whether it is a heading, or looks like one and nothing else has been decided of it."""
        return self.role is _HEADING or (self.shape and not self.decided and self.role is _BODY and self.kind is _PROSE)

    @property
    def is_text(self) -> bool:
        """Whether it is read as part of a section, and opens none."""
        return self.role is _BODY and not self.heads


# A word that is not small, behind one space and a comma or a letter or figure.
_INSIDE = re.compile(r" (?<=[\w,] )(?<!_ )([^\sa-z]\S*)")

MOST_ALIKE = 20
"""How often one remark is made of one file."""

SET_ASIDE = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.BIO, Kind.DATELINE, Kind.BOILERPLATE, Kind.NOTE})


class Form(StrEnum):
    """How a file marks its headings: not at all, by hand in plain text, or by its format."""

    PLAIN = "plain"
    BY_HAND = "by hand"
    BY_FORMAT = "by format"


@dataclass
class Manuscript:
    """A file on the workbench: its paragraphs, what travels beside them, and its measures.

    Every rule is relative to the measures. They are those of the paragraphs the format gave, whatever passes make of
    these later. ``name`` is the file's, for want of a title; ``depths`` is what a table of contents says of headings;
    ``articles`` are the paragraphs of each article, once they are told apart.
    """

    paragraphs: list[Paragraph]
    name: str = "sample"
    stated: Statement = field(default_factory=Statement)
    form: Form = Form.PLAIN
    remarks: list[Remark] = field(default_factory=list)
    depths: dict[str, int] = field(default_factory=dict)
    articles: list[list[Paragraph]] = field(default_factory=list)
    _said: dict[tuple[Doubt, tuple[Value, ...]], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._given = tuple(self.paragraphs)

    def remark(self, paragraph: Paragraph, doubt: Doubt, *values: Value) -> None:
        """Leave a remark at a paragraph's line; the same one only ``MOST_ALIKE`` times, then that it goes on."""
        said = doubt, values
        count = self._said[said] = self._said.get(said, 0) + 1
        if count <= MOST_ALIKE + 1:
            self.remarks.append(Remark(paragraph.block.line, doubt, values, goes_on=count > MOST_ALIKE))

    @cached_property
    def usual_length(self) -> int:
        """The length such that half of the text stands in paragraphs at least so long."""
        lengths = sorted((len(paragraph.text) for paragraph in self._given), reverse=True)
        half = sum(lengths) / 2
        for length in lengths:
            half -= length
            if half <= 0:
                return length
        return 0

    @cached_property
    def short(self) -> int:
        """The longest line that can be a heading, in characters."""
        return min(150, max(60, self.usual_length // 3))

    @cached_property
    def usual_gap(self) -> int:
        """The number of blank lines that mostly stands between two paragraphs."""
        counts: dict[int, int] = {}
        for one, two in pairwise(self._given):
            if len(one.text) > self.short or len(two.text) > self.short:
                counts[two.block.gap] = counts.get(two.block.gap, 0) + 1
        return max(counts, key=lambda gap: (counts[gap], -gap)) if counts else 1

    @cached_property
    def gaps_speak(self) -> bool:
        """Whether larger gaps are rare enough to mean something."""
        wide = sum(paragraph.block.gap > self.usual_gap for paragraph in self._given[1:])
        return wide * 3 <= len(self._given)

    def has_wide_gap(self, paragraph: Paragraph) -> bool:
        """Whether more blank lines than usual stand before a paragraph, and that means something in this file."""
        return paragraph.block.gap > self.usual_gap and self.gaps_speak

    @cached_property
    def _written(self) -> WordsWritten:
        return WordsWritten(paragraph.text for paragraph in self._given)

    def is_common_word(self, word: str) -> bool:
        """Whether a word is written with a small letter somewhere in this file, so that it is no name."""
        return word.lower() in self._written

    @cached_property
    def _named(self) -> frozenset[str]:
        """Words with a capital that stand in the middle of a sentence somewhere."""
        found: set[str] = set()
        for paragraph in self._given:
            text = paragraph.text
            found.update(_INSIDE.findall(" ".join(text.split()) if "  " in text or "\n" in text else text))
        return frozenset(
            [
                word.rstrip(".,;:!?…”’»)]\"'").removesuffix("’s").removesuffix("'s")
                for word in found
                if word[0].isupper()
            ]
        )

    def known_name(self, word: str) -> bool:
        """Whether a capitalised word stands in the middle of a sentence somewhere, and nowhere with a small letter."""
        return word in self._named and not self.is_common_word(word)

    def opens_name(self, letters: str) -> bool:
        """Whether such a word begins with these letters and is longer: "Ham" where somebody is Hamlet."""
        return any(word.startswith(letters) and len(word) > len(letters) for word in self._named)

    @property
    def writes_headings_small(self) -> bool:
        """Whether this file writes its headings small: its first line, the title, has no capital at all."""
        first = next((paragraph for paragraph in self.paragraphs if paragraph.role in (Role.BODY, Role.TITLE)), None)
        words = first.text.split() if first is not None and len(first.text) <= self.short else []
        return len(words) > 1 and all(word.islower() or word in ("I", "&", "–", "—", "-") for word in words)

    def headings_are_wide(self) -> bool:
        """Whether most headings have a larger gap above them, so that one such gap says nothing."""
        wide = [self.has_wide_gap(paragraph) for paragraph in self.paragraphs[1:] if paragraph.heads]
        return sum(wide) * 2 > len(wide)

    def is_body(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is running text: what a heading stands above."""
        if not paragraph.is_text or paragraph.kind in SET_ASIDE:
            return False
        return paragraph.kind is not _PROSE or len(paragraph.text) > self.short or paragraph.end in ".!?…:;,。！？：；"


_FROM_HINT = {
    Hint.QUOTE: Kind.QUOTE,
    Hint.SOURCE: Kind.QUOTE,
    Hint.VERSE: Kind.VERSE,
    Hint.LIST: Kind.LIST,
    Hint.CAPTION: Kind.CAPTION,
    Hint.NOTE: Kind.NOTE,
    Hint.FURNITURE: Kind.BOILERPLATE,
}


def paragraphs_of(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """A paragraph for each block that holds text, with what its format said of it."""
    paragraphs = []
    ruled = False
    for block in blocks:
        text = block.text.strip()
        if not text:
            ruled = ruled or block.hint is Hint.RULE
            continue
        paragraph = Paragraph(block, text, ruled=ruled)
        ruled = False
        if block.hint in _FROM_HINT:
            paragraph.settle(_FROM_HINT[block.hint])
            paragraph.unknown = block.hint in (Hint.QUOTE, Hint.SOURCE)
        elif block.hint in (Hint.HEADING, Hint.TITLE) and any(map(str.isalnum, text)):
            paragraph.role, paragraph.level, paragraph.decided = Role.HEADING, block.level or 1, True
            if block.hint is Hint.TITLE:
                paragraph.role = Role.TITLE
        elif block.hint in (Hint.RULE, Hint.HEADING, Hint.TITLE):  # a heading of marks alone is a rule
            paragraph.role, paragraph.kind, paragraph.decided = Role.RULE, Kind.BOILERPLATE, True
        paragraphs.append(paragraph)
    return paragraphs
