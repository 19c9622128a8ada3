"""The card: what a reply is before anybody draws it."""

from bot.cards.card import Card, Run, Verb, plain


def test_runs_are_read_without_their_style() -> None:
    """Letter by letter."""
    assert plain((Run("Salt ", bold=True), Run("is", struck=True), Run(" bread.", link="https://example.org"))) == (
        "Salt is bread."
    )
    assert plain(()) == ""


def test_a_card_says_nothing_unless_told() -> None:
    """Nobody alone sees it, and it is no problem."""
    card = Card()
    assert (card.title, card.blocks, card.actions, card.quiet, card.problem) == (None, (), (), False, False)


def test_the_values_of_verbs_stay_what_they_are() -> None:
    """They are written into people's channels: two letters, no two alike."""
    values = [verb.value for verb in Verb]
    assert all(len(value) == 2 and value.isalpha() and value.islower() for value in values)
    assert len(set(values)) == len(values)
