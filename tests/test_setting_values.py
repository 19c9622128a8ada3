"""What a single setting may be, as it is typed."""

import pytest

from bot.setting_values import absent, as_list, colour, state_address


def test_a_list_is_typed_with_commas() -> None:
    """Spaces do not count; a single number is a list of one."""
    assert as_list("1, 2 ,,3") == ["1", "2", "3"]
    assert as_list(7) == [7]
    assert as_list(True) is True


def test_a_colour_is_six_digits() -> None:
    """And nothing else."""
    assert colour("#00ff10") == 0x00FF10
    with pytest.raises(ValueError, match="#7a5c3e"):
        colour("red")


def test_nothing_is_absent() -> None:
    """A space is something."""
    assert (absent(""), absent(" ")) == (None, " ")


@pytest.mark.parametrize(
    "typed", ["postgresql://ann:a%2Fb@db.example:6000/bot", "postgres:///bot?host=/run/postgresql"]
)
def test_an_address_of_postgresql_names_a_database(typed: str) -> None:
    """It is taken as it is."""
    assert state_address(f" {typed} ") == typed


@pytest.mark.parametrize("typed", ["mysql://db/bot", "postgresql://db.example", "bot", "postgresql://db:port/bot"])
def test_another_address_is_none(typed: str) -> None:
    """What is said of it does not repeat it: it may hold a password."""
    with pytest.raises(ValueError, match=r".") as told:
        state_address(typed)
    assert typed not in str(told.value)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("postgresql://bot:p@ss:w/rd@db/bot", "%40"),
        ("postgresql://bot:p@ss@db/bot", "%40"),
        ("postgresql://bot:a/b@db:5432/bot", "%2F"),
        ("postgresql://bot:12/34@db/bot", "%2F"),
        ("postgresql://bot:pa#x@db/bot", "%23"),
        ("postgresql://bot:12?x@db/bot", "%3F"),
        ("postgresql://bot:[x@db/bot", "%5B"),
        ("postgresql://bot:secret@db:port/bot", "a port that is a number"),
        ("postgresql://bot:secret@db:70000/bot", "a port that is a number"),
        ("postgresql:///bot?host=db&port=five", "a port that is a number"),
        ("postgresql://db/bot?sslmode", "NAME=VALUE"),
        ("postgresql://db", "names a database"),
    ],
)
def test_what_is_wrong_with_an_address_is_named(typed: str, said: str) -> None:
    """A password as it is said aloud, a port in letters: the operator reads which of them it is."""
    with pytest.raises(ValueError, match=said):
        state_address(typed)


def test_a_password_in_percent_signs_and_a_user_behind_the_question_mark_are_taken() -> None:
    """An at sign is no fault where it ends nothing."""
    for typed in (
        "postgresql://bot:p%40ss%3Aw%2Frd@db/bot",
        "postgresql:///bot?user=ann@example",
        "postgres://db/b?x=",
    ):
        assert state_address(typed) == typed


def test_without_an_address_the_state_is_a_file() -> None:
    """Left empty or not given."""
    assert (state_address(""), state_address("  "), state_address(None)) == (None, None, None)
