"""A sidecar without its article is called a sidecar, and no source that could not be read."""

import pytest

from bot.cards.unread import sources_unread, unread_words
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Problem

TEA = Problem("tea.toml", Cause(Fault.SIDECAR_ALONE))
SALT = Problem("salt.toml", Cause(Fault.SIDECAR_SECOND, ("salt.txt.toml",)))
EMPTY = Problem("empty.html", Cause(Fault.HTML_WITHOUT_TEXT))


@pytest.mark.parametrize(
    ("problems", "said", "of_nine"),
    [
        ((EMPTY,), "1 source could not be read", "1 of 9 sources could not be read"),
        ((TEA,), "1 sidecar is not used", "1 sidecar is not used"),
        (
            (TEA, EMPTY, SALT, EMPTY),
            "2 sources could not be read, and 2 sidecars are not used",
            "2 of 7 sources could not be read, and 2 sidecars are not used",
        ),
    ],
)
def test_sources_and_sidecars_are_counted_apart(problems: tuple[Problem, ...], said: str, of_nine: str) -> None:
    """Whoever left tea.toml behind is not told that an article is lost."""
    assert unread_words(problems) == said
    assert unread_words(problems, 9) == of_nine
    assert sources_unread(problems) == problems.count(EMPTY)
