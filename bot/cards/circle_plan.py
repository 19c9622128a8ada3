"""The plan of a reading circle, before it is one: each part with its date, with *Start* and *Cancel*."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.cards.card import Action, Card, CardBlock, Row, Rows, Run, Runs, TextBlock, Verb, quiet_card
from bot.cards.circle import circle_title, rhythm
from bot.cards.daily import in_zone, time_of_day
from bot.cards.numbers import length, written_day
from bot.cards.source import section_label
from bot.cards.tongue import in_sequence, said, said_many, said_runs
from bot.model.circle import Circle, CirclePart, Division
from bot.model.daily import moment_at

_PLANNED: Final = 20
_LABEL: Final = 60
_CLOCKS: Final = 3


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
    count = len(parts)
    title = circle_title(circle)
    if count == 1:
        divided = said("{title} would be read in #{channel} in one part.", title=title, channel=channel)
    else:
        how = said("about equally long", context="parts") if division.even else said("its sections", context="parts")
        divided = said(
            "{title} would be read in #{channel} in {n} parts, {how}, {rhythm}.",
            title=title,
            channel=channel,
            n=count,
            how=how,
            rhythm=rhythm(circle),
        )
    few = (wanted or 0) > count
    told = [divided, *([said("It has too few paragraphs for {n} parts.", n=wanted or 0)] if few else [])]
    told += [threads, *_clocks(circle, dates)]
    nothing = said("Nothing is posted until you press Start.")
    if few:
        hint = said("With the option parts there can be fewer.")
    else:
        hint = (
            said("With the option parts there can be more.")
            if count == 1
            else said("With the option parts there can be more or fewer.")
        )
    rows = [
        Row(
            said_runs(
                "{date} {part}", date=Run(said("{date}:", date=_short(at, circle.zone)), bold=True), part=_from_to(part)
            ),
            note=length(part.words),
        )
        for part, at in list(zip(parts, dates, strict=False))[:_PLANNED]
    ]
    more = count - len(rows)
    last = said_many(
        "{n} more part, the last on {date}.",
        "{n} more parts, the last on {date}.",
        more,
        date=in_zone(dates[-1], circle.zone),
    )
    before: tuple[CardBlock, ...] = ()
    if changed:
        before = (TextBlock((Run(said("The article has changed in between. This is the plan now:"), bold=True),)),)
    return Card(
        title=said("Reading circle"),
        blocks=(*before, TextBlock((Run(in_sequence(*told)),)), Rows(tuple(rows))),
        small=in_sequence(*([last] if more else []), nothing, hint),
        actions=(
            Action(said("Start"), Verb.CIRCLE, ("start", token), prominent=True),
            Action(said("Cancel"), Verb.CIRCLE, ("cancel", token)),
        ),
        quiet=True,
    )


def not_begun_card() -> Card:
    """A plan was cancelled."""
    return quiet_card(said("Cancelled: no reading circle was set up."))


def threads_sentence(kind: str, missing: Sequence[str] = (), *, alone: bool = False) -> str:
    """Where the parts are discussed: in a ``thread`` under each, in the ``post`` of a forum that each is, or ``here``,
    in the channel, where no thread can be opened. ``missing`` are the permissions for that; ``alone``: one part.
    """
    if missing:
        return said(
            "The bot may not open threads there (it needs: {permissions}), so the discussion is in the channel.",
            permissions=said(", ").join(missing),
        )
    if kind == "thread":
        if alone:
            return said("A thread for the discussion is opened under it.")
        return said("A thread for the discussion is opened under each part.")
    if kind == "post":
        if alone:
            return said("It is a post of the forum, with its own discussion.")
        return said("Each part is a post of the forum, with its own discussion.")
    return said("The discussion is in the channel itself, where no threads can be opened.")


def _from_to(part: CirclePart) -> Runs:
    if not part.rows:
        return (Run(said("the text")),)
    first, last = (section_label(row.section, _LABEL, 1, numbered=False) for row in (part.rows[0], part.rows[-1]))
    spanned = first if len(part.rows) == 1 else f"{first} – {last}"
    if not part.continued:
        return (Run(spanned),)
    return said_runs("{continues} {sections}", continues=Run(said("continues"), italic=True), sections=spanned)


def _short(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return said("{day}, {time}", day=written_day(local, "short"), time=f"{local:%H:%M}")


def _clocks(circle: Circle, dates: Sequence[datetime]) -> list[str]:
    """The dates on which the clocks skip the time of day, or repeat it."""
    zone, told = ZoneInfo(circle.zone), list[str]()
    for at in dates:
        local = at.astimezone(zone)
        day, now = written_day(local), f"{local:%H:%M}"
        if local.hour * 60 + local.minute != circle.minute:
            told.append(
                said(
                    "There is no {time} on {day}, when the clocks change: that part comes at {then}.",
                    time=time_of_day(circle.minute),
                    day=day,
                    then=now,
                )
            )
        elif moment_at(local.date(), circle.minute, zone) != (local.replace(fold=1)).astimezone(at.tzinfo):
            told.append(
                said(
                    "On {day}, when the clocks change, {time} comes twice: that part comes at the first.",
                    day=day,
                    time=now,
                )
            )
    return told[:_CLOCKS]
