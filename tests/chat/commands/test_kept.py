"""Stories of ``/kept``: Ben keeps what he likes, and finds it again; nobody else does."""

from typing import Any

from simcord.components import walk_components

from tests.chat.conftest import House, custom_ids, labels, menu, menus, raw, shown, words


async def keep(house: House, message: Any) -> Any:
    return shown(await house.ben.click(message, label="Keep"))


async def kept(house: House, **options: object) -> Any:
    return shown(await house.ben.slash(house.channel, "kept", **options))


async def test_a_quote_is_kept_by_whoever_likes_it(house: House) -> None:
    """Ann asked for it; Ben keeps it, alone, and Ann has no bookmark."""
    answer = await house.ask("quote", article="letters-on-bees")
    quoted = words(answer).split("\n")[0]
    told = await keep(house, answer)
    assert told.ephemeral
    assert quoted in words(told)
    assert "/kept shows your bookmarks; only you see them." in words(told).replace("\\", "")
    listed = await kept(house)
    assert listed.ephemeral
    assert quoted in words(listed)
    assert "You have kept nothing yet." in words(await house.ask("kept"))
    assert "You had kept this already." in words(await keep(house, answer))


async def test_a_hit_a_page_and_a_verdict_are_kept(house: House) -> None:
    """Where there are several passages, by a menu; what is kept is the text's own words."""
    found = await house.ask("search", text="the moon")
    told = shown(await house.ben.select(found, [menu(found)[0]["value"]], custom_id=menus(found)[0]))
    assert "### Kept" in words(told)
    page = await house.ask("read", article="The Tide Tables")
    jump, several = menus(page)
    assert jump.startswith("cp1:jp:")
    assert several.startswith("cp1:bm:")
    lines = next(c["options"] for c in walk_components(raw(page)) if c.get("custom_id") == several)
    told = shown(await house.ben.select(page, [lines[1]["value"]], custom_id=several))
    assert lines[1]["label"].rstrip("…") in words(told)
    verdict = await house.ask("verify", text="kept by the moon")
    assert "> kept by the moon" in words(await keep(house, verdict))
    context = shown(await house.ben.click(verdict, label="In context"))
    assert "kept by the moon" in words(await keep(house, context))
    assert "3 bookmarks." in words(await kept(house))


async def test_a_note_is_added_changed_and_found(house: House) -> None:
    """In a window of its own, which may stay open over a restart."""
    told = await keep(house, await house.ask("quote", article="letters-on-bees"))
    form = await house.ben.click(told, label="Add a note")
    noted = shown(await house.ben.submit_modal(form, {"note": "For the *Sunday* circle"}))
    assert "**Your note\\:** For the \\*Sunday\\* circle" in words(noted)
    again = await house.ben.click(noted, label="Edit note")
    assert again.modal is not None
    assert "For the *Sunday* circle" in str(again.modal)
    await house.restart()
    changed = shown(await house.ben.submit_modal(again, {"note": "For Monday"}))
    assert "**Your note\\:** For Monday" in words(changed)
    assert "For Monday" in words(await kept(house, search="monday"))
    assert "None of your bookmarks has “sunday”" in words(await kept(house, search="sunday"))


async def test_the_list_is_paged_and_each_opened_and_removed(house: House) -> None:
    """Over restarts; a button of what was removed says so."""
    for text in ("keeper reads the gauge", "strip a patient clerk", "Fishermen read them", "table that is wrong",
                 "harbour master once wrote", "Every harbour keeps"):  # fmt: skip
        await keep(house, shown(await house.ben.slash(house.channel, "verify", text=text, private=True)))
    listed = await kept(house)
    assert "6 bookmarks. Page 1 of 2." in words(listed)
    await house.restart()
    second = shown(await house.ben.click(listed, label="Next"))
    assert "Page 2 of 2." in words(second)
    assert "keeper reads the gauge" in words(second)
    opened = shown(await house.ben.click(second, label="Open"))
    assert "### Bookmark" in words(opened)
    assert "keeper reads the gauge" in words(shown(await house.ben.click(opened, label="In context")))
    removed = shown(await house.ben.click(opened, label="Remove"))
    assert labels(removed) == ["Keep again", "All bookmarks"]
    assert "You have removed this bookmark." in words(shown(await house.ben.click(second, label="Open")))
    assert "5 bookmarks." in words(await kept(house))
    await house.ben.click(removed, label="Keep again")
    assert "6 bookmarks." in words(await kept(house))


async def test_an_edited_article_is_told_in_the_list(house: House) -> None:
    """And a removed one; the words stay."""
    await keep(house, await house.ask("verify", text="A hive that is about to swarm makes a sound that nobody forgets"))
    file = house.articles / "letters" / "bees.md"
    file.write_text(file.read_text("utf-8").replace("makes a sound", "made a sound"), "utf-8")
    await house.services.library.reload()
    told = words(await kept(house))
    assert "**Changed since you kept it.**" in told
    assert "makes a sound" in told
    file.unlink()
    await house.services.library.reload()
    assert "**No longer in the library.**" in words(await kept(house))


async def test_all_of_it_is_taken_along(house: House) -> None:
    """As files that only Ben gets; from a search, only what was found."""
    await keep(house, await house.ask("verify", text="kept by the moon"))
    await keep(house, await house.ask("verify", text="The old queen left on Thursday"))
    files = shown(await house.ben.click(await kept(house), label="Export"))
    assert files.ephemeral
    assert [one.filename for one in files.attachments] == ["bookmarks.md", "bookmarks.bib"]
    assert "2 bookmarks, as Markdown" in words(files)
    some = shown(await house.ben.click(await kept(house, search="queen"), label="Export"))
    assert "1 bookmark, as Markdown" in words(some)


async def test_nobody_presses_for_another(house: House) -> None:
    """The number of Ben's bookmark opens nothing for Ann, wherever she has it from."""
    told = await keep(house, await house.ask("quote", article="letters-on-bees"))
    remove = next(one for one in custom_ids(told) if ":bd:" in one)
    number = int(remove.rsplit(":", 1)[1])
    assert (await house.services.library.keeping.one(str(house.ben.id), number)).bookmark.number == number
    mine = await house.ask("kept")
    assert "You have kept nothing yet." in words(mine)
