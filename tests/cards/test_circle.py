"""The post of a part of a reading circle."""

from dataclasses import replace

from bot.cards.card import Card, Verb
from bot.cards.circle import have_read_label, part_card, part_name
from bot.model.circle import Division
from tests.cards.circle_samples import MADE, a_circle, divided
from tests.cards.samples import action, buttons, said


def post(division: Division, part: int, **changes: object) -> Card:
    circle = a_circle(division, **changes)
    return part_card(division, circle, part, "token", a_circle(division).dates(MADE)[part])


def test_a_part_tells_what_it_says_how_long_it_takes_and_what_comes_next() -> None:
    """The outline of its sections alone, with a menu of them."""
    division = divided(3, 2)
    card = post(division, 1, upcoming=1)
    assert card.title == "The Tide Tables: part 2 of 3"
    assert "- Chapter 3 (300 words, 1\u00a0min)\n“What chapter 3 says.”\n- Chapter 4" in said(card)
    assert "Chapter 5" not in said(card)
    assert "2 sections, 600 words, 3\u00a0min. Part 3 comes on Monday, 18 May 2026, 18:00 (Lisbon)." in said(card)
    assert buttons(card) == ["Read", "I have read this"]
    assert action(card, "Read").verb is Verb.ON
    assert card.choice is not None
    assert [option.label for option in card.choice.options] == ["Chapter 3", "Chapter 4"]


def test_the_last_part_says_when_the_circle_ends() -> None:
    """And what is deleted then; a part of one section needs no menu."""
    card = post(divided(2), 1, upcoming=1)
    assert "This is the last part. The circle ends on Monday, 18 May 2026, 18:00" in said(card)
    assert card.choice is None


def test_a_part_that_begins_within_a_section_and_one_divided_anew_say_so() -> None:
    """Each where it is so, and nowhere else."""
    division = divided(3)
    within = replace(division, parts=(division.parts[0], replace(division.parts[1], continued=True), division.parts[2]))
    assert "- Continued: Chapter 2" in said(post(within, 1))
    anew = "What was left is divided anew from here; the dates stay."
    assert anew in said(post(division, 1, anew=1))
    assert anew not in said(post(division, 2, anew=1))
    assert anew not in said(post(division, 1))


def test_a_part_of_a_hundred_sections_fits_on_a_card() -> None:
    """It says how many are not shown."""
    card = post(divided(2, 100), 0)
    assert "more sections in the menu or in /outline." in said(card)
    assert len(said(card)) < 3500
    assert card.choice is not None
    assert len(card.choice.options) == 25


def test_the_button_counts_and_a_thread_has_a_name_that_fits() -> None:
    """However long the title is."""
    assert have_read_label(0) == "I have read this"
    assert have_read_label(1200) == "I have read this · 1,200"
    name = part_name(a_circle(divided(12), title="A very long title " * 20), 10)
    assert len(name) <= 100
    assert name.endswith("…: part 11 of 12")
