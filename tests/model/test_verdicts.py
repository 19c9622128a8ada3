"""What checking a quotation gives."""

from bot.model import Matched, QuotedPart, Slice, Verdict, Verification
from tests.cards.samples import place


def matched(start: int) -> Matched:
    """A match of five characters."""
    return Matched(place(), "Salt is bread.", Slice(0, 5), Slice(start, start + 5), None)


def test_matches_come_in_the_order_of_the_quotation() -> None:
    """Over all parts, the first one first."""
    one, two, three = matched(0), matched(5), matched(10)
    answer = Verification("Salt", Verdict.SPLICED, (QuotedPart((one, two)), QuotedPart((three,))))
    assert answer.matches == (one, two, three)
    assert answer.first is one


def test_nothing_found_has_no_match() -> None:
    """Neither first nor any."""
    answer = Verification("Salt", Verdict.NOT_FOUND)
    assert (answer.matches, answer.first) == ((), None)
