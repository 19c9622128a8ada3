"""The lines at an article's head: bylines, dates, notes, a name alone, the subtitle."""

import itertools

from bot.model import Doubt, Kind
from bot.reading.articles.author_lines import author_line, is_place, is_subject, over_author_line, over_page_byline
from bot.reading.articles.headed_standfirst import is_headed_standfirst
from bot.reading.articles.tail import start_of_tail
from bot.reading.draft import Draft, Facts
from bot.reading.lines.author_line import bare_names, name_under_genre
from bot.reading.lines.bio import is_note, publication_in, read_note
from bot.reading.lines.byline import is_credit, read_byline
from bot.reading.lines.date import Date
from bot.reading.lines.dateline import date_line
from bot.reading.lines.numbering import numbering
from bot.reading.lines.signature import is_life
from bot.reading.manuscript import Manuscript, Paragraph, Role
from bot.reading.people.names import is_han_name, is_name
from bot.reading.structure.datelines import dated_once

_STANDS_AMONG = 12
"""Among how many lines at the top the standfirst of a page stands."""


def mark_head(draft: Draft) -> None:
    """Settle what stands between the title and the text, and learn authors, dates and publication from it."""
    if draft.bare:
        return
    manuscript, paragraphs, facts = draft.manuscript, draft.paragraphs, draft.facts
    _mark_standfirst(draft)
    read = _end_of_head(manuscript, paragraphs)
    draft.tail = start_of_tail(manuscript, paragraphs, read, len(paragraphs))
    for at, paragraph in enumerate(paragraphs[:read]):
        _read_line(manuscript, paragraph, facts, draft.dates, paragraphs[at - 1].text if at else "")
    _name_under_title(manuscript, paragraphs, facts)
    draft.head = _end_of_head(manuscript, paragraphs)
    for paragraph in paragraphs[read : draft.head]:
        _read_line(manuscript, paragraph, facts, draft.dates)
    _name_beside_date(manuscript, paragraphs, draft.head, facts)


def _end_of_head(manuscript: Manuscript, paragraphs: list[Paragraph]) -> int:
    """Where the article's head ends: the first running text, heading or question after the title."""
    for at, paragraph in enumerate(paragraphs):
        if paragraph.heads and is_headed_standfirst(paragraphs, at) and not _above_byline(manuscript, paragraphs, at):
            paragraph.settle(Kind.PROSE)
            paragraph.unknown = True  # the editors' words
            continue
        if paragraph.heads and at and (_above_byline(manuscript, paragraphs, at) or dated_once(paragraphs, at)):
            paragraph.settle(Kind.NOTE)  # between the title and the byline or date nothing is headed yet
        if paragraph.heads or paragraph.role in (Role.QUESTION, Role.RULE):
            return at
        if at in (1, 2) and manuscript.is_body(paragraph) and over_author_line(manuscript, paragraphs, at):
            if paragraph.kind is Kind.PROSE:
                paragraph.settle(Kind.NOTE)
            continue
        if (
            manuscript.is_body(paragraph)
            and not is_note(paragraph.text)
            and read_note(paragraph.text) is None
            and paragraph.is_text
            and not _is_byline(manuscript, paragraph)
            and not (paragraph.end not in ".!?…:;,。！？：" and _above_byline(manuscript, paragraphs, at))
        ):
            return at
    return len(paragraphs)


def _mark_standfirst(draft: Draft) -> None:
    """Settle the first running text where it only leads to the byline that the page's own marks told."""
    for at, paragraph in enumerate(draft.paragraphs[:_STANDS_AMONG]):
        if not paragraph.is_text:
            if paragraph.role is Role.TITLE:
                continue
            return
        if paragraph.undecided and draft.manuscript.is_body(paragraph):
            if over_page_byline(draft.manuscript, draft.paragraphs, at, draft.stated.authors):
                for one in draft.paragraphs[at : at + _STANDS_AMONG]:  # some pages show it twice
                    if one.undecided and one.text == paragraph.text and one is not paragraph:
                        one.settle(Kind.NOTE)
                paragraph.settle(Kind.NOTE)
            return


def _is_byline(manuscript: Manuscript, paragraph: Paragraph) -> bool:
    return (
        paragraph.is_text and paragraph.undecided and read_byline(paragraph.text, manuscript.is_common_word) is not None
    )


def _above_byline(manuscript: Manuscript, paragraphs: list[Paragraph], at: int) -> bool:
    if at + 1 == len(paragraphs):
        return False
    below = paragraphs[at + 1]
    if paragraphs[at].heads and below.is_text and below.kind is Kind.BOILERPLATE:  # as the page's own marks tell
        return read_byline(below.text, manuscript.is_common_word) is not None
    return _is_byline(manuscript, below)


