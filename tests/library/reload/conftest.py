"""Workers whatever the size of the folder, and a reader that can be told to fail."""

from functools import partial

import pytest

from bot.library.reload.workers import Workers
from tests.library.reload.stand_ins import fails_as_told


@pytest.fixture
def side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers for folders of any size, with a reader that can be told to fail."""
    monkeypatch.setattr("bot.library.reload.workers._EACH", 1)
    monkeypatch.setattr("bot.library.reload.workers._HERE", 0)
    monkeypatch.setattr("bot.services.Workers", partial(Workers, read=fails_as_told))
