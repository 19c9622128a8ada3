"""What curators read about content notes that are given by hand: what was decided just now, and the list."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock, quiet_card
from bot.cards.fit import clip, unstopped, with_capital
from bot.cards.hidden_names import person_run, with_reason
from bot.cards.note_names import note_called
from bot.cards.numbers import moment
from bot.cards.tongue import in_sequence, said, said_many, said_runs
from bot.model.hand_notes import HandNote, NoteChange, NotedKind

SHOWN: Final = 12
"""How many things the list has."""
_WORDS: Final = 80


def noted_name(thing: HandNote) -> str:
    """``the quote “Every harbour keeps …”``."""
    words = clip(thing.words, _WORDS)
    if thing.kind is NotedKind.QUOTE:
        return said("the quote “{words}”", words=unstopped(words))
    if thing.kind is NotedKind.PASSAGE:
        return said("the passage “{words}”", words=unstopped(words))
    return said("the article “{words}”", words=words)


def noted_card(thing: HandNote) -> Card:
    """Something was decided just now."""
    name, note = noted_name(thing), note_called(thing.note)
    if thing.given:
        done = said("Content note “{note}” given: {thing}.", note=note, thing=name)
    else:
        done = said("Content note “{note}” taken away: {thing}.", note=note, thing=name)
    return quiet_card(in_sequence(done, said("The text stays as it is. /library undo takes this back.")))


def noted_deed(change: NoteChange) -> str:
    """What somebody did: ``gave it the content note “sex” (by request)``."""
    thing = change.thing
    if thing.given:
        deed = said("gave it the content note “{note}”", note=note_called(thing.note))
    else:
        deed = said("took the content note “{note}” from it", note=note_called(thing.note))
    return with_reason(deed, thing.reason)


def noted_undone(change: NoteChange) -> str:
    """That it was taken back."""
    name, note = noted_name(change.thing), note_called(change.thing.note)
    return said("content note “{note}” is as it was before: {thing}.", note=note, thing=name)


def hand_notes_card(things: Sequence[HandNote], titles: Mapping[str, str]) -> Card:
    """All that was decided by hand, the last first. ``titles`` of articles by their keys."""
    if not things:
        return quiet_card(in_sequence(said("No content note was given or taken away by hand.")))
    rows = tuple(Row(_line(one, titles)) for one in things[:SHOWN])
    blocks: tuple[CardBlock, ...] = (Rows(rows),)
    more = len(things) - len(rows)
    if more > 0:
        rest = said_many("{n} older one not shown here.", "{n} older ones not shown here.", more)
        blocks += (TextBlock((Run(rest),)),)
    small = said("/library note changes them; the other notes come from the word list.")
    return Card(title=said("Content notes by hand"), blocks=blocks, small=small, quiet=True)


def _line(one: HandNote, titles: Mapping[str, str]) -> tuple[Run, ...]:
    name = noted_name(one)
    if one.key not in titles:
        name = said("{thing} (its article is no longer in the library)", thing=name)
    elif one.name:
        name = said("{thing} in “{title}”", thing=name, title=clip(titles[one.key], _WORDS))
    thing, who, day = Run(with_capital(name), bold=True), person_run(one.by), moment(one.at)
    note = note_called(one.note)
    if one.given:
        return said_runs("{thing}: has “{note}”, by {who} on {day}", thing=thing, note=note, who=who, day=day)
    return said_runs("{thing}: does not have “{note}”, by {who} on {day}", thing=thing, note=note, who=who, day=day)