def _read_line(manuscript: Manuscript, paragraph: Paragraph, facts: Facts, dates: list[Date], above: str = "") -> None:
    """What one line of the head states, under the line ``above``."""
    if not paragraph.is_text:
        return
    text = paragraph.text
    line = (
        author_line(manuscript, text) if paragraph.undecided or paragraph.kind in (Kind.DATELINE, Kind.BYLINE) else None
    )
    if paragraph.kind is Kind.DATELINE and line is None:
        date = date_line(text)
        if date is not None and not is_life(text):
            dates.append(date)
        return
    byline = line or (
        read_byline(text, manuscript.is_common_word) if paragraph.undecided or paragraph.kind is Kind.BYLINE else None
    )
    if byline is None and paragraph.kind is Kind.BYLINE and paragraph.speaker is None:
        under = name_under_genre(above, text)
        facts.authors = tuple(dict.fromkeys((*facts.authors, *((under,) if under else bare_names(text)))))
    if byline is not None:
        paragraph.settle(Kind.BYLINE)
        facts.authors = tuple(dict.fromkeys((*facts.authors, *byline.authors)))
        facts.publication = facts.publication or byline.publication
        if byline.date is not None:
            dates.append(byline.date)
        return
    if not paragraph.undecided:
        return
    if is_credit(text):
        paragraph.settle(Kind.BYLINE)
    elif is_note(text) or read_note(text) is not None:
        paragraph.settle(Kind.NOTE)
        note = read_note(text)
        if note is not None:
            facts.authors = facts.authors or (note[0],)
            facts.publication = facts.publication or note[1]
            manuscript.remark(paragraph, Doubt.AUTHOR_FROM_NOTE, note[0])
        else:
            facts.publication = facts.publication or publication_in(text)
    elif text[0].islower() and paragraph.end not in ".!?…:;,":
        # A fragment under the title that begins small is what a picture said, not a sentence of the article.
        paragraph.settle(Kind.CAPTION)
        manuscript.remark(paragraph, Doubt.CAPTION_UNDER_TITLE)
    elif len(text) <= manuscript.short and paragraph.end not in ".!?…:;,。！？":
        # A line under the title that is no sentence: a subtitle.
        paragraph.settle(Kind.NOTE)


def _name_under_title(manuscript: Manuscript, paragraphs: list[Paragraph], facts: Facts) -> None:
    """A bare name directly under the title is the author's where no word of it is a common word of the text."""
    titled = next((at for at, paragraph in enumerate(paragraphs) if paragraph.role is Role.TITLE), None)
    if titled is None or facts.authors:
        return
    for at, paragraph in enumerate(paragraphs[titled + 1 : titled + 3], titled + 1):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        # Over the buttons of a post stands whose it is.
        over_buttons = paragraph.kind is Kind.NOTE and following is not None and following.kind is Kind.BOILERPLATE
        if not (paragraph.is_text or paragraph.heads) or (
            paragraph.is_text and not paragraph.undecided and paragraph.kind is not Kind.DATELINE and not over_buttons
        ):
            return
        if following is not None and _signs(manuscript, paragraph.text):
            if is_subject(paragraphs[at + 1 :], paragraph.text):
                return
            paragraph.settle(Kind.BYLINE)
            facts.authors = (paragraph.text,)
            manuscript.remark(paragraph, Doubt.AUTHOR_FROM_LINE, paragraph.text)
            return
        if at > titled + 1 or (paragraph.is_text and manuscript.is_body(paragraph)):
            return


def _name_beside_date(manuscript: Manuscript, paragraphs: list[Paragraph], head: int, facts: Facts) -> None:
    """A bare name directly above or below the date in the head, no word of it a common word of the text."""
    if facts.authors:
        return
    for one, two in itertools.pairwise(paragraphs[:head]):
        if (one.kind is Kind.DATELINE) is (two.kind is Kind.DATELINE):
            continue
        paragraph = two if one.kind is Kind.DATELINE else one
        if paragraph.is_text and paragraph.kind in (Kind.PROSE, Kind.NOTE) and _signs(manuscript, paragraph.text):
            if is_subject(paragraphs[head:], paragraph.text):
                return
            paragraph.settle(Kind.BYLINE)
            facts.authors = (paragraph.text,)
            manuscript.remark(paragraph, Doubt.AUTHOR_FROM_LINE, paragraph.text)
            return


def _signs(manuscript: Manuscript, text: str) -> bool:
    """Whether a line is a bare name: the shape of one, no common word of the text, not "Chapter I", no place."""
    if is_han_name(text):
        return sum(text in paragraph.text for paragraph in manuscript.paragraphs) == 1
    words = [word for word in text.split() if not word.islower()]  # a particle is written small wherever it stands
    if not is_name(text, 4) or numbering(text) is not None or any(map(manuscript.is_common_word, words)):
        return False
    return not is_place(manuscript, text)
