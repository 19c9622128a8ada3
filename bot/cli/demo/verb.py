"""``commonplace demo``: the bot at work without a token, and without a network."""

import asyncio
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cards import demo as wording
from bot.cards.terminal import built_with_problems
from bot.cli import flags
from bot.cli.screen import progress, remark, say
from bot.errors import CommonplaceError, FolderFault
from bot.faults import Fault
from bot.library.reload.scan import scan_folder
from bot.places import places
from bot.services import open_services
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.cli.demo.questions import Questions
    from bot.cli.demo.stage import Stage

    Mode = Callable[[Stage, Questions, Settings, int], Awaitable[None]]

_LARGE = 8 * 1024 * 1024
_SEED = 1936
"""With --once the same library always shows the same quote."""


def demo(
    once: Annotated[bool, typer.Option("--once", help="Ask three questions, print the answers and exit.")] = False,
    terminal: Annotated[bool, typer.Option("--terminal", help="Open a prompt to ask your own questions.")] = False,
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="Serve the page on this port.", show_default=False)
    ] = None,
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
) -> None:
    """Show the bot at work without a token, in a local page that looks like Discord or at a prompt.

    First asks for a quote, a half-remembered passage and an outline, and prints the answers.
    Uses your own articles if there are any, otherwise the sample library.
    """
    if once and terminal:
        raise typer.BadParameter("--once asks three questions and exits; --terminal opens a prompt. Choose one.")
    if importlib.util.find_spec("simcord") is None:
        raise CommonplaceError(Fault.DEMO_NOT_INSTALLED)
    settings = flags.settings_from(articles, data)
    settings = settings.apart(settings.data_dir)
    sample = places().samples
    if articles is None and not _holds_articles(settings.articles_dir):
        settings = settings.model_copy(update={"articles_dir": sample})
    folder = settings.articles_dir
    called = None if folder.resolve() == sample.resolve() else str(folder)
    mode = _once if once else _prompt if terminal else _page
    with tempfile.TemporaryDirectory(prefix="commonplace-demo-") as passing:
        if data is None:
            here = Path(passing)
            copied = _copied(settings.articles_dir, here / "articles")
            settings = settings.model_copy(
                update={"data_dir": here / "var", "articles_dir": copied, "removed_dir": None}
            )
        asyncio.run(_demo(settings, called, mode, port or settings.demo_port, dice=Random(_SEED) if once else Random()))


def _copied(folder: Path, aside: Path) -> Path:
    """The articles where what is added, changed and removed in the demo goes with it, and yours stay as they are."""
    if folder.is_dir():
        shutil.copytree(folder, aside, copy_function=_linked, ignore_dangling_symlinks=True)
        return aside
    return folder


def _linked(source: str, target: str) -> str:
    """A copy; of a large file another name of the same, where the disk allows that: sources are replaced and moved,
    never written into."""
    if Path(source).stat().st_size > _LARGE:
        with suppress(OSError):
            os.link(source, target)
            return target
    return str(shutil.copy2(source, target))


def _holds_articles(folder: Path) -> bool:
    try:
        files, _ = scan_folder(folder)
    except FolderFault:
        return False
    return bool(files)


async def _demo(settings: Settings, called: str | None, mode: "Mode", port: int, *, dice: Random) -> None:
    """Load the library, put the bot on its stage, and run the chosen mode."""
    async with open_services(settings, chance=dice) as services:
        with progress("Reading") as told:
            report = await services.library.reload(progress=told)
        if report.problems:
            remark(built_with_problems(report))
        if not report.articles:
            raise FolderFault(Fault.NOTHING_TO_SHOW)
        # What follows needs simcord, which is an extra.
        from bot.cli.demo.questions import questions
        from bot.cli.demo.stage import open_stage

        asked = await questions(services.library)
        say(wording.library_from(called, asked.articles))
        async with open_stage(services) as stage:
            await mode(stage, asked, settings, port)


async def _once(stage: "Stage", asked: "Questions", settings: Settings, port: int) -> None:
    from bot.cli.demo.asking import rehearse

    await rehearse(stage, asked)


async def _prompt(stage: "Stage", asked: "Questions", settings: Settings, port: int) -> None:
    from bot.cli.demo.prompt import Prompt

    await Prompt(stage).run()


async def _page(stage: "Stage", asked: "Questions", settings: Settings, port: int) -> None:
    from bot.cli.demo.asking import rehearse
    from bot.cli.demo.page import SetupFault, serve

    await rehearse(stage, asked)
    await stage.greet(asked, settings.accent_colour)
    try:
        await serve(stage, port, wording.page_address)
    except SetupFault as fault:
        raise CommonplaceError(Fault.DEMO_NOT_INSTALLED) from fault
