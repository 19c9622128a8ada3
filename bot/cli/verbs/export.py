"""``commonplace export``: the articles folder as JSON, for other tools; no database is touched."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.article_shape import export_lines
from bot.cli.failures import Code
from bot.cli.files import replace_file
from bot.cli.screen import remark
from bot.errors import FolderFault
from bot.faults import Fault
from bot.library.export import exported_one_by_one
from bot.model import Article, Problem


def export(
    articles: flags.ArticlesFolder = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="Write to this file instead of standard output.",
            show_default=False,
            parser=flags.path_of,
        ),
    ] = None,
) -> None:
    """Write the articles folder as JSON, with every section, passage and quote. Uses no database.

    Exits with 0 when every source could be read, and with 65 otherwise: the rest is written, and “problems” says why.
    """
    folder = flags.settings_from(articles, None).articles_dir
    found = exported_one_by_one(folder)
    first = next(found, None)
    if first is None:
        raise FolderFault(Fault.NOTHING_TO_EXPORT, str(folder))
    problems: list[Problem] = []
    # Half a surrogate pair (from a file name that is no UTF-8) becomes its JSON escape, which is plain ASCII.
    data = (line.encode("utf-8", "backslashreplace") for line in export_lines(_noting(chain([first], found), problems)))
    if output is None:
        sys.stdout.buffer.writelines(data)
        sys.stdout.buffer.flush()
    else:
        replace_file(output, data)
    if problems:
        remark(wording.export_problems(problems))
        raise typer.Exit(Code.SOME_SOURCES)


def _noting(found: Iterable[Article | Problem], problems: list[Problem]) -> Iterator[Article | Problem]:
    """``found``, with its problems put into ``problems`` as they pass."""
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        yield one
