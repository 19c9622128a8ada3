"""``/circle list``: the reading circles of a server, how far each is, and how far its readers are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.cards.card import Card, Row, Rows, Run
from bot.cards.circle import circle_name, rhythm
from bot.cards.circle_held import HOLDING, held_up
from bot.cards.daily import in_zone, sending_trouble
from bot.cards.faults import fault_sentence
from bot.cards.tongue import in_sequence, said, said_many, said_runs
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import Circle, CircleState

_SHOWN: Final = 25
_ROOM: Final = 3200
_TITLED: Final = frozenset({Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN})


@dataclass(frozen=True, slots=True)
class CircleStanding:
    """A circle as its list shows it: the name of its channel, what is the matter with its article, how many have read
    each part, which parts whoever asks has read, and which were left out."""

    state: CircleState
    channel: str
    fault: Fault | None = None
    readers: Mapping[int, int] = field(default_factory=dict)
    mine: Sequence[int] = ()
    skipped: Collection[int] = ()


def circles_card(circles: Sequence[CircleStanding], now: datetime) -> Card:
    """All circles of a server, as far as a card holds them."""
    rows, room = list[Row](), _ROOM
    for one in circles[:_SHOWN]:
        circle = one.state.line
        name = Run(circle_name(circle, one.channel), bold=True)
        row = Row(
            said_runs("{circle}. {standing}", circle=name, standing=_standing(one, now)), under=(Run(_read(one)),)
        )
        room -= sum(len(run.text) for run in (*row.runs, *row.under))
        if room < 0:
            break
        rows.append(row)
    left = len(circles) - len(rows)
    more = said_many("{n} more circle: stop some to see all.", "{n} more circles: stop some to see all.", left)
    small = more if left else None
    return Card(title=said("Reading circles"), blocks=(Rows(tuple(rows)),), small=small, quiet=True)


def _standing(one: CircleStanding, now: datetime) -> str:
    circle, parts = one.state.line, len(one.state.line.starts)
    due, held = (
        circle.next_due(max(now, one.state.owed_after())),
        held_up(circle, one.fault) if circle.parts_left else "",
    )
    number = circle.upcoming + 1
    if circle.paused:
        paused = said("Paused before part {part} of {parts}.", part=number, parts=parts)
        told = [paused if circle.parts_left else said("Paused.")]
    elif held:
        told = [said("Held up before part {part} of {parts}.", part=number, parts=parts)]
    elif due is not None:
        told = [
            said(
                "Part {part} of {parts} comes on {date}; {rhythm}.",
                part=number,
                parts=parts,
                date=in_zone(due, circle.zone),
                rhythm=rhythm(circle),
            )
        ]
    elif circle.ends is not None:
        told = [_all_done(parts, len(one.skipped)), said("It ends on {date}.", date=in_zone(circle.ends, circle.zone))]
    else:
        told = []
    trouble = _known(circle.trouble)
    back = trouble in HOLDING and one.fault not in HOLDING
    fault = one.fault or (None if back else trouble)
    if held:
        told.append(held)
    elif fault is not None and not (fault is Fault.CIRCLE_SECTIONS_CHANGED and not circle.parts_left):
        told.append(_told(fault, circle.title))
    if back and circle.paused:
        told.append(said("Its article is back: /circle pause has the circle go on."))
    elif trouble is not None and trouble is not fault and trouble not in HOLDING:
        told.append(_told(trouble, circle.title))
    if circle.anew >= 0 and one.fault is not Fault.CIRCLE_SECTIONS_CHANGED:
        told.append(said("Its sections have changed: from part {part} on it was divided anew.", part=circle.anew + 1))
    return in_sequence(*told)


def _all_done(parts: int, skipped: int) -> str:
    """``The 6 parts were all posted.``, or skipped; ``4 of 6 parts were posted. 2 were skipped.``"""
    if 0 < skipped < parts:
        posted = parts - skipped
        return in_sequence(
            said_many("{n} of {parts} parts was posted.", "{n} of {parts} parts were posted.", posted, parts=parts),
            said_many("{n} was skipped.", "{n} were skipped.", skipped),
        )
    if parts == 1:
        return said("Its only part was skipped.") if skipped else said("Its only part was posted.")
    return (
        said("The {n} parts were all skipped.", n=parts) if skipped else said("The {n} parts were all posted.", n=parts)
    )


def _read(one: CircleStanding) -> str:
    circle = one.state.line
    each = [
        said("part {part}: {readers}", part=part + 1, readers=one.readers[part])
        for part in range(circle.upcoming)
        if one.readers.get(part)
    ]
    told = [
        said("Have read {parts}.", parts=said(", ").join(each[-5:]))
        if each
        else said("Nobody has said yet that they have read a part.")
    ]
    if one.mine:
        told.append(said("You have read {read} of {parts}.", read=len(one.mine), parts=len(circle.starts)))
    return in_sequence(*told)


def circle_trouble(circle: Circle) -> Cause | None:
    """The fault that its last post met, None for none; the values of one that was kept are not known any more."""
    if not circle.trouble:
        return None
    return _caused(_known(circle.trouble) or Fault.DAILY_REFUSED, circle.title)


def _known(trouble: str) -> Fault | None:
    return Fault(trouble) if trouble in set(Fault) else None


def _told(fault: Fault, title: str) -> str:
    return fault_sentence(_caused(fault, title))


def _caused(fault: Fault, title: str) -> Cause:
    if fault in _TITLED:
        return Cause(fault, (title,))
    if fault in (Fault.CIRCLE_SECTIONS_CHANGED, Fault.ARTICLE_UNSEEN):
        return Cause(fault)
    refused = Cause(Fault.DAILY_REFUSED, (said("see the bot's log"),))
    return sending_trouble(fault) or refused
