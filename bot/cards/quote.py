"""The quote card: one quote, its source, and where to go from it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.cards.buttons import cite_quote, context_action, keep_action
from bot.cards.card import Action, Card, QuoteBlock, Run, Verb
from bot.cards.fit import clip
from bot.cards.noted import is_covered, note_above
from bot.cards.picture import picture_action
from bot.cards.source import source_line
from bot.cards.tongue import in_sequence, said, said_many
from bot.model import DrawnQuote, Place, QuoteFilters, QuoteLength, ServedQuote

_QUOTE = 2600


def quote_card(
    drawn: DrawnQuote, *, again: tuple[str, ...] = (), back: tuple[str, ...] | None = None, gone: int = 0
) -> Card:
    """A quote with its speaker, author, title and section, and what is to be said of how it was drawn.

    ``again`` is what *Another* needs to ask the same again, ``back`` what *Back* needs, where a quote was shown before.
    ``gone``: so many quotes that stood between that one and this can no longer be shown.
    """
    quote = drawn.quote
    begins = said("In the text it begins with “{word}”.", word=quote.connective) if quote.connective else None
    return Card(
        blocks=(
            *note_above(quote.veiled),
            QuoteBlock((Run(clip(quote.shown, _QUOTE)),), spoiler=is_covered(quote.veiled)),
        ),
        source=source_line(_unrepeated(quote), quote.speaker, unknown=quote.unknown),
        small=in_sequence(_gone(gone), _stands_in(drawn), _beside(drawn.beside), begins, _over(drawn)) or None,
        actions=(
            Action(said("Another"), Verb.ANOTHER, again),
            *(() if quote.alone else _opening(quote)),
            cite_quote(quote),
            picture_action(quote),
            *(() if back is None else (Action(said("Back"), Verb.BACK, back),)),
        ),
    )


def _opening(quote: ServedQuote) -> tuple[Action, Action]:
    """What shows the passage around a quote, or keeps the quote with it."""
    leading = (quote.place, quote.passage_text, quote.where)
    return context_action(*leading), keep_action(*leading)


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
        return said("The quote before can no longer be shown. This is the one before it.")
    return said_many(
        "The {n} quote before can no longer be shown. This is the one before them.",
        "The {n} quotes before can no longer be shown. This is the one before them.",
        quotes,
    )


def _beside(subject: str | None) -> str | None:
    if not subject:
        return None
    return said("No quote says “{subject}” in its own words. This one comes close.", subject=clip(subject, 60))


def _stands_in(drawn: DrawnQuote) -> str | None:
    """That this is no quote, and what it is instead."""
    if drawn.quote.number is not None:
        return None
    if not drawn.stands_in:
        return said("No quote matched; this passage stands in.")
    asked, title, best = drawn.asked, clip(drawn.quote.place.entry.title, 80), drawn.stands_in == 1
    if asked.about:
        subject = clip(asked.about, 60)
        if best:
            return said("No quote is about “{subject}”. This is the closest passage.", subject=subject)
        return said("No quote is about “{subject}”. This is the next closest passage.", subject=subject)
    if asked.article and not asked.speaker:
        if best:
            return said("No sentence of “{title}” stands alone as a quote. This is its best passage.", title=title)
        return said("No sentence of “{title}” stands alone as a quote. This is its next best passage.", title=title)
    if asked.speaker and asked == QuoteFilters(speaker=asked.speaker):
        who = clip(asked.speaker, 60)
        if best:
            return said("Nothing {speaker} says stands alone as a quote. This is the best passage.", speaker=who)
        return said("Nothing {speaker} says stands alone as a quote. This is the next best passage.", speaker=who)
    if best:
        return said("No quote matches. This is the best passage that does.")
    return said("No quote matches. This is the next best passage that does.")


def _over(drawn: DrawnQuote) -> str | None:
    """That all that was asked for has been shown, and what that was."""
    count, asked = drawn.round_over, drawn.asked
    if not count:
        return None
    which = "".join(_narrowed(drawn)) or (said(" that comes at random") if count == 1 else said(" that come at random"))
    if drawn.stands_in:
        if count == 1:
            return said("The only passage{which} has been shown here. Starting over.", which=which)
        return said_many(
            "The {n} passage{which} has been shown here. Starting over.",
            "The {n} passages{which} have all been shown here. Starting over.",
            count,
            which=which,
        )
    if asked.length is QuoteLength.SHORT:
        if count == 1:
            return said("The only short quote{which} has been shown here. Starting over.", which=which)
        return said_many(
            "The {n} short quote{which} has been shown here. Starting over.",
            "The {n} short quotes{which} have all been shown here. Starting over.",
            count,
            which=which,
        )
    if asked.length is QuoteLength.LONG:
        if count == 1:
            return said("The only long quote{which} has been shown here. Starting over.", which=which)
        return said_many(
            "The {n} long quote{which} has been shown here. Starting over.",
            "The {n} long quotes{which} have all been shown here. Starting over.",
            count,
            which=which,
        )
    if count == 1:
        return said("The only quote{which} has been shown here. Starting over.", which=which)
    return said_many(
        "The {n} quote{which} has been shown here. Starting over.",
        "The {n} quotes{which} have all been shown here. Starting over.",
        count,
        which=which,
    )


def _narrowed(drawn: DrawnQuote) -> Iterator[str]:
    """By what was asked for, each to stand behind the noun or before it."""
    asked = drawn.asked
    if asked.speaker:
        yield said(" said by {speaker}", speaker=clip(asked.speaker, 60))
    if asked.author:
        yield said(" by {author}", author=clip(asked.author, 60))
    if asked.article:
        yield said(" from “{title}”", title=clip(drawn.quote.place.entry.title, 80))
    if asked.shelf:
        yield said(" on the shelf “{shelf}”", shelf=clip(asked.shelf, 60))
    if asked.about:
        yield said(" about “{subject}”", subject=clip(asked.about, 60))
