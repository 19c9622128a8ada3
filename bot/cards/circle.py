"""The post of a part of a reading circle: its outline, where to read it, and what comes next."""

from datetime import datetime, timedelta
from typing import Final

from bot.cards.buttons import on_action
from bot.cards.card import Action, Card, CardBlock, Choice, Row, Rows, Run, TextBlock, Verb
from bot.cards.daily import in_zone, time_of_day
from bot.cards.fit import clip, shortened
from bot.cards.numbers import length
from bot.cards.outline import rows_on_screen
from bot.cards.section_menu import section_option
from bot.cards.source import entry_line, in_quotes
from bot.cards.tongue import in_sequence, later, said, said_many, said_runs, translated, written_number
from bot.cards.zone_places import zone_name
from bot.model.circle import Circle, CirclePart, Division

_TITLE: Final = 120
_THREAD: Final = 100
_OPTIONS: Final = 25

HAVE_READ: Final = later("I have read this")


def circle_name(circle: Circle, channel: str) -> str:
    """``“The Tide Tables” in #general``; ``channel`` is the channel's name."""
    return said("{title} in #{channel}", title=circle_title(circle), channel=channel)


def circle_title(circle: Circle) -> str:
    """``“The Tide Tables”``, clipped."""
    return in_quotes(clip(circle.title, _TITLE))


def part_name(circle: Circle, part: int) -> str:
    """``The Tide Tables: part 3 of 8``, for a title of at most a hundred characters."""
    room = _THREAD - len(_part_of("", part, len(circle.starts)))
    return _part_of(shortened(circle.title, room), part, len(circle.starts))


def have_read_label(count: int) -> str:
    """The button's label, with how many have pressed it."""
    label = translated(HAVE_READ)
    return f"{label} · {written_number(count)}" if count else label


def rhythm(circle: Circle) -> str:
    """``every 7 days at 18:00 (Europe/Lisbon)``."""
    time = time_of_day(circle.minute)
    if circle.every == 1:
        return said("every day at {time} ({zone})", time=time, zone=zone_name(circle.zone))
    return said_many(
        "every {n} day at {time} ({zone})",
        "every {n} days at {time} ({zone})",
        circle.every,
        time=time,
        zone=zone_name(circle.zone),
    )


def part_card(division: Division, circle: Circle, part: int, token: str, due: datetime) -> Card:
    """The post of a part, due then: its outline, how long it takes, where to read it, and what comes next."""
    this, entry = division.parts[part], division.entry
    blocks: tuple[CardBlock, ...] = ()
    if circle.anew == part:
        anew = said(
            "The article's sections have changed since. What was left is divided anew from here; the dates stay."
        )
        blocks += (TextBlock((Run(anew),)),)
    rows = list(rows_on_screen(this.rows, entry.language))
    if this.continued and rows:
        first = rows[0]
        rows[0] = Row(
            said_runs("{continued} {row}", continued=Run(said("Continued:"), italic=True), row=first.runs),
            first.depth,
            first.note,
            first.under,
        )
    if rows:
        blocks += (Rows(tuple(rows)),)
    hidden = len(this.rows) - len(rows)
    more = said_many(
        "{n} more section in the menu or in /outline.", "{n} more sections in the menu or in /outline.", hidden
    )
    small = [_long(this), *([more] if hidden > 0 else []), _then(circle, part, len(division.parts), due)]
    options = tuple(map(section_option, this.rows[:_OPTIONS])) if len(this.rows) > 1 else ()
    return Card(
        title=_part_of(clip(entry.title, _TITLE), part, len(division.parts)),
        blocks=blocks,
        source=entry_line(entry, titled=entry.url is not None),
        small=in_sequence(*small),
        actions=(
            on_action(said("Read"), this.opening, "o0", prominent=True),
            Action(translated(HAVE_READ), Verb.HAVE_READ, (token,)),
        ),
        choice=Choice(said("Choose a section to read"), Verb.READ, (entry.key,), options) if options else None,
    )


def _part_of(title: str, part: int, parts: int) -> str:
    return said("{title}: part {part} of {parts}", title=title, part=part + 1, parts=parts)


def _then(circle: Circle, part: int, parts: int, due: datetime) -> str:
    if part + 1 < parts:
        following = circle.next_due(due)
        if following is None:
            return ""
        return said(
            "Part {part} comes on {date} ({zone}).",
            part=part + 2,
            date=in_zone(following, circle.zone),
            zone=zone_name(circle.zone),
        )
    return said(
        "This is the last part. The circle ends on {date} ({zone}); who has read what is deleted then.",
        date=in_zone(due + timedelta(days=circle.every), circle.zone),
        zone=zone_name(circle.zone),
    )


def _long(part: CirclePart) -> str:
    words = length(part.words)
    if len(part.rows) <= 1:
        return said("{length}.", length=words)
    return said_many("{n} section, {length}.", "{n} sections, {length}.", len(part.rows), length=words)
