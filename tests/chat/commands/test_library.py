"""Stories of ``/articles`` and ``/library``: what is held, who may look after it, reading the folder again."""

import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest
import simcord

from bot.library.library import Library
from bot.model import Report
from tests.chat.conftest import BEES, House, labels, menu, shown, words


async def test_the_articles_are_listed_and_lead_to_their_outlines(house: House) -> None:
    """Ben picks a title from Ann's list and sees the outline, privately."""
    answer = await house.ask("articles")
    assert "### The library" in words(answer)
    assert "- *[The Tide Tables](https://harbour.example/tides)*" in words(answer)
    assert "3 articles, " in words(answer)
    opened = shown(await house.ben.select(answer, ["letters-on-bees"]))
    assert opened.ephemeral
    assert "The second letter" in words(opened)


async def test_the_list_is_narrowed_by_author_and_shelf(house: House) -> None:
    """Both options complete themselves and are named in the title."""
    shelf = (await house.ann.autocomplete(house.channel, "articles", "shelf", "lett"))[0]["value"]
    answer = await house.ask("articles", shelf=shelf)
    assert "on the shelf “letters”" in words(answer)
    assert [line["value"] for line in menu(answer)] == ["letters-on-bees"]
    by = (await house.ann.autocomplete(house.channel, "articles", "author", "pennrose"))[0]["value"]
    assert [line["value"] for line in menu(await house.ask("articles", author=by))] == ["the-tide-tables"]


async def test_many_articles_have_pages_which_outlive_the_process(house: House) -> None:
    """Twenty-five articles stand on three pages."""
    for number in range(22):
        (house.articles / f"note-{number:02}.md").write_text(BEES.replace("Letters on Bees", f"Note {number:02}"))
    await house.services.library.reload()
    answer = await house.ask("articles")
    assert "Page 1 of 3" in words(answer)
    await house.restart()
    await house.ann.click(answer, label="Last")
    assert "Page 3 of 3" in words(house.again(answer))
    assert labels(house.again(answer))[:2] == ["First", "Previous"]


@pytest.mark.parametrize("name", ["library status", "library reload"])
async def test_only_curators_look_after_the_library(house: House, name: str) -> None:
    """A member who sees the command is refused all the same, privately."""
    answer = await house.ask(name)
    assert answer.ephemeral
    assert words(answer) == "Only curators of this library can do that."


async def test_a_curator_named_in_the_settings_sees_the_status(house: House) -> None:
    """Numbers, folder and time, for the curator alone."""
    await house.restart(curators=(house.ann.id,))
    answer = await house.ask("library status")
    assert answer.ephemeral
    assert "- **Articles\\:** 3 from 3 sources" in words(answer)
    assert "3 May 2026, 12\\:00 UTC" in words(answer)


async def test_the_application_s_owner_is_a_curator(house: House) -> None:
    """Whoever made the application need not be named."""
    house.bot._application = SimpleNamespace(owner=SimpleNamespace(id=house.ann.id), team=None)  # type: ignore[assignment]
    assert "### Library status" in words(await house.ask("library status"))


async def test_members_of_the_application_s_team_are_curators_once_they_accepted(house: House) -> None:
    """An invitation alone gives nothing."""
    member = SimpleNamespace(id=house.ann.id, membership_state=discord.TeamMembershipState.invited)
    team = SimpleNamespace(members=[member])
    house.bot._application = SimpleNamespace(owner=SimpleNamespace(id=1), team=team)  # type: ignore[assignment]
    assert "Only curators" in words(await house.ask("library status"))
    member.membership_state = discord.TeamMembershipState.accepted
    assert "### Library status" in words(await house.ask("library status"))


async def test_library_commands_exist_in_the_home_guild_only(house: House) -> None:
    """Elsewhere nobody even sees them."""
    elsewhere = house.env.create_guild("Elsewhere")
    channel = elsewhere.create_text_channel("general")
    guest = elsewhere.add_member(house.env.create_user("guest"))
    with pytest.raises(simcord.SetupError, match="No application command named 'library'"):
        await guest.slash(channel, "library status")


async def test_a_reload_reports_what_was_added_changed_removed_and_what_failed(house: House) -> None:
    """The curator sees each source and the reason where one could not be read."""
    await house.restart(curators=(house.ann.id,))
    (house.articles / "new.md").write_text(BEES.replace("Letters on Bees", "Letters on Wasps"))
    (house.articles / "tides.md").unlink()
    (house.articles / "broken.txt").write_bytes(b"\x00\x01\x02" * 100)
    answer = await house.ask("library reload")
    assert answer.ephemeral
    assert "**Added\\:** new.md: Letters on Wasps" in words(answer)
    assert "**Removed\\:** tides.md" in words(answer)
    assert "1 source could not be read" in words(answer)
    assert "- broken.txt" in words(answer)
    assert "Letters on Wasps" in words(await house.ask("articles"))


