"""``commonplace state move``: a whole state from a file into PostgreSQL, or back, while no bot runs on either."""

import asyncio
from contextlib import AbstractAsyncContextManager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.screen import hand_over, say
from bot.errors import BadQuery, StoreFault
from bot.faults import Fault
from bot.setting_values import state_address
from bot.settings import Settings
from bot.store.postgres.address import server_and_database
from bot.store.state_move import MoveSide, file_to_move, move_state

_FROM_SETTINGS = "state_url"


class StateAction(StrEnum):
    """What can be done to a state."""

    MOVE = "move"


def state(
    action: Annotated[StateAction, typer.Argument(help="What to do: move.", show_default=False)],
    source: Annotated[
        str,
        typer.Argument(
            metavar="FROM",
            help="A state.db, an address of PostgreSQL's, or the word state_url for the one in the settings.",
            show_default=False,
        ),
    ],
    target: Annotated[
        str, typer.Argument(metavar="TO", help="The same; no state may be there yet.", show_default=False)
    ],
    as_json: flags.AsJson = False,
) -> None:
    """Carry what people made in Discord from state.db into PostgreSQL, or back. Stop the bot first.

    All of it is carried over or nothing, and each row is compared. What is in FROM stays there as it is.
    """
    settings = flags.settings_from(None, None)
    assert action is StateAction.MOVE
    (taken, here), (filled, there) = _place(settings, source, True), _place(settings, target, False)
    if Path(here).resolve() == Path(there).resolve():
        raise BadQuery(Fault.STATE_MOVE_ONTO_ITSELF, here)
    moved = asyncio.run(move_state(taken, filled, there))
    if as_json:
        hand_over({"from": here, "to": there, "rows": dict(moved)})
    else:
        say(wording.state_moved(here, there, moved))


def _place(settings: Settings, named: str, is_source: bool) -> tuple[AbstractAsyncContextManager[MoveSide], str]:
    """A database to move from or to, and its name in words. Raises StoreFault and BadQuery."""
    if named == _FROM_SETTINGS:
        if settings.state_url is None:
            raise StoreFault(Fault.STATE_URL_NOT_SET)
        named = settings.state_url.get_secret_value()
    if "://" not in named:
        path = flags.path_of(named)
        if not is_source and not path.parent.is_dir():  # a disk that is not mounted must not get a folder of its own
            raise StoreFault(Fault.NOT_WRITTEN, str(path), f"there is no folder {path.parent}")
        return file_to_move(path, is_source=is_source), str(path)
    try:
        url = str(state_address(named))
    except ValueError as why:
        if named.startswith("postgres"):
            raise BadQuery(Fault.STATE_ADDRESS_WRONG, str(why)) from None
        raise BadQuery(Fault.STATE_NOT_A_PLACE) from None
    try:
        from bot.store.postgres.moving import postgres_to_move
    except ImportError:
        raise StoreFault(Fault.FLEET_NOT_INSTALLED) from None
    return postgres_to_move(url, is_source=is_source), server_and_database(url)
