"""How long the patterns and the functions of the reader take on hostile texts of 16,000 characters.

    python -m tests.benchmarks.patterns [--most 10]

Texts are made from each pattern's own parse tree; each time is the worst over all of them, the best of three runs.
"""

import argparse
from collections.abc import Callable, Sequence
from typing import Final

from tests.reading.compiled import every_pattern, took
from tests.reading.hostile import LENGTH, Shape, shapes
from tests.reading.taking_text import every_function, lines

ALLOWED: Final = 0.020
"""Seconds a pattern may take."""


def worst(act: Callable[[str], object], given: Sequence[Shape]) -> tuple[float, str]:
    """The longest that ``act`` takes on any of the texts, and what that text repeats."""
    longest, repeated = 0.0, ""
    for shape in given:
        text = shape.text(LENGTH)
        now = took(act, text)
        if now > longest and (now := took(act, text, 3)) > longest:
            longest, repeated = now, f"{shape.before[:12]}{shape.again[-12:]}…{shape.end}"
    return longest, repeated


def _print(title: str, rows: list[tuple[float, str, str]], most: int) -> None:
    print(title)
    for seconds, name, text in sorted(rows, reverse=True)[:most]:
        print(f"  {seconds * 1000:7.2f} ms  {name.removeprefix('bot.'):44} {text!r}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10, help="so many of each are printed")
    most = parser.parse_args(arguments).most
    rows: list[tuple[float, str, str]] = []
    texts = 0
    for pattern in every_pattern():
        given = shapes(pattern.pattern)
        texts += len(given)
        seconds, text = worst(pattern.asked, given)
        rows.append((seconds, pattern.name, text))
    _print(f"{len(rows)} patterns, {texts:,} texts of {LENGTH:,} characters, each pattern at its worst", rows, most)
    over = sum(seconds > ALLOWED for seconds, _, _ in rows)
    print(f"{over or 'none'} over {ALLOWED * 1000:.0f} ms")
    rows = []
    for function in every_function():
        if function.of_a_line:
            seconds, text = worst(function.asked, lines())
            rows.append((seconds, function.name, text))
    _print(f"{len(rows)} functions of a line or a paragraph (what they are given is made in that time too)", rows, most)


if __name__ == "__main__":
    main()
