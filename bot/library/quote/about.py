"""Quotes about a theme: from passages that contain its words, preferring quotes that contain them themselves."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from bot.library.find.search import Searching
from bot.model import Entry, Kind, Match, PlacedPassage, ServedQuote
from bot.search import Answer, Filters
from bot.search.fold import words
from bot.search.query import parse
from bot.store.library_reader import LibraryReader
from bot.store.named_quotes import NamedQuote

PASSAGES = 60
"""How many of the passages closest to the theme, and to each of its words, are examined."""

_MOST_WORDS = 8
_QUOTES = 24
"""How many quotes to choose among: enough not to repeat soon."""
_BESIDE = 0.9
"""The least worth of a chosen quote, relative to the best one."""
_PASSAGE = 0.4
"""The weight of the words around a quote, relative to its own."""
_OWN = 0.5
"""The least part of the theme that a quote must hold in its own words …"""
_AROUND = 0.7
"""… or its passage, where the quote holds less."""
_SOME = 0.35
"""The least part a quote must hold itself where none holds more."""
_NEAR = 0.7
"""The weight of a word whose spelling is only close to one of the theme."""
_ALIKE = 88.0
"""rapidfuzz ``ratio`` from which one word is a misspelling of the other: one letter in nine."""
_SAYING = frozenset({Kind.PROSE, Kind.QUOTE, Kind.VERSE, Kind.LIST})
_STANDING_IN = 12
_SHORTEST = 4
_OFTEN = 120.0
_ENDINGS = frozenset({"s", "es", "d", "ed"})


@dataclass(slots=True)
class _Theme:
    """The words of a theme with their weights, and how the library spells those it does not have."""

    weights: dict[str, float]
    near: dict[str, frozenset[str]] = field(default_factory=dict)

    def held(self, text: str) -> float:
        """The part of the theme, 0 to 1, that ``text`` contains in any form."""
        there = set(words(text))
        return sum(weight * self._stands(word, there) for word, weight in self.weights.items()) / self._total()

    def _stands(self, word: str, there: set[str]) -> float:
        if word in there or any(one_word(word, other) for other in there):
            return 1.0
        return 0.0 if there.isdisjoint(self.near.get(word, ())) else _NEAR

    def _total(self) -> float:
        return sum(self.weights.values())


@dataclass(frozen=True, slots=True)
class OnTheme:
    """What a library holds on a theme: a handful of quotes, and whether any holds the theme in its own words.

    Where there is no quote, the passages that hold most of the theme, the best first.
    """

    quotes: Sequence[ServedQuote] = ()
    named: bool = False
    passages: Sequence[PlacedPassage] = ()


async def quotes_about(about: str, entries: Sequence[Entry], searching: Searching, reader: LibraryReader) -> OnTheme:
    """What ``entries`` hold on ``about``. Raises BadQuery for no words at all.

    A quote is worth the part of the theme that stands in its own words, and less so that of its passage.
    """
    asked = parse(about)
    filters = Filters(frozenset(entry.number for entry in entries))
    answers = [await searching.ask(about, filters, PASSAGES)]
    theme = _Theme(dict.fromkeys(asked.words[:_MOST_WORDS], 1.0))
    if not (asked.phrases or asked.unwanted):  # these apply to the words together
        for word in theme.weights:
            answer = await searching.ask(f"{word} ", filters, PASSAGES)  # the space: the word is whole
            theme.weights[word] = _weight(word, answer)
            theme.near[word] = _spellings(word, answer)
            answers.append(answer)
    scores = dict.fromkeys((found.passage for answer in answers for found in answer.found), 0.0)
    by_number = {entry.number: entry for entry in entries}
    placed = await reader.numbered(list(scores), by_number)
    worth: list[tuple[float, bool, ServedQuote]] = []
    for passage in scores:
        if passage in placed:
            worth += await _weighed(placed[passage], theme, reader)
    worth = [one for one in worth if one[1]] or worth
    if not worth:
        return OnTheme(passages=_holding(theme, placed.values()))
    best = max(score for score, _, _ in worth)
    fitting = [(score, quote) for score, _, quote in worth if score >= _BESIDE * best]
    fitting.sort(key=lambda one: -one[0])
    quotes = _first_texts([quote for _, quote in fitting])
    return OnTheme(quotes, any(theme.held(quote.text) >= _OWN for quote in quotes))


def _first_texts(quotes: Sequence[ServedQuote]) -> list[ServedQuote]:
    """Those with one of the first ``_QUOTES`` texts, wherever each stands."""
    texts = dict.fromkeys(NamedQuote.of(quote).text for quote in quotes)
    first = frozenset(itertools.islice(texts, _QUOTES))
    return [quote for quote in quotes if NamedQuote.of(quote).text in first]


def entitled(about: str, entries: Iterable[Entry]) -> list[Entry]:
    """The articles whose title has all words of a theme, in any form. Raises BadQuery for no words at all."""
    theme = _Theme(dict.fromkeys(parse(about).words[:_MOST_WORDS], 1.0))
    return [entry for entry in entries if theme.held(entry.title) == 1.0]


def _holding(theme: _Theme, passages: Iterable[PlacedPassage]) -> list[PlacedPassage]:
    """The passages that hold enough of a theme, those with most of it first: no furniture, nobody's words unnamed."""
    held = [
        (-theme.held(passage.text), passage.place.entry.key, passage.place.ordinal, passage)
        for passage in passages
        if passage.kind in _SAYING and not passage.unknown
    ]
    return [one[-1] for one in sorted(held, key=lambda one: one[:-1]) if -one[0] >= _OWN][:_STANDING_IN]


async def _weighed(
    passage: PlacedPassage, theme: _Theme, reader: LibraryReader
) -> list[tuple[float, bool, ServedQuote]]:
    """(worth, whether it has enough of the theme, quote) for each quote of a passage that has some of it."""
    around = theme.held(passage.text)
    if around < _SOME:
        return []
    weighed = []
    for quote in await reader.quotes_in(passage.place.entry, passage.place.ordinal):
        own = theme.held(quote.text)
        enough = own >= _OWN or around >= _AROUND
        if enough or own >= _SOME:
            weighed.append((own + _PASSAGE * around, enough, quote))
    return weighed


def _weight(word: str, answer: Answer) -> float:
    """What a word says of a theme: ln(1 + 120 / (n + .5)), n being in how many passages it was found, 60 at most.

    In an alphabet, words below four letters, which join others in most languages, say a sixth of that.
    """
    often = sum(found.match is Match.EXACT for found in answer.found)
    rare = math.log(1 + _OFTEN / (often + 0.5))
    return rare if len(word) >= _SHORTEST or ord(word[0]) >= 0x0E00 else rare / 6


def _spellings(word: str, answer: Answer) -> frozenset[str]:
    """How the library spells a word it does not have as typed; merely similar words do not count."""
    if not answer.good or any(found.match is Match.EXACT for found in answer.found):
        return frozenset()
    read = {other for found in answer.found for mark in found.marks for other in words(mark.of(found.text))}
    return frozenset(other for other in read if fuzz.ratio(word, other) >= _ALIKE)


def one_word(word: str, other: str) -> bool:
    """Whether two folded words are forms of one, as far as a few endings tell: *reader* and *readers*, *library* and
    *libraries*, *press* and *pressed*.
    """
    short, long = sorted((f"{one[:-3]}y" if one.endswith("ies") else one for one in (word, other)), key=len)
    if not long.startswith(short) or len(short) < 3:
        return False
    ending = long[len(short) :]
    return not ending or ending == "s" or (len(short) >= _SHORTEST and ending in _ENDINGS)
