"""Which language an article is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.detect import UNKNOWN, language_of
from bot.languages.language import CODES


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The river rose in the night and nobody had asked it to.", "en"),
        ("Der Fluss stieg in der Nacht, und niemand hatte ihn darum gebeten.", "de"),
        ("La rivière est montée dans la nuit et personne ne le lui avait demandé.", "fr"),
        ("El río subió por la noche y nadie se lo había pedido.", "es"),
        ("Il fiume è salito nella notte e nessuno glielo aveva chiesto.", "it"),
        ("De rivier steeg in de nacht en niemand had het haar gevraagd.", "nl"),
        ("Река поднялась ночью, и никто её об этом не просил.", "ru"),
        ("Річка піднялася вночі, і ніхто її про це не просив.", "uk"),
        ("河水在夜里涨了，没有人请它来。", "zh"),
        ("川は夜のうちに増水した。", "ja"),
        ("강은 밤사이에 불어났다.", "ko"),
        ("", "en"),
        ("12345 !!!", "en"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    """By script, and by its small words."""
    assert language_of(text) == language


@given(st.text(max_size=200))
def test_any_text_has_one(text: str) -> None:
    """Two letters."""
    assert len(language_of(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kiedy przyszłam do biblioteki po raz pierwszy, nikt nie wiedział, gdzie leżą klucze. Stary "
        "bibliotekarz siedział przy oknie i liczył łodzie na rzece. Mówił, że każda książka pamięta rękę, "
        "która ją otworzyła. Nie wierzyłam mu, ale słuchałam, bo zimą nie było nic innego do roboty.",
        "När jag kom till biblioteket för första gången visste ingen var nycklarna låg. Den gamle "
        "bibliotekarien satt vid fönstret och räknade båtarna på floden. Han sade att varje bok minns "
        "handen som öppnade den. Jag trodde honom inte, men jag lyssnade.",
    ],
)
def test_a_language_without_a_file_is_not_taken_for_another(text: str) -> None:
    """Polish and Swedish share hardly a common word with a known language: nothing is chosen by another's rules."""
    assert language_of(text) == UNKNOWN
    assert language_of(text[:60]) in CODES
