"""The small Discord as a whole: its REST side, its faults, and people who ask the bot something."""

import asyncio
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.process.loopback.gateway import Gateway
from tests.process.loopback.payloads import (
    APPLICATION,
    BOT,
    CHANNEL,
    HOME,
    READER,
    Json,
    application,
    channel,
    guild,
    interaction,
    message,
    thread,
    user,
)
from tests.process.loopback.poster import Poster

TOKEN = "NzAwMDAwMDAwMDAwMDAwMDAx.GloopB.abcdefghijklmnopqrstuvwxyz0123456789AB"
PATIENCE = 60.0
"""Seconds a story waits for something that must come; far more than it takes."""


EPHEMERAL = 64
_MOST_BYTES = 10 << 20
"""So much a bot may send at once, files and all."""


@dataclass
class Fault:
    """What the next requests get instead of an answer. ``times`` of None means until taken back. With ``done`` they are
    carried out all the same."""

    status: int = 503
    times: int | None = 1
    body: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    path: str = ""
    stall: float = 0.0
    done: bool = False


@dataclass(frozen=True)
class Channel:
    """A channel chosen for an option."""

    number: int


@dataclass
class Answer:
    """An interaction and what the bot said to it: the first answer's type and data, then edits and follow-ups."""

    number: int
    token: str
    asked_at: float
    kind: int | None = None
    said: Json = field(default_factory=dict)
    seconds: float | None = None
    in_place: bool = False
    """Whether the first answer came as the HTTP answer to the interaction that was posted."""
    known_at: float = 0.0
    """When what follows it is taken."""
    edits: list[Json] = field(default_factory=list)
    followups: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def shown(self) -> Json:
        """The answer as it stands now."""
        return (self.edits or [self.said])[-1]

    def button(self, label: str) -> str:
        """The id of the button with that label."""
        (found,) = [str(one["custom_id"]) for one in _components(self.shown) if one.get("label") == label]
        return found

    @property
    def text(self) -> str:
        """Every word of the answer as it stands now, for looking something up in it."""
        return "\n".join(_texts([self.said, *self.edits, *self.followups]))


