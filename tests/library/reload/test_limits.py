"""What a source may take: whether it is worth another try, and how a process came to its end."""

import pytest

from bot.errors import Cause
from bot.faults import Fault
from bot.library.reload.limits import Limits, ended_by_processor_time, how_it_ended


@pytest.mark.parametrize(
    ("cause", "again"),
    [
        (Cause(Fault.READING_TOO_SLOW, (60,)), True),
        (Cause(Fault.READING_TOO_SLOW, (59,)), False),
        (Cause(Fault.READING_TOO_LARGE, (512,)), True),
        (Cause(Fault.READING_TOO_LARGE, (256,)), False),
        (Cause(Fault.READING_TOO_LARGE), False),
        (Cause(Fault.READING_TOO_MUCH, (128,)), True),
        (Cause(Fault.READING_TOO_MUCH, (64,)), False),
        (Cause(Fault.READING_DIED, ("SIGKILL",)), False),
        (Cause(Fault.NO_TEXT), False),
    ],
)
def test_only_the_same_limit_fails_again(cause: Cause, again: bool) -> None:
    """A source that met a limit which was raised since is tried again, and so is whatever failed otherwise."""
    assert Limits(seconds=60, memory=512, output=128).would_fail_again(cause) is again


def test_an_end_is_named_as_people_look_it_up() -> None:
    """Signals by name, codes as numbers; only one signal means that the processor time was used up."""
    assert [how_it_ended(code) for code in (-9, -11, 3, None)] == ["SIGKILL", "SIGSEGV", "exit 3", "exit None"]
    assert [ended_by_processor_time(code) for code in (-24, -9, 0, None)] == [True, False, False, False]


def test_the_clock_is_more_patient_than_the_processor() -> None:
    """On a busy machine a source takes longer by the clock than it works."""
    limits = Limits(seconds=60)
    assert limits.patience == 120
    assert limits.allows_output(128 * 1024 * 1024)
    assert not limits.allows_output(128 * 1024 * 1024 + 1)
