"""A page that lists articles: its own title is not one of theirs."""

import re

from bot.languages.language import everywhere
from bot.model import Kind
from bot.reading.manuscript import Manuscript, Paragraph, Role

_ARCHIVE = re.compile("|".join(everywhere().page.archive), re.IGNORECASE)
# Under a title these words are facts of one article, not the name of a list of articles.
_LABELLED = re.compile("|".join(everywhere().page.archive_labels), re.IGNORECASE)


def is_archive_title(text: str) -> bool:
    """Whether a page's title is that of a list of articles, not of one."""
    return len(text) <= 120 and _ARCHIVE.match(text) is not None


def is_archive(at: int, paragraph: Paragraph) -> bool:
    """Whether the paragraph at ``at`` of a file is the title of a list of articles."""
    return is_archive_title(paragraph.text) and not (at and _LABELLED.match(paragraph.text))


def mark_archive_page(manuscript: Manuscript) -> None:
    """Settle the title of a list of articles, if the file opens with one: it is no article and no heading."""
    for at, paragraph in enumerate(manuscript.paragraphs[:4]):
        if is_archive(at, paragraph) and (paragraph.undecided or paragraph.role in (Role.HEADING, Role.TITLE)):
            paragraph.settle(Kind.BOILERPLATE)
            return
