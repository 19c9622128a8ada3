"""Somebody whom a text credits in its own words, and whether a person who was named is meant by these words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.languages.language import everywhere
from bot.library.verifying.lexicon import is_small
from bot.library.verifying.same_person import names
from bot.library.verifying.words import without_accents, words_of

_ALL: Final = everywhere()
_ARTICLES: Final = (
    _ALL.grammar.definite | _ALL.grammar.indefinite | _ALL.pronouns.possessive
    | _ALL.pronouns.first | _ALL.pronouns.ours | _ALL.pronouns.second
)  # fmt: skip
_OPENERS: Final = _ARTICLES | _ALL.sentences.starters | _ALL.ties.words | _ALL.pronouns.third
"""Small words that open a phrase with a capital; another short one is a name: Roy."""
_SHORT: Final = 3
_OWNERS: Final = ("'s", "’s")
"""How a name ends whose relative speaks: "Brenn's wife"."""
_PARTS: Final = re.compile(r"[,:：—–―;(“„«‹「『\"]|\s-\s")
"""What parts one name from the next."""


@dataclass(frozen=True, slots=True)
class Credit:
    """``words`` are the text's for whoever says it, ``alone`` says that these are only a pronoun.

    Not ``sure``: the sentence may as well go on with something else.
    """

    words: str
    alone: bool = False
    sure: bool = True

    @property
    def told(self) -> bool:
        """Whether it can be told to people: it is sure, and says more than "she"."""
        return self.sure and not self.alone

    def means(self, named: str) -> bool:
        """Whether somebody who was named is meant: by name, or by the words that the text has for them."""
        wanted = {key for key in _keys(named) if not is_small(key) and key not in _ARTICLES}
        if wanted and wanted <= set(_keys(self.words)):
            return True
        return names(named, list(_names_in(self.words)))

    def called(self, named: str) -> str:
        """By which name the words mean somebody who was named; all of them where by none: "Brandt" of "old Brandt"."""
        return next((name for name in _names_in(self.words) if names(named, (name,))), self.words)


def _names_in(phrase: str) -> Iterator[str]:
    """The names in a phrase: words with capitals beside one another, not behind "of" or "from", and no "Brenn's"."""
    words = words_of(phrase)
    run: list[str] = []
    governed = False
    for at, key in enumerate(words.keys):
        small = is_small(key) and (len(key) > _SHORT or key in _OPENERS)
        named = words.capital(at) and not (at == 0 and (small or key in _ARTICLES))
        named = named and not _owns(phrase, words.ends[at], words.written(at, at + 1))
        if named and not governed:
            run.append(words.written(at, at + 1))
        if run and (not named or at + 1 == len(words) or _PARTS.search(phrase[words.ends[at] : words.starts[at + 1]])):
            yield " ".join(run)
            run = []
        governed = key in _ALL.grammar.prepositions or (governed and named)


def _owns(phrase: str, end: int, word: str) -> bool:
    """Whether a word, which ends at ``end`` of a phrase, is whose relative or colleague speaks."""
    return word.endswith(_OWNERS) or (word.endswith("s") and phrase[end : end + 1] in {"'", "’"})


def _keys(text: str) -> list[str]:
    return [without_accents(key) for key in words_of(text).keys]
