"""What can go wrong, as exceptions that say which fault it is."""

import pickle

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


@pytest.mark.parametrize(
    "error",
    [
        NotFound(Fault.NO_SUCH_SHELF, "sea", nearest=("Seas",)),
        SettingsFault(["a: wrong", "b: wrong"]),
        SourceFault(Fault.IN_FILE, "a.txt", Cause(Fault.NO_TEXT)),
    ],
)
def test_an_error_survives_the_way_between_processes(error: CommonplaceError) -> None:
    """A reload's own process sends its faults as they are."""
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), back.cause, vars(back)) == (type(error), error.cause, vars(error))


def test_a_log_gets_the_name_of_a_fault_and_its_values() -> None:
    """Where no card is at hand."""
    assert str(StoreFault(Fault.LIBRARY_GONE, "library.db")) == "library_gone (library.db)"
    assert str(SourceFault(Fault.PDF_SCANNED)) == "pdf_scanned"
