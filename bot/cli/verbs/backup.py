"""``commonplace backup``: ``state.db`` as it is now, in a file of its own, while the bot runs or not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.screen import hand_over, say
from bot.errors import StoreFault
from bot.faults import Fault
from bot.store.backup import back_up, backup_name
from bot.store.backup_schedule import BackupSchedule


def backup(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="The file to write, or a folder for it. Without it: a new file in the folder for backups.",
            show_default=False,
            parser=flags.path_of,
        ),
    ] = None,
    data: flags.DataFolder = None,
    as_json: flags.AsJson = False,
) -> None:
    """Back up what people made in Discord (state.db). The bot may run meanwhile.

    The backup is checked before it takes its name. Without FILE, only the newest `backup_keep` are kept.
    """
    settings = flags.settings_from(None, data)
    flags.refuse_shared_state(settings)
    state, now = settings.data_dir / "state.db", datetime.now(UTC)
    if file is None:
        made = BackupSchedule(state, settings.backups, 0, settings.backup_keep, lambda: now).make()
    else:
        if not file.parent.is_dir():  # a disk that is not mounted must not get a folder of its own
            raise StoreFault(Fault.NOT_WRITTEN, str(file), f"there is no folder {file.parent}")
        made = back_up(state, file / backup_name(now) if file.is_dir() else file)
    size = made.stat().st_size
    if as_json:
        hand_over({"file": str(made), "bytes": size, "at": now.isoformat()})
    else:
        say(wording.backed_up(made, size))
