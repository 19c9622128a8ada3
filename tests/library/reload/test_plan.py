"""A reload is decided before anything is done."""

from pathlib import Path

import pytest

from bot.errors import Cause, FolderFault
from bot.faults import Fault
from bot.library.reload.plan import SAMPLES, guard, make_plan, narrowed, only_samples
from bot.model import Fingerprint, Plan, Problem

HERE, THERE = Path("/articles"), Path("/elsewhere")


def source(name: str, digest: str = "1") -> Fingerprint:
    return Fingerprint(name, "", digest)


def test_new_changed_gone_and_untouched_sources_are_told_apart() -> None:
    """Each source gets the one thing that is to be done with it."""
    known = {"old": source("old"), "edited": source("edited"), "same": source("same")}
    plan = make_plan([source("edited", "2"), source("new"), source("same")], [], known, frozenset())
    assert [f.source for f in plan.add] == ["new"]
    assert [f.source for f in plan.change] == ["edited"]
    assert (plan.remove, plan.keep) == (("old",), ("same",))


def test_a_narrowed_plan_leaves_all_others_as_the_library_holds_them() -> None:
    """Edited, gone or new meanwhile: only what was asked for is done."""
    known = {"old": source("old"), "edited": source("edited"), "same": source("same")}
    found = [source("edited", "2"), source("new"), source("newer"), source("same")]
    plan = make_plan(found, [Problem("locked", Cause(Fault.FILE_FORBIDDEN))], known, frozenset())
    only = narrowed(plan, ("new", "same"), known)
    assert ([f.source for f in only.add], only.change, only.remove, only.problems) == (["new"], (), (), ())
    assert sorted(only.keep) == ["edited", "old", "same"]
    assert narrowed(plan, ("old",), known).remove == ("old",)


def test_an_unreadable_source_is_never_removed() -> None:
    """What cannot be read now keeps its last good version."""
    plan = make_plan([], [Problem("locked", Cause(Fault.FILE_FORBIDDEN))], {"locked": source("locked")}, frozenset())
    assert plan.remove == ()


def test_a_shelf_that_cannot_be_opened_keeps_its_articles() -> None:
    """Sources below an unreadable folder are not taken for deleted."""
    known = {"poems/a": source("poems/a"), "prose/b": source("prose/b")}
    plan = make_plan([], [Problem("poems", Cause(Fault.SUBFOLDER_UNREADABLE, ("denied",)))], known, frozenset())
    assert plan.remove == ("prose/b",)


def test_a_source_that_failed_is_tried_again() -> None:
    """The cure may have been to install something, not to change the file."""
    plan = make_plan([source("a.pdf")], [], {"a.pdf": source("a.pdf")}, frozenset({"a.pdf"}))
    assert [f.source for f in plan.change] == ["a.pdf"]


def test_another_folder_needs_a_word() -> None:
    """A wrong path never replaces a library; with --switch it is meant."""
    plan = Plan(add=(source("a"),), remove=("b",))
    with pytest.raises(FolderFault, match=Fault.FOLDER_ANOTHER):
        guard(plan, THERE, HERE, holds=1, switch=False, allow_empty=False)
    guard(plan, THERE, HERE, holds=1, switch=True, allow_empty=False)


def test_an_empty_folder_never_empties_a_library() -> None:
    """Nothing there means a mistake, unless the operator says otherwise."""
    plan = Plan(remove=("a", "b"))
    with pytest.raises(FolderFault, match=Fault.FOLDER_EMPTY_NOW):
        guard(plan, HERE, HERE, holds=2, switch=False, allow_empty=False)
    guard(plan, HERE, HERE, holds=2, switch=False, allow_empty=True)


def test_the_first_load_of_an_empty_folder_says_what_to_put_there() -> None:
    """A newcomer learns which files are read."""
    with pytest.raises(FolderFault, match=Fault.FOLDER_EMPTY):
        guard(Plan(), HERE, None, holds=0, switch=False, allow_empty=False)


def test_the_samples_make_way_for_articles_of_ones_own(tmp_path: Path) -> None:
    """A library that never held anything else is nothing to be careful with; one file more, and it is."""
    (tmp_path / SAMPLES).write_text("a.txt\nsea/b.txt\n", "utf-8")
    assert only_samples(tmp_path, ["a.txt", "sea/b.txt"])
    assert only_samples(tmp_path, ["a.txt"])
    assert not only_samples(tmp_path, ["a.txt", "mine.txt"])
    assert not only_samples(tmp_path / "elsewhere", ["a.txt"])
    assert not only_samples(None, [])
