"""``commonplace outline``: an article's parts as a tree."""

import asyncio
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.outline import whole_outline_card
from bot.cli import flags
from bot.cli.json_shapes import outline_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, show
from bot.cli.unpaged import unpaged
from bot.model import Outline


def outline(
    article: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="The title, or what you remember of it.")],
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    as_json: flags.AsJson = False,
) -> None:
    """Show what an article says, part by part, with length, reading time and speakers."""
    found = asyncio.run(_outline(" ".join(article), articles, data))
    if as_json:
        hand_over(outline_shape(found))
    else:
        show(unpaged(partial(whole_outline_card, found)))


async def _outline(article: str, articles: Path | None, data: Path | None) -> Outline:
    async with open_library(articles, data) as services:
        return await services.library.outline(article)
