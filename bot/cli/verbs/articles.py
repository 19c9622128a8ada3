"""``commonplace articles``: the articles in the library."""

import asyncio
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bot.cards.articles import articles_card
from bot.cli import flags
from bot.cli.json_shapes import entry_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, show
from bot.cli.unpaged import unpaged
from bot.model import Entry


def articles(
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    author: flags.Author = None,
    shelf: flags.Shelf = None,
    as_json: flags.AsJson = False,
) -> None:
    """List the articles in the library by title."""
    held = asyncio.run(_articles(articles, data, author, shelf))
    if as_json:
        hand_over({"articles": [entry_shape(entry) for entry in held]})
    else:
        show(unpaged(partial(articles_card, held)))


async def _articles(articles: Path | None, data: Path | None, author: str | None, shelf: str | None) -> Sequence[Entry]:
    async with open_library(articles, data) as services:
        return await services.library.entries(author=author, shelf=shelf)
