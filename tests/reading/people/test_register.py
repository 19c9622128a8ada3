"""The persons labels name: a page of conversation, its labels as the printer set them, and what a reader sees."""

import pytest

from bot.model import Kind
from bot.reading.lines.label import label_of
from bot.reading.people.register import People, full_names
from tests.reading.plain import (
    LAMP,
    LONG,
    MOTH,
    OTHER,
    THIRD,
    headings,
    paragraphs,
    read,
    read_one,
    served,
    spoken,
    texts,
    voices,
)

TIDE = "The tide does not ask whose quay it is. A quay is only ever lent to the people who built it."
SALT = "My mother counted salt by the handful, and I have never trusted a scale as much as I trusted her hand."


def nobody(word: str) -> bool:
    """No word of the text is written with a small letter elsewhere."""
    return False


def test_full_names_come_first_and_initials_later() -> None:
    """An interview that prints both names once and letters from then on has two persons, not four."""
    article = read_one(
        paragraphs(
            "The Chart Room",
            "Paul Lenz: You say that a chart is an argument. With whom?",
            f"Ines Baro: {TIDE}",
            "PL: Do you ever lie?",
            f"IB: {SALT}",
            "This interview has been edited for length and clarity.",
        )
    )
    assert headings(article) == ["Paul Lenz: You say that a chart is an argument. With whom?", "PL: Do you ever lie?"]
    assert spoken(article) == [("Ines Baro", True), ("Ines Baro", True), (None, False)]
    assert texts(article, Kind.NOTE) == ["This interview has been edited for length and clarity."]


def test_neighbouring_labels_make_a_talk_even_where_few_come_back() -> None:
    """Four turns in a row, two of them one person's, are a talk; each keeps its speaker."""
    turns = (f"Mrs. Wick: {TIDE}", f"Joan: {SALT}", f"Abdul: {THIRD}", f"Mrs. Wick: {OTHER}")
    article = read_one(paragraphs("Notes of the Allotment", LONG, *turns))
    assert [speaker for speaker, _ in spoken(article)][1:] == ["Mrs. Wick", "Joan", "Abdul", "Mrs. Wick"]


def test_a_list_of_terms_is_no_talk() -> None:
    """Words that the text also writes small explain themselves; nobody speaks."""
    terms = (f"Salt: {OTHER}", f"Rope: {THIRD}", f"Tar: {LONG}", "Salt: It keeps rope and tar apart from salt.")
    article = read_one(paragraphs("A Ship's Stores", *terms))
    assert {speaker for speaker, _ in spoken(article)} == {None}


def test_questions_as_headings_are_an_interviewers_where_somebody_answered_them() -> None:
    """The head says that questions were answered: the answers are not the words of the one who asked."""
    article = read_one(
        paragraphs(
            "Five Questions for a Lock-keeper",
            "By Dana Ortlieb",
            "Since 1988 Henrik Moll has opened the lock at Brede. He answered our questions between two barges.",
            "What does a lock-keeper do all day?",
            TIDE,
            "Has the canal changed?",
            SALT,
        )
    )
    assert headings(article) == [None, "What does a lock-keeper do all day?", "Has the canal changed?"]
    assert spoken(article)[-2:] == [(None, False), (None, False)]


def test_questions_as_headings_of_an_essay_stay_the_authors() -> None:
    """An essay that asks itself speaks for itself, and is served."""
    article = read_one(
        paragraphs("On Quays", "By Dana Ortlieb", LONG, "Who owns the quay?", TIDE, "What is a tide?", OTHER)
    )
    assert spoken(article)[-2:] == [(None, True), (None, True)]


def test_short_questions_that_take_turns_with_text_are_an_interviewers() -> None:
    """Nothing calls it an interview, but three short questions, one to "you", each have their answer."""
    article = read_one(
        paragraphs(
            "The Art of Waiting", LONG, "When does the ferry go?", TIDE, "Do you swim?", SALT, "And in fog?", OTHER
        )
    )
    assert headings(article)[1:] == ["When does the ferry go?", "Do you swim?", "And in fog?"]
    assert spoken(article)[1:] == [(None, True)] * 3


