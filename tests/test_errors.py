"""What can go wrong, as exceptions that say which fault it is."""

import pytest

from bot import errors
from bot.errors import Cause, CommonplaceError, NotFound, SettingsFault, SourceFault, StoreFault
from bot.faults import Fault


def test_an_error_carries_its_cause() -> None:
    """With what its sentence names."""
    error = SourceFault(Fault.IN_FILE, "salt.txt", "why")
    assert error.cause == Cause(Fault.IN_FILE, ("salt.txt", "why"))


def test_what_is_not_found_has_neighbours() -> None:
    """The best first, or none."""
    assert NotFound(Fault.NO_SUCH_ARTICLE, "salt", nearest=("Salt", "Malt")).nearest == ("Salt", "Malt")
    assert NotFound(Fault.NO_SUCH_ARTICLE, "salt").nearest == ()


def test_all_wrong_settings_are_told_at_once() -> None:
    """One line for each."""
    assert SettingsFault(["a: wrong", "b: wrong"]).faults == ["a: wrong", "b: wrong"]


@pytest.mark.parametrize(
    "kind", [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, CommonplaceError)]
)
def test_every_expected_failure_ends_with_a_code_of_its_own(kind: type[CommonplaceError]) -> None:
    """Never 0, and never 70, which is a bug."""
    assert kind.exit_code not in (0, 70)
    assert StoreFault.exit_code == 74
