"""Reading circles in ``state.db``: the ledger of their posts, and who has read which part."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import astuple, replace
from datetime import UTC, date, datetime
from typing import Any, Final

from bot.model.circle import Circle, CirclePost, CircleState, PartStart
from bot.model.daily import Became
from bot.store.state import State
from bot.store.state_database import StateRow

_DAY: Final = 86_400
_CIRCLE: Final = (
    *("number", "place", "channel", "article", "title", "first", "every", "minute", "zone", "starts", "sections"),
    *("owner", "since", "upcoming", "anew", "paused", "trouble", "unthreaded", "ends"),
)
_POST: Final = ("part", "due", "became", "at", "token")
_STATES: Final = f"""SELECT {", ".join(f"c.{name}" for name in _CIRCLE)}, {", ".join(f"p.{name}" for name in _POST)}
    FROM circle c LEFT JOIN circle_post p
    ON p.circle = c.number AND p.due = (SELECT max(due) FROM circle_post WHERE circle = c.number)"""
_DONE: Final = frozenset({Became.POSTED, Became.UNSURE})
"""What a part is through with."""


class Circles:
    """Every method raises StoreFault when the file cannot be used. Changes touch only what they change, so that one
    made while a post goes out loses nothing."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, circle: Circle) -> Circle | None:
        """Keep a new circle; it comes back with its number. None where its article is read in its server already."""
        held = f"""INSERT INTO circle ({", ".join(_CIRCLE[1:])}) VALUES ({", ".join("?" * len(_CIRCLE[1:]))})
            ON CONFLICT (place, article) DO NOTHING RETURNING number"""
        number = await self._state.write([(held, _row(circle))])
        return replace(circle, number=number) if number else None

    async def remove(self, number: int) -> None:
        """Forget a circle, its posts, and who has read what of it."""
        await self._state.write([(sql, (number,)) for sql in forget_circles("number = ?")])

    async def forget_place(self, place: str) -> Sequence[Circle]:
        """Forget all circles of a server; those it had."""
        held = [state.line for state in await self.of_place(place)]
        await self._state.write([(sql, (place,)) for sql in forget_circles("place = ?")])
        return held

    async def of_place(self, place: str) -> Sequence[CircleState]:
        """The circles of a server, the oldest first."""
        rows = await self._state.rows(f"{_STATES} WHERE c.place = ? ORDER BY c.number", (place,))
        return [_state(row) for row in rows]

    async def all(self) -> Sequence[CircleState]:
        """All circles there are."""
        return [_state(row) for row in await self._state.rows(f"{_STATES} ORDER BY c.number")]

    async def at_work(self, now: datetime) -> Sequence[CircleState]:
        """All circles that are not paused. Those that are over by ``now`` are forgotten, with who has read what."""
        stamp = now.timestamp()
        if await self._state.rows("SELECT 1 FROM circle WHERE ends <= ? LIMIT 1", (stamp,)):
            await self._state.write([(sql, (stamp,)) for sql in forget_circles("ends <= ?")])
        return [_state(row) for row in await self._state.rows(f"{_STATES} WHERE c.paused = 0 ORDER BY c.number")]

    @asynccontextmanager
    async def alone_with(self, number: int) -> AsyncIterator[CircleState | None]:
        """One of them as it is now, while no other process looks after it; None where one does, or where it is paused
        or gone."""
        async with self._state.database.hold(f"circle {number}") as ours:
            rows = await self._state.rows(f"{_STATES} WHERE c.number = ? AND c.paused = 0", (number,)) if ours else ()
            yield _state(rows[0]) if rows else None

    async def note(self, post: CirclePost) -> None:
        """Enter a post, or what became of it since. With a part that was posted the next is upcoming; after the last
        one the circle goes on for as long as from one date to the next. Of a circle that was removed nothing is kept.
        """
        insert = """INSERT INTO circle_post (circle, due, part, became, at, token) SELECT ?, ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT 1 FROM circle WHERE number = ?)
            ON CONFLICT (circle, due) DO UPDATE SET part = excluded.part, became = excluded.became, at = excluded.at,
                token = excluded.token"""
        row = (post.circle, post.due.timestamp(), post.part, post.became, post.at.timestamp(), post.token, post.circle)
        statements: list[tuple[str, Sequence[object]]] = [(insert, row)]
        if post.became in _DONE:
            statements.append(_upcoming(post.circle, post.part, post.due))
        await self._state.write(statements)

    async def note_missed(self, number: int, due: datetime, now: datetime, *, failed: bool = False) -> None:
        """Enter that nothing was posted at that time: the bot was off, or it ``failed``. The part is still upcoming."""
        became = Became.FAILED if failed else Became.MISSED
        await self.note(CirclePost(number, -1, due, became, now))

    async def note_trouble(self, number: int, trouble: str, *, pause: bool = False) -> None:
        """Note the fault that a circle's last post met, empty where there is none any more; ``pause`` the circle."""
        sql = "UPDATE circle SET trouble = ?, paused = CASE WHEN ? = 1 THEN 1 ELSE paused END WHERE number = ?"
        await self._state.write([(sql, (trouble, int(pause), number))])

    async def note_unthreaded(self, number: int, *, unthreaded: bool) -> None:
        """Note whether its organiser knows that no threads are opened."""
        await self._state.write([("UPDATE circle SET unthreaded = ? WHERE number = ?", (int(unthreaded), number))])

    async def divide(self, number: int, starts: Sequence[PartStart], sections: str, anew: int) -> None:
        """Keep the new beginnings of a circle's parts, of which those from the index ``anew`` on were divided anew."""
        sql = "UPDATE circle SET starts = ?, sections = ?, anew = ? WHERE number = ?"
        await self._state.write([(sql, (_written(starts), sections, anew, number))])

    async def pause(self, number: int, now: datetime, *, paused: bool) -> None:
        """Pause a circle, or have it go on: what was due meanwhile is not owed then, and its trouble is forgotten."""
        sql = """UPDATE circle SET since = CASE WHEN paused > ?2 AND since < ?3 THEN ?3 ELSE since END,
            trouble = CASE WHEN ?2 = 1 THEN trouble ELSE '' END, paused = ?2 WHERE number = ?1"""
        await self._state.write([(sql, (number, int(paused), now.timestamp()))])

    async def skip_date(self, number: int, due: datetime) -> None:
        """Have nothing posted up to and at ``due``: each part comes a date later."""
        await self._state.write([("UPDATE circle SET since = ? WHERE number = ?", (due.timestamp(), number))])

    async def skip_part(self, number: int, part: int, now: datetime) -> None:
        """Leave out a part, if it is still the upcoming one."""
        await self._state.write([_upcoming(number, part, now)])

    async def posted(self, number: int) -> frozenset[int]:
        """Which parts went through, so far as is known; the others before the upcoming one were left out."""
        sql = (
            f"""SELECT DISTINCT part FROM circle_post WHERE circle = ? AND became IN ({", ".join("?" * len(_DONE))})"""
        )
        return frozenset(int(row[0]) for row in await self._state.rows(sql, (number, *sorted(_DONE))))

    async def post_with(self, token: str) -> tuple[Circle, CirclePost] | None:
        """The circle and the post whose buttons have that token; None once the circle is over."""
        rows = await self._state.rows(
            f"""SELECT {", ".join(f"c.{name}" for name in _CIRCLE)}, {", ".join(f"p.{name}" for name in _POST)}
            FROM circle_post p JOIN circle c ON c.number = p.circle WHERE p.token = ? AND p.token <> ''""",
            (token,),
        )
        if not rows:
            return None
        state = _state(rows[0])
        assert state.last is not None
        return state.line, state.last

    async def turn_read(self, number: int, part: int, person: str) -> bool:
        """Note that somebody has read a part, or take that back where it was noted; whether it is noted now."""
        drop = "DELETE FROM circle_reader WHERE circle = ? AND part = ? AND person = ? RETURNING 1"
        if await self._state.write([(drop, (number, part, person))]):
            return False
        insert = """INSERT INTO circle_reader (circle, part, person) SELECT ?, ?, ?
            WHERE EXISTS (SELECT 1 FROM circle WHERE number = ?) ON CONFLICT DO NOTHING"""
        await self._state.write([(insert, (number, part, person, number))])
        return True

    async def readers(self, number: int) -> Mapping[int, int]:
        """How many have read each part; parts that nobody has are left out."""
        sql = "SELECT part, count(*) FROM circle_reader WHERE circle = ? GROUP BY part"
        return {int(row[0]): int(row[1]) for row in await self._state.rows(sql, (number,))}

    async def read_by(self, number: int, person: str) -> Sequence[int]:
        """Which parts somebody has read, the first first."""
        sql = "SELECT part FROM circle_reader WHERE circle = ? AND person = ? ORDER BY part"
        return [int(row[0]) for row in await self._state.rows(sql, (number, person))]


