"""The fault card and the apology after a bug: what people read when something cannot be done."""

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.source import commands_in_quotes
from bot.cards.tongue import later, said, translated
from bot.errors import CommonplaceError, NotFound

_SENTENCE = 1200
_NEAREST = 5

THE_NEAREST = later("Closest matches:")
"""The line above the names that come closest to an unknown one, in English."""


def fault_card(error: CommonplaceError) -> Card:
    """The failure's own sentence, and the closest names if an option named something unknown."""
    blocks: list[CardBlock] = [TextBlock((Run(clip(commands_in_quotes(fault_sentence(error)), _SENTENCE)),))]
    if isinstance(error, NotFound) and error.nearest:
        blocks.append(TextBlock((Run(translated(THE_NEAREST)),)))
        blocks.append(Rows(tuple(Row((Run(clip(name, 160)),)) for name in error.nearest[:_NEAREST])))
    return Card(blocks=tuple(blocks), quiet=True, problem=True)


def apology_card(reference: str) -> Card:
    """Said after a bug; ``reference`` finds it in the log."""
    words = said(
        "Sorry, something went wrong. It has been logged; whoever runs this bot can find it under {reference}.",
        reference=reference,
    )
    return Card(blocks=(TextBlock((Run(words),)),), quiet=True, problem=True)
