"""``commonplace load``: read the articles folder into the library and say what became of every source."""

import asyncio
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import dry_run as rehearsal
from bot.cards import terminal as wording
from bot.cards.languages import language_lines
from bot.cards.points import Weight
from bot.cards.remarks import placed_remark
from bot.cards.report import passed_over_words
from bot.cli import flags
from bot.cli.failures import Code
from bot.cli.harmless import safe
from bot.cli.json_shapes import report_shape
from bot.cli.screen import for_people, hand_over, progress, remark, say, show
from bot.cli.verbs.check_points import word_list_state
from bot.errors import StoreFault
from bot.model import Doubt, Report
from bot.services import open_services
from bot.settings import Settings
from bot.store.note_marks import list_kept
from bot.store.state import EDITION


def load(
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    switch: Annotated[bool, typer.Option("--switch", help="Allow a different articles folder than last time.")] = False,
    allow_empty: Annotated[
        bool, typer.Option("--allow-empty", help="Allow a folder that would leave the library empty.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Change nothing; show what was found in every source.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers",
            metavar="N",
            min=0,
            max=256,
            help="Read with N processes instead of the number in the settings; 0: one for each core.",
            show_default=False,
        ),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            help="Read on the Dask cluster whose scheduler is there (tcp://HOST:8786); needs the extra cluster.",
            show_default=False,
        ),
    ] = None,
    as_json: flags.AsJson = False,
) -> None:
    """Read the articles folder into the library.

    Exits with 0 when every source could be read, and with 65 otherwise: the rest is loaded, and the report says why.
    A mistake in the word list of content notes is told, too.
    """
    settings = flags.settings_from(articles, data, workers=workers)
    reports: list[Report] = []

    async def loading() -> None:
        # A result is written out as text when its task ends, and a report of thousands of sources is long.
        reports.append(await _load(settings, scheduler, switch=switch, allow_empty=allow_empty, dry_run=dry_run))

    before = _marked_by(settings)
    asyncio.run(loading())
    (report,) = reports
    if as_json:
        hand_over(report_shape(report))
    elif report.dry_run:
        _rehearse(report)
    else:
        _show(report)
    _tell_word_list(settings, before)
    if report.problems:
        raise typer.Exit(Code.SOME_SOURCES)


def _marked_by(settings: Settings) -> str | None:
    """The word list of content notes that the library was marked by last; None if there is none."""
    database = settings.data_dir / "library.db"
    with suppress(StoreFault):  # loading tells what is wrong with it
        return list_kept(database) if database.exists() else None
    return None


def _tell_word_list(settings: Settings, before: str | None) -> None:
    """What is wrong with the word list, as ``check`` tells it, and that another than ``before`` counts now."""
    for point in word_list_state(settings.content_notes):
        if point.weight is not Weight.FINE:
            remark(" ".join(filter(None, (point.found, point.cure))))
    if before is not None and _marked_by(settings) != before:
        remark(wording.word_list_applied())


async def _load(settings: Settings, scheduler: str | None, *, switch: bool, allow_empty: bool, dry_run: bool) -> Report:
    if dry_run and not switch and not await _made_here(settings):
        # A dry run must not leave a library behind, not even an empty one, and may look into any folder.
        with tempfile.TemporaryDirectory(prefix="commonplace-") as passing:
            elsewhere = settings.apart(Path(passing))
            return await _reload(elsewhere, scheduler, switch=switch, allow_empty=allow_empty, dry_run=True)
    return await _reload(settings, scheduler, switch=switch, allow_empty=allow_empty, dry_run=dry_run)


async def _made_here(settings: Settings) -> bool:
    """Whether there is a library and it was loaded from this folder; prints a remark if it was loaded from another."""
    if not (settings.data_dir / "library.db").exists():
        return False
    async with open_services(settings, mark=False) as services:
        status = await services.library.status()
    if status.sources == 0 or status.articles_folder == settings.articles_dir:
        return True
    remark(wording.another_folder(status.articles_folder, settings.articles_dir))
    return False


async def _reload(
    settings: Settings, scheduler: str | None, *, switch: bool, allow_empty: bool, dry_run: bool
) -> Report:
    async with open_services(settings, cluster=scheduler, mark=not dry_run) as services:
        with progress("Reading") as told:
            report = await services.library.reload(
                switch=switch, allow_empty=allow_empty, dry_run=dry_run, progress=told
            )
        if services.putting_out is not None and not dry_run:
            await asyncio.to_thread(services.putting_out.look)
            await services.state.announce(EDITION)
        return report


def _show(report: Report) -> None:
    """One line for each source, its warnings under it, the problems, the total."""
    console = for_people()
    told = [source for source in report.sources if source.change != "kept"]
    rows = [[safe(cell) for cell in wording.source_row(source)] for source in told]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        left = (cell.ljust(width) for cell, width in zip(row[:2], widths[:2], strict=True))
        right = (cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True))
        console.print("  ".join((*left, *right)).rstrip(), soft_wrap=True)
    if len(told) < len(report.sources):
        console.print(wording.sources_kept(len(report.sources) - len(told)), soft_wrap=True)
    doubts = [
        (source.source, doubted)
        for source in report.sources
        for doubted in (source.remarks if source.change in ("added", "changed") else ())
    ]
    for name, doubted in doubts:
        if doubted.doubt is not Doubt.LANGUAGE_LACKS:
            console.print(safe(f"  {name}: {placed_remark(doubted)}"), style="dim", soft_wrap=True)
    for line in language_lines(doubted for _, doubted in doubts):
        console.print(safe(f"  {line}"), style="dim", soft_wrap=True)
    for source in report.sources:
        if source.problem is not None:
            remark(wording.source_problem(source))
    over = passed_over_words(report)
    if over:
        say(over)
    say(wording.load_total(report))
    if report.problems:
        remark(wording.load_failures(report))


def _rehearse(report: Report) -> None:
    """A card for every source with what was found in it, then the totals."""
    for source in report.sources:
        show(rehearsal.source_card(source))
        say("")
    show(rehearsal.total_card(report))
