"""One article of a file while it is being read, and what is known about it besides its text."""

from dataclasses import dataclass, field
from functools import cached_property

from bot.languages.detect import SAMPLE, language_of
from bot.reading.document import Statement
from bot.reading.lines.date import Date
from bot.reading.manuscript import SET_ASIDE, Manuscript, Paragraph
from bot.reading.people.register import People


@dataclass(slots=True)
class Facts:
    """What is known about one article besides its text."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str | None = None
    date_iso: str | None = None
    publication: str | None = None


@dataclass
class Draft:
    """One article of a file on the workbench.

    ``bare``: its title is all the text there is. ``head`` is how many of its paragraphs stand above its running text,
    ``tail`` where what closes it begins; ``dates`` are those that head and tail print, before one is chosen.
    """

    manuscript: Manuscript
    paragraphs: list[Paragraph]
    stated: Statement
    facts: Facts = field(default_factory=Facts)
    bare: bool = False
    head: int = 0
    tail: int = 0
    dates: list[Date] = field(default_factory=list)

    def language(self) -> str:
        """The language stated, else that of the article's first characters that are no furniture."""
        sample = ""
        for paragraph in self.paragraphs if self.stated.language is None else ():
            if paragraph.kind not in SET_ASIDE:
                sample = f"{sample} {paragraph.text[:SAMPLE]}"
            if len(sample) >= SAMPLE:
                break
        return self.stated.language or language_of(sample)

    @cached_property
    def people(self) -> People:
        """The persons the article names."""
        text = "\n".join([paragraph.text for paragraph in self.paragraphs])
        return People(text, self.language(), self.manuscript.is_common_word)
