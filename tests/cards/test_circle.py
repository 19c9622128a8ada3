"""What is said about a reading circle: its plan, its posts, and what whoever set it up is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.cards.card import Card, Verb
from bot.cards.circle import (
    circle_failed_sentence,
    circle_hindered_sentence,
    circle_missed_sentence,
    circle_plan_card,
    have_read_label,
    part_card,
    part_name,
    threads_sentence,
)
from bot.errors import Cause
from bot.faults import Fault
from bot.model import OutlineRow, SectionKind, SectionName
from bot.model.circle import Circle, CirclePart, Division, PartStart
from tests.cards.samples import TIDES, action, buttons, passages, said

MADE = datetime(2026, 5, 3, 12, tzinfo=UTC)


def row(number: int, words: int = 300) -> OutlineRow:
    name = SectionName(number, f"Chapter {number}", f"In chapter {number}", SectionKind.HEADING)
    return OutlineRow(name, 1, words, number - 1, f"What chapter {number} says.")


def divided(parts: int, sections: int = 1) -> Division:
    """So many parts of so many sections each."""
    (opening,) = passages("Every harbour keeps a book.")
    each = [
        CirclePart(tuple(row(part * sections + at + 1) for at in range(sections)), 300 * sections, opening)
        for part in range(parts)
    ]
    starts = tuple(PartStart(part * sections, f"{part}", 0, part / parts) for part in range(parts))
    return Division(TIDES, tuple(each), starts, "digest")


def a_circle(division: Division, **changes: object) -> Circle:
    made = Circle(
        *(1, "42", "7", TIDES.key, TIDES.title, date(2026, 5, 4), 7, 18 * 60, "Europe/Lisbon"),
        *(division.starts, division.sections, "ann", MADE),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def post(division: Division, part: int, **changes: object) -> Card:
    circle = a_circle(division, **changes)
    return part_card(division, circle, part, "token", a_circle(division).dates(MADE)[part])


def test_a_part_tells_what_it_says_how_long_it_takes_and_what_comes_next() -> None:
    """The outline of its sections alone, with a menu of them."""
    division = divided(3, 2)
    card = post(division, 1, upcoming=1)
    assert card.title == "The Tide Tables: part 2 of 3"
    assert "- Chapter 3 (300 words, 1 min)\n“What chapter 3 says.”\n- Chapter 4" in said(card)
    assert "Chapter 5" not in said(card)
    assert "2 sections, 600 words, 3 min. Part 3 comes on Monday, 18 May 2026, 18:00 (Europe/Lisbon)." in said(card)
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


def test_the_plan_shows_each_part_with_its_date() -> None:
    """Of many the first twenty, and when the last comes."""
    division = divided(3)
    card = circle_plan_card(division, a_circle(division), "general", "token", threads_sentence("thread"))
    assert (
        "would be read in #general in 3 parts, its sections, every 7 days at 18:00 (Europe/Lisbon). A thread"
        in said(card)
    )
    assert "- Mon 11 May 2026, 18:00: Chapter 2 (300 words, 1 min)" in said(card)
    assert buttons(card) == ["Start", "Cancel"]
    bare = replace(row(1).section, heading=None)
    opening = CirclePart((replace(row(1), section=bare),), 300, division.parts[0].opening)
    told = circle_plan_card(replace(division, parts=(opening,)), a_circle(division), "general", "token", "")
    assert "18:00: “In chapter 1…”" in said(told)  # by its words, for here a part is a date's
    many = divided(60)
    card = circle_plan_card(
        replace(many, even=True), a_circle(many, every=1), "general", "token", threads_sentence("post")
    )
    assert "in 60 parts, about equally long, every day at 18:00" in said(card)
    assert "40 more parts, the last on Thursday, 2 July 2026, 18:00." in said(card)
    assert len(said(card)) < 3500
    one = divided(1)
    card = circle_plan_card(one, a_circle(one), "general", "token", threads_sentence("here"), changed=True)
    assert "in one part. The discussion" in said(card)
    assert "The article has changed in between." in said(card)


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (date(2026, 3, 28), "There is no 02:30 on 29 March 2026, when the clocks change: that part comes at 03:30."),
        (date(2026, 10, 24), "On 25 October 2026, when the clocks change, 02:30 comes twice: that part comes at the f"),
        (date(2026, 6, 1), ""),
    ],
)
def test_the_night_of_the_clock_change_is_told(first: date, told: str) -> None:
    """Half past two in Berlin."""
    division = divided(3)
    before = datetime(2026, 3, 1, tzinfo=UTC)
    circle = a_circle(division, first=first, every=1, minute=150, zone="Europe/Berlin", since=before)
    card = said(circle_plan_card(division, circle, "general", "token", ""))
    assert told in card
    assert ("clocks" in card) is bool(told)


def test_a_text_with_fewer_paragraphs_than_parts_asked_for_says_so() -> None:
    """Where there are as many, nothing is said of it."""
    division = divided(3)
    told = {n: said(circle_plan_card(division, a_circle(division), "a", "t", "", wanted=n)) for n in (None, 3, 52)}
    assert "(Europe/Lisbon). It has too few paragraphs for 52 parts." in told[52]
    assert "there can be fewer." in told[52]
    assert "too few" not in f"{told[None]}{told[3]}"


def test_of_a_text_in_one_part_the_discussion_is_under_it() -> None:
    """And not under each of one."""
    assert threads_sentence("thread", alone=True) == "A thread for the discussion is opened under it."
    assert threads_sentence("post", alone=True) == "It is a post of the forum, with its own discussion."


def test_threads_that_cannot_be_opened_are_told() -> None:
    """With the permission that is missing."""
    assert "it needs: Create Public Threads" in threads_sentence("thread", ["Create Public Threads"])
    assert "post of the forum" in threads_sentence("post")
    assert "in the channel itself" in threads_sentence("here")


def test_the_button_counts_and_a_thread_has_a_name_that_fits() -> None:
    """However long the title is."""
    assert have_read_label(0) == "I have read this"
    assert have_read_label(1200) == "I have read this · 1,200"
    name = part_name(a_circle(divided(12), title="A very long title " * 20), 10)
    assert len(name) <= 100
    assert name.endswith("…: part 11 of 12")


@pytest.mark.parametrize(
    ("cause", "then"),
    [
        (Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",)), "It is tried again on Monday, 11 May 2026, 18:00"),
        (Cause(Fault.DAILY_CHANNEL_GONE), "The circle is paused. When the channel is back"),
        (Cause(Fault.CIRCLE_ARTICLE_GONE, ("The Tide Tables",)), "The circle is paused. When the article is back"),
        (Cause(Fault.CIRCLE_ARTICLE_HIDDEN, ("The Tide Tables",)), "The circle is paused. When the article is back"),
        (Cause(Fault.DAILY_UNSURE), "You will not be told of the same again."),
    ],
)
def test_whoever_set_it_up_is_told_what_failed_and_what_comes_of_it(cause: Cause, then: str) -> None:
    """With the part and the channel."""
    circle = a_circle(divided(3))
    told = circle_failed_sentence(circle, cause, circle.dates(MADE)[1])
    assert told.startswith("Part 1 of “The Tide Tables” for <#7> was not posted. ")
    assert then in told


def test_an_article_that_was_removed_is_told_before_its_date() -> None:
    """With what to do."""
    told = circle_hindered_sentence(a_circle(divided(3)), Cause(Fault.CIRCLE_ARTICLE_GONE, ("The Tide Tables",)))
    assert told.startswith("The reading circle in <#7> is paused. “The Tide Tables” is not in the library any more.")
    assert told.endswith("When the article is back, use /circle pause to go on, or /circle stop to end it.")


def test_dates_that_passed_are_told_without_losing_a_part() -> None:
    """One, two, or many."""
    circle = a_circle(divided(3))
    dates = circle.dates(MADE)
    assert "on Monday, 4 May 2026, 18:00: the bot was off" in circle_missed_sentence(circle, dates[:1])
    assert "on Monday, 4 May 2026, 18:00 and Monday, 11 May" in circle_missed_sentence(circle, dates[:2])
    told = circle_missed_sentence(circle, dates)
    assert "between Monday, 4 May 2026, 18:00 and Monday, 18 May" in told
    assert told.endswith("each comes 3 dates later.")
