"""The demo's questions: chosen from the library, always the same for the same library, with one typo."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import NotFound
from bot.library.library import Library
from bot.model import Entry, Kind

_SEED = 1851
_WORDS = 5
_LONGEST = 20
_LEAST = 6
_DRAWN = 60
_NEGATIONS = frozenset({"not", "never", "no", "nothing", "nobody", "without"})


@dataclass(frozen=True, slots=True)
class Questions:
    """A search as typed, with ``slip`` where the text has ``meant``; the title to outline; a quotation of which a word
    was left out, None if there is none to quote; how much is held.
    """

    typed: str
    slip: str
    meant: str
    outline: str
    altered: str | None
    articles: int


async def questions(library: Library) -> Questions:
    """Ask for a passage of the library, and for the outline of the article with the most passages."""
    entries = await library.entries()
    chance = random.Random(_SEED)
    words = await _remembered(library, entries, chance)
    at = max(range(len(words)), key=lambda n: len(words[n]))
    slip = misspelt(words[at], chance)
    typed = " ".join((*words[:at], slip, *words[at + 1 :]))
    longest = max(entries, key=lambda entry: (entry.passages, entry.key))
    altered = await _altered(library, random.Random(_SEED))
    return Questions(typed, slip, words[at], longest.title, altered, len(entries))


async def _remembered(library: Library, entries: Sequence[Entry], chance: random.Random) -> list[str]:
    """A few words in a row out of some passage; of a title where no passage has as many."""
    for entry in chance.sample(entries, len(entries)):
        for ordinal in chance.sample(range(entry.passages), min(entry.passages, 8)):
            passage = (await library.excerpt(entry.key, ordinal=ordinal, characters=1)).passages[0]
            found = rememberable(passage.text) if passage.kind is Kind.PROSE else None
            if found:
                return found
    return [word[: 3 * _LONGEST] for word in entries[0].title.split()[:_WORDS]]


async def _altered(library: Library, chance: random.Random) -> str | None:
    """A short quote of the library without one of its words: without its “not” where one with a “not” comes up."""
    spare = None
    for _ in range(_DRAWN):
        try:
            quote = (await library.quote(chance=chance)).quote
        except NotFound:
            break
        found = shortchanged(quote.text)
        if found is not None and found[1]:
            return found[0]
        spare = spare or (found[0] if found else None)
    return spare


def shortchanged(text: str) -> tuple[str, bool] | None:
    """A text without its first “not” or the like, which is True then, else without its longest word inside; None if
    it is too short or too long to be shown as an example.
    """
    words = text.split()
    if not 9 <= len(words) <= 24 or len(text) > 160:
        return None
    inside = range(1, len(words) - 1)
    negation = next((at for at in inside if words[at] in _NEGATIONS), None)
    at = negation if negation is not None else max(inside, key=lambda one: len(words[one]))
    return " ".join((*words[:at], *words[at + 1 :])), negation is not None


def rememberable(text: str) -> list[str] | None:
    """The most telling words in a row, one of them long enough to be misspelt; None if the text has no such."""
    words = [word.strip("“”\"‘’'()[].,;:!?…—–") for word in text.split()]
    runs = (words[at : at + _WORDS] for at in range(len(words) - _WORDS + 1))
    telling = [run for run in runs if all(0 < len(word) <= _LONGEST for word in run) and max(run, key=len).isalpha()]
    best = max(telling, key=lambda run: sum(map(len, run)), default=None)
    return best if best and max(map(len, best)) >= _LEAST else None


def misspelt(word: str, chance: random.Random) -> str:
    """``word`` with two neighbouring letters inside it changed round; the same word where all of them are alike."""
    places = [at for at in range(1, len(word) - 2) if word[at] != word[at + 1]]
    if not places:
        return word
    at = chance.choice(places)
    return f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}"
