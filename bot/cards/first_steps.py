"""What ``init`` asks and tells: the first steps from nothing to a bot that can be run."""

from collections.abc import Sequence
from pathlib import Path

PORTAL = "discord.com/developers/applications"


def welcome(file: Path) -> str:
    """Before the first question."""
    return (
        f"This writes {file}, so that `commonplace run` knows your bot. Nothing is written before you have answered, "
        "and Ctrl+C ends it."
    )


def about_token() -> str:
    """Where a token comes from."""
    return (
        f"The token: {PORTAL}, New Application, Bot, Reset Token. What you type or paste here is not shown, and "
        "goes nowhere but to Discord and into that file."
    )


ASK_TOKEN = "Token"
ASK_ARTICLES = "The folder with your articles (empty: {0})"
ASK_HOME = "The id of your own server, where curators get /library (empty: none)"
ABOUT_HOME = "To copy a server's id: Discord, User Settings, Advanced, Developer Mode; then right-click the server."


def token_fits(name: str, owner: str) -> str:
    """Discord knows the token."""
    return f"Discord knows it: the bot “{name}”, which belongs to {owner}."


def not_an_id(typed: str) -> str:
    """What was typed is not an id of Discord's."""
    return f"“{typed}” is not an id: those are numbers of 15 to 20 digits. Separate several with commas."


def no_such_folder(path: Path) -> str:
    """The articles folder named does not exist."""
    return f"There is no folder {path}."


def may_make(path: Path) -> str:
    """A question: make the folder?"""
    return f"Make the folder {path}?"


def may_change(file: Path, names: Sequence[str]) -> str:
    """A question: what the file sets already is to be changed. Everything else in it stays."""
    return f"{file} sets {', '.join(names)} already. Replace that? Everything else in it stays."


def kept(file: Path) -> str:
    """Nothing was replaced."""
    return f"{file} is unchanged."


def wins(names: Sequence[str]) -> str:
    """Variables of the environment that are stronger than the file."""
    are = "is" if len(names) == 1 else "are"
    return f"Careful: {', '.join(names)} {are} set in the environment, which wins over this file."


def saved_in(file: Path) -> str:
    """The file is there."""
    return f"Written: {file} (only you can read it)."


def invite(link: str, *, is_open: bool) -> str:
    """How the bot comes to a server."""
    alone = "" if is_open else " (only you can: the application is not public)"
    return f"Invite it to your server{alone}: {link}"


def next_steps(http_address: str = "") -> str:
    """What to type now; with ``http_address``, interactions are taken there over HTTP."""
    said = "Then: `commonplace check`, and `commonplace run`."
    if not http_address:
        return said
    return (
        f"{said}\nWhile it runs, enter the public address (https://…/interactions) that leads to {http_address} in "
        "Discord's portal, under General Information, as Interactions Endpoint URL."
    )
