"""Lines that name the author without "by": names with footnote marks or over their institutes, "Name | date"."""

import re

from bot.model import Kind
from bot.reading.lines.byline import NOT_PERSON, SPLIT, Byline, read_byline
from bot.reading.lines.date import dates_in
from bot.reading.lines.marks import bare_end, ends_sentence
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import Body, Part, Role
from bot.reading.people.names import is_name, without_courtesy
from bot.reading.structure.datelines import date_line

_NOTE_MARKS = re.compile(r"(?<=[^\W\d_.])(?:\d{1,2}|[⁰¹²³⁴-⁹]{1,2})(?:,\s?\d{1,2}\b|,?[⁰¹²³⁴-⁹]{1,2})*|[*†‡§¶∗]")
_INSTITUTE = re.compile(
    r"\b(?:universit|universid|institut|department|departamento|département|faculty|facultad|faculté|fakultät|"
    r"school of|college|academy|laborator|centre for|center for|université|универси|институт|"
    r"кафедра|факультет)|大学|研究所|学院",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^\s@]@[^\s@]{1,80}\.\w")
_FOOTED = re.compile(r"(?:\d{1,2}|[⁰¹²³⁴-⁹*†‡§¶∗]{1,2})\s?[^\W\d_]")
_BARRED = re.compile(r"[|·•]")
_GENRE = re.compile(
    r"(?:\w+ ){0,2}?(?:poems?|poetry|verses|sonnets|stor(?:y|ies)|tales?|essays?|speech|address|lecture|talk|remarks|"
    r"sermon|toast|eulogy|oration|discurso|conferencia|poemas|discours|conférence|poèmes|rede|vortrag|gedichte|речь|стихи)"
    r"(?: (?:given|delivered|made|held))? (?:by|de|von|par) (?P<who>[^,;:()]{4,60}?)"
    r"(?= (?:at|to|on|in|before|for|en|ante|à|au|devant|am|vor|bei|beim)\b|[,;:(]|$)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:(?:from|source|in|aus):|(?:first |originally )?(?:published|printed|appeared) in:?|erschienen in|"
    r"publicado en|paru dans)\s(?P<what>[^\W\d_][^,;(]{2,60})[,;(]",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:Words|Text|Texto|Texte|Story|Interview)\s+(?=\S)")
_SMALL_BYLINE = re.compile(r"by (?P<who>[^\W\d_]+(?: [^\W\d_]+){1,2})$")
_REVIEWED = re.compile(
    r"(?:a )?(?:reviewed by|(?:book )?review by|rezensiert von|reseñado por|reseña de|critique de|рецензия)\s*:?\s+",
    re.IGNORECASE,
)
_BOOK = re.compile(r"\b(?:pp?\.|pages|páginas|pags?\.|seiten|ISBN)|\d S\.|[£$€]\s?\d|\b(?:hardback|paperback)\b", re.I)
_ARTICLE = re.compile(r"(?:The|Le|La|Les|El|Los|Las|Die|Der|Das|Il) [^\W\d_]")
_PLACE = re.compile(
    r"(?:New|San|São|Santa|Los|Las|Saint|St\.?|Port|North|South|East|West|Fort|Mount|Lake|Cape|Hong|Buenos|Tel|Kuala|"
    r"Rio|El|La|Le|Bad) |.* (?:City|Town|County|Island|Islands|Beach|Bay|State)$"
)
_HEAD = 16
"""Among how many lines the authors of a paper and their institutes stand."""
_STANDFIRST = 400
"""The most characters of a paragraph between title and byline."""
_UNDER_TITLE = 4
"""Among how many lines under a title a line that names the author without "by" stands."""


