"""The name of a file gives a title, and a blog's post its day."""

import pytest

from bot.reading import read_source
from bot.reading.stated.file_name import day_in_name, title_in_name

TEXT = b"The ferry waits for nobody who has a watch, and for everybody who has none.\n"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("shelf/on-rivers.txt", "on rivers"),
        ("2024-04-02-on-rivers.md", "on rivers"),
        ("2023-12-07_On-Rivers-45706999e5fd.html", "On Rivers"),
        ("143217.on-rivers.html", "on rivers"),
        ("On Rivers 1f2e3d4c5b6a79881f2e3d4c5b6a7988.md", "On Rivers"),
        ("1984.txt", "1984"),
        ("2024-04-02.md", "2024 04 02"),
        ("chapter.2.txt", "chapter.2"),
    ],
)
def test_what_programs_add_to_a_name_is_no_part_of_the_title(name: str, title: str) -> None:
    """Days, numbers and keys that blogs and programs write around a name fall away, a name of figures stays."""
    assert title_in_name(name) == title


def test_a_post_has_the_day_of_its_name() -> None:
    """Static sites write the day of a post nowhere else."""
    (article,) = read_source("2024-04-02-on-rivers.md", b"---\nlayout: post\n---\n" + TEXT)
    assert (article.title, article.date) == ("on rivers", "2024-04-02")


def test_the_day_that_is_stated_wins_over_the_name() -> None:
    """Front matter wins, and other forms than Markdown take no day from their name."""
    (article,) = read_source("2024-04-02-on-rivers.md", b"---\ndate: 3 May 2021\n---\n" + TEXT)
    assert article.date == "3 May 2021"
    (article,) = read_source("2024-04-02-on-rivers.txt", TEXT)
    assert article.date is None
    assert day_in_name("notes of 2024-04-02.md") is None
