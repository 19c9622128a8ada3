"""The menu of a message on the demo's page: who may ask, what it offers, and what comes of a choice."""

import inspect
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
import simcord

from bot.cli.demo.apps import HEAD, MessageApps
from bot.cli.demo.relay import relayed
from bot.cli.demo.stage import Stage, open_stage
from tests.library.conftest import Place, place

__all__ = ["place"]

SECRET = {"X-Simcord-Capability": "salt"}
NOBODY = "http://127.0.0.1:9"


@dataclass(frozen=True, slots=True)
class Page:
    """The demo's page as its script sees it."""

    stage: Stage
    session: aiohttp.ClientSession
    address: str

    async def choose(self, line: str, message: int, who: simcord.MemberActor) -> dict[str, str]:
        """Choose a line of a message's menu."""
        asked = {"line": line, "message": str(message), "member": str(who.id)}
        async with self.session.post(f"{self.address}/apps", json=asked, headers=SECRET) as answer:
            assert answer.status == 200
            told: dict[str, str] = await answer.json()
            return told

    def last_words(self) -> str:
        """What the last message in the channel holds."""
        messages = self.stage.env.backend.messages[self.stage.room.id]
        return json.dumps(messages[max(messages)].components, ensure_ascii=False)


@asynccontextmanager
async def opened(place: Place) -> AsyncIterator[Page]:
    """The page of a small library."""
    async with place.open() as services:
        await services.library.reload()
        async with (
            open_stage(services) as stage,
            relayed(NOBODY, 0, MessageApps(stage, "salt").routes(), HEAD) as address,
            aiohttp.ClientSession() as session,
        ):
            yield Page(stage, session, address)


async def test_a_member_reports_a_quote_and_a_curator_finds_it_in_the_queue(place: Place) -> None:
    """The bot is sent what Discord sends for a menu, by whom it is, and answers that member alone."""
    async with opened(place) as page:
        ben, ada = page.stage.visitor, page.stage.member
        quote = (await ben.slash(page.stage.room, "quote")).response
        assert quote is not None
        assert await page.choose("Report to curators", quote.id, ben) == {}
        assert "Reported. A curator" in page.last_words()
        queue = (await ada.slash(page.stage.room, "library queue")).response
        assert queue is not None
        assert "Reported once" in str(queue.components)
        page.stage.raise_bugs()


async def test_the_words_of_a_message_are_offered_as_a_text(place: Place) -> None:
    """It is a menu of this server alone; a member's text goes to the curators."""
    async with opened(place) as page:
        ben = page.stage.visitor
        said = await ben.send(page.stage.room, "The herring came on a Friday, and the quay smelled of it for a week.")
        assert await page.choose("Add to the library", said.id, ben) == {}
        assert "How this text was read" in page.last_words()
        assert "Send to the curators" in page.last_words()
        page.stage.raise_bugs()


async def test_the_menu_is_that_of_the_bot(place: Place) -> None:
    """In the order of Discord, with the words that the script shows."""
    async with opened(place) as page, page.session.get(f"{page.address}/apps", headers=SECRET) as answer:
        offered = await answer.json()
    assert offered["lines"] == ["Add to the library", "Find the source", "Report to curators", "Verify quotation"]
    assert offered["title"] == "Apps"


async def test_what_the_simulation_refuses_is_told(place: Place) -> None:
    """A message that is gone, and a line that no menu has."""
    async with opened(place) as page:
        said = await page.stage.visitor.send(page.stage.room, "Salt.")
        gone = await page.choose("Verify quotation", 1, page.stage.visitor)
        unknown = await page.choose("Fry an egg", said.id, page.stage.visitor)
    assert "the simulated Discord refuses that" in gone["refused"]
    assert "the simulated Discord refuses that" in unknown["refused"]


@pytest.mark.parametrize(
    "asked",
    ["", "[]", "{}", '{"line": "x", "message": "one", "member": "2"}', '{"line": "x", "message": 1, "member": 2}'],
)
async def test_a_question_that_is_none_is_refused(place: Place, asked: str) -> None:
    """Whatever is sent, and whoever is nobody here."""
    async with (
        opened(place) as page,
        page.session.post(f"{page.address}/apps", data=asked, headers=SECRET) as answer,
    ):
        assert answer.status == 400


async def test_whoever_does_not_know_the_secret_is_told_nothing(place: Place) -> None:
    """Neither what the menu offers nor what comes of it."""
    async with opened(place) as page:
        for headers in ({}, {"X-Simcord-Capability": "sält"}):
            async with page.session.get(f"{page.address}/apps", headers=headers) as answer:
                assert answer.status == 401
            async with page.session.post(f"{page.address}/apps", data="{}", headers=headers) as answer:
                assert answer.status == 401


async def test_the_script_and_its_style_are_served_to_the_page(place: Place) -> None:
    """Each as what it is, since the page takes nothing else."""
    async with opened(place) as page:
        for name, kind in (("apps.js", "text/javascript"), ("apps.css", "text/css"), ("mark.svg", "image/svg+xml")):
            assert f'"/{name}"' in HEAD
            async with page.session.get(f"{page.address}/{name}") as answer:
                assert answer.content_type == kind
                assert ("svg" if name == "mark.svg" else "menu") in await answer.text()


def test_the_page_has_what_the_script_takes_hold_of() -> None:
    """Names of simcord's page, which may change with its versions."""
    page = Path(inspect.getfile(simcord)).parent / "preview" / "static"
    html = (page / "index.html").read_text("utf-8")
    script = (page / "messages.js").read_text("utf-8") + (page / "timeline.js").read_text("utf-8")
    assert "</head>" in html
    assert 'id="viewer-picker"' in html
    assert 'id="refresh"' in html
    assert 'id="channel-timeline"' in html
    assert 'class="preview-brand"' in html
    for name in ("toolbar", "capture-open", "inspector-toggle", "inspector-panel"):
        assert f'id="{name}"' in html
    for name in ("message-context-actions", "message-action-button", "message-ephemeral-note", "channel-message"):
        assert name in script
    assert "dataset.messageId" in script
