"""The passages a quotation has been compared with so far."""

from bot.library.verifying.ground import Ground
from tests.cards.samples import TIDES, passages


def test_neighbours_are_one_stretch() -> None:
    """A gap makes two; what was found first comes first."""
    ground = Ground()
    ground.add(passages("Wine.", first=9), hit=True)
    ground.add(passages("Salt.", "Bread.", first=3), hit=True)
    assert [len(stretch.passages) for stretch in ground.stretches()] == [1, 2]
    assert ground.holds(TIDES.number, 4)
    assert not ground.holds(TIDES.number, 5)
    ground.add(passages("Oil.", "Figs.", "Oats.", "Rye.", first=5), hit=False)
    assert [len(stretch.passages) for stretch in ground.stretches()] == [7]


def test_only_stretches_asked_for() -> None:
    """By article and ordinal."""
    ground = Ground()
    ground.add(passages("Wine.", first=9), hit=True)
    ground.add(passages("Salt.", first=3), hit=True)
    (only,) = ground.stretches(frozenset({(TIDES.number, 3)}))
    assert only.passages[0].text == "Salt."
