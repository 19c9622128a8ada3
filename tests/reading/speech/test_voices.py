"""Panels, transcripts, plays, questions and answers: everybody keeps the own words once the markup is gone."""

import pytest

from bot.model import Kind, SectionKind
from bot.reading import read_source
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
    served,
    spoken,
)


def test_a_third_speaker_with_a_title_does_not_speak_in_the_seconds_name() -> None:
    """Labels with "Dr." or "Prof." are labels; each panellist keeps the own words, and no quote holds a label."""
    article = read_one(
        paragraphs(
            "Who Owns the Night?",
            "Moderator: What is the dark to you?",
            f"Colin Frayne: {LATE}",
            f"Dr. Amara Wolde: {MOTH}",
            "Moderator: And what are lamps?",
            f"Colin Frayne: {THIRD}",
            f"Dr. Amara Wolde: {LAMP}",
        )
    )
    assert [s for s, _ in spoken(article)] == ["Colin Frayne", "Amara Wolde"] * 2
    assert all("Wolde" not in words and "Frayne" not in words for _, words in served(article))
    assert ("Amara Wolde", LAMP) in served(article)


def test_somebody_who_speaks_once_ends_the_turn_of_the_one_before() -> None:
    """In a dialogue a label that comes but once begins another's words, of a name or of nobody known."""
    article = read_one(
        paragraphs(
            "The Lamp Committee",
            f"Colin Frayne: {LATE}",
            f"Amara Wolde: {MOTH}",
            f"Colin Frayne: {THIRD}",
            f"Amara Wolde: {LAMP}",
            f"Audience member: {OTHER}",
            f"Ruth Abel: {LONG}",
        )
    )
    assert spoken(article)[-2:] == [(None, False), ("Ruth Abel", True)]


def test_letters_for_question_and_answer_are_no_numbered_list() -> None:
    """ "Q." and "A." on lines of their own make an interview, and the answers are not the author's."""
    article = read_one(
        "Ten Questions for a Beekeeper\nThe Allotment, June 2017\n\n"
        f"Q. What made you start?\nA. {LAMP}\nQ. Do they know you?\nA. {MOTH}\nQ. And the stings?\nA. {LATE}\n"
    )
    assert headings(article)[1:] == ["Q. What made you start?", "Q. Do they know you?", "Q. And the stings?"]
    assert spoken(article)[1:] == [(None, False)] * 3
    assert served(article) == []


def test_initials_speak_for_the_one_person_they_fit() -> None:
    """ "JS:" is the person named in the head of the interview, where only one name there has those initials."""
    article = read_one(
        paragraphs(
            "The Clockmaker",
            "An interview with Jutta Sandmeier",
            "Interview by Owen Prothero",
            THIRD,
            "OP: Why keep the towers going?",
            f"JS: {LAMP}",
            "OP: And after you?",
            f"JS: {MOTH}",
        )
    )
    assert [s for s, _ in spoken(article)][-2:] == ["Jutta Sandmeier"] * 2
    assert ("Jutta Sandmeier", LAMP) in served(article)


def test_a_transcript_with_times_is_no_note() -> None:
    """A time in brackets before a label is passed over, and the words are the speaker's."""
    article = read_one(
        paragraphs(
            "Episode 12: The Dark",
            f"[00:00:04] Nell Harbison: {LATE}",
            f"[00:00:41] Babak Sohrabi: {MOTH}",
            f"[00:01:12] Nell Harbison: {LAMP}",
            f"[00:02:00] Babak Sohrabi: {THIRD}",
        )
    )
    assert spoken(article) == [("Nell Harbison", True), ("Babak Sohrabi", True)] * 2
    assert kinds(article) == [Kind.PROSE] * 4
    assert ("Nell Harbison", LAMP) in served(article)


def test_the_persons_of_a_play_are_not_quoted() -> None:
    """Names in capitals with a full stop take turns: each speech is that person's and never served."""
    article = read_one(
        paragraphs(
            "THE LATE KEY",
            "by Felix Rountree",
            f"MRS. ABBOT. {LAMP}",
            f"HENRY. {MOTH}",
            "MRS. ABBOT. In the street?",
            f"HENRY. {LATE}",
        )
    )
    assert spoken(article)[1:] == [("Mrs. Abbot", False), ("Henry", False)] * 2
    assert served(article) == []
    assert headings(article) == [None]


