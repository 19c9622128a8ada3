"""The closed word classes of a language."""

import pytest

from bot.library.verifying.lexicon import NO_LEXICON, is_small, lexicon_of, lexicon_of_all


@pytest.mark.parametrize(("language", "no"), [("en", "not"), ("de-AT", "nicht"), ("fr", "pas"), ("ru", "не")])
def test_every_language_knows_how_to_deny(language: str, no: str) -> None:
    """A country behind the tag changes nothing."""
    assert no in lexicon_of(language).negations
    assert no in lexicon_of_all().negations


def test_a_language_without_a_file_has_no_classes() -> None:
    """Nothing is warned of by rules of another."""
    assert lexicon_of("xx") == NO_LEXICON


def test_words_of_grammar_tell_little() -> None:
    """A short word of any kind too."""
    assert is_small("the")
    assert not is_small("lighthouse")
