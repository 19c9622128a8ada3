"""What curators hide is hidden from quotes, from search, or from both."""

from bot.model.hidden import HiddenFrom


def test_each_scope_says_from_what() -> None:
    """What is hidden from quotes alone can still be found, and the other way round."""
    assert [(scope.quotes, scope.search) for scope in HiddenFrom] == [(True, True), (True, False), (False, True)]
