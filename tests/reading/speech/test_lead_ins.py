"""The person whom the words before a block quotation announce, and the source behind it."""

import pytest

from bot.reading.document import Block, Statement
from bot.reading.draft import Draft
from bot.reading.manuscript import Manuscript, paragraphs_of
from bot.reading.speech.lead_ins import announces, cited, speaker_before, without_source


def draft(*texts: str) -> Draft:
    manuscript = Manuscript(paragraphs_of(tuple(map(Block, texts))))
    return Draft(manuscript, manuscript.paragraphs, Statement())


@pytest.mark.parametrize(
    ("lead_in", "speaker"),
    [
        ("Anselm Rohr, who kept a lighthouse, wrote:", "Anselm Rohr"),
        ("In the words of Anselm Rohr:", "Anselm Rohr"),
        ("The rule of the house hung over the barometer:", None),
        ("She wrote:", None),
    ],
)
def test_a_lead_in_announces_one_person_or_nobody(lead_in: str, speaker: str | None) -> None:
    """A pronoun and a house write nothing that could be attributed."""
    page = draft(lead_in)
    assert speaker_before(page.paragraphs[0], page) == speaker


def test_two_persons_are_both_possible() -> None:
    """Which of them speaks its words alone do not say."""
    page = draft("Anselm Rohr wrote to Ada Lin:")
    assert "Anselm Rohr" in announces(page.paragraphs[0].text, page)


def test_the_source_behind_a_quotation_names_its_author() -> None:
    """In brackets, before the work; a page alone names nobody."""
    page = draft("Text.")
    assert cited("“Salt is bread.” [Anselm Rohr, The Keeper's Book, p. 12]", page) == "Anselm Rohr"
    assert cited("“Salt is bread.” (p. 12)", page) is None


def test_the_source_can_be_left_out() -> None:
    """What stays is the quotation."""
    assert without_source("“Salt is bread.” [Anselm Rohr, p. 12]") == "“Salt is bread.”"
    assert without_source("“Salt is bread.”") == "“Salt is bread.”"


def test_who_is_called_to_is_not_announced() -> None:
    """In Russian, Анна stands in the dative: she is told what follows."""
    page = draft("Вечером на мельницу пришла Анна, и все замолчали.", "Он крикнул Анне:")
    assert announces(page.paragraphs[1].text, page) == []
