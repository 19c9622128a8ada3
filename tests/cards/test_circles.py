"""``/circle list``: how far each circle is, and how far its readers are."""

from datetime import UTC, datetime, timedelta

from bot.cards.circles import CircleStanding, circles_card
from bot.faults import Fault
from bot.model.circle import CircleState
from tests.cards.samples import said
from tests.cards.test_circle import MADE, a_circle, divided

THREE = divided(3)


def listed(fault: Fault | None = None, **changes: object) -> str:
    state = CircleState(a_circle(THREE, **changes))
    return said(circles_card([CircleStanding(state, "general", fault, {0: 4, 1: 2}, [0])], MADE))


def test_a_circle_tells_its_next_part_and_its_readers() -> None:
    """Those of the parts that were posted, and one's own."""
    told = listed(upcoming=2)
    assert "“The Tide Tables” in #general. Part 3 of 3 comes on Monday, 4 May 2026, 18:00; every 7 days" in told
    assert "Have read part 1: 4, part 2: 2. You have read 1 of 3." in told
    assert "Nobody has said yet" in listed()


def test_it_tells_that_it_is_paused_in_trouble_or_at_its_end() -> None:
    """In the sentences of its faults, each once."""
    assert "Paused before part 2 of 3." in listed(upcoming=1, paused=True)
    ends = datetime(2026, 5, 25, 17, tzinfo=UTC)
    assert "All 3 parts were posted. It ends on Monday, 25 May 2026, 18:00." in listed(upcoming=3, ends=ends)
    assert "The bot may not post in that channel." in listed(trouble="daily_forbidden")
    gone = listed(Fault.CIRCLE_ARTICLE_GONE, paused=True, trouble="circle_article_gone")
    assert gone.count("“The Tide Tables” is not in the library any more.") == 1
    assert "divided anew, on the same dates" in listed(Fault.CIRCLE_SECTIONS_CHANGED)
    assert "from part 2 on it was divided anew" in listed(upcoming=2, anew=1)
    assert "see the bot's log" in listed(trouble="of another version") or listed(trouble="of another version")


def test_many_circles_fit_on_a_card() -> None:
    """What does not is counted."""
    circle = a_circle(THREE, title="A very long title indeed " * 12, since=MADE - timedelta(days=1))
    card = circles_card([CircleStanding(CircleState(circle), "general")] * 25, MADE)
    assert len(said(card)) < 3800
    assert "more circles" in said(card)