def test_what_stands_after_a_talk_of_single_paragraphs_is_nobodys() -> None:
    """Four turns of a paragraph each are over; the next may be the last speaker's or the author's: it is not served."""
    turns = (f"Joan: {TIDE}", f"Abdul: {SALT}", f"Joan: {OTHER}", f"Abdul: {THIRD}")
    article = read_one(paragraphs("Notes of the Allotment", *turns, LONG))
    assert [speaker for speaker, _ in spoken(article)] == ["Joan", "Abdul", "Joan", "Abdul", None]
    assert spoken(article)[-1] == (None, False)


def test_chinese_labels_name_their_speakers() -> None:
    """Two characters are a name; the host who opens the talk asks."""
    article = read_one(
        paragraphs(
            "谁需要图书馆",
            "主持人：李明，您先说，谁需要图书馆？",
            "李明：需要图书馆的人，往往不知道自己需要。冬天来的人是为了暖气，走的时候却带着一本书。",
            "主持人：那么书呢？",
            "李明：书是借口，也是理由。没有借口，很多人一辈子都不会走进去。",
            "王芳：我同意。图书馆是唯一没有人问你来做什么的地方。",
        )
    )
    assert [speaker for speaker, _ in spoken(article)] == ["李明", "李明", "王芳"]


def test_turns_with_dashes_are_the_one_whom_the_head_names() -> None:
    """Questions and answers open with dashes; the subtitle says who was interviewed."""
    article = read_one(
        paragraphs(
            "Nadie hereda un río",
            "Entrevista con Marta Olmedo, barquera",
            "Por Julián Rey",
            "—¿Por qué no se fue usted cuando hicieron el puente?",
            "—Porque el puente es de todos y la barca es mía. Un río no se hereda, pero una barca sí se hereda.",
            "—¿Y quién cruza ahora?",
            "—Los que tienen tiempo. El que tiene prisa ya está al otro lado y no sabe lo que ha visto.",
        )
    )
    assert [speaker for speaker, _ in spoken(article)][-2:] == ["Marta Olmedo", "Marta Olmedo"]


def test_below_a_name_its_bearer_speaks_in_an_oral_history() -> None:
    """Sections headed by names, in the first person, are told by those persons."""
    history = ("Owen Rees, rockman, born 1921", f"I never heard the big falls. {TIDE}", "Megan Lloyd, cook", SALT)
    article = read_one(paragraphs("Voices from the Slate Quarry", LONG, *history))
    assert [speaker for speaker, _ in spoken(article)] == [None, "Owen Rees", "Megan Lloyd"]


def test_below_a_name_a_biographer_speaks_of_its_bearer() -> None:
    """Sections headed by names that speak of those persons are the author's."""
    lives = ("Owen Rees", f"Rees was a rockman all his life. {TIDE}", "Megan Lloyd", f"Lloyd cooked for us. {OTHER}")
    article = read_one(paragraphs("Lives from the Slate Quarry", LONG, *lives))
    assert {speaker for speaker, _ in spoken(article)} == {None}


def test_a_surname_with_small_words_is_led_back_to_its_bearer() -> None:
    """Labels in capitals or with "von der" name the person the introduction prints in full."""
    talk = (
        "ROEM: What does a dyke need, and who has to bring it there?",
        f"DE WIT: {LAMP}",
        "ROEM: And who pays for all of it in the end?",
        f"DE WIT: {MOTH}",
    )
    article = read_one(paragraphs("A Talk", "Anne-Marie de Wit has kept one dyke for thirty years.", *talk))
    assert set(voices(article).values()) == {None, "Anne-Marie de Wit"}
    small = [line.replace("DE WIT", "von der Au").replace("ROEM", "Roem") for line in talk]
    article = read_one(paragraphs("A Talk", "Ida von der Au has kept one dyke for thirty years.", *small))
    assert set(voices(article).values()) == {None, "Ida von der Au"}


