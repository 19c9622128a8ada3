"""One person in several spellings: who is who among the names that an article prints."""

from bot.reading.people.forms import told_apart


def test_an_initial_and_a_full_name_are_one_person() -> None:
    """The full name is shown, however often the short one stands."""
    assert told_apart({"A. Lin": 5, "Ada Lin": 1}) == {"Ada Lin"}


def test_an_initial_that_fits_two_people_is_a_person_of_its_own_to_nobody() -> None:
    """Ada and Anton Lin stay two; "A. Lin" may be either and adds no third."""
    assert told_apart({"Ada Lin": 2, "Anton Lin": 2, "A. Lin": 9}) == {"Ada Lin", "Anton Lin"}


def test_a_second_given_name_makes_no_second_person() -> None:
    """Of "Ada Lin" and "Ada Rose Lin" the more frequent is shown; Ada and Ruth Lin are two."""
    assert told_apart({"Ada Lin": 3, "Ada Rose Lin": 1}) == {"Ada Lin"}
    assert told_apart({"Ada Lin": 3, "Ruth Lin": 1}) == {"Ada Lin", "Ruth Lin"}
