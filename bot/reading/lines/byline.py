"""Who wrote an article, where it appeared and when: bylines, editor's notes, biographies."""

import re
from dataclasses import dataclass

from bot.languages.patterns import Openers, spread
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.marks import wholly_quoted
from bot.reading.manuscript import Body
from bot.reading.people.names import is_name, names_in, without_courtesy

BYLINE_LABEL = Openers(
    *spread("posted published written", r"\s+on\s[^.!?]{4,40}?\sby"),
    *spread("written words text story report essay article interview posted published edited", r"\s+by"),
    *("by", r"authors?\s*:", r"text\s*:", "escrito por", "texto de", "entrevista de", "por", "écrit par"),
    *("propos recueillis par", "par", "von", "text von", "di", "беседовал[аи]?", "записал[аи]?"),
    *("интервью (?:взял|вёл|вела)[аи]?", r"本报记者\s(?=\S{2,4}$)", r"记者\s(?=\S{2,4}$)"),
    *(r"автор\s*:", r"авторы\s*:", "автор", r"作者\s*[:：]", r"文\s*[/／:：]"),
    *spread("words interview texto texte entrevista entretien gespräch reportage текст интервью", r"\s*:"),
    *spread("collected compiled gathered moderated reported recorded told hosted conducted", " by"),
    then=r"(?:(?<=[\s:：/])|(?!\w))\s*(?::\s*)?",
)
_NOT_AUTHORS = Openers(
    *("translated", "translation", "photographs?", "photos?", "photography", "illustrat(?:ed|ions?)", "images?"),
    *("edited", "reviewed", "updated", "traducido", "traducción", "traduit", "traduction", "übersetzt", "übersetzung"),
    *("fotos?", "перевод", "翻译", "译者"),
    then=r"\b[^.!?]{0,80}$",
)
_POST_NOMINAL = re.compile(r"(?:\b(?:[A-Z][A-Za-z]{0,2}\.){2,4}|\b(?:Jr|Sr)\.)$")
_COUNTED = re.compile(r" (?:\d{1,5}|no) comments?:?$", re.IGNORECASE)
# These two read text whose runs of white space have become one space.
_CUT = re.compile(
    r" [|·•–—/-] |[|·•]| ?\(| ?, (?=(?:from|in|for|de|aus|dans)\b)| (?=(?:from|for|on|in|at) )",
)
SPLIT = re.compile(r" ?(?:, (?:and|y|et|und) | (?:and|y|e|et|und|и|with) |&|、|，|,|和) ?")
"""What stands between two names of a byline."""

NOT_PERSON = re.compile(
    r"\b(?:press|service|news|agency|staff|correspondent|writer|reporter|editor|university|institute|department|times|"
    r"review|magazine|journal|gazette|herald|tribune|radio|network|media|university|agencia|agence|agentur|universi\w*|"
    r"redacción|rédaction|redaktion)\b",
    re.IGNORECASE,
)
"""Words of which a person's name has none."""

_GENERATION = re.compile(r", (?=(?:Jr|Sr)\b|I{2,3}\b|IV\b)")
_FROM = re.compile(r"\b(?:from|for|aus|tomado de|extrait de|из)\s+(.+)")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline states."""

    authors: tuple[str, ...]
    publication: str | None
    date: Date | None


def read_byline(text: str, body: Body) -> Byline | None:
    """The byline a short line is, or None. A name must follow the label; roles after a comma are no authors."""
    label = BYLINE_LABEL.match(text)
    if label is None or len(text) > 200:
        return None
    rest = _GENERATION.sub(" ", _COUNTED.sub("", " ".join(text[label.end() :].split())))
    rest = rest[1:-1] if wholly_quoted(rest) else rest
    if not rest or (rest[-1] in ".!?:;," and _POST_NOMINAL.search(rest[-16:]) is None):
        return None
    dates = dates_in(rest)
    cut = _CUT.search(rest)
    who = rest[: cut.start()] if cut else rest
    dates = dates or dates_in(label.group())
    if dates and dates[0].end <= len(rest) and rest.startswith(dates[0].printed, dates[0].start):
        who = who[: min(len(who), dates[0].start)]
    names = _names(who.strip(" ,–—-"), body, strict=not re.search("[:：]|记者", label.group()))
    if not names:
        # "Posted on May 4, 2013 by admin" dates a text, but names nobody.
        handle = label.end() > 12 and bool(dates) and " " not in who and who.isalnum()
        return Byline((), None, dates[0]) if handle else None
    return Byline(names, _publication(rest, dates), dates[0] if dates else None)


def is_credit(text: str) -> bool:
    """Whether a short line credits a translator, photographer or editor."""
    return len(text) < 120 and _NOT_AUTHORS.match(text) is not None and bool(names_in(text))


def _names(who: str, body: Body, strict: bool) -> tuple[str, ...]:
    pieces = [piece for piece in SPLIT.split(who) if piece]
    conjoined = re.search(r"\s(?:with|and|y|e|et|und|и)\s|&|、|和", who) is not None
    names: list[str] = []
    for at, piece in enumerate(pieces):
        name = without_courtesy(piece.removeprefix("the ") if without_courtesy(piece[4:]) != piece[4:] else piece)
        if is_name(name):
            if at and (NOT_PERSON.search(name) or (not conjoined and any(body.common(word) for word in name.split()))):
                continue
            names.append(name)
        elif at == 0 and " " not in name and name[:1].isalpha() and not name[0].islower():
            # "by Voltaire"; "By Sunday" is refused where the file also has it as a word.
            if strict and (body.common(name) or not name[0].isupper()):
                return ()
            names.append(name)
        elif at == 0:
            return ()
    return tuple(dict.fromkeys(names))


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
