"""The quote card: one quote, its source, and where to go from it."""

from dataclasses import replace

from bot.cards.buttons import cite_quote, context_action, keep_action
from bot.cards.card import Action, Card, QuoteBlock, Run, Verb
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.cards.picture import picture_action
from bot.cards.source import source_line
from bot.model import DrawnQuote, Place, QuoteLength, ServedQuote

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
    said = f"In the text it begins with “{quote.connective}”." if quote.connective else None
    return Card(
        blocks=(QuoteBlock((Run(clip(quote.shown, _QUOTE)),)),),
        source=source_line(_unrepeated(quote), quote.speaker, unknown=quote.unknown),
        small=" ".join(filter(None, (_gone(gone), _stands_in(drawn), _beside(drawn.beside), said, _over(drawn))))
        or None,
        actions=(
            Action("Another", Verb.ANOTHER, again),
            context_action(place, quote.passage_text, quote.where),
            keep_action(place, quote.passage_text, quote.where),
            cite_quote(quote),
            picture_action(quote),
            *(() if back is None else (Action("Back", Verb.BACK, back),)),
        ),
    )


def _unrepeated(quote: ServedQuote) -> Place:
    """The quote's place; a part without a heading that is called by the quote itself is called by its number alone."""
    section = quote.place.section
    words, called = (" ".join(text.split()) for text in (quote.text, section.label or section.opening))
    if section.heading or not called or not (words.startswith(called.rstrip("…")) or called.startswith(words)):
        return quote.place
    return replace(quote.place, section=replace(section, label="", opening=""))


def _gone(quotes: int) -> str | None:
    if not quotes:
        return None
    if quotes == 1:
        return "The quote before is no longer in the library. This is the one before it."
    return f"The {quotes:,} quotes before are no longer in the library. This is the one before them."


def _beside(subject: str | None) -> str | None:
    return f"No quote says “{clip(subject, 60)}” in its own words. This one comes close." if subject else None


def _stands_in(drawn: DrawnQuote) -> str | None:
    """That this is no quote, and what it is instead."""
    if drawn.quote.number is not None:
        return None
    if not drawn.stands_in:
        return "No quote matched; this passage stands in."
    asked, title = drawn.asked, clip(drawn.quote.place.entry.title, 80)
    best = "best" if drawn.stands_in == 1 else "next best"
    if asked.about:
        closest = "closest" if drawn.stands_in == 1 else "next closest"
        return f"No quote is about “{clip(asked.about, 60)}”. This is the {closest} passage."
    if asked.article:
        return f"No sentence of “{title}” stands alone as a quote. This is its {best} passage."
    return f"No quote matches. This is the {best} passage that does."


def _over(drawn: DrawnQuote) -> str | None:
    """That all that was asked for has been shown, and what that was."""
    count, asked = drawn.round_over, drawn.asked
    if not count:
        return None
    length = f"{asked.length.value} " if asked.length is not QuoteLength.ANY else ""
    noun = "passage" if drawn.stands_in else f"{length}quote"
    title = clip(drawn.quote.place.entry.title, 80)
    of = [
        asked.speaker and f" said by {clip(asked.speaker, 60)}",
        asked.author and f" by {clip(asked.author, 60)}",
        asked.article and f" from “{title}”",
        asked.shelf and f" on the shelf “{clip(asked.shelf, 60)}”",
        asked.about and f" about “{clip(asked.about, 60)}”",
    ]
    what = "".join(filter(None, of)) or " that come at random"
    what = what.replace("come", "comes") if count == 1 else what
    shown = f"The only {noun}{what} has" if count == 1 else f"All {counted(count, noun)}{what} have"
    return f"{shown} been shown here. Starting over."
