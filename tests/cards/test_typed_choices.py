"""The suggestions of ``/search``: plain text, on one line, no longer than Discord allows."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.typed_choices import LONGEST, passage_choice, typed_choice, units
from tests.cards.samples import hit

TEXT = "The keeper reads the gauge at every hour of the day and of the night for a whole month, and then he sleeps."


def test_a_hit_is_told_with_who_says_it_and_the_words_around() -> None:
    """The matched words are always among them."""
    line = passage_choice(hit(TEXT, (70, 85)))
    assert line.startswith("Ada Penrose: …")
    assert "whole month" in line
    assert passage_choice(replace(hit(TEXT, (4, 10)), speaker="Amparo Rivas")).startswith("Amparo Rivas: ")


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
