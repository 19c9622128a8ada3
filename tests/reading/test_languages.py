"""An article in a language that lacks rules says so, once; and nothing is chosen by rules of another language."""

import pytest

from bot.model import Article, Doubt
from bot.reading import read_source

_KOREAN = """강은 기다리지 않는다

강은 누구에게도 허락을 구하지 않고, 오지 않은 홍수 때문에 문지기에게 고마워하는 사람도 없다.
물은 언제나 사람보다 오래 산다.

강을 아는 사람은 서두르지 않으며, 서두르는 사람은 강을 알지 못한다.
"""
_SWEDISH = """---
language: sv
---
En flod frågar ingen om lov, och ingen har tackat vakten för floden som inte kom. Det var is på vattnet.
"""


def lacking(article: Article) -> list[tuple[object, ...]]:
    """The values of every remark about the article's language."""
    return [remark.values for remark in article.remarks if remark.doubt is Doubt.LANGUAGE_LACKS]


def read(name: str, text: str) -> Article:
    (article,) = read_source(name, text.encode())
    return article


def test_an_article_in_a_language_without_rules_for_quotes_says_so_once() -> None:
    """One remark, with the name of the language first and its sections behind."""
    article = read("river.txt", _KOREAN)
    ((name, *sections),) = lacking(article)
    assert (article.language, name) == ("ko", "Korean")
    assert "quotes" in sections


def test_quotes_are_chosen_by_general_rules_there() -> None:
    """By length, marks and digits: what English rules would say of these words does not matter."""
    article = read("flod.md", _SWEDISH)
    chosen = [quote for section in article.sections for passage in section.passages for quote in passage.quotes]
    assert [quote.where.of(article.text) for quote in chosen] == [
        "En flod frågar ingen om lov, och ingen har tackat vakten för floden som inte kom."
    ]
    assert any(passage.quotes for section in read("river.txt", _KOREAN).sections for passage in section.passages)


def test_a_language_without_a_file_is_called_by_its_tag() -> None:
    """It has no name here."""
    assert lacking(read("flod.md", _SWEDISH))[0][0] == "sv"


@pytest.mark.parametrize("text", ["The river waits for nobody. It was never asked.", "Der Fluss wartet auf niemanden."])
def test_a_language_that_has_all_says_nothing(text: str) -> None:
    """English and German lack no section."""
    assert lacking(read("river.txt", text)) == []


@pytest.mark.parametrize(
    ("language", "text", "author", "date", "sentences"),
    [
        (
            "ja",
            "川は待たない\n\n文：田中太郎\n\n2020年3月12日\n\n川はだれにも許しを求めない。来なかった洪水のことで礼を言う人もいない。",
            "田中太郎",
            "2020-03-12",
            2,
        ),
        (
            "ko",
            "강은 기다리지 않는다\n\n글: 김민수\n\n2020년 3월 12일\n\n강은 묻지 않는다. 물은 오래 산다.",
            "김민수",
            "2020-03-12",
            2,
        ),
        (
            "ar",
            "النهر لا ينتظر\n\nبقلم سامي حداد\n\n12 مارس 2020\n\nالنهر لا يستأذن أحدا. هل شكره أحد؟ لم يشكره.",
            "سامي حداد",
            "2020-03-12",
            3,
        ),
        (
            "el",
            "Το ποτάμι δεν περιμένει\n\nΤου Γιώργου Παππά\n\n12 Μαρτίου 2020\n\nΤο ποτάμι δεν ζητά. Το νερό ζει.",
            "Γιώργου Παππά",
            "2020-03-12",
            2,
        ),
        (
            "he",
            "הנהר אינו מחכה\n\nמאת דנה לוי\n\n12 במרץ 2020\n\nהנהר אינו מבקש רשות. איש לא הודה לשומר.",
            "דנה לוי",
            "2020-03-12",
            2,
        ),
    ],
)
def test_the_other_languages_have_their_bylines_dates_and_sentences(
    language: str, text: str, author: str, date: str, sentences: int
) -> None:
    """Whatever they lack, who wrote it and when is read, and where a sentence ends."""
    article = read("river.txt", text)
    assert (article.language, article.authors, article.date_iso) == (language, (author,), date)
    assert len(article.sections[-1].passages[-1].sentences) == sentences
