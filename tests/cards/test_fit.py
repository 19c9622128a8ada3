"""What fits, and how text is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.fit import MARK, clip, clip_around, fitting, marked_runs, phrase, room_of, shortened, unstopped
from bot.cards.pages import page_by_room, paged
from bot.chat.answers.escape import escape
from bot.model import Slice

TEXTS = st.text(alphabet=st.sampled_from("ab *_~[]#@:.\n👩é"), max_size=200)


@given(TEXTS | st.text(max_size=100))
@settings(max_examples=200)
def test_the_measure_is_never_smaller_than_what_discord_counts(text: str) -> None:
    """Escaped and with every line in a block quote, a text takes no more than it was measured."""
    quoted = "\n".join(f"> {line}" for line in escape(text).split("\n"))
    assert len(quoted) - 2 <= room_of(text)


@given(TEXTS, st.integers(1, 200))
@settings(max_examples=200)
def test_clipped_text_fits_and_is_a_beginning(text: str, room: int) -> None:
    """Cut between words where there are any, with a mark."""
    cut = clip(text, room)
    assert room_of(cut) <= room
    assert cut == text or (cut.endswith(MARK) and text.startswith(cut.removesuffix(MARK)))


@given(TEXTS.filter(bool), st.data(), st.integers(4, 200))
@settings(max_examples=300)
def test_a_cut_around_a_window_holds_the_window_or_its_beginning(text: str, data: st.DataObject, room: int) -> None:
    """The part lies in the text, fits, and begins no later than what matched."""
    start = data.draw(st.integers(0, len(text) - 1))
    window = Slice(start, data.draw(st.integers(start + 1, len(text))))
    part = clip_around(text, window, room)
    assert 0 <= part.start <= window.start <= part.end <= len(text)
    assert room_of(part.of(text)) <= room
    if room_of(window.of(text)) <= room:
        assert part.end >= window.end


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=4))
@settings(max_examples=200)
def test_marking_keeps_every_character(text: str, ends: list[tuple[int, int]]) -> None:
    """Overlapping and misplaced marks neither lose nor double a character."""
    marks = tuple(Slice(min(pair), max(pair)) for pair in ends)
    assert "".join(run.text for run in marked_runs(text, Slice(0, len(text)), marks)) == text


def test_a_label_is_one_line_of_at_most_so_many_units() -> None:
    """Emoji count twice, as Discord may count them."""
    assert shortened("a\n b", 100) == "a b"
    assert shortened("👩" * 60, 100) == "👩" * 49 + MARK
    assert len(shortened("word " * 60, 100)) <= 100


def test_pages_hold_everything_once() -> None:
    """However items are packed, each stands on exactly one page."""
    costs = [30, 90, 10, 10, 200, 5, 5, 5]
    total = page_by_room(costs, 0, 100, 3).total
    pages = [page_by_room(costs, number, 100, 3) for number in range(total)]
    assert [(page.start, page.end) for page in pages] == [(0, 1), (1, 3), (3, 4), (4, 5), (5, 8)]
    assert page_by_room(costs, 99, 100, 3) == pages[-1]
    assert page_by_room([], 0, 100, 3).total == 1


def test_a_page_beyond_the_ends_is_the_last_or_the_first() -> None:
    """Old buttons of a list that shrank still lead somewhere."""
    assert paged(11, 7, 5).number == 2
    assert paged(11, -1, 5).number == 0
    assert paged(0, 0, 5).words is None
    assert paged(11, 1, 5).words == "Page 2 of 3"


def test_fitting_counts_in_room() -> None:
    """A star may need two characters, a letter one."""
    assert fitting("a**b", 4) == 2
    assert fitting("abc", 10) == 3


@given(TEXTS | st.text(max_size=40), st.integers(-2, 90))
@settings(max_examples=200)
def test_as_much_fits_as_can(text: str, room: int) -> None:
    """One character more would take more than there is."""
    count = fitting(text, room)
    assert room_of(text[:count]) <= max(0, room)
    assert count == len(text) or room_of(text[: count + 1]) > room


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [
        (
            "The keeper writes every ship into his book, and nobody thanks him.",
            48,
            "The keeper writes every ship into his book…",
        ),
        (
            "Nobody in the whole harbour had ever listened to Ada Mary Penrose before.",
            62,
            "Nobody in the whole harbour had ever listened…",
        ),
        (
            "A library is a promise that is kept by whoever dusts the shelves.",
            40,
            "A library is a promise that is kept…",
        ),
        ("The Council of the Upper Harbour Towns met on a Sunday.", 32, "The Council of the Upper…"),
        ("Short enough.", 40, "Short enough."),
    ],
)
def test_a_phrase_is_cut_where_a_reader_would_stop(text: str, room: int, cut: str) -> None:
    """At a clause, before a name, before a small word; never so early that hardly anything is left."""
    assert phrase(text, room) == cut


@given(st.text(max_size=200), st.integers(2, 120))
def test_a_phrase_is_a_beginning_that_fits(text: str, room: int) -> None:
    """Whatever it holds."""
    cut = phrase(text, room)
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))
    assert cut == text or len(cut) <= room


def test_what_a_sentence_names_does_not_end_it() -> None:
    """Its own full stop goes; a question, an ellipsis and what was cut stay as they are."""
    assert unstopped("A pamphlet is an answer.") == "A pamphlet is an answer"
    assert unstopped("小册子就是回答。") == "小册子就是回答"
    for words in ("Why?", "And then...", "Every harbour keeps…", ""):
        assert unstopped(words) == words
