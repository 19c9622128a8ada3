"""The forms of one word in a library's languages: words that share its stem, as the Snowball stemmers cut it, and
those that no ending tells ("went" of "go"), which whoever makes the engine knows.

M. F. Porter, "Snowball: a language for stemming algorithms", 2001; PyStemmer is its authors' own binding. Words are
folded before they are cut, which the stemmers stand well: accents tell little about endings.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from bot.search.fold import fold

if TYPE_CHECKING:
    from Stemmer import Stemmer

SIMILAR: Final = 0.93
"""How well another form of a word stands for it: better than a slip, less well than the word itself."""

_ALGORITHMS: Final = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
}
_MOST_LANGUAGES: Final = 3
_SHORTEST: Final = 4
_SHORTEST_STEM: Final = 3
_LONGEST_ENDING: Final = 5
_LOOSE: Final = frozenset((*"eiy", "и"))
_MOST: Final = 12
_REMEMBERED: Final = 4000


Irregular = Callable[[str], Mapping[str, Iterable[str]]]
"""For the code of a language, words with those of their forms that no ending tells."""


def none_irregular(_: str) -> Mapping[str, Iterable[str]]:
    """No word has such forms."""
    return {}


class _Words(Protocol):
    """A vocabulary."""

    def frequency(self, word: str) -> int:
        """How many passages contain a word."""

    def starting(self, start: str, longest: int) -> list[tuple[str, int]]:
        """(word, frequency) of the words with this beginning and at most ``longest`` letters."""


class Forms:
    """Finds the forms of words. ``languages`` are codes, the commonest first; those without a stemmer are left out."""

    def __init__(self, languages: Iterable[str], irregular: Irregular = none_irregular) -> None:
        self._languages = tuple(code for code in languages if code in _ALGORITHMS)[:_MOST_LANGUAGES]
        self._irregular = irregular
        self._known: dict[str, list[tuple[str, int]]] = {}
        self._families: dict[str, tuple[str, ...]] | None = None

    def of(self, languages: Sequence[str]) -> "Forms":
        """Those of these languages; of English where none is known. What was found before is forgotten."""
        return Forms(languages or ("en",), self._irregular)

    def alike(self, word: str, words: _Words) -> list[tuple[str, int]]:
        """(word, frequency) of the other forms of ``word`` that ``words`` hold, the commonest first."""
        if not word.isalpha():
            return []
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._found(word, words) if len(word) >= _SHORTEST else {}
            for other in self._untold(word):
                if often := words.frequency(other):
                    found[other] = often
            known = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
            self._known[word] = known
        return known

    def _untold(self, word: str) -> set[str]:
        """The forms of a word that no ending tells."""
        if self._families is None:
            self._families = {}
            for code in self._languages:
                for first, others in self._irregular(code).items():
                    family = tuple({fold(form) for form in (first, *others)})
                    for form in family:  # most are of one family, and share its tuple
                        known = self._families.get(form)
                        self._families[form] = tuple({*known, *family}) if known else family
        return {*self._families.get(word, ())} - {word}

    def _found(self, word: str, words: _Words) -> dict[str, int]:
        found: dict[str, int] = {}
        begun: dict[str, list[tuple[str, int]]] = {}
        for code in self._languages:
            stemmer = _stemmer(code)
            if stemmer is None:
                continue
            stem = stemmer.stemWord(word)
            start = stem[:-1] if stem[-1:] in _LOOSE and len(stem) > _SHORTEST_STEM else stem
            if len(start) < _SHORTEST_STEM or not word.startswith(start):
                continue
            if start not in begun:
                begun[start] = words.starting(start, len(stem) + _LONGEST_ENDING)
            others = [other for other, _ in begun[start]]
            found.update(
                pair
                for pair, cut in zip(begun[start], stemmer.stemWords(others), strict=True)
                if cut == stem and pair[0] != word
            )
        return found


@cache
def _stemmer(code: str) -> "Stemmer | None":
    import Stemmer  # only whoever searches needs it

    # It would keep 10,000 words of its own; which forms a word has is remembered here already.
    return Stemmer.Stemmer(_ALGORITHMS[code], 0) if code in _ALGORITHMS else None
