"""What whoever set a reading circle up is told."""

import pytest

from bot.cards.circle_told import circle_failed_sentence, circle_hindered_sentence, circle_missed_sentence
from bot.errors import Cause
from bot.faults import Fault
from tests.cards.circle_samples import MADE, a_circle, divided


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
