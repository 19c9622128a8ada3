"""In which language is a text, and a short one at that?"""

import pytest

from bot.languages.detect import language_of
from bot.languages.language import CODES

_SENTENCES = {
    "en": "A river asks nobody for leave, and no keeper has ever been thanked for the flood that did not come.",
    "es": "Un río no pide permiso a nadie, y a ningún guarda le han dado las gracias por la crecida que no llegó.",
    "fr": "Une rivière ne demande rien à personne, et on n’a jamais remercié le gardien pour la crue.",
    "de": "Ein Fluss fragt niemanden, und noch nie hat man einem Wärter für das Hochwasser gedankt, das nicht kam.",
    "it": "Un fiume non chiede il permesso a nessuno, e nessuno ha ringraziato il guardiano per la piena.",
    "pt": "Um rio não pede licença a ninguém, e ninguém agradeceu ainda ao guarda pela cheia que não veio.",
    "nl": "Een rivier vraagt niemand om toestemming, en geen wachter is ooit bedankt voor het water dat niet kwam.",
    "ru": "Река ни у кого не спрашивает разрешения, и никто ещё не благодарил сторожа за паводок, которого не было.",
    "uk": "Річка ні в кого не питає дозволу, і ніхто ще не дякував сторожеві за повінь, якої не було.",
    "zh": "河从来不问谁可以不可以，也没有人感谢过守闸人挡住了没有来的洪水。",
    "ja": "川はだれにも許しを求めないし、来なかった洪水のことで番人に礼を言う人もいない。",
    "ko": "강은 누구에게도 허락을 구하지 않고, 오지 않은 홍수 때문에 문지기에게 고마워하는 사람도 없다.",
    "ar": "النهر لا يستأذن أحدا، ولم يشكر أحد الحارس على فيضان لم يأت.",
    "el": "Το ποτάμι δεν ζητά άδεια από κανέναν, και κανείς δεν ευχαρίστησε τον φύλακα για την πλημμύρα που δεν ήρθε.",
    "he": "הנהר אינו מבקש רשות מאיש, ואיש לא הודה לשומר על שיטפון שלא בא.",
}
_SHORT = {
    "it": ("Di chi è la chiave del mulino?", "Non è mai troppo tardi per una buona idea.", "La casa della luna"),
    "pt": ("De quem é a chave do moinho?", "Não há pressa que o rio não vença.", "A casa da minha avó"),
    "nl": ("Van wie is de sleutel van de molen?", "Het water heeft geen haast.", "Wie niet weg is, is gezien."),
    "uk": ("Чий це ключ від млина?", "Вода не має куди поспішати.", "Хто тримає міст"),
    "ru": ("Чей это ключ от мельницы?", "Воде некуда спешить.", "Кто держит мост"),
    "de": ("Wem gehört der Schlüssel der Mühle?", "Das Wasser hat keine Eile.", "Wer die Brücke hält"),
    "en": ("Whose is the key of the mill?", "Water has no hurry.", "What the river took"),
}


def test_every_language_is_told_by_a_sentence() -> None:
    """One sentence of each, of a hundred letters or so."""
    assert {code: language_of(text) for code, text in _SENTENCES.items()} == {code: code for code in CODES}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in _SHORT.items() for text in texts])
def test_a_few_words_are_enough(code: str, text: str) -> None:
    """A title or a question of four to nine words."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "1921", "***", "Zibaldone", "Ada Lin"])
def test_what_speaks_for_none_is_english(text: str) -> None:
    """Names and numbers belong to any language."""
    assert language_of(text) == "en"
