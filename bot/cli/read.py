"""``commonplace read``: an article's text, whole or one section of it."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.card import Block, Card, Paragraph
from bot.cards.reading import excerpt_card
from bot.cli import flags
from bot.cli.opening import open_library
from bot.cli.screen import hand_over, show
from bot.cli.shapes import excerpt_shape
from bot.library.library import Library
from bot.model import Excerpt

_ALL = 1 << 40


def read(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A title, or what you remember of it.")],
    section: Annotated[
        str | None, typer.Option("--section", help="Only this section: heading or number.", show_default=False)
    ] = None,
    articles: flags.Articles = None,
    data: flags.Data = None,
    as_json: flags.AsJson = False,
) -> None:
    """Show an article's text, whole or one section (with the sections under it)."""
    excerpt = asyncio.run(_read(article, section, articles, data))
    if as_json:
        hand_over(excerpt_shape(excerpt))
    else:
        show(_unpaged(excerpt))


async def _read(article: str, section: str | None, articles: Path | None, data: Path | None) -> Excerpt:
    async with open_library(articles, data) as services:
        excerpt = await services.library.excerpt(article, section=section, characters=_ALL)
        return excerpt if section is None else await _one_section(services.library, excerpt)


async def _one_section(library: Library, excerpt: Excerpt) -> Excerpt:
    """``excerpt`` up to the next section that is not under the one it begins with."""
    rows = (await library.outline(excerpt.entry.key)).rows
    number = excerpt.passages[0].place.section.number
    own = next(row for row in rows if row.section.number == number)
    following = [row.ordinal for row in rows if row.section.number > number and row.level <= own.level]
    end = min((ordinal for ordinal in following if ordinal > excerpt.first), default=excerpt.total)
    kept = tuple(passage for passage in excerpt.passages if passage.place.ordinal < end)
    return replace(excerpt, passages=kept, last=kept[-1].place.ordinal)


def _unpaged(excerpt: Excerpt) -> Card:
    """The reading card's pages one after the other, as one card; a heading that only says “still here” is left out."""
    blocks: list[Block] = []
    card, ordinal, offset = excerpt_card(excerpt), excerpt.first, 0
    section = 0
    while True:
        rest = tuple(passage for passage in excerpt.passages if passage.place.ordinal >= ordinal)
        card = excerpt_card(replace(excerpt, passages=rest, first=ordinal), offset=offset)
        again = offset == 0 and rest[0].place.section.number == section
        blocks.extend(card.blocks[1:] if again and _is_heading(card.blocks[0]) else card.blocks)
        _key, _way, ordinal_word, offset_word = card.actions[1].args
        following = int(ordinal_word)
        if following > excerpt.last:
            return replace(card, blocks=tuple(blocks), small=None, actions=())
        section = rest[following - ordinal - (1 if int(offset_word) == 0 else 0)].place.section.number
        ordinal, offset = following, int(offset_word)


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and not block.small and all(run.bold for run in block.runs)
