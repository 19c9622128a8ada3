"""Suggestions while somebody types: plain text, on one line, no longer than Discord allows."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.typed_choices import LONGEST, article_choices, passage_choice, typed_choice, units
from tests.cards.samples import TIDES, hit

TEXT = "The keeper reads the gauge at every hour of the day and of the night for a whole month, and then he sleeps."


def test_a_hit_is_told_with_who_says_it_and_the_words_around() -> None:
    """The matched words are always among them."""
    line = passage_choice(hit(TEXT, (70, 85)))
    assert line.startswith("Ada Penrose: …")
    assert "whole month" in line
    assert passage_choice(replace(hit(TEXT, (4, 10)), speaker="Amparo Rivas")).startswith("Amparo Rivas: ")


def test_articles_of_one_title_are_told_apart() -> None:
    """By their author, else by where and when they appeared, else by their file; others stand as they are."""
    letters = replace(TIDES, title="A Letter", authors=("Ada Brook",), publication=None, date="1921", date_iso=None)
    later = replace(letters, date="1934", source="late/letter.txt")
    twice = replace(letters, source="copies/letter2.txt")
    other = replace(letters, authors=("Ben Ford",))
    bare = replace(letters, authors=(), date=None)
    assert article_choices([letters, later, other, bare]) == [
        "A Letter, by Ada Brook (1921)", "A Letter, by Ada Brook (1934)", "A Letter, by Ben Ford", "A Letter",
    ]  # fmt: skip
    assert article_choices([replace(letters, source="letter1.txt"), twice, later]) == [
        "A Letter, by Ada Brook (letter1.txt)", "A Letter, by Ada Brook (letter2.txt)", "A Letter, by Ada Brook (1934)",
    ]  # fmt: skip
    long = [replace(letters, title="A Letter " * 20, source=f"{n}.txt") for n in range(2)]
    assert [line.endswith(f"… ({n}.txt)") for n, line in enumerate(article_choices(long))] == [True, True]
    assert all(units(line) <= LONGEST for line in article_choices(long))


@given(st.text(max_size=200))
def test_what_is_typed_fits_on_a_line(typed: str) -> None:
    """However long, and whatever characters."""
    line = typed_choice(typed)
    assert units(line) <= LONGEST
    assert "\n" not in line


def test_characters_beyond_the_first_plane_count_twice() -> None:
    """As Discord's strictest client does."""
    assert units("salt") == 4
    assert units("🙂") == 2
