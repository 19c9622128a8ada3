"""Names beside "said": which capitalised words behind or before a verb of saying can be whoever says it."""

import re

import pytest

from bot.reading.speech.names_beside import is_name_part, names_beside


def told(words: str, verb_end: int = -1) -> list[str]:
    """The names in plain words."""
    return [name.text for name in names_beside(words, list(re.finditer(r"[^\W_][\w’'.&-]*|[,;:]", words)), verb_end)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("said Ada Lin softly", ["Ada Lin"]),
        ("said von Arn", ["von Arn"]),
        ("said von und zu Arn", ["von und zu Arn"]),
        ("said al-Rashid", ["al-Rashid"]),
        ("said d’Aunay", ["d’Aunay"]),
        ("said Owen Mac an Bron", ["Owen Mac an Bron"]),
        ("said Harun ibn Lin", ["Harun ibn Lin"]),
        ("said the man of Kinsale", []),
        ("said the king d’Arn", []),
    ],
)
def test_small_words_belong_to_a_name_right_behind_the_verb(words: str, names: list[str]) -> None:
    """Elsewhere they govern what follows: the king of Arn is no person called Arn."""
    assert told(words, verb_end=1) == names


def test_a_small_word_opens_a_name_at_the_beginning_too() -> None:
    """ "Von" with a small letter may open the clause before the verb, an article never does."""
    assert told("della Rovere wrote") == ["della Rovere"]
    assert told("the Warden wrote") == ["Warden"]


def test_two_who_speak_together_are_marked() -> None:
    """The second of two joined names speaks with somebody else."""
    words = "said Ada and Ruth"
    found = names_beside(words, list(re.finditer(r"\w+", words)), 1)
    assert [(name.text, name.joined) for name in found] == [("Ada", False), ("Ruth", True)]


def test_days_and_possessives_are_no_part_of_a_name() -> None:
    """Monday speaks to nobody, and Ada’s mother is not Ada."""
    assert not is_name_part("Monday")
    assert not is_name_part("Ada’s")
    assert is_name_part("Ada")
