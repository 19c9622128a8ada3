"""An article's authors, date and publication, from what stands at its head and at its end."""

import itertools
from dataclasses import dataclass

from bot.model import Kind, Remark
from bot.reading.articles.author_lines import authors_in, bare_names, over_author_line, read_author_line
from bot.reading.articles.posts import posted_by
from bot.reading.document import Statement
from bot.reading.lines.byline import (
    bio_name,
    is_bio_role,
    is_credit,
    is_note,
    is_provenance,
    publication_in,
    read_byline,
    read_note,
)
from bot.reading.lines.date import Date, dates_in, is_impossible, iso_of
from bot.reading.lines.numbering import numbering
from bot.reading.manuscript import FURNITURE, Body, Part, Role
from bot.reading.people.names import is_name
from bot.reading.structure.datelines import date_line, dated_once, run_in_date
from bot.reading.structure.titles import title_of


@dataclass(slots=True)
class Facts:
    """What is known of one article besides its text."""

    title: str
    authors: tuple[str, ...] = ()
    date: str | None = None
    date_iso: str | None = None
    publication: str | None = None


def facts_of(body: Body, parts: list[Part], stated: Statement, fallback: str) -> Facts:
    """Title, authors, date and publication of the article ``parts`` hold; what a curator stated wins."""
    title = title_of(body, parts, stated.title, fallback)
    head = _head(body, parts)
    tail = _tail(body, parts, head, len(parts))
    facts = Facts(stated.title or title)
    dates: list[Date] = []
    for part in parts[:head]:
        _read_head(body, part, facts, dates)
    _name_under_title(body, parts, head, facts)
    head, read = _head(body, parts), head
    for part in parts[read:head]:
        _read_head(body, part, facts, dates)
    _name_beside_date(body, parts, head, facts)
    _read_tail(body, parts, tail, head, facts, dates)
    _signatures(parts, facts, dates)
    if not facts.authors:
        facts.authors = next((who for part in parts if part.kind is Kind.BYLINE and (who := posted_by(part, body))), ())
    facts.authors = facts.authors or authors_in(facts.title)
    opening = parts[head] if not dates and head < len(parts) else None
    if opening is not None and opening.kind is Kind.PROSE and (date := run_in_date(opening.text)) is not None:
        dates.append(date)
    if not dates:
        dates = [date for date in dates_in(facts.title) if date.weight >= 2 and "(" in facts.title[: date.start]]
    best = max(dates, key=lambda date: (date.weight, date.iso is not None), default=None)
    if best is not None:
        facts.date, facts.date_iso = best.printed, best.iso
    if stated.authors:
        facts.authors = stated.authors
    if stated.date:
        facts.date, facts.date_iso = stated.date, iso_of(stated.date)
    if facts.date is not None and is_impossible(facts.date):
        line = 0 if stated.date else next((part.block.line for part in parts if facts.date in part.text), 0)
        body.remarks.append(Remark(line, f"No calendar has a day “{facts.date}”: it is shown as it stands; mend it."))
    facts.publication = stated.publication or facts.publication
    return facts


def _head(body: Body, parts: list[Part]) -> int:
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
    return part.role is Role.BODY and part.open and read_byline(part.text, body) is not None


def _above_byline(body: Body, parts: list[Part], at: int) -> bool:
    return at + 1 < len(parts) and _is_byline(body, parts[at + 1])


def _tail(body: Body, parts: list[Part], head: int, end: int) -> int:
    """Where the article's tail begins: one past the last running text before ``end`` that is no biography."""
    for at in range(end - 1, head - 1, -1):
        part = parts[at]
        if part.role is not Role.BODY:
            return at + 1
        if part.kind in FURNITURE or part.kind is Kind.LIST:
            continue
        if body.is_body(part):
            return at + 1
    return head


def _read_head(body: Body, part: Part, facts: Facts, dates: list[Date]) -> None:
    if part.role is not Role.BODY:
        return
    text = part.text
    line = read_author_line(text, body) if part.open or part.kind in (Kind.DATELINE, Kind.BYLINE) else None
    if part.kind is Kind.DATELINE and line is None:
        date = date_line(text)
        if date is not None:
            dates.append(date)
        return
    byline = line or (read_byline(text, body) if part.open or part.kind is Kind.BYLINE else None)
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


