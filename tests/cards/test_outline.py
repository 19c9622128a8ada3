"""Outlines as a tree, in pages."""

from bot.cards.card import Verb
from bot.cards.outline import outline_card
from bot.model import Outline, OutlineRow, SectionKind, SectionName
from tests.cards.samples import NAMELESS, READERS, TIDES, action, said


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