def bare_names(text: str) -> tuple[str, ...]:
    """The persons of a line that is nothing but names ("Ada Lin1, Jonah Reed2* and María Peña"); else none."""
    if len(text) > 200 or (ends_sentence(text) and not text.endswith(("Jr.", "Sr."))):
        return ()
    plain = " ".join(_NOTE_MARKS.sub("", text).split()).strip(" ,;")
    names = [without_courtesy(piece.strip()) for piece in SPLIT.split(plain.replace(";", ",")) if piece.strip()]
    if not names or not all(is_name(name, 4) and not NOT_PERSON.search(name) for name in names):
        return ()
    return tuple(dict.fromkeys(names)) if all(numbering(name) is None for name in names) else ()


_SPOKEN = re.compile(
    r"(?:delivered|given|spoken|preached|prononcée?|pronunciad[oa]|gehalten|произнесен[ао]?) (?:by|par|por|von) "
    r"(?P<who>[^,;:()]{4,60}?)(?= (?:at|to|on|in|before|for|en|ante|à|au|le|devant|am|vor|bei|beim)\b|[,;:(]|$)",
    re.IGNORECASE,
)


_BY = (" by ", " de ", " von ", " par ", " por ")
"""What stands before the name in both patterns."""


def read_author_line(text: str, body: Body) -> Byline | None:
    """What a line of the head states without "by": "Name | date", "Name, The Paper, date", "Speech by Name"."""
    if len(text) > 200 or "\n" in text or text.isalnum():
        return None  # a paragraph; a word alone
    dates = dates_in(text)
    date = max(dates, key=lambda date: date.weight, default=None)
    if date is not None and date.start == 0 and (byline := read_byline(text[date.end :].lstrip(" ,|·•–-"), body)):
        return Byline(byline.authors, byline.publication, date)
    m = (_GENRE.match(text) or _SPOKEN.match(text)) if any(map(text.lower().__contains__, _BY)) else None
    if m is not None and is_name(without_courtesy(m["who"]), 4) and not ends_sentence(text):
        who = without_courtesy(m["who"])
        return Byline((who,), None, date) if not _common(body, who) else None
    source = _SOURCE.match(text)
    if source is not None and not ends_sentence(text) and date is not None and source["what"][0].isupper():
        return Byline((), source["what"].strip(), date)
    m = _LABEL.match(text) or _REVIEWED.match(text)
    if m is not None:
        names = bare_names(text[m.end() :])
        return Byline(names, None, None) if names and not any(_common(body, name) for name in names) else None
    m = _SMALL_BYLINE.match(text)
    if m is not None and any(part.role is Role.TITLE and part.text.islower() for part in body.parts[:4]):
        return Byline((m["who"],), None, None)
    if date is None or date_line(text) is None:
        return None
    barred = [piece.strip() for piece in _BARRED.split(text) if piece.strip()]
    pieces = barred if len(barred) > 1 else [piece.strip() for piece in text[: date.start].split(",") if piece.strip()]
    if len(barred) < 2 and (len(pieces) != 2 or _ARTICLE.match(pieces[1]) is None):
        return None
    names = bare_names(pieces[0])
    if not names or any(_common(body, name) or _place(body, name) for name in names):
        return None
    paper = next((piece for piece in pieces[1:] if _ARTICLE.match(piece) and not dates_in(piece)), None)
    return Byline(names, paper, date)


def authors_in(title: str) -> tuple[str, ...]:
    """The person of a title that is nothing but "Poems by Name"; else none."""
    m = _GENRE.match(title)
    return (m["who"],) if m is not None and m.end() == len(title) and is_name(m["who"], 4) else ()


def over_author_line(body: Body, parts: list[Part], at: int) -> bool:
    """Whether a paragraph under the title only leads to the byline below: a standfirst, an epigraph."""
    below = at + 1
    if below < len(parts) and parts[at].kind is Kind.QUOTE and parts[below].text[0] in "–—―-":
        below += 1
    elif len(parts[at].text) > _STANDFIRST or parts[at].kind is not Kind.PROSE:
        return False
    if not any(body.is_body(part) for part in parts[below + 1 : below + 4]):
        return False
    line = parts[below]
    if (line.open or line.kind is Kind.BYLINE) and (read_byline(line.text, body) or read_author_line(line.text, body)):
        return True
    return parts[below + 1].kind is Kind.DATELINE and line.role is not Role.RULE and _names_people(body, line)


