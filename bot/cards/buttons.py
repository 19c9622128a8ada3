"""Buttons that stand on several cards: their labels and the words they carry."""

from bot.cards.card import Action, Verb
from bot.model import Place, exact_hash


def context_action(place: Place, passage_text: str) -> Action:
    """*In context*: key, passage id and a hash of the exact text, so that the reply can say when the text changed."""
    args = (place.entry.key, place.passage, exact_hash(passage_text))
    return Action("In context", Verb.CONTEXT, args)


def outline_action(key: str) -> Action:
    """*Outline* of the article, for whoever presses."""
    return Action("Outline", Verb.OPEN, (key,))


def delete_action() -> Action:
    """*Delete* the answer, for whoever asked."""
    return Action("Delete", Verb.DELETE)
