"""Here is one line of the head: which author does it name, without "by"?"""

import re
from collections.abc import Callable
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_of
from bot.reading.lines.byline import NOT_PERSON, SPLIT, Byline, read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.dateline import date_line
from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.numbering import numbering
from bot.reading.people.names import IsCommon, is_name, without_courtesy

NOTE_MARKS = re.compile(r"(?<=[^\W\d_.])(?:\d{1,2}|[⁰¹²³⁴-⁹]{1,2})(?:,\s?\d{1,2}\b|,?[⁰¹²³⁴-⁹]{1,2})*|[*†‡§¶∗]")
"""The marks of footnotes behind a name."""
_ALL: Final = everywhere()
_WORDS: Final = _ALL.byline
_ELIDED, _WHOLE = (
    {word for word in _WORDS.by_word | _WORDS.of_word if word.endswith("'") is ends} for ends in (True, False)
)
_BY: Final = rf"(?:{any_of(_WHOLE)} |{any_of(word[:-1] for word in _ELIDED)}['’])"
_WHO: Final = rf"{_BY}(?P<who>[^,;:()]{{4,60}}?)(?= {any_of(_WORDS.occasions)}\b|[,;:(]|$)"
"""Whose a speech or poem is, up to its occasion."""
REVIEWED = re.compile(rf"(?:{'|'.join(_WORDS.reviewed)})\s*:?\s+", re.IGNORECASE)
"""What stands before whoever reviewed a book."""
_BARRED = re.compile(r"[|·•]")
_OF_WHAT: Final = rf"(?: {any_of(_ALL.grammar.prepositions)}(?: \w+){{1,2}})?"
"""What a piece is about, or how long: in three acts."""
_GENRE = re.compile(
    rf"(?:\w+ ){{0,2}}?(?:{'|'.join(_WORDS.genres)}){_OF_WHAT}(?: {any_of(_WORDS.given)})?,? {_WHO}", re.IGNORECASE
)
_GENRE_ALONE = re.compile(rf"(?:\w+ ){{0,2}}?(?:{'|'.join(_WORDS.genres)}){_OF_WHAT}", re.IGNORECASE)
_BEFORE_NAME = re.compile(rf"{_BY}(?P<who>[^\W\d_].{{3,60}})")
_SPOKEN = re.compile(rf"(?:{'|'.join(_WORDS.spoken)}) {_WHO}", re.IGNORECASE)
_BEFORE_WHO: Final = (*(f" {word} " for word in _WHOLE), *(f" {word[:-1]}{sign}" for word in _ELIDED for sign in "'’"))
"""What stands before the name in both patterns."""
_SOURCE = re.compile(rf"(?:{'|'.join(_WORDS.first_in)})\s(?P<what>[^\W\d_][^,;(]{{2,60}})[,;(]", re.IGNORECASE)
_LABEL = re.compile(rf"{any_of(word.capitalize() for word in _WORDS.labels)}\s+(?=\S)")
_SMALL_BYLINE = re.compile(rf"{any_of(_WORDS.by_word)} (?P<who>[^\W\d_]+(?: [^\W\d_]+){{1,2}})$")
_ARTICLE = re.compile(rf"{any_of(word.capitalize() for word in _ALL.grammar.definite)} [^\W\d_]")
_FIRST, _LAST = (any_of(map(str.title, words)) for words in (_WORDS.places_begin, _WORDS.places_end))
_PLACE = re.compile(rf"{_FIRST}\.? |.* {_LAST}$")
LONGEST_NAMES: Final = 200
"""The most characters of a line of names."""


def bare_names(text: str) -> tuple[str, ...]:
    """The persons of a line that is nothing but names ("Ada Lin1, Jonah Reed2* and María Peña"); else none."""
    if len(text) > LONGEST_NAMES or (ends_sentence(text) and not text.endswith(("Jr.", "Sr."))):
        return ()
    plain = " ".join(NOTE_MARKS.sub("", text).split()).strip(" ,;")
    names = [without_courtesy(piece.strip()) for piece in SPLIT.split(plain.replace(";", ",")) if piece.strip()]
    if _GENRE.match(plain):
        return ()  # "Erzählung von Ada Lin" looks like one name with a particle
    if not names or not all(is_name(name, 4) and not NOT_PERSON.search(name) for name in names):
        return ()
    return tuple(dict.fromkeys(names)) if all(numbering(name) is None for name in names) else ()


def read_author_line(
    text: str, common: IsCommon, is_place: Callable[[str], bool], *, titled_small: bool = False
) -> Byline | None:
    """What a line of the head states without "by": "Name | date", "Name, The Paper, date", "Speech by Name".

    ``is_place`` tells of a name whether the text uses it as a place; ``titled_small``: the title has no capital, so
    that the byline below may have none.
    """
    if len(text) > 200 or "\n" in text or text.isalnum():
        return None  # a paragraph; a word alone
    dates = dates_in(text)
    date = max(dates, key=lambda date: date.weight, default=None)
    if date is not None and date.start == 0 and (byline := read_byline(text[date.end :].lstrip(" ,|·•–-"), common)):
        return Byline(byline.authors, byline.publication, date)
    m = (_GENRE.match(text) or _SPOKEN.match(text)) if any(map(text.lower().__contains__, _BEFORE_WHO)) else None
    if m is not None and is_name(without_courtesy(m["who"]), 4) and not ends_sentence(text):
        who = without_courtesy(m["who"])
        return Byline((who,), None, date) if not _is_common(who, common) else None
    source = _SOURCE.match(text)
    if source is not None and not ends_sentence(text) and date is not None and source["what"][0].isupper():
        return Byline((), source["what"].strip(), date)
    m = _LABEL.match(text) or REVIEWED.match(text)
    if m is not None:
        names = bare_names(text[m.end() :])
        return Byline(names, None, None) if names and not any(_is_common(name, common) for name in names) else None
    m = _SMALL_BYLINE.match(text)
    if m is not None and titled_small:
        return Byline((m["who"],), None, None)
    if date is None or date_line(text) is None:
        return None
    barred = [piece.strip() for piece in _BARRED.split(text) if piece.strip()]
    pieces = barred if len(barred) > 1 else [piece.strip() for piece in text[: date.start].split(",") if piece.strip()]
    if len(barred) < 2 and (len(pieces) != 2 or _ARTICLE.match(pieces[1]) is None):
        return None
    names = bare_names(pieces[0])
    if not names or any(_is_common(name, common) or (reads_like_place(name) or is_place(name)) for name in names):
        return None
    paper = next((piece for piece in pieces[1:] if _ARTICLE.match(piece) and not dates_in(piece)), None)
    return Byline(names, paper, date)


def reads_like_place(name: str) -> bool:
    """Whether what may be a name is a place by its first or last word ("Port Merrion", "Ada County")."""
    return _PLACE.match(name) is not None


def _is_common(name: str, common: IsCommon) -> bool:
    return any(common(word) for word in name.split() if word[0].isupper())


def name_under_genre(genre: str, text: str) -> str | None:
    """The person that a line "de Ada Lin" names under a line that only says what the piece is, "Comedia en un acto"."""
    m = _BEFORE_NAME.fullmatch(text)
    if m is None or not m["who"][0].isupper() or not is_name(m["who"], 4) or ends_sentence(text):
        return None
    return m["who"] if _GENRE_ALONE.fullmatch(genre) else None


def authors_in(title: str) -> tuple[str, ...]:
    """The person of a title that is nothing but "Poems by Name"; else none."""
    m = _GENRE.match(title)
    return (m["who"],) if m is not None and m.end() == len(title) and is_name(m["who"], 4) else ()
