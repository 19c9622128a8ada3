"""Who wrote an article, where it appeared and when: bylines, editor's notes, biographies."""

import re
from dataclasses import dataclass

from bot.languages.patterns import Openers, spread
from bot.reading.lines.date import Date, dates_in
from bot.reading.lines.marks import wholly_quoted
from bot.reading.people.names import IsCommon, is_name, names_in, without_courtesy

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


def read_byline(text: str, common: IsCommon) -> Byline | None:
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
    names = _names(who.strip(" ,–—-"), common, strict=not re.search("[:：]|记者", label.group()))
    if not names:
        # "Posted on May 4, 2013 by admin" dates a text, but names nobody.
        handle = label.end() > 12 and bool(dates) and " " not in who and who.isalnum()
        return Byline((), None, dates[0]) if handle else None
    return Byline(names, _publication(rest, dates), dates[0] if dates else None)


def is_credit(text: str) -> bool:
    """Whether a short line credits a translator, photographer or editor."""
    return len(text) < 120 and _NOT_AUTHORS.match(text) is not None and bool(names_in(text))


def _names(who: str, common: IsCommon, strict: bool) -> tuple[str, ...]:
    pieces = [piece for piece in SPLIT.split(who) if piece]
    conjoined = re.search(r"\s(?:with|and|y|e|et|und|и)\s|&|、|和", who) is not None
    names: list[str] = []
    for at, piece in enumerate(pieces):
        name = without_courtesy(piece.removeprefix("the ") if without_courtesy(piece[4:]) != piece[4:] else piece)
        if is_name(name):
            if at and (NOT_PERSON.search(name) or (not conjoined and any(map(common, name.split())))):
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
