"""Headings without text of their own, on a page of reading."""

from dataclasses import replace

from bot.cards.reading import context_card, excerpt_card, section_card, whole_card
from bot.model import Excerpt, Outline, OutlineRow, PlacedPassage, SectionKind, SectionName
from tests.cards.samples import TIDES, passages, said


def row(number: int, heading: str | None, ordinal: int, words: int) -> OutlineRow:
    """A section as an outline has it."""
    name = SectionName(number, heading, "", SectionKind.HEADING)
    return OutlineRow(name, 1, words, ordinal, None)


PLAY = Outline(
    TIDES,
    (
        row(1, "ACT I", 0, 0),
        row(2, "Scene 1", 0, 2),
        row(3, "Scene 2", 1, 2),
        row(4, "ACT II", 2, 0),
        row(5, "In the cellar", 2, 0),
        row(6, "Scene 1", 2, 2),
    ),
)


def page(outline: Outline, *sections: int) -> Excerpt:
    """One passage in each of these sections of the outline."""
    names = {one.section.number: one.section for one in outline.rows}
    texts = passages(*(f"Words of {number}." for number in sections))
    placed = tuple(_in(passage, names[number]) for passage, number in zip(texts, sections, strict=True))
    return Excerpt(TIDES, placed, 0, len(placed) - 1, len(placed))


def _in(passage: PlacedPassage, section: SectionName) -> PlacedPassage:
    return replace(passage, place=replace(passage.place, section=section))


def test_an_act_stands_above_its_first_scene() -> None:
    """The act has no words of its own, and the act after it is divided once more before its scene."""
    shown = said(excerpt_card(page(PLAY, 2, 3, 6), PLAY))
    assert "ACT I\nScene 1\nWords of 2.\nScene 2\nWords of 3.\nACT II\nIn the cellar\nScene 1\nWords of 6.\n" in shown
    assert said(whole_card(page(PLAY, 2, 3, 6), PLAY)).count("ACT") == 2


def test_whoever_opens_a_scene_reads_of_which_act_it_is() -> None:
    """In one section, and around a passage."""
    assert "ACT II\nIn the cellar\nScene 1\nWords of 6.\n" in said(section_card(page(PLAY, 6), PLAY))
    assert "ACT I\nScene 1\n> Words of 2.\n" in said(context_card(page(PLAY, 2, 3), 0, PLAY))


def test_headings_with_text_stand_once() -> None:
    """Where every section has words, and where the outline is not at hand, nothing is added."""
    plain = Outline(TIDES, (row(1, "Scene 1", 0, 2), row(2, "Scene 2", 1, 2)))
    assert said(excerpt_card(page(plain, 1, 2), plain)) == said(excerpt_card(page(plain, 1, 2)))
    assert "ACT" not in said(excerpt_card(page(PLAY, 2, 3)))
