"""Folding, and the way back."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.fold import LONGEST, fold, fold_all, trace, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café NAÏVE", "cafe naive"),
        ("cafe\u0301", "cafe"),
        ("don’t don't DON`T", "dont dont dont"),
        ("well-known (so they say)", "well known so they say"),
        ("Straße, Łódź, Ærø", "strasse lodz aero"),
        ("ﬁne №5 ½", "fine no5 1 2"),
        ("Ещё й", "еще и"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("图书馆", "图书 书馆"),
        ("我爱books和书", "我爱 books 和书"),
        ("書", "書"),
        ("ﾌｫﾝﾄ", "フォ ォン ント"),
        ("한국어", "한국 국어"),
        (unicodedata.normalize("NFD", "한국어"), "한국 국어"),
        ("z̶̛̤a̷̢̛l̸̡͝g̵̨͝o̶̧͠", "zalgo"),
        ("हिन्दी", "हिन्दी"),
        ("🙂 … —", ""),
        ("a\x00b\ud800c", "a b c"),
        ("x" * 100, "x" * LONGEST),
    ],
)
def test_text_is_folded(text: str, folded: str) -> None:
    """Case, accents, apostrophes and punctuation go; dense scripts become pairs."""
    assert fold(text) == folded


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_the_way_back_gives_the_same_words(text: str) -> None:
    """Tracing finds the very words that folding gives, in order, each inside the text."""
    tokens = trace(text)
    assert [token.word for token in tokens] == words(text)
    assert all(0 <= token.where.start < token.where.end <= len(text) for token in tokens)


@settings(max_examples=100)
@given(st.text(alphabet=st.sampled_from("aé\u0301\u0323\u200d’ 字가\u1100\u1161\u11a8ก\u0e34\u0e49"), max_size=30))
def test_no_traced_word_begins_or_ends_inside_a_grapheme(text: str) -> None:
    """What follows a traced word is never a combining mark of its last letter."""
    for token in trace(text):
        following = text[token.where.end : token.where.end + 1]
        assert not following or unicodedata.category(following) not in {"Mn", "Mc", "Me"}


def test_a_folded_word_leads_back_to_its_printed_form() -> None:
    """Offsets survive letters that fold to two and marks that fold away."""
    text = "Die Straße—der cafe\u0301s"
    assert [token.where.of(text) for token in trace(text)] == ["Die", "Straße", "der", "cafe\u0301s"]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=20), max_size=8))
def test_many_texts_fold_as_each_does_alone(texts: list[str]) -> None:
    """Folding in one go changes nothing, line breaks in the texts included."""
    assert fold_all(texts) == [fold(text) for text in texts]
