"""What a reload did, and how far it is."""

from dataclasses import replace

from bot.cards.report import progress_card, report_card
from bot.model import Report, SourceReport
from tests.cards.samples import REPORT, said


def test_a_report_tells_what_changed_what_failed_and_what_is_held_now() -> None:
    """Source by source, the failed ones with the reason."""
    assert said(report_card(REPORT)) == (
        "Library reloaded\n"
        "- Added: a.txt: The Tide Tables (30 passages, 12 quotes)\n"
        "- Changed: b.txt: Letters on Bees (1 passage, 1 quote)\n"
        "- Removed: c.txt\n"
        "1 source could not be read; an earlier version stays where there is one:\n"
        "- e.pdf: This PDF is protected by a password. Save a copy without one.\n"
        "1 warning about how sources were read. In the terminal, “commonplace load --dry-run” lists them.\n"
        "1 source unchanged. The library holds 3 articles, 31 passages, 13 quotes. Took under 1 second."
    )


def test_a_report_without_changes_says_so() -> None:
    """Nothing to tell is told in one sentence."""
    text = said(report_card(Report((SourceReport("d.txt", "kept"),), 1, 2, 3, 12.0)))
    assert "Nothing was added, changed or removed." in text
    assert text.endswith("Took 12 seconds.")


def test_a_long_report_counts_what_it_does_not_list() -> None:
    """Five hundred new sources fit on a card."""
    many = tuple(SourceReport(f"folder/source-{n}.txt", "added", (f"Title {n}",)) for n in range(500))
    text = said(report_card(Report(many, 500, 500, 500, 70.0)))
    assert len(text) < 2600
    assert "\n- and 4" in text
    assert text.endswith("Took 1 min 10 s.")


def test_a_dry_run_speaks_of_what_would_be() -> None:
    """Nobody takes it for done."""
    text = said(report_card(replace(REPORT, dry_run=True)))
    assert text.startswith("What a reload would do")
    assert "would hold" in text
    assert "To be added: " in text
    assert "Added: " not in text
    nothing = said(report_card(Report((), 7, 40, 9, 1.0, dry_run=True)))
    assert "Nothing would be added, changed or removed." in nothing


def test_progress_is_told_in_numbers() -> None:
    """Which source is being read, of how many."""
    assert "Reading 3 of 40: tides.md" in said(progress_card(2, 40, "tides.md"))
    assert "Reading 40 of 40: tides.md" in said(progress_card(40, 40, "tides.md"))
