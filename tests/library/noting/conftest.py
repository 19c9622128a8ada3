"""Each test of content notes begins where everything is served."""

from collections.abc import Iterator

import pytest

from bot.library.noting.here import NOTES_HERE


@pytest.fixture(autouse=True)
def _nowhere() -> Iterator[None]:
    token = NOTES_HERE.set(None)
    yield
    NOTES_HERE.reset(token)
