"""What stands at an article's head: bylines, dates, notes, a name alone, the subtitle."""

import itertools

from bot.model import Kind
from bot.reading.articles.author_lines import author_line, over_author_line
from bot.reading.lines.author_line import bare_names
from bot.reading.lines.bio import is_note, publication_in, read_note
from bot.reading.lines.byline import is_credit, read_byline
from bot.reading.lines.date import Date
from bot.reading.lines.dateline import date_line
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import Body, Facts, Part, Role
from bot.reading.people.names import is_name
from bot.reading.structure.datelines import dated_once


def end_of_head(body: Body, parts: list[Part]) -> int:
    """Where the article's head ends: the first running text, heading or question after the title."""
    for at, part in enumerate(parts):
        if part.role is Role.HEADING and at and (_above_byline(body, parts, at) or dated_once(parts, at)):
            part.be(Kind.NOTE)  # between the title and the byline or date nothing is headed yet
        if part.role in (Role.HEADING, Role.QUESTION, Role.RULE):
            return at
        if at in (1, 2) and body.is_body(part) and over_author_line(body, parts, at):
            if part.kind is Kind.PROSE:
                part.be(Kind.NOTE)
            continue
        if (
            body.is_body(part)
            and not is_note(part.text)
            and read_note(part.text) is None
            and part.role is Role.BODY
            and not _is_byline(body, part)
            and not (part.end not in ".!?…:;,。！？：" and _above_byline(body, parts, at))
        ):
            return at
    return len(parts)


def _is_byline(body: Body, part: Part) -> bool:
    return part.role is Role.BODY and part.open and read_byline(part.text, body.common) is not None


def _above_byline(body: Body, parts: list[Part], at: int) -> bool:
    return at + 1 < len(parts) and _is_byline(body, parts[at + 1])


def read_head_line(body: Body, part: Part, facts: Facts, dates: list[Date]) -> None:
    if part.role is not Role.BODY:
        return
    text = part.text
    line = author_line(body, text) if part.open or part.kind in (Kind.DATELINE, Kind.BYLINE) else None
    if part.kind is Kind.DATELINE and line is None:
        date = date_line(text)
        if date is not None:
            dates.append(date)
        return
    byline = line or (read_byline(text, body.common) if part.open or part.kind is Kind.BYLINE else None)
    if byline is None and part.kind is Kind.BYLINE and part.speaker is None:
        facts.authors = tuple(dict.fromkeys((*facts.authors, *bare_names(text))))
    if byline is not None:
        part.be(Kind.BYLINE)
        facts.authors = tuple(dict.fromkeys((*facts.authors, *byline.authors)))
        facts.publication = facts.publication or byline.publication
        if byline.date is not None:
            dates.append(byline.date)
        return
    if not part.open:
        return
    if is_credit(text):
        part.be(Kind.BYLINE)
    elif is_note(text) or read_note(text) is not None:
        part.be(Kind.NOTE)
        note = read_note(text)
        if note is not None:
            facts.authors = facts.authors or (note[0],)
            facts.publication = facts.publication or note[1]
            body.doubt(part, f"A note names the author: {note[0]}.")
        else:
            facts.publication = facts.publication or publication_in(text)
    elif text[0].islower() and part.end not in ".!?…:;,":
        # A fragment under the title that begins small is what a picture said, not a sentence of the article.
        part.be(Kind.CAPTION)
        body.doubt(part, "Read as a caption: a fragment between title and text.")
    elif len(text) <= body.short and part.end not in ".!?…:;,。！？":
        # A line under the title that is no sentence: a subtitle.
        part.be(Kind.NOTE)


def name_under_title(body: Body, parts: list[Part], head: int, facts: Facts) -> None:
    """A bare name directly under the title is the author's where no word of it is a common word of the text."""
    titled = next((at for at, part in enumerate(parts) if part.role is Role.TITLE), None)
    if titled is None or facts.authors:
        return
    for at, part in enumerate(parts[titled + 1 : titled + 3], titled + 1):
        if part.role not in (Role.BODY, Role.HEADING) or (
            part.role is Role.BODY and not part.open and part.kind is not Kind.DATELINE
        ):
            return
        following = parts[at + 1] if at + 1 < len(parts) else None
        if following is not None and _signs(body, part.text):
            part.be(Kind.BYLINE)
            facts.authors = (part.text,)
            body.doubt(part, f"Read as the author's name: {part.text}.")
            return
        if at > titled + 1 or (part.role is Role.BODY and body.is_body(part)):
            return


def name_beside_date(body: Body, parts: list[Part], head: int, facts: Facts) -> None:
    """A bare name directly above or below the date in the head, no word of it a common word of the text."""
    if facts.authors:
        return
    for one, two in itertools.pairwise(parts[:head]):
        if (one.kind is Kind.DATELINE) is (two.kind is Kind.DATELINE):
            continue
        part = two if one.kind is Kind.DATELINE else one
        if part.role is Role.BODY and part.kind in (Kind.PROSE, Kind.NOTE) and _signs(body, part.text):
            part.be(Kind.BYLINE)
            facts.authors = (part.text,)
            body.doubt(part, f"Read as the author's name: {part.text}.")
            return


def _signs(body: Body, text: str) -> bool:
    """Whether a line is a bare name: the shape of one, no common word of the text, not "Chapter I"."""
    words = [word for word in text.split() if not word.islower()]  # a particle is written small wherever it stands
    return is_name(text, 4) and numbering(text) is None and not any(body.common(word) for word in words)
