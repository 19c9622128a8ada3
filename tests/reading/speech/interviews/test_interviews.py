"""Interviews and dialogues."""

from bot.model import Kind, SectionKind
from tests.reading.plain import (
    LAMP,
    LATE,
    LONG,
    MOTH,
    OTHER,
    THIRD,
    headings,
    kinds,
    paragraphs,
    read_one,
    spoken,
    texts,
)

ANSWER = "I kept them because somebody had to, and because the attic was the only dry place in the whole building."
MORE = "We never thought of it as history. We thought of it as the price of rope, and we were right to think so."


def test_labels_alone_on_a_line_set_the_speaker_until_the_next_question() -> None:
    """Numbered questions open sections; the label is a byline; the answers are the named person's."""
    article = read_one(
        paragraphs(
            "Interview with a Clerk",
            "A1: Why did you keep the ledgers ?",
            "Ada Lin:",
            ANSWER,
            MORE,
            "A2: Did anybody read them ?",
            "Ada Lin:",
            OTHER,
            "March 3, 2019",
        )
    )
    assert headings(article) == ["A1: Why did you keep the ledgers ?", "A2: Did anybody read them ?"]
    assert {section.kind for section in article.sections} == {SectionKind.QUESTION}
    assert [s for s, _ in spoken(article)] == [None, "Ada Lin", "Ada Lin", None, "Ada Lin", None]
    assert texts(article, Kind.BYLINE) == ["Ada Lin:", "Ada Lin:"]
    assert article.date_iso == "2019-03-03"


def test_an_answer_without_a_label_is_nobodys() -> None:
    """After a question without a label who answers is unknown, and not served."""
    article = read_one(
        paragraphs(
            "The Attic", "Why the attic?", "Ada Lin:", ANSWER, "Was it dry?", MORE, "And the rain?", "Ada Lin:", THIRD
        )
    )
    assert spoken(article) == [
        (None, False),
        ("Ada Lin", True),
        (None, False),
        (None, False),
        ("Ada Lin", True),
    ]
    assert headings(article) == ["Why the attic?", "Was it dry?", "And the rain?"]


def test_labels_in_the_line_take_turns() -> None:
    """ "Name: …" sets the speaker of its paragraph and those after it; whoever asks is the interviewer."""
    article = read_one(
        paragraphs(
            "A Talk in the Attic",
            "Weiss: Why did you keep the ledgers?",
            f"Lin: {ANSWER}",
            MORE,
            "Weiss: Did anybody read them?",
            f"Lin: {OTHER}",
        )
    )
    assert headings(article) == ["Weiss: Why did you keep the ledgers?", "Weiss: Did anybody read them?"]
    assert spoken(article) == [("Lin", True)] * 3


def test_question_and_answer_letters_name_whom_the_title_names() -> None:
    """Q and A name nobody; the title may."""
    talk = ("Q: Why did you keep the ledgers?", f"A: {ANSWER}", "Q: Did anybody read them?", f"A: {MORE}")
    assert [s for s, _ in spoken(read_one(paragraphs("Interview with Ada Lin", *talk)))] == ["Ada Lin", "Ada Lin"]
    assert spoken(read_one(paragraphs("A Talk in the Attic", *talk))) == [(None, True), (None, True)]


def test_long_questions_without_labels_are_not_the_authors() -> None:
    """Paragraphs that address somebody and end with a question are questions; the answers have no known speaker."""
    asked = (
        "Some of the clerks of your harbour claim that the ledgers were never meant to be read by anybody at all. "
        "How true is that? Is there one you would read again?"
    )
    again = (
        "The boatmen on the other side of the water have been laughing at written accounts for two hundred years. "
        "How do you think a clerk should answer them?"
    )
    article = read_one(paragraphs("The Ledgers", LONG, asked, ANSWER, again, MORE))
    assert [section.kind for section in article.sections] == [
        SectionKind.OPENING,
        SectionKind.QUESTION,
        SectionKind.QUESTION,
    ]
    assert spoken(article) == [(None, True), (None, True), (None, True)]
    signed = read_one(paragraphs("The Ledgers", "By Ines Baro", LONG, asked, ANSWER, again, MORE))
    assert spoken(signed)[-2:] == [(None, False), (None, False)]


def test_a_rhetorical_question_in_an_essay_stays_the_authors() -> None:
    """One question to the reader makes no interview."""
    article = read_one(paragraphs("The Ledgers", LONG, "And what would you have done in their place?", ANSWER, OTHER))
    assert all(quotable and speaker is None for speaker, quotable in spoken(article))


def test_a_list_with_colons_is_no_dialogue() -> None:
    """Lines such as "Note: …" that do not take turns set no speakers."""
    article = read_one(paragraphs("The Ledgers", f"Note: {LONG}", f"Warning: {OTHER}", f"Result: {THIRD}"))
    assert [s for s, _ in spoken(article)] == [None, None, None]


def test_an_interview_does_not_reach_into_the_next_article() -> None:
    """In a file of several articles the last speaker of an interview is silent in the next article."""
    from tests.reading.plain import read

    one, two = read(
        paragraphs(
            "Category Archives: Water",
            "Interview with a Clerk",
            "A1: Why did you keep the ledgers ?",
            "Ada Lin:",
            ANSWER,
            "A2: Did anybody read them ?",
            "Ada Lin:",
            MORE,
            "The Boatmen",
            "by Jonah Weiss",
            OTHER,
            THIRD,
        )
    )
    assert {s for s, _ in spoken(one)} == {None, "Ada Lin"}
    assert spoken(two) == [(None, False), (None, True), (None, True)]
    assert kinds(two)[0] is Kind.BYLINE


def test_answers_may_carry_the_only_label() -> None:
    """Where just the answers are labelled, each under a question, the questions are the interviewer's."""
    article = read_one(
        paragraphs(
            "The Stove Was in Charge",
            LONG,
            "And the stove?",
            f"Krummacher: {LAMP}",
            "What comes next?",
            f"Krummacher: {LATE}",
        )
    )
    assert [section.kind for section in article.sections][1:] == [SectionKind.QUESTION] * 2
    assert spoken(article)[1:] == [("Krummacher", True)] * 2


def test_a_label_may_say_who_that_is() -> None:
    """ "Name (host):" and "NAME, packer:" are labels of the one who is named."""
    article = read_one(
        paragraphs(
            "Episode 7",
            f"Ada Lin (host): {LAMP}",
            f"Ruth Abend: {LATE}",
            f"Ada Lin (host): {MOTH}",
            f"Ruth Abend, packer: {OTHER}",
        )
    )
    assert [who for who, _ in spoken(article)] == ["Ada Lin", "Ruth Abend"] * 2


def test_an_introduction_names_who_answers() -> None:
    """An interview whose introduction opens with the only name it holds is with that person; with two, with neither."""
    talk = ["Interview: Sabine Lowe", "And the stove?", OTHER, "What comes next?", THIRD]
    one = "Yvonne Kerbrat kept the library by the harbour for thirty years, and she tells us about the stove."
    article = read_one(paragraphs("Nobody Sells Silence", talk[0], one, *talk[1:]))
    assert spoken(article)[2:] == [("Yvonne Kerbrat", True)] * 2
    article = read_one(paragraphs("Nobody Sells Silence", talk[0], one + " Ada Lin took notes.", *talk[1:]))
    assert spoken(article)[2:] == [(None, False)] * 2
