"""Numbers in words: counts, sizes, reading times, dates and times as people read them."""

from datetime import UTC, datetime

from bot.model.measure import reading_minutes


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 article``, ``1,200 articles``; ``plural`` where an s is not enough."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def reading_time(words: int) -> str:
    """``<1 min``, ``1 min``, ``1 h 20 min``: how long ``words`` take to read."""
    hours, minutes = divmod(reading_minutes(words), 60)
    if not hours and not minutes:
        return "<1 min"
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def length(words: int) -> str:
    """``1,200 words, 5 min``; without a time where that is less than half a minute."""
    return f"{counted(words, 'word')}, {reading_time(words)}" if reading_minutes(words) else counted(words, "word")


def moment(at: datetime) -> str:
    """``3 May 2026, 14:05 UTC``."""
    utc = at.astimezone(UTC)
    return f"{utc.day} {utc:%B %Y, %H:%M} UTC"


def seconds(spent: float) -> str:
    """``under 1 second``, ``12 seconds``, ``3 min 5 s``."""
    whole = round(spent)
    if spent < 1:
        return "under 1 second"
    if whole < 60:
        return counted(whole, "second")
    return f"{whole // 60} min {whole % 60} s"


def size(number: int) -> str:
    """``80 KB``, ``12 MB``, ``1.5 GB``: so many bytes."""
    if number >= 10 * 2**30:
        return f"{number // 2**30:,} GB"
    if number >= 2**30:
        return f"{number / 2**30:.1f} GB"
    return f"{number // 2**20:,} MB" if number >= 2**20 else f"{-(-number // 1024):,} KB"
