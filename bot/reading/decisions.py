"""Which pass decided what: the kinds of decisions, and a trace of them for ``inspect --why``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Flag, auto
from typing import Final

from bot.model import Kind
from bot.reading.manuscript import Paragraph, Role


class What(Flag):
    """What a pass may read or settle: what a paragraph is, whose words it holds, and what travels beside it."""

    # What a paragraph is.
    PROSE = auto()
    QUOTE = auto()
    VERSE = auto()
    LIST = auto()
    CAPTION = auto()
    BYLINE = auto()
    BIO = auto()
    DATELINE = auto()
    BOILERPLATE = auto()
    NOTE = auto()
    TITLE = auto()
    HEADING = auto()
    QUESTION = auto()
    RULE = auto()
    # More about a paragraph: who speaks, how long the label is, whether it opens a speech, a heading's rank and shape.
    SPEAKER = auto()
    LABEL = auto()
    OPENS = auto()
    LEVEL = auto()
    SHAPE = auto()
    # What stands beside the paragraphs.
    STATED = auto()
    FORM = auto()
    DEPTHS = auto()
    ARTICLES = auto()
    FACTS = auto()


NOTHING: Final = What(0)
KINDS: Final = (
    What.PROSE
    | What.QUOTE
    | What.VERSE
    | What.LIST
    | What.CAPTION
    | What.BYLINE
    | What.BIO
    | What.DATELINE
    | What.BOILERPLATE
    | What.NOTE
)
ROLES: Final = What.TITLE | What.HEADING | What.QUESTION | What.RULE

FORMAT: Final = "format"
"""The name behind decisions that no pass made."""

_OF_KIND = {
    Kind.PROSE: What.PROSE,
    Kind.QUOTE: What.QUOTE,
    Kind.VERSE: What.VERSE,
    Kind.LIST: What.LIST,
    Kind.CAPTION: What.CAPTION,
    Kind.BYLINE: What.BYLINE,
    Kind.BIO: What.BIO,
    Kind.DATELINE: What.DATELINE,
    Kind.BOILERPLATE: What.BOILERPLATE,
    Kind.NOTE: What.NOTE,
}
_OF_ROLE = {Role.TITLE: What.TITLE, Role.HEADING: What.HEADING, Role.QUESTION: What.QUESTION, Role.RULE: What.RULE}


def what_it_is(paragraph: Paragraph) -> What:
    """What a paragraph currently counts as."""
    return _OF_ROLE.get(paragraph.role) or _OF_KIND[paragraph.kind]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one paragraph: the pass that made it, what it settled, and the pass it overruled, if any."""

    by: str
    what: What
    over: str | None = None


_State = tuple[What, bool, str | None, bool, int, bool, bool, int, object]


def _state(paragraph: Paragraph) -> _State:
    return (
        what_it_is(paragraph),
        paragraph.decided,
        paragraph.speaker,
        paragraph.unknown,
        paragraph.label,
        paragraph.opens,
        paragraph.starts_article,
        paragraph.level,
        paragraph.shape,
    )


# The places in a state of what is told apart, and what a change there settles.
_ASPECTS = (((2, 3), What.SPEAKER), ((4,), What.LABEL), ((5,), What.OPENS), ((6,), What.ARTICLES), ((7,), What.LEVEL))


@dataclass
class Trace:
    """Every decision on every paragraph, in order; empty until passes run under its watch.

    Watching takes longer than reading, so it is done only for whoever asks why.
    """

    decisions: dict[int, list[Decision]] = field(default_factory=dict)
    _kept: list[Paragraph] = field(default_factory=list)

    def of(self, paragraph: Paragraph) -> Sequence[Decision]:
        """The decisions on one paragraph, in order."""
        return self.decisions.get(id(paragraph), ())

    def all(self) -> Iterator[tuple[Paragraph, Decision]]:
        """Every decision with its paragraph."""
        for paragraph in self._kept:
            yield from ((paragraph, decision) for decision in self.of(paragraph))

    def before(self, paragraphs: Iterable[Paragraph]) -> dict[int, _State]:
        """What ``noted`` needs to know of the time before a pass."""
        return {id(paragraph): _state(paragraph) for paragraph in paragraphs}

    def noted(self, by: str, before: dict[int, _State], paragraphs: Iterable[Paragraph]) -> None:
        """Note what the pass named ``by`` changed in ``paragraphs`` since ``before`` was taken."""
        for paragraph in paragraphs:
            was, now = before.get(id(paragraph)), _state(paragraph)
            if was == now:
                continue
            if id(paragraph) not in self.decisions:
                self._kept.append(paragraph)  # so that its id stays its own
            found = self.decisions.setdefault(id(paragraph), [])
            if was is None or was[:2] != now[:2]:
                found.append(Decision(by, now[0], self._overruled(found, was, now)))
            for places, what in _ASPECTS:
                if was is not None and any(was[place] != now[place] for place in places):
                    # Naming who speaks in words known to be somebody's takes nothing back.
                    named = what is What.SPEAKER and was[2] is None
                    over = None if named else next((one.by for one in reversed(found) if one.what is what), None)
                    found.append(Decision(by, what, over))
            if was is not None and was[8] != now[8]:
                found.append(Decision(by, What.SHAPE))

    def _overruled(self, found: Sequence[Decision], was: _State | None, now: _State) -> str | None:
        """The pass that last said what this paragraph is; None where nothing had been decided."""
        if was is None or not was[1] or was[0] is now[0]:
            return None
        return next((one.by for one in reversed(found) if one.what in KINDS | ROLES), FORMAT)
