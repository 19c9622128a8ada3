"""``/library status`` and its *Show more*: the library, its files, daily lines, channels and commands, in one look."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from bot.cards.card import Card, Verb
from bot.cards.circle_points import circle_points, circles_in_short
from bot.cards.content_notes import word_list_points
from bot.cards.daily_points import LATELY, daily_in_short, daily_points
from bot.cards.faults import fault_sentence
from bot.cards.fleet_trouble import trouble_points
from bot.cards.log_posts import log_points
from bot.cards.points import Point, Weight, as_fault
from bot.cards.preferences import nothing_shown_points
from bot.cards.registration import BY_ITSELF, registration_points, unregistered
from bot.cards.status import FRONT, StatusFound, status_card, status_points_card
from bot.cards.storage import storage_points
from bot.chat.connection.shared_fleet import process_name
from bot.chat.connection.syncing import behind
from bot.chat.context import BotInteraction, KeepingBot
from bot.chat.controls.press import Press
from bot.chat.curators import Curators
from bot.chat.daily.channels import Channel, missing_in
from bot.errors import Cause, StoreFault
from bot.faults import Fault
from bot.model.change_posts import LogState
from bot.model.circle import CircleState
from bot.model.daily import DailyState
from bot.model.registration import Outdated
from bot.services import Services

_T = TypeVar("_T")


class StatusControls:
    """The handler, and the cards. What cannot be read is a point among the others: a damaged file hides nothing else.

    Each press asks whether a curator made it.
    """

    def __init__(self, services: Services, curators: Curators) -> None:
        self._services = services
        self._curators = curators
        self.handlers: dict[Verb, Callable[[Press], Awaitable[None]]] = {Verb.STATUS: self._pressed}

    async def card(self, interaction: BotInteraction) -> Card:
        """The whole in short."""
        return status_card(await self._looked(interaction))

    async def _pressed(self, press: Press) -> None:
        (page,) = press.expected(1)
        self._curators.require(press.interaction)
        reply = press.reply()
        looked = await reply.when(self._looked(press.interaction))
        await reply.show(status_card(looked) if page == FRONT else status_points_card(looked, press.number(page)))

    async def _looked(self, interaction: BotInteraction) -> StatusFound:
        services, now, client = self._services, self._services.clock(), interaction.client
        unread: list[StoreFault] = []

        async def read(work: Awaitable[_T], otherwise: _T) -> _T:
            try:
                return await work
            except StoreFault as failed:
                unread.append(failed)
                return otherwise

        storage = await services.storage.look()
        curating, none = services.library.curating, dict[Any, int]()
        library = await read(services.library.status(), None)
        hidden, waiting = await read(curating.hidden(), ()), await read(curating.waiting(), ())
        offered = await read(services.library.sources.waiting(), ())
        states, circles = await read(services.daily.all(), ()), await read(services.circles.all(), ())
        logs = await read(services.log_channels.all(), ())
        fleet = await read(services.processes.seen(), ())
        became = await read(services.daily.became_since(now - LATELY), none)
        homes = services.settings.home_guilds
        older: Sequence[Outdated] | None = await read(behind(client.tree, services.registered, homes), None)
        chosen = client.preferences.of(interaction.guild_id)
        shelves = await read(services.library.every_shelf(), ()) if chosen.shelves else ()
        known = list(storage_points(storage, now, running=True))
        points: list[Point] = [
            *known,
            *_not_told(unread, known),
            *(nothing_shown_points(chosen, shelves) if shelves else ()),
            *word_list_points(services.word_lists.fault),
            *_edition_points(services),
            *trouble_points(fleet, process_name(services.settings.data_dir)),
            *daily_points(
                states, now, found=_forbidden(client, states), names=_names(client, interaction.guild_id, states)
            ),
            *circle_points(
                circles, found=_forbidden(client, circles), names=_names(client, interaction.guild_id, circles)
            ),
            *log_points(logs, found=_forbidden(client, logs), names=_names(client, interaction.guild_id, logs)),
            *([] if older is None else self._registration(client, older)),
        ]
        return StatusFound(
            library,
            storage,
            tuple(points),
            daily=daily_in_short(states, became, now) if states else "",
            circles=circles_in_short(circles) if circles else "",
            hidden=len(hidden),
            reported=len(waiting),
            offered=len(offered),
            registered=older is not None and not older,
            shards=client.shards_seen(),
        )

    def _registration(self, client: KeepingBot, older: Sequence[Outdated]) -> list[Point]:
        """Why commands could not be registered, where Discord said so; else where they are older."""
        if older and client.unregistered:
            return [unregistered(reason) for reason in client.unregistered]
        return list(registration_points(older, BY_ITSELF))


def _edition_points(services: Services) -> list[Point]:
    """Why a newer library could not be taken from the process that loads."""
    following = services.following
    return [as_fault(fault_sentence(following.trouble))] if following is not None and following.trouble else []


def _not_told(failed: Sequence[StoreFault], known: Sequence[Point]) -> list[Point]:
    """What could not be read, but for a file of which the check has told already."""
    told = [point.found for point in known if point.weight is Weight.FAULT]
    sentences = {fault_sentence(one): one.cause.values for one in failed if one.cause.values}
    return [
        as_fault(said)
        for said, (path, *_) in sentences.items()
        if not any(found.startswith(str(path)) for found in told)
    ]


def _forbidden(client: KeepingBot, states: Sequence[DailyState | CircleState | LogState]) -> Mapping[str, Cause]:
    """By the channel's id, what the bot lacks now to post there."""
    found = {}
    for channel in {state.line.channel for state in states if not state.line.paused}:
        there = client.get_channel(int(channel))
        missing = missing_in(there) if isinstance(there, Channel) else []
        if missing:
            found[channel] = Cause(Fault.DAILY_FORBIDDEN, (", ".join(missing),))
    return found


def _names(
    client: KeepingBot, server: int | None, states: Sequence[DailyState | CircleState | LogState]
) -> Mapping[str, str]:
    """The names of the channels of the server asked in: curators may not be members of the others."""
    here = [state.line.channel for state in states if state.line.place == str(server)]
    channels = ((channel, client.get_channel(int(channel))) for channel in here)
    return {number: there.name for number, there in channels if isinstance(there, Channel)}
