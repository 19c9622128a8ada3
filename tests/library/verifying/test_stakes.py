"""Which kinds of words a difference affects."""

import pytest

from bot.library.verifying.comparing import compare
from bot.library.verifying.quotation import asked
from bot.library.verifying.segments import sought
from bot.library.verifying.stakes import cautions, counts, negates
from bot.library.verifying.stretch import stretch_of
from bot.model import Caution
from tests.cards.samples import TIDES, passages

TEXT = "The keeper may not light seven lamps before every storm in Lisle."


def at_stake(quotation: str) -> set[Caution]:
    """What a quotation of the whole text puts at stake."""
    stretch = stretch_of(TIDES, passages(TEXT))
    seek = sought(asked(quotation), stretch.accented)
    blocks = compare(seek, stretch, 0, len(seek.keys), 0, len(stretch.keys))
    return cautions(blocks, seek, stretch)


@pytest.mark.parametrize(
    ("quotation", "caution"),
    [
        (TEXT.replace("not ", ""), Caution.NEGATION),
        (TEXT.replace("seven", "eight"), Caution.NUMBER),
        (TEXT.replace("may", "must"), Caution.MODAL),
        (TEXT.replace("every", "some"), Caution.QUANTIFIER),
        (TEXT.replace("Lisle", "Corran"), Caution.NAME),
    ],
)
def test_a_changed_word_affects_its_class(quotation: str, caution: Caution) -> None:
    """Left out, or put in another's place."""
    assert caution in at_stake(quotation)


def test_a_true_quotation_affects_nothing() -> None:
    """Word for word."""
    assert at_stake(TEXT) == set()


def test_words_of_a_class_are_known() -> None:
    """In the language of the text."""
    assert negates(["may", "not"], "en")
    assert not negates(["may"], "en")
    assert counts(["seven"], "en")
    assert not counts(["lamps"], "en")


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("Someone had tied a rope between the alders.", "Somebody had tied a rope between the alders."),
        ("The bell calls everybody who is still out.", "The bell calls everyone who is still out."),
        ("A rope that nobody owns is soon cut.", "A rope that no one owns is soon cut."),
        ("The tide can hardly be heard from here.", "The tide can scarcely be heard from here."),
        ("The tide cannot be heard from here.", "The tide can not be heard from here."),
    ],
)
def test_a_word_that_says_the_same_puts_nothing_at_stake(text: str, quotation: str) -> None:
    """It is shown as a change all the same."""
    stretch = stretch_of(TIDES, passages(text))
    seek = sought(asked(quotation), stretch.accented)
    blocks = compare(seek, stretch, 0, len(seek.keys), 0, len(stretch.keys))
    assert cautions(blocks, seek, stretch) == set()


def test_a_word_that_says_more_is_at_stake() -> None:
    """Everyone is not somebody."""
    stretch = stretch_of(TIDES, passages("Someone had tied a rope between the alders."))
    seek = sought(asked("Everyone had tied a rope between the alders."), stretch.accented)
    blocks = compare(seek, stretch, 0, len(seek.keys), 0, len(stretch.keys))
    assert cautions(blocks, seek, stretch) == {Caution.QUANTIFIER}


def _between(text: str, quotation: str) -> set[Caution]:
    stretch = stretch_of(TIDES, passages(text))
    seek = sought(asked(quotation), stretch.accented)
    return cautions(compare(seek, stretch, 0, len(seek.keys), 0, len(stretch.keys)), seek, stretch)


@pytest.mark.parametrize(
    ("text", "quotation", "at_stake"),
    [
        ("The pilot never once lit his lamp.", "The pilot never lit his lamp.", set()),
        ("The pilot lit his lamp once a night.", "The pilot lit his lamp a night.", set()),
        ("The pilot lit his lamp once a night.", "The pilot lit his lamp twice a night.", {Caution.NUMBER}),
        ("The pilot lit one lamp a night.", "The pilot lit a lamp a night.", {Caution.NUMBER}),
    ],
)
def test_once_is_a_number_only_beside_another(text: str, quotation: str, at_stake: set[Caution]) -> None:
    """Left out, it says no other number."""
    assert _between(text, quotation) == at_stake


@pytest.mark.parametrize(
    ("text", "quotation", "at_stake"),
    [
        ("They say I've seen the harbour broken.", "They say we've seen the harbour broken.", set()),
        ("They say I’m the pilot of the harbour.", "They say you’re the pilot of the harbour.", set()),
        ("They say O'Hara has seen the harbour.", "They say we all have seen the harbour.", {Caution.NAME}),
    ],
)
def test_no_pronoun_with_a_verb_is_a_name(text: str, quotation: str, at_stake: set[Caution]) -> None:
    """It has its capital wherever it stands."""
    assert Caution.NAME in _between(text, quotation) if at_stake else Caution.NAME not in _between(text, quotation)


def test_the_month_of_may_is_no_modal_verb() -> None:
    """Another month changes a name; "may" made "must" still changes what is allowed."""
    stretch = stretch_of(TIDES, passages("The lock was closed on 4 May by those who may close it."))
    for quotation, at_stake in (
        ("The lock was closed on 4 June by those who may close it.", False),
        ("The lock was closed on 4 May by those who must close it.", True),
    ):
        seek = sought(asked(quotation), stretch.accented)
        found = cautions(compare(seek, stretch, 0, len(seek.keys), 0, len(stretch.keys)), seek, stretch)
        assert (Caution.MODAL in found) is at_stake
