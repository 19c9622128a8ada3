"""Letters set large at the beginning of a PDF's text, over two lines or more: part of the word they begin."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from bot.languages.language import everywhere
from bot.reading.formats.pdf.placed_lines import Line

_LARGE = 1.6
"""How much larger than the lines beside it such a letter is."""

_NEAR = 2.5
"""How far from it the first word may stand, in sizes of the text."""

_OPENING = "“”„«»‘’‚\"'¿¡([—–-"
_WORDS_OF_ONE = frozenset(word.upper() for word in everywhere().sentences.alone)
_AROUND = "\"'“”‘’«»„.,;:!?…()[]"


def with_initials(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a page, each large letter joined to the line it begins; the lines beside it begin below it."""
    large = [line for line in lines if _is_initial(line.text)]
    if not large:
        return tuple(lines)
    usual = median(line.size for line in lines for _ in range(1 + len(line.text) // 20))
    words = Counter(word.strip(_AROUND).casefold() for line in lines for word in line.text.split())
    done = list(lines)
    for initial in large:
        beside = [line for line in done if line is not initial and _stands_beside(line, initial)]
        if not beside or initial.size < usual * _LARGE or initial.size < beside[0].size * _LARGE:
            continue
        first = max(beside, key=lambda line: (line.top, -line.left))
        text = initial.text + _joint(initial.text, first.text, words) + first.text
        for line in beside:
            moved = replace(line, left=min(initial.left, line.left), box=first.box)
            done[done.index(line)] = replace(moved, text=text) if line is first else moved
        done.remove(initial)
        done = _together(done, [line.top for line in beside], first.box, initial.left)
    return tuple(done)


def _is_initial(text: str) -> bool:
    letter = text.lstrip(_OPENING).strip()
    return len(letter) == 1 and letter.isupper() and len(text) <= 3


def _stands_beside(line: Line, initial: Line) -> bool:
    """Whether a line runs to the right of a large letter, near it, and no lower than its foot."""
    near = initial.right - 0.35 * initial.size <= line.left <= initial.right + _NEAR * line.size
    middle = (line.top + line.bottom) / 2
    return near and initial.bottom < middle < initial.top + 0.5 * line.size and line.size < initial.size


def _together(lines: list[Line], tops: Sequence[float], box: int, left: float) -> list[Line]:
    """``lines`` with those beside a large letter in order, and the lines below them in their box if they go on."""
    rows = [line for line in lines if line.box == box and line.top in tops and line.left == left]
    at = min((lines.index(row) for row in rows), default=0)
    rest = [line for line in lines if line not in rows]
    return [*rest[:at], *sorted(rows, key=lambda line: -line.top), *rest[at:]]


def _joint(initial: str, line: str, words: Counter[str]) -> str:
    """What belongs between a large letter and the line it begins: a space where the letter is a word of its own."""
    letter = initial.strip()[-1]
    word = line.split(" ", 1)[0].strip(_AROUND).casefold()
    if letter not in _WORDS_OF_ONE or not word or words[letter.casefold() + word]:
        return ""
    return " " if words[word] > 1 else ""
