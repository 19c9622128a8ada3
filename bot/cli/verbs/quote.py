"""``commonplace quote``: one quote, with its speaker and its source."""

import asyncio
import random
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.quote import quote_card
from bot.cli import flags
from bot.cli.json_shapes import quote_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, show
from bot.model import ServedQuote


def quote(
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    article: Annotated[
        str | None, typer.Option("--article", help="Only quotes from this article.", show_default=False)
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", help="Only quotes from articles by this author.", show_default=False)
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", help="A subject, in your own words.", show_default=False)
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Pick the same quote again for the same number.", show_default=False)
    ] = None,
    as_json: flags.AsJson = False,
) -> None:
    """Show one quote worth reading, with its source."""
    wanted = {"article": article, "author": author, "about": about}
    served = asyncio.run(_quote(articles, data, wanted, seed))
    if as_json:
        hand_over(quote_shape(served))
    else:
        show(quote_card(served, again=()))


async def _quote(
    articles: Path | None, data: Path | None, wanted: dict[str, str | None], seed: int | None
) -> ServedQuote:
    async with open_library(articles, data) as services:
        chance = services.chance if seed is None else random.Random(seed)
        return await services.library.quote(chance=chance, **wanted)
