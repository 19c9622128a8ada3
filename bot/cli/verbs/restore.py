"""``commonplace restore``: a backup in the place of ``state.db``, while no bot runs; what was there is kept."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.screen import hand_over, say
from bot.errors import NotFound
from bot.faults import Fault
from bot.store.backup import backups_in, put_back


def restore(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="The backup to restore. Without it: the newest in the folder for backups.",
            show_default=False,
            parser=flags.path_of,
        ),
    ] = None,
    data: flags.DataFolder = None,
    as_json: flags.AsJson = False,
) -> None:
    """Put a backup in the place of state.db. Stop the bot first.

    The backup is checked before anything is changed, and the state.db it replaces is kept beside it.
    """
    settings = flags.settings_from(None, data)
    flags.refuse_shared_state(settings)
    if file is None:
        found = backups_in(settings.backups)
        if not found:
            raise NotFound(Fault.NO_BACKUPS, str(settings.backups))
        file = found[-1][1]
    kept = put_back(file, settings.data_dir, datetime.now(UTC))
    if as_json:
        hand_over({"restored": str(file), "kept": None if kept is None else str(kept)})
    else:
        say(wording.restored(file, kept))
