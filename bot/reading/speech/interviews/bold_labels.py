"""Labels in bold, or with a verb of saying, that stand too seldom to make a dialogue but still say who speaks."""

import re
from collections.abc import Iterable

from bot.languages.language import everywhere
from bot.languages.patterns import any_word
from bot.model import Doubt
from bot.reading.lines.person import FIRST_PERSON
from bot.reading.lines.run_in import RunIn, run_in
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.label_persons import persons_of
from bot.reading.people.names import is_name, without_courtesy

_LIST = 3
"""How many labels, each of a different person, make a list of persons unless at least half of them say "I"."""
_I = re.compile(any_word(everywhere().pronouns.first), re.IGNORECASE)
_NAME_WORDS = 4
_PLACES = everywhere().byline.places_begin
_WHERE = everywhere().grammar.where | everywhere().grammar.prepositions


def mark_run_in(
    manuscript: Manuscript, paragraphs: list[Paragraph], authors: tuple[str, ...], around: Iterable[str]
) -> None:
    """Give paragraphs that open with a person's label to that person, and to nobody if the person is unclear.

    Labels count where they are bold, or where one of them is an author's; with a full stop, names found elsewhere.
    They are speakers' where an author is one of them, where a verb says so, or where a person's own words have a first
    person or ask. Full names are looked for in ``around``. What follows such a paragraph without a label is
    unattributed, up to the next label or heading.
    """
    found = {at: label for at, paragraph in enumerate(paragraphs) if (label := _labelled(paragraph)) is not None}
    if not found:
        return
    persons = persons_of((label.who for label in found.values()), [*around, *authors], manuscript.is_common_word)
    own = {at for at, label in found.items() if persons[label.who] in authors}
    if not own:
        found = {at: label for at, label in found.items() if paragraphs[at].block.bold}
    told = any(label.says for label in found.values())
    closed = any(paragraphs[at].text[label.end - 1] == "." for at, label in found.items())
    few = sum(_I.search(paragraphs[at].text, label.end) is not None for at, label in found.items()) * 2 < len(found)
    names = [label.who for label in found.values()]
    listed = few and not own and not told and (closed or len(names) == len(set(names)) >= _LIST)
    if listed or (closed and len(found) == 1):
        return
    sure = {
        at
        for at, label in found.items()
        if _is_person(manuscript, persons[label.who])
        and (paragraphs[at].text[label.end - 1] != "." or _told_of(persons[label.who], paragraphs))
    }
    if not (own or ((sure or closed) and (told or any(_speaks(paragraphs[at], found[at]) for at in (sure or found))))):
        return
    speaker: str | None = None
    unknown = False
    for at, paragraph in enumerate(paragraphs):
        label = found.get(at)
        if label is not None:
            speaker = persons[label.who] if at in sure and at not in own else None
            unknown = speaker is None and at not in own
            paragraph.role, paragraph.decided = Role.BODY, True
            paragraph.speaker, paragraph.unknown, paragraph.label = speaker, unknown, label.end
            if unknown:
                manuscript.remark(paragraph, Doubt.SPEAKER_UNSURE, label.who)
            unknown = at not in own
        elif not paragraph.is_text:
            unknown = False
        elif unknown and paragraph.speaker is None and paragraph.kind not in SET_ASIDE and not paragraph.unknown:
            paragraph.unknown = True
            manuscript.remark(paragraph, Doubt.SPEECH_GOES_ON)


def _labelled(paragraph: Paragraph) -> RunIn | None:
    """The label of a paragraph that is free for one; where something is bold, just the label has to be."""
    label = run_in(paragraph.text) or _closed(paragraph)
    if label is None or not paragraph.undecided:
        return None
    if paragraph.text[label.end - 1] == ".":
        return label
    bold = paragraph.text[: paragraph.block.bold].rstrip(" :：")
    return label if not bold or bold == paragraph.text[: label.end].rstrip(" :：") else None


def _closed(paragraph: Paragraph) -> RunIn | None:
    """A person's name in bold with its full stop, as a label: "**Ada Lin.** I would not." No place is one."""
    bold = paragraph.text[: paragraph.block.bold].rstrip()
    who = without_courtesy(bold[:-1])
    if bold[-1:] != "." or len(bold) == len(paragraph.text) or not is_name(who, _NAME_WORDS):
        return None
    return None if who.split()[0].casefold() in _PLACES else RunIn(who, False, len(bold))


def _told_of(who: str, paragraphs: list[Paragraph]) -> bool:
    """Whether the text names somebody elsewhere too, and never as it would a place: "in San Marco"."""
    told = False
    for one in paragraphs:
        pieces = one.text[one.block.bold :].split(who)
        for before in pieces[:-1]:
            if not before.isspace() and before.split()[-1:] and before.split()[-1].casefold() in _WHERE:
                return False
        told = told or len(pieces) > 1
    return told


def _is_person(manuscript: Manuscript, who: str) -> bool:
    return is_name(who, 4) and not any(manuscript.is_common_word(word) for word in who.split())


def _speaks(paragraph: Paragraph, label: RunIn) -> bool:
    said = paragraph.text[label.end :]
    return FIRST_PERSON.search(said) is not None or paragraph.end in "?？"
