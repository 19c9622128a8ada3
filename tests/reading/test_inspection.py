"""Passages and headings are found again on the lines of the source they came from."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Article, Lines
from bot.model.inspection import InspectedArticle, Statable
from bot.reading.inspection import inspect_source

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "data" / "articles").rglob("*.txt"))


def pieces(inspected: InspectedArticle) -> list[tuple[str, Lines | None]]:
    """Every heading and passage with its lines, in reading order."""
    article: Article = inspected.article
    found = []
    for section in article.sections:
        if section.heading:
            found.append((section.heading, section.lines))
        found += [(passage.where.of(article.text), passage.lines) for passage in section.passages]
    return found


def letters(text: str) -> str:
    return "".join(text.split())


def assert_placed(data: str, inspected: tuple[InspectedArticle, ...]) -> None:
    """Each piece lies within its lines, touches the first and the last of them, and follows the one before."""
    rows = data.split("\n")
    before = 1
    for text, lines in (piece for article in inspected for piece in pieces(article)):
        assert lines is not None, text
        assert before <= lines.first <= lines.last
        held = letters(" ".join(rows[lines.first - 1 : lines.last]))
        assert letters(text) in held
        first, last = letters(rows[lines.first - 1]), letters(rows[lines.last - 1])
        start = held.index(letters(text))
        assert start < len(first)
        assert start + len(letters(text)) > len(held) - len(last)
        before = lines.first


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_are_found_line_by_line(path: Path) -> None:
    """In every plain text of the sample library each piece stands exactly on its lines."""
    data = path.read_bytes()
    assert_placed(data.decode("utf-8"), inspect_source(path.name, data).articles)


@pytest.mark.parametrize("path", SAMPLES[:3], ids=lambda path: path.stem)
def test_front_matter_moves_every_line(path: Path) -> None:
    """Lines count from the top of the file, front matter included."""
    data = f"publication: The Gazette\ndate: 2001-02-03\n\n{path.read_text('utf-8')}"
    assert_placed(data, inspect_source(path.name, data.encode()).articles)


WORDS = st.lists(
    st.sampled_from(["the", "mill", "Ann", "said", "“No", "door.”", "1.", "—", "*"]), min_size=1, max_size=14
)
LINE = st.one_of(st.just(""), WORDS.map(" ".join))


@settings(max_examples=60)
@given(st.lists(LINE, min_size=1, max_size=25))
def test_any_text_has_its_pieces_in_order(rows: list[str]) -> None:
    """Whatever the lines, no piece is lost and none stands before the one before it."""
    data = "\n".join(["The Mill at the Weir", "", "It stood there before anybody thought of a weir at all.", *rows])
    placed = [lines for article in inspect_source("x.txt", data.encode()).articles for _, lines in pieces(article)]
    assert None not in placed
    firsts = [lines.first for lines in placed if lines]
    assert firsts == sorted(firsts)
    assert all(lines.last <= len(data.split("\n")) for lines in placed if lines)


def test_leftovers_of_a_page_are_suspected() -> None:
    """A short line that is no sentence and a link each get a range; prose gets none."""
    prose = "The miller rose before the birds and ground what the valley had brought him the day before."
    data = f"The Mill\n\nBy Ann Bray\n\n{prose}\n\n{prose[:-1]} again.\n\nMore at https://mill.example/more\n\n{prose[4:]}\n"
    (article,) = inspect_source("mill.txt", data.encode()).articles
    assert [str(mend.lines) for mend in article.mends if mend.what is Statable.FURNITURE] == ["9"]
