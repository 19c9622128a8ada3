"""Sentences about languages the reader has few rules for: one per language, not per article."""

from collections import Counter
from collections.abc import Iterable

from bot.cards.fit import with_capital
from bot.cards.numbers import in_list
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, said_many, translated
from bot.model import Doubt, Remark

_AREAS = {
    "quotes": later("quotes", context="rules for"),
    "people": later("speakers", context="rules for"),
    "saying": later("speakers", context="rules for"),
    "byline": later("bylines", context="rules for"),
    "calendar": later("dates", context="rules for"),
    "sentences": later("sentence ends", context="rules for"),
    "numbering": later("numbered headings", context="rules for"),
    "page": later("page furniture", context="rules for"),
    "interview": later("interviews", context="rules for"),
    "letter": later("letters", context="rules for"),
    "verify": later("verification", context="rules for"),
}
"""Sections of a language file that an operator notices the lack of, in the order they are named."""

_NAMES = (
    later("Arabic", context="language"),
    later("Chinese", context="language"),
    later("Dutch", context="language"),
    later("English", context="language"),
    later("French", context="language"),
    later("German", context="language"),
    later("Greek", context="language"),
    later("Hebrew", context="language"),
    later("Italian", context="language"),
    later("Japanese", context="language"),
    later("Korean", context="language"),
    later("Portuguese", context="language"),
    later("Russian", context="language"),
    later("Spanish", context="language"),
    later("Ukrainian", context="language"),
)
"""As the language files have them."""


def read_without(language: str, *sections: str) -> str:
    """The sentence about one article: what its language has no rules for."""
    named, areas = _named(language), _areas(sections)
    named = with_capital(named)
    if "quotes" in sections:
        return said(
            "{language} is read without rules for {areas}: quotes are chosen by general rules.",
            language=named,
            areas=areas,
        )
    return said("{language} is read without rules for {areas}.", language=named, areas=areas)


def language_lines(remarks: Iterable[Remark]) -> list[str]:
    """One sentence for each language among ``remarks``, with how many articles are in it."""
    found = Counter(remark.values for remark in remarks if remark.doubt is Doubt.LANGUAGE_LACKS)
    return [
        _line(number, str(language), tuple(map(str, sections)))
        for (language, *sections), number in sorted(found.items(), key=lambda one: str(one[0][0]))
    ]


def without_languages(remarks: Iterable[Remark]) -> list[Remark]:
    """``remarks`` but those that ``language_lines`` speaks of."""
    return [remark for remark in remarks if remark.doubt is not Doubt.LANGUAGE_LACKS]


def _line(number: int, language: str, sections: tuple[str, ...]) -> str:
    named, areas = _named(language), _areas(sections)
    if "quotes" in sections:
        return said_many(
            "{n} article in {language} is read without rules for {areas}: quotes are chosen by general rules.",
            "{n} articles in {language} are read without rules for {areas}: quotes are chosen by general rules.",
            number,
            language=named,
            areas=areas,
        )
    return said_many(
        "{n} article in {language} is read without rules for {areas}.",
        "{n} articles in {language} are read without rules for {areas}.",
        number,
        language=named,
        areas=areas,
    )


def _named(language: str) -> str:
    """A language by its name, by its code where it has no file, or as one that nobody could tell."""
    if language == "und":
        return said("a language that was not recognised")
    return translated(language, "language") if language in _NAMES else in_quotes(language)


def _areas(sections: tuple[str, ...]) -> str:
    lacking = dict.fromkeys(area for section, area in _AREAS.items() if section in sections)
    return in_list([translated(area, "rules for") for area in lacking])
