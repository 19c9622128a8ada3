"""Stage directions, which nobody says."""

import pytest

from bot.reading import read_source
from bot.reading.lines.stage_direction import is_stage_direction, only_stage_directions

_PLAY = """THE WEIGHHOUSE

A Comedy in One Act

by Maud Ferrier

SCENE I. A weighhouse by a canal. Fog.

Enter SERGEANT PIKE and ROSALIND, with a pair of scales.

SERGEANT PIKE. Who weighs the man that weighs the flour?

ROSALIND. The baker does, sir, every morning, and finds him lighter than his word.

SERGEANT PIKE. A true weight makes more enemies in a market than a false coin does.

Enter OLD TOBIAS with the miller's eldest daughter.

ROSALIND. Honest scales are a lonely trade, and nobody brings them a present.

OLD TOBIAS. A town that fears its scales has already been eating its own bread.

Exeunt ROSALIND and OLD TOBIAS, quarrelling about the flour.
"""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Enter SERGEANT PIKE and ROSALIND, with a pair of scales."),
        ("en", "Enter Rosalind and Tobias from opposite sides."),
        ("en", "[Exeunt ROSALIND and OLD TOBIAS, quarrelling.]"),
        ("en", "Re-enter an old MESSENGER with letters."),
        ("en", "Exeunt."),
        ("en", "ROSALIND enters with a pair of scales."),
        ("de", "ROSALINDE und TOBIAS treten auf, mit einer Waage."),
        ("fr", "Entrent ROSALINDE et TOBIAS, une balance à la main."),
        ("es", "Sale ROSALINDA con una balanza en la mano."),
        ("ru", "Входит Розалинда с весами в руках."),
    ],
)
def test_who_comes_and_goes_is_a_direction(language: str, sentence: str) -> None:
    """However its language writes that somebody enters or leaves."""
    assert is_stage_direction(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Enter the weight in the second column and sign below it."),
        ("en", "Exit polls tell a town what it wished to hear."),
        ("en", "ENTER THE WAREHOUSE BY THE SIDE DOOR."),
        ("en", "Rosalind enters every market as if it were hers."),
        ("fr", "Entre Paris et Rouen, le fleuve ne se presse jamais."),
        ("es", "Entra Juan en la casa como quien entra en un recuerdo."),
        ("de", "Wer zu oft auf die Waage tritt, tritt auf der Stelle."),
        ("en", "..."),
    ],
)
def test_other_sentences_are_none(language: str, sentence: str) -> None:
    """The same words say something else there."""
    assert not is_stage_direction(sentence, language)


def test_a_play_is_quoted_and_outlined_without_its_directions() -> None:
    """Maud Ferrier's name never stands below who enters, nor does anybody say it; what her persons say is shown."""
    (article,) = read_source("weighhouse.txt", _PLAY.encode())
    passages = [passage for section in article.sections for passage in section.passages]
    lines = [where.of(article.text) for section in article.sections if (where := section.summary)]
    shown = [quote.where.of(article.text) for passage in passages for quote in passage.quotes]
    shown += [passage.where.of(article.text) for passage in passages if passage.best]
    directions = [p for p in passages if p.where.of(article.text).startswith(("Enter", "Exeunt"))]
    assert [passage.speaker for passage in directions] == [None, None, None]
    assert len(shown) == 5
    assert not [words for words in (*shown, *lines) if words.startswith(("Enter", "Exeunt"))]


def test_a_note_on_a_play_is_quoted_without_the_direction_in_it() -> None:
    """The sentences of the writer's own around it are."""
    text = (
        "On Weights\n\nBy Maud Ferrier\n\nEnter SERGEANT PIKE and ROSALIND, with a pair of honest scales. "
        "A true weight makes more enemies in a market than a false coin does.\n"
    )
    (article,) = read_source("weights.txt", text.encode())
    passages = [passage for section in article.sections for passage in section.passages]
    assert [quote.where.of(article.text) for passage in passages for quote in passage.quotes] == [
        "A true weight makes more enemies in a market than a false coin does."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CURTAIN",
        "THE CURTAIN FALLS.",
        "[Blackout.]",
        "EXEUNT",
        "FINIS",
        "RIDEAU",
        "VORHANG",
        "TELÓN",
        "SIPARIO",
        "ЗАНАВЕС",
    ],
)
def test_what_the_stage_does_is_nobodys_words(text: str) -> None:
    """Alone in a paragraph, in capitals or in brackets."""
    assert only_stage_directions(text)


@pytest.mark.parametrize(
    "text", ["Curtain.", "Blackout!", "THE CURTAIN IS A LIAR.", "(The curtain is a liar.)", "FLOUR"]
)
def test_what_somebody_may_say_is_no_direction(text: str) -> None:
    """One word in small letters may be an answer, and capitals may be a shout."""
    assert not only_stage_directions(text)


def test_the_last_word_of_a_play_is_not_the_last_speakers() -> None:
    """Old Tobias does not say that the curtain falls."""
    (article,) = read_source("weighhouse.txt", f"{_PLAY}\nCURTAIN\n".encode())
    last = article.sections[-1].passages[-1]
    assert (last.where.of(article.text), last.speaker) == ("CURTAIN", None)
