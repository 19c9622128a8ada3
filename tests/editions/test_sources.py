"""Editions come from a folder or over HTTP: whole and unchanged, or not at all."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest

from bot.editions.edition import MANIFEST, Edition
from bot.editions.putting_out import PuttingOut
from bot.editions.serving import editions_served
from bot.editions.sources import EditionSource, FolderSource, HttpSource
from bot.errors import StoreFault
from bot.faults import Fault
from tests.editions.conftest import noted
from tests.process.loopback.poster import free_port

TOKEN = "a-word-that-all-know"


@pytest.fixture(params=["folder", "http"])
async def source(request: pytest.FixtureRequest, editions: Path) -> AsyncIterator[EditionSource]:
    await asyncio.to_thread(editions.mkdir)
    if request.param == "folder":
        yield FolderSource(editions)
        return
    port = free_port()
    async with editions_served("127.0.0.1", port, editions, TOKEN):
        yield HttpSource(f"http://127.0.0.1:{port}/", TOKEN)


async def test_an_edition_comes_as_it_was_put_out(
    source: EditionSource, loaded: Path, editions: Path, tmp_path: Path
) -> None:
    """Byte for byte the file that the loader put there."""
    put_out = PuttingOut(loaded, editions).look()
    edition = await source.newest()
    assert edition == put_out
    await source.fetch(edition, tmp_path / "coming")
    assert (tmp_path / "coming").read_bytes() == (editions / edition.file).read_bytes()
    assert noted(tmp_path / "coming") == "the first load"


async def test_where_nothing_was_put_out_that_is_said(source: EditionSource) -> None:
    """The loader has not loaded yet."""
    with pytest.raises(StoreFault) as fault:
        await source.newest()
    assert fault.value.cause.fault is Fault.EDITION_NONE


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data + b"more",
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: b"",
    ],
)
async def test_what_is_not_whole_is_not_kept(
    source: EditionSource, loaded: Path, editions: Path, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    """Cut off, too long, one bit changed, empty: nothing of it stays on the disk."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    path = editions / edition.file
    path.write_bytes(harm(path.read_bytes()))
    with pytest.raises(StoreFault) as fault:
        await source.fetch(edition, tmp_path / "coming")
    assert fault.value.cause.fault is Fault.EDITION_CUT
    assert not (tmp_path / "coming").exists()


async def test_an_edition_that_is_gone_is_told(source: EditionSource, tmp_path: Path) -> None:
    """Two newer ones were put out meanwhile, and it was removed."""
    with pytest.raises(StoreFault) as fault:
        await source.fetch(Edition("0" * 32, 7), tmp_path / "coming")
    assert fault.value.cause.fault is Fault.EDITION_NONE
    assert not (tmp_path / "coming").exists()


async def test_a_manifest_that_is_none_is_told(source: EditionSource, editions: Path) -> None:
    """Somebody put another file there."""
    (editions / MANIFEST).write_text("<html>")
    with pytest.raises(StoreFault) as fault:
        await source.newest()
    assert fault.value.cause.fault is Fault.EDITION_FOREIGN


async def test_a_full_disk_is_named(source: EditionSource, loaded: Path, editions: Path, tmp_path: Path) -> None:
    """What cannot be written is told with its place."""
    edition = PuttingOut(loaded, editions).look()
    assert edition is not None
    with pytest.raises(StoreFault) as fault:
        await source.fetch(edition, tmp_path / "no" / "such" / "folder" / "coming")
    assert fault.value.cause.fault is Fault.NOT_WRITTEN


async def test_a_wrong_token_is_said(editions: Path) -> None:
    """The two processes were given different words."""
    port = free_port()
    async with editions_served("127.0.0.1", port, editions, TOKEN):
        with pytest.raises(StoreFault) as fault:
            await HttpSource(f"http://127.0.0.1:{port}", "another-word-entirely").newest()
    assert fault.value.cause.fault is Fault.EDITION_REFUSED


async def test_a_loader_that_does_not_take_the_call_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its machine is behind a firewall that drops everything: no answer is no damaged library."""

    async def never(*_: object, **__: object) -> None:
        raise aiohttp.ConnectionTimeoutError

    monkeypatch.setattr(aiohttp.TCPConnector, "_create_connection", never)
    with pytest.raises(StoreFault) as fault:
        await HttpSource("http://10.0.0.5:8150", TOKEN).newest()
    assert fault.value.cause.fault is Fault.EDITION_UNREACHABLE


async def test_a_loader_that_is_off_is_named() -> None:
    """Nobody listens there; or the address is none."""
    for address in (f"http://127.0.0.1:{free_port()}", "http://[nonsense"):
        with pytest.raises(StoreFault) as fault:
            await HttpSource(address, TOKEN).newest()
        assert fault.value.cause.fault is Fault.EDITION_UNREACHABLE
        assert fault.value.cause.values[0] == address
