"""Letters set large at the beginning of a text, which scrapers leave on a line of their own."""

from collections.abc import Sequence

from bot.languages.language import everywhere
from bot.reading.joining import Chunk, SourceLine

_AROUND = "\"'“”‘’«»„.,;:!?…()[]"
_WORDS_OF_ONE = frozenset(word.upper() for word in everywhere().sentences.alone)
_NUMERALS = frozenset("IVXLCDM")


def with_drop_caps(chunks: list[Chunk]) -> list[Chunk]:
    """``chunks`` with every such letter joined to the line it begins ("T", "he river …"); others stay as they are."""
    if not any(_dropped(row) for _, chunk in chunks for row in chunk):
        return chunks
    known = {word.strip(_AROUND).casefold() for _, chunk in chunks for _, _, line in chunk for word in line.split()}
    done: list[Chunk] = []
    for gap, chunk in chunks:
        rows = _joined(chunk, known)
        if done and len(done[-1][1]) == 1 and _dropped(done[-1][1][0]):
            above = done[-1][1][0]
            if _joint(above[2], rows[0][2], known, apart=True) is not None:
                rows[0] = (above[0], above[1], above[2] + rows[0][2])
                gap = done.pop()[0]
        done.append((gap, rows))
    return done


def _joined(chunk: Sequence[SourceLine], known: set[str]) -> list[SourceLine]:
    rows: list[SourceLine] = []
    for row in chunk:
        joint = _joint(rows[-1][2], row[2], known, apart=False) if rows and _dropped(rows[-1]) else None
        if joint is None:
            rows.append(row)
        else:
            number, indent, letter = rows[-1]
            rows[-1] = (number, indent, f"{letter}{joint}{row[2]}")
    return rows


def _dropped(row: SourceLine) -> bool:
    return len(row[2]) == 1 and row[2].isupper()


def _joint(letter: str, line: str, known: set[str], apart: bool) -> str | None:
    """What belongs between a large letter and the line below it: nothing, a space, or None where it begins no word.

    ``apart``: a blank line parts the two, so that a numeral or a heading of one letter is likelier.
    """
    word = line.split(" ", 1)[0].strip(_AROUND)
    whole = (letter + word).casefold()
    if not line[0].islower():
        return "" if word.isupper() and not apart and whole in known else None
    if whole in known or letter not in _WORDS_OF_ONE:
        return "" if whole in known or not (apart and letter in _NUMERALS) else None
    return None if apart else " "
