"""``commonplace quote``: one quote, with its speaker and its source."""

import asyncio
import random
from pathlib import Path
from typing import Annotated

import typer

from bot.cards.picture import picture_saved
from bot.cards.quote import quote_card
from bot.cli import flags
from bot.cli.files import replace_file
from bot.cli.json_shapes import quote_shape
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, remark, show
from bot.errors import Undrawable
from bot.model import DrawnQuote, QuoteLength


def quote(
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
    as_json: flags.AsJson = False,
) -> None:
    """Show one quote worth reading, with its source."""
    wanted = {"article": article, "author": author, "speaker": speaker, "shelf": shelf, "about": about}
    wanted |= {"length": length.value}
    served, drawn = asyncio.run(_quote(articles, data, wanted, seed, draw=picture is not None))
    if as_json:
        hand_over(quote_shape(served.quote))
    else:
        show(quote_card(served))
    if isinstance(drawn, Undrawable):
        raise drawn
    if picture is not None and drawn is not None:
        replace_file(picture, drawn)
        remark(picture_saved(str(picture)))


async def _quote(
    articles: Path | None, data: Path | None, wanted: dict[str, str | None], seed: int | None, *, draw: bool
) -> tuple[DrawnQuote, bytes | Undrawable | None]:
    """The quote and, with ``draw``, its picture or why there is none: then the quote itself is shown all the same."""
    async with open_library(articles, data) as services:
        chance = services.chance if seed is None else random.Random(seed)
        quote = await services.library.quote(chance=chance, **wanted)
        try:
            return quote, await services.pictures.draw(quote.quote, services.settings.accent_colour) if draw else None
        except Undrawable as failure:
            return quote, failure
