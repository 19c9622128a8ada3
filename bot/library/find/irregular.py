"""The forms of words that no rule for endings finds, for the search."""

from collections.abc import Mapping

from bot.languages.words_alone import forms_alone


def irregular_forms(code: str) -> Mapping[str, frozenset[str]]:
    """For the code of a language, words with those of their forms that no ending tells: "go" with "went"."""
    return forms_alone(code)
