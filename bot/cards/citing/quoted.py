"""The words of a quote as one copies them, where an editor would change how they begin."""

from bot.cards.card import CardBlock, Copied, Run, TextBlock
from bot.model import ServedQuote


def quoted_blocks(quote: ServedQuote) -> tuple[CardBlock, ...]:
    """The quote between quotation marks with what was left out and set in brackets; empty where nothing was."""
    if not quote.connective:
        return ()
    said = f": “{quote.connective}” is left out"
    if quote.shown != quote.text[quote.left_out :]:
        said += ", and the brackets mark a capital that the text does not have"
    return (TextBlock((Run("The words", bold=True), Run(f"{said}"))), Copied(f"“{quote.shown}”"))
