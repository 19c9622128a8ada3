"""Dialogue that opens with a dash: who says it, by the words of saying behind it ("—Ya es tarde —dijo Ada Lin")."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.languages.language import language_for
from bot.reading.lines.saying import saying_at, verbs_in
from bot.reading.speech.said_by import Speakers

_OPENING: Final = re.compile(r"[—―–]\s?|--?\s?(?=\S)")
_DASH: Final = re.compile(r"(?<=[^\s—―–-])(?:[,.!?…]?\s?[—―–]|[,.!?…]?\s?--|[,.!?…]?\s-)\s?(?=[^\W\d_A-Z])")
_CLOSING: Final = re.compile(r"-(?=[\s,;.:!?]|$)|[—―–]")
"""Where speech begins again behind its words of saying."""
_LONGEST: Final = 160
_ANOTHER: Final = re.compile(r"[.!?…]\s(?:--?|[—―–])\s?[¿¡]?(?P<first>[^\W\d_a-z])")
"""Where somebody else begins to speak, in a text that lost the line between."""
_SIGN: Final = re.compile(r"(?<=\w)[\s\u202f]?[,!?…]{1,3}\s(?=[^\W\d_A-Z])")
_WORD: Final = re.compile(r"[^\W_][\w’']*")
_REACH: Final = 60
_SMALL: Final = 3
"""The most letters of a word for whoever is told."""
_MOST: Final = 12
"""The most places of one paragraph that are looked at."""
_BEFORE_VERB: Final = 2
"""How many small words may stand before the verb: "me dijo Ada", "lui répondit Ada"."""


def opening_dash(text: str) -> int:
    """How many characters the dash that opens dialogue takes; 0 where none does."""
    dash = _OPENING.match(text)
    return dash.end() if dash is not None else 0


def tagged(text: str, speakers: Speakers, language: str) -> tuple[str | None, bool]:
    """Who says a paragraph that opens with a dash, None where nobody is named; and whether words of saying tell.

    The words stand behind a second dash, or, as in French, behind a comma with the verb first.
    """
    opened = opening_dash(text)
    for place, tail in islice(_tails(text, opened), _MOST):
        begin = _verb_at(tail, language)
        if begin is not None and (found := speakers.after(tail[begin:]))[1]:
            return (None if _another_begins(text, opened, place) else found[0]), True
    return None, False


def _another_begins(text: str, begin: int, end: int) -> bool:
    return any(found["first"].isupper() for found in _ANOTHER.finditer(text, begin, end))


def _verb_at(tail: str, language: str) -> int | None:
    """Where a verb of saying begins that opens ``tail``, perhaps behind whoever is told; None where none does."""
    verbs, pronouns = verbs_in(language), language_for(language).pronouns
    subjects = pronouns.subjects | pronouns.third
    found = list(islice(_WORD.finditer(tail, 0, _REACH), _BEFORE_VERB + 2))
    words = [one.group().casefold() for one in found]
    for at in range(min(len(words), _BEFORE_VERB + 1)):
        if saying_at(words, at, verbs):
            return found[at].start()
        if len(words[at]) > _SMALL or words[at] in subjects:
            return None
    return None


def _tails(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """Places and what stands there, behind each dash, then behind each comma or the like, that small letters follow."""
    for pattern in (_DASH, _SIGN):
        for found in pattern.finditer(text, begin):
            tail = text[found.end() :]
            if not tail[0].islower():
                continue
            closing = _CLOSING.search(tail, 0, _LONGEST)
            yield found.start(), tail if closing is None else f"{tail[: closing.start()]}."
