"""Who wrote an article, where it appeared and when: bylines, editor's notes, biographies."""

import re
from dataclasses import dataclass
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, any_of, any_word, parted
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.marks import wholly_quoted
from bot.reading.lines.publication_day import date_of
from bot.reading.people.names import PARTICLES, IsCommon, is_name, names_in, without_courtesy

_ALL: Final = everywhere()
_WORDS: Final = _ALL.byline
_AND, _DENSE_AND = parted(_ALL.grammar.joining)
_OTHER_WORK: Final = (*_WORDS.other_work, *_WORDS.other_credit)
_BOTH: Final = rf"\s*(?:{any_of(_AND | _DENSE_AND)}\b|[&+/,])\s*"
_GIVES: Final = rf"(?:\s*[:：/／|｜]|\s+{any_of(_WORDS.by_word)}\b)"
BYLINE_LABEL = LinePatterns(
    *_WORDS.by,
    *(f"{label}{_BOTH}(?:{'|'.join(_OTHER_WORK)}){_GIVES}" for label in sorted(_WORDS.labels)),
    *(f"{other}{_BOTH}{any_of(_WORDS.labels)}{_GIVES}" for other in _WORDS.other_work),
    then=r"(?:(?<=[\s:：/／・=＝|｜])|(?!\w))\s*(?::\s*)?",
)
_NOT_AUTHORS = LinePatterns(*_WORDS.other_credit, then=r"\b[^.!?]{0,80}$")
_POST_NOMINAL = re.compile(rf"(?:\b(?:[A-Z][A-Za-z]{{0,2}}\.){{2,4}}|\b(?i:{any_of(_ALL.people.generations)})\.)$")
_COUNTED = re.compile(rf" (?:{'|'.join(_ALL.page.comment_counts)}):?$", re.IGNORECASE)
# These two read text whose runs of white space have become one space.
_CUT = re.compile(
    rf" [|·•–—/-] |[|·•]| ?\(| ?, (?={any_of(_WORDS.cut_after_comma)}\b)| (?={any_of(_WORDS.cut)} )"
    rf"| (?=[a-z\x80-\xff]{{2,3}} \d)| ?{any_of(_WORDS.next_labels)}\s?[:：/／|｜]",
)
_NEXT_CREDIT = re.compile(
    rf"(?:\s?[.,;/／|｜·•–—-]\s?|\s)(?:{'|'.join(_OTHER_WORK)})(?:\s?[:：／｜]|(?:\s\w{{2,20}}){{0,3}}\s{any_of(_WORDS.by_word)}\s)",
    re.IGNORECASE,
)
"""Where a line that says who wrote the text goes on to say who took the photographs."""

_AND_OR_WITH: Final = any_of(_AND | _WORDS.together)
SPLIT = re.compile(rf" ?(?:, {any_of(_AND)} | {_AND_OR_WITH} |&|、|，|,|{any_of(_DENSE_AND)}) ?")
"""What stands between two names of a byline."""

NOT_PERSON = re.compile(rf"\b{any_of(_ALL.people.organisations)}\b", re.IGNORECASE)
"""Words that never occur in a person's name."""

_JOINED = re.compile(rf"\s{_AND_OR_WITH}\s|&|、|{any_of(_DENSE_AND)}")
_SURE = re.compile(rf"[:：／・=＝|｜]|{any_word(_WORDS.sure)}")
_GENERATION = re.compile(rf", (?=(?i:{any_of(_ALL.people.generations)})\b|I{{2,3}}\b|IV\b)")
# A name in a script without capitals (Hebrew, Arabic): two to four words are one behind a word such as "by".
_UNCASED = re.compile(
    r"[\u05d0-\u05ea\u0620-\u064a]['’.\u0590-\u05ff\u0600-\u06ff-]{1,20}"
    r"(?: [\u0590-\u05ff\u0600-\u06ff'’.-]{2,20}){1,3}"
)
_FROM = re.compile(rf"\b{any_of(_WORDS.source)}\s+(.+)")


LONGEST_BYLINE: Final = 200
"""The most characters of a byline."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline states."""

    authors: tuple[str, ...]
    publication: str | None
    date: Date | None


