"""What is said of reading circles that cannot be set up, or not posted."""

from bot.cards.circle_faults import CIRCLE
from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_every_sentence_ends_as_one_and_stays_short() -> None:
    """Whatever title or day it names."""
    values = {Fault.CIRCLE_TOO_MANY: (25,)}
    for fault, sentence in CIRCLE.items():
        given = () if isinstance(sentence, str) else values.get(fault, ("word " * 200,))
        said = fault_sentence(Cause(fault, given))
        assert said.endswith(".")
        assert fault is Fault.CIRCLE_DAY_PAST or len(said) < 320