def forget_circles(where: str) -> tuple[str, ...]:
    """The statements that delete the circles of that condition, which each takes its value for, with all of theirs."""
    gone = f"SELECT number FROM circle WHERE {where}"
    return (
        f"DELETE FROM circle_reader WHERE circle IN ({gone})",
        f"DELETE FROM circle_post WHERE circle IN ({gone})",
        f"DELETE FROM circle WHERE {where}",
    )


def _upcoming(number: int, part: int, at: datetime) -> tuple[str, Sequence[object]]:
    """Makes the part after ``part`` the upcoming one; after the last the circle ends a date later."""
    sql = """UPDATE circle SET upcoming = ?2 + 1, ends = CASE WHEN ?2 + 1 >= json_array_length(starts)
            THEN CAST(?3 AS DOUBLE PRECISION) + every * ?4 ELSE NULL END
        WHERE number = ?1 AND upcoming = ?2"""
    return sql, (number, part, at.timestamp(), _DAY)


def _written(starts: Sequence[PartStart]) -> str:
    return json.dumps([astuple(start) for start in starts])


def _row(circle: Circle) -> tuple[Any, ...]:
    return (
        *(circle.place, circle.channel, circle.article, circle.title, circle.first.isoformat(), circle.every),
        *(circle.minute, circle.zone, _written(circle.starts), circle.sections, circle.owner, circle.since.timestamp()),
        *(circle.upcoming, circle.anew, int(circle.paused), circle.trouble, int(circle.unthreaded)),
        circle.ends.timestamp() if circle.ends else None,
    )


def _circle(row: Sequence[Any]) -> Circle:
    kept = dict(zip(_CIRCLE, row, strict=False))
    return Circle(
        **{
            **kept,
            "first": date.fromisoformat(kept["first"]),
            "starts": tuple(PartStart(*start) for start in json.loads(kept["starts"])),
            "since": _moment(kept["since"]),
            "paused": bool(kept["paused"]),
            "unthreaded": bool(kept["unthreaded"]),
            "ends": None if kept["ends"] is None else _moment(kept["ends"]),
        }
    )


def _state(row: StateRow) -> CircleState:
    circle, post = _circle(tuple(row)[: len(_CIRCLE)]), tuple(row)[len(_CIRCLE) :]
    if post[0] is None:
        return CircleState(circle)
    part, due, became, at, token = post
    return CircleState(circle, CirclePost(circle.number, part, _moment(due), Became(became), _moment(at), token))


def _moment(stamp: float) -> datetime:
    return datetime.fromtimestamp(stamp, UTC)
