"""What curators and operators are told about the daily lines of all servers: due, missed, and where one cannot post."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.cards.daily import known_trouble, schedule
from bot.cards.faults import fault_sentence
from bot.cards.numbers import counted, moment
from bot.cards.points import Point, as_fault, as_note
from bot.errors import Cause
from bot.faults import Fault
from bot.model.daily import Became, DailyState

LATELY: Final = timedelta(days=7)
"""Posts of so long ago are counted."""
_LATE: Final = timedelta(minutes=5)
_CURES: Final = {
    Fault.DAILY_FORBIDDEN: "Grant the bot what it lacks in that channel's permissions, or set the line up in another.",
    Fault.DAILY_CHANNEL_GONE: "When it is back, use /daily pause to go on; else /daily stop.",
    Fault.DAILY_NOTHING: "Set the line up again with other filters.",
}

_LOST: Final = {
    Became.MISSED: "missed while the bot was off",
    Became.FAILED: "not posted",
    Became.UNSURE: "perhaps posted",
}


def daily_in_short(states: Sequence[DailyState], became: Mapping[Became, int], now: datetime) -> str:
    """``3 (1 paused), next on 4 May 2026, 07:00 UTC; in the last 7 days 20 posted, 1 missed``."""
    paused = sum(state.line.paused for state in states)
    said = f"{len(states):,}" + (f" ({paused:,} paused)" if paused else "")
    due = [state.line.next_due(now) for state in states if not state.line.paused]
    said += f", next on {moment(min(due))}" if due else ""
    counts = [f"{became.get(Became.POSTED, 0):,} posted"]
    counts += [f"{became[one]:,} {word}" for one, word in _LOST.items() if became.get(one)]
    return f"{said}; in the last {LATELY.days} days {', '.join(counts)}"


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
            cure = _CURES.get(cause.fault, "")
            told.setdefault((state.line.channel, f"{fault_sentence(cause)}\n{cure}"), []).append(state)
    for (channel, said), lines in told.items():
        sentence, _, cure = said.partition("\n")
        where = f"#{names[channel]}" if channel in names else f"Channel {channel}"
        when = schedule(lines[0].line) if len(lines) == 1 else counted(len(lines), "daily line")
        yield as_fault(f"{where} ({when}): {sentence}", cure or None)
    late = [state for state in states if not state.line.paused and _overdue(state, now)]
    if late:
        said = counted(len(late), "daily quote is", "daily quotes are")
        yield as_note(
            f"{said} overdue.", "They are posted once the bot is connected; those more than six hours late are not."
        )


def _overdue(state: DailyState, now: datetime) -> bool:
    return state.line.next_due(state.owed_after()) <= now - _LATE
