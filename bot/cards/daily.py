"""What is said about daily lines: the list, the answers to ``/daily``, and what whoever set one up is told."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.numbers import counted
from bot.errors import Cause
from bot.faults import Fault
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days

_SHOWN = 25
_NEXT = 5
_ENDINGS = {
    Became.CLAIMED: "is being posted",
    Became.POSTED: "was posted",
    Became.FAILED: "could not be posted",
    Became.MISSED: "was missed: the bot was off",
    Became.UNSURE: "may have been posted: the bot was stopped while it sent it",
}


def time_of_day(minute: int) -> str:
    """``08:00``."""
    return f"{minute // 60:02}:{minute % 60:02}"


def line_name(line: DailyLine, channel: str) -> str:
    """``#general, every day at 08:00 (Europe/Lisbon)``; ``channel`` is the channel's name."""
    return f"#{channel}, {schedule(line)}"


def schedule(line: DailyLine) -> str:
    """``every day at 08:00 (Europe/Lisbon)``, with what it is drawn from."""
    days = line.days.value if line.days is Days.EVERY_DAY else f"on {line.days.value}"
    said = f"{days} at {time_of_day(line.minute)} ({line.zone})"
    chosen = [f"by {line.speaker}" if line.speaker else "", f"from “{line.shelf}”" if line.shelf else ""]
    chosen.append(f"{line.length.value} quotes" if line.length.value != "any" else "")
    chosen.append("mentioning a role" if line.role else "")
    return ", ".join([said, *filter(None, chosen)])


def in_zone(at: datetime, zone: str) -> str:
    """``Monday, 4 May 2026, 08:00`` in a time zone."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{local:%A}, {local.day} {local:%B %Y, %H:%M}"


def post_title(due: datetime, zone: str) -> str:
    """What a daily quote is called where every post has a title."""
    return f"Quote of {in_zone(due, zone)}"


def set_card(line: DailyLine, channel: str, due: datetime) -> Card:
    """A line was set up."""
    said = f"Quotes will be posted in #{channel} {schedule(line)}."
    first = f"The first is due on {in_zone(due, line.zone)}."
    return Card(title="Daily line", blocks=(TextBlock((Run(f"{said} {first}"),)),), quiet=True)


def changed_card(said: str) -> Card:
    """One sentence about a line."""
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True)


def paused_sentence(line: DailyLine, channel: str, due: datetime) -> str:
    """A line was paused, or goes on."""
    name = line_name(line, channel)
    if line.paused:
        return f"Paused: {name}. Nothing is posted until you use /daily pause on it again."
    return f"Resumed: {name}. The next quote is due on {in_zone(due, line.zone)}."


def stopped_sentence(line: DailyLine, channel: str) -> str:
    """A line was removed."""
    return f"Stopped: {line_name(line, channel)}. What the bot stored of it is deleted."


def list_card(states: Sequence[tuple[DailyState, str]], now: datetime) -> Card:
    """All lines of a server with the names of their channels: when, the next, the last, and what is wrong."""
    rows = []
    for state, channel in states[:_SHOWN]:
        line = state.line
        name = Run(f"#{channel}, {schedule(line)}", bold=True)
        rows.append(Row((name, Run(f". {_standing(state, now)}"))))
    return Card(title="Daily lines", blocks=(Rows(tuple(rows)),), quiet=True)


def next_card(line: DailyLine, channel: str, now: datetime, posts: Sequence[DailyPost]) -> Card:
    """When the next quotes of a line are due, and what became of its last ones."""
    blocks: tuple[CardBlock, ...] = (TextBlock((Run(line_name(line, channel), bold=True),)),)
    if line.paused:
        blocks += (TextBlock((Run("It is paused: nothing is due."),)),)
    else:
        due, at = [], now
        for _ in range(_NEXT):
            at = line.next_due(at)
            due.append(at)
        blocks += (TextBlock((Run("Due next:"),)), Rows(tuple(Row((Run(in_zone(at, line.zone)),)) for at in due)))
    if posts:
        told = [Row((Run(f"{in_zone(post.due, line.zone)}: {_ENDINGS[post.became]}"),)) for post in posts[:_NEXT]]
        blocks += (TextBlock((Run("The last ones:"),)), Rows(tuple(told)))
    return Card(title="Daily line", blocks=blocks, quiet=True)


def _standing(state: DailyState, now: datetime) -> str:
    line, last = state.line, state.last
    said = ["Paused." if line.paused else f"Next: {in_zone(line.next_due(now), line.zone)}."]
    if last is not None and last.became is not Became.POSTED:
        said.append(f"The last one, due on {in_zone(last.due, line.zone)}, {_ENDINGS[last.became]}.")
    if line.trouble:
        said.append(fault_sentence(known_trouble(line.trouble)))
    return " ".join(said)


def known_trouble(trouble: str) -> Cause:
    """The fault that a line's last post met (``DailyLine.trouble``); its values are not kept."""
    fault = Fault(trouble) if trouble in set(Fault) else Fault.DAILY_REFUSED
    return sending_trouble(fault) or Cause(Fault.DAILY_NOTHING)  # drawing found nothing


def sending_trouble(fault: Fault) -> Cause | None:
    """What sending a post met, its values not kept; None where ``fault`` is of what was to be sent."""
    if fault is Fault.DAILY_FORBIDDEN:
        return Cause(fault, ("",))
    if fault in {Fault.DAILY_CHANNEL_GONE, Fault.DAILY_UNSURE}:
        return Cause(fault)
    return Cause(fault, ("see the bot's log",)) if fault is Fault.DAILY_REFUSED else None


def trouble_sentence(line: DailyLine, cause: Cause) -> str:
    """What whoever set a line up is told, once, when a post fails. The channel is Discord's mention of it."""
    then = (
        "It is paused. When the channel is back, use /daily pause to go on, or /daily stop to remove it."
        if cause.fault is Fault.DAILY_CHANNEL_GONE
        else "The next one is tried at its time. You will not be told of the same again."
    )
    return f"The daily quote for <#{line.channel}> ({schedule(line)}) was not posted. {fault_sentence(cause)} {then}"


def missed_sentence(line: DailyLine, missed: Sequence[datetime]) -> str:
    """What whoever set a line up is told when posts came due while the bot was off."""
    if len(missed) == 1:
        what = f"The daily quote for <#{line.channel}>, due on {in_zone(missed[0], line.zone)}, was not posted"
    else:
        first, last = in_zone(missed[0], line.zone), in_zone(missed[-1], line.zone)
        what = (
            f"{counted(len(missed), 'daily quote')} for <#{line.channel}>, due from {first} to {last}, were not posted"
        )
    return f"{what}: the bot was off for too long. It goes on with the next."


def gone_sentence(place: str, lines: int) -> str:
    """What whoever set lines up is told when the bot was removed from the server ``place``, a name."""
    what = "daily line" if lines == 1 else "daily lines"
    return f"The bot was removed from “{place}”, so your {what} there ended. What was stored of the server is deleted."
