"""Who says a quotation in Chinese, Japanese and Korean."""

import pytest

from bot.reading.messages.dense_names import dense_name


def nobody(_name: str) -> bool:
    """A library that knows no one."""
    return False


@pytest.mark.parametrize(
    ("words", "behind", "who"),
    [
        ("孔明说：", False, "孔明"),
        ("田中は", False, "田中"),
        ("と田中氏は述べた", True, "田中"),
        ("라고 김철수는 말했다", True, "김철수"),
        ("他说：", False, None),
        ("Ines Albrecht said", False, None),
    ],
)
def test_the_words_beside_a_quotation_name_a_person(words: str, behind: bool, who: str | None) -> None:
    """A pronoun names nobody, and other scripts are read elsewhere."""
    assert dense_name(words, nobody, behind=behind) == who


def test_a_long_name_is_one_where_the_library_knows_it() -> None:
    """Else it may be the end of a sentence."""
    lead = "弗里德里希恩格斯说："
    assert dense_name(lead, nobody, behind=False) is None
    assert dense_name(lead, lambda name: name == "弗里德里希恩格斯", behind=False) == "弗里德里希恩格斯"
