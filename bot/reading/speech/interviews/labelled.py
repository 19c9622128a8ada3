"""Dialogues whose paragraphs open with a label: who takes turns in them, who asks, whose words each paragraph is."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.lines.counted_label import names_nobody
from bot.reading.lines.label import Label, names_joined
from bot.reading.lines.marks import is_ideograph
from bot.reading.lines.numbering import numbering
from bot.reading.lines.stage_direction import DIRECTION, only_stage_directions
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.label_persons import persons_of
from bot.reading.people.names import is_name, titled, without_courtesy
from bot.reading.speech.interviews.few_turns import few_turns
from bot.reading.speech.interviews.lettered import answers_of_one, ask, lettered, may_turn
from bot.reading.speech.interviews.presenting import above_speeches, around_labels
from bot.reading.speech.interviews.small_letters import bold_label, small_labels
from bot.reading.speech.interviews.turn_taking import are_told_of, called_out, dense, in_a_row, taking_turns, talks

_COLONED: Final[Callable[[Paragraph], Label | None]] = attrgetter("coloned")
_STAGED: Final[Callable[[Paragraph], Label | None]] = attrgetter("staged")
_SMALL: Final[Callable[[Paragraph], Label | None]] = attrgetter("small")
_MANY = 4
_PARTED: Final = re.compile(rf",\s?|\s{any_of(everywhere().grammar.joining)}\s", re.IGNORECASE)
_LONGEST_LIST: Final = 200
"""The most characters of a line that lists who is in a scene."""
_IN_LINES: Final = (Kind.VERSE, Kind.LIST)
_WORDS: Final = everywhere().interview
_LINE_ENDS: Final = "?!,;:-–—"
SHORTENED: Final = re.compile("|".join(_WORDS.shortened), re.IGNORECASE)
"""How a note opens that says an interview was edited."""
ASKERS: Final = _WORDS.askers
"""Labels of whoever asks, casefolded."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue with labels at the start of its paragraphs: the labels, the persons they name, how often.

    ``labels`` are those of the paragraphs that may have one, by the paragraph's ``id``. The persons of a play
    (``stage``) are imagined, so what they say is unattributed. ``asked`` are the places of questions that carry no
    label.
    """

    labels: Mapping[int, Label | None]
    stage: bool
    persons: Mapping[str, str]
    turns: Mapping[str, int]
    asked: tuple[int, ...] = ()


def dialogue_in(manuscript: Manuscript, paragraphs: list[Paragraph], title: str) -> Dialogue | None:
    """The labels at the beginning of paragraphs that make a dialogue, or None."""
    free = [paragraph for paragraph in paragraphs if may_turn(paragraph) or (paragraph.label and paragraph.is_text)]
    bold = any(paragraph.block.bold for paragraph in free)
    if bold and (found := _by_rows(manuscript, paragraphs, free, title, bold_label)) is not None:
        return found
    best: Dialogue | None = None
    for each in (
        _by_marks(manuscript, paragraphs, free, title, _COLONED),
        _by_marks(manuscript, paragraphs, free, title, _STAGED),
        _by_rows(manuscript, paragraphs, free, title, _SMALL),
    ):
        # "Ham. …" everywhere, and "Ham. (aside): …" here and there.
        if each and (best is None or sum(each.turns.values()) * 2 > sum(best.turns.values()) * 3):
            best = each
    return best or _by_few(paragraphs)


def _by_few(paragraphs: list[Paragraph]) -> Dialogue | None:
    """A play of a few speeches, all of whose labels count, if it is one."""
    labels = few_turns(paragraphs)
    turns = Counter(label.who for label in labels.values())
    return Dialogue(labels, True, {who: who for who in turns}, turns) if labels else None


def _of_somebody(label: Label | None) -> Label | None:
    """A label, unless it names nobody."""
    return None if label is None or names_nobody(label.who) else label


def _by_marks(
    manuscript: Manuscript,
    paragraphs: list[Paragraph],
    free: list[Paragraph],
    title: str,
    read: Callable[[Paragraph], Label | None],
) -> Dialogue | None:
    """A dialogue whose labels show by a colon or brackets, or by capitals."""
    found = {id(paragraph): _of_somebody(read(paragraph)) for paragraph in free}
    named = [label.who if label and label.named else None for label in found.values()]
    spoken = [who for who in named if who is not None]
    if not spoken:
        return None
    around = above_speeches(paragraphs, title, found) if read is _STAGED else around_labels(paragraphs, title)
    persons = persons_of(spoken, around, manuscript.is_common_word, stage=read is _STAGED)
    turns = [persons[who] for who in spoken]
    labels = taking_turns(turns, len(paragraphs)) or _enclosed(found.values(), persons)
    if not labels and read is _COLONED:
        # Capitals call somebody out by themselves; other labels do where they stand in a row.
        called = called_out(spoken, manuscript.is_common_word) if dense(named) else {}
        labels = {persons[who]: count for who, count in called.items()} or in_a_row(
            [who and persons[who] for who in named], manuscript.is_common_word
        )
    if labels and not _are_said(free, found):
        return None
    if read is _STAGED:
        return Dialogue(_in_lines(paragraphs, None, read) | found, True, persons, labels) if labels else None
    found = {k: one for k, one in found.items() if one and (not one.doubtful or persons.get(one.who) in labels)}
    if labels:
        speaking = {who for who, person in persons.items() if person in labels}
        return Dialogue(found | _in_lines(paragraphs, speaking, read), False, persons, labels)
    one = [label.who if (label := found.get(id(p))) and label.named else None for p in paragraphs]
    asked = answers_of_one(paragraphs, one)
    return Dialogue(found, False, persons, Counter(turns), tuple(asked)) if asked else None


def _are_said(free: list[Paragraph], found: Mapping[int, Label | None]) -> bool:
    """Whether people speak: "Merrion, Tarn:" may be where it was, and "Father: He …" tells of him."""
    named = [(one, label) for one in free if (label := found[id(one)]) is not None and label.named]
    if are_told_of([one.text[label.end :] for one, label in named if not label.who.isupper()]):
        return False
    turned = [one for one, label in named if label.who not in one.text[: label.end]]
    if len(turned) * 2 <= len(named):
        return True
    return sum(talks(one.text[label.end :]) for one, label in named) * _MANY >= len(named)


def _by_rows(
    manuscript: Manuscript,
    paragraphs: list[Paragraph],
    free: list[Paragraph],
    title: str,
    read: Callable[[Paragraph], Label | None],
) -> Dialogue | None:
    """A play whose labels show only by how many there are, if it is one: "Hamlet. …", "Ham. …", "**Hamlet** …"."""
    labels, speaking = small_labels(manuscript, paragraphs, free, read)
    if not speaking or any(lettered(paragraphs)):
        return None  # "Q. …" and "A. …" are asked and answered
    names = [label.who for label in labels.values()]
    persons = persons_of(names, above_speeches(paragraphs, title, labels), manuscript.is_common_word, stage=True)
    turns = Counter(persons[who] for who in names if who in speaking)
    return Dialogue({**labels, **_in_lines(paragraphs, speaking, read)}, True, persons, turns)


def _in_lines(
    paragraphs: list[Paragraph], persons: Collection[str] | None, read: Callable[[Paragraph], Label | None]
) -> dict[int, Label | None]:
    """The labels of speeches that look like verse, or like a list, as short questions do: of one of ``persons``, if
    they are given.
    """
    found = {id(p): read(p) for p in paragraphs if p.kind in _IN_LINES and p.is_text}
    return {key: label for key, label in found.items() if label and (persons is None or label.who in persons)}


def _enclosed(labels: Iterable[Label | None], persons: Mapping[str, str]) -> dict[str, int]:
    """The labels in brackets, where two different ones stand one after the other; else empty."""
    said = [persons[label.who] if label and label.enclosed else None for label in labels]
    if not any(one and two and one != two for one, two in pairwise(said)):
        return {}
    return dict(Counter(who for who in said if who))


def read_dialogue(paragraphs: list[Paragraph], dialogue: Dialogue, answerer: str | None) -> None:
    """Give each paragraph the speaker its label names; one that comes but once speaks too, and ends another's turn."""
    for at in dialogue.asked:
        ask(paragraphs[at])
    free = [dialogue.stage or may_turn(one) or one.kind in _IN_LINES for one in paragraphs]
    labels = [dialogue.labels.get(id(one)) if may else None for one, may in zip(paragraphs, free, strict=True)]
    turns, persons = dialogue.turns, dialogue.persons
    person_of = cache(person_named)
    asked = Counter(
        persons.get(label.who, label.who)
        for paragraph, label in zip(paragraphs, labels, strict=True)
        if label is not None and paragraph.end in "?？"
    )
    askers = {who for who in turns if asked[who] * 10 >= turns[who] * 6 or who.lower() in ASKERS}
    leading = answerer is None and not dialogue.asked and _talk_most(askers, paragraphs, labels, persons)
    if len(askers) == len(turns) or dialogue.stage or leading:
        askers = {who for who in turns if who.lower() in ASKERS}
    last = max(at for at, label in enumerate(labels) if label is not None)
    goes_on = _goes_on(paragraphs[: last + 1], labels)
    speaker: str | None = None
    unknown = started = False
    first = _first_speech(paragraphs, labels, dialogue) if dialogue.stage else len(paragraphs)
    for at, (paragraph, label) in enumerate(zip(paragraphs, labels, strict=True)):
        if at == last + 1 and not goes_on:
            # Each turn was one paragraph: whether the last speaker or the author continues is unclear.
            speaker, unknown = None, True
        who = persons.get(label.who, label.who) if label is not None else ""
        if label is not None and (who in turns or started or at >= first):
            started = True
            speaker = person_of(who) if label.named or who in turns else None
            if who not in turns and speaker is not None and not _stands_for(speaker, dialogue):
                speaker = None
            unknown = dialogue.stage or speaker is None
            paragraph.shape = False
            if paragraph.role is Role.HEADING:
                paragraph.role = Role.BODY
            asks = who not in turns and speaker is None and paragraph.end in "?？" and not dialogue.stage
            if who in askers or asks:
                if len(paragraph.text) <= 500:
                    ask(paragraph)
                speaker, unknown = None, True
            elif speaker is None and who in turns and len(turns) - len(askers) == 1:
                speaker, unknown = answerer, answerer is None
        elif (
            dialogue.stage and at and paragraphs[at - 1].heads and may_turn(paragraph) and _on_stage(paragraph, persons)
        ):
            paragraph.settle(Kind.NOTE)
        elif dialogue.stage and started and paragraph.heads and _is_line(paragraph):
            paragraph.role, paragraph.shape = Role.BODY, False
        elif not paragraph.is_text:
            speaker, unknown = None, False
        elif started and (SHORTENED.match(paragraph.text) or only_stage_directions(paragraph.text)):
            paragraph.settle(Kind.NOTE)
        if (
            started
            and paragraph.is_text
            and paragraph.kind not in SET_ASIDE
            and paragraph.speaker is None
            and (speaker or unknown)
        ):
            paragraph.speaker, paragraph.unknown = speaker, unknown
            paragraph.label = label.end if label is not None else 0