def test_small_words_alone_are_no_label() -> None:
    """A word with a colon that only stands inside names opens a line, and names nobody."""
    assert label_of("la: a note of the scale") is None
    assert label_of("von der: two words of German") is None


CLERKS = "The clerk in those years was Jonah Weiss. In the yard, Weiss kept a goat. Nobody asked Weiss why."


@pytest.mark.parametrize(
    ("name", "text", "person"),
    [
        ("Weiss", CLERKS, "Jonah Weiss"),
        ("Jonah", CLERKS, "Jonah Weiss"),
        ("Captain Weiss", CLERKS, "Captain Weiss"),
        ("Captain Weiss", f"{CLERKS} Captain Jonah Weiss was old.", "Jonah Weiss"),
        ("Dr Lindqvist", "Dr Lindqvist was eighty. Her son was Peter Lindqvist.", "Dr Lindqvist"),
        ("De Wit", "Harold de Wit and Margriet de Wit kept the inn.", None),
        ("De Wit", "Margriet de Wit kept the inn.", "Margriet de Wit"),
        ("Professor de la Cruz", "The inn was read by Professor de la Cruz.", "Professor de la Cruz"),
        ("Weiss", f"{CLERKS} His sister was Ada Weiss.", None),
        ("Lady Weiss", f"{CLERKS} His sister was Ada Weiss.", "Lady Weiss"),
        ("Lady Hale", "The quay belonged to Lady Hale.", "Lady Hale"),
        ("Lady Hale", "The quay belonged to Lady Ruth Hale.", "Ruth Hale"),
        ("Professor Ada Lin", "It was read by Professor Ada Lin.", "Ada Lin"),
        ("Weiss", "The clerk was J. R. Weiss, and Weiss kept a goat.", "J. R. Weiss"),
        ("Weiss", "The clerk was J. Weiss, whom we knew as Jonah Weiss.", "Jonah Weiss"),
        ("Weiss", "The clerk was Jonah Peter Weiss, and Weiss kept a goat.", "Jonah Peter Weiss"),
        ("Weiss", "We met Jonah Weiss, then Jonah Weiss again, once Jonah Peter Weiss.", "Jonah Weiss"),
        ("Meer", "The books were kept by Hanna van der Meer.", "Hanna van der Meer"),
        ("Hanna", "The books were kept by Hanna van der Meer.", "Hanna van der Meer"),
        ("Lin", "It was read by the economist Ada Lin, by Economist Ada Lin.", "Ada Lin"),
        ("Baro", "It was drawn by Cartographer Ines Baro.", "Ines Baro"),
        ("Pepe", "With Cayetano, with Cayetano y Pepe, and with Pepe alone.", "Pepe"),
        ("Castro", "Vieram Galrão e do Castro a casa, e com Castro um cão.", "Castro"),
        ("Liberata", "Con Escolástica y Doña Liberata, y con Liberata sola.", "Doña Liberata"),
        ("Gasset", "He read Ortega y Gasset, and what Ortega left.", "Ortega y Gasset"),
        ("Cartographer Baro", "It was drawn by Cartographer Ines Baro.", "Ines Baro"),
        ("Harbourmaster Baro", "It was drawn by Cartographer Ines Baro.", "Harbourmaster Baro"),
        ("Lydia", "She had moved. In London Lydia kept a shop, and it was Lydia who swept.", "Lydia"),
        ("Celia", "The keys were with my sister Celia, and Celia lost none.", "Celia"),
        ("Goat", "In the yard, Weiss kept a goat.", None),
        ("St. Augustine", "It was said by St. Augustine.", "St. Augustine"),
        ("Hale", "Sir John Hale came first, and Lady Hale followed in the spring.", None),
        ("Lady Hale", "Sir John Hale came first, and Lady Hale followed in the spring.", "Lady Hale"),
        ("Sir John Hale", "Sir John Hale came first, and Lady Hale followed in the spring.", "John Hale"),
        ("Weiss", "Jonah Weiss kept the book. When Mr. Weiss fell ill, Mrs. Weiss kept it.", None),
        ("Mrs. Weiss", "Jonah Weiss kept the book. When Mr. Weiss fell ill, Mrs. Weiss kept it.", "Mrs. Weiss"),
        ("Lin", "Professor Ada Lin came first; Miss Lin counted the boats.", "Ada Lin"),
        ("Lin", "Miss Ada Lin came first; Miss Lin counted the boats.", "Ada Lin"),
    ],
)
def test_whoever_is_named_is_the_one_person_of_the_text_who_can_be_meant(
    name: str, text: str, person: str | None
) -> None:
    """Titles fall before first names and stay before surnames; a surname that two bear names nobody."""
    assert People(text, "en").speaker(name) == person


