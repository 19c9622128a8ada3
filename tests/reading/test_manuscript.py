"""An article on the workbench: its measures, and how often one doubt is told."""

from bot.reading.document import Block, Hint
from bot.reading.manuscript import MOST_ALIKE, Manuscript, Role, paragraphs_of
from tests.reading.plain import LONG, OTHER, read_one

SHORT = "The Attic"


def on_the_bench(*texts: str, gaps: tuple[int, ...] = ()) -> Manuscript:
    """A manuscript of paragraphs with the blank lines before each, one where nothing is said."""
    spread = [*gaps, *[1] * (len(texts) - len(gaps))]
    return Manuscript(paragraphs_of(tuple(Block(text, gap=gap) for text, gap in zip(texts, spread, strict=True))))


def test_a_heading_of_marks_alone_is_a_rule() -> None:
    """Web pages set them as headings; a year is one that says something."""
    blocks = [Block(text, hint=Hint.HEADING, level=2) for text in ("∼ ∼ ∼", "____", "2016")]
    assert [paragraph.role for paragraph in paragraphs_of(tuple(blocks))] == [Role.RULE, Role.RULE, Role.HEADING]


def test_a_heading_is_short_beside_the_usual_paragraph() -> None:
    """A third of the usual paragraph, but never under 60 or over 150 characters."""
    assert on_the_bench("x" * 90, "x" * 90).short == 60
    assert on_the_bench("x" * 300, "x" * 300, "x").short == 100
    assert on_the_bench("x" * 3000).short == 150


def test_a_gap_is_wide_where_most_are_narrow() -> None:
    """Three blank lines among single ones part the text; where every gap is wide, none says anything."""
    parted = on_the_bench(*[LONG] * 5, gaps=(0, 1, 3, 1, 1))
    assert [parted.has_wide_gap(paragraph) for paragraph in parted.paragraphs] == [False, False, True, False, False]
    loose = on_the_bench(*[LONG] * 3, gaps=(0, 3, 3))
    assert not any(map(loose.has_wide_gap, loose.paragraphs))


def test_a_word_written_small_is_no_name() -> None:
    """Harbour is a word of this file; Lisle stands with a capital in mid-sentence and is a name."""
    manuscript = on_the_bench("Nobody in Lisle goes to the harbour at night.", "Harbour dues are paid there.")
    assert manuscript.is_common_word("Harbour")
    assert manuscript.known_name("Lisle")
    assert not manuscript.known_name("Harbour")


def test_short_lines_are_body_only_when_they_end_like_sentences() -> None:
    """A heading stands above body; a short sentence is body, a short line is not."""
    manuscript = on_the_bench(SHORT, "It rained.", LONG)
    assert [manuscript.is_body(paragraph) for paragraph in manuscript.paragraphs] == [False, True, True]


def test_a_title_without_capitals_lets_headings_be_small() -> None:
    """One word is no evidence; a first line of several small words is."""
    assert on_the_bench("why I left", LONG, OTHER).writes_headings_small
    assert not on_the_bench("ledgers", LONG, OTHER).writes_headings_small
    assert not on_the_bench("Why I Left", LONG, OTHER).writes_headings_small


def test_a_doubt_that_comes_a_thousand_times_is_not_said_a_thousand_times() -> None:
    """The report on one file stays short: a remark is made twenty times, and once that there are more."""
    article = read_one("\n".join(["The Ledger", *(f"key{n}: value" for n in range(1000))]))
    assert len(article.remarks) <= MOST_ALIKE + 10
