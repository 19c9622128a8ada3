"""How much a part proves: whether it certainly comes from its place, and which words were found nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.lexicon import lexicon_of_all
from bot.library.verifying.quotation import Asked
from bot.library.verifying.segments import SMALL_WEIGHT, Sought
from bot.library.verifying.stretch import Stretch
from bot.model import Change

ABSENT: Final = 6
"""How many words in a row, missing from the text, make a piece of their own rather than a change."""
ALIGNED: Final = 0.7
"""The share of the quotation's words that the text must contain for the verdict “altered”."""
PART_WORDS: Final = 5
"""How many words must agree before a part, on its own, certainly comes from a place …"""
PART_WEIGHT: Final = 3.0
"""… and their least weight: a word of grammar .3, any other 1."""
EXACT_WEIGHT: Final = 2.2
"""The same for a longer part in which nothing was changed."""
LONG_PART: Final = 8
"""Words, or their weight, from which a part may stand anywhere in a quotation; shorter ones at an end of something."""
DENSE: Final = 0.6
"""Share of a part's words that must agree where the parts explain the whole quotation …"""
ALONE_DENSE: Final = 0.8
"""… and where they do not."""
LITTLE: Final = 0.6
"""The most a stretch that agrees may weigh and still be a coincidence."""
LIGHT_PART: Final = 1.5
"""What a part must weigh where the parts explain the whole quotation, or an ellipsis sets it apart; and all that
agrees in one that was altered …"""
FEW_WEIGHT: Final = 2.2
"""… the latter where fewer than ``PART_WORDS`` agree: a phrase that anybody uses, with another word, is no line."""

_MOSTLY: Final = 0.6
_SHORT: Final = 8
"""The most words of a quotation that a common phrase may be."""
_CERTAIN: Final = 3.5
_LITTLE_OF: Final = 0.4
"""A lone part of less weight and share, and of fewer words than a long one, proves no source."""


@dataclass(slots=True)
class PlacedPart:
    """Words ``q0`` to ``q1`` of the quotation, in one place. ``blocks`` compare them once all is settled; ``core``
    leaves out the loose words at either end that were given to the part for lack of a better place;
    ``homes`` counts the articles that have all of its core."""

    stretch: Stretch
    seek: Sought
    q0: int
    q1: int
    t0: int
    t1: int
    agreed: int
    weight: float
    blocks: list[AlignedBlock] = field(default_factory=list)
    core: tuple[int, int] = (0, 0)
    homes: int = 1

    @property
    def altered(self) -> bool:
        """Whether anything but typography differs."""
        return any(block.change is not Change.EQUAL for block in self.blocks)

    @property
    def told(self) -> float:
        """What the words that agree weigh, where "would never" weighs no more than "of the"."""
        agreed = [at for b in self.blocks if b.change is Change.EQUAL or b.moved for at in range(b.q0, b.q1)]
        common = lexicon_of_all()
        return sum(
            min(self.seek.weights[at], SMALL_WEIGHT)
            if self.seek.keys[at] in common.modals or self.seek.keys[at] in common.negations
            else self.seek.weights[at]
            for at in agreed
        )


def weakest(parts: list[PlacedPart], asked: Asked) -> PlacedPart | None:
    """The part with the least evidence, if it has too little; None when every part stands."""
    total = asked.own
    explained = sum(part.agreed for part in parts)
    if len(parts) == 1 and parts[0].agreed >= ALIGNED * total and not pieces_absent(parts, asked):
        return None
    whole = explained >= 0.85 * total
    strong = [part for part in parts if is_strong(part, asked, whole=whole)]
    if len(parts) > 1:
        strong = [part for part in strong if part.agreed >= LONG_PART or not _stuffed(part, asked)]
    homes = {part.stretch.entry.number for part in strong}
    weak = []
    for part in parts:
        if part in strong:
            continue
        apart = _set_apart(part, asked) and part.agreed >= ALONE_DENSE * asked.own_between(part.q0, part.q1)
        home = part.stretch.entry.number in homes
        dense = part.agreed >= (DENSE if whole else ALONE_DENSE) * asked.own_between(*part.core)
        dense = dense and not (len(parts) > 1 and _stuffed(part, asked))
        enough = part.agreed >= PART_WORDS and part.weight >= LIGHT_PART and dense and (whole or home or apart)
        in_company = part.agreed >= 3 and apart and home and not part.altered
        sentences = whole and _whole_sentences(part, asked) and part.weight >= FEW_WEIGHT
        if not (enough or in_company or sentences):
            weak.append(part)
    return min(weak, key=lambda part: part.weight, default=None)


