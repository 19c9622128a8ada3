"""Outlines as a tree, in pages."""

from dataclasses import replace

from bot.cards.card import Verb
from bot.cards.fit import PHONE_LINE, PHONE_LINES
from bot.cards.outline import outline_card, whole_outline_card
from bot.cards.source import section_label
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
        "- Tides (240 words, 1\u00a0min)\n“The sea keeps its word.”\n"
        "  - Who reads them (480 words, 2\u00a0min)\n"
        "- “In the second winter the…” (240 words, 1\u00a0min)\n"
        "Ada Penrose, in The Tide Tables (The Harbour Weekly, 3 May 1926)\n"
        "3 sections, 1,200 words, 5\u00a0min in all."
    )


def test_a_long_part_says_more_where_there_is_room() -> None:
    """All of its points where the screen has room; on a full one they wait behind *More*."""
    points = tuple(f"The sea keeps word number {n} that it ever gave." for n in range(5))
    long = replace(row(NAMELESS, words=900, summary="The sea keeps its word."), points=points)
    assert "“The sea keeps its word.” “The sea keeps word number 0 that it ever gave.”" in said(
        outline_card(Outline(TIDES, (long,)))
    )
    full = outline_card(Outline(TIDES, (long,) * 4))
    assert "number 4" not in said(full)
    assert action(full, "More")
    assert said(whole_outline_card(Outline(TIDES, (long,) * 4))).count("number 4") == 4


def test_a_question_is_called_one() -> None:
    """The kind of a section shows where it is more than a heading."""
    asked = SectionName(1, "Why tides?", "", SectionKind.QUESTION)
    assert "- Why tides? (question, 240 words, 1\u00a0min)" in said(outline_card(Outline(TIDES, (row(asked),))))


def test_an_outline_that_begins_with_a_deep_level_is_not_indented_as_a_whole() -> None:
    """The highest level there is stands at the margin."""
    rows = (row(READERS, level=3), row(NAMELESS, level=4))
    assert "\n- Who reads them" in said(outline_card(Outline(TIDES, rows)))


def test_a_long_outline_has_pages_each_with_its_own_menu() -> None:
    """Every section stands on one page, and the menu offers exactly those of the page."""
    rows = tuple(row(SectionName(n, f"Lesson {n}", "", SectionKind.HEADING), at=n * 2) for n in range(1, 81))
    offered: list[str] = []
    for page in range(10):
        card = whole_outline_card(Outline(TIDES, rows), page=page)
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


def question(number: int, asked: str) -> SectionName:
    return SectionName(number, asked, "", SectionKind.QUESTION)


def test_a_speaker_names_the_part_he_speaks_in() -> None:
    """Ben sees who speaks and what she says, and no number; the words are hers, so no name is under them."""
    name = SectionName(1, None, "My name is Rosa", SectionKind.SPEAKER, "A net is a promise.", ("Rosa Quill",))
    rows = (OutlineRow(name, 1, 120, 0, "Nobody mends a net alone.", "Rosa Quill", ("Rosa Quill",)),)
    said_first = "- Rosa Quill: “A net is a promise.” (speaker, 120 words, 1\u00a0min)\n“Nobody mends a net alone.”"
    assert said_first in said(outline_card(Outline(TIDES, rows)))


def test_whoever_answers_is_named_once_until_another_answers() -> None:
    """Three questions: Rosa answers two, Theo the third."""
    answers = (("Why nets?", "Rosa Quill"), ("Why rope?", "Rosa Quill"), ("Why tar?", "Theo Kaplan"))
    rows = tuple(
        OutlineRow(question(n, asked), 1, 90, n, "It keeps.", who, (who,)) for n, (asked, who) in enumerate(answers, 1)
    )
    text = said(outline_card(Outline(TIDES, rows)))
    assert text.count("Rosa Quill: “It keeps.”") == 1
    assert text.count("Theo Kaplan: “It keeps.”") == 1
    assert text.count("“It keeps.”") == 3


def test_a_long_part_with_several_speakers_names_them() -> None:
    """Under a heading they stand beside its length; a short part does without."""
    voices = ("Rosa Quill", "Theo Kaplan", "Ines Albrecht", "Ada Lin", "Ann Lee")
    long = OutlineRow(READERS, 1, 900, 0, None, None, voices)
    short = OutlineRow(READERS, 1, 100, 0, None, None, voices)
    assert "4\u00a0min; with Rosa Quill, Theo Kaplan, Ines Albrecht, Ada Lin and Ann Lee)" in said(
        outline_card(Outline(TIDES, (long,)))
    )
    assert "with Rosa" not in said(outline_card(Outline(TIDES, (short,))))


def test_several_who_share_a_part_stand_in_its_label() -> None:
    """A part without a heading that belongs to many voices is called by them."""
    name = SectionName(
        8, None, "How did it", SectionKind.BREAK, "Each answered.", ("Rosa", "Theo", "Ines", "Ada", "Ann")
    )
    assert "Part 8, with Rosa, Theo, Ines and 2 others: “Each answered.”" in section_label(name)


