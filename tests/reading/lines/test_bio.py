"""Here is one paragraph: is it a biography, or a note on who wrote this for whom?"""

import pytest

from bot.reading.lines.bio import bio_name, is_bio_role, is_note, is_provenance, publication_in, read_note


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Julia Arrieta is a novelist and carpenter.", "Julia Arrieta"),
        ("Julia Arrieta, professor of joinery, lives in Holm.", "Julia Arrieta"),
        ("The chair is a promise.", None),
        ("Nobody sat down.", None),
    ],
)
def test_a_biography_opens_with_a_name(paragraph: str, name: str | None) -> None:
    """The name stands before "is" or its work."""
    assert bio_name(paragraph) == name


def test_the_author_may_be_called_so() -> None:
    """ "The author is …" is a biography whoever it is."""
    assert is_bio_role("The author is a carpenter in Holm.")
    assert not is_bio_role("Authority is a chair that nobody sits on.")


def test_a_note_says_what_it_is() -> None:
    """An editor's note opens so; a sentence about notes does not."""
    assert is_note("Editor's note: names were changed.")
    assert not is_note("Notes were passed under the desk.")


def test_a_note_may_name_author_and_paper() -> None:
    """ "This piece by X was written for Y" gives both."""
    assert read_note("This piece by Julia Arrieta was written for Quayside Quarterly.") == (
        "Julia Arrieta",
        "Quayside Quarterly",
    )
    assert read_note("This piece of bread was meant for Julia.") is None


def test_where_an_essay_appeared_is_no_text_of_it() -> None:
    """Only a paragraph that speaks of this very piece says so."""
    assert is_provenance("This essay first appeared in Quayside Quarterly.")
    assert publication_in("This essay first appeared in Quayside Quarterly.") == "Quayside Quarterly"
    assert not is_provenance("The ghost first appeared in Quay Road.")


def test_a_sentence_about_a_thing_is_no_biography() -> None:
    """Where nouns have a capital, an article or preposition stands before them and before no name."""
    assert bio_name("Für den Tag, an dem der Wärter starb, ist nichts vermerkt.") is None
    assert bio_name("Der Anstieg ist auf vier neue Züge zurückzuführen.") is None
    assert bio_name("The Quay is a place of ropes.") is None
    assert bio_name("Ines Baro ist Fährfrau.") == "Ines Baro"
