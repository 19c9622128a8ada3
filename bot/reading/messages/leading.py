"""The words that lead to a quotation: their last sentence, and whether it is more than a name."""

import re
from collections.abc import Sequence
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.openers import OPENERS, PRONOUNS

_ALL: Final = everywhere()
_GIVERS: Final = re.compile(rf"\W{{0,3}}(?:{'|'.join(_ALL.saying.givers)})\s+", re.IGNORECASE)
_OWNED: Final = ("’s ", "'s ", "s’ ", "s' ")
_MOST_OWNED: Final = 5
LONGEST_NAME: Final = 80
NO_NAMES: Final = _ALL.saying.no_names | PRONOUNS | _ALL.grammar.definite | _ALL.grammar.indefinite
"""Words for a quotation, pronouns and articles, which name nobody."""
CUT: Final = re.compile(r"[,;(\[|•·:（，、]|\s[-–—―]{1,2}\s|\s\d")
"""What parts off whatever follows a name."""


def goes_on(following: Sequence[str]) -> bool:
    """Whether what follows one word makes it the subject of a sentence, not a name: "Three things cannot be hidden"."""
    if not following or not following[0][:1].islower() or following[0].endswith("ly"):
        return False
    small = _ALL.grammar.prepositions | _ALL.grammar.joining | _ALL.saying.verbs | _ALL.saying.helpers
    return following[0] not in small


def last_sentence(words: str) -> str:
    """What follows the last sentence's end in a line that leads to a quotation; shortened titles end none."""
    at = len(words)
    for found in reversed(list(re.finditer(r"[.!?…]\s+(?=\S)", words[:-1]))):
        begun = words.rfind(" ", 0, found.start()) + 1
        before = words[begun : found.start()].casefold()
        if before in _ALL.sentences.leading or before in _ALL.people.courtesy or len(before) < 2:
            continue
        at = found.end()
        return words[at:]
    return words


def owner_in(label: str) -> str:
    """Whose words a label says they are: Lenin of "Lenin's last line"; empty where it says nothing like it."""
    for mark in _OWNED:
        name, found, owned = label.rpartition(mark)
        if (
            found
            and len(name) <= LONGEST_NAME
            and len(owned.split()) <= _MOST_OWNED
            and not CUT.search(f"{name}{owned}")
        ):
            return name + mark[0].strip("’'")
    return ""


def given_first(sentence: str) -> str:
    """What follows "According to" where a sentence opens with it: whoever it is about; empty where none does."""
    found = _GIVERS.match(sentence)
    return sentence[found.end() :] if found is not None else ""


def beyond_opener(words: str) -> str:
    """Words without the one that only opens their sentence."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in OPENERS else words


def bare_subject(name: str) -> str:
    """A name without the "Didn't" or "Hasn’t" that opens a question, or the "Recently" that opens a sentence."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.replace("’", "'").endswith("n't") else beyond_opener(name)
