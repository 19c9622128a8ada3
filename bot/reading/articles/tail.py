"""What stands at an article's end: biographies, dates, signatures, where it appeared."""

from bot.model import Kind
from bot.reading.lines.bio import bio_name, is_bio_role, is_provenance, publication_in
from bot.reading.lines.byline import is_credit, read_byline
from bot.reading.lines.date import Date
from bot.reading.lines.dateline import date_line
from bot.reading.manuscript import FURNITURE, Body, Facts, Part, Role
from bot.reading.people.names import is_name


def start_of_tail(body: Body, parts: list[Part], head: int, end: int) -> int:
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


def read_tail(body: Body, parts: list[Part], tail: int, head: int, facts: Facts, dates: list[Date]) -> None:
    """Biographies, dates and signatures after the last running text."""
    while tail > head:
        part = parts[tail - 1]
        if part.open and is_provenance(part.text):
            part.be(Kind.NOTE)
            facts.publication = facts.publication or publication_in(part.text)
            tail = start_of_tail(body, parts, head, tail - 1)
            continue
        if not _is_bio(body, parts, tail - 1, facts):
            break
        name = bio_name(part.text)
        part.be(Kind.BIO)
        if name is not None and not facts.authors:
            facts.authors = (name,)
            body.doubt(part, f"A biography at the end names the author: {name}.")
        tail = start_of_tail(body, parts, head, tail - 1)
    paged = False  # what stands below a page's buttons and notices signs nothing
    for at in range(tail, len(parts)):
        part = parts[at]
        paged = paged or part.kind is Kind.BOILERPLATE
        if part.role is not Role.BODY:
            continue
        if part.kind is Kind.DATELINE and (date := date_line(part.text)) is not None:
            dates.append(date)
        elif part.open and (byline := read_byline(part.text, body.common)) is not None:
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


def read_signatures(parts: list[Part], facts: Facts, dates: list[Date]) -> None:
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
