"""Where a text opens and closes what it quotes, whatever marks it has."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.messages.paired_marks import in_marks

PAIRS = ("“”", "„“", "””", "»«", "«»", "»»", "‚‘", "‘’", "''", '""', "「」", "『』", '“"', '"”', "‹›", "＂＂")
WORDS = st.lists(
    st.sampled_from(["salt", "is", "the bread", "of", "don't", "harbours’", "1911"]), min_size=3, max_size=8
)


def inner(text: str) -> list[str]:
    """What stands between the marks."""
    return [one.inner.of(text).strip() for one in in_marks(text)]


@pytest.mark.parametrize("pair", PAIRS)
def test_every_kind_of_marks_pairs(pair: str) -> None:
    """Two quotations in one sentence, as any language or keyboard writes them."""
    first, second = (
        f"{pair[0]}{words}{pair[1]}" for words in ("salt is the bread of the poor", "bread is salt for us")
    )
    text = f"Rosa wrote {first}, then {second}."
    assert inner(text) == ["salt is the bread of the poor", "bread is salt for us"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("She writes ``salt is bread'' and leaves", ["salt is bread"]),
        ("« Le sel est le pain », dit-elle", ["Le sel est le pain"]),
        ("<< Le sel est le pain >>, dit-elle, <<le pain>>", ["Le sel est le pain", "le pain"]),
        ("> > salt is bread\n>> and more\n1 << 3 and 8 >> 2", []),
        ("»Salz«, sagte er, »ist das ›Brot‹ der Armen«", ["Salz", "ist das ›Brot‹ der Armen"]),
        ("“He said “salt is bread” and left.” Then “more”.", ["He said “salt is bread” and left.", "more"]),
        ("“Er sagte „Nein“ und ging“", ["Er sagte „Nein“ und ging"]),
        ("他说：“盐是面包。”她答：「不『是』」", ["盐是面包。", "不『是』"]),
        ('她说"盐是面包"的时候', ["盐是面包"]),
        ("‘The boys’ boats are mine,’ he said", ["The boys’ boats are mine,"]),
        ("The keepers' log has 'tis in it, and that's the dogs' business", []),
        ('a 5" rope and a 7" one', []),
        ("“one two.\n\n“three four.”", ["one two.", "three four."]),
        ("“one two\n“three four”", ["one two", "three four"]),
        ("“one two.\n\nthree four.” end", ["one two.", "three four."]),
        ("Rosa: “salt is bread", ["salt is bread"]),
        ("“never closed, and “closed” here", ["never closed, and", "closed"]),
        ("no marks at all", []),
    ],
)
def test_marks_nest_run_on_and_are_forgotten(text: str, held: list[str]) -> None:
    """Only the outermost count; each paragraph of a long quotation stands for itself; apostrophes are no marks."""
    assert inner(text) == held


@given(WORDS, st.sampled_from(PAIRS[:3] + PAIRS[9:13]), st.sampled_from(["Rosa wrote ", "And: ", "(", ""]))
def test_what_is_quoted_comes_back_whole(words: list[str], pair: str, lead: str) -> None:
    """Apostrophes and plurals between the marks end nothing."""
    quoted = " ".join(words)
    assert inner(f"{lead}{pair[0]}{quoted}{pair[1]}, she said.") == [quoted]


@given(st.text(alphabet="ab .,\n“”„«»‹›‘’‚'\"`「」『』大9", max_size=200))
@settings(max_examples=200)
def test_marks_in_any_order_give_slices_in_order(text: str) -> None:
    """No slice is empty or overlaps the next; the marks lie around the words."""
    found = in_marks(text)
    for one in found:
        assert one.where.start <= one.inner.start < one.inner.end <= one.where.end
    for one, other in pairwise(found):
        assert one.where.end <= other.where.start