def _name_under_title(body: Body, parts: list[Part], head: int, facts: Facts) -> None:
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


def _name_beside_date(body: Body, parts: list[Part], head: int, facts: Facts) -> None:
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


def _read_tail(body: Body, parts: list[Part], tail: int, head: int, facts: Facts, dates: list[Date]) -> None:
    """Biographies, dates and signatures after the last running text."""
    while tail > head:
        part = parts[tail - 1]
        if part.open and is_provenance(part.text):
            part.be(Kind.NOTE)
            facts.publication = facts.publication or publication_in(part.text)
            tail = _tail(body, parts, head, tail - 1)
            continue
        if not _is_bio(body, parts, tail - 1, facts):
            break
        name = bio_name(part.text)
        part.be(Kind.BIO)
        if name is not None and not facts.authors:
            facts.authors = (name,)
            body.doubt(part, f"A biography at the end names the author: {name}.")
        tail = _tail(body, parts, head, tail - 1)
    paged = False  # what stands below a page's buttons and notices signs nothing
    for at in range(tail, len(parts)):
        part = parts[at]
        paged = paged or part.kind is Kind.BOILERPLATE
        if part.role is not Role.BODY:
            continue
        if part.kind is Kind.DATELINE and (date := date_line(part.text)) is not None:
            dates.append(date)
        elif part.open and (byline := read_byline(part.text, body)) is not None:
            part.be(Kind.BYLINE)
            facts.authors = facts.authors or byline.authors
            facts.publication = facts.publication or byline.publication
        elif part.open and is_credit(part.text):
            part.be(Kind.BYLINE)
        elif (
            part.open
            and not paged
            and is_name(part.text.strip("–—- "), 5)
            and not any(body.common(word) for word in part.text.split())
        ):
            part.be(Kind.BYLINE)
            name = part.text.strip("–—- ")
            if not facts.authors and at + 1 < len(parts) and parts[at + 1].kind is Kind.BOILERPLATE:
                # Above a page's buttons stand names, and headings of its boxes that look like names.
                body.doubt(part, f"This may be the author's name; if so, state: author: {name}")
            elif not facts.authors:
                facts.authors = (name,)
            _settle_beside_signature(body, parts, at)


def _settle_beside_signature(body: Body, parts: list[Part], at: int) -> None:
    """The greeting above a signature ("Yours in friendship,") and the lines of office and place below it."""
    above = parts[at - 1] if at else None
    if above is not None and above.open and above.text[-1] == "," and len(above.text) <= body.short:
        above.be(Kind.BYLINE)
    for below in parts[at + 1 :]:
        if not below.open or len(below.text) > body.short or below.end in ".!?…:;,":
            return
        below.be(Kind.BYLINE)


def _is_bio(body: Body, parts: list[Part], at: int, facts: Facts) -> bool:
    """Whether the last paragraph is a biography: of the author, or of somebody the text itself never names."""
    part = parts[at]
    if not part.open or len(part.text) > 1600:
        return False
    if is_bio_role(part.text) or (len(part.text) < 500 and part.text.startswith(tuple(f"{a} " for a in facts.authors))):
        return True
    name = bio_name(part.text)
    if name is None:
        return False
    if facts.authors:
        return any(name == author or name.split()[-1] == author.split()[-1] for author in facts.authors)
    return all(
        other.text.startswith(name) and place >= at - 2
        for place, other in enumerate(parts)
        if name in other.text and other is not part
    )


def _signatures(parts: list[Part], facts: Facts, dates: list[Date]) -> None:
    """Signatures settled above a date name the authors where nothing else does."""
    signed = []
    for at, part in enumerate(parts):
        if (
            part.role is Role.BODY
            and part.kind is Kind.BYLINE
            and not facts.authors
            and part.speaker is None
            and not part.text.startswith(("–", "—", "-"))
        ):
            following = next((other for other in parts[at + 1 : at + 12] if other.kind is not Kind.BYLINE), None)
            if following is not None and following.kind is Kind.DATELINE:
                signed.append(part.text)
                if not dates and (date := date_line(following.text)) is not None:
                    dates.append(date)
    facts.authors = facts.authors or tuple(signed)