def mark_author_lines(body: Body) -> None:
    """Settle lines under the title that name authors, before anything takes them for headings."""
    parts = body.parts
    first = next((at for at, part in enumerate(parts[:4]) if part.role is Role.TITLE), None)
    if first is None:
        return
    end = first + 1
    while end < len(parts) and end - first <= _HEAD and _in_block(parts[end], body):
        end += 1
    block = parts[first + 1 : end]
    if end < len(parts):
        _mark_paper(body, block)
    _mark_review(body, block)
    for at, part in enumerate(block[:_UNDER_TITLE]):
        if part.open and not _REVIEWED.match(part.text):
            joined = at < 2 and len(bare_names(part.text)) > 1 and _names_people(body, part)
            if joined or read_author_line(part.text, body) is not None:
                part.be(Kind.BYLINE)


def _mark_paper(body: Body, block: list[Part]) -> None:
    """Settle the authors of a paper, each over an institute or a mail address, or with the marks of footnotes."""
    named: list[int] = []
    for at, part in enumerate(block):
        fresh = part.block.gap > 0 or at - 1 in named or (at > 0 and _MAIL.search(block[at - 1].text) is not None)
        if part.open and (fresh or not at) and _names_people(body, part):
            named.append(at)
    marked = bool(named) and _NOTE_MARKS.search(block[named[0]].text) is not None
    placed = any(_INSTITUTE.search(part.text) or _MAIL.search(part.text) for part in block)
    if not named or named[0] > 1 or not (placed or (marked and _FOOTED.match(block[-1].text))):
        return
    for at, part in enumerate(block):
        if at >= named[0] and (part.open or part.kind is Kind.LIST):
            part.be(Kind.BYLINE if at in named else Kind.NOTE)


def _mark_review(body: Body, block: list[Part]) -> None:
    """Settle who reviewed a book: the author, unless another byline stands there and nothing describes a book."""
    line = next((part for part in block if part.open and _REVIEWED.match(part.text)), None)
    if line is None or read_author_line(line.text, body) is None:
        return
    bylines = [part for part in block if part.open and read_byline(part.text, body) is not None]
    if bylines and not any(_BOOK.search(part.text) for part in block):
        return
    for part in block[: block.index(line)]:
        if part.open:
            part.be(Kind.NOTE)
    line.be(Kind.BYLINE)


def _in_block(part: Part, body: Body) -> bool:
    """Whether a line can stand between the title and the text of a paper: no sentence, or a footnote to a name."""
    if part.role is not Role.BODY or (part.kind in (Kind.QUOTE, Kind.VERSE)):
        return False
    text = part.text
    if len(text) >= 300:
        return False
    if _MAIL.search(text) or (_INSTITUTE.search(text) and _FOOTED.match(text)):
        return True
    if len(text) <= 160 and _BOOK.search(text):
        return True
    return len(text) <= 160 and bare_end(text) not in ".!?…:" and not text.isupper() and " " in text


def _names_people(body: Body, part: Part) -> bool:
    names = bare_names(part.text)
    if not names or read_byline(part.text, body) is not None or _INSTITUTE.search(part.text):
        return False
    return not any(_common(body, name) or _place(body, name) for name in names)


def _common(body: Body, name: str) -> bool:
    return any(body.common(word) for word in name.split() if word[0].isupper())


def _place(body: Body, name: str) -> bool:
    """Whether a line that may be a name is a place: by its first word, or because the text is "in" it somewhere."""
    if _PLACE.match(name):
        return True
    places = tuple(f"{word} {name}" for word in ("in", "at", "near", "en", "à", "в", "nach", "aus"))
    # Only where something stands before the name can "in" do.
    behind = [part.text for part in body.parts if part.text.find(name, 2) > 0]
    return any(place in text for text in behind for place in places)
