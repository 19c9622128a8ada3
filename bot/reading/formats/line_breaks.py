"""Forced line breaks and preformatted text: verse, or paragraphs, or lines that only look broken."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from bot.reading.document import Block, Hint
from bot.reading.lines.byline import is_credit, read_byline
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import OPENING, TERMINAL, bare_end, ends_sentence, opens_capital
from bot.reading.lines.source import LONGEST_SOURCE, name_of_source, source_alone, source_at_end
from bot.reading.lines.white_space import kept_lines, one_line

LONGEST_VERSE = 100
"""Letters of a line of verse; where lines between forced breaks are longer, they are paragraphs."""

LONGEST_ITEM = 200
"""Characters of a list's median item; where it is longer, the list is paragraphs with bullets before them."""

LONGEST_BOLD = 150
"""Characters of a bold line between forced breaks that may be a heading."""

_DASHES = "—–-―"
_MARKS = frozenset(f'{OPENING}"')


def broken_lines(text: str, hint: Hint) -> list[Block]:
    """Blocks of one paragraph in which ``\\n`` is a forced line break: verse, or paragraphs set apart by two breaks."""
    stanzas: list[list[str]] = [[]]
    for raw in text.split("\n"):
        line = one_line(raw)
        if line:
            stanzas[-1].append(line)
        elif stanzas[-1]:
            stanzas.append([])
    found = []
    for stanza in filter(None, stanzas):
        lines = tuple(stanza)
        if hint is Hint.QUOTE and len(lines) > 1 and lines[-1][0] in _DASHES and len(lines[-1]) <= LONGEST_SOURCE:
            found.extend(_stanza(lines[:-1], hint))
            found.append(Block(lines[-1], hint=hint, lines=lines[-1:]))
        elif hint is Hint.QUOTE and len(lines) > 1 and bare_end(lines[-2]) in TERMINAL and source_alone(lines[-1]):
            found.extend(_stanza(lines[:-1], hint))
            found.append(Block(lines[-1], hint=Hint.SOURCE, lines=lines[-1:]))
        elif hint is Hint.QUOTE and (at := source_at_end(lines[-1], quoted=True)) is not None:
            source = lines[-1][at:]
            found.extend(_stanza((*lines[:-1], lines[-1][:at].rstrip()), hint))
            found.append(Block(source, hint=hint, lines=(source,)))
        else:
            found.extend(_stanza(lines, hint))
    return found


def source_apart(block: Block) -> tuple[Block, ...]:
    """A paragraph in quotation marks and the source that its last line names, as two blocks; else ``block`` alone."""
    at = source_at_end(block.text, quoted=False) if block.text[:1] in _MARKS else None
    if at is None:
        return (block,)
    said, source = block.text[:at].rstrip(), block.text[at:]
    line = block.line + len(block.lines) - 1 if block.line and block.lines else block.line
    return replace(block, text=said), Block(source, line, 0, block.hint, lines=(source,))


_QUOTED = (Hint.QUOTE, Hint.VERSE)


def end_quotation(blocks: list[Block], begun: int) -> None:
    """Mark of one quotation, the blocks from ``begun`` on, where it begins behind another, and its source."""
    if 0 < begun < len(blocks) and blocks[begun].hint in _QUOTED and blocks[begun - 1].hint in _QUOTED:
        blocks[begun] = replace(blocks[begun], another=True)
    mark_source(blocks, begun)


def mark_source(blocks: list[Block], begun: int) -> None:
    """Mark the last of the blocks of one quotation, those from ``begun`` on, as its source if it names one person.

    Where the first names somebody too, each name stands above what that person says.
    """
    if len(blocks) - begun < 2:
        return
    last = blocks[-1]
    of_one_line = last.hint in (Hint.QUOTE, Hint.TEXT, Hint.HEADING) or (
        last.hint is Hint.LIST and len(last.lines) == 1
    )
    if not of_one_line or name_of_source(blocks[begun].text) is not None:
        return
    said = next((block for block in reversed(blocks[begun:-1]) if block.text), None)
    if said is not None and said.hint in _QUOTED and source_alone(last.text):
        blocks[-1] = replace(last, hint=Hint.SOURCE, level=None)


