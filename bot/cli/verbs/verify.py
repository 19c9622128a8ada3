"""``commonplace verify``: checks a quotation, all those of a document, or one per line for programs."""

import asyncio
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from bot.cards import terminal as wording
from bot.cards.verdict import verdict_card
from bot.cli import flags
from bot.cli.dash import means_standard_input
from bot.cli.failures import Code
from bot.cli.open_library import open_library
from bot.cli.screen import hand_over, remark, say, show
from bot.errors import BadQuery
from bot.faults import Fault
from bot.library.library import Library
from bot.model import Matched, Quoted, Verdict, Verification


def verify(
    ctx: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="The quotation; - checks every quotation in a document.")
    ],
    articles: flags.ArticlesFolder = None,
    data: flags.DataFolder = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", help="The person the quotation is attributed to.", show_default=False)
    ] = None,
    lines: Annotated[
        bool,
        typer.Option(
            "--lines", help="With -: read one quotation per line, optionally a TAB and the speaker; print JSON lines."
        ),
    ] = False,
    as_json: flags.AsJson = False,
) -> int:
    """Check a quotation against the articles, word for word.

    Exits with 0 when every quotation is verbatim, with 3 when none was found, otherwise with 1.
    With -, checks every quotation (in quotation marks, or after >) in a document on standard input.
    """
    whole = means_standard_input(ctx, text)
    if lines and not whole:
        raise typer.BadParameter("--lines reads standard input. Use `verify --lines -`.")
    if lines:
        return asyncio.run(_lines(articles, data, speaker))
    if whole:
        return asyncio.run(_document(articles, data, speaker, as_json))
    return asyncio.run(_one(articles, data, " ".join(text), speaker, as_json))


async def _one(articles: Path | None, data: Path | None, text: str, speaker: str | None, as_json: bool) -> int:
    async with open_library(articles, data) as services:
        several = await services.library.checking.several(text)
        if several:
            return await _each(services.library, several, speaker, as_json)
        verification = await services.library.verify(text, speaker=speaker)
    _tell(verification, as_json)
    return _code([verification.verdict])


async def _document(articles: Path | None, data: Path | None, speaker: str | None, as_json: bool) -> int:
    document = sys.stdin.buffer.read().decode("utf-8", "replace")
    async with open_library(articles, data) as services:
        found = (await services.library.checking.message(document)).quotations
        if not found:
            raise BadQuery(Fault.NO_QUOTATIONS_IN_DOCUMENT)
        return await _each(services.library, found, speaker, as_json)


async def _each(library: Library, quotations: Sequence[Quoted], speaker: str | None, as_json: bool) -> int:
    """Check each of several quotations; those without a name are held to be ``speaker``'s."""
    verdicts = []
    for number, quoted in enumerate(quotations):
        if not as_json:
            say(f"{'' if number == 0 else chr(10)}“{quoted.text}”")
        try:
            verification = await library.checking.check(replace(quoted, speaker=quoted.speaker or speaker))
        except BadQuery as nothing:  # too long, or nothing but brackets: said, and the others are checked
            remark(wording.failure(nothing))
            verification = Verification(quoted.text, Verdict.NOT_FOUND, named=quoted.speaker or speaker)
        verdicts.append(verification.verdict)
        _tell(verification, as_json)
    return _code(verdicts)


async def _lines(articles: Path | None, data: Path | None, speaker: str | None) -> int:
    verdicts = []
    async with open_library(articles, data) as services:
        for text, named in _quoted_lines(sys.stdin.buffer):
            try:
                verification = await services.library.verify(text, speaker=named or speaker)
            except BadQuery as nothing:
                remark(wording.failure(nothing))
                verification = Verification(text, Verdict.NOT_FOUND, named=named or speaker)
            verdicts.append(verification.verdict)
            hand_over(verification_shape(verification))
    return _code(verdicts)


def _quoted_lines(lines: Iterable[bytes]) -> Iterator[tuple[str, str | None]]:
    """One quotation per line; the text after the first TAB names the speaker."""
    for line in lines:
        text, _, speaker = line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "replace").partition("\t")
        yield text, speaker.strip() or None


def _tell(verification: Verification, as_json: bool) -> None:
    if as_json:
        hand_over(verification_shape(verification))
    else:
        # If nothing was found, bold words are those that come close, not those that differ.
        show(verdict_card(verification), differing=verification.verdict is not Verdict.NOT_FOUND)


def _code(verdicts: Sequence[Verdict]) -> int:
    if all(verdict is Verdict.VERBATIM for verdict in verdicts):
        return Code.FINE
    return Code.NOT_FOUND if all(verdict is Verdict.NOT_FOUND for verdict in verdicts) else Code.FAULTS


def verification_shape(verification: Verification) -> dict[str, object]:
    """One verdict for programs; the fields at the top are those of the first match, null when nothing was found.

    ``start`` and ``end`` are code points of a match's ``text``, ``quotation_start`` and ``quotation_end`` of the
    quotation. This shape is stable: fields may be added, none removed or renamed.
    """
    first = verification.first
    shape: dict[str, object] = {"quotation": verification.quotation, "verdict": verification.verdict.value}
    shape.update(_where(first) if first else dict.fromkeys(("source", "key", "title", "section", "passage", "speaker")))
    shape["author"] = first.place.entry.author if first else None
    shape["matches"] = [
        {
            **_where(match),
            "speaker_unknown": match.unknown,
            "credited": match.credited,
            "text": match.text,
            "start": match.where.start,
            "end": match.where.end,
            "quotation_start": match.quoted.start,
            "quotation_end": match.quoted.end,
        }
        for match in verification.matches
    ]
    shape["diff"] = [
        {"op": step.change.value, "quotation": step.quotation, "text": step.text} for step in verification.diff
    ]
    shape["warnings"] = [caution.value for caution in verification.cautions]
    shape["brackets"] = [{"quotation": step.quotation, "text": step.text} for step in verification.brackets]
    shape["marks"] = [{"quotation": step.quotation, "text": step.text} for step in verification.marks]
    shape["naming"] = verification.naming.value if verification.naming else None
    shape["goes_on"] = verification.goes_on
    shape["opposite"] = verification.opposed is not None
    return shape


def _where(match: Matched) -> dict[str, object]:
    return {
        "source": match.place.entry.source,
        "key": match.place.entry.key,
        "title": match.place.entry.title,
        "section": match.place.section.heading,
        "passage": match.place.passage,
        "speaker": match.speaker,
    }
