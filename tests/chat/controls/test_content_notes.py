"""Stories of content notes: Cleo chooses what is made of them, and nothing of what is kept back comes out anywhere."""

import re
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord

from bot.cards.card import Verb
from bot.cards.content_notes import note_value
from bot.chat.controls.content_notes import NoteControls
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone, Refused
from bot.model.content_notes import NoteTreatment
from tests.chat.conftest import HOME, House, custom_ids, labels, menu, menus, raw, shown, words
from tests.chat.controls.test_preferences import asked

DROWNED = "A table that is wrong by an hour has drowned more people than many a storm."
OTHER = "The harbour master once wrote that a good table is a promise made by arithmetic and kept by the moon."
NOTES = '[drowning]\nen = ["drowned"]\n[bees]\nen = ["hive*", "swarm*"]\n[spiders]\n'


@pytest.fixture
def preferences(tmp_path: Path) -> dict[str, object]:
    """A list of the story's own."""
    (tmp_path / "notes.toml").write_text(NOTES, "utf-8")
    return {
        "home_guilds": (HOME,),
        "curators": (),
        "cooldown_uses": 1000,
        "cooldown_seconds": 20,
        "content_notes": tmp_path / "notes.toml",
    }


@pytest.fixture
def cleo(house: House) -> simcord.MemberActor:
    """Somebody who may manage the server."""
    staff = house.guild.create_role("staff", permissions=discord.Permissions(manage_guild=True))
    return house.guild.add_member(house.env.create_user("cleo"), roles=[staff])


def control(message: Any, step: str) -> str:
    return next(one for one in custom_ids(message) if f":{step}:" in one and ":cn:" in one)


async def page(house: House, who: simcord.MemberActor) -> Any:
    settings = shown(await who.slash(house.channel, "settings"))
    return shown(await who.click(settings, label="Content notes"))


async def choose(house: House, who: simcord.MemberActor, note: str, made: str, *, here: bool = False) -> Any:
    """Somebody goes through the page: where, which note, and what is made of it."""
    now = await page(house, who)
    if here:
        now = shown(await who.select(now, [str(house.channel.id)], custom_id=control(now, "where")))
    now = shown(await who.select(now, [note_value(note)], custom_id=control(now, "which")))
    return shown(await who.select(now, [made], custom_id=control(now, "what")))


def plain(message: Any) -> str:
    return words(message).replace("\\", "")


def said(message: Any) -> str:
    """All of a message that could tell what a passage says: its text, and the lines of its menus."""
    return plain(message) + str([one.get("options") for one in raw(message)]) + str(menu(message))


def uncovered(message: Any) -> str:
    """What is read of a message before anything is uncovered."""
    return re.sub(r"\|\|.*?\|\|", "", plain(message))


def adults_only(house: House, *, nsfw: bool = True) -> None:
    """The channel becomes age-restricted, or is so no more."""
    channel: Any = house.bot.get_channel(int(house.channel.id))
    channel.nsfw = nsfw


async def test_the_page_tells_what_is_made_of_each_note(house: House, cleo: simcord.MemberActor) -> None:
    """By whom it was chosen: by the bot, for the server, for this channel; Reset takes it back; over a restart."""
    first = await page(house, cleo)
    assert first.ephemeral
    assert "**drowning**: shown as any other text (the bot's default)" in plain(first)
    await choose(house, cleo, "drowning", "never")
    here = await choose(house, cleo, "drowning", "spoiler", here=True)
    assert "covered by a spoiler, with the note named above (chosen for this channel)" in plain(here)
    await house.restart()
    whole = await page(house, cleo)
    assert "**drowning**: never shown (chosen for the whole server)" in plain(whole)
    assert "chosen for drowning" in plain(shown(await cleo.click(whole, label="Other settings")))
    whole = await page(house, cleo)
    here = shown(await cleo.select(whole, [str(house.channel.id)], custom_id=control(whole, "where")))
    back = shown(await cleo.click(here, label="Reset these"))
    assert "**drowning**: never shown (chosen for the whole server)" in plain(back)
    await choose(house, cleo, "drowning", "usual")
    assert "the bot's default" in plain(await page(house, cleo))
    assert house.bot.content_notes.chosen(HOME) == {}


async def test_what_is_served_is_as_ever(house: House, cleo: simcord.MemberActor) -> None:
    """A note nobody chose anything for changes nothing."""
    answer = await house.ask("verify", text=DROWNED)
    assert DROWNED in plain(answer)
    assert "||" not in words(answer)
    assert "Content note" not in words(answer)


