"""What the reader remarks on, by kind."""

from bot.model.remarks import Doubt, Remark


def test_names_are_kept_in_libraries() -> None:
    """No two doubts have one."""
    values = [doubt.value for doubt in Doubt]
    assert len(set(values)) == len(values)
    assert all(value == value.lower() for value in values)


def test_two_remarks_are_equal_where_they_say_the_same() -> None:
    """Of one line."""
    doubt = next(iter(Doubt))
    assert Remark(3, doubt, ("salt",)) == Remark(3, doubt, ("salt",))
    assert Remark(3, doubt) != Remark(4, doubt)
