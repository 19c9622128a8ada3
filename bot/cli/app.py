"""The terminal program: one typer app, one file per verb, wired here in one list."""

from typing import Annotated

import typer

from bot import __version__
from bot.cli.dash import Dashing
from bot.cli.demo.verb import demo
from bot.cli.failures import Program
from bot.cli.verbs.articles import articles
from bot.cli.verbs.backup import backup
from bot.cli.verbs.check import check
from bot.cli.verbs.export import export
from bot.cli.verbs.health import health
from bot.cli.verbs.init import init
from bot.cli.verbs.inspect import inspect
from bot.cli.verbs.load import load
from bot.cli.verbs.outline import outline
from bot.cli.verbs.quote import quote
from bot.cli.verbs.read import read
from bot.cli.verbs.restore import restore
from bot.cli.verbs.run import run
from bot.cli.verbs.search import search
from bot.cli.verbs.verify import verify

VERBS = (
    init,
    run,
    demo,
    load,
    inspect,
    search,
    quote,
    outline,
    read,
    articles,
    verify,
    export,
    backup,
    restore,
    check,
    health,
)

app = typer.Typer(
    name="commonplace",
    cls=Program,
    help="Commonplace keeps a library of articles for a Discord server. It quotes, searches, outlines and verifies.",
    epilog="Exit codes: 0 success, 1 `check` found a fault or `verify` found a quotation that is not verbatim, 2 wrong "
    "usage, 3 not found, 65 some sources could not be read, 66 the articles folder is missing, empty or not the one "
    "the library was loaded from, 70 internal error, 74 the data folder or a database cannot be used or the output "
    "cannot be written, 78 a setting or the token is wrong, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _verb in VERBS:
    app.command(_verb.__name__, cls=Dashing)(_verb)
app.command("doctor", cls=Dashing, hidden=True)(check)  # what other programs call it


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"commonplace {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an internal error.")] = False,
) -> None:
    """Flags of the whole program; they take effect before a verb runs, or when it fails."""