def test_a_name_that_is_surely_one_stands_for_itself() -> None:
    """Where a line signs a quotation, a single word is a name even if the text has it nowhere else."""
    assert People("The sea keeps no books.", "en").speaker("Weiss", sure=True) == "Weiss"
    assert People("The sea keeps no books.", "en").speaker("Weiss") is None


def test_a_first_name_used_all_along_is_not_a_full_name_that_comes_late() -> None:
    """Nor does it get a title that stands before that name; the full name itself is still a person's."""
    people = People("Then Tilda spoke, and Tilda laughed. " * 6 + "Of one Mrs. Tilda Crane they knew nothing.", "en")
    assert [people.speaker(name) for name in ("Tilda", "Tilda Crane", "Crane")] == [
        "Tilda",
        "Tilda Crane",
        "Tilda Crane",
    ]
    article = People("Tilda Crane came early. " + "Then Tilda spoke, and Tilda laughed. " * 6, "en")
    assert article.speaker("Tilda") == "Tilda Crane"


def test_a_verb_of_saying_begins_no_name() -> None:
    """A title in capitals names nobody called Spake; a man called Said is named so in mid-sentence, too."""
    assert full_names(["Thus Spake Almaro"], nobody) == set()
    assert full_names(["Thus Said Ada Lin"], nobody) == {"Ada Lin"}
    assert full_names(["When Said Ali came, we rose.", "We rose for Said Ali."], nobody) == {"Said Ali"}


def test_what_only_opens_sentences_makes_no_second_person() -> None:
    """ "Later Weiss" and "Indeed Weiss" are no two people of that name."""
    text = "Later Weiss came home. Indeed Weiss was late. We waited for Weiss."
    assert People(text, "en").speaker("Weiss") == "Weiss"


@pytest.mark.parametrize("way", ["block", "inline"])
@pytest.mark.parametrize(
    ("full", "short", "speaker"),
    [
        ("Jonah Weiss", "Weiss", "Jonah Weiss"),
        ("Jonah Peter Weiss", "Weiss", "Jonah Peter Weiss"),
        ("J. R. Weiss", "Weiss", "J. R. Weiss"),
        ("Professor Ada Lin", "Professor Ada Lin", "Ada Lin"),
        ("Doctor Lin", "Doctor Lin", "Doctor Lin"),
        ("Sir John Hale", "Sir John Hale", "John Hale"),
        ("Lady Hale", "Lady Hale", "Lady Hale"),
        ("Hanna van der Meer", "Hanna van der Meer", "Hanna van der Meer"),
        ("Joost ten Brink", "Joost ten Brink", "Joost ten Brink"),
        ("Hanna ter Braak", "Hanna ter Braak", "Hanna ter Braak"),
    ],
)
def test_block_and_inline_quotations_name_the_same_person(way: str, full: str, short: str, speaker: str) -> None:
    """Whoever is quoted has one name in an article, in a sentence and over a quotation set apart."""
    said = f"“A ledger that nobody reads is still a promise that somebody made to the sea,” said {short}."
    over = f"{short} wrote:\n\n> A ledger that nobody reads is still a promise that somebody made to the sea."
    page = paragraphs(
        "# The Second Book",
        "By Odile Marchetti",
        f"The clerk in those years was {full}, who had a good hand.",
        LONG,
        said if way == "inline" else over,
        OTHER,
    )
    (article,) = read(page, "book.md")
    assert speaker in [who for who, _ in served(article)]
