"""What is said about a reading circle: its plan, its posts, and the answers to whoever sets it up and reads along."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.cards.buttons import on_action
from bot.cards.card import Action, Card, CardBlock, Choice, Row, Rows, Run, Runs, TextBlock, Verb
from bot.cards.circle_held import held_up
from bot.cards.daily import in_zone, time_of_day
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip, shortened
from bot.cards.numbers import counted, length
from bot.cards.outline import rows_on_screen
from bot.cards.section_menu import section_option
from bot.cards.source import entry_line, section_label
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import Circle, CirclePart, Division
from bot.model.daily import moment_at

_TITLE: Final = 120
_THREAD: Final = 100
_PLANNED: Final = 20
_LABEL: Final = 60
_OPTIONS: Final = 25
_CLOCKS: Final = 3

HAVE_READ: Final = "I have read this"


def circle_name(circle: Circle, channel: str) -> str:
    """``“The Tide Tables” in #general``; ``channel`` is the channel's name."""
    return f"“{clip(circle.title, _TITLE)}” in #{channel}"


def part_name(circle: Circle, part: int) -> str:
    """``The Tide Tables: part 3 of 8``, for a title of at most a hundred characters."""
    which = f": part {part + 1} of {len(circle.starts)}"
    return shortened(circle.title, _THREAD - len(which)) + which


def have_read_label(count: int) -> str:
    """The button's label, with how many have pressed it."""
    return f"{HAVE_READ} · {count:,}" if count else HAVE_READ


def rhythm(circle: Circle) -> str:
    """``every 7 days at 18:00 (Europe/Lisbon)``."""
    every = "every day" if circle.every == 1 else f"every {circle.every} days"
    return f"{every} at {time_of_day(circle.minute)} ({circle.zone})"


def part_card(division: Division, circle: Circle, part: int, token: str, due: datetime) -> Card:
    """The post of a part, due then: its outline, how long it takes, where to read it, and what comes next."""
    this, entry = division.parts[part], division.entry
    blocks: tuple[CardBlock, ...] = ()
    if circle.anew == part:
        said = "The article's sections have changed since. What was left is divided anew from here; the dates stay."
        blocks += (TextBlock((Run(said),)),)
    rows = list(rows_on_screen(this.rows, entry.language))
    if this.continued and rows:
        first = rows[0]
        rows[0] = Row((Run("Continued: ", italic=True), *first.runs), first.depth, first.note, first.under)
    if rows:
        blocks += (Rows(tuple(rows)),)
    hidden = len(this.rows) - len(rows)
    more = f" {counted(hidden, 'more section')} in the menu or in /outline." if hidden > 0 else ""
    options = tuple(map(section_option, this.rows[:_OPTIONS])) if len(this.rows) > 1 else ()
    return Card(
        title=f"{clip(entry.title, _TITLE)}: part {part + 1} of {len(division.parts)}",
        blocks=blocks,
        source=entry_line(entry, titled=entry.url is not None),
        small=f"{_long(this)}.{more} {_then(circle, part, len(division.parts), due)}",
        actions=(on_action("Read", this.opening, "o0", prominent=True), Action(HAVE_READ, Verb.HAVE_READ, (token,))),
        choice=Choice("Choose a section to read", Verb.READ, (entry.key,), options) if options else None,
    )


def circle_plan_card(
    division: Division,
    circle: Circle,
    channel: str,
    token: str,
    threads: str,
    *,
    wanted: int | None = None,
    changed: bool = False,
) -> Card:
    """What a circle would be, before it is one: each part with its date. ``threads`` says where is discussed; so many
    parts were ``wanted``, None where that was left open."""
    parts, dates = division.parts, circle.dates(circle.since)
    how = "about equally long" if division.even else "its sections"
    one = len(parts) == 1
    divided = "in one part" if one else f"in {len(parts)} parts, {how}, {rhythm(circle)}"
    fewer = f" It has too few paragraphs for {wanted} parts." if (wanted or 0) > len(parts) else ""
    other = "fewer" if fewer else "more" if one else "more or fewer"
    title = f"“{clip(circle.title, _TITLE)}”"
    said = f"{title} would be read in #{channel} {divided}.{fewer} {threads}{_clocks(circle, dates)}"
    rows = [
        Row((Run(f"{_short(at, circle.zone)}: ", bold=True), *_from_to(part)), note=length(part.words))
        for part, at in list(zip(parts, dates, strict=False))[:_PLANNED]
    ]
    more = len(parts) - len(rows)
    last = f"{counted(more, 'more part')}, the last on {in_zone(dates[-1], circle.zone)}. " if more else ""
    before: tuple[CardBlock, ...] = (
        (TextBlock((Run("The article has changed in between. This is the plan now:", bold=True),)),) if changed else ()
    )
    return Card(
        title="Reading circle",
        blocks=(*before, TextBlock((Run(said),)), Rows(tuple(rows))),
        small=f"{last}Nothing is posted until you press Start. With the option parts there can be {other}.",
        actions=(
            Action("Start", Verb.CIRCLE, ("start", token), prominent=True),
            Action("Cancel", Verb.CIRCLE, ("cancel", token)),
        ),
        quiet=True,
    )


