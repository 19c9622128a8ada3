"""Several articles in one file whose titles have no "by" below them: a name alone, or the date of a page of posts."""

from bot.model import Kind
from bot.reading.lines.author_line import bare_names
from bot.reading.lines.dateline import date_line
from bot.reading.manuscript import FURNITURE, Body, Part, Role
from bot.reading.structure.headings import is_heading_line

_LEAST_DATED = 3
"""The fewest posts, newest first, that make a page of posts."""


def named_below(body: Body) -> list[int]:
    """Where titles stand over a bare name and a text that never speaks of whoever is named: two or more, else none.

    Where one such section speaks of its own name, as a portrait does, none counts.
    """
    parts = body.parts
    found: list[int] = []
    for at in range(len(parts) - 2):
        name = parts[at + 1]
        # First what costs nothing to ask: in most files no line at all stands so.
        if not body.is_body(parts[at + 2]) or (at > 1 and _headlike(parts[at - 1], body)):
            continue
        if not _headlike(parts[at], body) or not _headlike(name, body) or name.role is Role.TITLE:
            continue
        names = bare_names(name.text)
        if not names or (_names_only(body, parts[at].text) and not parts[at].text.isupper()):
            continue
        if any(body.common(word) for who in names for word in who.split() if word[0].isupper()):
            continue
        found.append(at)
    if len(found) < 2 or len({parts[at].text.casefold() for at in found}) < len(found):
        return []
    for at, end in zip(found, [*found[1:], len(parts)], strict=True):
        surnames = [name.split()[-1] for name in bare_names(parts[at + 1].text)]
        if any(surname in part.text for part in parts[at + 2 : end] for surname in surnames if body.is_body(part)):
            return []
    for at in found:
        parts[at + 1].be(Kind.BYLINE)
    return found


def dated_above(body: Body) -> list[int]:
    """Where the posts of a page begin: each a full date over a heading and a text, the newest first; else none."""
    parts = body.parts
    dated = [at for at, part in enumerate(parts) if part.kind is Kind.DATELINE and part.role is Role.BODY]
    isos = [date.iso if (date := date_line(parts[at].text)) is not None else None for at in dated]
    if len(dated) < _LEAST_DATED or None in isos or len(set(isos)) < len(isos):
        return []
    if isos != sorted(isos, key=str, reverse=True):
        return []
    below = [at + 1 for at in dated]
    if any(
        at + 1 >= len(parts) or parts[at].role is not Role.HEADING or not body.is_body(parts[at + 1]) for at in below
    ):
        return []
    inside = [at for at, part in enumerate(parts) if part.role is Role.HEADING and at > dated[0]]
    return dated if len(inside) <= 3 * len(below) else []


def _names_only(body: Body, text: str) -> bool:
    """Whether a line is nothing but names of which no word is a common one: "Ada Lin", not "The Cold Harbour"."""
    return bool(bare_names(text)) and not any(body.common(word) for word in text.split())


def _headlike(part: Part, body: Body) -> bool:
    if part.role in (Role.HEADING, Role.TITLE):
        return True
    if part.kind in FURNITURE or part.kind is Kind.QUOTE:
        return False
    return part.open and is_heading_line(part, body) and part.end not in ".!?"
