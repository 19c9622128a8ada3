"""What a dry run found."""

from bot.cards.dry_run import source_card, total_card
from bot.errors import Cause
from bot.faults import Fault
from bot.model import Report, SourceReport
from tests.cards.samples import said

KEPT = SourceReport("salt.txt", "kept", ("Salt",), 2, 1, 30)
FAILED = SourceReport("bread.pdf", "failed", ("Bread",), problem=Cause(Fault.LIBRARY_EMPTY))


def test_a_source_says_what_would_become_of_it() -> None:
    """A failed one keeps its earlier version."""
    assert "= salt.txt (unchanged)" in said(source_card(KEPT))
    failed = said(source_card(FAILED))
    assert "! bread.pdf (cannot be read)" in failed
    assert "earlier version" in failed


def test_all_sources_are_summed_up() -> None:
    """With what the library would hold."""
    total = said(total_card(Report((KEPT, FAILED), 2, 3, 1, 0.1, dry_run=True)))
    assert "2 articles" in total
    assert "3 passages" in total
