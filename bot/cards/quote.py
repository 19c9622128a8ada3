"""The quote card: one quote, its source, and where to go from it."""

from bot.cards.buttons import cite_quote, context_action
from bot.cards.card import Action, Card, QuoteBlock, Run, Verb
from bot.cards.fit import clip
from bot.cards.picture import picture_action
from bot.cards.source import source_line
from bot.model import ServedQuote

_QUOTE = 2600


def quote_card(quote: ServedQuote, *, again: tuple[str, ...], round_over: int = 0, beside: str | None = None) -> Card:
    """A quote with its speaker, author, title and section. ``again`` is what *Another* needs to ask the same again.

    ``round_over``: all of that many quotes had been shown here, and this one begins the next round.
    ``beside``: a subject that no quote holds in its own words; this one is the closest.
    """
    place = quote.place
    return Card(
        blocks=(QuoteBlock((Run(clip(quote.text, _QUOTE)),)),),
        source=source_line(place, quote.speaker),
        small=" ".join(filter(None, (_beside(beside), _over(round_over)))) or None,
        actions=(
            Action("Another", Verb.ANOTHER, again),
            context_action(place, quote.passage_text),
            cite_quote(quote),
            picture_action(quote),
        ),
    )


def _beside(subject: str | None) -> str | None:
    return f"No quote says “{clip(subject, 60)}” in its own words. This is the closest." if subject else None


def _over(quotes: int) -> str | None:
    if not quotes:
        return None
    shown = "The only quote that matches has" if quotes == 1 else f"All {quotes:,} quotes that match have"
    return f"{shown} been shown here. Starting over."
