"""Several articles in one file whose titles have no "by" below them: a name alone, or the date of a page of posts."""

from bot.model import Kind
from bot.reading.lines.author_line import LONGEST_NAMES, bare_names
from bot.reading.lines.dateline import date_line
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph, Role
from bot.reading.structure.headings import is_heading_line

_LEAST_DATED = 3
"""The fewest posts, newest first, that make a page of posts."""


def named_below(manuscript: Manuscript) -> list[int]:
    """Where titles stand over a bare name and a text that never speaks of whoever is named: two or more, else none.

    Where one such section speaks of its own name, as a portrait does, none counts.
    """
    paragraphs = manuscript.paragraphs
    found: list[int] = []
    for at in range(len(paragraphs) - 2):
        name = paragraphs[at + 1]
        # First what costs nothing to ask: in most files no line at all stands so.
        if len(name.text) > LONGEST_NAMES or not _headlike(name, manuscript) or name.role is Role.TITLE:
            continue
        if not _headlike(paragraphs[at], manuscript) or (at > 1 and _headlike(paragraphs[at - 1], manuscript)):
            continue
        if not manuscript.is_body(paragraphs[at + 2]):
            continue
        names = bare_names(name.text)
        if not names or (_names_only(manuscript, paragraphs[at].text) and not paragraphs[at].text.isupper()):
            continue
        if any(manuscript.is_common_word(word) for who in names for word in who.split() if word[0].isupper()):
            continue
        found.append(at)
    if len(found) < 2 or len({paragraphs[at].text.casefold() for at in found}) < len(found):
        return []
    for at, end in zip(found, [*found[1:], len(paragraphs)], strict=True):
        surnames = [name.split()[-1] for name in bare_names(paragraphs[at + 1].text)]
        if any(
            surname in paragraph.text
            for paragraph in paragraphs[at + 2 : end]
            for surname in surnames
            if manuscript.is_body(paragraph)
        ):
            return []
    for at in found:
        paragraphs[at + 1].settle(Kind.BYLINE)
    return found


def dated_above(manuscript: Manuscript) -> list[int]:
    """Where the posts of a page begin: each a full date over a heading and a text, the newest first; else none."""
    paragraphs = manuscript.paragraphs
    dated = [at for at, paragraph in enumerate(paragraphs) if paragraph.kind is Kind.DATELINE and paragraph.is_text]
    if len(dated) < _LEAST_DATED:
        return []
    above: str | None = None
    for at in dated:
        date = date_line(paragraphs[at].text)
        if date is None or date.iso is None or (above is not None and date.iso >= above):
            return []
        above = date.iso
    below = [at + 1 for at in dated]
    if any(
        at + 1 >= len(paragraphs) or not paragraphs[at].heads or not manuscript.is_body(paragraphs[at + 1])
        for at in below
    ):
        return []
    inside = [at for at, paragraph in enumerate(paragraphs) if paragraph.heads and at > dated[0]]
    return dated if len(inside) <= 3 * len(below) else []


def _names_only(manuscript: Manuscript, text: str) -> bool:
    """Whether a line is nothing but names of which no word is a common one: "Ada Lin", not "The Cold Harbour"."""
    return bool(bare_names(text)) and not any(manuscript.is_common_word(word) for word in text.split())


def _headlike(paragraph: Paragraph, manuscript: Manuscript) -> bool:
    if paragraph.heads or paragraph.role is Role.TITLE:
        return True
    if paragraph.kind in SET_ASIDE or paragraph.kind is Kind.QUOTE:
        return False
    return paragraph.undecided and is_heading_line(paragraph, manuscript) and paragraph.end not in ".!?"
