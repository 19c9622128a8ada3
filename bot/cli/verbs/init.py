"""``commonplace init``: asks, checks the token, and writes a first configuration."""

import asyncio
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import first_steps as wording
from bot.cards.faults import fault_sentence
from bot.cli.env_file import names_set, with_values
from bot.cli.flags import path_of
from bot.cli.screen import remark, say
from bot.cli.verbs.run import sound_token
from bot.errors import StoreFault, TokenFault
from bot.faults import Fault
from bot.places import places
from bot.settings import PREFIX, TOKEN, TOKEN_FILE, Settings, settings_and_faults
from bot.store.whole_files import written_whole

_TRIES = 3
_ID = re.compile(r"\d{15,20}")


def init(
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file",
            metavar="FILE",
            help="Use the token in this file, which stays where it is. Otherwise it is asked for, or read from "
            "standard input.",
            show_default=False,
            parser=path_of,
        ),
    ] = None,
    articles: Annotated[
        Path | None,
        typer.Option("--articles", metavar="DIR", help="The folder with your articles.", parser=path_of),
    ] = None,
    home: Annotated[
        str | None, typer.Option("--home", metavar="IDS", help="Ids of the servers that get /library, with commas.")
    ] = None,
    curators: Annotated[
        str | None,
        typer.Option("--curators", metavar="IDS", help="Ids of more users, and of roles, who may use /library."),
    ] = None,
    unchecked: Annotated[
        bool, typer.Option("--unchecked", help="Do not ask Discord whether the token is right.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Replace what is set already without asking.")] = False,
) -> None:
    """Write a first configuration: the token, your articles folder, your server. Asks for what no flag says.

    The token is checked with Discord and never shown. Without a terminal nothing is asked.
    """
    there, settings = places(), settings_and_faults()[0]
    file = there.root / ".env"
    asking = _at_a_terminal()
    before = _text(file)
    if asking:
        say(wording.welcome(file))
    values = _ids(f"{PREFIX}HOME_GUILDS", home) | _ids(f"{PREFIX}CURATORS", curators)
    token, bearer = _checked_token(token_file, settings, asking=asking, unchecked=unchecked)
    if token_file is not None:
        values[TOKEN_FILE] = str(token_file.absolute())
    else:
        values[TOKEN] = token
    folder = _folder(articles, settings, asking=asking)
    if folder is not None:
        values[f"{PREFIX}ARTICLES_DIR"] = str(folder.absolute())
    if home is None and asking:
        values |= _home()
    ours = {*values, TOKEN, TOKEN_FILE}
    there_already = sorted(names_set(before) & ours)
    if there_already and not yes:
        if not asking:
            raise StoreFault(Fault.SETTINGS_THERE, str(file), ", ".join(there_already))
        if not typer.confirm(wording.may_change(file, there_already)):
            say(wording.kept(file))
            return
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    with written_whole(file) as part:
        part.write_text(with_values(before, values, (TOKEN, TOKEN_FILE)), "utf-8")
    say(wording.saved_in(file))
    stronger = sorted(name for name in ours if os.environ.get(name))
    if stronger:
        remark(wording.wins(stronger))
    if bearer is not None:
        from bot.chat.connection.invite import invite_link

        say(wording.invite(invite_link(bearer[0]), is_open=bearer[1]))
    say(wording.next_steps(settings.http_address))


def _at_a_terminal() -> bool:
    return sys.stdin.isatty()


def _text(file: Path) -> str:
    """What the file holds; empty if there is none. Raises StoreFault if it cannot be read."""
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else None
        raise StoreFault(Fault.NOT_WRITTEN, str(file), why or "it is not UTF-8 text") from None


def _checked_token(
    file: Path | None, settings: Settings, *, asking: bool, unchecked: bool
) -> tuple[str, tuple[int, bool] | None]:
    """The token, and whose it is (None if ``unchecked``). At a terminal one that is wrong is asked for again."""
    for attempt in range(1, _TRIES + 1):
        again = asking and file is None and attempt < _TRIES
        try:
            token = _token(file, asking=asking)
            if not token:
                raise TokenFault(Fault.TOKEN_NOT_GIVEN)
            sound_token(token)
            return token, None if unchecked else _bearer(token, settings)
        except TokenFault as fault:
            if not again:
                raise
            remark(fault_sentence(fault))
    raise AssertionError("the last attempt ends it")


def _token(file: Path | None, *, asking: bool) -> str:
    if file is not None:
        try:
            return file.read_text("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else None
            raise TokenFault(Fault.TOKEN_FILE_UNREAD, str(file), why or "it is not UTF-8 text") from None
    if not asking:
        return sys.stdin.readline().strip()
    say(wording.about_token())
    return str(typer.prompt(wording.ASK_TOKEN, hide_input=True)).strip()


def _bearer(token: str, settings: Settings) -> tuple[int, bool]:
    from bot.chat.connection.token_check import bearer_of  # brings discord.py in

    found = asyncio.run(bearer_of(token, settings.discord_api))
    say(wording.token_fits(found.name, found.owner))
    return found.number, found.is_open


def _folder(named: Path | None, settings: Settings, *, asking: bool) -> Path | None:
    """The articles folder chosen; None for the one that is used anyway. At a terminal it may be a new one."""
    if named is not None or not asking:
        if named is not None and not named.is_dir():
            raise typer.BadParameter(wording.no_such_folder(named))
        return named
    while True:
        typed = typer.prompt(wording.ASK_ARTICLES.format(settings.articles_dir), default="", show_default=False)
        folder = Path(typed.strip()).expanduser()
        if not typed.strip():
            return None
        if folder.is_dir():
            return folder
        say(wording.no_such_folder(folder))
        if not folder.exists() and typer.confirm(wording.may_make(folder)):
            return folder


def _home() -> dict[str, str]:
    say(wording.ABOUT_HOME)
    while True:
        typed = typer.prompt(wording.ASK_HOME, default="", show_default=False).strip()
        try:
            return _ids(f"{PREFIX}HOME_GUILDS", typed)
        except typer.BadParameter as wrong:
            remark(str(wrong))


def _ids(name: str, typed: str | None) -> dict[str, str]:
    """The setting ``name`` with these ids; empty if there are none. Raises BadParameter."""
    ids: Sequence[str] = [part.strip() for part in (typed or "").split(",") if part.strip()]
    for one in ids:
        if not _ID.fullmatch(one):
            raise typer.BadParameter(wording.not_an_id(one))
    return {name: ",".join(ids)} if ids else {}
