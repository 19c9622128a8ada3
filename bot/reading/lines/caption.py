"""Here is one paragraph: does it caption or describe a picture?"""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, any_of, spread
from bot.reading.lines.byline import read_byline

_WORDS: Final = everywhere().page
_GRAMMAR: Final = everywhere().grammar
_PICTURE: Final = f"(?:{'|'.join(_WORDS.pictures)})"
_ARTICLE: Final = rf"(?:{any_of(_GRAMMAR.definite | _GRAMMAR.indefinite)}\s++)?"
ALT = re.compile(
    rf"{_ARTICLE}(?:[^\W\d_]++\s++){{0,3}}?{_PICTURE}(?:\s+(?:{'|'.join(_WORDS.picture_of)})\b|\s*$)",
    re.IGNORECASE,
)
"""The opening of a description of a picture ("Painting of …")."""
_STORES: Final = ("app store", "google play", "play store", "ios app", "android app")
_STORE = re.compile(rf"\b(?:{'|'.join(_STORES)})\b", re.IGNORECASE)
_BY: Final = any_of(_WORDS.credited)
_CREDIT = LinePatterns(
    *spread(_WORDS.pictures, rf"s?(?:\s+{_BY})?\s*[:：]\s*\S"),
    *spread(_WORDS.pictures, rf"s?\s+(?:{any_of(_WORDS.credited_bare)}|©)\s"),
    *spread(_WORDS.credit_labels, r"\s*+(?:\d{1,3}\s*+)?[:：.]\s*+\S"),
    *spread(_WORDS.table_labels, r"\s?\d{1,3}\s?[:：.]\s*\S"),
    signs="[(",
    most=1,
)
_CREDITED = re.compile(
    rf"[\[(]\s?{_PICTURE}s?(?:(?:\s{_BY})?\s?[:：]\s?|\s{any_of(_WORDS.credited_bare)}\s)[^\n()\[\]]{{2,80}}[)\]]\.?$",
    re.IGNORECASE,
)
_CREDIT_BEHIND = re.compile(
    rf"[.!?…]\s{_PICTURE}s?(?:(?:\s{_BY})?\s?[:：]|\s{_BY})\s[^\n.:]{{2,60}}\.?$",
    re.IGNORECASE,
)
"""A credit behind the sentence that describes the picture ("The lock at dusk. Photograph: Ada Lin")."""
_AGENCY = re.compile(
    r"(?:©\s?)?(?:getty(?: images)?|reuters|afp|dpa|shutterstock|alamy|istock|unsplash|pixabay|wikimedia(?: commons)?)"
    r"(?:\s?[/,|]\s?[^\W\d_][\w .-]{1,40})?",
    re.IGNORECASE,
)
_VERB = re.compile(rf"\b{any_of(_GRAMMAR.being)}\b", re.IGNORECASE)
_SHOWS = re.compile(
    rf"{any_of(_GRAMMAR.indefinite)}\s++(?:\w++\s++)?{_PICTURE}\s+(?:{'|'.join(_WORDS.picture_shows)})", re.IGNORECASE
)


def is_caption(text: str, edge: bool) -> bool:
    """Whether a paragraph captions or describes a picture. Away from the article's edges only a credit is certain."""
    if len(text) > 600:
        return False
    if _CREDIT.match(text):
        return True
    end = text[-120:] if text[-1] in ")]." else ""
    if ("(" in end or "[" in end) and _CREDITED.search(text, max(0, len(text) - 120)):
        return True
    if len(text) <= 300 and _CREDIT_BEHIND.search(text, max(0, len(text) - 90)):
        return read_byline(text, lambda word: False) is None  # "Words: Ada Lin. Photographs: Jonah Reed"
    if len(text) <= 80 and _AGENCY.fullmatch(text):
        return True
    if (not edge and not names_store(text, text.lower())) or ALT.match(text) is None:
        return False
    if _SHOWS.match(text):
        return edge or _STORE.search(text) is not None
    # A description of a picture has no verb of its own: "Painting of …, marching through …".
    first = text.split(". ")[0]
    return edge and len(text) <= 250 and not _VERB.search(first)


def names_store(text: str, low: str) -> bool:
    """Whether a text names a shop for programs; ``low`` is the text in small letters."""
    return ("app" in low or "play" in low) and any(map(low.__contains__, _STORES)) and _STORE.search(text) is not None
