"""What a mail that is a page repeats of earlier mails, each to whoever wrote it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.reading.document import ASIDE, Block, Hint
from bot.reading.formats.mail.replies import MailLine, Told, mark_leads, writer_in

_LONGEST_LEAD: Final = 250


def with_writers(blocks: Sequence[Block]) -> tuple[list[Block], Told]:
    """``blocks`` by their numbers, with what is repeated as QUOTE and what leads to it as FURNITURE, and who wrote it.

    Below the header of an earlier mail all is its sender's. Of a quotation within another nobody is named, nor of what
    goes on below it: a page does not tell where the inner one ends. Without a name, ``blocks`` come as they are.
    """
    lines, places = _lines(blocks)
    mark_leads(lines, {})
    inner = _within_others(lines)
    writers = {
        at: line.writer for at, line in zip(places, lines, strict=True) if line.writer and line.number not in inner
    }
    if not writers:
        return [*blocks], ()
    beside = {at for at, line in zip(places, lines, strict=True) if line.beside}
    done: list[Block] = []
    told: list[tuple[int, int, str]] = []
    number = 0
    for at, block in enumerate(blocks):
        number += 1 if block.text.strip() else 0
        if at in beside:
            block = replace(block, hint=Hint.FURNITURE, level=None)
        elif (who := writers.get(at)) is not None:
            block = replace(block, hint=Hint.QUOTE, level=None)
            if told and told[-1][1:] == (number - 1, who):
                told[-1] = (told[-1][0], number, who)
            else:
                told.append((number, number, who))
        done.append(block.on_line(number))
    return done, tuple(told)


def _lines(blocks: Sequence[Block]) -> tuple[list[MailLine], list[int]]:
    """The lines of the blocks of text, and which block each is of; those of quotations as if marked once."""
    lines: list[MailLine] = []
    places: list[int] = []
    for at, block in enumerate(blocks):
        if block.hint in ASIDE or not block.text.strip():
            continue
        depth = 0 if _leads(block) else int(block.hint is Hint.QUOTE)
        for text in block.lines or (block.text,):
            lines.append(MailLine(depth, len(lines), text))
            places.append(at)
    return lines, places


def _leads(block: Block) -> bool:
    """Whether a block is no more than "On 3 May 2021, Name <address> wrote:", wherever the page sets it."""
    text = block.text
    if len(text) > _LONGEST_LEAD or text[-1:] not in ":：" or not ("@" in text or any(map(str.isdigit, text))):
        return False
    return writer_in(text) is not None


def _within_others(lines: Sequence[MailLine]) -> frozenset[int]:
    """The numbers of the lines behind a lead that itself stands right behind repeated words."""
    found: list[int] = []
    repeated = nested = False
    for line in lines:
        nested = (nested or (repeated and line.beside)) and (line.depth > 0 or line.beside)
        if line.depth == 0 and not line.beside:
            nested = False
        repeated = line.depth > 0 or (repeated and line.beside)
        if nested and line.depth:
            found.append(line.number)
    return frozenset(found)
