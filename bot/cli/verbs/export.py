"""``commonplace export``: the articles folder as JSON, for other tools; no database is touched."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cli import flags
from bot.cli.article_shape import export_shape
from bot.cli.failures import Code
from bot.cli.files import replace_file
from bot.cli.screen import remark
from bot.errors import FolderFault
from bot.faults import Fault
from bot.library.export import export_folder


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
    exported = export_folder(folder)
    if not exported.articles and not exported.problems:
        raise FolderFault(Fault.NOTHING_TO_EXPORT, str(folder))
    # Half a surrogate pair (from a file name that is no UTF-8) becomes its JSON escape, which is plain ASCII.
    data = (json.dumps(export_shape(exported), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        replace_file(output, data)
    if exported.problems:
        remark(wording.export_problems(len(exported.problems)))
        raise typer.Exit(Code.SOME_SOURCES)
