"""Labels in small letters, closed with a stop, as plays print them: "Hamlet. …", "Ham. …", "El cura (aparte).—…"."""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.reading.lines.label import Label
from bot.reading.lines.numbering import numbering
from bot.reading.people.names import PARTICLES

_ALL: Final = everywhere()
_TITLES: Final = any_of({word.rstrip(".").capitalize() for word in _ALL.people.courtesy if len(word) <= 5})
_WORD: Final = rf"(?:{_TITLES}\.|[^\W\d_][^\W\d_’'-]*(?:[’'-][^\W\d_]+)*)"
_LABEL: Final = re.compile(
    rf"(?P<who>(?:\d{{1,2}}(?:\.|[^\W\d]{{1,4}})\s)?{_WORD}(?:\s(?:{_WORD}|\d{{1,2}}[^\d\s.]?)){{0,3}})"
    r"(?P<doing>,\s[^.:;!?()\[\]\n]{1,60}|\s?\([^()\n]{1,80}\)|\s?\[[^\[\]\n]{1,80}\])?"
    r"(?:\.\s?[—–]\s?|\.-\s?|\.\s|(?P<small>\s[^\W\d_A-Z][^.:;!?()\[\]\n]{1,40}):\s)(?=\S)"
)
_REACH: Final = 130
"""The most characters of a label with what its person does meanwhile."""
_LONGEST: Final = 32
_ARTICLES: Final = _ALL.grammar.definite | _ALL.grammar.indefinite
_SMALL: Final = PARTICLES | _ARTICLES | _ALL.grammar.joining | _ALL.grammar.prepositions


def small_label(text: str) -> Label | None:
    """The name in small letters and the stop that may open a speech in a play, or None.

    One line alone shows nothing: every sentence of a word or two has this shape. Whether it is a play, the others tell.
    """
    if (text.find(".", 1, _REACH) < 0 and text.find(":", 1, _REACH) < 0) or not (
        text[0].isupper() or text[0].isdigit()
    ):
        return None
    m = _LABEL.match(text, 0, _REACH)
    if m is None or len(who := m["who"]) > _LONGEST:
        return None
    words = who.split()
    if not (words[0].casefold() in _ARTICLES or all(not word[0].islower() or word in _SMALL for word in words)):
        return None
    if len(words) > 1 and (words[-1].casefold() in _SMALL or numbering(who) is not None):
        return None
    if who.isupper() and len(who) > 1:
        return None
    return Label(who, True, m.end(), doubtful=text[m.end()].islower() or m["small"] is not None)
