"""Here is one line: does it hold a date, or a place and a date, and nothing of a sentence?"""

import pytest

from bot.reading.lines.dateline import beside_dates, date_line, run_in_date


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("3 March 1911", "1911-03-03"),
        ("Hollern, 5 March 1911", "1911-03-05"),
        ("Port Merrion, September 4, 1998", "1998-09-04"),
        ("Published on 14 November 2019", "2019-11-14"),
        ("Монтерей, 3 мая 1934", "1934-05-03"),
        ("Pressemitteilung vom 25. Januar 2022 | Berlin", "2022-01-25"),
        ("Publié le 3 avril 2019, modifié le 5 mai 2021", "2019-04-03"),
        ("Ada Lin | The Port Merrion Tide | 5 May 2021", "2021-05-05"),
        ("北京，2021年3月3日", "2021-03-03"),
        ("Published on 3 March 2021 at 6.02pm", "2021-03-03"),
        ("3 March 2021, 6pm", "2021-03-03"),
        ("Publié le 3 mars 2021 à 18h02, mis à jour le 4 mars 2021 à 07h10 · Temps de lecture 4 min.", "2021-03-03"),
        ("3 March 2021 · 4 min read", "2021-03-03"),
    ],
)
def test_a_line_of_a_date_gives_it(line: str, iso: str) -> None:
    """A place and words such as "published" may stand beside it."""
    found = date_line(line)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "line",
    [
        "Actualizado: 4 de marzo de 2021, 10:12 h. Publicado: 3 de marzo de 2021, 9:00 h",
        "Miércoles, 3 de marzo de 2021. Actualizado a las 10:12",
        "Pubblicato il 3 marzo 2021 alle 9:00 - Ultimo aggiornamento 4 marzo 2021 alle 10:12",
        "Mercredi 3 mars 2021 à 9 h 00, dernière mise à jour le 4 mars 2021 à 10 h 12",
        "Publicado em 3 de março de 2021, 9h - Última modificação: 4 de março de 2021",
        "Gepubliceerd: 3 maart 2021. Laatste wijziging: 4 maart 2021 om 10.12 uur",
        "Letzte Änderung: 4. März 2021, 10:12 Uhr. Veröffentlichung: 3. März 2021, 9.00 Uhr",
        "Опубликовано: 3 марта 2021 г. в 9:00. Последнее обновление: 4 марта 2021 г. в 10:12",
        "Оновлено 4 березня 2021 року о 10:12. Опубліковано 3 березня 2021 року",
        "发布时间：2021年3月3日 09:00 更新时间：2021年3月4日 10:12",
        "更新于2021年3月4日，发表于2021年3月3日",
        "公開日：2021年3月3日 最終更新日：2021年3月4日",
        "수정 2021년 3월 4일 오전 10:12 | 입력 2021년 3월 3일 오후 9:00",
        "Δημοσίευση: 3 Μαρτίου 2021. Τελευταία ενημέρωση: 4 Μαρτίου 2021",
        "פורסם: 3 במרץ 2021. עדכון אחרון: 4 במרץ 2021",
        "تاريخ النشر: 3 مارس 2021. آخر تحديث: 4 مارس 2021",
    ],
)
def test_of_two_days_in_a_line_that_of_publication_is_given(line: str) -> None:
    """Pages tell in many languages when a text was changed, too; with the hours, and in either order."""
    found = date_line(line)
    assert found is not None
    assert found.iso == "2021-03-03"


@pytest.mark.parametrize(
    "line",
    [
        *("On 3 March 1911 there was no wind at all.", "By 5 March the rain had come", "3 March 1911:", "Wind", ""),
        *(
            "2021年3月3日，她来到港口。",
            "她在2021年3月3日来到港口，住了两个月才走",
            f"3 March 1911 – {'Upper Hollern, ' * 8}Brunn",
        ),
    ],
)
def test_a_sentence_with_a_date_is_none(line: str) -> None:
    """Small words, or a mark that announces something, make it a sentence."""
    assert date_line(line or " ") is None


def test_a_report_begins_with_place_and_date() -> None:
    """ "CORRAN, March 14, 2021 – …" gives the day; a dash without a place before it gives none."""
    found = run_in_date("CORRAN, March 14, 2021 – The bell was found this morning.")
    assert found is not None
    assert found.iso == "2021-03-14"
    assert run_in_date("March 14, 2021 – The bell was found this morning.") is None
    assert run_in_date("Corran – a town of two churches – got a bell back.") is None


def test_what_stands_beside_a_date_is_given_back() -> None:
    """A thread's line "marshgirl, 12 Aug 2016 09:14" leaves her name."""
    assert beside_dates("marshgirl, 12 Aug 2016 09:14") == ["marshgirl"]
    assert beside_dates("12 Aug 2016 at 10:05") == []
    assert beside_dates("marshgirl") is None