async def test_a_spoiler_covers_the_words_and_nothing_else(house: House, cleo: simcord.MemberActor) -> None:
    """The note and the source stand in the open: on quotes, hits, pages, verdicts, in menus and while one types."""
    await choose(house, cleo, "drowning", "spoiler")
    quote = await house.ask("quote", about="drowned", private=True)
    assert f"> ||{DROWNED}||" in plain(quote)
    assert "Content note: drowning" in uncovered(quote)
    assert "The Tide Tables" in uncovered(quote)
    search = await house.ask("search", text="wrong by an hour has drowned")
    assert "drowned more people" not in uncovered(search).replace("*", "")
    assert "||" in words(search)
    assert "Content note: drowning" in uncovered(search)
    verdict = await house.ask("verify", text=DROWNED)
    assert plain(verdict).startswith("### Verbatim")
    assert DROWNED not in uncovered(verdict)
    assert "The Tide Tables" in uncovered(verdict)
    altered = await house.ask("verify", text=DROWNED.replace("many a storm", "many a war"))
    assert "storm" not in uncovered(altered)
    read = await house.ask("read", article="the-tide-tables", section="Who reads them")
    assert "drowned" not in uncovered(read)
    assert OTHER in uncovered(read)
    assert DROWNED not in str(menu(read))
    offered = await house.ann.autocomplete(house.channel, "search", "text", "wrong by an hour has drowned more")
    assert [line["name"] for line in offered[1:]] == ["Ada Penrose: Content note: drowning"]
    picture = shown(await house.ann.click(quote, label="As a picture"))
    gallery = next(one for one in raw(picture) if one["type"] == 12)
    assert gallery["items"][0]["spoiler"]
    assert "drowned" not in str(gallery["items"][0].get("description"))
    cited = shown(await house.ann.click(quote, label="Cite"))
    assert "drowned" not in plain(cited)
    kept = shown(await house.ann.click(quote, label="Keep"))
    assert "drowned" not in uncovered(kept)


LEADING = ("In context", "As a picture", "Keep")


@pytest.mark.parametrize("made", ["never", "age_restricted"])
async def test_what_is_kept_back_comes_out_nowhere(house: House, cleo: simcord.MemberActor, made: str) -> None:
    """An answer given before tells nothing more, and cannot be shared; verdicts stay true; each refusal says why."""
    before = await house.ask("quote", about="drowned", private=True)
    assert DROWNED in plain(before)
    await choose(house, cleo, "drowning", made)
    answers = [
        await house.ask("quote", about="drowned"),
        await house.ask("search", text="wrong by an hour has drowned more people"),
        *[shown(await house.ann.click(before, label=label)) for label in (*LEADING, "Share")],
    ]
    for answer in answers:
        assert "drowned" not in said(answer).replace("for “drowned”", "").replace("has drowned more people”", "")
        assert "content note: drowning" in plain(answer)
    verdict = await house.ask("verify", text=DROWNED)
    assert plain(verdict).startswith("### Verbatim\n")
    assert "The text says exactly this." in plain(verdict)
    assert "The Tide Tables" in plain(verdict)
    assert "drowned" not in plain(verdict)
    altered = await house.ask("verify", text=DROWNED.replace("wrong", "never wrong"))
    assert plain(altered).startswith("### Altered\n")
    assert "drowned" not in said(altered)
    assert "Careful: the changes affect a negation" in plain(altered)
    read = await house.ask("read", article="the-tide-tables", section="Who reads them")
    assert "1 passage is kept back here, because of its content note: drowning." in plain(read)
    assert OTHER in plain(read)
    assert "drowned" not in said(read)
    offered = await house.ann.autocomplete(house.channel, "search", "text", "wrong by an hour has drowned more")
    assert len(offered) == 1  # to search for what was typed
    outline = await house.ask("outline", article="the-tide-tables")
    assert "drowned" not in said(outline)
    cited = shown(await house.ann.click(before, label="Cite"))
    assert "drowned" not in plain(cited)
    assert "The Tide Tables" in plain(cited)


async def test_an_age_restricted_channel_shows_what_is_kept_for_it(house: House, cleo: simcord.MemberActor) -> None:
    """Elsewhere it says where; a private answer is in the channel it is asked in; a direct message has no age."""
    await choose(house, cleo, "drowning", "age_restricted")
    refused = await house.ask("quote", about="drowned", private=True)
    assert "drowned" not in plain(refused)
    context = shown(
        await house.ann.click(await house.ask("search", text="harbour master once wrote"), label="In context")
    )
    assert "1 passage is kept back here" in plain(context)
    adults_only(house)
    assert DROWNED in plain(await house.ask("quote", about="drowned"))
    assert DROWNED in plain(await house.ask("verify", text=DROWNED))
    adults_only(house, nsfw=False)
    assert DROWNED not in plain(await house.ask("verify", text=DROWNED))


async def test_a_note_never_at_random_is_found_and_verified(house: House, cleo: simcord.MemberActor) -> None:
    """Neither /quote nor Another draws it, nor a part of a circle; whoever looks for it gets it as it is."""
    await choose(house, cleo, "drowning", "not_at_random")
    answer = await house.ask("quote", article="the-tide-tables")
    for _ in range(12):
        assert "drowned" not in plain(answer)
        answer = shown(await house.ann.click(answer, label="Another"))
    assert DROWNED in plain(await house.ask("quote", about="drowned"))
    assert DROWNED in plain(await house.ask("verify", text=DROWNED))
    assert "drowned" in plain(await house.ask("search", text="drowned more people")).replace("*", "")


