"""The origin card: the passages a message's words may come from."""

from bot.cards.card import Divider, QuoteBlock
from bot.cards.origin import PASSAGES, origin_card
from tests.cards.samples import findings, hit, said

TEXT = "The keeper reads the gauge at every hour."


def test_the_closest_passages_come_first_and_few() -> None:
    """Each with its source, a line between them."""
    card = origin_card(findings(*[hit(TEXT, (4, 10), ordinal=number) for number in range(6)]))
    quotations = [block for block in card.blocks if isinstance(block, QuoteBlock)]
    assert len(quotations) == PASSAGES
    assert sum(isinstance(block, Divider) for block in card.blocks) == PASSAGES - 1
    assert all(block.action is not None for block in quotations)


def test_where_nothing_is_close_it_says_so() -> None:
    """Once with the nearest, once without any."""
    far = origin_card(findings(hit(TEXT, (4, 10)), good=False))
    none = origin_card(findings(good=False))
    assert far.title == none.title
    assert TEXT in said(far)
    assert TEXT not in said(none)
