"""The sample library read again with other marks, line ends, gaps, widths, names and dates: its structure holds."""

import random
import re
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from bot.model import Article
from bot.reading import SUFFIXES, read_source
from tests.reading.changes import DATED, PLAIN, Change, combined, names_in, outline, renaming, shape

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "data" / "articles").rglob("*.*") if path.suffix in SUFFIXES)
GIVEN = ROOT.parent / "shared" / "articles"
REAL = sorted(GIVEN.glob("*.txt")) if GIVEN.is_dir() else []
FILES = [pytest.param(path, id=path.stem[:20]) for path in SAMPLES]
FILES += [pytest.param(path, id=f"given-{at}") for at, path in enumerate(REAL, 1)]
if not REAL:
    FILES.append(pytest.param(None, id="given", marks=pytest.mark.skip("the folder of given articles is not here")))


def read(path: Path, text: str) -> tuple[Article, ...]:
    """The articles of a text under a name like the file's."""
    return read_source(f"sample{path.suffix}", text.encode())


@cache
def as_it_is(path: Path) -> tuple[str, tuple[Article, ...]]:
    """The text of a file and its articles, read once."""
    text = path.read_text(encoding="utf-8")
    return text, read(path, text)


def renamed(path: Path, seed: int = 3) -> Change:
    """Other names for all authors and speakers of a file."""
    text, articles = as_it_is(path)
    piece = renaming(names_in(articles, text), text, random.Random(seed).choice)
    return Change("renamed", lambda whole, suffix: piece(whole), piece)


def check(path: Path, change: Change) -> None:
    """Read a file as it is and changed, and compare all that can still be known."""
    text, articles = as_it_is(path)
    changed = change.text(text, path.suffix)
    plain = path.suffix == ".txt"
    # Without blank lines a break between two paragraphs looks like none.
    breaks = not (plain and "crowded" in change.name)
    # A straight mark inside a quotation closes it; a curly one shows that the first was never closed.
    served = "straight" not in change.name or re.search(r"“[^”\n]*“", text) is None
    # Wrapped and without blank lines, a paragraph whose last line is full looks like half of one, and a long heading
    # that was wrapped itself like a paragraph.
    paragraphs = not (plain and "crowded" in change.name and "wrapped" in change.name)

    def told(article: Article, piece: Callable[[str], str] = str) -> list[object]:
        return shape(article, piece, breaks=breaks, served=served) if paragraphs else outline(article, piece)

    before = [told(article, change.piece) for article in articles]
    after = [told(article) for article in read(path, changed)]
    assert len(after) == len(before)
    for one, other in zip(before, after, strict=True):
        assert other == one


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("change", [*PLAIN, DATED], ids=lambda change: change.name)
def test_the_same_text_has_the_same_shape(path: Path, change: Change) -> None:
    """Articles, titles, authors, dates, sections, kinds, speakers and every passage are what they were."""
    check(path, change)


@pytest.mark.parametrize("path", FILES)
def test_other_names_have_the_same_places(path: Path) -> None:
    """With other names, shorter and longer, the same persons write and speak the same passages."""
    change = renamed(path)
    check(path, change)


@pytest.mark.parametrize("path", FILES)
def test_two_changes_at_once_are_as_good_as_one(path: Path) -> None:
    """Pairs of changes, drawn by lot for each file, change nothing either."""
    # What is told comes before how it is laid out: a name broken over two lines is no longer found.
    pairs = list(combinations((renamed(path, 5), DATED, *PLAIN), 2))
    for pair in random.Random(path.name).sample(pairs, 3):
        check(path, combined(*pair))
