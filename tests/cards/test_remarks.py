"""A sentence for every remark of the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.remarks import SENTENCES, placed_remark, remark_sentence
from bot.cards.tongue import speaking
from bot.errors import Cause
from bot.faults import Fault
from bot.model.remarks import Doubt, Remark


def test_no_doubt_is_without_a_sentence() -> None:
    """And no sentence without a doubt."""
    assert SENTENCES.keys() == set(Doubt)


def test_a_remark_says_where_it_is() -> None:
    """A line, a paragraph, or nowhere in particular."""
    doubt = next(doubt for doubt, sentence in SENTENCES.items() if isinstance(sentence, str) and "{" not in sentence)
    bare = remark_sentence(Remark(0, doubt))
    assert placed_remark(Remark(0, doubt)) == bare
    assert placed_remark(Remark(12, doubt)) == f"line 12: {bare}"
    assert placed_remark(Remark(12, doubt, paragraph=True)) == f"paragraph 12: {bare}"


def test_what_goes_on_is_said_to() -> None:
    """Instead of a thousand remarks."""
    doubt = next(doubt for doubt, sentence in SENTENCES.items() if isinstance(sentence, str) and "{" not in sentence)
    assert len(remark_sentence(Remark(3, doubt, goes_on=True))) > len(remark_sentence(Remark(3, doubt)))


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        (Remark(0, Doubt.PDF_UNKNOWN_SIGNS), "Some characters of this PDF are unknown and show as (cid:…)."),
        (Remark(3, Doubt.STRAY_BYTES, (1,)), "line 3: One byte here is not UTF-8 and was read as Windows-1252."),
        (
            Remark(3, Doubt.STRAY_BYTES, (2000,), paragraph=True),
            "paragraph 3: 2,000 bytes are not UTF-8 and were read as Windows-1252; the first is here.",
        ),
        (
            Remark(2, Doubt.STATED_WRONGLY, (Cause(Fault.KEY_MISSPELT, ("autor", "author")),)),
            "line 2: Front matter: There is no key “autor”. Did you mean “author”?",
        ),
        (
            Remark(9, Doubt.PULL_QUOTE, goes_on=True),
            "line 9: The text says this elsewhere, so it was read as a pull quote. "
            "The same holds for more lines below.",
        ),
        (
            Remark(4, Doubt.EITHER_SPEAKS, ("Ann Lee", "Theo", "Rosa")),
            "line 4: Ann Lee, Theo or Rosa may be the speaker here; neither was chosen.",
        ),
    ],
)
def test_a_remark_is_said_after_its_place(remark: Remark, said: str) -> None:
    """Line or paragraph first; a number decides between one and many; a fault within it is a sentence too."""
    assert placed_remark(remark) == said


def test_the_place_is_said_in_the_tongue_of_the_remark() -> None:
    """And the fault within it too."""
    stated = Remark(2, Doubt.STATED_WRONGLY, (Cause(Fault.KEY_MISSPELT, ("autor", "author")),))
    ranged = Remark(7, Doubt.RANGE_WITHOUT_TEXT, ("keep", "line", 30, 40))
    with speaking("de"):
        assert placed_remark(stated).startswith("Zeile 2: ")
        assert "„author“" in placed_remark(stated)
        assert "Zeilen 30–40" in placed_remark(ranged)
    with speaking("zh_CN"):
        assert placed_remark(stated).startswith("第 2 行：")


@given(st.text())
def test_whatever_a_text_holds_is_said_as_it_is(name: str) -> None:
    """Braces and percent signs in a name mean nothing to the sentence."""
    assert remark_sentence(Remark(1, Doubt.AUTHOR_FROM_NOTE, (name,))) == f"A note names the author: {name}."
