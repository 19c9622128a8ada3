"""Here is one paragraph: is it a biography, or a note on who wrote this for whom?"""

import re

from bot.languages.patterns import Openers, spread
from bot.reading.lines.date import dates_in
from bot.reading.people.names import is_name, names_in, without_courtesy

_NOTE_LABEL = Openers(
    *spread("editor author translator publisher", r"(?:s|[’']s|s[’'])?[’']?\s+(?:note|introduction|preface)"),
    *("note from the editors?", "nota (?:de la redacción|del editor|del autor|del traductor)"),
    *("note de la rédaction", "ndlr", "anmerkung der redaktion", r"anm\. d\. red\.", "от редакции"),
    *("примечание редактора", "编者按", "note", "nb", r"n\.b\."),
    then=r"\s*[:：.—–-]",
    signs="[(*_",
    most=2,
)
_PIECE = (
    r"(?:piece|article|essay|text|interview|speech|story|post|column|excerpt|letter|statement|talk|chapter|"
    r"review|report)"
)
_THIS_PIECE = Openers(*("this", "the(?: following| above)?"), then=rf" (?:\w+ )?{_PIECE}\b", signs="[(*_", most=2)
_WRITTEN = re.compile(
    rf"\b{_PIECE}\b[^.]{{0,40}}?\b(?:by|from) (?P<who>[^.,;:]{{3,60}}?) (?:was|were|is|has|first|originally|"
    rf"appeared|appears)\b",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    rf"(?:this|the following|what follows|below) is an? (?:[\w-]{{1,30}} ){{0,2}}{_PIECE} by "
    r"(?P<who>[^.,;:]{3,60})[.,]",
    re.IGNORECASE,
)
_EXCERPT = re.compile(
    r"(?:(?:excerpted|taken|adapted|reprinted) )?from [^.]{3,100} by (?P<who>[^.,;:]{3,60})[.,][^.]{0,20}"
    r"(?:copyright|©|published|reprinted|used by)",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"\b(?:written|published|appeared|appears|printed|reprinted|commissioned|posted)\b[^.]{0,30}?\s(?:for|in|"
    r"from|on|by) "
    r"(?-i:the )?(?:[\w-]+ (?:edition|issue|number|volume|"
    r"anniversary) of )?(?-i:the )?(?P<what>[^.,;()]{2,80})",
    re.IGNORECASE,
)


def _start_of(text: str) -> str:
    """As much of a paragraph as can say who wrote what for whom, every run of white space one space."""
    return " ".join(text[:600].split())


def is_provenance(text: str) -> bool:
    """Whether a short paragraph says where this very article appeared ("This essay first appeared in …")."""
    return len(text) <= 300 and _THIS_PIECE.match(text) is not None and _APPEARED.search(_start_of(text)) is not None


def is_note(text: str) -> bool:
    """Whether a paragraph opens as an editor's, author's or translator's note."""
    return _NOTE_LABEL.match(text) is not None


def read_note(text: str) -> tuple[str, str | None] | None:
    """Author and publication from a note that speaks of the article itself ("this piece by X was written for Y")."""
    start = _start_of(text)
    low = start.lower()
    written = _WRITTEN.search(start) if "by " in low or "from " in low else None
    written = _PRESENTED.match(start) or _EXCERPT.match(start) or written
    if written is None:
        return None
    who = without_courtesy(written["who"].strip())
    if not is_name(who):
        return None
    return who, publication_in(text)


def publication_in(text: str) -> str | None:
    """The publication a note says an article was written for or appeared in, or None."""
    appeared = _APPEARED.search(_start_of(text))
    if appeared is None:
        return None
    for name in names_in(appeared["what"]):
        if name.start <= 4 and not dates_in(name.text):
            return appeared["what"][name.start : name.end].strip()
    return None


_COPULA = (
    r"(?:is|was|are|were|has|lives|works|teaches|writes|wrote|covers|covered|edits|serves|holds|studies|studied|runs|"
    r"reports|blogs|tweets|grew|can be|es|era|fue|vive|trabaja|escribe|enseña|est|vit|enseigne|écrit|travaille|"
    r"ist|war|lebt|"
    r"arbeitet|schreibt|lehrt|è|vive|insegna|scrive|é|mora|живёт|живет|работает|пишет|преподаёт|родился|родилась|—|–)"
)
_BIO_NAME = re.compile(rf"(?P<name>[^\d:;!?]{{4,60}}?)(?:,[^.:;!?]{{2,160}}?,)?(?: \([^)]{{1,30}}\))? {_COPULA}\s")
_BIO_ROLE = Openers(
    *(r"about the authors?\b", r"the (?:author|writer)s? (?:is|are|was|has|lives|teaches)\b", r"el autor es\b"),
    *(r"la autora es\b", r"l[’']aute(?:ur|ure|rice) est\b", r"der autor ist\b", r"die autorin ist\b", r"об авторе\b"),
    *("作者简介", r"sobre (?:el autor|la autora)\b", r"à propos de l[’']auteur", "über (?:den autor|die autorin)"),
    signs="[(*_",
    most=2,
)


def bio_name(text: str) -> str | None:
    """The name a biography opens with ("X is a novelist …", "X, professor of …, lives in …"), or None."""
    m = _BIO_NAME.match(_start_of(text.lstrip("[(*_")))
    if m is None:
        return None
    name = without_courtesy(m["name"].strip(" ,"))
    head = name.split(",")[0].strip()
    return head if is_name(head, 4) else None


def is_bio_role(text: str) -> bool:
    """Whether a paragraph is a biography that says "the author"."""
    return _BIO_ROLE.match(text) is not None
