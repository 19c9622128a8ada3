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
from bot.cards.numbers import counted
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
        row = Row((name, Run(f". {_standing(one, now)}")), under=(Run(_read(one)),))
        room -= sum(len(run.text) for run in (*row.runs, *row.under))
        if room < 0:
            break
        rows.append(row)
    left = len(circles) - len(rows)
    small = f"{counted(left, 'more circle')}: stop some to see all." if left else None
    return Card(title="Reading circles", blocks=(Rows(tuple(rows)),), small=small, quiet=True)


def _standing(one: CircleStanding, now: datetime) -> str:
    circle, parts = one.state.line, len(one.state.line.starts)
    due, held = (
        circle.next_due(max(now, one.state.owed_after())),
        held_up(circle, one.fault) if circle.parts_left else "",
    )
    if circle.paused:
        said = [f"Paused before part {circle.upcoming + 1} of {parts}." if circle.parts_left else "Paused."]
    elif held:
        said = [f"Held up before part {circle.upcoming + 1} of {parts}."]
    elif due is not None:
        said = [f"Part {circle.upcoming + 1} of {parts} comes on {in_zone(due, circle.zone)}; {rhythm(circle)}."]
    elif circle.ends is not None:
        said = [f"{_all_done(parts, len(one.skipped))} It ends on {in_zone(circle.ends, circle.zone)}."]
    else:
        said = []
    trouble = _known(circle.trouble)
    back = trouble in HOLDING and one.fault not in HOLDING
    fault = one.fault or (None if back else trouble)
    if held:
        said.append(held)
    elif fault is not None and not (fault is Fault.CIRCLE_SECTIONS_CHANGED and not circle.parts_left):
        said.append(_told(fault, circle.title))
    if back and circle.paused:
        said.append("Its article is back: /circle pause has the circle go on.")
    elif trouble is not None and trouble is not fault and trouble not in HOLDING:
        said.append(_told(trouble, circle.title))
    if circle.anew >= 0 and one.fault is not Fault.CIRCLE_SECTIONS_CHANGED:
        said.append(f"Its sections have changed: from part {circle.anew + 1} on it was divided anew.")
    return " ".join(said)


def _all_done(parts: int, skipped: int) -> str:
    """``All 6 parts were posted.``, ``All 6 parts were skipped.``, ``4 of 6 parts were posted, and 2 were skipped.``"""
    if 0 < skipped < parts:
        each = ("was" if count == 1 else "were" for count in (parts - skipped, skipped))
        return f"{parts - skipped} of {parts} parts {next(each)} posted, and {skipped} {next(each)} skipped."
    did = "skipped" if skipped else "posted"
    return f"Its only part was {did}." if parts == 1 else f"All {parts} parts were {did}."


def _read(one: CircleStanding) -> str:
    circle = one.state.line
    posted = range(circle.upcoming)
    each = [f"part {part + 1}: {one.readers[part]:,}" for part in posted if one.readers.get(part)]
    read = f"Have read {', '.join(each[-5:])}." if each else "Nobody has said yet that they have read a part."
    mine = f" You have read {len(one.mine)} of {len(circle.starts)}." if one.mine else ""
    return f"{read}{mine}"


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
    refused = Cause(Fault.DAILY_REFUSED, ("see the bot's log",))
    return sending_trouble(fault) or refused
