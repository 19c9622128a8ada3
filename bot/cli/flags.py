"""The flags every verb knows, and the settings they lead to."""

from pathlib import Path
from typing import Annotated

import typer

from bot.errors import StoreFault
from bot.faults import Fault
from bot.settings import Settings, load_settings
from bot.store.postgres.address import server_and_database


def path_of(text: str) -> Path:
    """The path as typed. An empty one is wrong usage, because Path("") would be the current folder.

    Raises typer.BadParameter.
    """
    if not text.strip():
        raise typer.BadParameter("the path is empty. For the current folder, use a dot.")
    return Path(text)


ArticlesFolder = Annotated[
    Path | None,
    typer.Option(
        "--articles",
        metavar="DIR",
        help="Use this articles folder instead of the one in the settings.",
        show_default=False,
        parser=path_of,
    ),
]
DataFolder = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help="Use this data folder instead of the one in the settings.",
        show_default=False,
        parser=path_of,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]
Author = Annotated[str | None, typer.Option("--author", help="Only articles by this author.", show_default=False)]
Shelf = Annotated[
    str | None, typer.Option("--shelf", help="Only articles on this shelf (a subfolder).", show_default=False)
]


def settings_from(
    articles: Path | None, data: Path | None, *, workers: int | None = None, http: str | None = None
) -> Settings:
    """The settings in force with these flags on top. Raises SettingsFault."""
    return load_settings({"articles_dir": articles, "data_dir": data, "workers": workers, "http_address": http})


def refuse_shared_state(settings: Settings) -> None:
    """Raise StoreFault where the state is in PostgreSQL: what is done to ``state.db`` does nothing there."""
    if settings.state_url is not None:
        raise StoreFault(Fault.STATE_ELSEWHERE, server_and_database(settings.state_url.get_secret_value()))
