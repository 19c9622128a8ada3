"""``commonplace quote``: one quote, with its speaker and its source."""

import asyncio
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.card import Card
from bot.cards.picture import picture_saved
from bot.cards.quote import quote_card
from bot.cards.reading import context_card
from bot.cli import flags
from bot.cli.files import replace_file
from bot.cli.json_shapes import quote_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, remark, say, show
from bot.errors import BadQuery, Undrawable
from bot.faults import Fault
from bot.model import DrawnQuote, QuoteLength


def quote(
    title: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE",
            help="Only quotes from this article: its title, or what you remember of it.",
            show_default=False,
        ),
    ] = None,
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    article: Annotated[
        str | None, typer.Option("--article", help="Only quotes from this article.", show_default=False)
    ] = None,
    author: Annotated[
        str | None, typer.Option("--author", help="Only quotes from articles by this author.", show_default=False)
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option("--speaker", help="Only the words of this person, quoted or writing.", show_default=False),
    ] = None,
    shelf: Annotated[
        str | None, typer.Option("--shelf", help="Only quotes from this shelf.", show_default=False)
    ] = None,
    length: Annotated[
        QuoteLength,
        typer.Option("--length", help="Short: up to 120 characters. Long: from 240 characters.", show_default=False),
    ] = QuoteLength.ANY,
    about: Annotated[
        str | None, typer.Option("--about", help="A subject, in your own words.", show_default=False)
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Pick the same quote again for the same number.", show_default=False)
    ] = None,
    picture: Annotated[
        Path | None,
        typer.Option(
            "--picture",
            metavar="FILE",
            help="Also draw the quote as a picture, and write it to this PNG file.",
            show_default=False,
            parser=flags.path_of,
        ),
    ] = None,
    context: Annotated[
        bool, typer.Option("--context", help="Also show the passages around it, the quoted sentences marked.")
    ] = False,
    as_json: flags.AsJson = False,
) -> None:
    """Show one quote worth reading, with its source."""
    if title and article:
        raise typer.BadParameter("the article is named twice: as ARTICLE and with --article. Leave one of them out.")
    if picture is not None and picture.suffix.casefold() != ".png":
        raise typer.BadParameter("a picture is a PNG file: end its name with .png.", param_hint="'--picture'")
    if title:
        article = " ".join(title)
    if article is not None and not article.strip():
        raise BadQuery(Fault.NO_ARTICLE_NAMED)
    wanted = {"article": article, "author": author, "speaker": speaker, "shelf": shelf, "about": about}
    wanted |= {"length": length.value}
    answer = asyncio.run(_quote(articles, data, wanted, seed, draw=picture is not None, around=context))
    if as_json:
        hand_over(quote_shape(answer.drawn.quote))
    else:
        show(quote_card(answer.drawn))
        if answer.around is not None:
            say("")
            show(answer.around, differing=True)
    drawn = answer.picture
    if isinstance(drawn, Undrawable):
        raise drawn
    if picture is not None and drawn is not None:
        replace_file(picture, drawn)
        remark(picture_saved(str(picture)))


@dataclass(frozen=True, slots=True)
class _Answer:
    """The quote; where asked for, its picture (or why there is none) and the card of what stands around it."""

    drawn: DrawnQuote
    picture: bytes | Undrawable | None
    around: Card | None


async def _quote(
    articles: Path | None,
    data: Path | None,
    wanted: dict[str, str | None],
    seed: int | None,
    *,
    draw: bool,
    around: bool,
) -> _Answer:
    async with open_library(articles, data) as services:
        chance = services.chance if seed is None else random.Random(seed)
        drawn = await services.library.quote(chance=chance, **wanted)
        quote, card = drawn.quote, None
        if around:
            excerpt, index, _ = await services.library.context(quote.place.entry.key, quote.place.passage)
            card = context_card(excerpt, index, marked=quote.where)
        try:
            picture = await services.pictures.draw(quote, services.settings.accent_colour) if draw else None
        except Undrawable as failure:
            return _Answer(drawn, failure, card)
        return _Answer(drawn, picture, card)
