"""What ``check`` finds of shards and of other processes of the same bot, and what Discord says of them."""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Final

from bot.cards import check, fleet_points
from bot.cards.faults import fault_sentence
from bot.cards.points import Point, as_fault
from bot.chat.connection.fleet import shards_taken
from bot.chat.connection.shared_fleet import claims_told, process_name
from bot.errors import CommonplaceError, TokenFault
from bot.model.shards import all_shards
from bot.settings import Settings

_PATIENCE: Final = 5.0
"""Seconds that Discord may take for its answers."""


def process_points(settings: Settings, told: Sequence[str]) -> Iterator[Point]:
    """How this process fits those that are connected. ``told``: what each of them tells the others through the state
    that they share."""
    name = process_name(settings.data_dir)
    claims = [(shards, other) for shards, _, other in claims_told(told)]
    others = [(shards, other) for shards, other in claims if other != name]
    yield fleet_points.processes(others)
    if settings.http_address:
        return
    wanted = settings.shards.these
    for shards, other in claims:
        if other == name and wanted not in (None, shards):
            yield fleet_points.running_with(shards, str(settings.shards))
    clashes = 0
    for shards, other in others:
        ours = wanted or all_shards(shards.count)
        if ours.clashes(shards):
            clashes += 1
            yield check.setting_fault(shards_taken(ours, name, shards, other).faults[0])
    if wanted is not None and not clashes:
        had = {number for shards, _ in others for number in shards.ids} | set(wanted.ids)
        missing = set(range(wanted.count)) - had
        if missing:
            yield fleet_points.nobody_has(missing, wanted.count)


async def fleet_setting_points(
    settings: Settings, token: str, *, running: bool, patience: float = _PATIENCE
) -> AsyncIterator[Point]:
    """What the settings say of shards, and Discord's word on it. A bot alone, whose shards Discord chooses, has none.

    Discord is asked if there is a ``token``, for ``patience`` seconds; that takes no session. A bot that is ``running``
    has its sessions already.
    """
    wanted = settings.shards.these
    if wanted is not None and settings.http_address:
        yield fleet_points.shards_idle(str(settings.shards))
    elif wanted is not None and len(wanted.ids) < wanted.count and settings.state_url is None:
        yield fleet_points.shards_unseen(wanted)
    if wanted is None and not settings.http_address and settings.state_url is None:
        return
    if token:
        async for point in _discords_word(settings, token, running, patience):
            yield point


async def _discords_word(settings: Settings, token: str, running: bool, patience: float) -> AsyncIterator[Point]:
    from bot.chat.connection.token_check import terms_of  # brings discord.py in

    try:
        terms = await terms_of(token, settings.discord_api, patience)
    except TokenFault as refused:
        yield as_fault(fault_sentence(refused))
        return
    except CommonplaceError as failed:
        yield fleet_points.not_asked(str(next(iter(failed.cause.values), "")))
        return
    if settings.http_address:
        yield fleet_points.posted_to(terms.endpoint) if terms.endpoint else fleet_points.posted_nowhere()
        return
    if terms.endpoint:
        yield fleet_points.posted_elsewhere(terms.endpoint)
    wanted, gateway = settings.shards.these, terms.gateway
    yield fleet_points.recommended(gateway.shards, wanted.count if wanted is not None else None)
    if running:
        return
    needed = gateway.shards if wanted is None else len(wanted.ids)
    yield fleet_points.sessions_left(gateway.left, needed, gateway.reset_after)
