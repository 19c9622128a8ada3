"""``commonplace search``: the passages closest to some words; with ``-``, one query per line of standard input."""

import asyncio
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cards.search import findings_card
from bot.cli import flags
from bot.cli.dash import means_standard_input
from bot.cli.json_shapes import findings_shape, nothing_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, remark, show
from bot.cli.unpaged import unpaged
from bot.errors import BadQuery
from bot.library.library import Library


def search(
    ctx: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="The words to look for; - reads one query per line.")
    ],
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    article: Annotated[
        str | None, typer.Option("--article", help="Only passages from this article.", show_default=False)
    ] = None,
    author: flags.Author = None,
    shelf: flags.Shelf = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Show at most this many passages.")] = 5,
    as_json: flags.AsJson = False,
) -> None:
    """Find the passages closest to TEXT, even misspelt or half remembered.

    Exits with 0 even when nothing is close. Write -- before a TEXT that begins with a dash.
    """
    narrowed = {"article": article, "author": author, "shelf": shelf}
    many = means_standard_input(ctx, text)
    queries = _lines() if many else iter([" ".join(text)])
    asyncio.run(_search(queries, articles, data, narrowed, limit, as_json, forgiving=many))


def _lines() -> Iterator[str]:
    """Standard input, split at newlines only; bytes that are not UTF-8 are replaced."""
    if sys.stdin is None:  # closed by whoever started us
        return
    for line in sys.stdin.buffer:
        yield line.removesuffix(b"\n").decode("utf-8", "replace")


async def _search(
    queries: Iterator[str],
    articles: Path | None,
    data: Path | None,
    narrowed: dict[str, str | None],
    limit: int,
    as_json: bool,
    *,
    forgiving: bool,
) -> None:
    async with open_library(articles, data) as services:
        for query in queries:
            if as_json:
                hand_over(await _answered(services.library, query, narrowed, limit))
                continue
            try:
                findings = await services.library.search(query, **narrowed, limit=limit)
            except BadQuery as nothing:
                if not forgiving:
                    raise
                remark(wording.failure(nothing))
            else:
                show(unpaged(partial(findings_card, findings)))


async def _answered(library: Library, query: str, narrowed: dict[str, str | None], limit: int) -> dict[str, object]:
    """One query's answer for programs; words that hold nothing to look for are answered like the rest."""
    try:
        return findings_shape(await library.search(query, **narrowed, limit=limit))
    except BadQuery:
        return nothing_shape(query)
