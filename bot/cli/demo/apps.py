"""The demo's page as ours: its name and mark, and the menu of a message (*Apps* in Discord), which simcord's lacks:
a button on each message, the list it opens, and the interaction that Discord sends for a line of it."""

import hmac
import json
from pathlib import Path
from typing import Any, Final

import discord
import simcord
from aiohttp import web

from bot.cards import demo as wording
from bot.cli.demo.stage import Stage

HEAD: Final = (
    '<link rel="icon" href="/mark.svg"><link rel="stylesheet" href="/apps.css">'
    '<script type="module" src="/apps.js"></script>'
)
"""What the page's head is given."""

_PLACE: Final = "/apps"
_SECRET: Final = "X-Simcord-Capability"  # the page sends it too
_FILES: Final = {"/apps.js": "text/javascript", "/apps.css": "text/css", "/mark.svg": "image/svg+xml"}


class MessageApps:
    """Answers what the script asks, for whoever knows the page's secret."""

    def __init__(self, stage: Stage, secret: str) -> None:
        self._stage = stage
        self._secret = secret

    def routes(self) -> list[web.RouteDef]:
        """The script and its style, the lines of the menu, and the use of one."""
        files = [web.get(path, _given) for path in _FILES]
        return [*files, web.get(_PLACE, self._listed), web.post(_PLACE, self._used)]

    async def _listed(self, request: web.Request) -> web.Response:
        self._known(request)
        return web.json_response(
            {
                "name": wording.NAME,
                "title": wording.APPS,
                "busy": wording.APPS_BUSY,
                "lines": self._stage.message_menus(),
            }
        )

    async def _used(self, request: web.Request) -> web.Response:
        """Choose a line of a message's menu as one of the two who are there; the page fetches what comes of it."""
        self._known(request)
        try:
            asked: Any = await request.json()
            line, message_id, member = str(asked["line"]), int(asked["message"]), int(asked["member"])
        except (json.JSONDecodeError, KeyError, TypeError, ValueError):
            raise web.HTTPBadRequest from None
        who = next((one for one in (self._stage.member, self._stage.visitor) if one.id == member), None)
        if who is None:
            raise web.HTTPBadRequest
        try:
            await who.context_menu(self._stage.room, line, await self._stage.message(message_id))
        except (simcord.SetupError, simcord.BackendError, discord.HTTPException) as refused:
            return web.json_response({"refused": wording.not_simulated(str(refused))})
        return web.json_response({})

    def _known(self, request: web.Request) -> None:
        given = request.headers.get(_SECRET, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret.encode()):
            raise web.HTTPUnauthorized


async def _given(request: web.Request) -> web.Response:
    path = Path(__file__).with_name(request.path.removeprefix("/"))
    return web.Response(text=path.read_text("utf-8"), content_type=_FILES[request.path])
