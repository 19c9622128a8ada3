"""One list of verbs of saying: an announced quotation and one inside a paragraph name the same speaker."""

import pytest

from bot.model import Kind
from bot.reading.reader import read_source
from tests.reading.speech.test_inline_quotations import heard

_LEDGER = "A ledger that nobody reads is still a promise to the sea"
_CLERK = "The clerk in those years was Ada Lin, who had a good hand and no patience."
_VERBS = (
    *("commented", "stressed", "thought", "proclaimed", "described", "conceded", "points out", "summed up"),
    *("acknowledges", "insists", "has written", "chimed in", "went on", "mused", "vowed", "believes"),
)


@pytest.mark.parametrize("verb", _VERBS)
@pytest.mark.parametrize(
    "shape",
    ["“{words},” {verb} Ada Lin.", "“{words},” Ada Lin {verb}.", "Ada Lin {verb}: “{words}.”"],
)
def test_a_verb_names_the_speaker_on_either_side(verb: str, shape: str) -> None:
    """In the present and the past, in one word and in two, before the name and behind it."""
    if verb.startswith("has ") and "{verb} Ada" in shape:
        pytest.skip("“has written Ada Lin” is no English")
    text = shape.format(words=_LEDGER, verb=verb)
    assert [speaker for _, speaker in heard(text, article=f"{_CLERK}\n{text}")] == ["Ada Lin"]


@pytest.mark.parametrize("verb", _VERBS)
def test_the_same_verb_announces_a_quotation_of_its_own(verb: str) -> None:
    """The line before a block quotation is read with the same list."""
    text = (
        f"# The Second Book\n\nBy Odile Marchetti\n\n{_CLERK}\n\nLater Ada Lin {verb}:\n\n> {_LEDGER}.\n\nIt rained.\n"
    )
    (article,) = read_source("book.md", text.encode())
    quoted = [passage for section in article.sections for passage in section.passages if passage.kind is Kind.QUOTE]
    assert [passage.speaker for passage in quoted] == ["Ada Lin"]


@pytest.mark.parametrize(
    "text",
    [
        f"“{_LEDGER},” painted Ada Lin.",
        f"“{_LEDGER},” Ada Lin carried to the wall.",
        f"“{_LEDGER}” hung over the desk of Ada Lin.",
        f"“{_LEDGER}” made Ada Lin laugh.",
        f"“{_LEDGER}” reminded Ada Lin of the sea.",
        f"“{_LEDGER}” described Ada Lin as she was.",
        f"“{_LEDGER}” and whoever stressed Ada Lin.",
        f"“{_LEDGER},” points to Ada Lin.",
        f"“{_LEDGER},” Ada Lin never conceded.",
    ],
)
def test_no_speaker_without_a_verb_of_saying(text: str) -> None:
    """Paint and carry are no saying; and a quotation that is itself the subject says nothing of its speaker."""
    assert {speaker for _, speaker in heard(text, article=f"{_CLERK}\n{text}")} <= {None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Ein Buch, das niemand liest, bleibt ein Versprechen an das Meer“, räumte Ada Brandt ein."),
        ("de", "„Ein Buch, das niemand liest, bleibt ein Versprechen an das Meer“, unterstrich Ada Brandt."),
        ("de", "„Ein Buch, das niemand liest, bleibt ein Versprechen an das Meer“, Ada Brandt beteuert."),
        ("de", "Ada Brandt räumte vor dem Rat ein: „Ein Buch, das niemand liest, bleibt ein Versprechen an das Meer.“"),
        ("fr", "« Un livre que personne ne lit reste une promesse à la mer », a reconnu Ada Brandt."),
        ("fr", "« Un livre que personne ne lit reste une promesse à la mer », souligne Ada Brandt."),
        ("fr", "« Un livre que personne ne lit reste une promesse à la mer », s’exclama Ada Brandt."),
        ("es", "«Un libro que nadie lee sigue siendo una promesa al mar», subrayó Ada Brandt."),
        ("es", "«Un libro que nadie lee sigue siendo una promesa al mar», ha declarado Ada Brandt."),
        ("ru", "«Книга, которую никто не читает, остаётся обещанием морю», — подчеркнула Ада Брандт."),
        ("ru", "«Книга, которую никто не читает, остаётся обещанием морю», — признала Ада Брандт."),
    ],
)
def test_other_languages_have_as_many_verbs(language: str, text: str) -> None:
    """Each in its own order and tense."""
    name = "Ада Брандт" if language == "ru" else "Ada Brandt"
    assert [speaker for _, speaker in heard(text, language)] == [name]
