"""A few random sequences of what curators and members do; ``make chaos`` has a thousand."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.library.sequences import Sequences

FEW = settings(max_examples=6, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck))


def test_whatever_is_done_in_whatever_order_all_agrees() -> None:
    """Library, folder, log, hidden things and bookmarks, whenever the process is killed."""
    run_state_machine_as_test(Sequences, settings=FEW)
    assert Sequences.deaths
