"""Bookmarks as files to take along: Markdown to read, BibTeX for a list of references."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from bot.cards.bookmarks import place_now, standing_words
from bot.cards.card import Card, Download, Run, TextBlock, plain
from bot.cards.citing.bibtex import bibtex
from bot.cards.citing.citing import Style, citations, in_markdown
from bot.cards.downloads import packed
from bot.cards.tongue import in_sequence, said, said_many
from bot.model.bookmarks import BookmarkNow

MARKDOWN, BIBTEX, BOTH = "bookmarks.md", "bookmarks.bib", "bookmarks.zip"
_OPENS: Final = ("#", "-", "+", ">", "=")
"""What makes of a line's beginning something else than a line."""


def bookmark_files(bookmarks: Sequence[BookmarkNow], most: int) -> tuple[Download, ...]:
    """Both files, packed into one where they have more than ``most`` bytes together; none where that has more too."""
    files = (
        Download(bookmarks_markdown(bookmarks).encode("utf-8", "replace"), MARKDOWN),
        Download(bookmarks_bibtex(bookmarks).encode("utf-8", "replace"), BIBTEX),
    )
    return packed(files, BOTH, most)


def files_card(count: int, files: Sequence[Download]) -> Card:
    """The files, for whoever kept what is in them."""
    words = said_many(
        "{n} bookmark, as Markdown and as BibTeX. Only you see this.",
        "{n} bookmarks, as Markdown and as BibTeX. Only you see this.",
        count,
    )
    return Card(title=said("Your bookmarks"), blocks=(TextBlock((Run(words),)), *files), quiet=True)


def bookmarks_markdown(bookmarks: Sequence[BookmarkNow]) -> str:
    """Bookmarks in the order given, under the titles of their articles: words, source, note, what became of them."""
    lines = [f"# {said('Bookmarks')}", ""]
    for _, of_article in groupby(bookmarks, key=lambda now: now.bookmark.place.entry.key):
        each = list(of_article)
        lines += [f"## {in_markdown(place_now(each[0]).entry.title)}", ""]
        for now in each:
            lines += [*_quoted(now.bookmark.words), "", f"{_reference(now)}", ""]
            if now.bookmark.note:
                lines += [said("Note: {note}", note=_line(now.bookmark.note)), ""]
            kept = said("Kept on {day}.", day=f"{now.bookmark.at:%Y-%m-%d}")
            lines += [in_sequence(kept, standing_words(now)), ""]
    return "\n".join(lines)


def bookmarks_bibtex(bookmarks: Sequence[BookmarkNow]) -> str:
    """An entry for each article, what was kept of it, with its notes, under ``annote``."""
    entries = []
    for _, of_article in groupby(bookmarks, key=lambda now: now.bookmark.place.entry.key):
        each = list(of_article)
        entry = place_now(each[0]).entry
        read = max(now.bookmark.at for now in each).date()
        entries.append(bibtex(entry, None, None, read, " ".join(_annotated(each))))
    return "\n\n".join(entries) + "\n"


def _annotated(each: Sequence[BookmarkNow]) -> Iterator[str]:
    for now in each:
        by = f" ({now.bookmark.speaker})" if now.bookmark.speaker else ""
        yield f"“{now.bookmark.words}”{by}" + (f" [{now.bookmark.note}]" if now.bookmark.note else "")


def _reference(now: BookmarkNow) -> str:
    """The source as a Markdown link, with the section."""
    place, read = place_now(now), now.bookmark.at
    cited = citations(place, speaker=now.bookmark.speaker, accessed=date(read.year, read.month, read.day))
    whole = next(plain(one.entry) for one in cited if one.style is Style.MARKDOWN)
    heading = " ".join((place.section.heading or "").split())
    if heading:
        section = said("section “{heading}”", heading=in_markdown(heading))
        whole = said("{source}, {section}", source=whole, section=section)
    return f"— {whole}"


def _quoted(words: str) -> list[str]:
    return [f"> {_safely_begun(in_markdown(line.strip()))}" for line in words.splitlines()]


def _line(words: str) -> str:
    return in_markdown(" ".join(words.split()))


def _safely_begun(line: str) -> str:
    """Without making a heading, a list or a quotation of a line."""
    number = line.lstrip("0123456789")
    if number != line and number[:1] in (".", ")"):
        return f"{line[: len(line) - len(number)]}\\{number}"
    return f"\\{line}" if line.startswith(_OPENS) else line
