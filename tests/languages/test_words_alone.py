import pytest

from bot.languages.language import CODES, everywhere, language_for
from bot.languages.words_alone import forms_alone, words_everywhere


def test_some_words_alone_are_those_of_the_whole_files() -> None:
    """Words of several parts, and of languages without spaces, are read the same; words at home stay there."""
    every = everywhere()
    found = words_everywhere(("saying.verbs", "sentences.starters", "verify.modals"))
    assert found["saying.verbs"] == every.saying.verbs
    assert found["sentences.starters"] == every.sentences.starters
    assert found["verify.modals"] == every.verify.modals


@pytest.mark.parametrize("tag", [*CODES, "en-GB", "deu", "xx"])
def test_the_forms_of_a_language_alone_are_those_of_its_file(tag: str) -> None:
    """A language without a file has the English ones."""
    assert forms_alone(tag) == language_for(tag).inflection.irregular
