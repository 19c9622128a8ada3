"""A quote as a picture: what stands on it and what is read out in its place."""

from dataclasses import dataclass

from bot.cards.card import Action, Card, Picture, Run, Runs, Verb, plain
from bot.cards.fit import clip, shortened, with_capital
from bot.cards.noted import is_covered, note_above, note_words
from bot.cards.source import author_words, flag_words, printed_words, section_words, source_line
from bot.cards.tongue import said, said_runs, speaking, spoken
from bot.cards.tongue_tables import ENGLISH
from bot.model import SectionKind, ServedQuote, exact_hash

FILE = "quote.png"

_ALT = 1024  # Discord's limit
_NAME, _TITLE = 100, 160
_UNDRAWN = frozenset({"zh_CN"})
"""Tongues whose letters the typeface of the pictures lacks: there our own words are English."""


@dataclass(frozen=True, slots=True)
class PictureText:
    """What stands on the picture: the quote's own words, and the rows below it that say where they come from."""

    quotation: str
    source: tuple[Runs, ...]


def picture_action(quote: ServedQuote) -> Action:
    """*As a picture*; it carries a hash of the quote's words, so that no other sentence of the passage is drawn."""
    place = quote.place
    return Action(said("As a picture"), Verb.PICTURE, (place.entry.key, place.passage, exact_hash(quote.text)))


def picture_text(quote: ServedQuote) -> PictureText:
    """The quote with its speaker, author, title, publication and date. Nobody is named where the speaker is unknown."""
    with speaking(ENGLISH if spoken() in _UNDRAWN else spoken()):
        who, below = _below(quote)
        flag = flag_words(quote.place.entry)
    rows: tuple[Runs, ...] = ((Run(who),), below)
    return PictureText(quote.shown, (*rows, (Run(flag),)) if flag else rows)


def _below(quote: ServedQuote) -> tuple[str, Runs]:
    """Who says it, and in what."""
    entry, section = quote.place.entry, quote.place.section
    title, printed, author = Run(clip(entry.title, _TITLE), italic=True), printed_words(entry), author_words(entry)
    if quote.speaker:
        name = clip(quote.speaker, _NAME)
        if entry.author:
            who = said("{speaker}, quoted by {author}", speaker=name, author=author)
        else:
            who = said("{speaker} (author not stated)", speaker=name)
    elif quote.unknown or section.kind is SectionKind.QUESTION:
        where = section_words(section)
        asked = section.kind is SectionKind.QUESTION
        who = said("Under {where}", where=where) if asked else said("From {where}", where=where)
        if entry.author:
            below = said_runs("in {title}, by {author}", title=title, author=author)
        else:
            below = said_runs("in {title}, author not stated", title=title)
        return who, said_runs("{source}, {printed}", source=below, printed=printed) if printed else below
    else:
        who = with_capital(author)
    return who, said_runs("{source}, {printed}", source=(title,), printed=printed) if printed else (title,)


def alternative(quote: ServedQuote) -> str:
    """What a screen reader says in the picture's place: the quote and its source."""
    source = plain(source_line(quote.place, quote.speaker, unknown=quote.unknown))
    return shortened(f"{said('“{words}”', words=quote.shown)} {source}", _ALT)


def picture_card(quote: ServedQuote, png: bytes) -> Card:
    """The picture, and nothing else: the quote and its source stand on it. One that is covered has its content note
    above it, and nothing of it is read out."""
    shows = picture_action(quote).args
    if is_covered(quote.veiled):
        picture = Picture(png, FILE, note_words(quote.veiled.notes), spoiler=True)
        return Card(blocks=(*note_above(quote.veiled), picture), shows=shows)
    return Card(blocks=(Picture(png, FILE, alternative(quote)),), shows=shows)


def picture_saved(path: str) -> str:
    """The picture was written to a file, for the terminal."""
    return f"Picture: {path}"
