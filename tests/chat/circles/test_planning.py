"""Plans for circles: which day is meant, and what becomes of a plan that lay about."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.chat.circles.planning import Planning
from bot.errors import Gone, Refused
from bot.faults import Fault
from tests.chat.conftest import House

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
SIX = 18 * 60


def planning(house: House, now: datetime = NOON) -> Planning:
    services = house.services
    return Planning(services.library.dividing, services.circles, services.state, lambda: now)


async def remembered(house: House) -> str:
    here = planning(house)
    plan = await here.plan(
        *(str(house.guild.id), str(house.channel.id), "ann", "the-tide-tables", NOON.date()),
        every=7,
        minute=SIX,
        zone="UTC",
        parts=2,
    )
    return await here.remembered(plan)


async def test_without_a_day_the_next_time_is_meant(house: House) -> None:
    """Today where that time is still to come in the zone, else tomorrow; today is the zone's own."""
    here = planning(house)
    assert here.first_day(None, SIX, "UTC") == date(2026, 5, 3)
    assert here.first_day(None, 11 * 60, "UTC") == date(2026, 5, 4)
    assert here.first_day(None, SIX, "Pacific/Auckland") == date(2026, 5, 4)
    assert here.first_day("today", SIX, "Pacific/Auckland") == date(2026, 5, 4)


async def test_a_plan_is_found_again_as_it_was(house: House) -> None:
    """With all that was chosen, also after a restart."""
    token = await remembered(house)
    plan, same = await planning(house).again(token, "ann")
    assert same
    assert (plan.circle.first, plan.circle.every, plan.circle.minute, plan.parts) == (date(2026, 5, 3), 7, SIX, 2)
    assert len(plan.division.parts) == 2


async def test_another_s_plan_one_forgotten_and_one_too_old_are_refused(house: House) -> None:
    """And nothing begins."""
    token = await remembered(house)
    with pytest.raises(Refused, match=Fault.NOT_YOURS):
        await planning(house).again(token, "ben")
    with pytest.raises(Gone, match=Fault.ANSWER_TOO_OLD):
        await planning(house).again("unknown", "ann")
    with pytest.raises(Refused, match=Fault.CIRCLE_PLAN_OLD):
        await planning(house, NOON + timedelta(hours=6)).again(token, "ann")


async def test_a_circle_begins_once(house: House) -> None:
    """Who comes second is told; it keeps whether its organiser knows of threads."""
    here = planning(house)
    plan, _ = await here.again(await remembered(house), "ann")
    begun = await here.begin(plan, unthreaded=True)
    assert begun == replace(plan.circle, number=1, unthreaded=True)
    with pytest.raises(Refused, match=Fault.CIRCLE_ALREADY):
        await here.begin(plan, unthreaded=False)
