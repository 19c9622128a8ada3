"""The quote card: one quote, its source, and where to go from it."""

from bot.cards.buttons import cite_quote, quote_in_context
from bot.cards.card import Action, Card, QuoteBlock, Run, Verb
from bot.cards.fit import clip
from bot.cards.picture import picture_action
from bot.cards.source import source_line
from bot.model import DrawnQuote

_QUOTE = 2600


def quote_card(
    drawn: DrawnQuote, *, again: tuple[str, ...] = (), back: tuple[str, ...] | None = None, gone: int = 0
) -> Card:
    """A quote with its speaker, author, title and section, and what is to be said of how it was drawn.

    ``again`` is what *Another* needs to ask the same again, ``back`` what *Back* needs, where a quote was shown before.
    ``gone``: so many quotes that stood between that one and this are in the library no more.
    """
    quote = drawn.quote
    place = quote.place
    return Card(
        blocks=(QuoteBlock((Run(clip(quote.text, _QUOTE)),)),),
        source=source_line(place, quote.speaker),
        small=" ".join(filter(None, (_gone(gone), _beside(drawn.beside), _over(drawn.round_over)))) or None,
        actions=(
            Action("Another", Verb.ANOTHER, again),
            quote_in_context(quote),
            cite_quote(quote),
            picture_action(quote),
            *(() if back is None else (Action("Back", Verb.BACK, back),)),
        ),
    )


def _gone(quotes: int) -> str | None:
    if not quotes:
        return None
    if quotes == 1:
        return "The quote before is no longer in the library. This is the one before it."
    return f"The {quotes:,} quotes before are no longer in the library. This is the one before them."


def _beside(subject: str | None) -> str | None:
    return f"No quote says “{clip(subject, 60)}” in its own words. This is the closest." if subject else None


def _over(quotes: int) -> str | None:
    if not quotes:
        return None
    shown = "The only quote that matches has" if quotes == 1 else f"All {quotes:,} quotes that match have"
    return f"{shown} been shown here. Starting over."
