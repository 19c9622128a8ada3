"""Here is one line at the foot of a text: does it sign it, with a year, a work or a credit behind the name?"""

import re
from typing import Final, NamedTuple

from bot.languages.language import everywhere
from bot.reading.lines.byline import NOT_PERSON, is_credit
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.marks import wholly_quoted
from bot.reading.people.names import PARTICLES, is_name

_LONGEST: Final = 100
_SIGNS: Final = "—–―-~ "
_PARTED: Final = re.compile(r"\s?[,(;]\s?")
_LIFE: Final = re.compile(r"\W{0,2}(?P<born>(?:1\d|20)\d\d)\s?[-–—]\s?(?P<died>(?:1\d|20)\d\d)\W{0,2}")
_SHORTEST_LIFE: Final = 15
_ON_STAGE: Final = everywhere().quotes.stage_alone
_SMALL: Final = (
    PARTICLES
    | everywhere().grammar.prepositions
    | everywhere().grammar.definite
    | everywhere().grammar.indefinite
    | everywhere().grammar.joining
)


class Signature(NamedTuple):
    """Whom a line names as the writer of what stands above it, and when that was written, if it says so."""

    name: str
    date: Date | None = None


def read_signature(text: str) -> Signature | None:
    """The signature a line is: "Ada Lin", "– ADA LIN, 1931", "(Ada Lin)", "Ada Lin, Tides (1931)"; else None.

    Behind the name stand a date, the years of a life, a work in quotation marks or with its year, or whose the
    translation is. An office or a place alone may as well stand behind the name of somebody the text is about.
    """
    line = text.strip(_SIGNS)
    if not line or len(text) > _LONGEST or "\n" in text:
        return None
    if line[0] == "(" and line[-1] == ")":
        line = line[1:-1].strip()
    who, *behind = _PARTED.split(line, maxsplit=1)
    if not is_name(who, 5) or NOT_PERSON.search(who) or who.casefold() in _ON_STAGE:
        return None
    rest = behind[0].strip(" .") if behind else ""
    if not rest or is_life(rest) or is_credit(rest) or wholly_quoted(rest):
        return Signature(who)
    dates = dates_in(rest)
    if not dates:
        return None
    date = max(dates, key=lambda date: date.weight)
    work = f"{rest[: date.start]} {rest[date.end :]}".strip(" ,.()[];–—-")
    return Signature(who, date) if not work or _is_work(work) else None


def is_life(text: str) -> bool:
    """Whether a line is nothing but the years of a life, so that it dates no text: "1931–2019"."""
    years = _LIFE.fullmatch(text.strip())
    return years is not None and int(years["died"]) - int(years["born"]) >= _SHORTEST_LIFE


def _is_work(words: str) -> bool:
    """Whether words are written like a title or a place: in quotation marks, or with capitals."""
    return wholly_quoted(words) or all(word[0].isupper() or word.casefold() in _SMALL for word in words.split())
