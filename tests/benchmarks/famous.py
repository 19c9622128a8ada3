"""How many famous sentences are served out of plain prose: ``python -m tests.benchmarks.famous DIR [LANG…]``.

DIR is what ``tests.benchmarks.famous_texts`` wrote. A famous sentence is put into each stretch of a hundred words of a
manual's chapters, between two sentences; printed is the share that some quote holds, and how many quotes without one
are served for a thousand words of the manual. Sentences are halved by author and chapters by name: rules and tables
were made on the tuning half, the figures in the documents come from the reporting half.
"""

import hashlib
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.model import Slice
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.quotes import with_quotes
from tests.reading.labelled import article_of

EACH: Final = 100
"""Words of the manual for each famous sentence; in Chinese, twice as many characters."""
_MOST: Final = 400
_PARAGRAPHS: Final = 60
_SEED: Final = 11


@dataclass(frozen=True, slots=True)
class Found:
    """What one half of a language gave."""

    famous: int
    served: int
    others: int
    words: int

    def __str__(self) -> str:
        share = self.served / max(1, self.famous)
        return f"{self.famous:4} famous, served {share:4.0%} | others {1000 * self.others / max(1, self.words):4.1f}"


def half_of(name: str) -> str:
    """The half that an author or a chapter belongs to."""
    return "tuning" if hashlib.sha256(name.encode()).digest()[0] % 2 else "reporting"


def sentences_of(folder: Path, half: str) -> list[str]:
    """The famous sentences of one half."""
    lines = (folder / "famous.txt").read_text("utf-8").splitlines()
    return [text for text, author in (line.split("\t") for line in lines) if half_of(author or text) == half]


def chapters_of(folder: Path, half: str, kind: str = "prose") -> Iterator[list[str]]:
    """The paragraphs of each chapter, or novel, of one half."""
    for path in sorted((folder / kind).glob("*.txt")):
        if half_of(path.stem) == half:
            yield path.read_text("utf-8").strip().split("\n\n")


def _with_famous(
    paragraphs: list[str], famous: list[str], language: str, chance: random.Random
) -> tuple[list[str], list[str], int]:
    """Paragraphs with famous sentences between theirs, those sentences, and how many words the manual had."""
    words = since = 0
    made: list[str] = []
    put: list[str] = []
    for paragraph in paragraphs:
        count = len(paragraph) // 2 if language == "zh" else len(paragraph.split())
        words, since = words + count, since + count
        if since >= EACH and famous:
            parts = [where.of(paragraph) for where in split_sentences(paragraph, language)]
            put.append(famous.pop())
            parts.insert(chance.randint(0, len(parts)), put[-1])
            paragraph, since = ("" if language == "zh" else " ").join(parts), 0
        made.append(paragraph)
    return made, put, words


def measure(folder: Path, language: str, half: str) -> Found:
    """Serves the quotes of every chapter of a half, with its famous sentences among them."""
    chance = random.Random(_SEED)
    famous = sentences_of(folder, half)
    chance.shuffle(famous)
    famous = famous[:_MOST]
    total = served = others = words = 0
    for chapter in chapters_of(folder, half):
        for at in range(0, len(chapter), _PARAGRAPHS):
            paragraphs, put, count = _with_famous(chapter[at : at + _PARAGRAPHS], famous, language, chance)
            if not put:
                continue
            article = with_quotes(article_of([("prose", None, one) for one in paragraphs], language))
            quotes = [q.where for s in article.sections for p in s.passages for q in p.quotes]
            places = [Slice(at, at + len(one)) for one in put if (at := article.text.find(one)) >= 0]
            held = [any(_holds(quote, place) for quote in quotes) for place in places]
            total, served, words = total + len(places), served + sum(held), words + count
            others += sum(not any(_holds(quote, place) for place in places) for quote in quotes)
    return Found(total, served, others, words)


def _holds(quote: Slice, place: Slice) -> bool:
    """Whether a quote has at least half of a sentence: some are of two, and one of the two is enough."""
    return 2 * (min(quote.end, place.end) - max(quote.start, place.start)) >= place.end - place.start


def main(arguments: list[str]) -> None:
    """Prints a line for each language and half."""
    folder = Path(arguments[0])
    for language in arguments[1:] or sorted(one.name for one in folder.iterdir() if one.is_dir()):
        for half in ("tuning", "reporting"):
            print(f"{language} {half:9} {measure(folder / language, language, half)} for 1,000 words", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
