"""The words of a sentence, and that no rule is left out that would have found something."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.language import CODES, language_for
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes import signs
from bot.reading.quotes.sentence_words import sentence_words, word_signs_of
from bot.reading.quotes.stands_alone import judged
from bot.reading.quotes.word_signs import tokens_of
from tests.reading.labelled import LABELS

LINES = [line for path in sorted(LABELS.rglob("*.txt")) for line in path.read_text("utf-8").splitlines()]
SENTENCES = [where.of(line) for line in LINES for where in split_sentences(line)]
WITH_RULES = [code for code in CODES if "quotes" not in language_for(code).lacks and word_signs_of(code) is not None]


def _words_of_rules(code: str) -> list[str]:
    known = language_for(code)
    rules = (known.ties.pointers, known.ties.phrases, known.quotes.reported, known.quotes.reports, known.unfit.violent)
    return re.findall(r"[^\W\d_]+", " ".join(pattern for patterns in rules for pattern in patterns))


WORDS = {code: _words_of_rules(code) for code in WITH_RULES}
MARKS = (
    "",
    "",
    "",
    ",",
    ";",
    "!",
    ".",
    "—",
    "’s",
    "-",
    "/",
    "\u00a0",
    " (",
    ") ",
    "“",
    "”",
    " I ",
    " so-called ",
    " @ ",
)
"""What may stand behind a word."""


@given(st.integers(0, 100_000))
def test_no_rule_is_left_out_that_would_find_something(seed: int) -> None:
    """A sentence is judged alike whether the rules are asked that its words call for, or all of them."""
    chance = random.Random(seed)
    code = chance.choice(WITH_RULES)
    for _ in range(5):
        words = chance.choice(SENTENCES).split(" ")
        for _ in range(chance.randint(0, 6)):
            at = chance.randrange(len(words) + 1)
            put = [chance.choice(WORDS[code]) + chance.choice(MARKS) for _ in range(chance.randint(1, 3))]
            words[at:at] = put
        read = sentence_words(" ".join(words), code)
        for leads in (True, False):
            asked = judged(read, code, leads=leads)
            assert asked == judged(read._replace(every=signs.EVERYTHING), code, leads=leads), (code, read.text)


@pytest.mark.parametrize("code", WITH_RULES)
def test_every_rule_of_a_language_needs_some_word(code: str) -> None:
    """One that may find something anywhere would be asked of every sentence."""
    rules = sum(sign for name, sign in vars(signs).items() if name.startswith("MAY_"))
    assert sentence_words("lamp", code).every & rules == 0


@pytest.mark.parametrize(
    "sentence", ["“The lamp, the lamp!” — said Ada/Lin…", "It’s half-past nine (U.S. time), isn't it?", ""]
)
def test_the_words_are_those_of_the_text(sentence: str) -> None:
    """Whatever stands between them."""
    assert sentence_words(sentence, "en").tokens == tokens_of(sentence)


def test_a_script_without_spaces_has_no_words_to_tell() -> None:
    """All rules are asked."""
    assert word_signs_of("zh") is None
    assert sentence_words("桥是河的问题。", "zh").every == signs.EVERYTHING


def test_a_region_changes_nothing() -> None:
    """British English has the words of English."""
    assert word_signs_of("en-GB") is word_signs_of("en")
