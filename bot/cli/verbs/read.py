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
from bot.errors import NotFound
from bot.library.library import Library
from bot.model import Excerpt, Outline

_MANY = 100_000


def read(
    article: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE [SECTION]",
            help="The title, or what you remember of it; behind it, if you like, a section by heading or number.",
        ),
    ],
    section: Annotated[
        str | None, typer.Option("--section", help="Only this section, by heading or number.", show_default=False)
    ] = None,
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    as_json: flags.AsJson = False,
) -> None:
    """Show the text of an article, or of one section and its subsections."""
    excerpt, outline = asyncio.run(_read(article, section, articles, data))
    if as_json:
        hand_over(excerpt_shape(excerpt))
    else:
        show(whole_card(excerpt, outline))


async def _read(
    typed: list[str], section: str | None, articles: Path | None, data: Path | None
) -> tuple[Excerpt, Outline]:
    async with open_library(articles, data) as services:
        library = services.library
        article = " ".join(typed)
        if section is None:
            article, section = await _parted(library, typed)
        excerpt = await library.excerpt(article, section=section, characters=_MANY)
        end = excerpt.total if section is None else await _end_of_section(library, excerpt)
        passages = list(excerpt.passages)
        more = excerpt
        while not more.closes and (following := passages[-1].place.ordinal + 1) < end:
            more = await library.excerpt(excerpt.entry.key, ordinal=following, characters=_MANY)
            passages.extend(more.passages)
        kept = tuple(passage for passage in passages if passage.place.ordinal < end)
        whole = replace(excerpt, passages=kept, last=kept[-1].place.ordinal)
        return whole, await library.outline(excerpt.entry.key)


async def _parted(library: Library, typed: list[str]) -> tuple[str, str | None]:
    """Which of the words are the article's, as many as can be, and which are a section's. Raises NotFound.

    Words that all stand in the title found, with a section that has all the others, come before those that are only
    like a title; a number is a section's.
    """
    last = len(typed) - 1 if typed[-1].isdecimal() and len(typed) > 1 else len(typed)
    unknown: NotFound | None = None
    like: tuple[str, str | None] | None = None
    for count in range(last, 0, -1):
        article, section = " ".join(typed[:count]), " ".join(typed[count:]) or None
        try:
            outline = await library.outline(article)
        except NotFound as fault:
            unknown = unknown or fault
            continue
        headings = [row.section.words for row in outline.rows]
        if _within(article, outline.entry.title) and (not section or any(_within(section, one) for one in headings)):
            return article, section
        like = like or (article, section)
    if like is not None:
        return like
    assert unknown is not None  # the shell passes one word at least
    raise unknown


def _within(typed: str, name: str) -> bool:
    """Whether every word of ``typed`` is one of the name's."""
    return set(typed.casefold().split()) <= set(name.casefold().split())


async def _end_of_section(library: Library, excerpt: Excerpt) -> int:
    """The ordinal of the passage after the section that ``excerpt`` begins with and the sections under it."""
    rows = (await library.outline(excerpt.entry.key)).rows
    number = excerpt.passages[0].place.section.number
    level = next((row.level for row in rows if row.section.number == number), None)
    following = [r.ordinal for r in rows if r.section.number > number and (level is None or r.level <= level)]
    return min((ordinal for ordinal in following if ordinal > excerpt.first), default=excerpt.total)
