"""What the text has right next to the quoted words and the quotation hides: by an ellipsis, or at its ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.library.verifying.comparing import AlignedBlock
from bot.library.verifying.evidence import PlacedPart
from bot.library.verifying.lexicon import lexicon_of, lexicon_of_all
from bot.library.verifying.quotation import Asked
from bot.library.verifying.stakes import counts, negates
from bot.library.verifying.stretch import Stretch
from bot.model import Caution, Change, Slice
from bot.reading import is_report

_SUBJECT: Final = 4
"""The most words of a subject, and its verb."""
_TOLD: Final = 2
"""The most words between a verb of thinking or saying and its "that" …"""
_DENIES: Final = 5
"""… and before it, in its clause, that may deny it."""
_MARKS: Final = re.compile('[“”„«»"「」『』]')
_SHORT: Final = 3
"""An ellipsis that replaces no more words than this saves no space; a negation or number in it is hidden."""


def hidden(before: PlacedPart, after: PlacedPart) -> Slice | None:
    """Which words of ``before``'s stretch the ellipsis between two parts hides, if they turn what is said around.

    A negation or number among at most three words left out of a sentence, or, however much was left out, the
    negation after a kept "could", "is" or "did".
    """
    stretch, start = before.stretch, before.t1
    if stretch is after.stretch and 0 < after.t0 - start <= _SHORT:
        if any(stretch.stop(at) for at in range(start - 1, after.t0)):
            return None
        left_out, language = stretch.keys[start : after.t0], stretch.entry.language
        return Slice(start, after.t0) if negates(left_out, language) or counts(left_out, language) else None
    if start >= len(stretch) or stretch.stop(start - 1) or stretch.keys[start - 1] not in lexicon_of_all().helpers:
        return None
    return Slice(start, start + 1) if negates(stretch.keys[start : start + 1], stretch.entry.language) else None


def kept_back(parts: Sequence[PlacedPart]) -> set[Caution]:
    """What stands directly before or after the words quoted, in their sentence, and would have changed their sense:
    a negation, "only", the other half of a number; at the quotation's ends and beside each ellipsis.
    """
    found: set[Caution] = set()
    for part in parts:
        found.update(_beside(part.stretch, part.t0 - 1, part.t0))
        found.update(_beside(part.stretch, part.t1, part.t1 - 1))
        if _is_denied(part):
            found.add(Caution.DENIED)
        elif _is_reported(part):
            found.add(Caution.REPORTED)
    for before, after in pairwise(parts):
        turned = hidden(before, after)
        if turned is not None:
            keys, language = before.stretch.keys[turned.start : turned.end], before.stretch.entry.language
            found.update({Caution.NEGATION} if negates(keys, language) else {Caution.NUMBER})
    return found


def give_back_ends(parts: Sequence[PlacedPart], asked: Asked) -> None:
    """Count as left out what the whole quotation lost at its beginning or end: the "Nobody" or "Only" that opens the
    sentence, the "not" that closes it, the half of a number before or behind a hyphen.
    """
    if not parts:
        return
    first, last = parts[0], parts[-1]
    stretch, at = first.stretch, first.t0 - 1
    lost = set(_beside(stretch, at, first.t0))
    opens = bool(lost) and stretch.keys[at] not in lexicon_of_all().open_phrases
    if (
        first.q0 == 0
        and opens
        and (stretch.begins_sentence(at) or _hyphen(stretch, at) or _makes_sentence(first, at, asked))
    ):
        _give_back(first, at, first.t0, opening=True)
        first.t0 = at
    elif first.q0 == 0 and (governed := _governing(first)) is not None:
        _give_back(first, governed, first.t0, opening=True)
        first.t0 = governed
    stretch, at = last.stretch, last.t1
    lost = set(_beside(stretch, at, at - 1))
    if last.q1 == len(asked) and (Caution.NEGATION in lost or (lost and _hyphen(stretch, at - 1))):
        _give_back(last, at, at + 1, opening=False)
        last.t1 = at + 1


def _makes_sentence(part: PlacedPart, denied: int, asked: Asked) -> bool:
    """Whether a quotation has a capital right behind the negation, in a language whose verbs need no pronoun: "Lamento
    isso" of "Eu não lamento isso"."""
    stretch, language = part.stretch, part.stretch.entry.language
    if not lexicon_of(language).concord or stretch.capital(part.t0) or not asked.words.capital(part.q0):
        return False
    before = denied - 1
    pronouns = language_for(language).pronouns
    return (
        before >= 0 and stretch.begins_sentence(before) and stretch.keys[before] in pronouns.subjects | pronouns.third
    )


