"""Another machine asks for an edition over HTTP: it gets that, with the token, and nothing else at all."""

from pathlib import Path

import aiohttp
import pytest

from bot.editions.edition import MANIFEST
from bot.editions.putting_out import PuttingOut
from bot.editions.serving import editions_served
from bot.errors import StoreFault
from bot.faults import Fault
from tests.process.loopback.poster import free_port

TOKEN = "a word that all know".replace(" ", "-")


async def status(port: int, name: str, token: str | None = TOKEN) -> int:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(headers=headers) as session, session.get(f"http://127.0.0.1:{port}/{name}") as got:
        await got.read()
        return got.status


async def test_who_has_the_token_gets_editions_and_nobody_else_does(loaded: Path, editions: Path) -> None:
    """Ann's second machine has the word; a passer-by has none, another, or a letter too few."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    port = free_port()
    async with editions_served("127.0.0.1", port, editions, TOKEN):
        for name in (MANIFEST, edition.file):
            assert await status(port, name) == 200
            for wrong in (None, "", "another-word-entirely", TOKEN[:-1], TOKEN + "x"):
                assert await status(port, name, wrong) == 401


@pytest.mark.parametrize("name", ["library.coming", "..%2Fstate.db", "state.db", "", f"library-{'0' * 32}.db", ".env"])
async def test_nothing_but_editions_is_handed_out(loaded: Path, editions: Path, name: str) -> None:
    """Other files of the folder, those beside it and those that are not there are all the same: not found."""
    PuttingOut(loaded, editions).look()
    for other in (editions / "state.db", editions / ".env", editions.parent / "state.db"):
        other.write_text("secret")
    port = free_port()
    async with editions_served("127.0.0.1", port, editions, TOKEN):
        assert await status(port, name) == 404


async def test_an_address_that_is_taken_is_named(editions: Path) -> None:
    """Two processes of one machine cannot serve at one port."""
    port = free_port()
    async with editions_served("127.0.0.1", port, editions, TOKEN):
        with pytest.raises(StoreFault) as fault:
            async with editions_served("127.0.0.1", port, editions, TOKEN):
                pass
    assert fault.value.cause.fault is Fault.EDITIONS_ADDRESS
    assert fault.value.cause.values[0] == f"127.0.0.1:{port}"
