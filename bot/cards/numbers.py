"""Numbers in words: counts, sizes, reading times, lists, dates and times as people read them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Literal

from bot.cards.tongue import said, said_many, speaking, spoken, written_number
from bot.cards.tongue_tables import ENGLISH
from bot.model.measure import reading_minutes


def prepare_tongue(tongue: str) -> None:
    """Read all that is needed to say something in a tongue: its table, its numbers and dates. Takes a moment, once."""
    with speaking(tongue):
        said("{minutes} min", minutes=1000)
        written_day(date(2000, 1, 1))
        in_list(["", ""])


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 article``, ``1,200 articles``; ``plural`` where an s is not enough. Standing alone or in a list: within a
    sentence other tongues inflect it, so there all of it is one (``said_many``)."""
    return said_many(f"{{n}} {noun}", f"{{n}} {plural or noun + 's'}", number)


def reading_time(words: int) -> str:
    """``<1 min``, ``1 min``, ``1 h 20 min``: how long ``words`` take to read; no line ends within."""
    hours, minutes = divmod(reading_minutes(words), 60)
    if not hours:
        return _in_one(said("{minutes} min", minutes=minutes) if minutes else said("<1 min"))
    time = said("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else said("{hours} h", hours=hours)
    return _in_one(time)


def _in_one(words: str) -> str:
    """``words`` with blanks at which no line ends."""
    return words.replace(" ", "\u00a0")


def length(words: int) -> str:
    """``1,200 words, 5 min``; without a time where that is less than half a minute."""
    if not reading_minutes(words):
        return counted(words, "word")
    return said("{words}, {time}", words=counted(words, "word"), time=reading_time(words))


def in_list(items: Sequence[str]) -> str:
    """``a, b and c``."""
    if spoken() == ENGLISH:
        return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
    from babel.lists import format_list  # nobody who is answered in English needs it

    return format_list(items, locale=spoken())


def either_of(items: Sequence[str]) -> str:
    """``a, b or c``."""
    if spoken() == ENGLISH:
        return " or ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
    from babel.lists import format_list

    return format_list(items, "or", locale=spoken())


def written_day(day: date, style: Literal["long", "full", "short"] = "long") -> str:
    """``3 May 2026``; in full ``Sunday, 3 May 2026``, in short ``Sun 3 May 2026``."""
    if spoken() == ENGLISH:
        before = {"long": "", "full": f"{day:%A}, ", "short": f"{day:%a} "}[style]
        return f"{before}{day.day} {day:%b %Y}" if style == "short" else f"{before}{day.day} {day:%B %Y}"
    from babel.dates import format_date, format_skeleton

    if style == "short":
        return _unstopped(format_skeleton("yMMMEd", day, locale=spoken()))
    return _unstopped(format_date(day, style, locale=spoken()))


def written_date(iso: str) -> str:
    """What is known of a date: ``3 May 2026``, ``May 2026``, ``2026``; as it stands where it is none."""
    try:
        year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
        known = date(year, month or 1, day or 1)
    except ValueError:
        return iso
    if day or not month:
        return written_day(known) if day else iso
    if spoken() == ENGLISH:
        return f"{known:%B} {iso[:4]}"
    from babel.dates import format_skeleton

    return _unstopped(format_skeleton("yMMMM", known, locale=spoken()))


def _unstopped(day: str) -> str:
    """A day without the Russian abbreviation of *year* behind it, whose full stop would stand beside a sentence's."""
    return day.removesuffix("\u202fг.")


def moment(at: datetime) -> str:
    """``3 May 2026, 14:05 UTC``."""
    utc = at.astimezone(UTC)
    return said("{day}, {time} UTC", day=written_day(utc), time=f"{utc:%H:%M}")


def seconds(spent: float) -> str:
    """``under 1 second``, ``12 seconds``, ``3 min 5 s``."""
    whole = round(spent)
    if spent < 1:
        return said("under 1 second")
    if whole < 60:
        return said_many("{n} second", "{n} seconds", whole)
    return said("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)


def size(number: int) -> str:
    """``80 KB``, ``12 MB``, ``1.5 GB``: so many bytes."""
    if number >= 10 * 2**30:
        return said("{n} GB", n=number // 2**30)
    if number >= 2**30:
        return said("{n} GB", n=written_number(number / 2**30, 1))
    return said("{n} MB", n=number // 2**20) if number >= 2**20 else said("{n} KB", n=-(-number // 1024))
