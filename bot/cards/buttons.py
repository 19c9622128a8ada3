"""Buttons and menus used on several cards: their labels and the arguments they carry.

Whatever leads to a passage carries key, passage id and a hash of the exact text, so that the reply can say when the
text has changed.
"""

from collections.abc import Iterable

from bot.cards.card import Action, Choice, Option, Verb
from bot.cards.fit import clip
from bot.cards.tongue import said
from bot.model import Matched, Place, PlacedPassage, ServedQuote, Slice, exact_hash

_MOST, _LINE = 25, 80
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def context_action(place: Place, passage_text: str, where: Slice | None = None) -> Action:
    """*In context*: the passage among its neighbours, with ``where``, a slice of it, marked (see ``where_marked``)."""
    return Action(said("In context"), Verb.CONTEXT, (*_leading_to(place, passage_text), *_marking(where)))


def keep_action(place: Place, passage_text: str, where: Slice | None = None) -> Action:
    """*Keep* a passage, or ``where`` of it, among one's own bookmarks."""
    return Action(said("Keep", context="a quote"), Verb.BOOKMARK, (*_leading_to(place, passage_text), *_marking(where)))


def keep_choice(passages: Iterable[tuple[Place, str, Slice | None]], shown: Iterable[str]) -> Choice | None:
    """A menu to keep one of several passages, or a slice of it; ``shown`` are the words by which each is known there.

    None where there is none; of more than a menu holds, the first.
    """
    each = zip(passages, shown, strict=True)
    options = tuple(
        Option(clip(" ".join(words.split()), _LINE), ":".join((*_leading_to(place, text), *_marking(where))))
        for (place, text, where), words in each
    )
    return Choice(said("Keep one of these"), Verb.BOOKMARK, (), options[:_MOST]) if options else None


def where_marked(written: str) -> Slice | None:
    """The slice of a passage that an *In context* button carries; None if it is none."""
    start, dash, length = written.partition("-")
    if not (dash and start.isalnum() and length.isalnum() and written.isascii() and len(written) < 16):
        return None
    begin = int(start, len(_DIGITS))
    return Slice(begin, begin + int(length, len(_DIGITS)))


def section_action(passage: PlacedPassage) -> Action:
    """*Whole section*: from the beginning of the section that holds a passage."""
    return Action(said("Whole section"), Verb.SECTION, _leading_to(passage.place, passage.text))


def on_action(
    label: str, passage: PlacedPassage, step: str, *, disabled: bool = False, prominent: bool = False
) -> Action:
    """The way on from a passage: ``n`` to what follows, ``b`` to what stands before, ``o…`` to a place within it."""
    return Action(label, Verb.ON, (*_leading_to(passage.place, passage.text), step), disabled, prominent)


def cite_passage(passage: PlacedPassage) -> Action:
    """*Cite* a passage, as the words of whoever speaks it."""
    return Action(said("Cite"), Verb.CITE, _leading_to(passage.place, passage.text))


def cite_quote(quote: ServedQuote) -> Action:
    """*Cite* a quote; its number leads to whoever says it, and to what of it is left out."""
    number = () if quote.number is None else (str(quote.number),)
    return Action(said("Cite"), Verb.CITE, (*_leading_to(quote.place, quote.passage_text), *number))


def cite_match(match: Matched, label: str) -> Action:
    """*Cite* what was matched. A speaker's name may be too long for a button: what does not fit is stored elsewhere."""
    name = () if match.speaker is None else ("", match.speaker)
    return Action(label, Verb.CITE, (*_leading_to(match.place, match.text), *name))


def share_action(group: str = "", shows: tuple[str, ...] = ()) -> Action:
    """*Share* a private answer with the channel; ``group`` is that of the command it answers, empty if not known, and
    ``shows`` leads to the quote of an answer that has no other button."""
    return Action(said("Share"), Verb.SHARE, (group, *shows) if group or shows else ())


def shared_label() -> str:
    """What stands on *Share* once that is done."""
    return said("Shared")


def delete_action(noted: tuple[str, ...] = ()) -> Action:
    """*Delete* the answer, for whoever asked; ``noted`` is what is to be known of an answer that all see."""
    return Action(said("Delete"), Verb.DELETE, noted)


def _leading_to(place: Place, passage_text: str) -> tuple[str, str, str]:
    return place.entry.key, place.passage, exact_hash(passage_text)


def _marking(where: Slice | None) -> tuple[str, ...]:
    return () if where is None else (f"{_number(where.start)}-{_number(where.end - where.start)}",)


def _number(value: int) -> str:
    """In base 36, since a button holds a hundred characters in all."""
    digits = ""
    while value or not digits:
        value, digit = divmod(value, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
