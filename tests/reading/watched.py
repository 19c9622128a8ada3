"""Paragraphs that remember what was read of them, so that a test can tell which decisions a pass looks at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from bot.reading.decisions import KINDS, NOTHING, ROLES, Trace, What
from bot.reading.manuscript import Paragraph

_TELLS: Final = {
    "kind": KINDS,
    "role": ROLES,
    "speaker": What.SPEAKER,
    "unknown": What.SPEAKER,
    "label": What.LABEL,
    "opens": What.OPENS,
    "level": What.LEVEL,
    "shape": What.SHAPE,
}
_UNDECIDED: Final = vars(Paragraph)["undecided"].fget
_PLAIN: Final = Paragraph.__dataclass_fields__


class Watched(Paragraph):
    """A paragraph that notes in ``read`` what a pass reads of it, if that was ever decided."""

    read: What = NOTHING
    pausing: int = 0

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if name in _TELLS and not Watched.pausing and value != _PLAIN[name].default:
            Watched.read |= _TELLS[name]
        return value

    @property
    def undecided(self) -> bool:
        """To ask whether anything was decided is to read no decision."""
        return bool(_paused(_UNDECIDED, self))

    def settle(self, kind: Any) -> None:
        """To decide is no reading, either."""
        _paused(Paragraph.settle, self, kind)


def _paused(asked: Any, *given: Any) -> Any:
    Watched.pausing += 1
    try:
        return asked(*given)
    finally:
        Watched.pausing -= 1


@dataclass
class Reads(Trace):
    """A trace that also notes what each pass read."""

    reads: dict[str, What] = field(default_factory=dict)

    def before(self, paragraphs: Iterable[Paragraph]) -> Any:
        """As a trace does; reading begins after it."""
        found = _paused(super().before, paragraphs)
        Watched.read = NOTHING
        return found

    def noted(self, by: str, before: Any, paragraphs: Iterable[Paragraph]) -> None:
        """As a trace does, and note what was read since ``before``."""
        self.reads[by] = self.reads.get(by, NOTHING) | Watched.read
        _paused(super().noted, by, before, paragraphs)
