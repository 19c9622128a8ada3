"""Posts of a thread: of a forum, a page of comments; each stands under a name and the time of its writing."""

import re

from bot.model import Kind
from bot.reading.lines.dateline import beside_dates
from bot.reading.lines.marks import bare_end
from bot.reading.manuscript import Body, Role
from bot.reading.people.names import is_name

_CLOCK = re.compile(r"\d[:.]\d\d\b|\d\s?[ap]\.?m\b|\bago\b", re.IGNORECASE)
_AGO = re.compile(r"\b\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\s(?:says|said|wrote|writes|schrieb|schreibt|sagt|dit|a écrit|dice|dijo|escribió|пишет|написал|написала)\s?:?$"
)
_NOBODY = re.compile(
    r"(?:anonymous(?: coward)?|guest|anon|\[?deleted\]?|anónimo|anonyme|anonym|аноним|гость)\W?$", re.I
)
_LONGEST_NAME = 40
_LEAST = 3
"""The fewest posts that make a thread."""


def mark_threads(body: Body) -> None:
    """Give every post of a thread its writer; change nothing where names and times head fewer than three posts."""
    parts = body.parts
    stamps = {
        at: who
        for at, part in enumerate(parts)
        if part.role is Role.BODY
        and len(part.text) <= 100
        and _CLOCK.search(part.text)
        and (who := _stamp(part.text)) is not None
    }
    if len(stamps) < _LEAST:
        return
    heads = max(
        ({at: [at] for at, who in stamps.items() if who}, _named(body, stamps, -1), _named(body, stamps, 1)), key=len
    )
    posts = {at: lines for at, lines in heads.items() if _has_text(body, lines[-1])}
    names = {at: stamps[at] or _poster(parts[next(n for n in lines if n != at)].text) for at, lines in posts.items()}
    if len(posts) < _LEAST or len(posts) * 3 < len(stamps) * 2 or len(set(names.values())) < 2:
        return
    at = min(min(lines) for lines in posts.values())
    heading = {line: names[stamp] for stamp, lines in posts.items() for line in lines}
    speaker: str | None = None
    unknown = False
    for number in range(at, len(parts)):
        part = parts[number]
        if number in heading:
            speaker = heading[number] or None
            unknown = speaker is None or _NOBODY.match(speaker) is not None
            if part.role is Role.BODY or part.open:
                part.be(Kind.DATELINE if number in stamps and not stamps[number] else Kind.BYLINE)
                part.speaker = speaker
                part.opens = number - 1 not in heading or heading[number - 1] != heading[number]
        elif part.role is Role.BODY and part.kind not in (Kind.BOILERPLATE, Kind.CAPTION) and part.speaker is None:
            part.speaker, part.unknown = (None if unknown else speaker), unknown or part.unknown


def _stamp(text: str) -> str | None:
    """The name beside a date and a time of day ("marshgirl, 12 Aug 2016 09:14"); empty where none is; else None."""
    left = beside_dates(_AGO.sub(" 1 January 2000 ", text))
    if left is None or len(left) > 3:
        return None
    name = " ".join(left)
    return _poster(name) if left else ""


def _poster(text: str) -> str | None:
    """The name of a poster in a short line, without "says:"; None where it reads like something else."""
    name = _SAYS.sub("", text.strip()).strip(" :@*•»«")
    if not name or len(name) > _LONGEST_NAME or bare_end(name) in ",;…!?" or any(c in name for c in '“”"()[]/'):
        return None
    return name if " " not in name or is_name(name, 3) else None


def _named(body: Body, stamps: dict[int, str], by: int) -> dict[int, list[int]]:
    """For each time that names nobody: itself and the line above (``by`` -1) or below (1) it, where that is a name.

    A single word with a capital that the text also has with a small letter heads a section and is no name.
    """
    parts = body.parts
    small = {word.strip(".,;:!?()\"'“”‘’") for part in parts for word in part.text.split() if word[0].islower()}
    found = {}
    for at, who in stamps.items():
        beside = at + by
        if who or not 0 < beside < len(parts) or beside in stamps or parts[beside].kind is Kind.BOILERPLATE:
            continue
        text = parts[beside].text
        if _poster(text) is not None and (text[0].islower() or text.strip(" :").lower() not in small):
            found[at] = sorted((at, beside))
    return found


def _has_text(body: Body, at: int) -> bool:
    return at + 1 < len(body.parts) and body.is_body(body.parts[at + 1])
