"""What a part without a heading is called, and the line under it."""

from dataclasses import replace

from bot.model import Article, Section, SectionKind
from bot.reading.quotes.quotes import with_quotes
from tests.reading.labelled import article_of

COURT = "The court of the ferry was the smallest court in the county, and the only one that moved."
ROPE = "A court that floats is never late, because the shore has to wait for it."


def named(article: Article, section: int = 0) -> tuple[str | None, str | None]:
    """A section's label and the line under it."""
    read = with_quotes(article)
    part = read.sections[section]
    return part.label and part.label.of(read.text), part.summary and part.summary.of(read.text)


def test_a_part_is_called_by_what_it_says_and_not_by_how_it_opens() -> None:
    """The first words look back at something; the sentence that sums the part up stands second."""
    opening = "On that morning they had again come down to the water, as so often."
    label, line = named(article_of([("prose", None, f"{opening} {COURT}")]))
    assert label == COURT
    assert line is None


def test_the_line_under_a_label_is_another_sentence() -> None:
    """Two sentences stand alone: one names the part, the other stands under it."""
    label, line = named(article_of([("prose", None, COURT), ("prose", None, ROPE)]))
    assert {label, line} == {COURT, ROPE}


def test_a_bare_label_names_no_part() -> None:
    """A word and a colon say nothing without what they introduce."""
    label, _ = named(article_of([("prose", None, "Ropes:"), ("prose", None, "They are wet, as they were last year.")]))
    assert label == "They are wet, as they were last year."


def test_a_date_or_a_number_names_no_part() -> None:
    """A forum prints one above each post; words come before it, and marks alone are no name at all."""
    told = "They are wet, as they were last year."
    for line in ("03.03.2011, 14:17 #661", "25 min.", "9,2 / 10", "—"):
        label, _ = named(article_of([("prose", None, line), ("prose", None, told)]))
        assert label == told
    assert named(article_of([("prose", None, "25 min.")]))[0] == "25 min."
    assert named(article_of([("prose", None, "— 2011 —")]))[0] is None


def test_what_is_beside_the_text_names_no_part() -> None:
    """A picture's caption, a byline, a note and the page's own words come first; the prose names the part."""
    aside = [
        ("caption", None, "Photo: The ferry court in session, with the clerk standing in the bow."),
        ("byline", None, "By Odile Marchetti"),
        ("boilerplate", None, "Category Archives"),
        ("note", None, "1. The ferry is meant that runs below the lock, and no other ferry."),
    ]
    label, _ = named(article_of([*aside, ("prose", None, COURT)]))
    assert label == COURT


def test_a_part_of_nothing_but_captions_has_no_name() -> None:
    """Nothing in it says anything."""
    assert named(article_of([("caption", None, "The clerk in the bow.")])) == (None, None)


def test_prose_names_a_part_before_a_list_does() -> None:
    """The list stands first and is passed over; alone, it is better than nothing."""
    links = ("list", None, "The ferry court. The rope walk. The lock keeper.")
    assert named(article_of([links, ("prose", None, "And so it went.")]))[0] == "And so it went."
    assert named(article_of([links]))[0] == links[2]


def test_a_speaker_s_part_is_called_by_the_speaker_s_words() -> None:
    """The chair says one sentence, Ines Albrecht the rest."""
    article = article_of(
        [("prose", None, "Ines Albrecht came to the front."), ("prose", "Ines Albrecht", f"My name is Ines. {COURT}")]
    )
    assert named(article)[0] == COURT


def headed(article: Article, kind: SectionKind) -> Article:
    def with_heading(section: Section) -> Section:
        return replace(section, heading="Who came before it?", kind=kind)

    return replace(article, sections=tuple(map(with_heading, article.sections)))


def test_a_question_shows_a_sentence_of_the_answer() -> None:
    """Who answers is named, and the words are hers; a heading needs no label."""
    answer = article_of([("prose", "Ines Albrecht", f"Oh, well. {COURT}")])
    assert named(headed(answer, SectionKind.QUESTION)) == (None, COURT)


def test_where_nothing_of_an_answer_can_be_quoted_its_first_sentence_is_shown() -> None:
    """Words that would be lost elsewhere are clear under their question."""
    said = "He and she and the other one came there every Monday."
    answer = article_of([("prose", "Ines Albrecht", said)])
    assert named(headed(answer, SectionKind.QUESTION)) == (None, said)
    assert named(headed(answer, SectionKind.HEADING)) == (None, None)


def test_an_introduction_gives_way_to_what_follows_it() -> None:
    """Elsa Brandt says who she is; her part is called by what she says next."""
    said = "My name is Elsa Brandt and I worked at the walk. Rope remembers every hand that made it."
    assert named(article_of([("prose", "Elsa Brandt", said)]))[0] == "Rope remembers every hand that made it."


def test_the_name_before_a_turn_is_no_answer() -> None:
    """A turn begins with the name of whoever speaks; the line under the question is what follows it."""
    answer = article_of([("prose", "Elsa Brandt", "Elsa Brandt: No.")])
    assert named(headed(answer, SectionKind.QUESTION)) == (None, "No.")


def test_in_a_part_that_two_share_the_second_speaks_under_the_first() -> None:
    """One names the part, the line is the other's."""
    second = "Whoever ties a knot in anger will need a knife to undo it."
    article = article_of([("prose", "Elsa Brandt", f"{ROPE} It is so."), ("prose", "Theo Kaplan", second)])
    assert named(article) == (ROPE, second)


def test_the_line_under_a_heading_does_not_repeat_the_heading() -> None:
    """The section opens with its own heading as a sentence; the line is the next one."""
    article = article_of([("prose", None, COURT), ("prose", None, ROPE)])
    section = replace(article.sections[0], heading=COURT.rstrip("."), kind=SectionKind.HEADING)
    assert named(replace(article, sections=(section,))) == (None, ROPE)


def test_a_sentence_that_stands_twice_is_shown_once() -> None:
    """A refrain names the part; it is not the line too."""
    assert named(article_of([("prose", None, ROPE), ("prose", None, ROPE)])) == (ROPE, None)


def test_a_short_heading_may_stand_in_the_line_under_it() -> None:
    """*The court* and a sentence that begins with it say different things."""
    article = article_of([("prose", None, COURT)])
    section = replace(article.sections[0], heading="The court", kind=SectionKind.HEADING)
    assert named(replace(article, sections=(section,))) == (None, COURT)


def test_a_connective_at_the_beginning_of_a_label_is_left_out() -> None:
    """As of quotes; one that is more than that stays."""
    label, _ = named(article_of([("prose", None, f"But {COURT[0].lower()}{COURT[1:]}")]))
    assert label == f"{COURT[0].lower()}{COURT[1:]}"


def test_the_author_names_a_part_before_somebody_unknown_does() -> None:
    """Where only somebody unknown speaks, their words have to do."""
    article = article_of([("prose", None, ROPE), ("prose", None, COURT)])
    first, *rest = article.sections[0].passages
    section = replace(article.sections[0], passages=(replace(first, unknown=True), *rest))
    assert named(replace(article, sections=(section,)))[0] == COURT
    alone = replace(section, passages=(replace(first, unknown=True),))
    assert named(replace(article, sections=(alone,)))[0] == ROPE