def test_an_outline_takes_one_phone_screen_and_more_shows_the_whole() -> None:
    """Ten parts with long sentences: shorter rows first, then no sentences; *More* opens all of it."""
    saying = "The keeper of the light writes every ship into his book, and none of them has ever thanked him for it."
    rows = tuple(
        row(SectionName(n, None, "The keeper", SectionKind.BREAK, f"{n} {saying}"), summary=saying, at=n)
        for n in range(1, 11)
    )
    card = outline_card(Outline(TIDES, rows))
    assert said(card).count("- Part") == 10
    assert "“The keeper" not in said(card)
    more = action(card, "More")
    assert (more.verb, more.args) == (Verb.OUTLINE, ("the-tide-tables", "0"))
    whole = said(whole_outline_card(Outline(TIDES, rows)))
    assert whole.count(f"“{saying}”") == 10


def test_a_short_outline_shows_everything_at_once() -> None:
    """There is no *More* where there is no more."""
    card = outline_card(Outline(TIDES, (row(READERS, summary="Fishermen read them at breakfast."),)))
    assert "“Fishermen read them at breakfast.”" in said(card)
    assert not card.actions


def test_of_a_very_long_article_the_first_parts_are_shown() -> None:
    """Ninety lessons: a screenful of them, and how many that is; the menu offers the first 25."""
    rows = tuple(row(SectionName(n, f"Lesson {n}", "", SectionKind.HEADING), at=n) for n in range(1, 91))
    card = outline_card(Outline(TIDES, rows))
    shown = said(card).count("- Lesson")
    assert 10 < shown < 40
    assert f"The first {shown} are shown." in said(card)
    assert card.choice is not None
    assert len(card.choice.options) == 25


def test_an_interview_shows_question_and_answer_on_one_screen() -> None:
    """Five long questions are cut where a reader would stop, and so is each answer; no question does without."""
    asked = "What would you tell somebody who comes to the rope walk for the first time and wants to learn the trade?"
    answer = "Walk slowly, because rope remembers every hand that made it, and it has all the time in the world."
    rows = tuple(OutlineRow(question(n, asked), 1, 400, n, answer, "Rosa Quill", ()) for n in range(1, 6))
    text = said(outline_card(Outline(TIDES, rows)))
    assert text.count("What would you tell somebody who comes to the rope walk") == 5
    assert text.count("“Walk slowly, because rope remembers every hand that made") == 5
    assert "walk for…" not in text
    assert "More" in [one.label for one in outline_card(Outline(TIDES, rows)).actions]


def test_a_screen_is_filled_before_labels_are_cut_short() -> None:
    """Nine parts: the lines that are left go to the first of them, and none has more than a screen holds."""
    words = "a lock keeper counts barges by their sound at night and writes down what he has heard before he sleeps"
    rows = tuple(row(SectionName(n, None, "", SectionKind.BREAK, f"{n} {words}."), at=n) for n in range(1, 10))
    lines = [line for line in said(outline_card(Outline(TIDES, rows))).splitlines() if line.startswith("- Part")]
    assert len(lines) == 9
    lengths = [len(line) for line in lines]
    assert max(lengths) > min(lengths)
    assert sorted(lengths, reverse=True) == lengths
    assert sum(-(-length // PHONE_LINE) for length in lengths) <= PHONE_LINES


def test_the_only_part_without_a_heading_is_called_by_its_words_alone() -> None:
    """On the card and in its menu; two of them are told apart by their numbers."""
    opening = SectionName(1, None, "", SectionKind.BREAK, "The sea is written down a year before.")
    card = outline_card(Outline(TIDES, (row(opening), row(READERS))))
    assert "- “The sea is written down a year before.” (" in said(card)
    assert card.choice is not None
    assert card.choice.options[0].label == "“The sea is written down a year before.”"
    assert "- Part 1, “The sea is written" in said(outline_card(Outline(TIDES, (row(opening), row(NAMELESS)))))


def test_a_sentence_without_its_connective_begins_with_a_capital_in_brackets() -> None:
    """As quotes do; marks inside become single ones."""
    part = SectionName(1, None, "", SectionKind.BREAK, "the sea keeps no “promise” of its own.")
    text = said(outline_card(Outline(TIDES, (row(part, summary="no table is the sea."),))))
    assert "- “[T]he sea keeps no ‘promise’ of its own.”" in text
    assert "“[N]o table is the sea.”" in text


def test_a_heading_without_words_of_its_own_has_no_length() -> None:
    """What stands below it has."""
    rows = (row(SectionName(1, "Book One", "", SectionKind.HEADING), words=0), row(READERS, level=2))
    text = said(outline_card(Outline(TIDES, rows)))
    assert "- Book One\n" in text
    assert "0 words)" not in text.replace("240 words", "")
