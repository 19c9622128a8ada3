"""``commonplace read``: an article's text, whole or one section of it."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.reading import whole_card
from bot.cli import flags
from bot.cli.json_shapes import excerpt_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, show
from bot.library.library import Library
from bot.model import Excerpt

_MANY = 100_000


def read(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The title, or what you remember of it.")],
    section: Annotated[
        str | None, typer.Option("--section", help="Only this section, by heading or number.", show_default=False)
    ] = None,
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    as_json: flags.AsJson = False,
) -> None:
    """Show the text of an article, or of one section and its subsections."""
    excerpt = asyncio.run(_read(article, section, articles, data))
    if as_json:
        hand_over(excerpt_shape(excerpt))
    else:
        show(whole_card(excerpt))


async def _read(article: str, section: str | None, articles: Path | None, data: Path | None) -> Excerpt:
    async with open_library(articles, data) as services:
        library = services.library
        excerpt = await library.excerpt(article, section=section, characters=_MANY)
        end = excerpt.total if section is None else await _end_of_section(library, excerpt)
        passages = list(excerpt.passages)
        while (following := passages[-1].place.ordinal + 1) < end:
            more = await library.excerpt(excerpt.entry.key, ordinal=following, characters=_MANY)
            passages.extend(more.passages)
        kept = tuple(passage for passage in passages if passage.place.ordinal < end)
        return replace(excerpt, passages=kept, last=kept[-1].place.ordinal)


async def _end_of_section(library: Library, excerpt: Excerpt) -> int:
    """The ordinal of the passage after the section that ``excerpt`` begins with and the sections under it."""
    rows = (await library.outline(excerpt.entry.key)).rows
    number = excerpt.passages[0].place.section.number
    level = next((row.level for row in rows if row.section.number == number), None)
    following = [r.ordinal for r in rows if r.section.number > number and (level is None or r.level <= level)]
    return min((ordinal for ordinal in following if ordinal > excerpt.first), default=excerpt.total)