def _first_speech(paragraphs: list[Paragraph], labels: list[Label | None], dialogue: Dialogue) -> int:
    """Where a play's first speech stands: whoever speaks but once may speak before those who come back."""
    known = [label is not None and dialogue.persons.get(label.who, label.who) in dialogue.turns for label in labels]
    first = known.index(True)
    for at in reversed(range(first)):
        if labels[at] is not None and not paragraphs[at].heads:
            first = at
        elif paragraphs[at].text[0] not in DIRECTION:
            break
    return first


def _talk_most(
    askers: Collection[str], paragraphs: list[Paragraph], labels: list[Label | None], persons: Mapping[str, str]
) -> bool:
    """Whether those who mostly ask say more at a time than those who answer: so Socrates does, and no interviewer."""
    sizes: dict[bool, list[int]] = {True: [], False: []}
    for paragraph, label in zip(paragraphs, labels, strict=True):
        if label is not None:
            sizes[persons.get(label.who, label.who) in askers].append(len(paragraph.text) - label.end)
    asking, answering = sizes[True], sizes[False]
    return bool(asking and answering) and sum(asking) * len(answering) > sum(answering) * len(asking)


def _on_stage(paragraph: Paragraph, persons: Mapping[str, str]) -> bool:
    """Whether a line below a scene's number lists who is in it: "LES MÊMES, MONSIEUR DUBOIS"."""
    if numbering(paragraph.text) is not None:
        return False
    pieces = [piece.strip(" .").casefold() for piece in _PARTED.split(paragraph.text)]
    known = {who.casefold() for who in persons}
    return len(paragraph.text) <= _LONGEST_LIST and sum(piece in known for piece in pieces) * 2 >= len(pieces)


