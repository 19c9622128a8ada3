"""Buttons used on several cards: their labels and the arguments they carry.

Whatever leads to a passage carries key, passage id and a hash of the exact text, so that the reply can say when the
text has changed.
"""

from bot.cards.card import Action, Verb
from bot.model import Matched, Place, PlacedPassage, ServedQuote, exact_hash

SHARE, SHARED = "Share", "Shared"


def context_action(place: Place, passage_text: str) -> Action:
    """*In context*: the passage among its neighbours."""
    return Action("In context", Verb.CONTEXT, _leading_to(place, passage_text))


def section_action(passage: PlacedPassage) -> Action:
    """*Whole section*: from the beginning of the section that holds a passage."""
    return Action("Whole section", Verb.SECTION, _leading_to(passage.place, passage.text))


def on_action(
    label: str, passage: PlacedPassage, step: str, *, disabled: bool = False, prominent: bool = False
) -> Action:
    """The way on from a passage: ``n`` to what follows, ``b`` to what stands before, ``o…`` to a place within it."""
    return Action(label, Verb.ON, (*_leading_to(passage.place, passage.text), step), disabled, prominent)


def cite_passage(passage: PlacedPassage) -> Action:
    """*Cite* a passage, as the words of whoever speaks it."""
    return Action("Cite", Verb.CITE, _leading_to(passage.place, passage.text))


def cite_quote(quote: ServedQuote) -> Action:
    """*Cite* a quote; its number leads to whoever says it."""
    return Action("Cite", Verb.CITE, (*_leading_to(quote.place, quote.passage_text), str(quote.number)))


def cite_match(match: Matched, label: str) -> Action:
    """*Cite* what was matched. A speaker's name may be too long for a button: what does not fit is stored elsewhere."""
    name = () if match.speaker is None else ("", match.speaker)
    return Action(label, Verb.CITE, (*_leading_to(match.place, match.text), *name))


def share_action() -> Action:
    """*Share* a private answer with the channel."""
    return Action(SHARE, Verb.SHARE)


def delete_action() -> Action:
    """*Delete* the answer, for whoever asked."""
    return Action("Delete", Verb.DELETE)


def _leading_to(place: Place, passage_text: str) -> tuple[str, str, str]:
    return place.entry.key, place.passage, exact_hash(passage_text)
