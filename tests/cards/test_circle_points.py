"""Reading circles as curators of the library and operators see them."""

from bot.cards.circle_points import circle_points, circles_in_short
from bot.cards.points import Weight
from bot.errors import Cause
from bot.faults import Fault
from bot.model.circle import CircleState
from tests.cards.circle_samples import a_circle, divided

THREE = divided(3)
NEEDS = Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",))


def test_circles_are_counted() -> None:
    """Those that are paused apart."""
    states = [CircleState(a_circle(THREE)), CircleState(a_circle(THREE, paused=True))]
    assert circles_in_short(states) == "2 reading circles (1 paused)"
    assert circles_in_short(states[:1]) == "1 reading circle"


def test_a_circle_that_cannot_go_on_is_told_with_its_cure() -> None:
    """What the bot lacks now is told instead of what the last post met; a circle without trouble is not told of."""
    bad = CircleState(a_circle(THREE, trouble=Fault.DAILY_FORBIDDEN.value))
    (point,) = circle_points([bad], found={"7": NEEDS}, names={"7": "rules"})
    assert point.weight is Weight.FAULT
    assert point.found == (
        "#rules (reading circle of “The Tide Tables”): The bot may not post in that channel. It needs: Send Messages."
    )
    assert "permissions" in str(point.cure)
    gone = CircleState(a_circle(THREE, trouble=Fault.CIRCLE_ARTICLE_GONE.value, paused=True))
    (point,) = circle_points([gone], found={}, names={})
    assert point.found.startswith("Channel 7 (reading circle of “The Tide Tables”): “The Tide Tables” is not in the")
    assert "/circle pause" in str(point.cure)
    assert not list(circle_points([CircleState(a_circle(THREE))], found={}, names={}))
    assert not list(circle_points([CircleState(a_circle(THREE, upcoming=3))], found={"7": NEEDS}, names={}))
