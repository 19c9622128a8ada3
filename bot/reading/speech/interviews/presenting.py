"""The words around a dialogue that present who speaks in it, in full."""

from collections.abc import Mapping
from typing import Final

from bot.reading.lines.label import Label
from bot.reading.lines.stage_direction import DIRECTION
from bot.reading.manuscript import Paragraph

HEAD: Final = 12
"""The paragraphs at the beginning among which a name, a subtitle or a byline explains the labels."""
_PRESENTED: Final = 600
"""How many characters of each are searched for names."""
_CAST: Final = 80
"""The most paragraphs above a play's first speech that may list its persons."""


def around_labels(paragraphs: list[Paragraph], title: str) -> list[str]:
    """The title and the first paragraphs, and no "SCENE I. Hale, Rowley"."""
    return [title, *(one.text[:_PRESENTED] for one in paragraphs[:HEAD] if one.rank is None)]


def above_speeches(paragraphs: list[Paragraph], title: str, labels: Mapping[int, Label | None]) -> list[str]:
    """What stands above the first speech of a play: its persons, without what each is ("TOMAS, son of Berta Holt").

    Directions and speeches name people in the middle of what they do.
    """
    first = next((at for at, paragraph in enumerate(paragraphs) if labels.get(id(paragraph))), 0)
    lines = [one.text[:_PRESENTED] for one in paragraphs[: min(first, _CAST)] if one.rank is None]
    return [
        title,
        *(line.partition(",")[0] for text in lines if text[0] not in DIRECTION for line in text.split("\n")),
    ]
