"""``/circle list``: how far each circle is, and how far its readers are."""

from datetime import UTC, datetime, timedelta

from bot.cards.circles import CircleStanding, circles_card
from bot.faults import Fault
from bot.model.circle import CircleState
from tests.cards.circle_samples import MADE, a_circle, divided
from tests.cards.samples import said

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
    assert "The 3 parts were all posted. It ends on Monday, 25 May 2026, 18:00." in listed(upcoming=3, ends=ends)
    assert "The bot may not post in that channel." in listed(trouble="daily_forbidden")
    gone = listed(Fault.CIRCLE_ARTICLE_GONE, paused=True, trouble="circle_article_gone")
    assert gone.count("“The Tide Tables” is not in the library any more") == 1
    assert "divided anew, on the same dates" in listed(Fault.CIRCLE_SECTIONS_CHANGED)
    assert "from part 2 on it was divided anew" in listed(upcoming=2, anew=1)
    assert "see the bot's log" in listed(trouble="of another version") or listed(trouble="of another version")


def test_parts_that_were_left_out_were_not_posted() -> None:
    """All of them, some, or the only one."""

    def at_its_end(parts: int, *skipped: int) -> str:
        circle = a_circle(divided(parts), upcoming=parts, ends=datetime(2026, 5, 25, 17, tzinfo=UTC))
        standing = CircleStanding(CircleState(circle), "general", skipped=skipped)
        return said(circles_card([standing], MADE))

    assert "The 3 parts were all skipped. It ends on Monday, 25 May 2026, 18:00." in at_its_end(3, 0, 1, 2)
    assert "2 of 3 parts were posted. 1 was skipped. It ends" in at_its_end(3, 1)
    assert "1 of 3 parts was posted. 2 were skipped. It ends" in at_its_end(3, 1, 2)
    assert "Its only part was skipped." in at_its_end(1, 0)


def test_a_circle_whose_article_cannot_be_posted_promises_no_date_and_says_what_to_do() -> None:
    """Gone, hidden or on a shelf that is not shown; paused it is told how to go on, also once the article is back."""
    gone = listed(Fault.CIRCLE_ARTICLE_GONE, upcoming=1)
    assert "Held up before part 2 of 3. “The Tide Tables” is not in the library any more, so no part comes." in gone
    assert "Put it back (/library undo, or its file), or end the circle with /circle stop." in gone
    assert "comes on" not in gone
    assert "/library show shows it again. Have it shown, or end" in listed(Fault.CIRCLE_ARTICLE_HIDDEN)
    assert "its /settings say so. Have it shown there, or end" in listed(Fault.ARTICLE_UNSEEN)
    paused = listed(Fault.CIRCLE_ARTICLE_GONE, paused=True, trouble="circle_article_gone")
    assert "Put it back (/library undo, or its file), then use /circle pause to go on, or" in paused
    back = listed(paused=True, trouble="circle_article_gone")
    assert "Its article is back: /circle pause has the circle go on." in back
    assert "not in the library" not in back


def test_many_circles_fit_on_a_card() -> None:
    """What does not is counted."""
    circle = a_circle(THREE, title="A very long title indeed " * 12, since=MADE - timedelta(days=1))
    card = circles_card([CircleStanding(CircleState(circle), "general")] * 25, MADE)
    assert len(said(card)) < 3800
    assert "more circles" in said(card)
