"""Sentences that only pass on what somebody said."""

import pytest

from bot.reading.quotes.hearsay import only_reports


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "the mayor said that the bridge would be closed on monday."),
        ("en", "according to the council, the bridge is safe."),
        ("de", "laut dem rat ist die brücke sicher."),
    ],
)
def test_a_report_is_known(language: str, sentence: str) -> None:
    """Whoever said it, it is no thought of the author's."""
    assert only_reports(sentence, language)


@pytest.mark.parametrize("sentence", ["a bridge is a promise to the other side.", "nobody says what everybody knows."])
def test_a_thought_is_none(sentence: str) -> None:
    """What is said of all and at any time reports nothing."""
    assert not only_reports(sentence, "en")
