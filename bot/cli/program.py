"""The program around its verbs: its name and flags, exit codes, and the one error handler."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final

import typer

from bot import __version__
from bot.cli.dash import Dashing
from bot.cli.failures import Program

_HELP: Final = (
    "Commonplace keeps a library of articles for a Discord server. It quotes, searches, outlines and verifies."
)
_EXIT_CODES: Final = (
    "Exit codes: 0 success, 1 `check` found a fault or `verify` found a quotation that is not verbatim, 2 wrong "
    "usage, 3 not found, 65 some sources could not be read, 66 the articles folder is missing, empty or not the one "
    "the library was loaded from, 69 no usable cluster, 70 internal error, 74 the data folder or a database cannot be "
    "used or the output cannot be written, 77 refused here, 78 a setting or the token is wrong, 130 interrupted."
)


def program_of(verbs: Iterable[Callable[..., Any]]) -> typer.Typer:
    """The program with these verbs, each called as its function is."""
    app = typer.Typer(
        name="commonplace",
        cls=Program,
        help=_HELP,
        epilog=_EXIT_CODES,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for verb in verbs:
        app.command(verb.__name__, cls=Dashing)(verb)
    app.callback()(program)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"commonplace {__version__}")
        raise typer.Exit


def program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an internal error.")] = False,
) -> None:
    """Flags of the whole program; they take effect before a verb runs, or when it fails."""
