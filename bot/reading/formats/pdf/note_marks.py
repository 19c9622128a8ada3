"""The raised figures that point to notes: taken out of the words they stand behind."""

from collections import defaultdict
from collections.abc import Sequence
from statistics import median
from typing import Any

_RAISED = 0.75
"""The size of a note's mark in parts of the size beside it, at most."""

_NARROW = 0.36
"""The width of a figure that its font draws raised, in parts of its size, at most; ordinary ones take half."""

_CLOSE = 0.05
"""How near it stands behind a word, in parts of its size."""

_NOTE_MARKS = frozenset("0123456789*†‡§¶,")
_STOPS = ".,;:!?…”’»)]\"'"


def without_note_marks(letters: Sequence[Any]) -> tuple[list[Any], frozenset[str]]:
    """``letters`` without raised figures that point to notes, and these figures.

    They are small, stand right behind a word or its stop, and above its base line. A figure behind a figure or behind
    a unit ("m²") is a power.
    """
    sizes = [letter.size for letter in letters]
    small = median(sizes) * 0.9 if sizes else 0
    suspects = [at for at, letter in enumerate(letters) if letter.size < small and letter.text in _NOTE_MARKS]
    gone, marks = _set_raised(letters)
    if not suspects:
        return [letter for at, letter in enumerate(letters) if at not in gone], frozenset(marks)
    rows: dict[int, list[Any]] = defaultdict(list)
    for letter in letters:
        rows[round(letter.y0 / 4)].append(letter)
    before: Any = None
    for at in suspects:
        mark = letters[at]
        joins = before is not None and abs(before.y0 - mark.y0) < 0.5 and -0.5 <= mark.x0 - before.x1 < mark.size / 2
        if joins:
            marks[-1] += mark.text
        elif _points(mark, rows):
            marks.append(mark.text)
        else:
            before = None
            continue
        gone.add(at)
        before = mark
    kept = [letter for at, letter in enumerate(letters) if at not in gone]
    return kept, frozenset(mark.strip(",") for mark in marks)


def _set_raised(letters: Sequence[Any]) -> tuple[set[int], list[str]]:
    """Figures that their font draws raised, on the base line and in full size: narrow, and right behind a word."""
    gone: set[int] = set()
    marks: list[str] = []
    narrow = [
        at
        for at, letter in enumerate(letters)
        if at > 1 and letter.text.isdecimal() and letter.width <= _NARROW * letter.size
    ]
    small = [letter for letter in letters if letter.text.islower()] if narrow else []
    if sum(letter.width > _NARROW * letter.size for letter in small) * 2 < len(small):
        return gone, marks  # in a narrow font they are no narrower than letters
    for at in narrow:
        mark = letters[at]
        if not _is_close(letters[at - 1], mark):
            continue
        if at - 1 in gone:
            marks[-1] += mark.text
        elif _ends_word(letters[at - 2], letters[at - 1]) and not _goes_on(letters, at):
            marks.append(mark.text)
        else:
            continue
        gone.add(at)
    return gone, marks


def _is_close(one: Any, two: Any) -> bool:
    return bool(abs(two.x0 - one.x1) < _CLOSE * two.size and abs(two.y0 - one.y0) < 0.5)


def _goes_on(letters: Sequence[Any], at: int) -> bool:
    """Whether an ordinary figure follows, so that both are a number."""
    while at + 1 < len(letters) and letters[at + 1].text.isdecimal() and _is_close(letters[at], letters[at + 1]):
        at += 1
    return bool(letters[at].width > _NARROW * letters[at].size)


def _ends_word(one: Any, two: Any) -> bool:
    word, last = one.text, two.text
    return bool(not word.isdecimal() if last in _STOPS else (word.islower() or word.isupper()) and last.islower())


def _points(mark: Any, rows: dict[int, list[Any]]) -> bool:
    """Whether a small figure stands raised behind a word."""
    beside = [
        letter
        for row in range(round((mark.y0 - mark.size * 2) / 4), round(mark.y0 / 4) + 1)
        for letter in rows.get(row, ())
        if mark.size <= letter.size * _RAISED
        and -0.3 * mark.size <= mark.x0 - letter.x1 <= 1.5 * letter.size
        and 0.1 * letter.size < _base(mark) - _base(letter) < letter.size
        and not letter.text.isspace()
    ]
    if not beside:
        return False
    last = max(beside, key=lambda letter: letter.x1)
    text = last.text
    if not text.isalpha():
        return text in _STOPS
    word = [
        letter
        for letter in rows.get(round(last.y0 / 4), ())
        if letter.text.isalpha() and last.x0 - 2.2 * last.size < letter.x0 < last.x0 and abs(letter.y0 - last.y0) < 1
    ]
    return len(word) >= 2


def _base(letter: Any) -> float:
    """About where a letter's base line is: its box reaches a fifth of its size below."""
    return float(letter.y0 + letter.size * 0.2)
