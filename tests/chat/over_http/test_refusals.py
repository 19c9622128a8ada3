"""What the log says of refused requests."""

import logging

import pytest

from bot.chat.over_http.refusals import MINUTE, Refusals


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_ten_thousand_a_minute_are_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """The first is told at once, the next ones are counted and told a minute later."""
    caplog.set_level(logging.INFO)
    clock = Clock()
    refusals = Refusals(clock)
    for number in range(10_000):
        refusals.note("forged" if number % 4 else "replayed")
    assert [record.getMessage() for record in caplog.records] == [
        "Requests to the interactions endpoint were refused: 1 sent again. (Discord sends some to try it.)"
    ]
    clock.now += MINUTE
    refusals.note("untimely")
    assert caplog.records[-1].getMessage() == (
        "Requests to the interactions endpoint were refused: 7500 not signed by Discord, 2499 sent again, 1 signed at "
        "another time than this machine's clock has (is it right?). (Discord sends some to try it.)"
    )
