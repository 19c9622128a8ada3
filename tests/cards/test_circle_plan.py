"""The plan of a reading circle, before it is one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.cards.circle_plan import circle_plan_card, threads_sentence
from bot.model.circle import CirclePart
from tests.cards.circle_samples import a_circle, divided, outline_row
from tests.cards.samples import buttons, said


def test_the_plan_shows_each_part_with_its_date() -> None:
    """Of many the first twenty, and when the last comes."""
    division = divided(3)
    card = circle_plan_card(division, a_circle(division), "general", "token", threads_sentence("thread"))
    assert "would be read in #general in 3 parts, its sections, every 7 days at 18:00 (Lisbon). A thread" in said(card)
    assert "- Mon 11 May 2026, 18:00: Chapter 2 (300 words, 1\u00a0min)" in said(card)
    assert buttons(card) == ["Start", "Cancel"]
    bare = replace(outline_row(1).section, heading=None)
    opening = CirclePart((replace(outline_row(1), section=bare),), 300, division.parts[0].opening)
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
    assert "(Lisbon). It has too few paragraphs for 52 parts." in told[52]
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
