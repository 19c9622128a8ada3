"""The status card: what needs fixing, with its cure, then the library in numbers. It takes two screens of a phone; what
is longer has *Show more*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from bot.cards.card import Action, Card, CardBlock, Divider, Row, Rows, Run, TextBlock, Verb
from bot.cards.connections import connections_held
from bot.cards.faults import fault_sentence
from bot.cards.fit import PHONE_LINE, PHONE_LINES, clip
from bot.cards.numbers import counted, length, moment, size
from bot.cards.pages import page_by_room
from bot.cards.points import Point, Weight, as_fault
from bot.cards.shards import shard_points, shards_in_short
from bot.cards.source import commands_in_quotes
from bot.cards.storage import databases_in_short, space
from bot.cards.tongue import said, said_many, written_number
from bot.cards.unread import sources_unread
from bot.errors import Cause
from bot.faults import STATE_OUT_OF_REACH
from bot.model import Problem
from bot.model.connections import Connections
from bot.model.shards import ShardSeen
from bot.model.storage import Storage

FRONT: Final = "front"
"""What a button carries that leads back to the whole card; the others carry the page of all points."""
_ROOM: Final = 2 * PHONE_LINES
_LEAST: Final = 10
_FOUND, _CURE, _VALUE = 330, 200, 300


class StatusLike(Protocol):
    """What the card needs to know; ``library.Status`` is one."""

    @property
    def articles_folder(self) -> Path: ...
    @property
    def articles(self) -> int: ...
    @property
    def sources(self) -> int: ...
    @property
    def passages(self) -> int: ...
    @property
    def quotes(self) -> int: ...
    @property
    def words(self) -> int: ...
    @property
    def loaded_at(self) -> datetime | None: ...
    @property
    def unread(self) -> Sequence[Problem]: ...
    @property
    def doubts(self) -> int: ...
    @property
    def reading(self) -> tuple[int, int] | None: ...
    @property
    def unsaved(self) -> Cause | None: ...
    @property
    def connections(self) -> Connections: ...


@dataclass(frozen=True, slots=True)
class StatusFound:
    """What was found beside the library: where it is kept, ``points`` of all kinds, the daily lines and the reading
    circles in short (empty without any), how many things are hidden, how many reports and offered texts wait, and
    whether the commands are those of this version; and how each shard does, without any none. ``library`` is None
    where it could not be read."""

    library: StatusLike | None
    storage: Storage
    points: tuple[Point, ...] = ()
    daily: str = ""
    circles: str = ""
    hidden: int = 0
    reported: int = 0
    offered: int = 0
    registered: bool = False
    shards: Sequence[ShardSeen] = ()


def status_card(looked: StatusFound) -> Card:
    """What needs fixing first, as much as there is room for, then the numbers."""
    points, facts = all_points(looked), _facts(looked)
    room = max(_LEAST, _ROOM - sum(map(_lines, facts)) - 2)
    page = page_by_room(map(_lines, map(_row, points)), 0, room, len(points) or 1)
    shown = points[: page.end]
    blocks: list[CardBlock] = [TextBlock((Run(_in_all(points), bold=True),))]
    if shown:
        blocks += [Rows(tuple(map(_row, shown))), Divider()]
    blocks.append(Rows(facts))
    more = (Action(said("Show more"), Verb.STATUS, ("0",)),) if len(shown) < len(points) else ()
    small = said_many("The first {n} is shown.", "The first {n} are shown.", len(shown)) if more else None
    return Card(title=said("Library status"), blocks=tuple(blocks), small=small, actions=more, quiet=True)


def status_points_card(looked: StatusFound, page: int) -> Card:
    """Page ``page`` (from 0) of all that needs fixing or is worth knowing."""
    points = all_points(looked)
    here = page_by_room(map(_lines, map(_row, points)), page, _ROOM, 25)
    rows = tuple(map(_row, points[here.start : here.end]))
    actions = [Action(said("Back"), Verb.STATUS, (FRONT,))]
    if here.number + 1 < here.total:
        actions.append(Action(said("Show more"), Verb.STATUS, (str(here.number + 1),)))
    blocks: tuple[CardBlock, ...] = (TextBlock((Run(_in_all(points), bold=True),)),)
    if rows:
        blocks += (Rows(rows),)
    return Card(title=said("Library status"), blocks=blocks, small=here.words, actions=tuple(actions), quiet=True)


def all_points(looked: StatusFound) -> list[Point]:
    """What is not as it should be, the faults first."""
    points = [*shard_points(looked.shards), *looked.points, *_library_points(looked.library)]
    return [
        *(point for point in points if point.weight is Weight.FAULT),
        *(point for point in points if point.weight is Weight.NOTE),
    ]


def _library_points(status: StatusLike | None) -> Iterator[Point]:
    if status is None:
        return
    if status.unsaved is not None and status.unsaved.fault not in STATE_OUT_OF_REACH:
        yield as_fault(said("Nothing can be saved: {why}", why=fault_sentence(status.unsaved)))
    if status.connections.held_until is not None:
        yield as_fault(said("Connections: {why}", why=connections_held(status.connections)))
    for problem in status.unread:
        name, why = clip(problem.source, 120), fault_sentence(problem.cause)
        if sources_unread((problem,)):
            yield as_fault(said("{source} could not be read: {why}", source=name, why=why))
        else:
            yield as_fault(said("{source} is not used: {why}", source=name, why=why))


def _facts(looked: StatusFound) -> tuple[Row, ...]:
    status, storage, rows = looked.library, looked.storage, list[Row]()
    if status is not None:
        rows += [
            _fact(said("Articles"), _from_sources(status)),
            _fact(said("Length"), length(status.words)),
            _fact(said("Passages"), written_number(status.passages)),
            _fact(said("Quotes"), written_number(status.quotes)),
            _fact(said("Folder"), clip(str(status.articles_folder), _VALUE)),
            _fact(said("Last loaded"), _last_loaded(status)),
        ]
        if status.reading is not None:
            rows.append(_fact(said("Loading now"), _progress(*status.reading)))
        if status.doubts:
            words = said("{n} about how sources were read; “commonplace load --dry-run” lists them", n=status.doubts)
            rows.append(_fact(said("Warnings"), words))
    rows.append(_fact(said("Databases"), databases_in_short(storage)))
    if space(storage.free, storage.needed).weight is Weight.FINE:
        rows.append(_fact(said("Free disk"), size(storage.free)))
    if storage.backed_up is not None:
        rows.append(_fact(said("Last backup"), moment(storage.backed_up)))
    if looked.shards:
        rows.append(_fact(said("Shards"), shards_in_short(looked.shards)))
    if looked.registered:
        rows.append(_fact(said("Commands"), said("registered as in this version")))
    if looked.daily:
        rows.append(_fact(said("Daily lines"), looked.daily))
    if looked.circles:
        rows.append(_fact(said("Read together"), looked.circles))
    if looked.hidden:
        words = said_many(
            "{n} passage, article or speaker; see /library hidden",
            "{n} passages, articles and speakers; see /library hidden",
            looked.hidden,
        )
        rows.append(_fact(said("Hidden"), words))
    if looked.reported:
        rows.append(
            _fact(
                said("Reported"),
                said_many("{n} passage; see /library queue", "{n} passages; see /library queue", looked.reported),
            )
        )
    if looked.offered:
        rows.append(
            _fact(
                said("Offered"),
                said_many("{n} text; see /library queue", "{n} texts; see /library queue", looked.offered),
            )
        )
    return tuple(rows)


def _in_all(points: Sequence[Point]) -> str:
    faults = sum(point.weight is Weight.FAULT for point in points)
    if not points:
        return said("Nothing needs fixing.")
    notes = counted(len(points) - faults, "note")
    if not faults:
        return said("Nothing needs fixing; {notes}:", notes=notes)
    if faults < len(points):
        return said_many("{n} thing needs fixing; {notes}:", "{n} things need fixing; {notes}:", faults, notes=notes)
    return said_many("{n} thing needs fixing:", "{n} things need fixing:", faults)


def _from_sources(status: StatusLike) -> str:
    return said_many(
        "{articles} from {n} source", "{articles} from {n} sources", status.sources, articles=status.articles
    )


def _last_loaded(status: StatusLike) -> str:
    if status.loaded_at is not None:
        return moment(status.loaded_at)
    return said("never; use /library reload") if status.reading is None else said("never")


def _progress(done: int, total: int) -> str:
    if not total:
        return said("looking at the articles folder")
    return said_many("{done} of {n} source read", "{done} of {n} sources read", total, done=done)


def _row(point: Point) -> Row:
    cure = (Run(f"→ {clip(commands_in_quotes(point.cure), _CURE)}"),) if point.cure else ()
    return Row((Run(clip(commands_in_quotes(point.found), _FOUND)),), under=cure)


def _fact(name: str, value: str) -> Row:
    return Row((Run(said("{name}: ", name=name), bold=True), Run(value)))


def _lines(row: Row) -> int:
    """How many lines of a phone a row takes."""
    own, under = (sum(len(run.text) for run in runs) for runs in (row.runs, row.under))
    return -(-own // PHONE_LINE) + -(-under // PHONE_LINE)
