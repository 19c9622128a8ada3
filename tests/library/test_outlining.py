"""A long article without headings is told by more than its first line."""

import pytest

from bot.library import outlining
from bot.model import OutlineRow
from bot.model.hidden import HiddenFrom
from tests.library.conftest import Place

SAYINGS = (
    "Whoever keeps the only key of a harbour is the last to be asked about the sea.",
    "A bridge that nobody mends is a promise that everybody has already forgotten.",
    "Nobody who counts the lamps of a village has ever been afraid of the dark.",
)
FILLER = "The clerk went down to the water with the rope, and he came back with the rope at noon, as on any other day."


def essay(title: str) -> str:
    """Three sayings, far apart, in one section."""
    rest = "\n\n".join([FILLER] * 6)
    return f"{title}\n\nBy Ann Bray\n\n" + "\n\n".join(f"{saying}\n\n{rest}" for saying in SAYINGS) + "\n"


async def only_row(place: Place, title: str, hidden: int | None = None) -> OutlineRow:
    """The one part of an essay, of which curators may have hidden a saying."""
    place.put("essay.txt", essay(title))
    async with place.open() as services:
        await services.library.reload()
        key = (await services.library.outline(title)).entry.key
        if hidden is not None:
            found = await services.library.search(SAYINGS[hidden], article=key)
            passage = found.hits[0].place.passage
            await services.library.curating.hide_passage(key, passage, HiddenFrom.QUOTES, "", "1")
        (row,) = (await services.library.outline(title)).rows
        return row


async def test_a_long_part_is_told_from_its_beginning_to_its_end(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each saying comes once: as the label, in the line under it, or among the points, in the order of the text."""
    monkeypatch.setattr(outlining, "_EACH", 100)
    monkeypatch.setattr(outlining, "_LONG", 200)
    row = await only_row(place, "The Quay")
    told = [row.section.label, row.summary, *row.points]
    assert [told.count(saying) for saying in SAYINGS] == [1, 1, 1]
    assert row.points


async def test_what_is_hidden_is_no_point(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Curators hid it from quotes."""
    monkeypatch.setattr(outlining, "_EACH", 100)
    monkeypatch.setattr(outlining, "_LONG", 200)
    before = await only_row(place, "The Quay")
    hidden = SAYINGS.index(before.points[0])
    assert before.points[0] not in (await only_row(place, "The Quay", hidden)).points


async def test_a_short_part_has_its_line_alone(place: Place) -> None:
    """As before."""
    assert (await only_row(place, "The Quay")).points == ()
