"""What may be done to a text without changing what it is: other marks, ends, gaps, widths, names and dates."""

import re
import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.model import Article, SectionKind

_MONTHS: Final = (
    "January February March April May June July August September October November December",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
)
_NEXT_MONTH: Final = {
    name: names[(at + 5) % 12] for names in map(str.split, reversed(_MONTHS)) for at, name in enumerate(names)
}
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_NEXT_MONTH, key=len, reverse=True))})\b"
_DATES: Final = re.compile(
    r"\b(?P<iso>(?:1[4-9]|20)\d\d-\d\d-\d\d)(?!\d)"
    rf"|\b(?P<before>\d\d?(?:st|nd|rd|th)? (?:de )?)?{_MONTH}\.?(?P<after> \d\d?\b(?!:))?"
    r"|\b(?P<year>(?:1[4-9]|20)\d\d)\b"
)
_NAMES: Final = (
    "Brindle Castoway Dunmore Eskell Farrowby Gilmarten Hathersage Inglis Jorvane Kestrin Lomax Merridew Norbiton "
    "Orlick Pemberley Quillam Rosten Sarkany Tulliver Ummond Vasska Wendlow Yarrick Zelling Abra Bexo Cyd Dov Elka Fen "
    "Gwil Hesper Ilse Jory Kiva Lux Mab Nye Oona Pell Rafe Sten Tamsin Ulf Vesna Wilt Yestin Zora"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a whole text, and what becomes of a piece of it that is told apart (a title, a name, a date)."""

    name: str
    text: Callable[[str, str], str]  # the file's text and its name's suffix
    piece: Callable[[str], str] = str


def straight(text: str, suffix: str = "") -> str:
    """Typographic marks made straight."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def returned(text: str, suffix: str) -> str:
    """Line ends of another system."""
    return text.replace("\n", "\r\n")


def spaced(text: str, suffix: str) -> str:
    """Every gap made wider in proportion."""
    return re.sub(r"\n{2,}", lambda gap: "\n" * (2 * len(gap.group()) - 1), text)


def wrapped(text: str, suffix: str) -> str:
    """Every long line wrapped hard; in Markdown those of paragraphs only, since headings cannot be."""
    if suffix == ".md":
        return "\n".join(_filled(line) if re.match(r"[^\W\d_]|[“\"‘*_]\w", line) else line for line in text.split("\n"))
    return "\n".join(map(_filled, text.split("\n")))


def _filled(line: str) -> str:
    return textwrap.fill(line, 72, break_on_hyphens=False) if len(line) > 72 else line


def crowded(text: str, suffix: str) -> str:
    """No blank lines at all; in Markdown, where only they tell paragraphs apart, none but one between two."""
    if suffix == ".md":
        return re.sub(r"\n{3,}", "\n\n", text)
    return "\n".join(line for line in text.split("\n") if line.strip())


def dated(text: str) -> str:
    """Other days, months and years, in the same form."""

    def other(date: re.Match[str]) -> str:
        if date["iso"]:
            year, month, day = date["iso"].split("-")
            return f"{_year(year)}-{(int(month) + 4) % 12 + 1:02}-{_day(day, 2)}"
        if date["year"]:
            return _year(date["year"])
        before, after = date["before"] or "", date["after"] or ""
        follows = re.match(r",? (?:de )?(?:1[4-9]|20)\d\d\b", date.string[date.end() :])
        if not before and not after and not follows:
            return date.group()  # a month by itself may be no month
        name = date.group()[len(before) : len(date.group()) - len(after)]
        before = re.sub(r"^\d\d?(?:st|nd|rd|th)?", lambda m: _numbered(m.group()), before)
        after = re.sub(r"\d\d?", lambda m: _day(m.group(), len(m.group())), after)
        return before + name.replace(date["month"], _NEXT_MONTH[date["month"]]) + after

    return _DATES.sub(other, text)


def _year(year: str) -> str:
    return (
        f"{year[:2]}{(int(year[2:]) * 7 + 3) % 100:02}" if year[:2] != "20" else f"20{(int(year[2:]) * 7 + 3) % 20:02}"
    )


def _day(day: str, width: int) -> str:
    low, high = (1, 9) if len(day.lstrip("0")) == 1 else (13, 28)
    return str(low + int(day) % (high - low + 1)).rjust(width, "0")


def _numbered(day: str) -> str:
    digits = re.match(r"\d+", day)
    assert digits is not None
    plain = _day(digits.group(), len(digits.group()))
    if len(day) == len(plain):
        return plain
    return plain + (
        "th" if plain[:1] == "1" and len(plain) > 1 else {"1": "st", "2": "nd", "3": "rd"}.get(plain[-1], "th")
    )


def names_in(articles: Iterable[Article], text: str) -> list[str]:
    """The words of the names of authors and speakers that are nothing but names in ``text``."""
    names: dict[str, None] = {}
    for article in articles:
        speakers = [passage.speaker for section in article.sections for passage in section.passages]
        quoted = [q.speaker for section in article.sections for p in section.passages for q in p.quotes]
        for name in (*article.authors, *speakers, *quoted):
            names.update(dict.fromkeys(re.findall(r"(?<![\w.’'-])[A-ZÀ-Þ][a-zß-ÿ]{2,}(?![\w.’'-]*\w)", name or "")))
    small = set(re.findall(r"\b[a-zß-ÿ]+\b", text))
    return [name for name in names if name.lower() not in small and name not in _NEXT_MONTH]


def renaming(names: Sequence[str], text: str, chance: Callable[[Sequence[str]], str]) -> Callable[[str], str]:
    """Other names for ``names``, each the same everywhere, also in capitals; none that stands in ``text`` already."""
    free = [name for name in _NAMES.split() if name.lower() not in text.lower()]
    given: dict[str, str] = {}
    for name in names:
        given[name] = chance(free)
        free.remove(given[name])
    capitals = {name.upper(): other.upper() for name, other in given.items()}
    every = {**given, **capitals}
    if not every:
        return str
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(every, key=len, reverse=True))})\b")
    return lambda piece: pattern.sub(lambda m: every[m.group()], piece)


