"""Stories of reading on from a quote, a hit or a verdict: for whoever presses, after restarts and after changes."""

import asyncio
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.library.library import Library
from tests.chat.conftest import House, choose, custom_ids, labels, menu, shown, within_bounds, words


def lessons(count: int = 40, extra: str = "") -> str:
    parts = "\n\n".join(
        f"## Lesson {number}\n\n"
        f"In lesson {number} the pupil learns to splice a rope of {number} strands without help.\n\n"
        f"Whoever has passed lesson {number} gets a knife with {number} notches and may cut what was spliced. {extra}"
        for number in range(1, count + 1)
    )
    return f"---\ntitle: Forty Lessons in Rope\nauthor: Ivo Marsh\n---\n\n{parts}\n"


@pytest.fixture
def articles(articles: Path) -> Path:
    (articles / "ropes.md").write_text(lessons(), "utf-8")
    return articles


async def opened(house: House, number: int = 20) -> Any:
    """A hit somewhere in the middle, opened by Ann."""
    found = await house.ask("search", text=f"splice a rope of {number} strands", article="Forty Lessons in Rope")
    return shown(await house.ann.click(found, custom_id=custom_ids(found)[0]))


async def test_from_a_hit_one_reads_on_and_back(house: House) -> None:
    """The opened hit turns in place, since it is Ann's own, and a restart in between does not matter."""
    page = await opened(house)
    assert labels(page) == ["Previous", "Next", "Whole section", "Keep", "Cite", "Share"]
    before = words(page)
    await house.ann.click(page, label="Next")
    await house.restart()
    after = words(await again(house, page, "Previous"))
    assert "In lesson 2" in before
    assert after != before


async def again(house: House, message: Any, label: str) -> Any:
    """A press that edits a private answer in place, and what stands there then."""
    result = await house.ann.click(message, label=label)
    return result.response if result.response is not None else house.again(message)


async def test_the_whole_section_is_read_from_its_beginning(house: House) -> None:
    """Nothing of the next section stands on the page."""
    page = await again(house, await opened(house, 7), "Whole section")
    assert "**Lesson 7**" in words(page)
    assert "knife with 7 notches" in words(page)
    assert "Lesson 8" not in words(page)


async def test_one_jumps_by_the_outline_from_where_one_reads(house: House) -> None:
    """Of forty sections those around are offered; the lines at the ends open the outline where the menu ends."""
    page = await opened(house, 20)
    lines = menu(page)
    assert len(lines) == 25
    assert lines[0]["label"] == "Earlier sections"
    assert lines[-1]["label"] == "Later sections"
    offered = [line["label"] for line in lines]
    assert "Lesson 20" in offered
    later = shown(await choose(house.ann, page, lines[-1]["value"]))
    assert later.ephemeral
    number = int(offered[-2].split()[-1]) + 1
    assert f"**Lesson {number}**" in words(later)
    jumped = await choose(house.ann, page, next(line["value"] for line in lines if line["label"] == "Lesson 15"))
    assert "**Lesson 15**" in words(jumped.response or house.again(page))


