"""Sentences that only the terminal shows."""

from bot.cards.terminal import bug, failure, misuse, source_row
from bot.errors import FolderFault, NotFound, SettingsFault
from bot.faults import Fault
from bot.model import SourceReport


def test_a_failure_names_the_nearest() -> None:
    """A handful, after its own sentence."""
    told = failure(NotFound(Fault.NO_SUCH_ARTICLE, "tiedes", nearest=("The Tide Tables", "Letters on Bees")))
    assert told.startswith("commonplace: ")
    assert "The Tide Tables" in told


def test_what_to_do_next_is_told_as_a_verb() -> None:
    """Advice that names a command of Discord's names the terminal's; a folder of that name stays one."""
    assert failure(NotFound(Fault.NO_QUOTES, "", "", "", "", "", "")) == (
        "commonplace: Nothing in this library can be quoted. `commonplace search` and `commonplace read` show its text."
    )
    assert "The articles folder /read does not" in failure(FolderFault(Fault.FOLDER_MISSING, "/read"))


def test_wrong_settings_are_counted() -> None:
    """One line for each."""
    assert failure(SettingsFault(["a: wrong", "b: wrong"])).splitlines()[1:] == ["  a: wrong", "  b: wrong"]


def test_misuse_leads_to_the_help_of_the_verb() -> None:
    """Its whole path."""
    assert misuse("No such option", "commonplace search").endswith("See `commonplace search --help`.")


def test_a_bug_says_where_its_details_are() -> None:
    """Or how to get them."""
    assert "/tmp/log" in bug("LookupError", "/tmp/log")
    assert "--debug" in bug("LookupError", None)


def test_a_source_that_failed_has_no_counts() -> None:
    """One that was read has all."""
    assert source_row(SourceReport("salt.txt", "failed"))[2:] == ("", "", "", "", "")
    row = source_row(SourceReport("salt.txt", "added", ("Salt",), 2, 1, 30))
    assert row[:6] == ("+ added", "salt.txt", "1 article", "2 passages", "1 quote", "30 words")


def test_what_the_argument_parser_says_is_put_plainly() -> None:
    """In words a person uses."""
    for said, plainly in (
        ("Invalid value for '--seed': Input should be a valid integer, unable to parse string as an integer",
         "Invalid value for '--seed': it must be a whole number."),
        ("Invalid value for '--limit': Input should be greater than or equal to 1",
         "Invalid value for '--limit': it must be 1 or more."),
        ("Invalid value for '--length': Value error, 'huge' is not one of 'any', 'short'",
         "Invalid value for '--length': 'huge' is not one of 'any', 'short'."),
        ("Got unexpected extra argument(s) (a b)", "“a b” was not expected."),
    ):  # fmt: skip
        assert misuse(said, "commonplace x") == f"commonplace: {plainly} See `commonplace x --help`."
