"""The closed word classes of a language."""

import pytest

from bot.languages.language import CODES
from bot.library.verifying.lexicon import NO_LEXICON, as_one_says, is_small, lexicon_of, lexicon_of_all


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


def test_words_that_say_the_same_count_as_one() -> None:
    """Two words may say what one says; what no language knows stays."""
    assert as_one_says(["no", "one", "saw", "somebody"], "en") == ["nobody", "saw", "someone"]
    assert as_one_says(["somebody"], "xx") == ["somebody"]


@pytest.mark.parametrize("code", CODES)
def test_no_word_says_the_same_as_two(code: str) -> None:
    """Else which of them it is would be chance."""
    listed = [word for one, words in lexicon_of(code).alike.items() for word in (one, *words)]
    assert sorted(listed) == sorted(set(listed))
