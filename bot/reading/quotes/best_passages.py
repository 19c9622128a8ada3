"""What stands in where an article has nothing to quote: its best passages, in order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.model import Article, Kind, Passage, Section, count_words
from bot.reading.lines.stage_direction import only_stage_directions
from bot.reading.people.capitals import is_loud
from bot.reading.quotes.section_lines import WordsIn, nearness
from bot.reading.quotes.unfit import unfit
from bot.reading.speech.interviews.lettered import letter_label

MOST: Final = 12
"""So many passages of an article are ranked at most."""

_LOOKED_AT: Final = 2000
_FEWEST_WORDS: Final = 6
_USUAL: Final = 120
"""Characters from which a passage is long enough to tell something."""
_KINDS: Final = (Kind.PROSE, Kind.QUOTE, Kind.VERSE, Kind.LIST)
_ENDS: Final = frozenset(".!?…。！？")
_BRACKETS: Final = {"(": ")", "[": "]", "（": "）", "［": "］"}
_MARKS: Final = "\"'”’»)]"


def with_best_passages(sections: Sequence[Section], article: Article, words: WordsIn) -> tuple[Section, ...]:
    """``sections`` of an article without a quote, ``best`` filled in for up to ``MOST`` passages. Pure.

    The author's own prose comes before the words of others, these before verse, verse before lists; what says little
    (five words) comes last. Within each the most telling first: nearest to the article as a whole, whole sentences,
    not too short. Furniture, captions, notes, stage directions, lines of a cast, labels and what stands behind the
    label of an answer, and what is held back from quotes, are never among them.
    """
    passages = [passage for section in sections for passage in section.passages if passage.kind in _KINDS]
    counts: Counter[str] = Counter()
    for section in article.sections:
        counts.update(words.section(section))
    ranked: list[tuple[int, float, int, str]] = []
    for at, passage in enumerate(passages[:_LOOKED_AT]):
        text = passage.where.of(article.text)
        if any(map(str.isalnum, text)) and not _is_set_apart(passage, text):
            ranked.append((_tier(passage, text), -_telling(text, counts, words), at, passage.id))
    places: dict[str, int] = {}
    for _, _, at, name in sorted(ranked):
        if len(places) == MOST:
            break
        text = passages[at].where.of(article.text)
        if not unfit(text) and not only_stage_directions(text):
            places[name] = len(places) + 1
    if not places:
        return tuple(sections)
    return tuple(replace(section, passages=tuple(_placed(p, places) for p in section.passages)) for section in sections)


def _is_set_apart(passage: Passage, text: str) -> bool:
    """Whether a passage is what a play or an interview sets beside its speeches, or opens with it."""
    if text[0] in _BRACKETS and (passage.speaker is not None or text[-1] == _BRACKETS[text[0]]):
        return True  # "(He lifts the can.)", "(laughing) Nothing fills a can."
    if passage.kind is not Kind.PROSE:
        return False
    if text[-1] in ":：" and count_words(text) < _FEWEST_WORDS:
        return True  # "Persons:"
    who = text.split(",")[0]
    if passage.speaker is None and len(who) > 1 and text.rstrip(_MARKS)[-1:] not in _ENDS and is_loud(who):
        return True  # "MARTHA, a widow"
    return not passage.quotable and letter_label(text) is not None


def _placed(passage: Passage, places: dict[str, int]) -> Passage:
    place = places.get(passage.id)
    return replace(passage, best=place) if place else passage


def _tier(passage: Passage, text: str) -> int:
    """0 for the author's own prose and more for what says less about the article."""
    short = 10 if count_words(text) < _FEWEST_WORDS else 0
    if passage.kind is Kind.LIST:
        return short + 3
    if passage.unknown or (passage.kind is Kind.QUOTE and passage.speaker is None):
        return short + 4
    if passage.kind is Kind.VERSE:
        return short + 2
    return short + (passage.speaker is not None)


def _telling(text: str, counts: Counter[str], words: WordsIn) -> float:
    whole = 1.0 if text.rstrip(_MARKS)[-1:] in _ENDS else 0.6
    return (0.05 + nearness(text, counts, words)) * whole * min(1.0, len(text) / _USUAL)
