"""A page that lists articles: its own title is none of theirs."""

import re

from bot.model import Kind
from bot.reading.manuscript import Manuscript, Paragraph, Role

_ARCHIVE = re.compile(
    r"(?:(?:category|tag|author|monthly|yearly|daily|topic)?\s?archives?\b\s?(?::|for\b|of\b|–|-|$)|(?:posts|"
    r"articles|entries|stories) (?:tagged|in|by|from|about)\b|"
    r"(?:category|tag|author|topic)\s?:|archivos? (?:de|mensual|por)\b|archives? (?:de|du|des|pour)\b|"
    r"(?:kategorie|schlagwort|monats)-?archiv|"
    r"архив(?:ы)? (?:рубрики|автора|тега|за)\b|рубрика:|分类归档|分类目录|标签归档)",
    re.IGNORECASE,
)
# Under a title these words are facts of one article, not the name of a list of articles.
_LABELLED = re.compile(r"(?:category|tag|author|topic|рубрика)\s?:", re.IGNORECASE)


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
