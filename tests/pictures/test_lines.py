"""Where the lines of a quote break."""

from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.lines import broken


def lines(text: str, room: int, *, anywhere: bool = False) -> list[str] | None:
    """Every letter one wide."""
    return broken(text, room, len, anywhere=anywhere)


def test_lines_are_even_and_no_word_stands_alone_at_the_end() -> None:
    """Filled to the brim, the first line would leave “moon” alone on the second."""
    assert lines("Made by arithmetic, kept by the moon", 32) == ["Made by arithmetic,", "kept by the moon"]


def test_a_small_word_goes_to_the_next_line() -> None:
    """An article is not parted from its noun where another break is as good."""
    assert lines("Some tide a moon kept", 11) == ["Some tide", "a moon kept"]


def test_a_dash_and_a_closing_mark_never_begin_a_line() -> None:
    """They belong to the word before."""
    found = lines("The tide comes in – and the moon stands still », he said", 17)
    assert found is not None
    assert not any(line.startswith(("–", "»", ",")) for line in found)


def test_an_opening_mark_never_ends_a_line() -> None:
    """Also where a plain space stands behind it, as in French."""
    found = lines("disait Paul « Rien ne sert »", 13)
    assert found is not None
    assert not any(line.endswith("«") for line in found)


def test_a_no_break_space_does_not_break() -> None:
    """Text that its author keeps together stays together."""
    assert lines("about 12\u00a0000 miles", 8) == ["about", "12\u00a0000", "miles"]


def test_a_hyphen_is_a_place_to_break_and_is_kept() -> None:
    """A compound goes on behind its own hyphen."""
    assert lines("a half-remembered line", 9) is None
    assert lines("a half-remembered line", 12) == ["a half-", "remembered", "line"]


def test_a_word_wider_than_the_line_is_only_broken_when_asked() -> None:
    """At the smallest size a long address goes on in the next line."""
    assert lines("see harbour.example/tides", 10) is None
    assert lines("abcdefghijklmno pq", 10, anywhere=True) == ["abcdefghij", "klmno pq"]


@given(st.text("ab é-–—“” ,.\u00a0", max_size=80), st.integers(1, 30))
def test_no_letter_is_lost_and_every_line_fits(text: str, room: int) -> None:
    """The lines are the text; only spaces at their ends go."""
    found = lines(text, room, anywhere=True)
    assert found is not None
    assert "".join("".join(found).split(" ")) == "".join(text.split(" "))
    assert all(len(line) <= room for line in found)