def with_sources(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` in which the last paragraph of every quotation that is only a person's name is its source."""
    done: list[Block] = []
    begun = 0
    for block in blocks:
        if block.hint is not Hint.QUOTE and block.text:
            mark_source(done, begun)
            begun = len(done) + 1
        done.append(block)
    mark_source(done, begun)
    return done


def set_apart(pieces: Sequence[str], bold: Sequence[tuple[int, int]]) -> str:
    """The text of ``pieces`` in which every line between forced breaks that is wholly bold stands between blank ones.

    ``bold`` are ranges of pieces set in bold. Without a forced break, nothing is set apart.
    """
    if not bold or "\n" not in pieces:
        return "".join(pieces)
    breaks = [at for at, piece in enumerate(pieces) if piece == "\n"]
    heavy = [False] * len(pieces)
    for start, end in bold:
        heavy[start:end] = [True] * (end - start)
    lines = []
    for start, end in zip([0, *(at + 1 for at in breaks)], [*breaks, len(pieces)], strict=True):
        said = [at for at in range(start, end) if pieces[at].strip()]
        line = "".join(pieces[start:end])
        alone = said and all(heavy[at] for at in said) and len(line) <= LONGEST_BOLD
        lines.append(f"\n{line}\n" if alone else line)
    return "\n".join(lines)


def emboldened(blocks: Sequence[Block], runs: Iterable[str]) -> list[Block]:
    """The blocks of one paragraph, told what of them is bold: ``runs`` are the bold stretches of the paragraph.

    A block is bold as a whole, or, if it is the first, as far as the first run goes.
    """
    stretches = [bare for run in runs if (bare := one_line(run))]
    if not stretches:
        return list(blocks)
    whole = set(stretches)
    done = []
    for block in blocks:
        if block.text in whole:
            done.append(replace(block, bold=len(block.text)))
        elif stretches and not done and block.text.startswith(stretches[0]):
            done.append(replace(block, bold=len(stretches[0])))
        else:
            done.append(block)
    return done


def _stanza(lines: tuple[str, ...], hint: Hint) -> list[Block]:
    if hint is Hint.TEXT and len(lines) > 1 and all(line[0] in _DASHES for line in lines):
        return [Block(line, hint=hint, lines=(line,)) for line in lines]  # speech, turn by turn
    if hint is Hint.TEXT and len(lines) > 2 and all(map(_is_fact, lines)):
        return [Block(line, hint=hint, lines=(line,)) for line in lines]
    if len(lines) > 2 and max(map(len, lines)) <= LONGEST_VERSE:
        return [Block("\n".join(lines), hint=Hint.VERSE, lines=lines)]
    if len(lines) > 1 and min(map(len, lines)) > LONGEST_VERSE:
        return [Block(line, hint=hint, lines=(line,)) for line in lines]
    whole = Block(" ".join(lines), hint=hint, lines=lines)
    return [*source_apart(whole)] if hint is Hint.TEXT else [whole]


def _is_fact(line: str) -> bool:
    """Whether a line says who made an article, or when: all such lines together are no verse."""
    return (
        len(line) <= LONGEST_VERSE
        and not ends_sentence(line)
        and (is_credit(line) or date_line(line) is not None or read_byline(line, lambda word: False) is not None)
    )


def listed(rows: Sequence[str], line: int = 0) -> list[Block]:
    """One LIST block with a line for each row; where most rows are as long as paragraphs, these paragraphs."""
    if not rows:
        return []
    if median(map(len, rows)) > LONGEST_ITEM:
        return [Block(row, line=line, hint=Hint.TEXT, lines=(row,)) for row in rows]
    return [Block("\n".join(rows), line=line, hint=Hint.LIST, lines=tuple(rows))]


_CODE_SIGNS = frozenset("{}<>=;|_$#@\\`~^&*+/[]")
_FEWEST_WORDS = 5


def reads_like_prose(text: str) -> bool:
    """Whether every paragraph of indented text is a sentence or more, and nothing in it looks like a program."""
    paragraphs = [one_line(part) for part in text.split("\n\n") if part.strip()]
    return bool(paragraphs) and all(
        len(part.split()) >= _FEWEST_WORDS
        and ends_sentence(part)
        and opens_capital(part.lstrip(" “\"'«„‘([—–"))
        and _CODE_SIGNS.isdisjoint(part)
        and "()" not in part
        for part in paragraphs
    )


def line_by_line(text: str, hint: Hint) -> list[Block]:
    """One block of text in a frame, each line as it stands; none where there are only blanks."""
    lines = kept_lines(text)
    return [Block("\n".join(lines), hint=hint, lines=lines)] if lines else []


def preformatted(text: str, hint: Hint | None, first: int = 0) -> list[Block]:
    """Blocks of plain text in a frame, paragraphs by blank lines; what they are, structure decides by their lines.

    ``first`` is the number of the text's first line, 0 where lines are not counted.
    """
    found = []
    gap = 1
    begun = 0
    paragraph: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""]):
        if line.strip():
            if not paragraph:
                begun = first + number if first else 0
            paragraph.append(line)
        elif paragraph:
            lines = kept_lines("\n".join(paragraph))
            if lines:
                found.append(Block(" ".join(lines), line=begun, gap=gap, hint=hint, lines=lines))
            paragraph, gap = [], 1
        else:
            gap += 1
    return found
