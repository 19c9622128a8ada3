"""Small pieces that stand beside a part, or elsewhere in its article."""

from bot.library.verifying.deciding import Held, decide
from bot.library.verifying.pieces import stands_at
from bot.library.verifying.quotation import asked
from bot.library.verifying.stretch import stretch_of
from bot.model import Verdict
from tests.cards.samples import TIDES, passages

STRETCH = stretch_of(
    TIDES,
    passages(
        "The keeper lights seven lamps before every storm, and trusts no clock.",
        "Most of the boats sank that year. Many have rotted. A few still carry sheep.",
    ),
)


def test_words_are_found_where_they_stand_one_after_the_other() -> None:
    """Not where they only all stand somewhere."""
    assert stands_at(("many", "have", "rotted"), STRETCH) == 19
    assert stands_at(("have", "many", "rotted"), STRETCH) is None
    assert stands_at((), STRETCH) is None


def test_a_short_sentence_from_elsewhere_in_the_article_is_spliced() -> None:
    """Three words prove nothing alone, but beside a sentence of the same article they do."""
    found = decide(Held(asked("The keeper lights seven lamps before every storm. Many have rotted.")), [STRETCH], [0.0])
    assert found.verdict is Verdict.SPLICED
    assert [part.q1 - part.q0 for part in found.parts] == [8, 3]


def test_a_few_words_between_ellipses_stand_close_by() -> None:
    """In the same section, after the part before them."""
    found = decide(Held(asked("The keeper lights seven lamps … trusts no clock")), [STRETCH], [0.0])
    assert found.verdict is Verdict.VERBATIM
