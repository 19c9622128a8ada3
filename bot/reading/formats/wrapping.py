"""From lines to paragraphs: whether a file's lines are hard-wrapped, and what its blank lines separate."""

import itertools
from dataclasses import replace
from statistics import median

from bot.reading.document import Block, Hint
from bot.reading.formats.drop_caps import with_drop_caps
from bot.reading.formats.line_breaks import source_apart
from bot.reading.formats.page_edges import without_page_edges
from bot.reading.formats.sense_breaks import broken_by_sense, carries_on, ended
from bot.reading.joining import Joints, SourceLine, block_of
from bot.reading.lines.byline import BYLINE_LABEL
from bot.reading.lines.marks import BULLET, is_ideograph, is_rule

_FULL_SHARE = 0.5
"""A file is wrapped when at least this share of its line ends came because the next word did not fit."""

_NARROW = 60
_WIDEST = 100
_MANY_LINES = 8
"""Lines narrower than ``_NARROW`` characters must be this many before full ones among them are beyond chance."""


def text_blocks(text: str, first_line: int = 1, pages: frozenset[int] = frozenset()) -> tuple[Block, ...]:
    """The paragraphs of a plain text, in order. ``pages`` are the lines with which a printed page begins.

    A hard-wrapped paragraph is one block, its lines joined by one space; where lines are not wrapped, each
    line is a block of its own. ``gap`` 0 means that no blank line stood before it.
    """
    chunks, edges = without_page_edges(_chunks(text, first_line), pages)
    chunks = with_drop_caps(chunks)
    joints = Joints(line for _, chunk in chunks for _, _, line in chunk)
    width, strict = _wrap_width([chunk for _, chunk in chunks])
    usual_indent = _usual_indent(chunks)
    margin = max((_margin(chunk) for _, chunk in chunks), default=0) if width is None else 0
    # Where blank lines separate nothing (chunks of page length), paragraphs must show by themselves.
    lines = sum(len(chunk) for _, chunk in chunks)
    crowded = lines > 40 * len(chunks) or (len(chunks) <= 2 and lines > 6)
    set_in = _quotation_indent(chunks, width, usual_indent)
    blocks: list[Block] = []
    for gap, chunk in chunks:
        for group in _paragraphs(chunk, width, strict, crowded, usual_indent, margin):
            while edges and edges[0][0] < group[0][0]:
                blocks.append(_aside(edges.pop(0)))
                gap = max(gap, 1)
            block = block_of(group, gap, joints)
            set_apart = set_in and _is_set_in(group, set_in)
            blocks.extend(source_apart(replace(block, hint=Hint.QUOTE) if set_apart else block))
            gap = 0
    blocks.extend(map(_aside, edges))
    return tuple(blocks)


def _aside(line: SourceLine) -> Block:
    """The head or foot of a printed page."""
    return Block(line[2], line[0], 1, Hint.FURNITURE, None, (line[2],))


def _quotation_indent(chunks: list[tuple[int, list[SourceLine]]], width: int | None, usual: int) -> int:
    """How far a wrapped text sets in its quotations, every line of them alike; 0 where it does not.

    They are fewer than the lines of paragraphs that all stand at the margin.
    """
    if width is None or usual:
        return 0
    long = [chunk for _, chunk in chunks if len(chunk) > 1]
    flush = sum(len(chunk) for chunk in long if not any(indent for _, indent, _ in chunk))
    alike = [chunk for chunk in long if chunk[0][1] > 1 and len({indent for _, indent, _ in chunk}) == 1]
    if not alike or sum(map(len, alike)) > flush:
        return 0
    return min(chunk[0][1] for chunk in alike)


def _is_set_in(group: list[SourceLine], indent: int) -> bool:
    """Whether a paragraph is prose with all its lines set in alike."""
    if len(group) < 2 or len({row[1] for row in group}) > 1 or group[0][1] < indent:
        return False
    text = group[-1][2].rstrip("\"”’»)]'")
    return BULLET.match(group[0][2]) is None and text[-1:] in ".!?…。！？" and sum(_words(row[2]) for row in group) > 6


def _chunks(text: str, first_line: int) -> list[tuple[int, list[SourceLine]]]:
    """Runs of lines that are not blank, each with the number of blank lines before it."""
    chunks: list[tuple[int, list[SourceLine]]] = []
    current: list[SourceLine] = []
    blank = gap = 0
    for number, raw in enumerate(text.split("\n"), first_line):
        line = raw.strip()
        if not line:
            if current:
                chunks.append((gap, current))
                current = []
            blank += 1
            continue
        if not current:
            gap, blank = blank, 0
        line = line.replace("\t", " ")
        bare = raw.lstrip()
        lead = raw[: len(raw) - len(bare)]
        current.append((number, len(lead.expandtabs(4)) if lead else 0, line))
    if current:
        chunks.append((gap, current))
    return chunks