def begun_card(circle: Circle, channel: str, due: datetime) -> Card:
    """A circle was begun."""
    last = "When the last part has had its time, the circle ends by itself, and who has read what is deleted."
    said = f"The reading circle for {circle_name(circle, channel)} is set up."
    return circle_card(f"{said} The first part comes on {in_zone(due, circle.zone)}. {last}")


def not_begun_card() -> Card:
    """A plan was cancelled."""
    return circle_card("Cancelled: no reading circle was set up.")


def circle_card(said: str) -> Card:
    """A few sentences about a circle, for whoever asked alone."""
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True)


def threads_sentence(kind: str, missing: Sequence[str] = (), *, alone: bool = False) -> str:
    """Where the parts are discussed: in a ``thread`` under each, in the ``post`` of a forum that each is, or ``here``,
    in the channel, where no thread can be opened. ``missing`` are the permissions for that; ``alone``: one part.
    """
    if missing:
        return (
            f"The bot may not open threads there (it needs: {', '.join(missing)}), so the discussion is in the channel."
        )
    if kind == "thread":
        return f"A thread for the discussion is opened under {'it' if alone else 'each part'}."
    if kind == "post":
        return f"{'It' if alone else 'Each part'} is a post of the forum, with its own discussion."
    return "The discussion is in the channel itself, where no threads can be opened."


def unthreaded_sentence(circle: Circle) -> str:
    """What whoever set a circle up is told, once, where no thread could be opened under a part."""
    return (
        f"The bot could not open a thread for the discussion of “{clip(circle.title, _TITLE)}” in <#{circle.channel}>. "
        "It needs: Create Public Threads. The parts are posted all the same. You will not be told of the same again."
    )


def read_sentence(circle: Circle, part: int, read: Sequence[int], *, noted: bool) -> str:
    """What somebody is told who pressed that they have read a part; ``read`` are all the parts they have."""
    title = clip(circle.title, _TITLE)
    if not noted:
        return f"Taken back: part {part + 1} of “{title}” does not count as read by you. Press again to note it."
    so_far = f"You have read {len(read)} of {counted(len(circle.starts), 'part')} of “{title}”."
    return f"Noted: part {part + 1}. {so_far} Press again to take it back. It is stored until the circle ends."


def circle_paused_sentence(circle: Circle, channel: str, due: datetime | None, fault: Fault | None = None) -> str:
    """A circle was paused, or goes on with what is due then; ``fault`` is what is the matter with its article."""
    name = circle_name(circle, channel)
    if circle.paused:
        return f"Paused: {name}. Nothing is posted until you use /circle pause on it again."
    if due is None:
        return f"Resumed: {name}. No part is left to come."
    if held := held_up(circle, fault):
        return f"Resumed: {name}. {held}"
    return f"Resumed: {name}. Part {circle.upcoming + 1} comes on {in_zone(due, circle.zone)}."


def date_skipped_sentence(
    circle: Circle, channel: str, skipped: datetime, due: datetime | None, fault: Fault | None = None
) -> str:
    """Nothing comes at the next date; ``fault`` is what is the matter with its article."""
    if held := held_up(circle, fault):
        return f"Skipped: {circle_name(circle, channel)} has nothing on {in_zone(skipped, circle.zone)}. {held}"
    then = f" Part {circle.upcoming + 1} comes on {in_zone(due, circle.zone)}" if due else ""
    later = f", and each later part {counted(circle.every, 'day')} later than planned." if due else ""
    paused = " The circle is paused all the same." if circle.paused else ""
    name = circle_name(circle, channel)
    return f"Skipped: {name} has nothing on {in_zone(skipped, circle.zone)}.{then}{later}{paused}"


