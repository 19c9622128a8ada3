"""``commonplace health``: whether a bot runs on the data folder and is connected; for containers and other watchers."""

from datetime import UTC, datetime

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.failures import Code
from bot.cli.screen import hand_over, say
from bot.cli.verbs.chores import BEAT
from bot.store.lock import last_beat

_LATELY = 4 * BEAT


def health(data: flags.DataFolder = None, as_json: flags.AsJson = False) -> None:
    """Say whether a bot runs on the data folder and is connected to Discord.

    Exits with 0 when it is, otherwise with 1.
    """
    folder = flags.settings_from(None, data).data_dir
    beat = last_beat(folder)
    seconds = None if beat is None else max(0, round((datetime.now(UTC) - beat).total_seconds()))
    lately = seconds is not None and seconds <= _LATELY
    if as_json:
        hand_over({"running": beat is not None, "connected": lately, "seconds": seconds})
    else:
        say(wording.not_running(folder) if seconds is None else wording.connected(seconds, lately=lately))
    if not lately:
        raise typer.Exit(Code.FAULTS)