async def test_somebody_else_s_page_is_turned_for_oneself(house: House) -> None:
    """Ben reads on from Ann's page, privately; Ann's page stays where it is."""
    page = await house.ask("read", article="Forty Lessons in Rope")
    before = words(page)
    mine = shown(await house.ben.click(page, label="Next"))
    assert mine.ephemeral
    assert words(house.again(page)) == before
    further = await house.ben.click(mine, label="Next")
    assert further.followups == []
    jumped = shown(await choose(house.ben, page, menu(page)[5]["value"]))
    assert jumped.ephemeral
    assert words(house.again(page)) == before


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that takes its time to open a passage, so that presses pile up behind one another."""
    context = Library.context

    async def slowly(self: Library, *args: Any, **options: Any) -> Any:
        await asyncio.sleep(100)
        return await context(self, *args, **options)

    monkeypatch.setattr(Library, "context", slowly)
    monkeypatch.setattr("bot.chat.answers.reply.PATIENCE", 0.01)


@pytest.mark.usefixtures("slow")
async def test_ten_people_press_one_button_at_once(house: House) -> None:
    """Everybody gets the passage, privately, and nothing fails."""
    answer = await house.ask("verify", text="In lesson 12 the pupil learns to splice a rope of 12 strands")
    people = [house.guild.add_member(house.env.create_user(f"p{number}")) for number in range(10)]
    results = [await one.click(answer, label="In context") for one in people]
    assert all(result.deferred for result in results)
    await house.env.advance_time(101)
    pages = [shown(result) for result in results]
    assert all(page.ephemeral for page in pages)
    assert {"Forty Lessons in Rope" in words(page) for page in pages} == {True}
    assert house.env.errors == []


@pytest.mark.usefixtures("slow")
async def test_the_same_button_twice_at_once_turns_one_page(house: House) -> None:
    """Both presses carry the same place; the page is turned once and nothing fails."""
    page = await house.ask("read", article="Forty Lessons in Rope")
    first = words(page)
    for _ in range(2):
        await house.ann.click(page, label="Next")
    await house.env.advance_time(101)
    assert house.env.errors == []
    once = words(house.again(page))
    assert once != first
    other = await house.ask("read", article="Forty Lessons in Rope")
    await house.ann.click(other, label="Next")
    await house.env.advance_time(101)
    assert words(house.again(other)) == once


async def test_reading_goes_on_from_the_same_passage_when_others_came_before_it(house: House) -> None:
    """A reload put five lessons in front; *Next* still leads to what follows the passage that was shown."""
    page = await house.ask("read", article="Forty Lessons in Rope", section="Lesson 10")
    last = max(int(part.split()[0]) for part in words(page).split("In lesson ")[1:])
    text = lessons().replace(
        "## Lesson 1\n", "A new preface stands in front of it all.\n\nIt has two parts.\n\n## Lesson 1\n"
    )
    (house.articles / "ropes.md").write_text(text, "utf-8")
    await house.services.library.reload()
    await house.ann.click(page, label="Next")
    turned = words(house.again(page))
    assert f"In lesson {last + 1} " in turned
    assert f"In lesson {last} " not in turned


async def test_a_passage_that_changed_or_went_says_so(house: House) -> None:
    """A slight change is announced above the text; where the passage went, a sentence stands instead."""
    page = await house.ask("read", article="Forty Lessons in Rope", section="Lesson 10")
    (house.articles / "ropes.md").write_text(
        lessons().replace("In lesson", "IN lesson").replace("gets", "GETS"), "utf-8"
    )
    await house.services.library.reload()
    mine = shown(await house.ben.click(page, label="Next"))
    assert "changed since it was shown" in words(mine)
    (house.articles / "ropes.md").write_text(lessons(extra="So it was.").replace("learns", "tries"), "utf-8")
    await house.services.library.reload()
    gone = shown(await house.ben.click(page, label="Next"))
    assert "has changed, and this passage" in words(gone)


async def test_a_section_is_found_again_by_its_name(house: House) -> None:
    """The menu of an old page leads to the section chosen, wherever it stands now; one that went is said to be gone."""
    page = await house.ask("read", article="Forty Lessons in Rope")
    value = next(line["value"] for line in menu(page) if line["label"] == "Lesson 9")
    other = next(line["value"] for line in menu(page) if line["label"] == "Lesson 10")
    text = (
        lessons()
        .replace("## Lesson 1\n", "## Preface\n\nA new preface.\n\n## Lesson 1\n")
        .replace("## Lesson 10\n", "")
    )
    (house.articles / "ropes.md").write_text(text, "utf-8")
    await house.services.library.reload()
    jumped = shown(await choose(house.ben, page, value))
    assert "**Lesson 9**" in words(jumped)
    gone = shown(await choose(house.ben, page, other))
    assert "this section is no longer in it" in words(gone)


@pytest.mark.parametrize("label", ["Next", "Whole section", "Cite"])
async def test_a_deleted_article_behind_an_old_button_is_said_to_be_gone(house: House, label: str) -> None:
    """A clear sentence to whoever presses, never a failed interaction."""
    page = await opened(house)
    (house.articles / "ropes.md").unlink()
    await house.services.library.reload()
    await house.restart()
    gone = shown(await house.ann.click(page, label=label))
    assert gone.ephemeral
    assert "no longer in the library" in words(gone)


async def test_from_a_verdict_one_reads_on_too(house: House) -> None:
    """Verdict, context, next page: each a press away, within Discord's bounds."""
    verdict = await house.ask(
        "verify", text="In lesson 12 the pupil learns to splice a rope of 12 strands without help"
    )
    page = shown(await house.ben.click(verdict, label="In context"))
    within_bounds(page)
    assert "Next" in labels(page)
    result = await house.ben.click(page, label="Next")
    assert house.env.errors == []
    assert result.followups == []


async def test_buttons_of_the_version_before_still_turn(house: House) -> None:
    """A page of an earlier version names its passage by number."""
    view = discord.ui.LayoutView()
    custom_id = f"cp1:tn:{house.ann.id}:forty-lessons-in-rope:f:4:0"
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Next", custom_id=custom_id)))
    channel = house.bot.get_channel(house.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send(view=view)
    await house.restart()
    await house.ann.click(message, label="Next")
    assert "Passages 5 to" in words(house.again(message))
