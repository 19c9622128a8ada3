"""Names beside a verb of saying: runs of capitalised words that no preposition governs."""

import re
from dataclasses import dataclass
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.names import PARTICLES, is_bound, is_particle, without_courtesy
from bot.reading.people.openers import DAYS, PRONOUNS

_ALL: Final = everywhere()
_PREPOSITIONS: Final = _ALL.grammar.prepositions
JOINED: Final = _ALL.grammar.joining | {"&"}
_ARTICLES: Final = _ALL.grammar.definite | _ALL.grammar.indefinite
_TITLES: Final = _ALL.people.courtesy
_JOINS: Final = _ALL.grammar.joining - {"y"}  # Ortega y Gasset is one


@dataclass(frozen=True, slots=True)
class NameBeside:
    """A name among the tokens of an attribution."""

    text: str
    first: int
    last: int  # index after its last token
    joined: bool = False  # next to "and": somebody else speaks too


def names_beside(text: str, tokens: list[re.Match[str]], verb_end: int = -1) -> list[NameBeside]:
    """Runs of capitalised words (with particles between them) that no preposition governs.

    One that ends a verb governs nothing: ``verb_end`` is one past it ("put in Ada Lin").
    """
    words = [t.group() for t in tokens]
    found: list[NameBeside] = []
    at = 0
    while at < len(words):
        first = _opened(words, at, verb_end)
        if first is None or words[at].casefold() in PRONOUNS:
            at += 1
            continue
        end = first + 1
        while end < len(words):
            joined = text[tokens[end - 1].end() : tokens[end].start()]
            if joined not in {" ", "\u00a0"}:
                break
            if is_name_part(words[end]) or is_bound(words[end]):
                end += 1
            elif (on := _behind_particles(words, end)) is not None:
                end = on
            else:
                break
        before = [w.casefold() for w in words[max(0, at - 2) : at]]
        governed = (
            bool(before)
            and at != verb_end
            and (
                before[-1] in _PREPOSITIONS
                or (len(before) > 1 and before[0] in _PREPOSITIONS and before[1] in _ALL.grammar.definite)
            )
        )
        if not governed:
            beside = bool(before) and before[-1] in JOINED and at > 1 and is_name_part(words[at - 2])
            begin = at - 1 if at and end == at + 1 and _is_title(words[at - 1]) else at
            found.append(NameBeside(text[tokens[begin].start() : tokens[end - 1].end()].rstrip(".,-"), at, end, beside))
        at = end
    return found


def _opened(words: list[str], at: int, verb_end: int) -> int | None:
    """Where the first capital stands of a name that may begin at ``at``; None where none does.

    Small words open a name only right behind the verb or at the beginning ("said von Arnim", "d’Alembert wrote").
    """
    if is_name_part(words[at]) or is_bound(words[at], article=True):
        return at
    if at not in (0, verb_end) and words[at - 1][:1].isalnum():
        return None
    if is_bound(words[at]):
        return at
    behind = None if words[at] in _ARTICLES else _behind_particles(words, at)
    return None if behind is None else behind - 1


def _behind_particles(words: list[str], at: int) -> int | None:
    """One past the name part behind the small words at ``at`` ("van der Meer"); None where it is not so."""
    end = at
    while end < len(words) and _is_inside(words[end], words[end - 1] if end else ""):
        end += 1
    return end + 1 if at < end < len(words) and is_name_part(words[end]) else None


def _is_inside(word: str, before: str) -> bool:
    """Whether a small word behind ``before`` goes on with a name, and does not join two of them."""
    return is_particle(word, before) and (word not in _JOINS or before in PARTICLES)


def _is_title(word: str) -> bool:
    """Whether a small word before a surname is part of how somebody is called: madame, don."""
    return word in _TITLES and without_courtesy(f"{word} X") == "X"


def is_name_part(word: str) -> bool:
    """Whether a word has a capital and is neither a day nor a possessive."""
    return word[:1].isupper() and word.casefold() not in DAYS and not word.endswith(("’s", "'s"))
