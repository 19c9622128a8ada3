"""``commonplace inspect``: one file as it was read, with every warning in its place and the line that fixes it."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import inspection as wording
from bot.cards.reasons import why_card
from bot.cards.sidecar import sidecar_lines
from bot.cli import flags
from bot.cli.json_shapes import inspection_shape
from bot.cli.screen import hand_over, remark, say, show
from bot.errors import CommonplaceError, NotFound, SourceFault
from bot.faults import Fault
from bot.library.reload.scan import link_leaves, look_at, read_stable
from bot.model.inspection import Inspection


def inspect(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A file of any supported type, in any folder.", parser=flags.path_of),
    ],
    articles: flags.ArticlesFolder = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="Show every passage in full, with its quotes in [[ ]].")
    ] = False,
    why: Annotated[
        bool, typer.Option("--why", help="Show what each line was read as, and which pass decided it.")
    ] = False,
    as_json: flags.AsJson = False,
) -> None:
    """Show how one file was read, with the sidecar lines that fix what is in doubt.

    Applies the sidecar next to the file. Uses no database. Exits with 65 when the file cannot be read,
    with 3 when there is none.
    """
    name = _shelved(file, articles)
    inspection = _inspected(file, name, why)
    if link_leaves(file, file.absolute().parents[name.count("/")]):
        remark(wording.link_refused(str(file)))
    if as_json:
        hand_over(inspection_shape(inspection))
    elif why:
        show(why_card(inspection))
    else:
        _show(inspection, whole)


def _inspected(path: Path, name: str, why: bool) -> Inspection:
    from bot.reading.inspection import inspect_source  # no other verb waits for the reader to load

    try:
        file = look_at(path, name)
        inspection = inspect_source(name, *read_stable(file), why=why)
    except SourceFault as fault:
        if fault.cause.fault is Fault.FILE_MISSING:
            raise NotFound(Fault.IN_FILE, str(path), fault.cause) from None
        raise SourceFault(Fault.IN_FILE, str(path), fault.cause) from None
    return replace(inspection, sidecar=file.sidecar.name) if file.sidecar is not None else inspection


def _shelved(path: Path, articles: Path | None) -> str:
    """The file's name below the articles folder, so that its shelf shows; elsewhere its bare name."""
    try:
        folder = flags.settings_from(articles, None).articles_dir.resolve()
    except CommonplaceError:
        return path.name  # settings only matter for the shelf here, and `check` reports their faults
    here = path.parent.resolve() / path.name
    return here.relative_to(folder).as_posix() if here.is_relative_to(folder) else path.name


def _show(inspection: Inspection, whole: bool) -> None:
    """The cards one after the other; a sidecar's lines unwrapped and unindented, so that they can be copied."""
    for card in wording.inspection_cards(inspection, whole=whole):
        show(card)
        say("")
    warnings = wording.warnings_card(inspection)
    if warnings is not None:
        show(warnings)
        say("")
    show(wording.closing_card(inspection))
    lines = sidecar_lines(wording.all_mends(inspection))
    if lines:
        say("\n".join(("", *lines)))
