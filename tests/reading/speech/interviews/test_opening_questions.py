"""Questions in bold with their answers in the same paragraph: whose words the answers are."""

from bot.model import Article, Kind
from bot.reading import read_source
from tests.reading.plain import headings, texts, voices

KILN = "The fire decides, and the potter signs. A good kiln is a colleague who never explains himself."
CLAY = "Because clay forgets slowly. What the thumb has done on Monday is still there on Friday."
LAST = "Someone with colder hands. The shelf will not notice who has filled it."


def _read(text: str, head: str = "title: A Potter\nauthor: Nora Feld") -> Article:
    (article,) = read_source("sample.md", f"---\n{head}\n---\n\n{text}\n".encode())
    return article


def test_answers_to_somebody_addressed_are_nobodys_where_no_name_is_sure() -> None:
    """Nora Feld asks, so none of it is hers; and nobody says who is asked."""
    article = _read(f"**Do you trust the kiln?** {KILN}\n\n**Why do you stay here?** {CLAY}")
    assert headings(article) == ["Do you trust the kiln?", "Why do you stay here?"]
    assert texts(article) == [KILN, CLAY]
    assert voices(article) == {}


def test_answers_are_those_of_whom_the_head_names() -> None:
    """A title that says whom the interview is with."""
    article = _read(
        f"**What is a kiln?** {KILN}\n\n**And why clay?** {CLAY}",
        "title: Interview with Berta Holm\nauthor: Nora Feld",
    )
    assert voices(article) == {KILN: "Berta Holm", CLAY: "Berta Holm"}


def test_letters_of_who_asks_show_an_interview() -> None:
    """The answers stand on the next line; the note below says who took part, and is nobody's words."""
    article = _read(
        f"**NF: You fire at night. Why?**\n{CLAY}\n\n**NF: Who comes next?**\n{LAST}\n\n"
        "*Berta Holm is a potter in Basel. She spoke to Nora Feld.*"
    )
    assert voices(article) == {}
    assert texts(article, Kind.NOTE) == ["Berta Holm is a potter in Basel. She spoke to Nora Feld."]


def test_a_page_reads_the_same() -> None:
    """With <strong> or <b>, and with the question mark outside."""
    page = (
        "<html><body><article><h1>A Potter</h1><p>By Nora Feld</p>"
        f"<p><strong>Do you trust the kiln?</strong> {KILN}</p><p><b>Why do you stay</b>? {CLAY}</p>"
        "</article></body></html>"
    )
    (article,) = read_source("sample.html", page.encode())
    assert headings(article)[-2:] == ["Do you trust the kiln?", "Why do you stay?"]
    assert voices(article) == {}


def test_an_author_answers_questions_of_nobody_himself() -> None:
    """Rhetorical questions, advice to "you", and what readers ask the author by name stay the author's."""
    for first, second in (
        (f"**What is a kiln?** {KILN}", f"**Why clay?** {CLAY}"),
        ("**Do you need a kiln?** You can borrow one.", "**Must you be strong?** You need patience."),
        (f"**Nora, do you trust the kiln?** {KILN}", f"**Why do you stay?** {CLAY}"),
    ):
        article = _read(f"{first}\n\n{second}")
        assert list(voices(article).values()) == [None, None]
        assert texts(article) == [first.replace("**", ""), second.replace("**", "")]


def test_questions_far_apart_show_nothing() -> None:
    """Two in a long essay are the essay's."""
    between = "\n\n".join([LAST] * 12)
    article = _read(f"**Do you trust the kiln?** {KILN}\n\n{between}\n\n**Why do you stay?** {CLAY}")
    assert len(texts(article)) == 14
    assert headings(article) == [None]


def test_whom_a_line_below_the_title_names_answers_questions_in_plain_type() -> None:
    """In Spanish: who signs asks, and "Conversación con" says who answers."""
    (article,) = read_source(
        "sample.txt",
        "El molino sin agua\nConversación con el doctor Tomás Arrieta\nPor Nora Campos\n\n"
        "¿Es cierto que usted no mira el reloj? El reloj mira a quien le debe algo, y yo pagué hace años.\n\n"
        "¿Qué le queda a un molino sin río? La costumbre de girar, que es lo último que se seca.\n".encode(),
    )
    assert set(voices(article).values()) == {"Tomás Arrieta"}


def test_small_words_of_others_address_nobody() -> None:
    """ "sie" and "su" speak of others: these essays ask themselves."""
    for text in (
        f"**Was ist die Ruhe, und wo wohnt sie?** Wir suchen sie.\n\n**Wer hat ihr geholfen?** Ich nicht. {CLAY}",
        f"**¿Qué es la siesta y cuál es su secreto?** Yo la sigo.\n\n**¿Quién mide su peso?** Nadie. {CLAY}",
    ):
        assert set(voices(_read(text)).values()) == {None}


def test_a_note_that_an_interview_was_edited_is_no_quote() -> None:
    """Also where nothing else shows an interview."""
    note = "This interview has been edited and condensed."
    assert texts(_read(f"{KILN}\n\n{CLAY}\n\n{note}"), Kind.NOTE) == [note]
