"""A day and a time as people type them in seven languages, on Thursday, 3 December 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.numbers import written_day
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import TONGUES
from bot.cards.typed_days import day_typed, minute_typed

TODAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    "typed",
    [
        *("7 December", "2026-12-07", "Monday", "7.12."),
        *("7. Dezember", "7.Dezember 2026", "7. Dez.", "am 7. dezember", "Montag", "montag, 7. Dezember 2026"),
        *("7 de diciembre", "el 7 de diciembre de 2026", "7 dic", "lunes", "Lunes 7 de diciembre"),
        *("7 décembre", "7 DÉC. 2026", "le 7 decembre", "lundi", "lundi 7 décembre 2026"),
        *("7 de dezembro", "7 de dez. de 2026", "segunda-feira", "segunda"),
        *("7 декабря", "7 дек. 2026 г.", "7 декабря 2026 года", "понедельник", "в понедельник, 7 декабря"),
        *("7-го декабря", "7-е декабря 2026 года", "7го декабря", "в понедельник, 7-го декабря", "7º de dezembro"),
        *("十二月七日", "二〇二六年十二月七日", "十二月七号", "2026年十二月七日星期一"),
        *("12月7日", "2026年12月7日", "12 月 7 日", "2026年12月7日星期一", "12月7号(周一)", "星期一", "周一"),
    ],
)
def test_one_day_in_seven_languages(typed: str) -> None:
    """Whatever language somebody has chosen, all of them are the Monday after."""
    assert day_typed(typed, TODAY) == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("tongue", "typed", "after"),
    [
        *(("de", "heute", 0), ("de", "Morgen", 1), ("es", "mañana", 1), ("fr", "aujourd’hui", 0)),
        *(("pt_BR", "amanhã", 1), ("ru", "завтра", 1), ("zh_CN", "明天", 1), ("zh_CN", "tomorrow", 1)),
    ],
)
def test_today_and_tomorrow_are_known_in_ones_own_language(tongue: str, typed: str, after: int) -> None:
    """And in English."""
    with speaking(tongue):
        assert day_typed(typed, TODAY) == TODAY + timedelta(days=after)


@pytest.mark.parametrize("typed", ["", "7", "13月7日", "31 de junio", "bientôt", "7 Brumaire", "de", "m", "十十月七日"])
def test_what_is_no_day_in_any_language(typed: str) -> None:
    """Nor what may be one of several."""
    assert day_typed(typed, TODAY) is None


@given(st.sampled_from(list(TONGUES)), st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_every_day_is_known_as_the_list_offers_it(tongue: str, day: date) -> None:
    """In each language, with its day of the week and without."""
    with speaking(tongue):
        assert day_typed(written_day(day, "full"), TODAY) == day
        assert day_typed(written_day(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        *(("20 Uhr", 1200), ("20 Uhr 30", 1230), ("20:30 Uhr", 1230), ("8uhr", 480), ("20h30", 1230), ("20 h 5", 1205)),
        *(("8:30 p. m.", 1230), ("8 p.m.", 1200), ("20 ч", 1200), ("20 ч. 30 мин.", 1230), ("20 часов", 1200)),
        *(("下午6点", 1080), ("下午 6:30", 1110), ("上午9点", 540), ("20点", 1200), ("20點30分", 1230), ("20時", 1200)),
        *(("6点半", 390), ("下午6点半", 1110), ("２０：３０", 1230), ("08:00", 480), ("8:30 pm", 1230)),
        *(("六点", 360), ("下午六点半", 1110), ("二十点三十分", 1230), ("两点", 120), ("十点十五分", 615)),
        *(("25 Uhr", None), ("20 Uhr 60", None), ("下午", None), ("下午13点", None), ("半", None), ("Uhr", None)),
    ],
)
def test_a_time_as_it_is_written_in_seven_languages(typed: str, minute: int | None) -> None:
    """With its word for the hour."""
    assert minute_typed(typed) == minute


@given(st.text(max_size=30) | st.text("0123456789月日年点半下午十二两.:- dejuhrго", max_size=12))
def test_nothing_typed_breaks_it(typed: str) -> None:
    """A day or none, a time or none."""
    assert day_typed(typed, TODAY) is None or day_typed(typed, TODAY) == day_typed(f" {typed} ", TODAY)
    assert minute_typed(typed) is None or minute_typed(typed) in range(1440)
