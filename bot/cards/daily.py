"""What is said about daily lines: the list, the answers to ``/daily``, and what whoever set one up is told."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.numbers import written_day
from bot.cards.source import in_quotes
from bot.cards.tongue import in_sequence, later, said, said_many, said_runs, translated
from bot.cards.zone_places import zone_name
from bot.errors import Cause
from bot.faults import Fault
from bot.model import QuoteLength
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days

_SHOWN = 25
_NEXT = 5
_ENDINGS = {
    Became.CLAIMED: later("{due}: is being posted"),
    Became.POSTED: later("{due}: was posted"),
    Became.FAILED: later("{due}: could not be posted"),
    Became.MISSED: later("{due}: was missed: the bot was off"),
    Became.UNSURE: later("{due}: may have been posted: the bot was stopped while it sent it"),
}
_LAST = {
    Became.CLAIMED: later("The last one, due on {due}, is being posted."),
    Became.FAILED: later("The last one, due on {due}, could not be posted."),
    Became.MISSED: later("The last one, due on {due}, was missed: the bot was off."),
    Became.UNSURE: later("The last one, due on {due}, may have been posted: the bot was stopped while it sent it."),
}
_SCHEDULES = {
    Days.EVERY_DAY: later("every day at {time} ({zone})"),
    Days.WEEKDAYS: later("on weekdays at {time} ({zone})"),
    Days.WEEKENDS: later("on weekends at {time} ({zone})"),
    Days.MONDAY: later("on Mondays at {time} ({zone})"),
    Days.TUESDAY: later("on Tuesdays at {time} ({zone})"),
    Days.WEDNESDAY: later("on Wednesdays at {time} ({zone})"),
    Days.THURSDAY: later("on Thursdays at {time} ({zone})"),
    Days.FRIDAY: later("on Fridays at {time} ({zone})"),
    Days.SATURDAY: later("on Saturdays at {time} ({zone})"),
    Days.SUNDAY: later("on Sundays at {time} ({zone})"),
}
_LENGTHS = {QuoteLength.SHORT: later("short quotes"), QuoteLength.LONG: later("long quotes")}


def time_of_day(minute: int) -> str:
    """``08:00``."""
    return f"{minute // 60:02}:{minute % 60:02}"


def deleted_channel() -> str:
    """What stands for the name of a channel that is gone."""
    return said("deleted-channel")


def line_name(line: DailyLine, channel: str) -> str:
    """``#general, every day at 08:00 (Europe/Lisbon)``; ``channel`` is the channel's name."""
    return said("#{channel}, {schedule}", channel=channel, schedule=schedule(line))


def schedule(line: DailyLine) -> str:
    """``every day at 08:00 (Europe/Lisbon)``, with what it is drawn from."""
    told = [translated(_SCHEDULES[line.days]).format(time=time_of_day(line.minute), zone=zone_name(line.zone))]
    if line.speaker:
        told.append(said("by {name}", context="quotes", name=line.speaker))
    if line.shelf:
        told.append(said("from {shelf}", context="quotes", shelf=in_quotes(line.shelf)))
    if line.length in _LENGTHS:
        told.append(translated(_LENGTHS[line.length]))
    if line.role:
        told.append(said("mentioning a role"))
    return said(", ").join(told)


def in_zone(at: datetime, zone: str) -> str:
    """``Monday, 4 May 2026, 08:00`` in a time zone."""
    local = at.astimezone(ZoneInfo(zone))
    return said("{day}, {time}", day=written_day(local, "full"), time=f"{local:%H:%M}")


def post_title(due: datetime, zone: str) -> str:
    """What a daily quote is called where every post has a title."""
    return said("Quote of {due}", due=in_zone(due, zone))


def set_card(line: DailyLine, channel: str, due: datetime) -> Card:
    """A line was set up."""
    sentence = said(
        "Quotes will be posted in #{channel} {schedule}. The first is due on {due}.",
        channel=channel,
        schedule=schedule(line),
        due=in_zone(due, line.zone),
    )
    return Card(title=said("Daily line"), blocks=(TextBlock((Run(sentence),)),), quiet=True)


def paused_sentence(line: DailyLine, channel: str, due: datetime) -> str:
    """A line was paused, or goes on."""
    name = line_name(line, channel)
    if line.paused:
        return said("Paused: {name}. Nothing is posted until you use /daily pause on it again.", name=name)
    return said("Resumed: {name}. The next quote is due on {due}.", name=name, due=in_zone(due, line.zone))


