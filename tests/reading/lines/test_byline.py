"""Here is one line: does it say who wrote the article?"""

import pytest

from bot.reading.lines.byline import is_credit, read_byline, turned_back


def common(word: str) -> bool:
    """The words this text also writes small."""
    return word.casefold() in {"the", "harbour", "lamp"}


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("by Ada Lin", "Ada Lin"),
        ("by the Rev. Josiah Pennick, M.A.", "Josiah Pennick"),
        ("By Sister Agathe Moreau, O.S.B.", "Agathe Moreau"),
        ("by Kirsten Aalborg | Updated: Jan 12, 2022 | 6 min read", "Kirsten Aalborg"),
        ("By Agnes Rowley · Published: Nov 2, 2020 · Modified: Dec 1, 2021", "Agnes Rowley"),
        ("Беседовала Нина Охотина", "Нина Охотина"),
        ("von Ilse Varga", "Ilse Varga"),
        ("文・林あだ", "林あだ"),
        ("取材・文／林あだ", "林あだ"),
        ("文｜林晓雯", "林晓雯"),
        ("文／林晓雯 图／周明远", "林晓雯"),
        ("作者：林晓雯来源：港口周报 2021-03-04", "林晓雯"),
        ("Escrito por Ana Vidal el 4 de marzo de 2021", "Ana Vidal"),
        ("Par Ada Brun le 4 mars 2021", "Ada Brun"),
        ("Por Ana Prado, de Tarn", "Ana Prado"),
        ("par Jean le Brun", "Jean le Brun"),
        ("By Lunn, Petra", "Petra Lunn"),
        ("Текст: Ада Лин. Фото: Йона Рид", "Ада Лин"),
        ("Текст і фото: Ада Лін", "Ада Лін"),
        ("Text: Ada Lin · Fotos: Jonah Reed", "Ada Lin"),
        ("Text und Fotos: Ada Lin", "Ada Lin"),
        ("Texto: Ada Lin / Fotos: Jonah Reed", "Ada Lin"),
        ("Fotos y texto: Ada Lin", "Ada Lin"),
        ("Texte : Ada Lin – Photos : Jonah Reed", "Ada Lin"),
        ("Testo di Ada Lin, foto di Jonah Reed", "Ada Lin"),
        ("Texto: Ada Lin; Fotografias: Jonah Reed", "Ada Lin"),
        ("Tekst: Ada Lin Foto's: Jonah Reed", "Ada Lin"),
        ("Words: Ada Lin. Photographs: Jonah Reed", "Ada Lin"),
        ("Written by Ada Lin; illustrated by Jonah Reed", "Ada Lin"),
        ("Story and photos by Ada Lin", "Ada Lin"),
        ("撰文：林雅达 | 摄影：周明远", "林雅达"),
        ("By Ada Lin. Translated from the Portuguese by Jonah Reed", "Ada Lin"),
        ("Par Ada Brun, traduit du portugais par Jonas Roux", "Ada Brun"),
        ("作　林ハル", "林ハル"),
        ("独幕剧 作者：林雅达", "林雅达"),
    ],
)
def test_a_byline_names_its_author(line: str, author: str) -> None:
    """Degrees, orders, dates, times and reading minutes beside a name leave it one."""
    found = read_byline(line, common)
    assert found is not None
    assert found.authors == (author,)


def test_a_byline_may_name_two_and_a_day() -> None:
    """Two names joined by a word are two authors, and a date behind them is the article's."""
    found = read_byline("By Ilse Varga and Tobias Renn, 3 May 2021", common)
    assert found is not None
    assert found.authors == ("Ilse Varga", "Tobias Renn")
    assert found.date is not None
    assert found.date.iso == "2021-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "by the harbour",
        "Port Merrion, September 4, 1998",
        "By the time the lamp was lit, everybody had gone.",
        "Ada Lin",
    ],
)
def test_what_only_sounds_like_a_byline_names_nobody(line: str) -> None:
    """A place, a town that begins like "por", a sentence with "by", a bare name."""
    assert read_byline(line, common) is None


def test_whoever_translated_is_credited_and_no_author() -> None:
    """Credits stand at the head like bylines, and are told apart from them."""
    assert is_credit("Translated by Nora Falk")
    assert not is_credit("By Nora Falk")
    assert not is_credit("The lamp was translated to the attic.")


@pytest.mark.parametrize(
    ("sorted_name", "said"),
    [
        ("Lin, Ada", "Ada Lin"),
        ("van der Meer, Hanna Eve", "Hanna Eve van der Meer"),
        ("Reed, J. R.", "J. R. Reed"),
        ("Lin, Jr.", None),
        ("Lin, PhD", None),
        ("Ada Lin, London", None),
        ("Ada Lin", None),
        ("Lin,", None),
        ("", None),
    ],
)
def test_a_name_as_a_catalogue_sorts_it_is_turned_back(sorted_name: str, said: str | None) -> None:
    """What stands behind the comma must be a given name."""
    assert turned_back(sorted_name) == said