def read_byline(text: str, common: IsCommon) -> Byline | None:
    """The byline a short line is, or None. A name must follow the label; roles after a comma are no authors."""
    label = BYLINE_LABEL.match(text) if len(text) <= LONGEST_BYLINE else None
    if label is None:
        return None
    rest = _GENERATION.sub(" ", _COUNTED.sub("", " ".join(text[label.end() :].split())))
    rest = _NEXT_CREDIT.split(rest, maxsplit=1)[0]
    rest = rest[1:-1] if wholly_quoted(rest) else rest
    if not rest or (rest[-1] in ".!?:;,。！？：；，" and _POST_NOMINAL.search(rest[-16:]) is None):
        return None
    dates = dates_in(rest)
    cut = _CUT.search(rest)
    who = rest[: cut.start()] if cut else rest
    dates = dates or dates_in(label.group())
    if dates and dates[0].end <= len(rest) and rest.startswith(dates[0].printed, dates[0].start):
        who = who[: min(len(who), dates[0].start)]
    who = who.strip(" ,–—-")
    turned = turned_back(who)
    names = (
        (turned,)
        if turned and who == rest and not any(map(common, turned.split()))
        else _names(who, common, strict=_SURE.search(label.group()) is None)
    )
    if not names:
        # "Posted on May 4, 2013 by admin" dates a text, but names no person.
        handle = label.end() > 12 and bool(dates) and " " not in who and who.isalnum()
        return Byline((), None, dates[0]) if handle else None
    return Byline(names, _publication(rest, dates), date_of(rest, dates) if dates else None)


def is_credit(text: str) -> bool:
    """Whether a short line credits a translator, photographer or editor."""
    return len(text) < 120 and _NOT_AUTHORS.match(text) is not None and bool(names_in(text))


def _names(who: str, common: IsCommon, strict: bool) -> tuple[str, ...]:
    pieces = [piece for piece in SPLIT.split(who) if piece]
    conjoined = _JOINED.search(who) is not None
    names: list[str] = []
    for at, piece in enumerate(pieces):
        name = without_courtesy(piece.removeprefix("the ") if without_courtesy(piece[4:]) != piece[4:] else piece)
        if is_name(name) or _UNCASED.fullmatch(name):
            alone = at and not conjoined and (is_from(name) or any(map(common, name.split())))
            if alone or (at and NOT_PERSON.search(name)):
                continue
            names.append(name)
        elif at == 0 and " " not in name and name[:1].isalpha() and not name[0].islower():
            # "by Voltaire"; "By Sunday" is refused where the file also has it as a word.
            if strict and (common(name) or not name[0].isupper()):
                return ()
            names.append(name)
        elif at == 0:
            return ()
    return tuple(dict.fromkeys(names))


def turned_back(name: str) -> str | None:
    """A name as a catalogue sorts it, “Bray, Ann” or “van Bray, Ann Eve”, in the order it is said; else None."""
    surname, _, given = name.partition(", ")
    if not PARTICLES.issuperset(surname.lower().split()[:-1]):
        return None  # "Ann Bray, London"
    if given.lower().rstrip(".") in _ALL.people.generations or any(
        len(word) > 1 and word[-1].isupper() for word in given.split()
    ):
        return None  # "Bray, Jr.", "Bray, PhD"
    turned = f"{given} {surname}"
    return turned if "," not in turned and not NOT_PERSON.search(turned) and is_name(turned) else None


def is_from(name: str) -> bool:
    """Whether what may be a second name only says where the first one is from: "de Tarn"."""
    first, _, rest = name.partition(" ")
    return first in PARTICLES and " " not in rest


def _publication(rest: str, dates: list[Date]) -> str | None:
    m = _FROM.search(rest)
    if m is None:
        return None
    start = m.start(1)
    stop = len(rest)
    for date in dates:
        if date.end > start:
            stop = min(stop, max(date.start, start))
    name = re.split(r"\s[|·•–—]\s|[(\[;]", rest[start:stop])[0].strip(" ,.–—-|·•")
    return name if name and (name[0].isupper() or not name[0].isascii()) else None
