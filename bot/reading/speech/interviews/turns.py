"""Where each turn of a dialogue begins, also inside paragraphs that hold several: "HALE. … ROWLEY. …", "Q: … A: …"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.languages.patterns import any_of
from bot.reading.document import Block
from bot.reading.lines.label import Label, label_of, stage_label
from bot.reading.lines.marks import TERMINAL
from bot.reading.lines.small_label import small_label
from bot.reading.lines.stage_direction import DIRECTION
from bot.reading.manuscript import Manuscript, Paragraph
from bot.reading.speech.interviews.labelled import Dialogue, dialogue_in
from bot.reading.speech.interviews.lettered import letter_label, lettered
from bot.reading.speech.interviews.scripts import calls_somebody, script_label, script_labels

_BEGINS: Final = re.compile(r"(?<=[.!?…。！？)\]”»\"’'—–-])\s+(?=[^\W_a-z])")
"""Where a sentence of somebody else may begin."""
_REACH: Final = 140
_DIRECTION: Final = re.compile(r"[\[(][^\[\]()]{1,600}[\])]\s+")
"""What the stage does before somebody speaks in the same paragraph."""
_COMES_BACK: Final = 3
_READERS: Final = (letter_label, label_of, stage_label)


def mark_turns(manuscript: Manuscript) -> None:
    """Split paragraphs in which several take turns, and mark the label of every turn.

    Nothing is done unless the labels, those inside paragraphs with the others, make a dialogue. Lines of two people are
    no run of verse then.
    """
    given = manuscript.paragraphs
    parted = {id(paragraph): pieces for paragraph in given if len(pieces := _pieces(manuscript, paragraph)) > 1}
    pieces = [piece for paragraph in given for piece in parted.get(id(paragraph), (paragraph,))] if parted else given
    if any(lettered(pieces)):
        letters = {id(piece): letter_label(piece.text) for piece in pieces if piece.undecided}
        manuscript.paragraphs = _settled(given, parted, lambda piece: letters.get(id(piece)))
        return
    found = dialogue_in(manuscript, pieces, "")
    if parted and found is not None and found.stage:
        parted = _called(manuscript, given, parted, found)
    elif found is None or found.stage:
        parted = _in_small_letters(manuscript, given)
    if parted:
        pieces = [piece for paragraph in given for piece in parted.get(id(paragraph), (paragraph,))]
        found = dialogue_in(manuscript, pieces, "") or found
    if found is None:
        names = script_labels(given)
        for paragraph in given if names else ():
            if paragraph.undecided and (script_label(paragraph) in names or calls_somebody(paragraph.text)):
                paragraph.label = len(paragraph.text)
    else:
        taken = found
        opened = sum(one.undecided and _reader_of(one) is not None for one in given) if parted else 0
        crowded = 0 < opened <= len(parted) * 2
        manuscript.paragraphs = _settled(given, parted, lambda piece: _label_in(piece, taken, crowded))


def _label_in(piece: Paragraph, found: Dialogue, crowded: bool) -> Label | None:
    """The label of a turn in a dialogue. Whoever speaks but once has one in a play, or where most turns stand inside
    paragraphs (``crowded``).
    """
    label = found.labels.get(id(piece))
    if label is None or found.persons.get(label.who, label.who) in found.turns:
        return label
    closed = label.who.isupper() or (piece.end in TERMINAL and piece.rank is None)
    return label if (crowded and label.named) or (found.stage and closed) else None


def _settled(
    given: list[Paragraph], parted: dict[int, list[Paragraph]], label_in: Callable[[Paragraph], Label | None]
) -> list[Paragraph]:
    """The paragraphs ``given``, those ``parted`` at each label that ``label_in`` knows; and every such label marked."""
    done: list[Paragraph] = []
    for paragraph in given:
        pieces = parted.get(id(paragraph), [paragraph])
        labels = [label_in(piece) for piece in pieces]
        if len(pieces) > 1:
            starts = [at for at, label in enumerate(labels) if at == 0 or label is not None]
            labels = [labels[at] for at in starts]
            cuts = _places(paragraph, pieces)
            pieces = cut(paragraph, [cuts[at] for at in starts[1:]], pieces[-1].block.gap)
        for piece, label in zip(pieces, labels, strict=True):
            piece.label = label.end if label is not None else piece.label
        done += pieces
    return done


def _pieces(manuscript: Manuscript, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph that opens with a label, cut at each label of that kind inside it; else itself."""
    text = paragraph.text
    if not paragraph.undecided:
        return [paragraph]
    first, read = 0, _reader_of(paragraph)
    if read is None and (first := _behind_direction(text)):
        opening = text[first : first + _REACH]
        read = next((each for each in _READERS if (label := each(opening)) is not None and label.named), None)
    if read is None:
        return [paragraph]
    return cut(paragraph, [at for at in _labels_in(text, first, read) if at], manuscript.usual_gap)


def _reader_of(paragraph: Paragraph) -> Callable[[str], Label | None] | None:
    """What reads the label that a paragraph opens with."""
    if letter_label(paragraph.text) is not None:
        return letter_label
    if paragraph.coloned is not None and paragraph.coloned.named:
        return label_of
    return stage_label if paragraph.staged is not None else None


