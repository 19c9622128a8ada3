"""Stories of a reload that is looked at first: its plan, *Apply*, and a folder that changes meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.chat.conftest import BEES, House, labels, shown, words


@pytest.fixture
def preferences() -> dict[str, object]:
    return {"home_guilds": (4_200_000_000_000_001,), "curators": (), "cooldown_uses": 1000, "cooldown_seconds": 20}


async def test_a_dry_run_changes_nothing_until_it_is_applied(house: House) -> None:
    """Ann sees what would come, presses *Apply*, and it is there."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "new.md").write_text(BEES.replace("Letters on Bees", "Letters on Wasps"), "utf-8")
    plan = await house.ask("library reload", dry_run=True)
    assert "### What a reload would do" in words(plan)
    assert "new.md" in words(plan)
    assert labels(plan)[:2] == ["Apply", "Cancel"]
    assert not await house.services.library.has("letters-on-wasps")
    applied = shown(await house.ann.click(plan, label="Apply"))
    assert "### Library reloaded" in words(applied)
    assert await house.services.library.has("letters-on-wasps")


async def test_a_folder_that_lost_much_is_asked_about(house: House) -> None:
    """Two of three articles are gone: the reload waits for a press, and nothing is lost before it."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "tides.md").unlink()
    (house.articles / "hostile.md").unlink()
    asked = await house.ask("library reload")
    warning = "2 of 3 sources would be removed. That is a lot: is the folder complete?"
    assert warning in words(asked)
    assert "**To be removed\\:** tides.md" in words(asked)
    assert warning in words(await house.ask("library reload", dry_run=True))
    assert await house.services.library.has("the-tide-tables")
    await house.ann.click(asked, label="Apply")
    assert not await house.services.library.has("the-tide-tables")


async def test_a_plan_that_no_longer_holds_is_shown_anew(house: House) -> None:
    """A file came in between plan and press."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "new.md").write_text(BEES.replace("Letters on Bees", "Letters on Wasps"), "utf-8")
    plan = await house.ask("library reload", dry_run=True)
    (house.articles / "newer.md").write_text(BEES.replace("Letters on Bees", "Letters on Ants"), "utf-8")
    again = shown(await house.ann.click(plan, label="Apply"))
    assert "The articles folder has changed since that plan. 2 sources would be added." in words(again)
    assert not await house.services.library.has("letters-on-wasps")
    await house.ann.click(again, label="Apply")
    assert await house.services.library.has("letters-on-ants")


async def test_whoever_is_a_curator_no_more_applies_nothing(house: House) -> None:
    """The right was lost between plan and press."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "tides.md").unlink()
    plan = await house.ask("library reload", dry_run=True)
    await house.restart(curators=())
    refused = shown(await house.ann.click(plan, label="Apply"))
    assert words(refused) == "Only curators of this library can do that."
    assert await house.services.library.has("the-tide-tables")


async def test_a_plan_is_too_old_after_an_hour(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the folder holds by then, it is looked at anew."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "tides.md").unlink()
    plan = await house.ask("library reload", dry_run=True)
    later = datetime(2026, 5, 3, 12, tzinfo=UTC) + timedelta(minutes=61)
    monkeypatch.setattr(type(house.services), "clock", property(lambda _: lambda: later), raising=False)
    await house.restart()
    refused = shown(await house.ann.click(plan, label="Apply"))
    assert words(refused) == "That plan is more than an hour old. Use /library reload again."