def part_skipped_sentence(circle: Circle, channel: str, due: datetime | None, fault: Fault | None = None) -> str:
    """A part was left out; ``circle`` is as it was before; ``fault`` is what is the matter with its article."""
    name, part = circle_name(circle, channel), circle.upcoming + 1
    if part == len(circle.starts) or due is None:
        return f"Skipped: part {part} of {name} is left out. It was the last one."
    if held := held_up(circle, fault):
        return f"Skipped: part {part} of {name} is left out. {held}"
    return f"Skipped: part {part} of {name} is left out. Part {part + 1} comes on {in_zone(due, circle.zone)}."


def circle_stopped_sentence(circle: Circle, channel: str) -> str:
    """A circle was removed."""
    return f"Stopped: {circle_name(circle, channel)}. What was stored of it is deleted, and who has read what with it."


def circle_failed_sentence(circle: Circle, cause: Cause, due: datetime | None) -> str:
    """What whoever set a circle up is told, once, when a part was not posted; ``due`` is its next date."""
    what = f"Part {circle.upcoming + 1} of “{clip(circle.title, _TITLE)}” for <#{circle.channel}> was not posted."
    if cause.fault is Fault.DAILY_UNSURE or due is None:
        then = "You will not be told of the same again."
    elif cause.fault in (Fault.CIRCLE_ARTICLE_GONE, Fault.CIRCLE_ARTICLE_HIDDEN):
        then = "The circle is paused. When the article is back, use /circle pause to go on, or /circle stop to end it."
    elif cause.fault is Fault.DAILY_CHANNEL_GONE:
        then = "The circle is paused. When the channel is back, use /circle pause to go on, or /circle stop to end it."
    else:
        then = f"It is tried again on {in_zone(due, circle.zone)}, and each later part comes a date later."
    return f"{what} {fault_sentence(cause)} {then}"


def circle_hindered_sentence(circle: Circle, cause: Cause) -> str:
    """What whoever set a circle up is told when it is paused though no part is due."""
    return (
        f"The reading circle in <#{circle.channel}> is paused. {fault_sentence(cause)} When the article is back, use "
        "/circle pause to go on, or /circle stop to end it."
    )


def circle_missed_sentence(circle: Circle, missed: Sequence[datetime]) -> str:
    """What whoever set a circle up is told when its dates passed while the bot was off."""
    dates = " and ".join(dict.fromkeys(in_zone(at, circle.zone) for at in (missed[0], missed[-1])))
    between = "on" if len(missed) < 3 else "between"
    return (
        f"Nothing of “{clip(circle.title, _TITLE)}” was posted in <#{circle.channel}> {between} {dates}: the bot was "
        f"off for too long. No part is lost: each comes {counted(len(missed), 'date')} later."
    )


def circles_gone_sentence(place: str, circles: int) -> str:
    """What whoever set circles up is told when the bot was removed from the server ``place``, a name."""
    what = "reading circle" if circles == 1 else "reading circles"
    return f"The bot was removed from “{place}”, so your {what} there ended. What was stored of the server is deleted."


def _then(circle: Circle, part: int, parts: int, due: datetime) -> str:
    if part + 1 < parts:
        following = circle.next_due(due)
        return f"Part {part + 2} comes on {in_zone(following, circle.zone)} ({circle.zone})." if following else ""
    ends = in_zone(due + timedelta(days=circle.every), circle.zone)
    return f"This is the last part. The circle ends on {ends} ({circle.zone}); who has read what is deleted then."


def _long(part: CirclePart) -> str:
    said = length(part.words)
    return f"{counted(len(part.rows), 'section')}, {said}" if len(part.rows) > 1 else said


def _from_to(part: CirclePart) -> Runs:
    if not part.rows:
        return (Run("the text"),)
    continued = (Run("continues ", italic=True),) if part.continued else ()
    first, last = (section_label(row.section, _LABEL, 1, numbered=False) for row in (part.rows[0], part.rows[-1]))
    same = len(part.rows) == 1
    return (*continued, Run(first if same else f"{first} – {last}"))


def _short(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M}"


def _clocks(circle: Circle, dates: Sequence[datetime]) -> str:
    """The dates on which the clocks skip the time of day, or repeat it."""
    zone, said = ZoneInfo(circle.zone), list[str]()
    for at in dates:
        local = at.astimezone(zone)
        day = f"{local.day} {local:%B %Y}"
        if local.hour * 60 + local.minute != circle.minute:
            asked = time_of_day(circle.minute)
            said.append(f" There is no {asked} on {day}, when the clocks change: that part comes at {local:%H:%M}.")
        elif moment_at(local.date(), circle.minute, zone) != (local.replace(fold=1)).astimezone(at.tzinfo):
            said.append(f" On {day}, when the clocks change, {local:%H:%M} comes twice: that part comes at the first.")
    return "".join(said[:_CLOCKS])
