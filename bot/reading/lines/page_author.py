"""Here is what a page gives as its author: which persons does it name, without labels, roles, addresses and houses?"""

import html
import re
from collections.abc import Collection
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.languages.patterns import any_of
from bot.reading.lines.byline import NOT_PERSON, SPLIT, is_from
from bot.reading.lines.date import dates_in
from bot.reading.lines.white_space import one_line
from bot.reading.people.names import is_name, without_courtesy

_WORDS: Final = everywhere().byline
_BEFORE = "|".join(_WORDS.shown_before)
_LABEL = re.compile(rf"\W*(?:{_BEFORE})(?:\s*[:：]\s*|\s+|$)", re.IGNORECASE)
_GLUED = re.compile(rf"(?:{'|'.join(word.capitalize() for word in language_for('en').byline.by_word)})(?=[A-Z])")
"""The word for it without a blank, as pages have it where only their style sets it apart."""

_LABEL_LAST = re.compile(rf"\s(?:{'|'.join(_WORDS.by)})$", re.IGNORECASE)
_BOTH = re.compile(
    rf"({_BEFORE})\s?(?:{any_of(everywhere().grammar.joining)}|[&+/,])\s?(?:{'|'.join(_WORDS.other_work)})"
    rf"(?=\s?[:：]|\s{any_of(_WORDS.by_word)}\s)",
    re.IGNORECASE,
)
"""What labels the author of both the text and the pictures."""
_OTHER_WORK = re.compile(rf"(?:^|[\s;,.|/&+])(?:{'|'.join(_WORDS.other_work)})\b.*", re.IGNORECASE)
_ROLE = re.compile(rf"\b(?:{'|'.join(_WORDS.roles)})(?!\w)", re.IGNORECASE)
_HOUSE = re.compile(rf"\b(?:{'|'.join(_WORDS.houses)})(?!\w)", re.IGNORECASE)
_DOMAIN = re.compile(r"\w\.[a-z]{2,4}$")
_NOBODY = re.compile("|".join(_WORDS.nobody), re.IGNORECASE)
_THE = ("the ", "das ", "die ", "der ")
_ADDRESS = ("http:", "https:", "www.", "@")
_PICTURES = re.compile("[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+")
_BRACKETS = re.compile(r"\s?[(\[（][^()\[\]（）]*[)\]）]")
_CUT = re.compile(r" [–—-] |[|•·/]")
_TURNED = re.compile(r"([^\W\d_][\w’'-]+), ([^\W\d_][\w’'.-]+(?: [^\W\d_]\.)?)")
APART = " | "
"""What stands between pieces of a line that a page sets apart."""

_LONGEST = 60
_NEARLY_ALL = 0.6
_LEAST_HANDLE = 4
"""Letters of a name in small letters that is no sign of an editor."""

_LONGEST_LINE = 200


def authors_named(given: str, houses: Collection[str] = (), *, handles: bool = False) -> tuple[tuple[str, ...], bool]:
    """The persons that ``given`` names, and whether they have the shape of persons' names: a first name and a surname.

    ``houses`` are names of the site, its publisher, its domain: who is called so is no person. A name in small
    letters, as people choose them for themselves, counts only where ``handles`` are looked for.
    """
    text = one_line(html.unescape(html.unescape(given)))
    if not text or len(text) > _LONGEST_LINE:
        return (), False
    text = " ".join(
        word
        for word in _BRACKETS.sub("", _PICTURES.sub(" ", text)).split()
        if not any(map(word.__contains__, _ADDRESS))
    )
    text = _OTHER_WORK.sub("", _BOTH.sub(r"\1", text, count=1)).replace(";", ",")
    dates = dates_in(text)
    if dates:
        text = f"{text[: dates[0].start]}{APART}{text[dates[0].end :]}"
    known = {_plain(house) for house in houses}
    if any(_same(_plain(text), house) for house in known):
        return (), False
    weak: tuple[str, ...] = ()
    for piece in filter(None, map(str.strip, _CUT.split(text))):
        if _LABEL_LAST.search(piece):
            continue
        names = _names_in(piece, known, handles)
        if names and all(map(is_name, names)):
            return names, True
        weak = weak or names
    return weak, False


def _names_in(piece: str, known: Collection[str], handles: bool) -> tuple[str, ...]:
    labelled = False
    while (label := _LABEL.match(piece) or _GLUED.match(piece)) is not None and label.end():
        piece, labelled = piece[label.end() :], True
    piece = piece.strip(" ,.:–—-\t")
    turned = _TURNED.fullmatch(piece)
    if turned is not None and not _ROLE.search(piece):
        piece = f"{turned[2]} {turned[1]}"
    names: list[str] = []
    for at, part in enumerate(filter(None, SPLIT.split(piece))):
        name = _person(part, known, handles)
        if name is None:
            if at == 0 and not labelled:
                return ()
            continue
        if at and (" " not in name or is_from(name)):
            continue
        names.append(name)
    return tuple(dict.fromkeys(names))


def _person(part: str, known: Collection[str], handles: bool) -> str | None:
    name = without_courtesy(part.strip(' ,.:;–—-"“”„*'))
    if _DOMAIN.search(name):
        return None
    role = _ROLE.search(name)
    if role is not None and (not is_name(name) or role.start() == 0 or name[: role.start()].count(" ") > 1):
        name = (name[: role.start()] or name[role.end() :]).strip(" ,.:–—-")
    if not name or len(name) > _LONGEST or any(c.isdigit() for c in name) or not name[0].isalpha():
        return None
    if not is_name(name) and not _is_nickname(name, handles):
        return None
    if (
        len(name) < 2
        or len(name.split()) > 5
        or _NOBODY.fullmatch(name)
        or _HOUSE.search(name)
        or NOT_PERSON.search(name)
    ):
        return None
    if name.casefold().startswith(_THE):
        return None
    if any(_same(_plain(name), house) for house in known):
        return None
    if " " not in name and (name.isupper() and len(name) <= 4):
        return None  # an agency's or an editor's sign
    return name.title() if name.isupper() and len(name) > 4 and " " in name else name


def _is_nickname(name: str, handles: bool) -> bool:
    """Whether one word may stand for a person: a first name, a name in a script without capitals, a handle."""
    if name[0].islower():
        return handles and len(name) >= _LEAST_HANDLE and name.isalnum()
    return " " not in name or not (name[0].isupper() or name.isascii())


def _same(name: str, house: str) -> bool:
    """Whether a name is a house's, or nearly all of it; both without blanks."""
    short, long = sorted((name, house), key=len)
    return bool(short) and short in long and len(short) >= _NEARLY_ALL * len(long)


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
