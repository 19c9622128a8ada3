"""A file comes whole from Discord or not at all."""

import asyncio
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from bot.chat import attached
from bot.chat.attached import fetched
from bot.errors import Refused
from bot.faults import Fault


def file(size: int, answer: object) -> Any:
    """An attachment that says it has ``size`` bytes, and what comes when it is read."""

    async def read() -> object:
        if isinstance(answer, BaseException):
            raise answer
        if answer is None:
            await asyncio.sleep(60)
        return answer

    return SimpleNamespace(filename="tea.txt", size=size, read=read)


async def test_a_file_is_fetched() -> None:
    """Every byte of it."""
    assert await fetched(file(3, b"tea"), 1) == b"tea"


async def test_a_file_that_is_too_large_is_not_even_fetched() -> None:
    """How large it is, and how large it may be, is said."""
    with pytest.raises(Refused) as told:
        await fetched(file(25 * 1024 * 1024, AssertionError()), 10)
    assert told.value.cause.fault is Fault.UPLOAD_TOO_LARGE
    assert told.value.cause.values == ("tea.txt", 25, 10)


@pytest.mark.parametrize("answer", [aiohttp.ClientPayloadError("cut"), ConnectionResetError(), b"te", None])
async def test_a_download_that_fails_half_way_gives_nothing(answer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken off, shorter than it should be, or stuck."""
    monkeypatch.setattr(attached, "_PATIENCE", 0.01)
    with pytest.raises(Refused) as told:
        await fetched(file(3, answer), 1)
    assert told.value.cause.fault is Fault.UPLOAD_NOT_READ
