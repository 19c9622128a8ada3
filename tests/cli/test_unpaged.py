"""A paged card as one long card."""

from bot.cards.card import Card, Row, Rows, Run
from bot.cli.unpaged import unpaged

PAGES = (("salt", "bread"), ("wine",))


def page_of(*, page: int) -> Card:
    """Two pages; beyond the last one it repeats that."""
    rows = PAGES[min(page, len(PAGES) - 1)]
    number = min(page, len(PAGES) - 1)
    return Card(blocks=(Rows(tuple(Row((Run(text),)) for text in rows)),), small=f"Page {number + 1} of 2")


def test_all_pages_stand_on_one_card() -> None:
    """Each line once, in order."""
    card = unpaged(page_of)
    lines = [run.text for block in card.blocks if isinstance(block, Rows) for row in block.rows for run in row.runs]
    assert lines == ["salt", "bread", "wine"]
