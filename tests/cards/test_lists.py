"""Outlines, articles, reports, status: lists as text, in pages."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.cards.articles import articles_card
from bot.cards.card import Verb
from bot.cards.outline import outline_card
from bot.cards.report import progress_card, report_card
from bot.cards.status import status_card
from bot.model import Outline, OutlineRow, Report, SectionKind, SectionName, SourceReport
from tests.cards.samples import BEES, MACHINE, NAMELESS, READERS, TIDES, action, buttons, said


def row(name: SectionName, *, level: int = 1, words: int = 240, summary: str | None = None, at: int = 0) -> OutlineRow:
    return OutlineRow(name, level, words, at, summary)


def test_an_outline_is_a_tree_with_length_and_one_sentence_of_the_author_s() -> None:
    """Deeper headings are indented; the sentence stands in quotation marks below its heading."""
    rows = (
        row(SectionName(1, "Tides", "", SectionKind.HEADING), summary="The sea keeps its word."),
        row(READERS, level=2, words=480),
        row(NAMELESS, level=1),
    )
    assert said(outline_card(Outline(TIDES, rows))) == (
        "The Tide Tables\n"
        "- Tides (240 words, 2 min)\n“The sea keeps its word.”\n"
        "  - Who reads them (480 words, 3 min)\n"
        "- Part 3, “In the second winter the…” (240 words, 2 min)\n"
        "Ada Penrose, in The Tide Tables (The Harbour Weekly, 3 May 1926)\n"
        "3 sections, 1,200 words, 6 min in all."
    )


def test_a_question_is_called_one() -> None:
    """The kind of a section shows where it is more than a heading."""
    asked = SectionName(1, "Why tides?", "", SectionKind.QUESTION)
    assert "- Why tides? (question, 240 words, 2 min)" in said(outline_card(Outline(TIDES, (row(asked),))))


def test_an_outline_that_begins_with_a_deep_level_is_not_indented_as_a_whole() -> None:
    """The highest level there is stands at the margin."""
    rows = (row(READERS, level=3), row(NAMELESS, level=4))
    assert "\n- Who reads them" in said(outline_card(Outline(TIDES, rows)))


def test_a_long_outline_has_pages_each_with_its_own_menu() -> None:
    """Every section stands on one page, and the menu offers exactly those of the page."""
    rows = tuple(row(SectionName(n, f"Lesson {n}", "", SectionKind.HEADING), at=n * 2) for n in range(1, 81))
    offered: list[str] = []
    for page in range(10):
        card = outline_card(Outline(TIDES, rows), page=page)
        assert card.choice is not None
        assert len(card.choice.options) <= 25
        assert card.choice.verb is Verb.READ
        assert card.choice.args == ("the-tide-tables",)
        if (page and not action(card, "Next").disabled) or page == 0:
            offered += [option.label for option in card.choice.options]
        else:
            offered += [option.label for option in card.choice.options]
            break
    assert offered == [f"Lesson {n}" for n in range(1, 81)]


def test_an_article_without_sections_has_no_menu() -> None:
    """Nothing is offered that is not there."""
    card = outline_card(Outline(TIDES, ()))
    assert card.choice is None
    assert "0 sections" in said(card)


def test_articles_are_listed_with_author_publication_length_and_flag() -> None:
    """One article, two lines."""
    text = said(articles_card((TIDES, BEES, MACHINE)))
    assert "- The Tide Tables\nAda Penrose, The Harbour Weekly, 3 May 1926, 1,200 words, 6 min\n" in text
    assert "- Letters on Bees\nauthor not stated, 1,200 words, 6 min\n" in text
    assert "author not stated, 1,200 words, 6 min, Marked as AI-generated" in text
    assert text.endswith("3 articles, 3,600 words, 16 min in all.")


def test_articles_come_ten_to_a_page_with_a_menu_of_outlines() -> None:
    """The menu passes on the key."""
    entries = [replace(TIDES, key=f"k{n}", title=f"Title {n}") for n in range(23)]
    card = articles_card(entries, page=2, state=("token",))
    assert card.choice is not None
    assert [option.value for option in card.choice.options] == ["k20", "k21", "k22"]
    assert buttons(card) == ["First", "Previous"]
    assert action(card, "Previous").args == ("token", "1")


def test_a_narrowed_list_says_to_what() -> None:
    """The title names author and shelf."""
    assert (
        articles_card((TIDES,), author="Ada Penrose", shelf="sea").title == "Articles by Ada Penrose on the shelf “sea”"
    )


def test_an_empty_library_says_so() -> None:
    """No list, one sentence."""
    assert said(articles_card(())) == "The library\nThere are no articles here yet."


REPORT = Report(
    (
        SourceReport("a.txt", "added", ("The Tide Tables",), 30, 12, 1200, ("line 3: no date",)),
        SourceReport("b.txt", "changed", ("Letters on Bees",), 1, 1, 100),
        SourceReport("c.txt", "removed"),
        SourceReport("d.txt", "kept", ("Kept",)),
        SourceReport("e.pdf", "failed", problem="it is encrypted; remove the password"),
    ),
    articles=3,
    passages=31,
    quotes=13,
    seconds=0.4,
)


def test_a_report_tells_what_changed_what_failed_and_what_is_held_now() -> None:
    """Source by source, the failed ones with the reason."""
    assert said(report_card(REPORT)) == (
        "Library reloaded\n"
        "- Added: a.txt: The Tide Tables (30 passages, 12 quotes)\n"
        "- Changed: b.txt: Letters on Bees (1 passage, 1 quote)\n"
        "- Removed: c.txt\n"
        "1 source could not be read; earlier versions are kept:\n"
        "- e.pdf: it is encrypted; remove the password\n"
        "1 warning about how sources were read. In the terminal, “commonplace load” lists them.\n"
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


def test_progress_is_told_in_numbers() -> None:
    """Which source is being read, of how many."""
    assert "Reading 3 of 40: tides.md" in said(progress_card(2, 40, "tides.md"))
    assert "Reading 40 of 40: tides.md" in said(progress_card(40, 40, "tides.md"))


@dataclass(frozen=True)
class Held:
    articles_folder: Path = Path("data/articles")
    articles: int = 3
    sources: int = 2
    passages: int = 1500
    quotes: int = 13
    words: int = 3600
    loaded_at: datetime | None = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
    last_report: Report | None = None


def test_the_status_tells_numbers_folder_and_time() -> None:
    """In words, a fact a line."""
    assert said(status_card(Held())) == (
        "Library status\n- Articles: 3 from 2 sources\n- Length: 3,600 words, 16 min\n- Passages: 1,500\n"
        "- Quotes: 13\n- Folder: data/articles\n- Last loaded: 3 May 2026, 12:00 UTC"
    )


def test_the_status_of_a_library_never_read_says_what_to_do() -> None:
    """The cure stands beside the fault."""
    assert "Last loaded: never; use /library reload" in said(status_card(Held(loaded_at=None)))


def test_the_status_lists_what_failed_last() -> None:
    """The reasons of the last report stand there until it is fixed."""
    text = said(status_card(Held(last_report=REPORT)))
    assert "1 source could not be read:\n- e.pdf: it is encrypted; remove the password" in text
