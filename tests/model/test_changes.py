"""What a reload decides and what it reports."""

from bot.errors import Cause
from bot.faults import Fault
from bot.model.changes import Fingerprint, Plan, Problem, Report, SourceReport

SALT = Fingerprint("salt.txt", "s", "d")


def test_a_plan_that_only_keeps_is_empty() -> None:
    """Whatever could not be read."""
    cause = Cause(Fault.FOLDER_MISSING, ("x",))
    assert Plan(keep=("salt.txt",), problems=(Problem("bread.txt", cause),)).empty
    assert not Plan(add=(SALT,)).empty
    assert not Plan(change=(SALT,)).empty
    assert not Plan(remove=("salt.txt",)).empty


def test_a_report_lists_what_could_not_be_read() -> None:
    """With why."""
    cause = Cause(Fault.FOLDER_MISSING, ("x",))
    report = Report(
        (SourceReport("salt.txt", "added"), SourceReport("bread.txt", "failed", problem=cause)), 1, 2, 3, 0.1
    )
    assert report.problems == (Problem("bread.txt", cause),)
