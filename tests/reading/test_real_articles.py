"""Five real texts that are not part of this project: read where they are at hand, described only by numbers."""

from collections import Counter
from pathlib import Path

import pytest

from bot.model import Article
from bot.reading import read_source
from bot.reading.formats.encoding import decode
from tests.reading.soundness import check_nothing_lost, check_slices

FOLDER = Path(__file__).parents[3] / "shared" / "articles"
SOURCES = sorted(FOLDER.glob("*.txt")) if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(len(SOURCES) != 5, reason="the folder with the five real articles is not here")


def numbers(article: Article) -> tuple[int, str | None, str, str, int]:
    """Authors, ISO date, kinds of sections, kinds of passages other than prose, speakers other than the author."""
    sections = Counter(section.kind.value for section in article.sections)
    passages = [passage for section in article.sections for passage in section.passages]
    kinds = Counter(passage.kind.value for passage in passages)
    del kinds["prose"]
    return (
        len(article.authors),
        article.date_iso,
        " ".join(f"{kind}:{count}" for kind, count in sorted(sections.items())),
        " ".join(f"{kind}:{count}" for kind, count in sorted(kinds.items())),
        len({passage.speaker for passage in passages} - {None}),
    )


EXPECTED: list[list[tuple[int, str | None, str, str, int]]] = [
    [(1, None, "break:6 opening:1", "bio:2", 0)],
    [(1, None, "break:8 opening:1", "bio:1 caption:1 dateline:2 note:1 quote:23 verse:1", 8)],
    [(0, None, "break:1 opening:1", "boilerplate:3 byline:2 caption:2 quote:2", 1)],
    [(0, None, "opening:1 question:2", "caption:2", 0)],
    [
        (0, "2018-11-15", "opening:1 question:5", "boilerplate:1 byline:5 dateline:1 list:2", 1),
        (1, None, "heading:2 opening:1", "byline:1", 0),
        (3, "2018-10-26", "heading:2 opening:1", "byline:3 dateline:1", 0),
        (0, None, "speaker:2", "", 2),
        (1, None, "opening:1", "bio:1 byline:1", 0),
        (1, None, "heading:1 opening:1", "byline:1 list:11 note:2", 0),
    ],
]


@pytest.mark.parametrize("at", range(5))
def test_the_real_articles_are_read_as_an_editor_would(at: int) -> None:
    """Articles, authors, dates, sections, kinds and speakers are those a careful reading found."""
    articles = read_source(SOURCES[at].name, SOURCES[at].read_bytes())
    assert [numbers(article) for article in articles] == EXPECTED[at]


@pytest.mark.parametrize("at", range(5))
def test_the_real_articles_are_kept_whole(at: int) -> None:
    """Not a character but titles is lost, added or moved."""
    data = SOURCES[at].read_bytes()
    articles = read_source(SOURCES[at].name, data)
    for article in articles:
        check_slices(article)
    check_nothing_lost(decode(data)[0], articles)


@pytest.mark.parametrize("at", range(5))
def test_furniture_of_the_real_articles_is_not_served(at: int) -> None:
    """No caption, biography, byline, date, note, list or line of the page can become a quote."""
    for article in read_source(SOURCES[at].name, SOURCES[at].read_bytes()):
        for section in article.sections:
            for passage in section.passages:
                if passage.kind.value not in ("prose", "quote", "verse"):
                    assert not passage.quotable
                    assert not passage.quotes
