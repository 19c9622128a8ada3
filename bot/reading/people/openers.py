"""Words that stand before a name at the beginning of a sentence without being part of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.languages.language import everywhere
from bot.languages.sections import Language
from bot.reading.people.names import IsCommon, Name, is_name

OPENERS: Final = everywhere().people.openers
"""Words that open a sentence with a capital and stand before a name without being part of it."""


_ALL: Final = everywhere()
_CALENDAR: Final = _ALL.calendar
_WHERE: Final = _ALL.grammar.where
_PLACED: Final = 3
"""The fewest words of a place with the word before it, and a name."""
DAYS: Final = (frozenset(_CALENDAR.months) - _CALENDAR.also_names) | _CALENDAR.weekdays | _CALENDAR.feasts
"""Capitalised words that name a day or month, not a person, casefolded."""


PRONOUNS: Final = _ALL.pronouns.subjects | _ALL.pronouns.third | _ALL.pronouns.impersonal
"""Subjects that name no person, casefolded."""


def without_opener(name: Name, common: IsCommon, known: Callable[[str], bool]) -> Name:
    """A name at the beginning of a sentence without a word that only opens it ("As Weiss wrote", "Thus Ada Lin").

    ``known`` tells of a word whether the text has it as a name in the middle of a sentence.
    """
    first, _, rest = name.text.partition(" ")
    if not rest:
        return name
    if first.casefold() not in OPENERS and not (name.initial and common(first) and (is_name(rest, 4) or known(rest))):
        return name
    day, _, behind = rest.partition(" ")
    if behind and day.casefold() in DAYS:
        rest = behind  # "On Saturday Ada Lin wrote"
    return replace(name, text=rest, start=name.end - len(rest), raw=rest)


def behind_place(words: Sequence[str]) -> Sequence[str]:
    """The words of a subject that opens with where it was: "In London Lydia", "At Port Merrion Ada Lin"; else all."""
    if len(words) < _PLACED or not _is_where(words[0]):
        return words
    long = words[1].casefold() in _ALL.byline.places_begin and len(words) > _PLACED
    return words[3:] if long else words[2:]


def opens_with_place(name: Name) -> bool:
    """Whether a run of capitals may be a place and whoever is told of there: "In London Lydia"."""
    first, _, rest = name.text.partition(" ")
    return " " in rest and _is_where(first)


def _is_where(word: str) -> bool:
    return word.casefold() in _WHERE


def is_no_name(word: str, language: Language) -> bool:
    """Whether a capitalised word of this language names no person: it opens sentences, or is a day, pronoun or verb."""
    folded = word.casefold()
    return (
        folded in language.sentences.starters
        or folded in OPENERS
        or folded in DAYS
        or folded in PRONOUNS
        or folded in _ALL.saying.verbs
        or reads_like_verb(word, language)
    )


def reads_like_verb(word: str, language: Language) -> bool:
    """Whether a word ends as only verbs of this language do: "Respondióles"."""
    return word.casefold().endswith(tuple(language.people.verb_endings))