def combined(*changes: Change) -> Change:
    """One change after another."""

    def text(whole: str, suffix: str) -> str:
        for change in changes:
            whole = change.text(whole, suffix)
        return whole

    def piece(part: str) -> str:
        for change in changes:
            part = change.piece(part)
        return part

    return Change("+".join(change.name for change in changes), text, piece)


PLAIN: Final = (
    Change("straight", straight),
    Change("spaced", spaced),
    Change("crowded", crowded),
    Change("wrapped", wrapped),
    Change("returned", returned),
)
"""Changes of how a text is set, in an order in which one does not undo another."""

DATED: Final = Change("dated", lambda text, suffix: dated(text), dated)


def shape(article: Article, piece: Callable[[str], str] = str, *, breaks: bool, served: bool) -> list[object]:
    """What an article is made of, each text as ``piece`` makes it, marks straight and without white space.

    Title, authors, dates, link; kind, level and heading of each section; kind, speaker, whether it may be ``served``,
    and text of each run of passages alike (where a long paragraph is cut may depend on its length). Without
    ``breaks``, sections that only a gap tells apart are one.
    """

    def told(text: str | None) -> str | None:
        return None if text is None else "".join(straight(piece(text)).split())

    found: list[object] = [told(article.title), [told(a) for a in article.authors], told(article.date)]
    found += [told(article.date_iso), told(article.publication), told(article.url), article.language]
    runs: list[tuple[object, object, bool, str]] = []

    def close() -> None:
        for key, group in groupby(runs, lambda run: run[:3]):
            found.append((*key, "".join(run[3] for run in group)))
        runs.clear()

    for section in article.sections:
        if breaks or section.kind is not SectionKind.BREAK:
            close()
            found.append((section.kind, section.level, told(section.heading)))
        runs += [
            (p.kind, told(p.speaker), served and p.quotable, told(p.where.of(article.text)) or "")
            for p in section.passages
        ]
    close()
    return [*found, sorted(article.flags)]


def outline(article: Article, piece: Callable[[str], str] = str) -> list[object]:
    """What of its shape is left where neither paragraphs nor headings can be told: the facts, and all its text."""
    title, *whole = shape(article, piece, breaks=False, served=False)
    told = [str(part[-1] or "") for part in whole if isinstance(part, tuple)]
    return [*(part for part in whole if not isinstance(part, tuple)), f"{title}{''.join(told)}"]
