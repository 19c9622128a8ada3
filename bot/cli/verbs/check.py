"""``commonplace check``: everything an operator wants to know before going live, each fault with its fix."""

import asyncio
from pathlib import Path

import typer
from rich.text import Text

from bot.cards import check as said
from bot.cards.points import Point, Weight
from bot.cli import flags
from bot.cli.drawing import Behind
from bot.cli.failures import Code
from bot.cli.harmless import safe
from bot.cli.invoked import as_typed
from bot.cli.screen import for_people, hand_over
from bot.cli.verbs.check_points import examine
from bot.settings import settings_and_faults

_LABELS = {Weight.FINE: ("ok     ", ""), Weight.NOTE: ("note   ", "yellow"), Weight.FAULT: ("FAULT  ", "bold red")}


def check(articles: flags.ArticlesFolder = None, data: flags.DataFolder = None, as_json: flags.AsJson = False) -> None:
    """Check everything that matters before going live: settings, folders, databases, sources, token and extras.

    Changes nothing. Exits with 0 when nothing needs fixing, otherwise with 1.
    """
    points = asyncio.run(_check(articles, data))
    faults = sum(point.weight is Weight.FAULT for point in points)
    if as_json:
        shape = [{"weight": p.weight.value, "found": p.found, "cure": p.cure} for p in points]
        hand_over({"ready": not faults, "points": shape})
    else:
        _show(points, faults)
    if faults:
        raise typer.Exit(Code.FAULTS)


async def _check(articles: Path | None, data: Path | None) -> list[Point]:
    settings, faults = settings_and_faults({"articles_dir": articles, "data_dir": data})
    wrong = [said.setting_fault(line) for line in faults] or [said.settings_fine()]
    return [*wrong, *[point async for point in examine(settings)]]


def _show(points: list[Point], faults: int) -> None:
    console = for_people()
    for point in points:
        label, style = _LABELS[point.weight]
        console.print(Behind(Text(safe(as_typed(point.found))), label, " " * len(label)), style=style)
        if point.cure:
            console.print(Behind(Text(f"→ {safe(as_typed(point.cure))}"), " " * len(label)), style="dim")
    notes = sum(point.weight is Weight.NOTE for point in points)
    console.print(Text(said.total(faults, notes), "bold"))
