"""What is hidden, and from what, in words."""

from datetime import UTC, datetime

import pytest

from bot.cards.hidden_names import from_what, hidden_name, person_run, with_reason
from bot.cards.tongue import speaking
from bot.model.hidden import Hidden, HiddenFrom, HiddenKind

MAY = datetime(2026, 5, 3, 12, tzinfo=UTC)


def hidden(kind: HiddenKind) -> Hidden:
    return Hidden(kind, HiddenFrom.QUOTES, "key", "name", "Every harbour keeps a book", "", "42", MAY)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (HiddenKind.PASSAGE, "the passage “Every harbour keeps a book”"),
        (HiddenKind.ARTICLE, "the article “Every harbour keeps a book”"),
        (HiddenKind.SPEAKER, "the speaker “Every harbour keeps a book”"),
    ],
)
def test_a_thing_is_named_by_its_kind_and_words(kind: HiddenKind, words: str) -> None:
    """In German with the marks of German."""
    assert hidden_name(hidden(kind)) == words
    with speaking("de"):
        assert hidden_name(hidden(kind)).endswith("„Every harbour keeps a book“")


def test_from_what_it_is_hidden_is_said() -> None:
    """By the value that is kept."""
    assert [from_what(scope.value) for scope in HiddenFrom] == [
        "from quotes and from search",
        "from quotes",
        "from search",
    ]


def test_a_curator_is_known_by_id_until_it_was_deleted() -> None:
    """The drawing puts a name in its place."""
    assert (person_run("42").text, person_run("42").user) == ("user 42", "42")
    assert person_run("").text == "a curator whose id was deleted"


def test_a_reason_stands_in_brackets_where_there_is_one() -> None:
    """Clipped where somebody wrote a letter."""
    assert with_reason("removed it", "") == "removed it"
    assert with_reason("removed it", "under review") == "removed it (under review)"
    assert len(with_reason("removed it", "under review " * 40)) < 140
