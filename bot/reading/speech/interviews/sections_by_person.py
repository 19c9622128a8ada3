"""Oral histories: sections headed by a person's name, in which that person speaks."""

import re
from functools import cache
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.model import Kind
from bot.reading.draft import Draft
from bot.reading.lines.numbering import numbering
from bot.reading.lines.person import FIRST_PERSON
from bot.reading.lines.run_in import run_in
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.people.names import is_name, without_courtesy
from bot.reading.speech.interviews.few_turns import called_label

_VERBS: Final = everywhere().saying.verbs
_WORD = re.compile(r"\w+")
_BEGIN_VERBS: Final = frozenset([found[0] for verb in _VERBS if (found := _WORD.findall(verb))])
_COUNTED: Final = everywhere().numbering.counted
_CUT = re.compile(r"[,(–—:|]")


@cache
def _says() -> re.Pattern[str]:
    """The end of a heading that says whose the words below are ("No, says Name")."""
    return re.compile(rf"\W{any_of(_VERBS)} (?P<who>[^\W\d_][^,:;!?]{{3,40}})$")


def _said(text: str) -> re.Match[str] | None:
    """Where a heading says so; most have no word that is a verb of saying."""
    return None if _BEGIN_VERBS.isdisjoint(_WORD.findall(text)) else _says().search(text)


def mark_sections_by_person(draft: Draft) -> None:
    """Give what stands below a name to the person named, where two or more persons are and mostly say "I".

    Nothing is done where other headings stand between the names, or where the text below speaks of the person.
    """
    manuscript, paragraphs = draft.manuscript, draft.paragraphs
    named = {id(paragraph): name for paragraph in paragraphs if (name := _name(manuscript, paragraph)) is not None}
    if len(set(named.values())) < 2:
        return
    below: dict[int, list[Paragraph]] = {}
    heading: Paragraph | None = None
    others = 0
    for paragraph in paragraphs:
        if not paragraph.is_text:
            heading = paragraph if id(paragraph) in named else None
            others += bool(below) and heading is None and paragraph.role is not Role.RULE
        elif heading is not None and paragraph.kind not in SET_ASIDE:
            below.setdefault(id(heading), []).append(paragraph)
    told = {id(paragraph) for paragraph in paragraphs if id(paragraph) in named and _said(paragraph.text)}
    own = [at in told or _speaks(named[at], below.get(at, [])) for at in named]
    if others or sum(own) * 3 < len(own) * 2:
        return
    known = set(named.values())
    for at, spoken in below.items():
        speaker: str | None = named[at]
        for paragraph in spoken:
            if paragraph.kind is not Kind.PROSE or paragraph.speaker is not None or paragraph.unknown:
                continue
            label = run_in(paragraph.text)
            if label is not None and (label.who in known or label.says):
                paragraph.label = label.end
                paragraph.speaker = label.who if label.who in known or is_name(label.who, 4) else None
                paragraph.unknown = paragraph.speaker is None
                # Once somebody else has interrupted, it is unclear who continues.
                speaker = named[at] if label.who == named[at] else None
            else:
                paragraph.speaker, paragraph.unknown = speaker, speaker is None


def _name(manuscript: Manuscript, paragraph: Paragraph) -> str | None:
    """The person a heading names, before a comma or bracket; None for any other heading."""
    if paragraph.role is not Role.HEADING:
        return None
    said = _said(paragraph.text)
    name = without_courtesy(said["who"] if said else _CUT.split(paragraph.text, maxsplit=1)[0].strip())
    if numbering(name) is not None or not _COUNTED.isdisjoint(name.casefold().split()):
        return None  # "Book IV" is nobody, nor is "First Night"
    return name if is_name(name, 4) and not any(manuscript.is_common_word(word) for word in name.split()) else None


def _speaks(name: str, spoken: list[Paragraph]) -> bool:
    """Whether the words below a name are in the first person, do not mention it and are no lines of a play."""
    last = name.split()[-1]
    first_person = any(FIRST_PERSON.search(paragraph.text) for paragraph in spoken)
    called = any(label.who.isupper() for paragraph in spoken if (label := called_label(paragraph)) is not None)
    return first_person and not called and not any(last in paragraph.text for paragraph in spoken)