def stopped_sentence(line: DailyLine, channel: str) -> str:
    """A line was removed."""
    return said("Stopped: {name}. What the bot stored of it is deleted.", name=line_name(line, channel))


def list_card(states: Sequence[tuple[DailyState, str]], now: datetime) -> Card:
    """All lines of a server with the names of their channels: when, the next, the last, and what is wrong."""
    rows = []
    for state, channel in states[:_SHOWN]:
        name = Run(line_name(state.line, channel), bold=True)
        rows.append(Row(said_runs("{line}. {standing}", line=name, standing=_standing(state, now))))
    return Card(title=said("Daily lines"), blocks=(Rows(tuple(rows)),), quiet=True)


def next_card(line: DailyLine, channel: str, now: datetime, posts: Sequence[DailyPost]) -> Card:
    """When the next quotes of a line are due, and what became of its last ones."""
    blocks: tuple[CardBlock, ...] = (TextBlock((Run(line_name(line, channel), bold=True),)),)
    if line.paused:
        blocks += (TextBlock((Run(said("It is paused: nothing is due.")),)),)
    else:
        due, at = [], now
        for _ in range(_NEXT):
            at = line.next_due(at)
            due.append(at)
        rows = Rows(tuple(Row((Run(in_zone(at, line.zone)),)) for at in due))
        blocks += (TextBlock((Run(said("Due next:")),)), rows)
    if posts:
        told = [translated(_ENDINGS[post.became]).format(due=in_zone(post.due, line.zone)) for post in posts[:_NEXT]]
        blocks += (TextBlock((Run(said("The last ones:")),)), Rows(tuple(Row((Run(one),)) for one in told)))
    return Card(title=said("Daily line"), blocks=blocks, quiet=True)


def _standing(state: DailyState, now: datetime) -> str:
    line, last = state.line, state.last
    told = [said("Paused.") if line.paused else said("Next: {due}.", due=in_zone(line.next_due(now), line.zone))]
    if last is not None and last.became in _LAST:
        told.append(translated(_LAST[last.became]).format(due=in_zone(last.due, line.zone)))
    if line.trouble:
        told.append(fault_sentence(known_trouble(line.trouble)))
    return in_sequence(*told)


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
    return Cause(fault, (said("see the bot's log"),)) if fault is Fault.DAILY_REFUSED else None


def trouble_sentence(line: DailyLine, cause: Cause) -> str:
    """What whoever set a line up is told, once, when a post fails. The channel is Discord's mention of it."""
    failed = said(
        "The daily quote for {channel} ({schedule}) was not posted.",
        channel=f"<#{line.channel}>",
        schedule=schedule(line),
    )
    then = (
        said("It is paused. When the channel is back, use /daily pause to go on, or /daily stop to remove it.")
        if cause.fault is Fault.DAILY_CHANNEL_GONE
        else said("The next one is tried at its time. You will not be told of the same again.")
    )
    return f"{failed} {fault_sentence(cause)} {then}"


def missed_sentence(line: DailyLine, missed: Sequence[datetime]) -> str:
    """What whoever set a line up is told when posts came due while the bot was off."""
    channel, first = f"<#{line.channel}>", in_zone(missed[0], line.zone)
    if len(missed) == 1:
        return said(
            "The daily quote for {channel}, due on {due}, was not posted: the bot was off for too long. It goes on "
            "with the next.",
            channel=channel,
            due=first,
        )
    return said_many(
        "{n} daily quote for {channel}, due from {first} to {last}, was not posted: the bot was off for too long. It "
        "goes on with the next.",
        "{n} daily quotes for {channel}, due from {first} to {last}, were not posted: the bot was off for too long. It "
        "goes on with the next.",
        len(missed),
        channel=channel,
        first=first,
        last=in_zone(missed[-1], line.zone),
    )


def gone_sentence(place: str, lines: int) -> str:
    """What whoever set lines up is told when the bot was removed from the server ``place``, a name."""
    server = in_quotes(place)
    if lines == 1:
        return said(
            "The bot was removed from {server}, so your daily line there ended. What was stored of the server is "
            "deleted.",
            server=server,
        )
    return said(
        "The bot was removed from {server}, so your daily lines there ended. What was stored of the server is deleted.",
        server=server,
    )
