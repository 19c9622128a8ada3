"""What is hidden, and from what, in words."""

from typing import Final

from bot.cards.card import Run
from bot.cards.fit import clip, unstopped
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, translated
from bot.model.hidden import Hidden, HiddenFrom, HiddenKind

_WORDS: Final = 80
_REASON: Final = 120
_NAMED: Final = {
    HiddenKind.PASSAGE: later("the passage {words}"),
    HiddenKind.ARTICLE: later("the article {words}"),
    HiddenKind.SPEAKER: later("the speaker {words}"),
}
_FROM: Final = {
    HiddenFrom.BOTH: later("from quotes and from search"),
    HiddenFrom.QUOTES: later("from quotes"),
    HiddenFrom.SEARCH: later("from search"),
}


def hidden_name(thing: Hidden) -> str:
    """``the passage “Every harbour keeps …”``, ``the article “…”``, ``the speaker “…”``."""
    words = clip(thing.words, _WORDS)
    words = unstopped(words) if thing.kind is HiddenKind.PASSAGE else words
    return translated(_NAMED[thing.kind]).format(words=in_quotes(words))


def from_what(scope: str) -> str:
    """``from quotes``, for the value of a ``HiddenFrom``."""
    return translated(_FROM[HiddenFrom(scope)])


def person_run(user: str) -> Run:
    """Somebody by name where the drawing knows names, unless they had their id deleted."""
    return Run(said("user {id}", id=user), user=user) if user else Run(said("a curator whose id was deleted"))


def with_reason(words: str, reason: str) -> str:
    """What was done, with why in brackets where that was said: ``removed it (under review)``."""
    return said("{words} ({reason})", words=words, reason=clip(reason, _REASON)) if reason else words