def test_a_voice_from_the_hall_is_not_the_speakers() -> None:
    """In a speech, labels in capitals set the speaker even where each comes once."""
    article = read_one(
        paragraphs(
            "An Address to the Harbour",
            LONG,
            f"AUDIENCE MEMBER: {LATE}",
            f"GOVERNOR RUSK: {MOTH}",
            OTHER,
        )
    )
    assert [s for s, _ in spoken(article)] == [None, "Audience Member", "Governor Rusk", "Governor Rusk"]


def test_whoever_takes_down_an_interview_does_not_say_the_answers() -> None:
    """Where a byline speaks of an interview, lines that ask are questions, short ones too; answers are unknown."""
    article = read_one(
        paragraphs(
            "Against the Rain",
            "Propos recueillis par Sylvain Marchetti",
            LONG,
            "Pourquoi la pluie ?",
            LAMP,
            "Que lisez-vous en ce moment ?",
            MOTH,
        )
    )
    assert article.authors == ("Sylvain Marchetti",)
    assert [section.kind for section in article.sections][1:] == [SectionKind.QUESTION] * 2
    assert spoken(article)[-2:] == [(None, False)] * 2


def test_questions_before_the_first_label_are_an_interviewers_too() -> None:
    """An interview that labels only some answers puts none of the others into its author's mouth."""
    article = read_one(
        paragraphs(
            "The Clockmaker",
            "Interview by Owen Prothero",
            "When did you first climb a tower?",
            LAMP,
            "Why keep the towers going?",
            MOTH,
            f"JS: {LATE}",
            "OP: Really?",
            f"JS: {THIRD}",
            "OP: And now?",
        )
    )
    assert served(article) == []
    assert [quotable for _, quotable in spoken(article)] == [False] * 5


def test_names_alone_in_capitals_speak_in_a_script() -> None:
    """Names that come again and again above speeches are no headings, and the speeches are not the author's."""
    article = read_one(
        paragraphs(
            "The Late Key",
            "by Felix Rountree",
            f"HENRY\n{LAMP}",
            f"MRS. ABBOT\n{MOTH}",
            f"HENRY\n{LATE}",
            f"MRS. ABBOT\n{THIRD}",
        )
    )
    assert served(article) == []
    assert headings(article) == [None]
    assert [s for s, _ in spoken(article) if s] == ["Henry", "Mrs. Abbot"] * 2


def speech_of(text: str) -> list[tuple[str, str | None, bool]]:
    """What an article quotes: the words with their marks, who says them, whether a "she" or "he" does."""
    article = read_one(text)
    return [
        (said.where.of(article.text), said.speaker, said.another)
        for section in article.sections
        for passage in section.passages
        for said in passage.speech
    ]


def test_what_a_passage_quotes_is_kept_with_its_speaker() -> None:
    """Of two quotations the one of Weiss is his, in full; whoever “she” is, it is not the author."""
    text = (
        "The Two Ledgers\n\nBy Ann Bray\n\nThe clerk was Jonah Weiss.\n\n"
        "“A ledger that nobody reads is a promise to the sea,” said Weiss.\n\n"
        "“Whoever counts at night counts twice in the morning,” she said, and shut the “big” book.\n"
    )
    assert speech_of(text) == [
        ("“A ledger that nobody reads is a promise to the sea,”", "Jonah Weiss", False),
        ("“Whoever counts at night counts twice in the morning,”", None, True),
    ]


def test_a_quotation_in_a_list_is_kept_too() -> None:
    """A list is never served as a quote, but its lines can be found and verified."""
    text = (
        "What They Said\n\nBy Ann Bray\n\nJonah Weiss and Ada Lin kept the harbour's books for twenty years.\n\n"
        "- Jonah Weiss said: “The sea keeps no books of its own, as far as we know.”\n"
        "- the second clerk wrote nothing at all in those years\n"
        "- the third left\n"
    )
    assert [(speaker, words[:9]) for words, speaker, _ in speech_of(text)] == [("Jonah Weiss", "“The sea ")]


def test_a_quotation_over_two_passages_of_one_paragraph_is_its_speakers_in_both() -> None:
    """A very long paragraph is cut into passages; the speech that runs over the cut keeps its speaker."""
    said = " ".join(f"Ledger {number} of the harbour was kept in a dry room by the old clerk." for number in range(30))
    text = (
        f"The Ledgers\n\nBy Ann Bray\n\nThe clerk was Jonah Weiss.\n\nJonah Weiss told the board: “{said}” He left.\n"
    )
    assert [speaker for _, speaker, _ in speech_of(text)] == ["Jonah Weiss", "Jonah Weiss"]


