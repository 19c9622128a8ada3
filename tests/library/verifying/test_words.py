"""Words and quotations: taken apart, and put together again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BadQuery
from bot.library.verifying.quotation import asked
from bot.library.verifying.words import words_of

HOSTILE = st.text(alphabet=st.sampled_from("aZé9½ .,;:!?…-–—'’\"“”«»[]()>\n\t\u00a0\u0301\u200b大не&%$²"), max_size=200)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("don’t", "dont"),
        ("well-known", "well known"),
        ("1,914", "1914"),
        ("cafe\u0301", "café"),
        ("ﬁre", "fire"),
        ("co\u00adoperate", "cooperate"),
        ("ВСЁ", "все"),
        ("bread & salt", "bread and salt"),
        ("as he said.[12] Then", "as he said. Then"),
        ("the skool [sic] bell", "the skool bell"),
        ("Grillet et al. [13] found", "Grillet et al. found"),
        ("as they say [2, 3].", "as they say."),
        ("the end of\n 112 \nthe page", "the end of\nthe page"),
        ("rose by >= 12", "rose by ≥ 12"),
        ("fell to <=3", "fell to ≤3"),
        ("a != b", "a ≠ b"),
        ("~ 40 boats", "≈ 40 boats"),
        ("5 +/- 2", "5 ± 2"),
        ("2 x 4 planks", "2 × 4 planks"),
        ("1920x1080", "1920×1080"),
        ("le coeur", "le cœur"),
        ("encyclopaedia", "encyclopædia"),
    ],
)
def test_what_is_the_same_wording(one: str, other: str) -> None:
    """Typography, compatibility forms, note numbers and an editor's sic make no other words."""
    assert words_of(one).keys == words_of(other).keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5", "-5"),
        ("5%", "5"),
        ("$5", "€5"),
        ("3.5", "35"),
        ("1914", "1941"),
        ("año", "ano"),
        ("1.234", "1234"),
        ("≥ 5", "≤ 5"),
        ("≈ 5", "5"),
        ("2 x 4", "2 + 4"),
        ("x and y", "× and y"),
    ],
)
def test_what_is_another_wording(one: str, other: str) -> None:
    """Signs, figures and letters that change what is said do make other words."""
    assert words_of(one).keys != words_of(other).keys


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He left. Nobody cried", ["left"]),
        ("Mr. Tolland and J. R. Ruiz left", []),
        ("Did he? No", ["he"]),
        ("version 3.2 of example.org is out", []),
        ("I cannot sit long still.And whatever comes", ["still"]),
        ("He said “no.”They left", ["no"]),
        ("node.JS and U.S.Army", []),
        ("他走了。没有人哭", ["了"]),
        ("他走了.没有人哭", ["了"]),
    ],
)
def test_where_a_sentence_ends(text: str, ends: list[str]) -> None:
    """Full stops of abbreviations, initials, figures and addresses end nothing."""
    words = words_of(text)
    assert [key for key, stop in zip(words.keys[:-1], words.stops, strict=False) if stop == "!"] == ends


@given(HOSTILE)
@settings(max_examples=150)
def test_every_word_is_a_slice_of_the_text_in_order(text: str) -> None:
    """Whatever the text: words do not overlap, are not empty, and stand where they are said to stand."""
    words = words_of(text)
    at = 0
    for start, end in zip(words.starts, words.ends, strict=True):
        assert at <= start < end <= len(text)
        at = end
    assert len(words.keys) == len(words.stops) == len(words.loose) == len(words.starts)


@given(HOSTILE)
@settings(max_examples=150)
def test_a_quotation_is_taken_apart_or_refused(text: str) -> None:
    """Ellipses and brackets in any disorder: the words stand in the text, or it is a BadQuery and nothing else."""
    try:
        question = asked(text)
    except BadQuery:
        return
    assert all(0 <= s < e <= len(text) for s, e in zip(question.words.starts, question.words.ends, strict=True))
    assert all(0 < at < len(question) for at in question.breaks)
    assert question.own >= 3


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[...]", "(...)", "....", "<...>", "……"])
def test_every_kind_of_ellipsis_is_one(mark: str) -> None:
    """Dots in a row, apart, or in brackets stand for words left out."""
    assert asked(f"one two {mark} three four").breaks == {2}


def test_brackets_are_an_editors() -> None:
    """A bracketed word is inserted, a bracketed letter bends a word, a bracketed figure behind a word is a note."""
    question = asked("[T]he keeper [of old] light[ed] the lamp[3] again")
    assert question.words.keys == ["the", "keeper", "of", "old", "lighted", "the", "lamp", "again"]
    assert question.inserted == {2, 3}
    assert question.bent == {0: ("", "he"), 4: ("light", "")}


def test_marks_belong_to_the_word_they_touch() -> None:
    """A dash keeps the blank before it; what opens stands before the next word."""
    words = words_of("He lit (slowly), “the lamp” — and left.")
    assert [words.opening_marks(at) for at in range(7)] == ["", "", "(", "“", "", "", ""]
    assert [words.closing_marks(at) for at in range(7)] == ["", "", "),", "", "” —", "", "."]
