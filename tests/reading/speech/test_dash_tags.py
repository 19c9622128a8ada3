"""Speech that opens with a dash, as novels of many languages print it, and the words that say whose it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.speech.dash_tags import opening_dash, tagged
from bot.reading.speech.said_by import Speakers

SPANISH = "Nadie vio a Lucía Mora ni a don Hilario en el muelle, y Lucía Mora no volvió."
ITALIAN = "Nessuno vide Lucia Mora e Ilario sul molo, e Lucia Mora non tornò."
PORTUGUESE = "Ninguém viu Lúcia Mora e Hilário no cais, e Lúcia Mora não voltou."
FRENCH = "Personne ne vit Lucie Morel ni Hilaire sur le quai, et Lucie Morel ne revint pas."
RUSSIAN = "На причале видели, как Лидия Морозова и Егор спорили, и больше Лидия Морозова не пришла."
ENGLISH = "On the quay we saw that Ada Lin and Weiss were gone, and nobody asked Ada Lin why."


@pytest.mark.parametrize(
    ("text", "around", "language", "speaker"),
    [
        ("—La marea no pregunta nada —contestó Lucía Mora, que remaba.", SPANISH, "es", "Lucía Mora"),
        ("—La marea —dijo don Hilario— no pregunta nada.", SPANISH, "es", "don Hilario"),
        ("—La marea no pregunta —le dijo Lucía Mora—. Ya lo verás.", SPANISH, "es", "Lucía Mora"),
        ("-La marea -dijo Lucía Mora-, no pregunta nada.", SPANISH, "es", "Lucía Mora"),
        ("—La marea no pregunta nada —murmuró el viejo—. Ya lo verás.", SPANISH, "es", None),
        ("—La marea no pregunta nada. Lucía Mora lo dijo.", SPANISH, "es", None),
        ("—¿Vienes? —preguntó Lucía Mora a don Hilario.", SPANISH, "es", "Lucía Mora"),
        ("—¿Vienes? —preguntó don Hilario al hijo de Lucía Mora.", SPANISH, "es", "don Hilario"),
        ("—¿Vienes? —dijo el viejo a Lucía Mora.", SPANISH, "es", None),
        ("— Vieni anche tu? — chiese Lucia Mora ad Ilario.", ITALIAN, "it", "Lucia Mora"),
        ("— Vieni anche tu? — chiese al vecchio Ilario.", ITALIAN, "it", None),
        ("— Vens também? — perguntou Lúcia Mora ao velho Hilário.", PORTUGUESE, "pt", "Lúcia Mora"),
        ("— La marée ne demande rien, dit Hilaire.", FRENCH, "fr", "Hilaire"),
        ("— La marée, répondit Lucie Morel, ne demande rien.", FRENCH, "fr", "Lucie Morel"),
        ("— Tu viens ? demanda Lucie Morel à son frère.", FRENCH, "fr", "Lucie Morel"),
        ("-- La marée, dit madame Morel, ne demande rien.", FRENCH, "fr", "madame Morel"),
        ("-- La marée, dit le gardien en saluant Lucie Morel, ne demande rien.", FRENCH, "fr", None),
        ("— La marée ne demande rien, dit-il.", FRENCH, "fr", None),
        ("— La marée ne demande rien, et Hilaire le sait.", FRENCH, "fr", None),
        ("— Прилив не спрашивает, — ответила Лидия Морозова.", RUSSIAN, "ru", "Лидия Морозова"),
        ("— Прилив не спрашивает, — сказал он.", RUSSIAN, "ru", None),
        ("—The tide asks nobody, said Ada Lin.", ENGLISH, "en", "Ada Lin"),
        ("—The tide asks nobody, said he.", ENGLISH, "en", None),
    ],
)
def test_words_of_saying_name_the_speaker(text: str, around: str, language: str, speaker: str | None) -> None:
    """Behind a second dash or a comma; a pronoun or a noun names nobody, and whoever is told does not say it."""
    assert tagged(text, Speakers(f"{around}\n{text}", language), language)[0] == speaker


def test_words_of_saying_tell_even_where_they_name_nobody() -> None:
    """A pronoun says that it is not whoever was announced before."""
    said = Speakers(SPANISH, "es")
    assert tagged("—Ya es tarde —dijo ella.", said, "es") == (None, True)
    assert tagged("—Ya es tarde.", said, "es") == (None, False)


def test_words_of_saying_behind_another_speech_are_not_the_first_ones() -> None:
    """Where the line between two speeches was lost, nobody is named."""
    text = "-Es una muy triste figura. -No hay para qué pintarla -dijo Lucía Mora."
    assert tagged(text, Speakers(f"{SPANISH}\n{text}", "es"), "es") == (None, True)


def test_only_a_dash_opens_dialogue() -> None:
    """Or what stands for one in a typed text; a word opens a sentence."""
    assert opening_dash("—Ya es tarde.") == 1
    assert opening_dash("– Ya es tarde.") == 2
    assert opening_dash("-- Ya es tarde.") == 3
    assert opening_dash("-Ya es tarde.") == 1
    assert not opening_dash("Ya es tarde.")


@given(st.text(alphabet="—– ,.!aAdijo", max_size=80))
def test_any_paragraph_can_be_asked(text: str) -> None:
    """Dashes and commas without end name nobody and raise nothing."""
    speaker, told = tagged(text, Speakers(text, "es"), "es")
    assert told or speaker is None
