"""Dialogues whose format sets apart who speaks, as a table does: each speech is whose the cell beside it says."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from bot.languages.language import everywhere
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.label_persons import persons_of
from bot.reading.people.names import is_name
from bot.reading.speech.interviews.labelled import ASKERS, person_named
from bot.reading.speech.interviews.lettered import ask
from bot.reading.speech.interviews.presenting import around_labels

_ARTICLES: Final = everywhere().grammar.definite | everywhere().grammar.indefinite
_LONGEST_QUESTION: Final = 500


def told_labels(manuscript: Manuscript, paragraphs: list[Paragraph], title: str) -> Mapping[str, str]:
    """The persons of the labels that the format sets apart; empty where there are none."""
    names = [one.block.label for one in paragraphs if one.block.label]
    if not names:
        return {}
    around = around_labels([one for one in paragraphs if not one.block.label], title)
    return persons_of(names, around, manuscript.is_common_word)


def read_told(paragraphs: list[Paragraph], persons: Mapping[str, str]) -> None:
    """Give each such speech to whom its label names; nothing else is anybody's.

    The persons of a play are imagined; a play is what nobody asks in, and in which few have a full name.
    """
    spoken = [one for one in paragraphs if one.block.label and (one.is_text or one.heads)]
    names = [one.block.label for one in spoken]
    turns = Counter(names)
    asked = Counter(one.block.label for one in spoken if one.end in "?？")
    asking = {who for who in turns if who.casefold() in ASKERS}
    full = sum(is_name(persons[who]) and who.partition(" ")[0].casefold() not in _ARTICLES for who in names)
    stage = not asking and (all(map(str.isupper, names)) or full * 2 < len(names))
    askers = asking or {who for who in turns if asked[who] * 10 >= turns[who] * 6 and not stage}
    if len(askers) == len(turns):
        askers = asking
    for one in spoken:
        one.role, one.shape, one.decided = Role.BODY, False, True
        if one.block.label in askers:
            one.unknown = True
            if len(one.text) <= _LONGEST_QUESTION:
                ask(one)
        else:
            one.speaker = person_named(persons[one.block.label])
            one.unknown = stage or one.speaker is None
