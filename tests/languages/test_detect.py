"""Which language an article is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.detect import language_of


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
