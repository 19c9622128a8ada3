"""Words of saying inside the marks of a quotation are found, and nothing else is taken for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.speech.saying_within import holds_inset, insets_in
from tests.reading.plain import read_one


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("fr", "La mer, dit Ada Lin, ne prête rien.", ["dit Ada Lin,"]),
        ("fr", "La mer ne prête rien, a souligné Ada Lin. Elle garde tout.", ["a souligné Ada Lin,"]),
        ("fr", "La mer, le vent, le sel ne prêtent rien.", []),
        ("fr", "Le roi, disent les vieux, est mort.", ["disent les vieux,"]),
        ("en", "The motto, said Ada Lin, is older than the door.", []),
        ("es", "—No sé —dijo Ana Vidal—. Quizá.", ["dijo Ana Vidal,"]),
        ("es", "—No sé —dijo Ana Vidal.", ["dijo Ana Vidal,"]),
        ("pt", "— Não sei — disse Ana Prado. — Talvez.", ["disse Ana Prado,"]),
        ("es", "—No sé —el mar es ancho—. Quizá.", []),
        ("ru", "Терпение — это дрова, — заметил Иван Вайс, — и всё.", ["заметил Иван Вайс,"]),
    ],
)
def test_insets_are_found_as_each_language_prints_them(language: str, words: str, found: list[str]) -> None:
    """Between dashes anywhere; between commas in French alone, and only with a verb of saying before the name."""
    assert list(insets_in(words, language)) == found
    assert holds_inset(words, language) == bool(found)


def test_what_a_french_speaker_says_around_the_words_of_saying_is_theirs() -> None:
    """A paragraph of its own, and one within a paragraph of the author."""
    article = read_one(
        "Le registre\n\nPar Odile Brun\n\nLa greffière était Ada Lin, qui avait une belle main.\n\n"
        "« Un registre que personne ne lit, rappelle Ada Lin, est encore une promesse faite à la mer. »\n\n"
        "Il pleuvait. « Le quai se souvient, a dit Ada Lin. Il garde tout », et la pluie tombait sur la ville.\n\n"
        "« Les bateaux oublient, dit Ada Lin. Qui oublie ne paie rien.\n\n"
        "« Chaque ville repose sur une dette que personne n’a comptée. »\n"
    )
    passages = [passage for section in article.sections for passage in section.passages]
    assert [passage.speaker for passage in passages[2:]] == ["Ada Lin", None, "Ada Lin", "Ada Lin"]
    assert [speech.speaker for speech in passages[3].speech] == ["Ada Lin"]


@given(st.text(alphabet="dit Ada,. —–»«é\n", max_size=80), st.sampled_from(["fr", "ru", "en"]))
def test_every_inset_stands_in_the_words(words: str, language: str) -> None:
    """Whatever stands there."""
    for inset in insets_in(words, language):
        assert inset[:-1] in words
