"""How much a part proves."""

import pytest

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.evidence import ABSENT, is_chance, is_strong, pieces_absent, weakest
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages

LETTER = stretch_of(
    TIDES, passages("I am very glad to see you, my dear sir. Let us go to the mill. My name is Jonas Reve.")
)

STRETCH = stretch_of(TIDES, passages("The keeper lights seven lamps before every storm, and it was a long time ago."))


def test_a_phrase_anybody_uses_proves_nothing() -> None:
    """A rare one does."""
    common, rare = "it was a long time ago that they sang", "the keeper lights seven lamps before every storm"
    assert decide(Held(asked(common)), [STRETCH], [0.0]).verdict in (Verdict.NOT_FOUND, Verdict.PARTIAL)
    finding = decide(Held(asked(rare)), [STRETCH], [0.0])
    assert is_strong(finding.parts[0], asked(rare), whole=True)
    assert weakest(list(finding.parts), asked(rare)) is None


@pytest.mark.parametrize(("more", "pieces"), [(0, 0), (ABSENT + 2, 1)])
def test_what_stands_nowhere_is_told_when_it_is_long(more: int, pieces: int) -> None:
    """A word or two may be anybody's."""
    quotation = asked(" ".join(["the keeper lights seven lamps before every storm", *["zeppelin"] * more]))
    finding = decide(Held(quotation), [STRETCH], [0.0])
    assert len(pieces_absent(finding.parts, quotation)) == pieces


@pytest.mark.parametrize(
    "words",
    [
        "I am very glad to see you here",
        "very glad to see you, my dear friends",
        "let us go to the park",
        "my name is Jonas Holt",
    ],
)
def test_what_everybody_says_is_nobodys_line_altered(words: str) -> None:
    """A greeting with another name in it is a greeting, whatever novel has one like it."""
    assert decide(Held(asked(words)), [LETTER], [0.0]).verdict is Verdict.NOT_FOUND


def test_a_line_of_its_own_stays_one_however_short() -> None:
    """Its words are not said every day."""
    assert decide(Held(asked("the keeper lit seven lamps")), [STRETCH], [0.0]).verdict is Verdict.ALTERED


def test_a_small_lone_piece_among_words_from_nowhere_is_chance() -> None:
    """Six common words of twenty; a piece with rarer words is none."""
    invented = "nobody on these islands had foreseen how quickly their zeppelins would rust amid gulls"
    for words, chance in (("it was a long time ago", True), ("the keeper lights seven lamps", False)):
        quotation = asked(f"{words} {invented}")
        found = decide(Held(quotation), [STRETCH], [0.0])
        assert found.verdict is Verdict.PARTIAL
        assert is_chance(found.parts, quotation) is chance
