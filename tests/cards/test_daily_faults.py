"""What is said of daily lines that cannot be set, or not posted."""

from bot.cards.daily_faults import DAILY
from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault


def test_the_permission_that_is_missing_is_named_where_it_is_known() -> None:
    """Else where to look."""
    assert fault_sentence(Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",))).endswith("It needs: Send Messages.")
    assert fault_sentence(Cause(Fault.DAILY_FORBIDDEN, ("",))).endswith("Check its permissions there.")


def test_what_was_typed_is_repeated_but_not_at_any_length() -> None:
    """A name of a thousand letters stays on the screen."""
    said = fault_sentence(Cause(Fault.ZONE_UNKNOWN, ("x" * 1000,)))
    assert "x" * 70 in said
    assert len(said) < 300


def test_every_sentence_ends_as_one() -> None:
    """Those with values, too."""
    values: dict[Fault, tuple[str | int, ...]] = {
        Fault.DAILY_TOO_MANY: (25,),
        Fault.DAILY_NAMES_NONE: ("everything", "#general, every day at 08:00 (Lisbon)"),
    }
    for fault, sentence in DAILY.items():
        given = () if isinstance(sentence, str) else values.get(fault, ("word",))
        assert fault_sentence(Cause(fault, given)).endswith(".")
