"""Cases of names, in languages that decline them: whoever is told something, in the dative, says nothing."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice, product
from typing import Final

from bot.languages.sections import Language

Count = Callable[[str], int]
"""Tells of a word how often the text has it."""

_SHORTEST: Final = 2
"""The fewest letters of a name without the ending of its case."""
_MOST: Final = 64
"""The most ways to decline back a name of several words."""
_FOREIGN: Final = 3
"""A name with the ending of a case that a text has so often, and never without it, is not declined."""
_NOTHING: Final = "-"
"""How a language file writes an ending without letters."""


class Cases:
    """Tells the form of a name that speaks from the forms of those who are told or told of.

    ``count`` counts a form in the text as often as it has it.
    """

    def __init__(self, language: Language, count: Count) -> None:
        people = language.people
        self._declined = people.declined
        self._sure = tuple(people.oblique)
        self._womans = tuple(people.womans)
        self._hers = tuple(people.hers)
        self._fleeting = people.fleeting
        self._count = cache(count)

    def __bool__(self) -> bool:
        """Whether names are declined at all."""
        return bool(self._declined)

    def is_oblique(self, word: str, verb: str = "") -> bool:
        """Whether ``word`` stands in another case than that of whoever speaks.

        Where a man's name in a case looks like a woman's, the ``verb`` may tell that it is hers; else it is the one of
        the two that the text has more often.
        """
        stands = [(gendered, often) for base, gendered in self._bases(word) if (often := self._count(base))]
        if word.endswith(self._sure) and len(word) > _SHORTEST:
            return bool(stands) or self._count(word) < _FOREIGN
        hers = bool(verb) and verb.endswith(self._hers)
        return any(not gendered or (not hers and often >= self._count(word)) for gendered, often in stands)

    def speaking(self, words: Sequence[str], verb: str = "") -> Sequence[str]:
        """The first words of a run of names, up to the first in another case: behind it stands who is told."""
        if not self._declined:
            return words
        end = next((at for at, word in enumerate(words) if self.is_oblique(word, verb)), len(words))
        return words[:end]

    def restored(self, name: str) -> str:
        """A name in a case as the text has it for whoever speaks, where it has that one form; else as it stands."""
        ways = [[word, *(base for base, _ in self._bases(word))] for word in name.split()]
        found = {" ".join(one) for one in islice(product(*ways), _MOST)} - {name}
        stand = [one for one in sorted(found) if self._count(one)]
        return stand[0] if len(stand) == 1 else name

    def _bases(self, word: str) -> Iterator[tuple[str, bool]]:
        """What ``word`` may be a case of; whether it may as well be a woman's name, and that a man's."""
        for ending in self._declined:
            if not word.endswith(ending) or len(word) - len(ending) < _SHORTEST:
                continue
            stem = word.removesuffix(ending)
            womans = ending in self._womans
            for base in self._declined[ending]:
                yield stem + base.strip(_NOTHING), womans and base not in self._womans
            if _NOTHING in self._declined[ending]:
                yield from ((stem[:-1] + vowel + stem[-1], womans) for vowel in self._fleeting)