def _give_back(part: PlacedPart, t0: int, t1: int, *, opening: bool) -> None:
    """Words of the text at one end of a part, as left out, or as changed where the quotation has its own there."""
    at, q = (0, part.q0) if opening else (len(part.blocks) - 1, part.q1)
    block = part.blocks[at] if part.blocks else None
    if block is not None and block.change is Change.INSERT:
        part.blocks[at] = replace(block, change=Change.REPLACE, t0=t0, t1=t1)
    elif block is not None and block.change is Change.REPLACE:
        part.blocks[at] = replace(block, t0=min(block.t0, t0), t1=max(block.t1, t1))
    else:
        part.blocks.insert(0 if opening else at + 1, AlignedBlock(Change.DELETE, q, q, t0, t1))


def _is_denied(part: PlacedPart) -> bool:
    """Whether the text, in the same sentence, denies the clause that the quoted words are: "I do not believe that …".

    Without its "that" a clause is one where the quotation makes a sentence of it, with a capital.
    """
    stretch, first = part.stretch, part.t0
    language = stretch.entry.language
    that = language_for(language).grammar.that
    start = _sentence_start(stretch, first)
    end = first - 1 if first > start and stretch.keys[first - 1] in that else first
    if end == first and stretch.keys[first] not in that:
        asked = part.seek.asked.words
        if stretch.capital(first) or not asked.capital(part.q0) or (first > start and stretch.trailing(first - 1)):
            return False
    if end <= start:
        return False
    holding = lexicon_of(language).holding
    for verb in range(end - 1, max(start, end - 1 - _TOLD) - 1, -1):
        if stretch.trailing(verb) and verb + 1 < end:
            return False
        if stretch.keys[verb] in holding:
            low = verb
            while low > max(start, verb - _DENIES) and not stretch.trailing(low - 1):
                low -= 1
            return negates(stretch.keys[low:end], language)
    return end < first and negates(stretch.keys[end - 1 : end], language)


def _is_reported(part: PlacedPart) -> bool:
    """Whether the text, in the same sentence, gives the clause that the quoted words are as what others say or think:
    "It has been argued that …", "According to the company, …".
    """
    stretch, first = part.stretch, part.t0
    start, language = _sentence_start(stretch, first), stretch.entry.language
    if first == start or not (
        stretch.keys[first - 1] in language_for(language).grammar.that
        or stretch.trailing(first - 1).startswith((",", "，"))
    ):
        return False
    begins, ends = stretch.where(start)[0], stretch.where(first)[1]
    lead = stretch.passages[stretch.owner(first)].text[begins:ends]
    return not _MARKS.search(lead) and is_report(lead, language)


def _sentence_start(stretch: Stretch, word: int) -> int:
    """The first word of the sentence that a word stands in, in its passage."""
    owner = stretch.owner(word)
    while word > 0 and not stretch.begins_sentence(word) and stretch.owner(word - 1) == owner:
        word -= 1
    return word


def _governing(part: PlacedPart) -> int | None:
    """Where the words begin that govern the first ones of a quotation, if it makes a subject of what is none: "Money is
    the root" of "The love of money is the root".
    """
    stretch, at = part.stretch, part.t0 - 1
    grammar = language_for(stretch.entry.language).grammar
    if at < 1 or stretch.owner(at) != stretch.owner(part.t0) or stretch.keys[at] not in everywhere().calendar.of:
        return None
    if stretch.trailing(at) or stretch.trailing(at - 1) or stretch.begins_sentence(at):
        return None
    if grammar.being.isdisjoint(stretch.keys[part.t0 + 1 : part.t0 + _SUBJECT]):
        return None
    first = at - 1
    article = first > 0 and stretch.keys[first - 1] in grammar.definite | grammar.indefinite
    return first - 1 if article and stretch.owner(first - 1) == stretch.owner(at) else first


def _hyphen(stretch: Stretch, word: int) -> bool:
    return stretch.trailing(word) in ("-", "‐", "‑")


def _beside(stretch: Stretch, other: int, own: int) -> Iterator[Caution]:
    """What the word ``other`` next to the quotation's outermost word ``own`` would have said."""
    if not 0 <= other < len(stretch) or not 0 <= own < len(stretch) or stretch.owner(other) != stretch.owner(own):
        return
    first = min(other, own)
    if stretch.stop(first) or (stretch.trailing(first) and not _hyphen(stretch, first)):
        return
    language = stretch.entry.language
    one = stretch.keys[other : other + 1]
    last_word = other > own and (stretch.stop(other) or other == len(stretch) - 1)
    if negates(one, language) and (other < own or last_word):
        yield Caution.NEGATION
    if one[0] in lexicon_of_all().limits and other < own:
        yield Caution.QUANTIFIER
    if counts(one, language) and counts(stretch.keys[own : own + 1], language):
        yield Caution.NUMBER
