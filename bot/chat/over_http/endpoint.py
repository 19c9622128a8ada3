"""The interactions endpoint: one address that takes what Discord has signed, and gives back what answers it."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

from aiohttp import web

from bot.chat.over_http.first_answers import FirstAnswers, Json
from bot.chat.over_http.refusals import Refusals
from bot.chat.over_http.signed import SignatureCheck
from bot.metrics.meter import Meter

log = logging.getLogger(__name__)

PATH: Final = "/interactions"
HEALTH: Final = "/health"
LARGEST: Final = 1 << 20
"""The most bytes of a request. A menu's message with all that can stand in it takes a fifth of that."""
READING: Final = 3.0
"""Seconds within which a request must have come whole: Discord waits no longer for its answer."""
WAIT: Final = 2.9
"""Seconds from a request to its answer. What has none by then gets a 202, and what comes later is too late."""
_PING: Final = 1
_KINDS: Final = range(2, 6)  # command, component, autocomplete, form


class Endpoint:
    """Answers Discord. ``receive`` begins to answer an interaction; ``fit`` says whether this process can answer."""

    def __init__(
        self,
        signed: SignatureCheck,
        answers: FirstAnswers,
        receive: Callable[[Json], Awaitable[None]],
        fit: Callable[[], Awaitable[bool]],
        meter: Meter,
        refusals: Refusals | None = None,
    ) -> None:
        self._signed = signed
        self._answers = answers
        self._receive = receive
        self._fit = fit
        self._meter = meter
        self._refusals = refusals or Refusals()
        self.closing = False
        """Whether what comes now is sent away, for a balancer to ask another process."""

    def app(self) -> web.Application:
        """The two addresses: for Discord, and for whoever watches this process."""
        app = web.Application(client_max_size=LARGEST)
        app.add_routes([web.post(PATH, self._posted), web.get(HEALTH, self._health)])
        return app

    async def _health(self, request: web.Request) -> web.Response:
        fit = not self.closing and await self._fit()
        return web.json_response({"healthy": fit}, status=200 if fit else 503)

    async def _posted(self, request: web.Request) -> web.StreamResponse:
        if self.closing:
            return _last(503)
        began = asyncio.get_running_loop().time()
        try:
            if (request.content_length or 0) > LARGEST:
                return self._refused("too_large", 413)
            async with asyncio.timeout(None if request.content.is_eof() else READING):
                body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return self._refused("too_large", 413)
        except TimeoutError:
            return self._refused("too_slow", 408)
        headers = request.headers
        signature, timestamp = headers.get("X-Signature-Ed25519", ""), headers.get("X-Signature-Timestamp", "")
        refusal = self._signed.refusal(signature, timestamp, body)
        if refusal is not None:
            return self._refused(refusal, 401)
        asked = _read(body) if request.content_type == "application/json" else None
        if asked is None:
            return self._refused("not_json", 400)
        if asked["type"] == _PING:
            return web.json_response({"type": _PING})
        if asked["type"] not in _KINDS or not str(asked.get("id", "")).isdecimal():
            return self._refused("unknown", 400)
        if self._answers.is_awaited(int(asked["id"])):
            return self._refused("replayed", 401)  # signed anew, but it is being answered
        return await self._answered(request, asked, began)

    async def _answered(self, request: web.Request, asked: Json, began: float) -> web.StreamResponse:
        with self._answers.awaited(int(asked["id"])) as waiting:
            try:
                await self._receive(asked)
            except Exception:
                log.exception("An interaction could not be read because of a bug.")
                return self._refused("unknown", 400)
            answer = await waiting.answer(began + WAIT - asyncio.get_running_loop().time())
            response = web.Response(status=202) if answer is None else _json(answer)
            try:
                await response.prepare(request)
                await response.write_eof()
            except ConnectionError:
                waiting.gone()
            else:
                waiting.sent()
            return response

    def _refused(self, why: str, status: int) -> web.Response:
        self._refusals.note(why)
        self._meter.refused(why)
        return _last(status) if status in (408, 413) else web.Response(status=status)


def _last(status: int) -> web.Response:
    """An answer behind which the connection is closed, as what is left of the request is not read."""
    response = web.Response(status=status)
    response.force_close()
    return response


def _read(body: bytes) -> Json | None:
    """An interaction; None where it is no JSON, or no object with a kind."""
    try:
        asked: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return asked if isinstance(asked, dict) and type(asked.get("type")) is int else None


def _json(answer: Json) -> web.Response:
    sent = json.dumps(answer, separators=(",", ":")).encode("ascii")
    return web.Response(body=sent, content_type="application/json")
