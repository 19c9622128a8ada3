"""What whoever set a reading circle up is told of it, and whoever reads along."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.card import Card, quiet_card
from bot.cards.circle import circle_name, circle_title
from bot.cards.circle_held import held_up
from bot.cards.daily import in_zone
from bot.cards.faults import fault_sentence
from bot.cards.numbers import in_list
from bot.cards.source import in_quotes
from bot.cards.tongue import in_sequence, said, said_many
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import Circle


def begun_card(circle: Circle, channel: str, due: datetime) -> Card:
    """A circle was begun."""
    return quiet_card(
        said(
            "The reading circle for {circle} is set up. The first part comes on {date}. When the last part has had its "
            "time, the circle ends by itself, and who has read what is deleted.",
            circle=circle_name(circle, channel),
            date=in_zone(due, circle.zone),
        )
    )


def unthreaded_sentence(circle: Circle) -> str:
    """What whoever set a circle up is told, once, where no thread could be opened under a part."""
    return said(
        "The bot could not open a thread for the discussion of {title} in {channel}. It needs: Create Public Threads. "
        "The parts are posted all the same. You will not be told of the same again.",
        title=circle_title(circle),
        channel=f"<#{circle.channel}>",
    )


def read_sentence(circle: Circle, part: int, read: Sequence[int], *, noted: bool) -> str:
    """What somebody is told who pressed that they have read a part; ``read`` are all the parts they have."""
    title, number = circle_title(circle), part + 1
    if not noted:
        return said(
            "Taken back: part {part} of {title} does not count as read by you. Press again to note it.",
            part=number,
            title=title,
        )
    return said_many(
        "Noted: part {part}. You have read {read} of {n} part of {title}. Press again to take it back. It is stored "
        "until the circle ends.",
        "Noted: part {part}. You have read {read} of {n} parts of {title}. Press again to take it back. It is stored "
        "until the circle ends.",
        len(circle.starts),
        part=number,
        read=len(read),
        title=title,
    )


def circle_paused_sentence(circle: Circle, channel: str, due: datetime | None, fault: Fault | None = None) -> str:
    """A circle was paused, or goes on with what is due then; ``fault`` is what is the matter with its article."""
    name = circle_name(circle, channel)
    if circle.paused:
        return said("Paused: {circle}. Nothing is posted until you use /circle pause on it again.", circle=name)
    resumed = said("Resumed: {circle}.", circle=name)
    if due is None:
        return in_sequence(resumed, said("No part is left to come."))
    return in_sequence(resumed, held_up(circle, fault) or _comes(circle.upcoming, due, circle))


def date_skipped_sentence(
    circle: Circle, channel: str, skipped: datetime, due: datetime | None, fault: Fault | None = None
) -> str:
    """Nothing comes at the next date; ``fault`` is what is the matter with its article."""
    told = [
        said(
            "Skipped: {circle} has nothing on {date}.",
            circle=circle_name(circle, channel),
            date=in_zone(skipped, circle.zone),
        )
    ]
    if held := held_up(circle, fault):
        return in_sequence(*told, held)
    if due:
        told.append(
            said_many(
                "Part {part} comes on {date}, and each later part {n} day later than planned.",
                "Part {part} comes on {date}, and each later part {n} days later than planned.",
                circle.every,
                part=circle.upcoming + 1,
                date=in_zone(due, circle.zone),
            )
        )
    if circle.paused:
        told.append(said("The circle is paused all the same."))
    return in_sequence(*told)


def part_skipped_sentence(circle: Circle, channel: str, due: datetime | None, fault: Fault | None = None) -> str:
    """A part was left out; ``circle`` is as it was before; ``fault`` is what is the matter with its article."""
    part = circle.upcoming + 1
    skipped = said("Skipped: part {part} of {circle} is left out.", part=part, circle=circle_name(circle, channel))
    if part == len(circle.starts) or due is None:
        return in_sequence(skipped, said("It was the last one."))
    return in_sequence(skipped, held_up(circle, fault) or _comes(part, due, circle))


def circle_stopped_sentence(circle: Circle, channel: str) -> str:
    """A circle was removed."""
    return said(
        "Stopped: {circle}. What was stored of it is deleted, and who has read what with it.",
        circle=circle_name(circle, channel),
    )


def circle_failed_sentence(circle: Circle, cause: Cause, due: datetime | None) -> str:
    """What whoever set a circle up is told, once, when a part was not posted; ``due`` is its next date."""
    failed = said(
        "Part {part} of {title} for {channel} was not posted.",
        part=circle.upcoming + 1,
        title=circle_title(circle),
        channel=f"<#{circle.channel}>",
    )
    if cause.fault is Fault.DAILY_UNSURE or due is None:
        then = said("You will not be told of the same again.")
    elif cause.fault in (Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN):
        then = said(
            "The circle is paused. When the article is back, use /circle pause to go on, or /circle stop to end it."
        )
    elif cause.fault is Fault.DAILY_CHANNEL_GONE:
        then = said(
            "The circle is paused. When the channel is back, use /circle pause to go on, or /circle stop to end it."
        )
    else:
        then = said(
            "It is tried again on {date}, and each later part comes a date later.", date=in_zone(due, circle.zone)
        )
    return in_sequence(failed, fault_sentence(cause), then)


def circle_hindered_sentence(circle: Circle, cause: Cause) -> str:
    """What whoever set a circle up is told when it is paused though no part is due."""
    return said(
        "The reading circle in {channel} is paused. {fault} When the article is back, use /circle pause to go on, or "
        "/circle stop to end it.",
        channel=f"<#{circle.channel}>",
        fault=fault_sentence(cause),
    )


def circle_missed_sentence(circle: Circle, missed: Sequence[datetime]) -> str:
    """What whoever set a circle up is told when its dates passed while the bot was off."""
    dates = in_list(list(dict.fromkeys(in_zone(at, circle.zone) for at in (missed[0], missed[-1]))))
    if len(missed) < 3:
        nothing = said(
            "Nothing of {title} was posted in {channel} on {dates}: the bot was off for too long.",
            title=circle_title(circle),
            channel=f"<#{circle.channel}>",
            dates=dates,
        )
    else:
        nothing = said(
            "Nothing of {title} was posted in {channel} between {dates}: the bot was off for too long.",
            title=circle_title(circle),
            channel=f"<#{circle.channel}>",
            dates=dates,
        )
    kept = said_many(
        "No part is lost: each comes {n} date later.", "No part is lost: each comes {n} dates later.", len(missed)
    )
    return in_sequence(nothing, kept)


def circles_gone_sentence(place: str, circles: int) -> str:
    """What whoever set circles up is told when the bot was removed from the server ``place``, a name."""
    server = in_quotes(place)
    if circles == 1:
        return said(
            "The bot was removed from {server}, so your reading circle there ended. What was stored of the server is "
            "deleted.",
            server=server,
        )
    return said(
        "The bot was removed from {server}, so your reading circles there ended. What was stored of the server is "
        "deleted.",
        server=server,
    )


def _comes(part: int, due: datetime, circle: Circle) -> str:
    """``part`` counts from 0."""
    return said("Part {part} comes on {date}.", part=part + 1, date=in_zone(due, circle.zone))
