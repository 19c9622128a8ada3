"""Days and times as people type them in the tongues that are spoken, put into the plain form that the core reads.

The names of months and of days of the week are those of Babel.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from bot.cards.tongue import said
from bot.cards.tongue_tables import TONGUES
from bot.model.daily import minute_of
from bot.model.days import MONTHS, WEEK, day_meant
from bot.model.typed import plain_typed

_WORD: Final = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)*")
_CHINESE: Final = re.compile(
    r"(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?(?:\s?\(?[星周礼禮]\w{1,2}\)?)?"
)
_BETWEEN: Final = frozenset({"le", "el", "am", "den", "em", "в", "во", "на", "года"})
_ENDING: Final = re.compile(r"(?<=\d)(?:er|\.?o|-?(?:го|ого|ое|е|и))\b")
"""What is written behind the number of a day: *1er*, *1º*, *7-го*, *7-е* (marks over letters are gone by then)."""
_FIGURES: Final = dict(zip("零〇一二三四五六七八九两兩", (0, 0, *range(1, 10), 2, 2), strict=True))
_SIGNS: Final = "零〇一二三四五六七八九十两兩"
_WRITTEN_OUT: Final = re.compile(rf"(?<![{_SIGNS}])[{_SIGNS}]++(?=\s?[年月日号號点點时時分半])")
_LITERAL: Final = re.compile(r"'([^']+)'")
_SHORTEST: Final = 3

_HOUR: Final = re.compile(
    r"(\d{1,2})\s?(?:uhr|h|часов|часа|час|ч|点|點|时|時)\.?\s?(?:(\d{1,2})\s?(?:min|минут|мин|分)?\.?)?"
)
_CLOCK: Final = re.compile(r"(\d{1,2}[:.]\d{2})\s?(?:uhr|h|ч)\.?")
_HALVES: Final = {"上午": "am", "早上": "am", "下午": "pm", "晚上": "pm"}


@dataclass(frozen=True, slots=True)
class DayWords:
    """What words mean in a date, without accents and case: a month from 1, a day of the week from 0; and those that
    only stand between."""

    months: Mapping[str, int]
    week: Mapping[str, int]
    between: frozenset[str]


@cache
def day_words() -> DayWords:
    """The words of all tongues. Takes a moment, once."""
    from babel import Locale  # nobody who types dates in English needs it

    months: list[tuple[str, int]] = []
    week: list[tuple[str, int]] = []
    between = set(_BETWEEN)
    for locale in map(Locale.parse, TONGUES):
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                months += [(name, number) for number, name in locale.months[form][width].items()]
                week += [(name, number) for number, name in locale.days[form][width].items()]
        between.update(map(plain_typed, _LITERAL.findall(locale.date_formats["long"].pattern)))
    return DayWords(_told_apart(months), _told_apart(week), frozenset(between))


def day_typed(typed: str, today: date) -> date | None:
    """The day that somebody means by ``7. Dezember``, ``7 de diciembre de 2026`` or ``12月7日``, and by all that
    ``day_meant`` knows."""
    plain = _in_figures(plain_typed(typed))
    found = day_meant(plain, today)
    if found is not None:
        return found
    if chinese := _CHINESE.fullmatch(plain):
        year, month, day = chinese.groups("")
        return day_meant(f"{year}-{month}-{day}" if year else f"{day}.{month}.", today)
    for near in ("today", "tomorrow"):
        if plain == plain_typed(
            said("today", context="typed") if near == "today" else said("tomorrow", context="typed")
        ):
            return day_meant(near, today)
    return day_meant(_in_english(plain), today)


def minute_typed(typed: str) -> int | None:
    """The minute of the day that somebody means by ``20 Uhr 30``, ``20 ч``, ``下午6点``, and by all that ``minute_of``
    knows."""
    plain = _in_figures(plain_typed(typed))
    half = _HALVES.get(plain[:2], "")
    clock = plain[2:].strip() if half else plain
    clock = clock.removesuffix("半") + "30" if clock.endswith("半") else clock
    if found := _HOUR.fullmatch(clock):
        clock = f"{found[1]}:{int(found[2] or 0):02}"
    elif found := _CLOCK.fullmatch(clock):
        clock = found[1]
    return minute_of(f"{clock} {half}" if half else re.sub(r"([ap])\. ?m\b", r"\1m", clock))


def _in_figures(plain: str) -> str:
    """Chinese numbers before a year, month, day, hour or minute, up to ninety-nine or figure by figure, in figures."""

    def figures(found: re.Match[str]) -> str:
        tens, ten, ones = found[0].partition("十")
        if not ten:
            return "".join(str(_FIGURES[sign]) for sign in tens)
        if "十" in ones or len(tens) > 1 or len(ones) > 1:
            return found[0]
        return f"{_FIGURES.get(tens, 1)}{_FIGURES.get(ones, 0)}"

    return _WRITTEN_OUT.sub(figures, plain)


def _in_english(plain: str) -> str:
    """A date with its months and days of the week in English, and without the words between."""
    words = day_words()
    if (day := _week_day(plain.removesuffix("."), words.week)) is not None:
        return WEEK[day]

    def english(found: re.Match[str]) -> str:
        word = found[0]
        if word in words.months:
            return MONTHS[words.months[word] - 1]
        if word in words.week:
            return WEEK[words.week[word]]
        return "" if word in words.between else word

    spaced = re.sub(r"(?<=\d)\.(?=[^\W\d])", ". ", _ENDING.sub("", plain))
    return " ".join(_WORD.sub(english, spaced).split()).removesuffix(" .")


def _week_day(word: str, week: Mapping[str, int]) -> int | None:
    """A day of the week by its name, or by how only one begins."""
    begun = {number for name, number in week.items() if len(word) >= _SHORTEST and name.startswith(word)}
    return week.get(word, begun.pop() if len(begun) == 1 else None)


def _told_apart(names: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Each name with its number, without those that are another's elsewhere."""
    meant: dict[str, set[int]] = {}
    for name, number in names:
        meant.setdefault(plain_typed(name).removesuffix("."), set()).add(number)
    return {name: numbers.pop() for name, numbers in meant.items() if len(numbers) == 1}
