"""Sentences about languages the reader has few rules for: one per language, not per article."""

from collections import Counter
from collections.abc import Iterable

from bot.cards.numbers import counted
from bot.model import Doubt, Remark

_AREAS = {
    "quotes": "quotes",
    "people": "speakers",
    "saying": "speakers",
    "byline": "bylines",
    "calendar": "dates",
    "sentences": "sentence ends",
    "numbering": "numbered headings",
    "page": "page furniture",
    "interview": "interviews",
    "letter": "letters",
    "verify": "verification",
}
"""Sections of a language file that an operator notices the lack of, in the order they are named."""


def read_without(language: str, *sections: str) -> str:
    """The sentence about one article: what its language has no rules for."""
    return f"{_named(language)} is read {_without(sections)}"


def language_lines(remarks: Iterable[Remark]) -> list[str]:
    """One sentence for each language among ``remarks``, with how many articles are in it."""
    found = Counter(remark.values for remark in remarks if remark.doubt is Doubt.LANGUAGE_LACKS)
    return [
        f"{counted(number, 'article')} in {_within(str(language))} {'is' if number == 1 else 'are'} read "
        f"{_without(sections)}"
        for (language, *sections), number in sorted(found.items(), key=lambda one: str(one[0][0]))
    ]


def without_languages(remarks: Iterable[Remark]) -> list[Remark]:
    """``remarks`` but those that ``language_lines`` speaks of."""
    return [remark for remark in remarks if remark.doubt is not Doubt.LANGUAGE_LACKS]


def _named(language: str) -> str:
    """A language by its name, by its code where it has no file, or as one that nobody could tell."""
    if language == "und":
        return "A language that was not recognised"
    return language if language[:1].isupper() else f"“{language}”"


def _within(language: str) -> str:
    named = _named(language)
    return named[0].lower() + named[1:] if language == "und" else named


def _without(sections: Iterable[object]) -> str:
    lacking = set(map(str, sections))
    areas = list(dict.fromkeys(said for section, said in _AREAS.items() if section in lacking))
    named = " and ".join([", ".join(areas[:-1]), areas[-1]] if len(areas) > 1 else areas)
    if "quotes" in lacking:
        return f"without rules for {named}: quotes are chosen by general rules."
    return f"without rules for {named}."
