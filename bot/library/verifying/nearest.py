"""Finds a text's source: a long text is searched in pieces, and passages that match several come first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

from rapidfuzz.distance import OSA

from bot.languages.language import everywhere
from bot.library.sayer import sayer
from bot.library.verifying.lexicon import is_small, lexicon_of_all
from bot.library.verifying.quotation import Asked
from bot.library.verifying.words import Words, without_accents, words_of
from bot.model import Hit, Kind, Match, PlacedPassage, Slice
from bot.search import Answer, Found

_PIECE: Final = 14
_MOST_PIECES: Final = 6
_LONGEST: Final = 6000
_TELLING: Final = 2
_HALF: Final = 0.5
_A_LINE: Final = 8
_ALMOST: Final = 0.75
"""The score from which on a line of up to so many words is almost what stands there."""
_LESS: Final = 0.5
"""What such a score is worth beside telling words that agree."""
_SHORTEST: Final = 3
_LONG: Final = 5
_LONGER: Final = 6
"""Words of so many letters that have the first in common may differ in one letter, or in two."""
_IN_STEP: Final = 0.6
"""The share of a short line's words from which on a passage that has them in step needs only one telling word."""
_LIKELY: Final = 0.33
"""Below this two words of a short line stand together in a passage by chance."""
_AROUND: Final = 80
"""Characters around what a search found that may hold more of the words asked for."""


def sought_in_pieces(text: str) -> list[str]:
    """The queries for a text: all of a short one, else pieces spread over it; none if it holds no words."""
    words = words_of(text[:_LONGEST])
    count = len(words)
    if not count:
        return []
    if count <= _PIECE + 4:
        return [_query(words, 0, count)]
    pieces = min(_MOST_PIECES, -(-count // _PIECE))
    step = (count - _PIECE) / (pieces - 1)
    return [_query(words, round(at * step), round(at * step) + _PIECE) for at in range(pieces)]


def merged_hits(pieces: Sequence[str], answers: Sequence[Answer], limit: int) -> tuple[list[Found], bool]:
    """The passages of all answers, those that answer most pieces best first, and whether any of them is close."""
    scores: dict[int, float] = {}
    held: dict[int, list[Found]] = {}
    for answer in answers:
        for found in answer.found:
            scores[found.passage] = scores.get(found.passage, 0.0) + found.score**2
            held.setdefault(found.passage, []).append(found)
    good = any(answer.good for answer in answers)
    if good:
        close = {found.passage for answer in answers if answer.good for found in answer.found}
        scores = {number: score for number, score in scores.items() if number in close}
    ranked = sorted(scores, key=lambda number: -scores[number])[:limit]
    return [_one(held[number], len(pieces)) for number in ranked], good


def most_alike(asked: Asked, found: Iterable[Found]) -> Found | None:
    """The passage that a quotation most likely means, the first of equals; None where none resembles it."""
    best, nearness = None, 0.0
    for one in found:
        near = resemblance(asked, one)
        if near > nearness:
            best, nearness = one, near
    return best


def resemblance(asked: Asked, found: Found) -> float:
    """How likely a passage is the one a quotation means, 0 to 1: by the telling words they share, not by grammar.

    0 where fewer than two such words agree, or less than half of what the quotation tells; but in a short line words
    agree that are written much alike, how many stand in step counts as much, and one that the search takes for almost
    the same, or of which most stand in step, needs only one such word. In the former words of three letters tell too.
    """
    start, end = found.window.start - _AROUND, found.window.end + _AROUND
    words = words_of(found.text[max(0, start) : end]).keys
    held = set(words) | {without_accents(key) for key in words}
    told = [key for at, key in enumerate(asked.words.keys) if at not in asked.inserted and not is_small(key)]
    short = asked.own <= _A_LINE
    shared = [
        key
        for key in dict.fromkeys(told)
        if key in held or without_accents(key) in held or (short and any(_written_like(key, other) for other in held))
    ]
    share = len(shared) / max(1, len(dict.fromkeys(told)))
    step = _in_step(asked, words) if short and shared else 1.0
    if share >= _HALF and (len(shared) >= _TELLING or (shared and short and step >= _IN_STEP and not _daily(shared))):
        if not short:
            return share * found.score
        return near if (near := sqrt(share * step) * found.score) >= _LIKELY else 0.0
    if not short or found.score < _ALMOST:
        return 0.0
    said = everywhere().detect.profile
    telling = [key for key in asked.words.keys if len(key) >= _SHORTEST and key not in said]
    agreed = len(held.intersection(telling))
    return _LESS * found.score if agreed and agreed >= _HALF * len(set(telling)) else 0.0


def _in_step(asked: Asked, there: Sequence[str]) -> float:
    """The largest share of a line's words that stand as far from each other in a text: "Lay on, Macduff"."""
    counts = Counter(
        place - at
        for at, key in enumerate(asked.words.keys)
        if at not in asked.inserted
        for place, other in enumerate(there)
        if key == other or _written_like(key, other)
    )
    return max(counts.values(), default=0) / max(1, asked.own)


def _daily(keys: Sequence[str]) -> bool:
    return lexicon_of_all().everyday.issuperset(keys)


def _written_like(key: str, other: str) -> bool:
    """Whether two words are written so much alike that one may be heard for the other: manor, manner."""
    longer = max(len(key), len(other))
    if key[0] != other[0] or longer < _LONG:
        return False
    allowed = 1 if longer < _LONGER else 2
    return OSA.distance(key, other, score_cutoff=allowed) <= allowed


def placed_hit(found: Found, placed: Mapping[int, PlacedPassage]) -> Hit | None:
    """What a search found as a hit in its place; None where the library has it no more."""
    if found.passage not in placed:
        return None
    here = placed[found.passage]
    others = tuple(placed[number].place for number in found.others if number in placed)
    who = sayer(here, found.window)
    hit = Hit(here.place, found.text, who.speaker, found.window, found.marks, found.score, found.match, others)
    return replace(hit, unknown=who.unknown, note=here.kind is Kind.NOTE)


def _query(words: Words, first: int, last: int) -> str:
    pieces: list[str] = []
    for at in range(first, min(last, len(words))):
        if pieces and words.starts[at] > words.ends[at - 1]:
            pieces.append(" ")
        pieces.append(words.keys[at])
    return "".join(pieces)


def _one(found: Sequence[Found], pieces: int) -> Found:
    """One passage with the marks of all pieces it answers."""
    best = max(found, key=lambda one: one.score)
    marks: list[Slice] = []
    for mark in sorted(mark for one in found for mark in one.marks):
        if marks and mark.start <= marks[-1].end:
            marks[-1] = Slice(marks[-1].start, max(marks[-1].end, mark.end))
        else:
            marks.append(mark)
    window = Slice(min(one.window.start for one in found), max(one.window.end for one in found))
    match = best.match
    if pieces > 1 and len(found) < pieces:
        match = Match.CLOSE if best.match is Match.EXACT and 2 * len(found) >= pieces else Match.PARTIAL
    return replace(best, window=window, marks=tuple(marks), match=match)