async def test_a_channel_goes_before_its_server(house: House, cleo: simcord.MemberActor) -> None:
    """What is never shown in the server is covered in this channel; other channels are as the server has it."""
    other = house.guild.create_text_channel("other")
    await choose(house, cleo, "drowning", "never")
    await choose(house, cleo, "drowning", "spoiler", here=True)
    assert f"||{DROWNED}||" in plain(await house.ask("quote", about="drowned"))
    kept = shown(await house.ann.slash(other, "quote", about="drowned"))
    assert "kept back here" in plain(kept)


async def test_what_a_server_chooses_holds_there_alone(house: House, cleo: simcord.MemberActor) -> None:
    """A direct message is as the bot's word list has it."""
    await choose(house, cleo, "drowning", "never")
    dora = house.env.create_user("dora")
    assert DROWNED in plain(shown(await dora.slash("quote", about="drowned")))


async def test_everything_that_matches_may_be_kept_back(house: House, cleo: simcord.MemberActor) -> None:
    """Which is told, and not taken for an empty library."""
    await choose(house, cleo, "bees", "never")
    assert "because of its content note: bees" in plain(await house.ask("quote", about="hive swarm"))
    found = await house.ask("search", text="a sound that nobody forgets who has heard it once")
    assert "kept back here, because of its content note: bees" in plain(found)


async def test_back_goes_past_what_is_kept_back_meanwhile(house: House, cleo: simcord.MemberActor) -> None:
    """To the quote before it."""
    first = await house.ask("quote", about="drowned")
    second = shown(await house.ann.click(first, label="Another"))
    await choose(house, cleo, "drowning", "never")
    if "Back" in labels(second):
        back = shown(await house.ann.click(second, label="Back"))
        assert "drowned" not in plain(back)


async def test_a_note_that_left_the_list_stays_chosen(house: House, cleo: simcord.MemberActor, tmp_path: Path) -> None:
    """It is told, has no effect, and is there again with the note."""
    await choose(house, cleo, "drowning", "never")
    (tmp_path / "notes.toml").write_text(NOTES.replace("drowning", "water"), "utf-8")
    await house.services.library.reload()
    now = await page(house, cleo)
    assert "no longer in the word list, so what was chosen has no effect" in plain(now)
    assert "**water**: shown as any other text" in plain(now)
    assert DROWNED in plain(await house.ask("quote", about="drowned"))
    (tmp_path / "notes.toml").write_text(NOTES, "utf-8")
    await house.services.library.reload()
    assert "kept back here" in plain(await house.ask("quote", about="drowned"))


async def test_a_channel_that_is_gone_can_be_reset(house: House, cleo: simcord.MemberActor) -> None:
    """What was chosen for it is listed under its id."""
    await house.bot.content_notes.change(HOME, "99", "drowning", NoteTreatment.NEVER)
    now = await page(house, cleo)
    gone = shown(await cleo.select(now, ["99"], custom_id=control(now, "where")))
    assert "a channel that is gone (99)" in plain(gone)
    shown(await cleo.click(gone, label="Reset these"))
    assert house.bot.content_notes.channels(HOME) == []


async def test_only_who_manages_the_server_chooses(house: House, cleo: simcord.MemberActor) -> None:
    """At every press; and a line of another version changes nothing."""
    now = await page(house, cleo)
    which = shown(await cleo.select(now, [note_value("drowning")], custom_id=control(now, "which")))
    assert len(menus(which)) == 3
    handler = NoteControls(house.services.library).handlers[Verb.CONTENT_NOTES]
    named = note_value("drowning")
    for args, chosen, manages, fault in (
        (("what", "-", named), "never", False, Refused),
        (("what", "-", named), "blurred", True, Gone),
        (("what", "-", "00000000"), "never", True, Gone),
        (("else", "-"), "", True, Gone),
        (("what",), "never", True, Gone),
    ):
        interaction = asked(house, chosen, manages=manages)
        interaction.message, interaction.locale, interaction.guild_locale = None, discord.Locale.american_english, None
        with pytest.raises(fault):
            await handler(Press(interaction, ControlId(Verb.CONTENT_NOTES, 7, args)))
    assert house.bot.content_notes.chosen(HOME) == {}


async def test_a_list_without_notes_leaves_nothing_to_choose(house: House, cleo: simcord.MemberActor) -> None:
    """Which is said in a sentence."""
    listed = house.services.settings.content_notes
    assert listed is not None
    house.services.word_lists._path = None
    await house.services.library.reload()
    assert "has no word list of content notes" in plain(await page(house, cleo))
