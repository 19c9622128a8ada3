"""What every format is turned into before structure is recognised: paragraphs in order, with what the format knows."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.model import Flag, Remark


class Hint(StrEnum):
    """What a format itself says of a block. Plain text says nothing (None): there, structure decides.

    A source says whose the quotation above it is, or where it stands.
    """

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    SOURCE = "source"
    VERSE = "verse"
    LIST = "list"
    CAPTION = "caption"
    NOTE = "note"
    FURNITURE = "furniture"
    RULE = "rule"


ASIDE = frozenset({Hint.NOTE, Hint.FURNITURE})
"""What stands beside the text: notes to it, which are its author's, and furniture, which is not."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (or heading, list, stanza, rule) of a source.

    ``text`` has hard-wrapped lines joined by one space; verse and lists keep a newline between lines.
    ``line`` is where it begins in the source, from 1 (0 where the format has no lines). ``gap`` counts
    the blank lines before it. ``level`` is a heading's rank, 1 the outermost. ``lines`` are the lines as
    they stood, for rules about verse and layout. ``bold`` is how many characters at its beginning are set in bold.
    ``another`` says that a block quotation begins with it right behind one that has ended. ``label`` is who speaks in
    it, where the format sets that name apart from the words, above them.
    """

    text: str
    line: int = 0
    gap: int = 1
    hint: Hint | None = None
    level: int | None = None
    lines: tuple[str, ...] = ()
    bold: int = 0
    another: bool = False
    label: str = ""

    def on_line(self, line: int) -> "Block":
        """This block with another ``line``."""
        return Block(self.text, line, self.gap, self.hint, self.level, self.lines, self.bold, self.another, self.label)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a curator states of an article, in front matter or a sidecar; None or empty where silent.

    It wins over every rule.
    """

    title: str | None = None
    renamed: bool = False
    """The title was stated beside the file, and stands in place of the one that the file prints."""
    authors: tuple[str, ...] = ()
    date: str | None = None
    publication: str | None = None
    url: str | None = None
    language: str | None = None
    flags: frozenset[Flag] = frozenset()
    furniture: tuple[tuple[int, int], ...] = ()
    speeches: tuple[tuple[int, int, str], ...] = ()
    keep: tuple[tuple[int, int], ...] = ()
    """``furniture``: first and last line of what is not part of the article's text; ``speeches``: also who speaks;
    ``keep``: what is the article's own text, whatever the rules say."""

    def over(self, lower: "Statement") -> "Statement":
        """One statement in which this one wins field by field and ``lower`` fills what it leaves open."""
        return Statement(
            title=self.title or lower.title,
            renamed=self.renamed,
            authors=self.authors or lower.authors,
            date=self.date or lower.date,
            publication=self.publication or lower.publication,
            url=self.url or lower.url,
            language=self.language or lower.language,
            flags=self.flags | lower.flags,
            furniture=self.furniture + lower.furniture,
            speeches=self.speeches + lower.speeches,
            keep=self.keep + lower.keep,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """One article-to-be (or one file that may hold several): its blocks, what is stated of it, what could be doubted.

    ``structured`` is True when the format marks headings itself (Markdown, HTML, EPUB, DOCX), so that only
    blocks with ``Hint.HEADING`` are headings. ``numbered`` is True when the format has no lines, so that the
    blocks' ``line`` counts paragraphs instead.
    """

    blocks: tuple[Block, ...]
    stated: Statement = Statement()
    structured: bool = False
    remarks: tuple[Remark, ...] = field(default=())
    numbered: bool = False
