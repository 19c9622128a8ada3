"""What a language says of whoever speaks is known once."""

from bot.reading.speech.speaker_rules import speaker_rules


def test_german_writes_its_nouns_with_capitals_and_parts_its_verbs() -> None:
    """As „räumte … ein“; English does neither."""
    german, english = speaker_rules("de"), speaker_rules("en")
    assert german.capital_nouns
    assert "ein" in german.parts
    assert not english.capital_nouns
    assert not english.separable


def test_what_is_ours_may_be_somebody() -> None:
    """“My teacher” is, and “the teacher”; but only “my” says whose."""
    rules = speaker_rules("en")
    assert {"my", "the", "her"} <= rules.owners
    assert "the" not in rules.owning


def test_a_language_is_put_together_once() -> None:
    """Every article of it asks the same."""
    assert speaker_rules("en") is speaker_rules("en")
