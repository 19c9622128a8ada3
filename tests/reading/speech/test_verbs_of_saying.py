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


_BOOK = {
    "de": "Ein Buch, das niemand liest, bleibt ein Versprechen an das Meer",
    "it": "Un libro che nessuno legge resta una promessa fatta al mare",
    "pt": "Um livro que ninguém lê continua a ser uma promessa ao mar",
    "nl": "Een boek dat niemand leest, blijft een belofte aan de zee",
    "uk": "Книга, якої ніхто не читає, лишається обіцянкою морю",
}
_CLERKS = {
    "de": "Das Buch führte Martha Kühn, die über der Mühle wohnte.",
    "it": "Il libro lo teneva Marta Conti, che abitava sopra il mulino.",
    "pt": "O livro era de Marta Couto, que vivia por cima do moinho.",
    "nl": "Het boek was van Marta Kuiper, die boven de molen woonde.",
    "uk": "Книгу вела Марта Кухар, що жила над млином.",
}


_NAMES = {"de": "Martha Kühn", "it": "Marta Conti", "pt": "Marta Couto", "nl": "Marta Kuiper", "uk": "Марта Кухар"}


def named(language: str, text: str) -> str | None:
    """Who says the book's sentence, in an article that names its clerk."""
    said = text.format(words=_BOOK[language])
    ((_, speaker),) = heard(said, language, f"{_CLERKS[language]}\n{said}")
    return speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„{words}“, so Martha Kühn."),
        ("de", "„{words}“, fügte Martha Kühn hinzu."),
        ("de", "Laut Martha Kühn „{words}“."),
        ("it", "«{words}», ha detto Marta Conti."),
        ("it", "«{words}», ha spiegato ieri la bibliotecaria Marta Conti."),
        ("it", "«{words}», fa notare Marta Conti."),
        ("it", "Secondo Marta Conti, «{words}»."),
        ("it", "Marta Conti ha sempre detto: «{words}»."),
        ("pt", "“{words}”, tem dito Marta Couto."),
        ("pt", "“{words}”, queixou-se Marta Couto."),
        ("pt", "De acordo com Marta Couto, “{words}”."),
        ("pt", "“{words}”, conta Marta Couto, de 70 anos."),
        ("nl", "„{words}”, aldus Marta Kuiper."),
        ("nl", "“{words}”, legt Marta Kuiper uit."),
        ("nl", "“{words}”, voegde Marta Kuiper eraan toe."),
        ("nl", "Volgens Marta Kuiper “{words}”."),
        ("nl", "Marta Kuiper gaf dit toe: “{words}.”"),
        ("uk", "«{words}», — наголосила Марта Кухар."),
        ("uk", "„{words}“, – каже бібліотекарка Марта Кухар."),
        ("uk", "Марта Кухар зазначила: «{words}»."),
    ],
)
def test_each_language_gives_words_to_their_speaker_in_its_own_way(language: str, text: str) -> None:
    """Perfects, verbs in two parts, "according to", and words that need no verb."""
    assert named(language, text) == _NAMES[language]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„{words}“, malte Martha Kühn."),
        ("de", "„{words}“, sagte sie zu Martha Kühn."),
        ("it", "«{words}», dipinse Marta Conti."),
        ("it", "«{words}», disse lei a Marta Conti."),
        ("it", "Marta Conti non ha mai detto: «{words}»"),
        ("pt", "“{words}”, pintou Marta Couto."),
        ("pt", "“{words}”, explica ela a Marta Couto."),
        ("nl", "“{words}”, schilderde Marta Kuiper."),
        ("nl", "“{words}”, zei ze tegen Marta Kuiper."),
        ("nl", "Marta Kuiper heeft nooit gezegd: “{words}”"),
        ("uk", "«{words}», — намалювала Марта Кухар."),
        ("uk", "«{words}», — сказала вона Марті Кухар."),
    ],
)
def test_no_language_gives_words_to_whoever_only_stands_beside_them(language: str, text: str) -> None:
    """A verb that is no saying, a pronoun who speaks to somebody, a denial."""
    assert named(language, text) is None
