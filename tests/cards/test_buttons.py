"""Buttons used on several cards."""

from bot.cards.buttons import (
    cite_passage,
    cite_quote,
    context_action,
    delete_action,
    on_action,
    section_action,
    share_action,
    where_marked,
)
from bot.cards.card import Verb
from bot.model import Slice, exact_hash
from tests.cards.samples import passages, place, quote


def test_context_knows_the_passage_and_its_text() -> None:
    """So that a changed text is noticed."""
    action = context_action(place(), "Fishermen read them.")
    assert action.verb is Verb.CONTEXT
    assert place().entry.key in action.args
    assert exact_hash("Fishermen read them.") in action.args


def test_a_section_and_the_way_on_start_from_a_passage() -> None:
    """A way that leads nowhere is disabled."""
    (passage,) = passages("Fishermen read them.")
    assert place().entry.key in section_action(passage).args
    way = on_action("Next", passage, "n", disabled=True)
    assert (way.label, way.disabled) == ("Next", True)
    assert "n" in way.args


def test_words_are_cited_as_their_speakers() -> None:
    """A quote by its number, a passage by its id."""
    assert cite_quote(quote("Salt is bread.")).verb is Verb.CITE
    assert cite_passage(passages("Salt is bread.")[0]).verb is Verb.CITE


def test_share_and_delete_need_nothing_else() -> None:
    """They speak of the message they are on."""
    assert (share_action().label, share_action().args) == ("Share", ())
    assert delete_action().args == ()


def test_in_context_carries_where_a_quote_stands() -> None:
    """In few characters, and read back as the same slice; anything else is no place."""
    for where in (Slice(0, 14), Slice(15, 28), Slice(123_456, 123_856)):
        written = context_action(place(), "Salt is bread. Wine is wine.", where).args[-1]
        assert len(written) <= 8
        assert where_marked(written) == where
    for other in ("", "-", "12", "1-", "-1", "é-1", "1_0-2", "o" * 20):
        assert where_marked(other) is None
