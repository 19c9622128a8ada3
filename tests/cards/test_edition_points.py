"""What ``check`` says of a library that one process loads and others take: where it comes from, and what to mend."""

from pathlib import Path

from bot.cards.edition_points import put_out, served_incomplete, taken_from
from bot.cards.points import Weight

OLD, NEW = "0" * 32, "1" * 32


def test_one_line_says_where_the_library_comes_from_and_which_edition_is_served() -> None:
    """The newest is fine; before the first, and where a newer one waits, there is something to know."""
    newest = taken_from("/shelf", NEW, NEW)
    assert (newest.weight, newest.cure) == (Weight.FINE, None)
    assert newest.found == f"The library is taken from /shelf; the edition served is {NEW}, the newest there."
    assert taken_from("/shelf", NEW, None).found.endswith(f"the edition served is {NEW}.")
    behind = taken_from("/shelf", OLD, NEW)
    assert behind.weight is Weight.NOTE
    assert OLD in behind.found
    assert NEW in behind.found
    assert "no edition has been taken yet" in taken_from("/shelf", None, NEW).found


def test_where_the_library_is_put_out_names_the_newest_edition() -> None:
    """Before the first run there is none."""
    assert put_out(Path("/shelf"), NEW).found.endswith(f"for other processes in /shelf; the newest edition is {NEW}.")
    assert put_out(Path("/shelf"), None).weight is Weight.NOTE


def test_an_address_alone_is_told_with_all_that_is_missing() -> None:
    """Once for both."""
    point = served_incomplete(["editions_dir", "editions_token"])
    assert "editions_dir and editions_token" in point.found
    assert point.cure is not None
    assert "editions_dir and editions_token" in point.cure
