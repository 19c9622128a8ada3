"""A paged card as one long card: a terminal scrolls, so it needs no pages."""

from collections.abc import Callable
from dataclasses import replace

from bot.cards.card import Card, CardBlock, Divider, QuoteBlock


def unpaged(page_of: Callable[..., Card]) -> Card:
    """All pages of a card as one. ``page_of(page=n)`` makes page ``n`` from 0; beyond the last one it repeats that."""
    first = card = page_of(page=0)
    blocks: list[CardBlock] = list(first.blocks)
    total = 1
    while (following := page_of(page=total)) != card:
        card, total = following, total + 1
        if blocks and isinstance(blocks[-1], QuoteBlock) and card.blocks and isinstance(card.blocks[0], QuoteBlock):
            blocks.append(Divider())
        blocks.extend(card.blocks)
    small = first.small.removesuffix(f"Page 1 of {total}.").rstrip() if first.small else None
    return replace(first, blocks=tuple(blocks), small=small, actions=(), choice=None)
