"""A quote as a picture: what stands on it and what is read out in its place."""

from dataclasses import dataclass

from bot.cards.card import Action, Card, Picture, Run, Runs, Verb, plain
from bot.cards.fit import clip, shortened
from bot.cards.source import author_words, flag_words, printed_words, section_words, source_line
from bot.model import SectionKind, ServedQuote, exact_hash

LABEL = "As a picture"
FILE = "quote.png"

_ALT = 1024  # Discord's limit
_NAME, _TITLE = 100, 160


@dataclass(frozen=True, slots=True)
class PictureText:
    """What stands on the picture: the quote's own words, and the rows below it that say where they come from."""

    quotation: str
    source: tuple[Runs, ...]


def picture_action(quote: ServedQuote) -> Action:
    """*As a picture*; it carries a hash of the quote's words, so that no other sentence of the passage is drawn."""
    place = quote.place
    return Action(LABEL, Verb.PICTURE, (place.entry.key, place.passage, exact_hash(quote.text)))


def picture_text(quote: ServedQuote) -> PictureText:
    """The quote with its speaker, author, title, publication and date. Nobody is named where the speaker is unknown."""
    place = quote.place
    entry = place.entry
    title, printed = Run(clip(entry.title, _TITLE), italic=True), printed_words(entry)
    below: Runs = (title, Run(f", {printed}")) if printed else (title,)
    author = author_words(entry)
    if quote.speaker:
        by = f", quoted by {author}" if entry.author else f" ({author})"
        who = f"{clip(quote.speaker, _NAME)}{by}"
    elif quote.unknown or place.section.kind is SectionKind.QUESTION:
        asked = place.section.kind is SectionKind.QUESTION
        who = f"{'Under' if asked else 'From'} {section_words(place.section)}"
        below = (Run("in "), title, Run(f", by {author}" if entry.author else f", {author}"), *below[1:])
    else:
        who = author[:1].upper() + author[1:]
    flag = flag_words(entry)
    rows: tuple[Runs, ...] = ((Run(who),), below)
    return PictureText(quote.shown, (*rows, (Run(flag),)) if flag else rows)


def alternative(quote: ServedQuote) -> str:
    """What a screen reader says in the picture's place: the quote and its source."""
    return shortened(f"“{quote.shown}” {plain(source_line(quote.place, quote.speaker, unknown=quote.unknown))}", _ALT)


def picture_card(quote: ServedQuote, png: bytes) -> Card:
    """The picture, and nothing else: the quote and its source stand on it."""
    return Card(blocks=(Picture(png, FILE, alternative(quote)),))


def picture_saved(path: str) -> str:
    """The picture was written to a file."""
    return f"Picture: {path}"