def _labels_in(text: str, first: int, read: Callable[[str], Label | None]) -> dict[int, str]:
    """The labels of a paragraph by their places: the one at ``first``, and those that open a sentence behind it."""
    found: dict[int, str] = {}
    end = first
    for at in (first, *_begins(text)):
        if at < end:
            continue  # "Dr." is no sentence before "Ada Lin:"
        label = read(text[at : at + _REACH])
        if label is not None and label.named and not label.doubtful:
            found[at] = label.who
            end = at + label.end
    return found


def _behind_direction(text: str) -> int:
    direction = _DIRECTION.match(text) if text[0] in DIRECTION else None
    return direction.end() if direction is not None else 0


def _called(
    manuscript: Manuscript, given: list[Paragraph], parted: dict[int, list[Paragraph]], found: Dialogue
) -> dict[int, list[Paragraph]]:
    """The paragraphs of a play in pieces, cut also where a label in capitals stands behind a line without a stop."""
    known = {label.who for label in found.labels.values() if label is not None and label.who.isupper()}
    known = {who for who in known if found.persons.get(who, who) in found.turns}
    if not known:
        return parted
    spoken = re.compile(rf"\s(?={any_of(known)}(?:\.|\s?[(\[]))")
    done: dict[int, list[Paragraph]] = {}
    for paragraph in given:
        pieces = parted.get(id(paragraph), [paragraph])
        if len(pieces) == 1 and paragraph.staged is None:
            continue
        within = [m.end() for m in spoken.finditer(paragraph.text) if _is_called(paragraph.text, m.end())]
        cuts = sorted({*_places(paragraph, pieces)[1:], *within})
        if cuts:
            done[id(paragraph)] = cut(paragraph, cuts, manuscript.usual_gap)
    return done


def _is_called(text: str, at: int) -> bool:
    """Whether a label stands at a place, and not within a direction in brackets."""
    closed = all(text.count(opens, 0, at) <= text.count(closes, 0, at) for opens, closes in ("()", "[]"))
    return closed and stage_label(text[at : at + _REACH]) is not None


def _in_small_letters(manuscript: Manuscript, paragraphs: list[Paragraph]) -> dict[int, list[Paragraph]]:
    """Paragraphs cut at labels in small letters, where at least half of those with one hold several; else none."""
    places: dict[int, dict[int, str]] = {}
    opening: Counter[str] = Counter()
    for paragraph in paragraphs:
        if paragraph.undecided and (labels := _small_in(paragraph)):
            places[id(paragraph)] = labels
            opening[next(iter(labels.values()))] += 1
    if sum(len(labels) > 1 for labels in places.values()) * 2 < len(places):
        return {}
    counted = Counter(who for labels in places.values() for who in labels.values())
    known = {who for who, count in counted.items() if count >= _COMES_BACK and _is_somebody(manuscript, who, opening)}
    parted: dict[int, list[Paragraph]] = {}
    for paragraph in paragraphs if len(known) > 1 else ():
        cuts = [at for at, who in places.get(id(paragraph), {}).items() if at and who in known]
        if cuts:
            parted[id(paragraph)] = cut(paragraph, cuts, manuscript.usual_gap)
    return parted if len(parted) * 2 >= len(places) else {}


def _is_somebody(manuscript: Manuscript, who: str, opening: Mapping[str, int]) -> bool:
    """Whether what comes back before a full stop is a person's label: it opens paragraphs, or is short for a name."""
    if opening[who] >= _COMES_BACK:
        return True
    return not manuscript.is_common_word(who) and (manuscript.known_name(who) or manuscript.opens_name(who))


def _small_in(paragraph: Paragraph) -> dict[int, str]:
    """The labels in small letters of a paragraph that opens with one, by their places."""
    first = _behind_direction(paragraph.text)
    opening = small_label(paragraph.text[first : first + _REACH]) if first else paragraph.small
    return _labels_in(paragraph.text, first, small_label) if opening is not None else {}


def _places(paragraph: Paragraph, pieces: list[Paragraph]) -> list[int]:
    """Where each of its pieces begins in a paragraph."""
    places = [0]
    for before, piece in pairwise(pieces):
        places.append(paragraph.text.index(piece.text, places[-1] + len(before.text)))
    return places


def _begins(text: str) -> Iterator[int]:
    return (m.end() for m in _BEGINS.finditer(text))


def cut(paragraph: Paragraph, cuts: list[int], gap: int) -> list[Paragraph]:
    """The pieces of a paragraph between ``cuts``, each with the lines of the source it stands on."""
    if not cuts:
        return [paragraph]
    text, block = paragraph.text, paragraph.block
    rows = list(_rows(paragraph))
    pieces: list[Paragraph] = []
    for start, end in pairwise([0, *cuts, len(text)]):
        on = [(number, row) for number, begin, row in rows if begin < end and begin + len(row) > start]
        words = text[start:end].rstrip()
        lines = tuple(row for _, row in on)
        line = block.line + on[0][0] if on and block.line else block.line
        first = not pieces
        made = replace(block, text=words, lines=lines) if first else Block(words, line, gap, block.hint, None, lines)
        pieces.append(Paragraph(made, words, ruled=paragraph.ruled and first))
    return pieces


def _rows(paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """The lines of the source a paragraph is made of: the number of each, where it begins in the text, its words."""
    at = 0
    for number, row in enumerate(paragraph.block.lines):
        begin = paragraph.text.find(row, at)
        if begin >= 0:
            yield number, begin, row
            at = begin + len(row)
