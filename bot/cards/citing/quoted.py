"""The words of a quote as one copies them, where an editor would change how they begin."""

from bot.cards.card import CardBlock, Copied, Run, TextBlock
from bot.cards.tongue import said, said_runs
from bot.model import ServedQuote


def quoted_blocks(quote: ServedQuote) -> tuple[CardBlock, ...]:
    """The quote between quotation marks with what was left out and set in brackets; empty where nothing was."""
    if not quote.connective:
        return ()
    words = Run(said("The words"), bold=True)
    if quote.shown != quote.text[quote.left_out :]:
        line = said_runs(
            "{words}: “{word}” is left out, and the brackets mark a capital that the text does not have",
            words=words,
            word=quote.connective,
        )
    else:
        line = said_runs("{words}: “{word}” is left out", words=words, word=quote.connective)
    return (TextBlock(line), Copied(said("“{words}”", words=quote.shown)))
