"""What leads to a quotation: a name, or a sentence."""

import pytest

from bot.reading.messages.leading import bare_subject, goes_on, last_sentence, owner_in


@pytest.mark.parametrize(
    ("following", "more"), [([], False), (["things"], True), (["at"], False), (["once"], False), (["Weiss"], False)]
)
def test_a_sentence_goes_on_behind_a_word(following: list[str], more: bool) -> None:
    """“Three things …” does; “Three at the harbour”, “Three once” and a name do not."""
    assert goes_on(following) is more


def test_the_last_sentence_leads() -> None:
    """A shortened title ends none."""
    assert last_sentence("It rained. Then Mr. Weiss wrote:") == "Then Mr. Weiss wrote:"
    assert last_sentence("Weiss wrote:") == "Weiss wrote:"


def test_whose_words_a_label_announces() -> None:
    """A genitive tells it; what opens the sentence is no part of the name."""
    assert owner_in("Weiss’s best line") == "Weiss"
    assert owner_in("The best line") == ""
    assert bare_subject("Didn't Ada Weiss") == "Ada Weiss"
    assert bare_subject("Recently Ada Weiss") == "Ada Weiss"