def _stuffed(part: PlacedPart, asked: Asked) -> bool:
    """Whether too many loose words hang on a part for it to be more than a phrase among words from elsewhere."""
    return part.agreed < ALIGNED * asked.own_between(part.q0, part.q1)


def is_strong(part: PlacedPart, asked: Asked, *, whole: bool) -> bool:
    """Whether a part proves by itself that the quotation has it from there: phrases that anybody uses do not."""
    exact = part.agreed > PART_WORDS and not part.altered
    if part.agreed < PART_WORDS or part.weight < (EXACT_WEIGHT if exact else PART_WEIGHT):
        return False
    if part.agreed < (DENSE if whole else ALONE_DENSE) * asked.own_between(*part.core):
        return False
    if whole or part.agreed >= LONG_PART or part.weight >= LONG_PART:
        return True
    return part.homes == 1 and _anchored(part, asked) and part.agreed >= asked.own_between(*part.core)


def _anchored(part: PlacedPart, asked: Asked) -> bool:
    """Whether a part begins or ends where the quotation, one of its sentences or an ellipsis does."""
    words = asked.words
    first, last = part.core
    begins = first == 0 or first in asked.breaks or words.stops[first - 1] == "!"
    return begins or last == len(words) or last in asked.breaks or words.stops[last - 1] == "!"


def _whole_sentences(part: PlacedPart, asked: Asked) -> bool:
    """Whether a part is one of the quotation's sentences, or several, word for word."""
    stops = asked.words.stops
    begins = part.q0 == 0 or part.q0 in asked.breaks or stops[part.q0 - 1] == "!"
    ends = part.q1 == len(asked) or part.q1 in asked.breaks or stops[part.q1 - 1] == "!"
    return begins and ends and not part.altered and part.agreed >= max(3, asked.own_between(part.q0, part.q1))


def _set_apart(part: PlacedPart, asked: Asked) -> bool:
    """Whether the quotation itself marks both ends of a part: its own beginning or end, or an ellipsis."""
    return (part.q0 == 0 or part.q0 in asked.breaks) and (part.q1 == len(asked) or part.q1 in asked.breaks)


def pieces_absent(parts: Sequence[PlacedPart], asked: Asked) -> list[tuple[int, int]]:
    """Ranges of words, ABSENT or more, that stand in no part or have no match in theirs."""
    gaps = []
    at = 0
    for part in parts:
        gaps.append((at, part.q0))
        gaps += _unmatched(part, asked, ABSENT)
        at = part.q1
    gaps.append((at, len(asked)))
    return [gap for gap in gaps if asked.own_between(*gap) >= ABSENT]


def _unmatched(part: PlacedPart, asked: Asked, fewest: int) -> list[tuple[int, int]]:
    changed = [b for b in part.blocks if b.change in (Change.INSERT, Change.REPLACE)]
    return [(b.q0, b.q1) for b in changed if asked.own_between(b.q0, b.q1) - b.near >= fewest]


def is_hollow(parts: Sequence[PlacedPart], asked: Asked) -> bool:
    """Whether most telling words of a short quotation are others in the text, or hardly one agrees that is not said
    every day: the frame of a sentence that anybody makes.
    """
    if asked.own > _SHORT or all(b.moved or b.change is Change.EQUAL for part in parts for b in part.blocks):
        return False
    seek, known = parts[0].seek, lexicon_of_all()
    classes = known.modals | known.negations | known.quantifiers
    everyday = known.everyday | classes
    telling = {at for at in range(len(asked)) if seek.weights[at] >= 1 and seek.keys[at] not in classes}
    blocks = [block for part in parts for block in part.blocks]
    changed = {at for b in blocks if b.change is not Change.EQUAL for at in range(b.q0, b.q1)} & telling
    near = sum(b.near for b in blocks if b.change is not Change.EQUAL)
    other = len(changed) - near
    if len(telling) > 1 and other > _MOSTLY * len(telling):
        return True
    agreed = telling - changed
    rare = [at for at in agreed if seek.keys[at] not in everyday]
    return not rare or (len(rare) == 1 and other > 0 and (other > 1 or len(agreed) > 1))


def is_chance(parts: Sequence[PlacedPart], asked: Asked) -> bool:
    """Whether the only part of a quotation that stands anywhere is a small one that many texts may have."""
    if len(parts) != 1 or parts[0].altered or asked.breaks:
        return False
    return parts[0].weight < _CERTAIN and parts[0].agreed < min(LONG_PART, _LITTLE_OF * asked.own)
