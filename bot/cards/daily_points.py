"""What curators and operators are told about the daily lines of all servers: due, missed, and where one cannot post."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.cards.daily import known_trouble, schedule
from bot.cards.faults import fault_sentence
from bot.cards.numbers import moment
from bot.cards.points import Point, as_fault, as_note
from bot.cards.tongue import later, said, said_many, translated, written_number
from bot.errors import Cause
from bot.faults import Fault
from bot.model.daily import Became, DailyState

LATELY: Final = timedelta(days=7)
"""Posts of so long ago are counted."""
_LATE: Final = timedelta(minutes=5)
_CURES: Final = {
    Fault.DAILY_FORBIDDEN: later(
        "Grant the bot what it lacks in that channel's permissions, or set the line up in another."
    ),
    Fault.DAILY_CHANNEL_GONE: later("When it is back, use /daily pause to go on; else /daily stop."),
    Fault.DAILY_NOTHING: later("Set the line up again with other filters."),
}

_LOST: Final = {
    Became.MISSED: later("{n} missed while the bot was off"),
    Became.FAILED: later("{n} not posted"),
    Became.UNSURE: later("{n} perhaps posted"),
}


def daily_in_short(states: Sequence[DailyState], became: Mapping[Became, int], now: datetime) -> str:
    """``3 (1 paused), next on 4 May 2026, 07:00 UTC; in the last 7 days 20 posted, 1 missed``."""
    paused = sum(state.line.paused for state in states)
    lines = said("{n} ({paused} paused)", n=len(states), paused=paused) if paused else written_number(len(states))
    due = [state.line.next_due(now) for state in states if not state.line.paused]
    counts = [said("{n} posted", n=became.get(Became.POSTED, 0))]
    counts += [translated(word).format(n=written_number(became[one])) for one, word in _LOST.items() if became.get(one)]
    listed = said(", ").join(counts)
    if not due:
        return said("{lines}; in the last {days} days {counts}", lines=lines, days=LATELY.days, counts=listed)
    return said(
        "{lines}, next on {due}; in the last {days} days {counts}",
        lines=lines,
        due=moment(min(due)),
        days=LATELY.days,
        counts=listed,
    )


def daily_points(
    states: Sequence[DailyState],
    now: datetime,
    *,
    found: Mapping[str, Cause],
    names: Mapping[str, str],
) -> Iterator[Point]:
    """Each channel where a line cannot post, with the fault ``found`` there now or met by its last post; then what is
    overdue. ``names`` of channels by their ids."""
    told: dict[tuple[str, str], list[DailyState]] = {}
    for state in states:
        cause = found.get(state.line.channel) or (known_trouble(state.line.trouble) if state.line.trouble else None)
        if cause is not None:
            cure = translated(_CURES[cause.fault]) if cause.fault in _CURES else ""
            told.setdefault((state.line.channel, f"{fault_sentence(cause)}\n{cure}"), []).append(state)
    for (channel, words), lines in told.items():
        sentence, _, cure = words.partition("\n")
        when = (
            schedule(lines[0].line) if len(lines) == 1 else said_many("{n} daily line", "{n} daily lines", len(lines))
        )
        yield as_fault(
            said("{where} ({what}): {fault}", where=place_name(channel, names), what=when, fault=sentence), cure or None
        )
    late = [state for state in states if not state.line.paused and _overdue(state, now)]
    if late:
        yield as_note(
            said_many("{n} daily quote is overdue.", "{n} daily quotes are overdue.", len(late)),
            said("They are posted once the bot is connected; those more than six hours late are not."),
        )


def place_name(channel: str, names: Mapping[str, str]) -> str:
    """``#general``, or a channel by its id where its name is not known."""
    return f"#{names[channel]}" if channel in names else said("Channel {id}", id=channel)


def _overdue(state: DailyState, now: datetime) -> bool:
    return state.line.next_due(state.owed_after()) <= now - _LATE
