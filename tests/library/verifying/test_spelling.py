"""Older print drops letters behind an apostrophe; a keyboard lowers a raised figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.quotation import asked
from bot.library.verifying.spelling import same_word
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("stopped", "stopp'd"),
        ("Look’d", "looked"),
        ("o’er", "over"),
        ("heav'n", "heaven"),
        ("lov'd", "loved"),
        ("ne'er", "never"),
        ("mc2", "mc²"),
        ("e'en", "even"),
        ("gruessen", "grüßen"),
        ("Goering", "Göring"),
        ("Aarhus", "Århus"),
    ],
)
def test_one_word_spelt_in_two_ways(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hell", "he'll"),
        ("well", "we'll"),
        ("wont", "won't"),
        ("its", "it's"),
        ("mc3", "mc²"),
        ("stop", "stopp'd"),
        ("he'd", "had"),
        ("he'd", "held"),
        ("he'd", "heed"),
        ("we'd", "weed"),
        ("he's", "hers"),
        ("it's", "items"),
        ("don't", "donut"),
        ("I'd", "iced"),
        ("schon", "schön"),
        ("goethe", "göthen"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert not same_word(one, other)


@given(st.text(max_size=12), st.text(max_size=12))
def test_the_order_makes_no_difference(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)


OLD = stretch_of(
    TIDES,
    passages(
        "Whether 'tis salt or bread, the harbour keeps it in 't. The pilot can't leave, and for't he hid the lamp."
    ),
)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Whether it is salt or bread, the harbour keeps", Verdict.VERBATIM),
        ("salt or bread, the harbour keeps it in it", Verdict.VERBATIM),
        ("the harbour keeps it in't", Verdict.VERBATIM),
        ("The pilot can't leave, and for it he hid the lamp", Verdict.VERBATIM),
        ("The pilot can it leave, and for it he hid the lamp", Verdict.ALTERED),
        ("salt or bread, the harbour keeps it in a tin", Verdict.ALTERED),
    ],
)
def test_it_is_shortened_in_old_books(words: str, verdict: Verdict) -> None:
    """'Tis is "it is", and in't is "in it"; the t of a "not" is no "it"."""
    assert decide(Held(asked(words)), [OLD], [0.0]).verdict is verdict