async def test_a_reload_of_a_folder_that_went_loses_nothing(house: House) -> None:
    """The sentence says what is wrong; commands go on answering."""
    await house.restart(curators=(house.ann.id,))
    house.articles.rename(house.articles.with_name("elsewhere"))
    answer = await house.ask("library reload")
    assert answer.ephemeral
    assert "articles" in words(answer)
    assert "3 articles, " in words(await house.ask("articles"))


async def test_commands_answer_while_a_reload_runs_and_a_second_reload_is_refused(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Search answers from the old library meanwhile; progress is shown now and then; then the report."""
    await house.restart(curators=(house.ann.id,))
    reload = Library.reload

    async def slow(self: Library, **options: Any) -> Report:
        options["progress"](2, 40, "tides.md")
        await asyncio.sleep(100)
        return await reload(self, **options)

    monkeypatch.setattr(Library, "reload", slow)
    monkeypatch.setattr("bot.chat.answers.progress.PACE", 60.0)
    (house.articles / "new.md").write_text(BEES.replace("Letters on Bees", "Letters on Wasps"))
    first = await house.ann.slash(house.channel, "library reload")
    assert first.deferred
    assert "promise" in words(await house.ask("search", text="a good table is a promise"))
    refusal = await house.ask("library reload")
    assert "A reload is already running" in words(refusal)
    await house.env.advance_time(61)
    assert first.response is not None
    assert "Reading 3 of 40: tides.md" in words(first.response)
    await house.env.advance_time(60)
    assert "**Added\\:** new.md" in words(first.response)


async def test_a_report_that_comes_too_late_for_discord_is_logged(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    """After fifteen minutes the answer can no longer be edited: the reload is done and the log says so."""
    await house.restart(curators=(house.ann.id,))
    house.env.inject_error("PATCH", "/webhooks/*", status=401, code=50027, message="Invalid Webhook Token", times=None)
    (house.articles / "new.md").write_text(BEES.replace("Letters on Bees", "Letters on Wasps"))
    await house.ann.slash(house.channel, "library reload")
    assert "A reload finished too late to edit its answer. Library reloaded" in caplog.text
    assert len(await house.services.library.entries()) == 4


@pytest.mark.parametrize("name", ["library hidden", "library undo", "library log"])
async def test_only_curators_see_and_change_what_is_hidden(house: House, name: str) -> None:
    """Anybody else is refused, privately."""
    assert words(await house.ask(name)) == "Only curators of this library can do that."
    refused = await house.ask("library hide", article="letters-on-bees")
    assert refused.ephemeral
    assert words(refused) == "Only curators of this library can do that."


async def test_a_curator_hides_an_article_and_takes_it_back(house: House) -> None:
    """Ben no longer finds it; Ann sees it in the list, in the status and in the log, and undoes it."""
    await house.restart(curators=(house.ann.id,))
    hidden = await house.ask("library hide", article="letters-on-bees", reason="under review", **{"from": "search"})
    assert hidden.ephemeral
    assert "Hidden from search: the article “Letters on Bees”." in words(hidden)
    found = shown(await house.ben.slash(house.channel, "search", text="The old queen left on Thursday"))
    assert "The old queen" not in words(found).split("\n", 1)[-1]
    assert "from search (under review), by <@" in words(await house.ask("library hidden"))
    assert "**Hidden\\:** 1 passage, article or speaker" in words(await house.ask("library status"))
    assert "hid it from search (under review)" in words(await house.ask("library log"))
    assert "is shown again." in words(await house.ask("library undo"))
    assert "There is no change left to undo." in words(await house.ask("library undo"))
    found = shown(await house.ben.slash(house.channel, "search", text="The old queen left on Thursday"))
    assert "The old queen" in words(found)


async def test_one_thing_is_hidden_at_a_time(house: House) -> None:
    """Neither nothing nor two."""
    await house.restart(curators=(house.ann.id,))
    assert "Choose one thing to hide" in words(await house.ask("library hide"))
    both = await house.ask("library hide", article="letters-on-bees", speaker="Ada Penrose")
    assert "Choose one thing to hide" in words(both)
    assert "the speaker “Ada Penrose”" in words(await house.ask("library hide", speaker="ada penrose"))


async def test_a_curator_removes_an_article_and_takes_it_back(house: House) -> None:
    """Ben finds it no more; its file is kept, and the log names Ann."""
    assert "Only curators" in words(await house.ask("library remove", article="letters-on-bees"))
    await house.restart(curators=(house.ann.id,))
    removed = await house.ask("library remove", article="letters-on-bees", reason="a copy")
    assert removed.ephemeral
    assert "Removed: *Letters on Bees*. letters/bees.md is kept with those removed before" in words(removed)
    assert not (house.articles / "letters").exists()
    found = shown(await house.ben.slash(house.channel, "search", text="The old queen left on Thursday"))
    assert "The old queen" not in words(found).split("\n", 1)[-1]
    again = await house.ask("library remove", article="letters-on-bees")
    assert "letters-on-bees" in words(again)
    assert f"“Letters on Bees”**: <@{house.ann.id}> removed it (a copy) on" in words(await house.ask("library log"))
    assert "“Letters on Bees” is in the library again." in words(await house.ask("library undo"))
    assert (house.articles / "letters" / "bees.md").is_file()