def test_a_block_quotation_with_its_full_stop_behind_the_mark_is_served_in_its_marks() -> None:
    """«…».: without the marks the words would lack their full stop, and they are its speaker's all the same."""
    text = (
        "Шлюз і порт\n\nДругу книгу вела Марта Кухар, і ніхто її не читав.\n\nМарта Кухар написала:\n\n"
        "«Тільки море не веде книг, а порт веде кожну книгу двічі».\n\nДощ ішов до ранку.\n"
    )
    (article,) = read_source("port.txt", text.encode())
    quotes = [quote for section in article.sections for passage in section.passages for quote in passage.quotes]
    told = [(quote.where.of(article.text), quote.speaker) for quote in quotes if quote.speaker]
    assert told == [("«Тільки море не веде книг, а порт веде кожну книгу двічі».", "Марта Кухар")]


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        ("“The tide turns,” said Ada Lin. “A harbour that forgets its rope forgets its dead.", "“Every town {}.”"),
        ("„Die Flut kehrt“, sagte Ada Lin. „Ein Hafen ohne Seil vergisst seine Toten.", "„Jede Stadt {}.“"),
        ("«La marea vuelve», dijo Ada Lin. «Un puerto sin soga olvida a sus muertos.", "»Toda ciudad {}»."),
        ("“A maré volta”, disse Ada Lin. “Um porto sem corda esquece os seus mortos.", "”Toda cidade {}.”"),
    ],
)
def test_a_speech_that_stays_open_goes_on_in_the_next_paragraph(said: str, goes_on: str) -> None:
    """With the opening mark again, or in Spanish and Portuguese with the closing one; all of it is the speaker's."""
    last = goes_on.format("rests on a debt which nobody has ever counted")
    article = read_one(
        paragraphs(
            "The Hearing", "By Odile Brun", "The keeper of the light was Ada Lin.", said, last, "Then it rained."
        )
    )
    (passage,) = [p for s in article.sections for p in s.passages if "debt" in p.where.of(article.text)]
    assert {passage.speaker} | {speech.speaker for speech in passage.speech} <= {"Ada Lin", None}
    assert passage.speaker == "Ada Lin" or passage.speech[0].speaker == "Ada Lin"


def test_a_speech_goes_on_over_several_paragraphs_and_ends_where_it_closes() -> None:
    """What another says behind it, in marks of its own, is not that speaker's."""
    article = read_one(
        paragraphs(
            "The Hearing",
            "By Odile Brun",
            "“It turns,” said Ada Lin. “A harbour that forgets its rope will soon forget its dead.",
            "“Every town is built on a debt that nobody has counted.",
            "“Whoever owns the landing owns the weather, and pays no toll.”",
            "“The sea lends nothing to anybody who is in a hurry.”",
        )
    )
    passages = [passage for section in article.sections for passage in section.passages]
    assert [passage.speaker for passage in passages[2:]] == ["Ada Lin", "Ada Lin", None]


def test_turns_behind_dashes_that_end_with_words_in_marks_are_read() -> None:
    """A mark that closes at the end of one turn opens nothing, and the next turn goes on with no speech."""
    turns = [
        "—Vino el alcalde —dijo Marta Paz—. Gritaba en la plaza: «¡La sal es de todos y de nadie!»",
        "—¿Y quién lo oyó? —preguntó Ada Lin.",
        "—Lo oyó el puerto entero —dijo Marta Paz—. Y respondió: «¡Que pague quien la pesa!»",
        "—Así fue —dijo Ada Lin.",
    ]
    article = read_one(paragraphs("La audiencia", "La farera era Ada Lin, y la escribana Marta Paz.", *turns))
    passages = [p for s in article.sections for p in s.passages if p.kind is Kind.QUOTE]
    assert [p.speaker for p in passages] == ["Marta Paz", "Ada Lin", "Marta Paz", "Ada Lin"]


def test_a_block_quotation_of_several_that_ends_with_words_in_marks_is_read() -> None:
    """A report of a hearing that names its persons in front of their words, set in as one block quotation."""
    page = (
        "<html><body><h1>The Hearing</h1><p>The keeper of the light was called first, and spoke for an hour.</p>"
        "<blockquote><p>A juror. “You saw the harbour fall?”</p><p>Witness. “Yes.”</p>"
        "<p>The clerk said that nobody had counted the rope.</p></blockquote></body></html>"
    )
    (article,) = read_source("hearing.html", page.encode())
    passages = [p.where.of(article.text) for s in article.sections for p in s.passages if p.kind is Kind.QUOTE]
    assert any("Witness" in words for words in passages)
