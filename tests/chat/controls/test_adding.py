"""Stories of a text that is added: Ann is a curator, Ben a member, and nobody sees it before it is kept."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.cards.card import Verb
from bot.chat.controls.press import Press
from bot.chat.ids import ControlId
from bot.errors import Gone
from tests.chat.conftest import House, labels, shown, words

TEA = b"""The Tea Table

By Ann Bray

A teapot that is never warmed makes a cup that nobody remembers, and a host who is soon forgotten.

Leaves

The leaves want four minutes and will not be talked out of them, whatever the guests may say about trains.
"""
CUP = "A teapot that is never warmed makes a cup"


async def preview(house: House, **options: object) -> Any:
    """Ann adds a file."""
    return await house.ask("library add", file=("tea.txt", TEA), **options)


async def test_a_curator_adds_a_file(house: House) -> None:
    """She sees how it was read, keeps it, and Ben finds it."""
    await house.restart(curators=(house.ann.id,))
    asked = await preview(house, date="3 May 2021", shelf="letters")
    assert asked.ephemeral
    assert "### How this text was read" in words(asked)
    assert "- **Author\\:** Ann Bray" in words(asked)
    assert "- **Date\\:** 3 May 2021" in words(asked)
    assert f"> {CUP}" in words(asked)
    assert labels(asked) == ["Keep", "Edit details", "Discard"]
    assert not await house.services.library.has("the-tea-table")
    await house.ann.click(asked, label="Keep")
    assert "Added: *The Tea Table*. It holds" in words(asked)
    assert labels(asked) == []
    found = shown(await house.ben.slash(house.channel, "search", text=CUP))
    assert "never warmed" in words(found)
    assert (house.articles / "letters" / "the-tea-table.txt").read_bytes() == TEA
    log = words(await house.ask("library log"))
    assert f"<@{house.ann.id}> added it as letters/the-tea-table.txt" in log
    assert "“The Tea Table” is out of the library again" in words(await house.ask("library undo"))
    assert not await house.services.library.has("the-tea-table")


async def test_details_are_edited_before_it_is_kept(house: House) -> None:
    """In a form; what is wrong is said, and nothing is lost."""
    await house.restart(curators=(house.ann.id,))
    asked = await preview(house)
    form = await house.ann.click(asked, label="Edit details")
    wrong = shown(await house.ann.submit_modal(form, {"link": "tea.example"}))
    assert "“link” must be a link that begins with https" in words(wrong)
    form = await house.ann.click(asked, label="Edit details")
    await house.ann.submit_modal(form, {"title": "Tea, Twice", "author": "Ann Bray; Ben Lee", "shelf": "house"})
    assert "- **Author\\:** Ann Bray; Ben Lee" in words(asked)
    await house.ann.click(asked, label="Keep")
    assert (house.articles / "house" / "tea-twice.txt").is_file()


async def test_a_discarded_text_is_gone(house: House) -> None:
    """Its buttons say so, wherever they still are."""
    await house.restart(curators=(house.ann.id,))
    asked, again = await preview(house), await preview(house, date="1926")
    await house.ann.click(asked, label="Discard")
    assert words(asked) == "Discarded. Nothing of it is kept."
    await house.ann.click(again, label="Keep")
    assert await house.services.library.has("the-tea-table")


async def test_a_member_s_text_waits_for_a_curator(house: House) -> None:
    """Ben pastes it, Ann looks at it in the queue and keeps it; the card names Ben."""
    await house.restart(curators=(house.ann.id,))
    form = await house.ben.slash(house.channel, "library add", shelf="letters")
    asked = shown(await house.ben.submit_modal(form, {"text": TEA.decode(), "date": "1926"}))
    assert labels(asked) == ["Send to the curators", "Edit details", "Discard"]
    await house.ben.click(asked, label="Send to the curators")
    assert "Sent. A curator of this library will look at it" in words(asked)
    assert "**Offered\\:** 1 text; see /library queue" in words(await house.ask("library status"))
    waiting = await house.ask("library queue")
    assert f"Offered by <@{house.ben.id}> on 3 May 2026" in words(waiting)
    await house.ann.click(waiting, label="Keep")
    assert f"which <@{house.ben.id}> had offered" in words(waiting)
    assert (house.articles / "letters" / "the-tea-table.txt").is_file()
    assert "Nothing is waiting" in words(await house.ask("library queue"))


async def test_what_is_sent_is_the_curators_to_change(house: House) -> None:
    """A button that Ben still has changes nothing."""
    form = await house.ben.slash(house.channel, "library add")
    asked = shown(await house.ben.submit_modal(form, {"text": TEA.decode()}))
    (text,) = await house.services.library.sources._staging.all()
    await house.services.library.sources.send(text.token)
    refused = shown(await house.ben.click(asked, label="Discard"))
    assert "Only whoever offered this text, or a curator, can do that." in words(refused)
    assert len(await house.services.library.sources.waiting()) == 1


async def test_whoever_is_a_curator_no_more_keeps_nothing(house: House) -> None:
    """The right was lost between preview and press; the text is still there for others."""
    await house.restart(curators=(house.ann.id,))
    asked = await preview(house)
    await house.restart(curators=())
    refused = shown(await house.ann.click(asked, label="Keep"))
    assert "Only curators of this library can do that." in words(refused)
    assert not await house.services.library.has("the-tea-table")
    await house.restart(curators=(house.ann.id,))
    await house.ann.click(asked, label="Keep")
    assert await house.services.library.has("the-tea-table")


async def test_a_button_pressed_too_late_says_what_became_of_the_text(house: House) -> None:
    """Another curator was faster."""
    await house.restart(curators=(house.ann.id, house.ben.id))
    asked = await preview(house)
    token = (await house.services.library.sources._staging.all())[0].token
    await house.services.library.sources.keep(token, str(house.ben.id))
    told = shown(await house.ann.click(asked, label="Keep"))
    assert "This text is no longer waiting: somebody kept or discarded it" in words(told)


async def test_a_file_that_is_too_large_or_does_not_come_whole_is_refused(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, and nothing staged."""
    await house.restart(curators=(house.ann.id,), add_megabytes=1)
    large = await house.ask("library add", file=("tea.txt", b"tea " * 300_000))
    assert "“tea.txt” has 2 MB; a text added here may have up to 1 MB." in words(large)

    async def cut(self: discord.Attachment, **_: object) -> bytes:
        raise aiohttp.ClientPayloadError("connection lost")

    monkeypatch.setattr(discord.Attachment, "read", cut)
    assert "could not be fetched whole from Discord" in words(await preview(house))
    assert await house.services.library.sources._staging.all() == []


async def test_an_executable_called_txt_is_refused(house: House) -> None:
    """By what is in it."""
    await house.restart(curators=(house.ann.id,))
    refused = await house.ask("library add", file=("tea.txt", b"\x7fELF\x02\x01\x01\0" + bytes(range(256)) * 40))
    assert "This is not text" in words(refused)


async def test_a_form_left_open_over_a_restart_is_answered(house: House) -> None:
    """Its id and its fields hold all there is to know."""
    form = await house.ben.slash(house.channel, "library add", shelf="letters")
    await house.restart()
    asked = shown(await house.ben.submit_modal(form, {"text": TEA.decode()}))
    assert "- **Shelf\\:** letters" in words(asked)


async def test_a_form_of_another_version_is_gone(house: House) -> None:
    """It has other fields; nothing of it is taken."""
    sent: Any = SimpleNamespace(data={"components": [{"component": {"custom_id": "text", "value": "Tea"}}]})
    with pytest.raises(Gone):
        await house.bot.presses.adding.handlers[Verb.PASTED](Press(sent, ControlId(Verb.PASTED, 7, ("-",))))