class Loopback:
    """``async with Loopback() as discord`` serves on a free port; ``api`` is the address for the bot."""

    def __init__(
        self, *, port: int = 0, guilds: Sequence[int] = (HOME,), token: str = TOKEN, first: int = 10**18
    ) -> None:
        """``first`` is the lowest number that a message or an interaction gets here."""
        self.token = token
        self.port = port
        self.faults: list[Fault] = []
        self.requests: list[tuple[str, str]] = []
        self.synced: list[tuple[str, list[Json]]] = []
        self.answers: dict[str, Answer] = {}
        self.messages: list[tuple[int, Json]] = []
        """What the bot posted unasked, each with its number."""
        self.threads: dict[int, str] = {}
        """The threads that the bot opened, by the number of the message they are under, with their names."""
        self.poster: Poster | None = None
        """What interactions are posted by to a bot without a session; None sends them through the gateway."""
        self.endpoint_url: str | None = None
        """The Interactions Endpoint URL that the application's page shows."""
        self.settling = 0.0
        """For so many seconds after an answer in place, what follows it is refused: its interaction is not known."""
        self.uploads: dict[int, bytes] = {}
        """Files that people sent along, by their ids."""
        self.roles: dict[int, list[Json]] = {}
        """More roles of servers, by their ids."""
        self.roles_of: dict[int, list[int]] = {}
        """The roles of people, by their ids."""
        self.asked_in: Json | None = None
        """The channel in which people ask, where it is not the first of their server."""
        self.lag = 0.0
        """So many seconds pass from the moment such a post is in the channel to the bot's hearing of it."""
        self.a_second: int | None = None
        """How many requests a second are taken, answers to interactions aside; more get a 429, as from Discord."""
        self.limited = 0
        """How many got one."""
        self._taken: deque[float] = deque()
        self._changed = asyncio.Event()
        self._numbers = itertools.count(first)
        self._runner: web.AppRunner | None = None
        self.gateway = Gateway(token, guilds, self._changed)

    @property
    def api(self) -> str:
        """The base address of this Discord's REST API."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def connections(self) -> int:
        """How many connections are open just now."""
        assert self._runner is not None
        assert self._runner.server is not None
        return len(self._runner.server.connections)

    async def __aenter__(self) -> "Loopback":
        await self.open()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    async def open(self) -> None:
        """Begin to serve."""
        app = web.Application(middlewares=[self._faulty], client_max_size=_MOST_BYTES)
        app.add_routes(
            [
                web.get("/gateway", self.gateway.serve),
                web.get("/gateway/", self.gateway.serve),
                web.get("/api/v10/gateway/bot", self._gateway_bot),
                web.get("/api/v10/users/@me", self._me),
                web.get("/api/v10/oauth2/applications/@me", self._application),
                web.get("/api/v10/applications/@me", self._application),
                web.put("/api/v10/applications/{app}/commands", self._sync),
                web.put("/api/v10/applications/{app}/guilds/{guild}/commands", self._sync),
                web.post("/api/v10/interactions/{id}/{token}/callback", self._callback),
                web.post("/api/v10/webhooks/{app}/{token}", self._follow_up),
                web.get("/api/v10/webhooks/{app}/{token}/messages/{id}", self._fetch),
                web.patch("/api/v10/webhooks/{app}/{token}/messages/{id}", self._edit),
                web.delete("/api/v10/webhooks/{app}/{token}/messages/{id}", self._delete),
                web.get("/api/v10/channels/{id}/messages", self._history),
                web.post("/api/v10/channels/{id}/messages", self._post),
                web.post("/api/v10/channels/{id}/messages/{message}/threads", self._open_thread),
                web.get("/api/v10/channels/{id}", self._unknown),
                web.get("/cdn/{id}/{name}", self._upload),
                web.get("/api/v10/users/@me/guilds", self._own_guilds),
                web.get("/api/v10/guilds/{id}", self._guild),
                web.get("/api/v10/guilds/{id}/channels", self._channels),
                web.get("/api/v10/guilds/{id}/threads/active", self._threads),
                web.get("/api/v10/guilds/{id}/members/{member}", self._member),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.gateway.address = f"ws://127.0.0.1:{self.port}/gateway"

    async def close(self) -> None:
        """Serve no more; every line is cut."""
        if self.poster is not None:
            await self.poster.close()
        if self._runner is not None:
            await self.gateway.drop(1001)
            await self._runner.cleanup()
            self._runner = None

    async def until(self, happened: Callable[[], object], what: str = "") -> None:
        """Wait until something is so. Raises AssertionError when it never is."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not happened():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"never happened: {what or happened}; requests so far: {self.requests}") from None

    def posted(self) -> list[tuple[int, Json]]:
        """What the bot said behind its first answers for all to see, each with the number of its message."""
        return [
            (answer.number + 2 + at, said)
            for answer in self.answers.values()
            for at, said in enumerate(answer.followups)
            if not said.get("flags", 0) & EPHEMERAL
        ]

    async def connected(self) -> None:
        """Wait until the bot's session is up."""
        await self.until(lambda: self.gateway.connected, "the bot connects")

    async def ask(
        self,
        name: str,
        options: dict[str, object] | None = None,
        *,
        sub: str | None = None,
        guild: int | None = HOME,
        person: int = READER,
    ) -> Answer:
        """Somebody uses a slash command."""
        chosen: list[Json] = [{"name": key} | _value(value) for key, value in (options or {}).items()]
        if sub is not None:
            chosen = [{"name": sub, "type": 1, "options": chosen}]
        what: Json = {"id": str(next(self._numbers)), "name": name, "type": 1, "options": chosen}
        named = [value.number for value in (options or {}).values() if isinstance(value, Channel)]
        what["resolved"] = {"channels": {str(number): channel(number) for number in named}}
        if guild is not None and any(f"/guilds/{guild}/" in p and _has(c, name) for p, c in self.synced):
            what["guild_id"] = str(guild)
        return await self._ask(2, what, guild, person)

    async def ask_with_file(
        self, name: str, option: str, content: bytes, filename: str, *, sub: str, person: int = READER
    ) -> Answer:
        """Somebody uses a command of the home server with a file, which lies at an address of this Discord's."""
        number = next(self._numbers)
        self.uploads[number] = content
        where = f"http://127.0.0.1:{self.port}/cdn/{number}/{filename}"
        about = {"id": str(number), "filename": filename, "size": len(content), "url": where, "proxy_url": where}
        chosen = [{"name": option, "type": 11, "value": str(number)}]
        what: Json = {"id": str(next(self._numbers)), "name": name, "type": 1, "guild_id": str(HOME)}
        what["options"] = [{"name": sub, "type": 1, "options": chosen}]
        what["resolved"] = {"attachments": {str(number): about | {"content_type": "text/plain"}}}
        return await self._ask(2, what, HOME, person)

    async def typing(
        self, name: str, option: str, typed: str, *, sub: str | None = None, person: int = READER
    ) -> Answer:
        """Somebody types into an option; the answer says what is offered."""
        chosen: list[Json] = [{"name": option, "type": 3, "value": typed, "focused": True}]
        if sub is not None:
            chosen = [{"name": sub, "type": 1, "options": chosen}]
        what: Json = {"id": str(next(self._numbers)), "name": name, "type": 1, "options": chosen}
        return await self._ask(4, what, HOME, person)

    async def menu(self, name: str, said: str, *, guild: int | None = HOME, person: int = READER) -> Answer:
        """Somebody chooses an entry of the menu of a message that says this."""
        number = next(self._numbers)
        on = message(number, {"content": said}, str(CHANNEL)) | {"author": user(READER + 7, "writer")}
        what: Json = {"id": str(next(self._numbers)), "name": name, "type": 3, "target_id": str(number)}
        what["resolved"] = {"messages": {str(number): on}}
        return await self._ask(2, what, guild, person)

    async def send_form(
        self, form: Answer, values: Mapping[str, str], *, on: Answer | None = None, person: int = READER
    ) -> Answer:
        """Somebody fills in the window that an answer opened, from a button ``on`` another one, and sends it off."""
        fields = [{"type": 4, "custom_id": name, "value": value} for name, value in values.items()]
        rows = [{"type": 1, "components": [one]} for one in fields]
        more = {"message": self._message(on, on.shown)} if on is not None else {}
        return await self._ask(5, {"custom_id": form.said["custom_id"], "components": rows}, HOME, person, **more)

    async def press(
        self,
        answer: Answer,
        custom_id: str,
        *,
        values: Sequence[str] = (),
        guild: int | None = HOME,
        person: int = READER,
    ) -> Answer:
        """Somebody presses a button of an answer, or chooses ``values`` in a menu of it."""
        what: Json = {"custom_id": custom_id, "component_type": 3 if values else 2}
        if values:
            what["values"] = list(values)
        return await self._ask(3, what, guild, person, message=self._message(answer, answer.shown))

    async def answered(self, answer: Answer) -> Answer:
        """Wait for the first answer, and for what replaces it when that only says that one is coming."""
        await self.until(lambda: answer.kind is not None, "a first answer")
        if answer.kind in (5, 6):
            await self.until(lambda: answer.edits or answer.followups, "the answer itself")
        return answer

    async def _ask(self, kind: int, what: Json, guild: int | None, person: int, **more: Any) -> Answer:
        number = next(self._numbers)
        answer = Answer(number, f"aW50ZXJhY3Rpb246{number}", asyncio.get_running_loop().time())
        self.answers[answer.token] = answer
        asked = interaction(number, answer.token, kind, what, guild_id=guild, person=person)
        if guild is not None:
            asked["member"]["roles"] = [str(role) for role in self.roles_of.get(person, ())]
            asked["channel"] = self.asked_in or asked["channel"]
        if self.poster is not None:
            self.poster.post(asked | more, lambda said: self._said(answer, said, in_place=True))
        else:
            await self.gateway.dispatch("INTERACTION_CREATE", asked | more, guild=guild)
        return answer

    def _said(self, answer: Answer, sent: Json, *, in_place: bool) -> None:
        """Note a first answer."""
        answer.kind, answer.said = sent["type"], sent.get("data") or {}
        answer.files = sent.get("files", {})
        answer.seconds = asyncio.get_running_loop().time() - answer.asked_at
        answer.known_at = asyncio.get_running_loop().time() + (self.settling if in_place else 0.0)
        answer.in_place = in_place
        self._changed.set()

    @web.middleware
    async def _faulty(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.path.startswith(("/gateway", "/cdn")):
            response: web.StreamResponse = await handler(request)
            return response
        self.requests.append((request.method, request.path.removeprefix("/api/v10")))
        self._changed.set()
        if (wait := self._too_many(request.path)) > 0:
            self.limited += 1
            body: Json = {"message": "You are being rate limited.", "retry_after": wait, "global": True}
            headers = {"X-RateLimit-Global": "true", "Retry-After": f"{wait:.3f}", "Via": "1.1 google"}
            return _json(body, status=429, headers=headers)
        fault = next((f for f in self.faults if f.path in request.path), None)
        if fault is not None:
            if fault.times is not None:
                fault.times -= 1
                if not fault.times:
                    self.faults.remove(fault)
            if fault.done:
                await handler(request)
            await asyncio.sleep(fault.stall)
            if fault.status:
                return _json(fault.body, status=fault.status, headers=fault.headers)
        if request.headers.get("Authorization", f"Bot {self.token}") != f"Bot {self.token}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        response = await handler(request)
        self._changed.set()
        return response

    def _too_many(self, path: str) -> float:
        """In how many seconds a request is taken; 0 if it is now."""
        if self.a_second is None or "/interactions/" in path or "/webhooks/" in path:
            return 0.0
        now = asyncio.get_running_loop().time()
        while self._taken and now - self._taken[0] >= 1:
            self._taken.popleft()
        if len(self._taken) >= self.a_second:
            return max(0.001, self._taken[0] + 1 - now)
        self._taken.append(now)
        return 0.0

    async def _gateway_bot(self, request: web.Request) -> web.Response:
        gateway = self.gateway
        limit = {
            "total": 1000,
            "remaining": max(0, gateway.left),
            "reset_after": int(gateway.reset_after * 1000),
            "max_concurrency": gateway.at_once,
        }
        return _json({"url": gateway.address, "shards": gateway.shards, "session_start_limit": limit})

    async def _me(self, request: web.Request) -> web.Response:
        return _json(user(BOT, "commonplace", bot=True))

    async def _application(self, request: web.Request) -> web.Response:
        return _json(application() | {"interactions_endpoint_url": self.endpoint_url})

    async def _sync(self, request: web.Request) -> web.Response:
        commands: list[Json] = await request.json()
        self.synced.append((request.path.removeprefix("/api/v10"), commands))
        guild = request.match_info.get("guild")
        given = {"application_id": str(APPLICATION), "version": "1", "description": ""}
        given |= {"guild_id": guild} if guild else {}
        return _json([given | {"id": str(next(self._numbers))} | command for command in commands])

    async def _callback(self, request: web.Request) -> web.Response:
        answer = self.answers[request.match_info["token"]]
        sent = await _payload(request)
        if answer.kind is not None:
            body = {"message": "Interaction has already been acknowledged.", "code": 40060}
            return _json(body, status=400)
        self._said(answer, sent, in_place=False)
        about: Json = {"id": str(answer.number), "type": 2}
        resource: Json = {"type": answer.kind}
        if answer.kind in (4, 5, 7):
            about["response_message_id"] = str(answer.number + 1)
            resource["message"] = self._message(answer, answer.said)
        return _json({"interaction": about, "resource": resource})

    async def _follow_up(self, request: web.Request) -> web.Response:
        answer = self.answers[request.match_info["token"]]
        if self._too_soon(answer):
            return _json({"message": "Unknown Webhook", "code": 10015}, status=404)
        answer.followups.append(await _payload(request))
        return _json(self._message(answer, answer.followups[-1]))

    async def _fetch(self, request: web.Request) -> web.Response:
        answer = self.answers[request.match_info["token"]]
        return _json(self._message(answer, (answer.edits or [answer.said])[-1]))

    async def _edit(self, request: web.Request) -> web.Response:
        answer = self.answers[request.match_info["token"]]
        if self._too_soon(answer):
            return _json({"message": "Unknown Webhook", "code": 10015}, status=404)
        answer.edits.append(await _payload(request))
        answer.files = answer.shown.get("files", {})
        return _json(self._message(answer, answer.edits[-1]))

    async def _history(self, request: web.Request) -> web.Response:
        """What the bot posted for all to see, newest first; of what came after a message, the first. There is only one
        channel."""
        posted = [
            message(number, said, request.match_info["id"])
            for number, said in sorted([*self.posted(), *self.messages], key=lambda one: one[0])
            if number > int(request.query.get("after", 0))
        ]
        limit = int(request.query["limit"])
        return _json((posted[:limit] if "after" in request.query else posted[-limit:])[::-1])

    async def _post(self, request: web.Request) -> web.Response:
        """A message of its own accord; under a nonce that is known the one there is."""
        said = await _payload(request)
        nonce = said.get("nonce") if said.get("enforce_nonce") else None
        known = next(((n, one) for n, one in self.messages if nonce is not None and one.get("nonce") == nonce), None)
        if known is None:
            known = (next(self._numbers), said)
            self.messages.append(known)
            self._changed.set()
        await asyncio.sleep(self.lag)
        return _json(message(*known, request.match_info["id"]))

    async def _open_thread(self, request: web.Request) -> web.Response:
        """A thread under a message; a second one under the same is refused."""
        under = int(request.match_info["message"])
        if under in self.threads:
            return _json({"message": "A thread has already been created.", "code": 160004}, status=400)
        self.threads[under] = str((await _payload(request))["name"])
        self._changed.set()
        await asyncio.sleep(self.lag)
        return _json(thread(under, self.threads[under], request.match_info["id"]))

    async def _unknown(self, request: web.Request) -> web.Response:
        """A channel that the bot does not know from its session is gone."""
        return _json({"message": "Unknown Channel", "code": 10003}, status=404)

    async def _upload(self, request: web.Request) -> web.Response:
        return web.Response(body=self.uploads[int(request.match_info["id"])])

    @staticmethod
    def _too_soon(answer: Answer) -> bool:
        return answer.kind is None or asyncio.get_running_loop().time() < answer.known_at

    async def _own_guilds(self, request: web.Request) -> web.Response:
        after, most = int(request.query.get("after", 0)), int(request.query["limit"])
        there = [number for number in sorted(self.gateway.guilds) if number > after][:most]
        return _json([{"id": str(number), "name": f"Reading room {number % 1000}"} for number in there])

    async def _guild(self, request: web.Request) -> web.Response:
        number = int(request.match_info["id"])
        if number not in self.gateway.guilds:
            return _json({"message": "Unknown Guild", "code": 10004}, status=404)
        told = guild(number)
        del told["channels"], told["threads"], told["members"]
        return _json(told | {"roles": [*told["roles"], *self.roles.get(number, [])]})

    async def _channels(self, request: web.Request) -> web.Response:
        return _json(guild(int(request.match_info["id"]), self.gateway.channels)["channels"])

    async def _threads(self, request: web.Request) -> web.Response:
        there = [thread(number, name, str(CHANNEL)) for number, name in self.threads.items()]
        return _json({"threads": there, "members": []})

    async def _member(self, request: web.Request) -> web.Response:
        return _json(guild(int(request.match_info["id"]))["members"][0])

    async def _delete(self, request: web.Request) -> web.Response:
        return web.Response(status=204)

    def _message(self, answer: Answer, said: Json) -> Json:
        return message(answer.number + 1, said, "900000000000000001")


def _json(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """An answer whose content type is spelled as Discord spells it; discord.py compares the whole of it."""
    sent = json.dumps(body).encode("ascii")
    return web.Response(body=sent, status=status, headers=headers, content_type="application/json")


async def _payload(request: web.Request) -> Json:
    """A request's JSON, also where it stands beside uploaded files."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        sent: Json = json.loads(str(form["payload_json"]))
        sent["files"] = {file.filename: file.file.read() for file in form.values() if isinstance(file, web.FileField)}
    else:
        sent = await request.json()
    return sent


def _value(value: object) -> Json:
    """The type and the value of an option."""
    if isinstance(value, Channel):
        return {"type": 7, "value": str(value.number)}
    return {"type": _kind(value), "value": value}


def _kind(value: object) -> int:
    return 5 if isinstance(value, bool) else 4 if isinstance(value, int) else 3


def _has(commands: Sequence[Json], name: str) -> bool:
    return any(command["name"] == name for command in commands)


def _components(value: object) -> Iterator[Json]:
    """Every component below ``value``."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _components(child)
    elif isinstance(value, list):
        for child in value:
            yield from _components(child)


def _texts(value: object) -> list[str]:
    """Every text below ``value`` that a person reads."""
    if isinstance(value, dict):
        own = [v for k, v in value.items() if k in ("content", "label", "title", "placeholder") and isinstance(v, str)]
        return own + [text for v in value.values() if isinstance(v, dict | list) for text in _texts(v)]
    return [text for item in value for text in _texts(item)] if isinstance(value, list) else []
