"""The quote card: one quote, its source, and where to go from it."""

from bot.cards.buttons import cite_quote, context_action
from bot.cards.card import Action, Card, QuoteBlock, Run, Verb
from bot.cards.fit import clip
from bot.cards.picture import picture_action
from bot.cards.source import source_line
from bot.model import ServedQuote

_QUOTE = 2600


def quote_card(quote: ServedQuote, *, again: tuple[str, ...]) -> Card:
    """A quote with its speaker, author, title and section. ``again`` is what *Another* needs to ask the same again."""
    place = quote.place
    return Card(
        blocks=(QuoteBlock((Run(clip(quote.text, _QUOTE)),)),),
        source=source_line(place, quote.speaker),
        actions=(
            Action("Another", Verb.ANOTHER, again),
            context_action(place, quote.passage_text),
            cite_quote(quote),
            picture_action(quote),
        ),
    )
