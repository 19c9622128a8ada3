"""Paragraphs that open with a label in bold, or with "Name replies:", where too few do to make a dialogue."""

from bot.model import Article
from bot.reading import read_source
from tests.reading.plain import paragraphs, read_one, served, spoken, voices

TOLL = "I asked the keeper what he made of it, and wrote down what he said before the rain could change it."
GATE = "I open the gate and I shut the gate. Philosophy is for people who stand on the other side of a gate."
ROOF = "Sentiment never yet mended a roof. A leaking hall is free of charge to every cloud in the county."
HALL = "What a town remembers, it remembers in one room. Nobody should be billed for going into that room."
FREE = "What is given for nothing is soon worth nothing. A ticket is a promise that you intend to look."


def _page(*texts: str) -> Article:
    body = "".join(f"<p>{text}</p>" for text in texts)
    page = f"<html><body><article><h1>The Toll</h1><p>By Ned Harl</p>{body}</article></body></html>"
    (article,) = read_source("sample.html", page.encode())
    return article


def test_beside_an_authors_label_another_is_not_the_authors() -> None:
    """Two turns are enough where one of the labels is the author's; a trade is not a name."""
    article = _page(f"<strong>Ned Harl:</strong> {TOLL}", f"<strong>Keeper:</strong> {GATE}", FREE)
    assert spoken(article) == [(None, False), (None, True), (None, False), (None, False)]
    article = _page(f"<b>Ned Harl</b>: {TOLL}", f"<b>Olga Rem</b>: {GATE}")
    assert spoken(article) == [(None, False), (None, True), ("Olga Rem", True)]


def test_one_bold_label_of_a_person_who_says_i_is_that_persons() -> None:
    """The words are Olga Rem's, and whoever goes on without a label is nobody we could name."""
    article = _page(HALL, f"<strong>Olga Rem:</strong> {GATE}", FREE)
    assert spoken(article)[1:] == [(None, True), ("Olga Rem", True), (None, False)]


def test_bold_words_that_open_entries_are_no_speakers() -> None:
    """Terms stay the author's, and so do persons a list only describes."""
    article = _page(f"<b>Gate:</b> {ROOF}", f"<b>Hall:</b> {HALL}", f"<b>Rates:</b> {FREE}")
    assert {speaker for speaker, quotable in spoken(article) if quotable} == {None}
    assert len(voices(article)) == 3
    article = _page(f"<b>Olga Rem:</b> {ROOF}", f"<b>Ida Voss:</b> {HALL}", f"<b>Jon Pike:</b> {FREE}")
    assert len(voices(article)) == 3


def test_an_answer_under_anothers_heading_is_whose_label_says() -> None:
    """Under "No, says one" a paragraph "the other replies:" is the other's."""
    text = (
        f"# A Hall\n\n## Yes, says Olga Rem\n\n{FREE}\n\n## No, says Ida Voss\n\n{HALL}\n\nOlga Rem replies: {ROOF}\n"
    )
    (article,) = read_source("sample.md", text.encode())
    assert [speaker for speaker, _ in spoken(article)] == ["Olga Rem", "Ida Voss", "Olga Rem"]
    assert ("Ida Voss", ROOF) not in served(article)


def test_a_plain_label_without_more_is_the_authors() -> None:
    """In plain text one paragraph with a colon proves nothing."""
    article = read_one(paragraphs("The Toll", "By Ned Harl", HALL, f"Gate: {ROOF}", FREE))
    assert len(voices(article)) == 3


def test_names_in_bold_with_a_full_stop_speak_where_they_say_i_and_stand_elsewhere() -> None:
    """Whoever is named nowhere else may be a place, so nobody is named; such words are not the author's either."""
    asked = "We asked Petra Lunn, Rolf Amsel and somebody at Port Sorrow."
    turns = (f"<b>Petra Lunn.</b> {GATE}", "<b>Rolf Amsel.</b> I say so too.", f"<b>Ada Moro.</b> {TOLL}")
    assert [who for who, _ in spoken(_page(asked, *turns))][2:] == ["Petra Lunn", "Rolf Amsel", None]
    assert spoken(_page(asked, turns[0]))[2][0] is None


def test_headings_in_bold_before_the_words_name_nobody() -> None:
    """A place that was visited, and what nobody says of themselves."""
    diary = ("I went from Port Sorrow to Tarn Mill.", f"<b>Port Sorrow.</b> {GATE}", f"<b>Tarn Mill.</b> {TOLL}")
    assert not any(who for who, _ in spoken(_page(*diary)))
    lives = ("We met Petra Lunn and Rolf Amsel.", f"<b>Petra Lunn.</b> {ROOF}", f"<b>Rolf Amsel.</b> {FREE}")
    assert not any(who for who, _ in spoken(_page(*lives)))
