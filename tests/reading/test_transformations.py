"""The sample library read again with other marks, line ends, gaps and widths: its structure holds."""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.model import Article, SectionKind
from bot.reading import read_source

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "articles").rglob("*.txt"))


def plain_marks(text: str) -> str:
    """Typographic marks made straight."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def returned(text: str) -> str:
    """Line ends of another system."""
    return text.replace("\n", "\r\n")


def spaced(text: str) -> str:
    """Every gap made wider in proportion."""
    return re.sub(r"\n{2,}", lambda gap: "\n" * (2 * len(gap.group()) - 1), text)


def wrapped(text: str) -> str:
    """Every long line wrapped hard."""
    return "\n".join(textwrap.fill(line, 72) if len(line) > 72 else line for line in text.split("\n"))


def crowded(text: str) -> str:
    """No blank lines at all."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def renamed(text: str) -> str:
    """Other years, of the same length."""
    return re.sub(r"\b(1[89]|20)(\d\d)\b", lambda m: f"{m[1]}{(int(m[2]) * 7 + 3) % 100:02}", text)


def shape(article: Article, breaks: bool = True) -> list[object]:
    """What an article is made of: title, authors, sections, and kind and speaker of every passage."""
    found: list[object] = [squeezed(article.title), [squeezed(author) for author in article.authors]]
    for section in article.sections:
        if breaks or section.kind is not SectionKind.BREAK:
            found.append((section.kind, section.heading and squeezed(section.heading)))
        found += [
            (p.kind, p.speaker and squeezed(p.speaker), p.quotable, squeezed(p.where.of(article.text))[:20])
            for p in section.passages
        ]
    return found


def squeezed(text: str) -> str:
    """Marks straight, white space and digits gone."""
    return re.sub(r"[\s\d]+", "", plain_marks(text))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem[:20])
@pytest.mark.parametrize("change", [plain_marks, returned, spaced, wrapped, renamed], ids=lambda f: f.__name__)
def test_the_same_text_has_the_same_shape(sample: Path, change: Callable[[str], str]) -> None:
    """Straight marks, CRLF, wider gaps, wrapped lines and other years change nothing of the structure."""
    text = sample.read_text(encoding="utf-8")
    before = read_source("sample.txt", text.encode())
    after = read_source("sample.txt", change(text).encode())
    assert [shape(article) for article in after] == [shape(article) for article in before]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem[:20])
def test_without_blank_lines_only_breaks_are_lost(sample: Path) -> None:
    """A file without blank lines keeps titles, authors, headings and questions; breaks go with the gaps."""
    text = sample.read_text(encoding="utf-8")
    before = read_source("sample.txt", text.encode())
    after = read_source("sample.txt", crowded(text).encode())

    def outline(article: Article) -> list[object]:
        return [
            squeezed(article.title),
            article.authors,
            article.date,
            *(section.heading for section in article.sections if section.heading),
        ]

    assert [outline(article) for article in after] == [outline(article) for article in before]
