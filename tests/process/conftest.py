"""What the stories of the process share."""

from collections.abc import AsyncIterator

import pytest

from tests.process.loopback import Loopback


@pytest.fixture
async def loopback() -> AsyncIterator[Loopback]:
    async with Loopback() as server:
        yield server
