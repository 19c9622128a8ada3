"""Labels alone on a line and without a colon, as literary reviews print their interviews."""

from bot.model import SectionKind
from bot.reading import read_source
from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, paragraphs_of
from bot.reading.speech.interviews.bare_labels import bare_labels
from tests.reading.plain import LONG, OTHER, THIRD, headings, paragraphs, read_one, voices

HEAD = "The sailmaker Oda Brink has kept one loft for forty years, above the yard where she was born."
ROPE = "Patience, most of all. A rope is the only tool that remembers every hand which ever hauled upon it."
WIND = "The wind was never the trouble. A sail forgives the wind long before it will forgive a lazy knot."
NEEDLE = "I have kept every needle that ever broke in this loft, and I know the names of their years."


def talk(asker: str, answerer: str, *, between: str = "\n\n") -> str:
    """An interview of two questions, each label above what is said."""
    turns = [(asker, "What does a sail need?"), (answerer, ROPE), (asker, "And a gale?"), (answerer, WIND)]
    return paragraphs("The Loft", "By Nora Feld", HEAD, *(between.join(turn) for turn in turns))


def test_a_word_for_the_interviewer_above_each_question() -> None:
    """Questions open sections; the answers are hers whose surname stands above them, by the full name of the head."""
    article = read_one(talk("INTERVIEWER", "BRINK"))
    assert article.authors == ("Nora Feld",)
    assert headings(article) == [None, "What does a sail need?", "And a gale?"]
    assert [section.kind for section in article.sections[1:]] == [SectionKind.QUESTION] * 2
    assert voices(article) == {HEAD: None, ROPE: "Oda Brink", WIND: "Oda Brink"}


def test_labels_directly_above_what_is_said() -> None:
    """No blank line between a label and its words."""
    assert voices(read_one(talk("INTERVIEWER", "BRINK", between="\n")))[WIND] == "Oda Brink"


def test_the_word_for_the_interviewer_in_other_languages() -> None:
    """Written small as well."""
    for asker in ("Interviewerin", "Journaliste", "Periodista", "Корреспондент"):
        assert voices(read_one(talk(asker, "Brink"))) == {HEAD: None, ROPE: "Oda Brink", WIND: "Oda Brink"}


def test_a_magazine_asks_under_its_own_name() -> None:
    """Both labels in capitals, one of them a person's of the head: the other, below which is asked, asks."""
    assert voices(read_one(talk("HARBOUR REVIEW", "BRINK"))) == {HEAD: None, ROPE: "Oda Brink", WIND: "Oda Brink"}


def test_what_no_label_is_read_for_is_nobodys() -> None:
    """Behind a heading within the interview it is unclear who goes on; the author it is not."""
    assert NEEDLE not in voices(read_one(talk("INTERVIEWER", "BRINK") + "\nTHE LAST YEARS\n\n" + NEEDLE + "\n"))


def test_interviewed_by_is_a_byline() -> None:
    """It names the author, and heads nothing."""
    (article,) = read_source(
        "talk.txt", talk("INTERVIEWER", "BRINK").replace("By Nora", "Interviewed by Nora").encode()
    )
    assert article.authors == ("Nora Feld",)
    assert "Interviewed by Nora Feld" not in headings(article)


def test_headings_that_come_back_are_no_labels() -> None:
    """Nobody is called TOWN or RIVER, and neither asks."""
    texts = (HEAD, "TOWN", LONG, "RIVER", OTHER, "TOWN", THIRD, "RIVER", LONG)
    manuscript = Manuscript(paragraphs_of(tuple(map(Block, texts))))
    assert bare_labels(manuscript, manuscript.paragraphs) == {}
