"""First answers given in place: to the request that waits for one, where discord.py would send a request of its own.

Discord takes both. Files and answers that only say that one is coming go by discord.py's own request, for which Discord
wants the waiting one answered with 202 and no body first: it takes no more than about 150 KB in place, and what follows
a promise at once can be quicker than it (discord-api-docs, issues 5250 and 7220).
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any, Final

import aiohttp
from discord import File, InteractionResponseType, NotFound
from discord.http import MultipartParameters, Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.chat.answers.failure import UNKNOWN_WEBHOOK

SETTLING: Final = 3.0
"""For how many seconds after an answer in place Discord may not know yet of what it can be followed by."""
_PAUSE: Final = 0.25
_EPHEMERAL: Final = 64
_PROMISES: Final = frozenset(
    {InteractionResponseType.deferred_channel_message.value, InteractionResponseType.deferred_message_update.value}
)

Json = dict[str, Any]


class Waiting:
    """A request that waits for the first answer to its interaction."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Json | None] = loop.create_future()
        self._sent: asyncio.Future[None] = loop.create_future()

    async def answer(self, seconds: float) -> Json | None:
        """The answer; None where it comes by another request, or not within so many seconds."""
        late = self._answer.get_loop().call_later(max(0.0, seconds), self._too_late)
        try:
            return await self._answer
        finally:
            late.cancel()

    def _too_late(self) -> None:
        if not self._answer.done():
            self._answer.set_result(None)

    @property
    def open(self) -> bool:
        """Whether it has no answer yet."""
        return not self._answer.done()

    async def give(self, answer: Json | None) -> None:
        """Have it answered, and return once that was sent. Raises ConnectionResetError where nobody waits any more."""
        self._answer.set_result(answer)
        await self._sent

    def sent(self) -> None:
        """It was answered."""
        if not self._sent.done():
            self._sent.set_result(None)

    def gone(self) -> None:
        """It could not be answered."""
        if not self._sent.done():
            self._sent.set_exception(ConnectionResetError("Discord no longer waits for the answer"))
            self._sent.exception()  # nobody may be asking


class FirstAnswers(AsyncWebhookAdapter):
    """What discord.py sends answers by, with first answers in place where a request waits."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._waiting: dict[int, Waiting] = {}
        self._settling: dict[str, float] = {}
        self._ages: deque[tuple[float, str]] = deque()

    @contextlib.contextmanager
    def awaited(self, interaction: int) -> Iterator[Waiting]:
        """While open, the first answer to an interaction is given to what this yields."""
        waiting = self._waiting[interaction] = Waiting()
        try:
            yield waiting
        finally:
            waiting.gone()
            self._waiting.pop(interaction, None)

    def is_awaited(self, interaction: int) -> bool:
        """Whether a request waits for the first answer to an interaction."""
        return interaction in self._waiting

    async def create_interaction_response(
        self,
        interaction_id: int,
        token: str,
        *,
        session: aiohttp.ClientSession,
        proxy: str | None = None,
        proxy_auth: aiohttp.BasicAuth | None = None,
        params: MultipartParameters,
    ) -> Any:
        """Give the first answer in place, or send it. Raises ConnectionResetError where Discord has hung up."""
        waiting, payload = self._waiting.get(interaction_id), params.payload
        if waiting is not None and waiting.open:
            if not params.files and payload is not None and payload["type"] not in _PROMISES:
                await waiting.give(payload)
                self._settle(token)
                return _taken(interaction_id, payload)
            with contextlib.suppress(ConnectionResetError):
                await waiting.give(None)
        return await super().create_interaction_response(
            interaction_id, token, session=session, proxy=proxy, proxy_auth=proxy_auth, params=params
        )

    async def request(
        self, route: Route, session: aiohttp.ClientSession, *, files: Sequence[File] | None = None, **sent: Any
    ) -> Any:
        """Send what follows an answer; again, while Discord may only not have come to what was given in place."""
        until = self._settling.get(route.webhook_token or "", 0.0)
        while True:
            try:
                return await super().request(route, session, files=files, **sent)
            except NotFound as error:
                if error.code != UNKNOWN_WEBHOOK or asyncio.get_running_loop().time() >= until:
                    raise
            await asyncio.sleep(_PAUSE)
            for file in files or ():
                file.reset(seek=True)

    def _settle(self, token: str) -> None:
        now = asyncio.get_running_loop().time()
        while self._ages and self._ages[0][0] < now:
            self._settling.pop(self._ages.popleft()[1], None)
        self._settling[token] = now + SETTLING
        self._ages.append((now + SETTLING, token))


def _taken(interaction: int, payload: Json) -> Json:
    """What Discord would say of an answer that it took, as far as discord.py reads it; no message's id is known."""
    flags = (payload.get("data") or {}).get("flags", 0)
    about = {"id": str(interaction), "type": payload["type"], "response_message_ephemeral": bool(flags & _EPHEMERAL)}
    return {"interaction": about}


@contextlib.contextmanager
def answered_in_place(answers: FirstAnswers) -> Iterator[None]:
    """While open, discord.py sends answers by these, in this task and those it starts."""
    before = async_context.set(answers)
    try:
        yield
    finally:
        async_context.reset(before)
