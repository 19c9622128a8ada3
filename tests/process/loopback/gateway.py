"""The gateway of the small Discord: hello, identify, ready, heartbeats, resume, reconnect, close codes."""

import asyncio
import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.process.loopback.payloads import APPLICATION, BOT, Json, guild, user


@dataclass
class Session:
    """One session of the bot's, which may outlive its socket."""

    number: int
    shard: int = 0
    count: int = 1
    socket: web.WebSocketResponse | None = None
    sequence: int = 0
    sent: list[tuple[int, str]] = field(default_factory=list)
    """Every event with its number, as text: of a hundred thousand servers nothing else fits in here."""

    @property
    def name(self) -> str:
        """What the bot resumes it by."""
        return f"session-{self.number}"


class Gateway:
    """Every socket and session of a bot, and what it asked for."""

    def __init__(self, token: str, guilds: Sequence[int], changed: asyncio.Event) -> None:
        self.token = token
        self.guilds = list(guilds)
        self.sessions: list[Session] = []
        self.identified: list[Json] = []
        self.resumed: list[str] = []
        self.opened = 0
        self.closed_by_bot: list[int | None] = []
        self.address = ""
        self.heartbeat = 41.25
        self.refuse: list[int] = []
        """Close codes to greet the next connections with, instead of a hello."""
        self.channels = 1
        """Text channels of each server."""
        self.deaf = 0
        """How many sessions asked for get no answer, while heartbeats do."""
        self.silent = False
        """Accept connections and say nothing."""
        self.shards = 1
        """How many shards are recommended."""
        self.at_once = 1
        """How many shards may ask for a session at once (`max_concurrency`): each bucket has one in ``gap`` seconds."""
        self.gap = 0.0
        self.left = 1000
        """How many sessions may be asked for."""
        self.reset_after = 0.0
        """In how many seconds they are all there again, as Discord tells it."""
        self.hurried: list[int] = []
        """Shards that asked for a session before their bucket's time."""
        self.away: set[int] = set()
        """Shards that are out of order: their connections are closed as soon as they say whose they are."""
        self._asked_at: dict[int, float] = {}
        self._changed = changed
        self._sockets: set[web.WebSocketResponse] = set()

    @property
    def session(self) -> Session:
        """The newest session."""
        return self.sessions[-1]

    @property
    def connected(self) -> bool:
        """Whether a session is up now."""
        return bool(self.sessions) and self.session.socket is not None and not self.session.socket.closed

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One socket, from hello to its end."""
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        self._sockets.add(socket)
        self.opened += 1
        self._changed.set()
        try:
            if self.refuse:
                await socket.close(code=self.refuse.pop(0))
                return socket
            if not self.silent:
                await socket.send_json({"op": 10, "d": {"heartbeat_interval": int(self.heartbeat * 1000)}})
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._heard(socket, json.loads(frame.data))
        finally:
            self._sockets.discard(socket)
            self.closed_by_bot.append(socket.close_code)
            self._changed.set()
        return socket

    @property
    def up(self) -> set[int]:
        """The shards whose sessions are up now."""
        newest = {session.shard: session for session in self.sessions}
        return {shard for shard, one in newest.items() if one.socket is not None and not one.socket.closed}

    def session_of(self, guild: int | None) -> Session:
        """The newest session that hears of a server; without one, of direct messages."""
        of_all = reversed(self.sessions)
        return next(one for one in of_all if ((guild or 0) >> 22) % one.count == one.shard)

    async def dispatch(self, event: str, content: Json, *, guild: int | None = None) -> None:
        """Tell the bot of an event in a server, or in no server."""
        await self._tell(self.session_of(guild), event, content)

    async def welcome_in(self, number: int) -> None:
        """The bot is in one server more."""
        self.guilds.append(number)
        await self.dispatch("GUILD_CREATE", guild(number, self.channels), guild=number)

    async def _tell(self, session: Session, event: str, content: Json) -> None:
        session.sequence += 1
        frame = {"op": 0, "t": event, "s": session.sequence, "d": content}
        text = json.dumps(frame)
        session.sent.append((session.sequence, text))
        if session.socket is not None:
            with contextlib.suppress(ConnectionError):
                await session.socket.send_str(text)

    async def send(self, op: int, content: Any = None) -> None:
        """Send any other frame: 7 asks to reconnect, 9 ends the session."""
        assert self.session.socket is not None
        await self.session.socket.send_json({"op": op, "d": content})

    async def drop(self, code: int = 4000) -> None:
        """Close every socket."""
        for socket in list(self._sockets):
            await socket.close(code=code)

    async def take_away(self, *shards: int) -> None:
        """Put these shards out of order until they are no longer in ``away``."""
        self.away |= set(shards)
        for session in list(self.sessions):
            if session.shard in self.away and session.socket is not None:
                await session.socket.close(code=4000)

    async def _heard(self, socket: web.WebSocketResponse, frame: Json) -> None:
        if frame["op"] == 1:
            await socket.send_json({"op": 11})
        elif frame["op"] == 2:
            self.identified.append(frame["d"])
            if frame["d"]["token"] != self.token:
                await socket.close(code=4004)
                return
            await self._begin(socket, *frame["d"].get("shard", (0, 1)))
        elif frame["op"] == 6:
            await self._resume(socket, frame["d"])
        self._changed.set()

    async def _begin(self, socket: web.WebSocketResponse, shard: int, count: int) -> None:
        """A session, unless there is a reason against it."""
        now, bucket = asyncio.get_running_loop().time(), shard % self.at_once
        self.left -= 1
        hurried = now - self._asked_at.get(bucket, float("-inf")) < self.gap
        self._asked_at[bucket] = now
        if shard in self.away:
            await socket.close(code=4000)
        elif hurried:
            self.hurried.append(shard)
            await socket.send_json({"op": 9, "d": False})
        elif self.deaf:
            self.deaf -= 1
        else:
            session = Session(len(self.sessions) + 1, shard, count, socket)
            self.sessions.append(session)
            await self._welcome(session)

    async def _welcome(self, session: Session) -> None:
        here = [number for number in self.guilds if (number >> 22) % session.count == session.shard]
        await self._tell(
            session,
            "READY",
            {
                "v": 10,
                "user": user(BOT, "commonplace", bot=True),
                "guilds": [{"id": str(number), "unavailable": True} for number in here],
                "session_id": session.name,
                "resume_gateway_url": self.address,
                "application": {"id": str(APPLICATION), "flags": 0},
                "shard": [session.shard, session.count],
            },
        )
        for number in here:
            await self._tell(session, "GUILD_CREATE", guild(number, self.channels))

    async def _resume(self, socket: web.WebSocketResponse, asked: Json) -> None:
        known = next((s for s in self.sessions if s.name == asked["session_id"]), None)
        if known is not None and known.shard in self.away:
            await socket.close(code=4000)
            return
        if known is None or known is not next(one for one in reversed(self.sessions) if one.shard == known.shard):
            await socket.send_json({"op": 9, "d": False})
            return
        known.socket = socket
        for missed in [text for number, text in known.sent if number > (asked["seq"] or 0)]:
            await socket.send_str(missed)
        await self._tell(known, "RESUMED", {})
        self.resumed.append(known.name)