def _first_word(line: str) -> int:
    """How many characters of ``line`` must fit before it could have been joined to the line above."""
    if is_ideograph(line[0]):
        return 0
    end = line.find(" ")
    return len(line) if end < 0 else end


def _is_full(one: SourceLine, two: SourceLine, width: int) -> bool:
    """Whether the first word of line ``two`` would not have fitted on line ``one``."""
    return one[1] + len(one[2]) + 1 + _first_word(two[2]) > width


def _runs_on(one: SourceLine, two: SourceLine, width: int) -> bool:
    """Whether a sentence runs on from a long line into the next, for lack of room: that tells enough alone."""
    return len(one[2]) >= _NARROW and not ended(one[2]) and two[2][:1].islower() and _is_full(one, two, width)


def _wrap_width(chunks: list[list[SourceLine]]) -> tuple[int | None, bool]:
    """The width a file is wrapped at, None when its lines are paragraphs (or verse); and whether it keeps to it."""
    rows = [row for chunk in chunks for row in chunk]
    pairs = [(one, two) for chunk in chunks for one, two in itertools.pairwise(chunk)]
    lengths = sorted(indent + len(line) for _, indent, line in rows)
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)] if lengths else 0
    if len(pairs) < 2:
        return (width if any(_runs_on(one, two, width) for one, two in pairs) else None), False
    words = median(_words(line) for _, _, line in rows)
    if words < 4:
        return None, False
    near = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    full = sum(_is_full(one, two, near) for one, two in pairs)
    # Inside a sentence a line ends only for lack of room, whether or not blank lines part the paragraphs.
    inside = [_is_full(one, two, near) for one, two in pairs if not ended(one[2])]
    strict = sum(inside) >= len(inside) * 0.85
    # Where most lines close a sentence, they are paragraphs of much the same length.
    wrapped = full >= len(pairs) * _FULL_SHARE and len(inside) * 5 >= len(pairs) * 2
    if width < _NARROW and len(pairs) >= _MANY_LINES and _paused([one[2] for one, _ in pairs]):
        wrapped = False
    if not wrapped and near <= _WIDEST and broken_by_sense(pairs, lengths):
        return lengths[len(lengths) * 2 // 5], False  # uneven lines, of which most are full at this width
    return (width if wrapped else None), strict


def _paused(lines: list[str]) -> bool:
    """Whether lines end where a clause does, as verse does, and not wherever there is no more room."""
    return sum(line.rstrip('"”’»)')[-1:] in ",;:.!?—–" for line in lines) * 5 >= len(lines) * 2


def _words(line: str) -> int:
    """Words of a line; text without spaces counts two ideographs a word."""
    spaces = line.count(" ")
    return spaces + 1 if spaces or not is_ideograph(line[0]) else len(line) // 2


def _usual_indent(chunks: list[tuple[int, list[SourceLine]]]) -> int:
    """The indentation most lines have."""
    counts: dict[int, int] = {}
    for _, chunk in chunks:
        for _, indent, _ in chunk:
            counts[indent] = counts.get(indent, 0) + 1
    return max(counts, key=lambda indent: counts[indent]) if counts else 0


def _paragraphs(
    chunk: list[SourceLine], width: int | None, strict: bool, crowded: bool, usual_indent: int, margin: int = 0
) -> list[list[SourceLine]]:
    """The paragraphs of one chunk: wrapped lines together, all others alone.

    ``margin`` is the width of the chunks that run on, in a file that is not wrapped as a whole.
    """
    if len(chunk) == 1:
        return [chunk]
    if width is None:
        joined = _wrapped_alone(chunk) or _margin(chunk) or (margin and _reaches(chunk, margin))
        return [chunk] if joined else [[row] for row in chunk]
    inner = [row for row in chunk if row[1] > usual_indent]
    if len(inner) == len(chunk):
        width = min(width, max(indent + len(line) for _, indent, line in chunk) + 1)
    if not crowded and (_is_stanza(chunk, width, len(inner) == len(chunk)) or _is_loose(chunk, width)):
        return [[row] for row in chunk]
    groups = [[chunk[0]]]
    for at in range(1, len(chunk)):
        one, two = chunk[at - 1], chunk[at]
        three = chunk[at + 1] if at + 1 < len(chunk) else None
        if _starts_paragraph(one, two, width, strict, crowded, len(groups[-1]) == 1) or (
            crowded
            and three is not None
            and _stands_alone(one, two, three, width, at == 1 and BYLINE_LABEL.match(two[2]) is not None)
        ):
            groups.append([two])
        else:
            groups[-1].append(two)
    return groups


def _is_loose(chunk: list[SourceLine], width: int) -> bool:
    """Whether a chunk of a wrapped file was broken by hand: verse, an address, a list."""
    full = sum(_is_full(one, two, width) for one, two in itertools.pairwise(chunk))
    if full * 3 > len(chunk) - 1:
        return False
    longest = max(indent + len(line) for _, indent, line in chunk)
    if longest > width * 0.8 and all(carries_on(one, two) for one, two in itertools.pairwise(chunk)):
        return False  # prose of which a word was changed after it was wrapped
    return longest < width * 0.9 or (len(chunk) > 3 and not full)


def _is_stanza(chunk: list[SourceLine], width: int, indented: bool) -> bool:
    """Whether every line opens with a capital, as verse does and wrapped prose hardly ever."""
    opening = [line.lstrip("“„«‘\"'([—–-¿¡ ")[:1] for _, _, line in chunk]
    if not all(char.isupper() for char in opening) or len(chunk) < (2 if indented else 4):
        return False
    # Lines that all run to the margin begin with capitals by chance.
    return indented or not all(_is_full(one, two, width) for one, two in itertools.pairwise(chunk))


def _wrapped_alone(chunk: list[SourceLine]) -> bool:
    """Whether one chunk of a file that is not wrapped is itself a wrapped paragraph, beyond chance."""
    if len(chunk) < 4 or sum(_words(line) for _, _, line in chunk) < 5 * len(chunk):
        return False
    width = max(indent + len(line) for _, indent, line in chunk)
    if width < _NARROW and (len(chunk) < _MANY_LINES or _paused([line for _, _, line in chunk[:-1]])):
        return False  # a stanza: its lines are of one length as well
    if any(BULLET.match(line) for _, _, line in chunk):
        return False
    return all(_is_full(one, two, width) for one, two in itertools.pairwise(chunk))


def _margin(chunk: list[SourceLine]) -> int:
    """The width of a short chunk whose lines break off in the middle of a clause and go on in small letters, all of
    them for lack of room; 0 if it is not such a chunk. Verse breaks off where a clause does.
    """
    if len(chunk) < 3:
        return 0
    pairs = list(itertools.pairwise(chunk))
    width = max(indent + len(line) for _, indent, line in chunk)
    if not _NARROW <= width <= _WIDEST or any(BULLET.match(line) for _, _, line in chunk):
        return 0
    on = [(one, two) for one, two in pairs if carries_on(one, two)]
    if len(on) < 2 or len(on) * 3 < len(pairs) * 2 or sum(one[2][-1].isalnum() for one, _ in on) * 2 < len(pairs):
        return 0
    return width if all(_is_full(one, two, width) for one, two in pairs) else 0


def _reaches(chunk: list[SourceLine], margin: int) -> bool:
    """Whether two lines are one paragraph in a file where others run on at ``margin``."""
    one, two = chunk[0], chunk[-1]
    return (
        len(chunk) == 2 and carries_on(one, two) and _is_full(one, two, margin) and len(one[2]) + one[1] <= margin + 4
    )


def _starts_paragraph(one: SourceLine, two: SourceLine, width: int, strict: bool, crowded: bool, fresh: bool) -> bool:
    """Whether line ``two`` opens a paragraph although no blank line stands before it.

    ``strict``: lines of this file end only where the next word does not fit. ``crowded``: its paragraphs have no
    blank lines between them. ``fresh``: line ``one`` opened its paragraph and may be a heading or a label.
    """
    if is_rule(one[2]) or is_rule(two[2]):
        return True
    room = width - (one[1] + len(one[2]) + 1 + _first_word(two[2]))
    much = room > width * 0.25
    closed = ended(one[2])
    opens = not two[2][0].islower()
    if BULLET.match(two[2]) and (room >= 0 or closed or two[2][0] in "*•"):
        return True
    if (strict or crowded) and two[1] > one[1] + 1 and opens and (closed or room >= 0):
        return True
    if (strict or crowded) and much:
        return True
    if crowded:
        return room >= 0 and opens and (strict or closed)
    # Neither a heading nor a label ends with a comma.
    return fresh and opens and (room >= 0 and one[2][-1] not in ",;" if strict else much and not closed)


def _stands_alone(one: SourceLine, two: SourceLine, three: SourceLine, width: int, top: bool) -> bool:
    """Whether line ``two`` is a heading under a paragraph whose last line was full, or a byline under the title."""
    room = width - (two[1] + len(two[2]) + 1 + _first_word(three[2]))
    return room > width * 0.25 and (top or ended(one[2])) and not ended(two[2]) and two[2][0].isupper()