def _stands_for(label: str, dialogue: Dialogue) -> bool:
    """Whether a label that comes but once names a person, or several who take turns in the dialogue."""
    if is_name(label) or is_ideograph(label[0]) or without_courtesy(label.title()) != label.title():
        return True
    several = names_joined(label)
    return len(several) > 1 and all(dialogue.persons.get(who, who) in dialogue.turns for who in several)


def _is_line(paragraph: Paragraph) -> bool:
    """Whether what stands alone in a play is a line of a speech, not the title of an act or scene."""
    return paragraph.end in _LINE_ENDS and numbering(paragraph.text) is None


def _goes_on(paragraphs: list[Paragraph], labels: list[Label | None]) -> bool:
    """Whether a turn may go on in a paragraph without a label: one does before the next label, or there are few."""
    spoken = [
        label is not None for paragraph, label in zip(paragraphs, labels, strict=False) if may_turn(paragraph) or label
    ]
    return sum(spoken) < _MANY or not all(spoken[spoken.index(True) :])


def person_named(label: str) -> str | None:
    """The person a label names; one or two letters name no person, nor does a single ideograph."""
    if (
        len(label) <= (1 if is_ideograph(label[0]) else 2)
        or label.lower() in ASKERS
        or label.lower() in _WORDS.answerers
    ):
        return None
    return titled(label) if " " not in without_courtesy(label) else without_courtesy(label)
