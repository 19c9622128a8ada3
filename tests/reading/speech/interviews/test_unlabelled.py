"""Interviews without labels: questions are known by their marks, answers by what stands before them."""

from bot.reading import read_source
from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, Role, paragraphs_of
from bot.reading.speech.interviews.unlabelled import introduced, mark_unlabelled, questions_in, speaks_of_interview

TALK = (
    "The Swans",
    "How many swans do you look after?",
    "I look after forty on the water and one in my kitchen.",
    "And what do you feed them?",
    "I give them what the visitors are told not to give them.",
    "She does not get on with the others.",
)


def bench(*texts: str) -> Manuscript:
    return Manuscript(paragraphs_of(tuple(map(Block, texts))))


def test_the_head_calls_it_an_interview() -> None:
    """In any language; an interval is none."""
    assert speaks_of_interview(["An interview with Karl Amend"])
    assert speaks_of_interview(["Ein Gespräch mit Karl Amend"])
    assert not speaks_of_interview(["An interval of silence"])


def test_an_introduction_says_that_somebody_answered() -> None:
    """Before the first question."""
    assert introduced(paragraphs_of((Block("Karl Amend answered our questions by letter."), Block("How many?"))))
    assert not introduced(paragraphs_of((Block("How many?"), Block("Karl Amend answered our questions by letter."))))


def test_questions_and_answers_take_turns() -> None:
    """The answers are the answerer's; behind the last question only the first paragraph is."""
    manuscript = bench(*TALK)
    assert questions_in(manuscript, manuscript.paragraphs, True, []) == [1, 3]
    mark_unlabelled(manuscript, manuscript.paragraphs, True, "Karl Amend")
    asked = [paragraph.text for paragraph in manuscript.paragraphs if paragraph.role is Role.QUESTION]
    assert asked == [TALK[1], TALK[3]]
    assert [(p.speaker, p.unknown) for p in manuscript.paragraphs[2::2][:2]] == [("Karl Amend", False)] * 2
    assert manuscript.paragraphs[5].unknown


def test_an_essay_that_asks_once_is_no_interview() -> None:
    """One question, answered by its author."""
    manuscript = bench("The Swans", "What is a swan for?", "It is beautiful from the bank.")
    assert questions_in(manuscript, manuscript.paragraphs, False, []) == []


def test_questions_that_people_of_a_story_ask_each_other_make_no_interview() -> None:
    """Words of telling beside them, or speech behind, show that a narrator tells."""
    talk = "\n\n".join(
        [
            "The Net Loft",
            "By Nina Holt",
            "Berta came up the ladder with the lamp, and the rain came with her, as I had feared it would all day.",
            "“And what,” said Berta, putting down the lamp, “do you intend to do about the nets before they rot?”",
            "I told her that I had always meant to mend them, and that my hands were cold.",
            "Tomas laughed and asked, “Have you ever seen your own hands when they were warm, even in summer?”",
            "I have not, I thought, and I said nothing, since my mouth was full of twine.",
            "“And you, who never mended anything in your life, what do you want of us?” Berta asked him: “why?”",
            "I saw that he had no answer, and we went down to the quay, where my boat was.",
        ]
    )
    (article,) = read_source("loft.txt", talk.encode())
    assert not any((section.heading or "").endswith(("?”", "?")) for section in article.sections)


def test_a_preacher_who_asks_his_hearers_now_and_then_makes_no_interview() -> None:
    """An interviewer's questions come back every few paragraphs; those of a sermon are far between."""
    asks = "And you who sit by the warm stove, what have you ever given to the river but your ashes?"
    answer = "I have given it my nets, my father's boat and the better half of every summer."
    tells = ["The river keeps what it is given, and nobody has seen it count."] * 30
    sermon = bench("The River", *[asks, answer, *tells] * 3)
    assert questions_in(sermon, sermon.paragraphs, False, []) == []
    talk = bench("The River", *[asks, answer, *tells[:5]] * 3)
    assert questions_in(talk, talk.paragraphs, False, []) == [1, 8, 15]
