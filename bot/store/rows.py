"""The rows an article becomes: all that is stored of it but the numbers that only the database can give."""

import json
from dataclasses import dataclass

from bot.model import Article, Kind, count_words, exact_hash, opening_words, text_number
from bot.search.coded import CodedWords, Coding
from bot.search.fold import words as folded_words
from bot.store.section_rows import numbered, voices_in

UNSEARCHABLE = frozenset({Kind.BOILERPLATE, Kind.BYLINE, Kind.DATELINE})
"""Pure furniture: kept, but not searchable."""

_LABEL = 320
"""Characters of a label that are kept: more than any card shows."""

SqlRow = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class RowSeals:
    """The seals of an article's rows, in their order and without anything between them; ``key`` is the article's key
    that they were made with, and ``rest`` are the second seals of the sections."""

    key: str
    sections: bytes
    rest: bytes
    passages: bytes
    quotes: bytes


@dataclass(frozen=True, slots=True)
class RowNotes:
    """The passages, by their ids, and the quotes, by their numbers, that call for content notes, each with its set."""

    passages: tuple[tuple[str, int], ...]
    quotes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """One article, ready to be inserted; plain values, so that a process can hand them to another at little cost.

    ``key`` is the title's until the library makes it unique; ``digest`` is the hash of the whole text. ``about`` are
    the columns of the article between its title and its counts, ``searched`` the ordinals of the passages that
    can be searched, and ``coded`` their folded words. ``seals`` and ``notes`` are None where they are still to be made.
    """

    key: str
    title: str
    digest: str
    about: SqlRow
    words: int
    sections: tuple[SqlRow, ...]
    passages: tuple[SqlRow, ...]
    quotes: tuple[SqlRow, ...]
    speech: tuple[SqlRow, ...]
    searched: tuple[int, ...]
    coded: CodedWords
    seals: RowSeals | None = None
    notes: RowNotes | None = None


def _kept_label(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LABEL:
        return line
    return f"{line[: max(line.rfind(' ', _LABEL - 40, _LABEL), 0) or _LABEL]}…"


def rows_of(article: Article) -> ArticleRows:
    """The rows of an article. Pure."""
    text = article.text
    sections: list[SqlRow] = []
    passages: list[SqlRow] = []
    quotes: list[SqlRow] = []
    speech: list[SqlRow] = []
    searched: list[int] = []
    coding = Coding()
    all_words = 0
    for number, section, part in numbered(article):
        first, words, opening = len(passages), 0, ""
        for ordinal, passage in enumerate(section.passages, first):
            shown = passage.where.of(text)
            searchable = passage.kind not in UNSEARCHABLE
            if searchable:
                searched.append(ordinal)
                coding.add(folded_words(shown))
            words += count_words(shown)
            if searchable and not any(map(str.isalpha, opening)):
                opening = opening_words(shown)
            passages.append(
                (number, ordinal, passage.id, passage.where.start, passage.kind.value, passage.speaker, searchable,
                 shown, passage.unknown, passage.best)
            )  # fmt: skip
            for quote in passage.quotes:
                where = quote.where.moved(-passage.where.start)
                said = quote.where.of(text)
                quotes.append(
                    (len(quotes), ordinal, where.start, where.end, quote.speaker, exact_hash(said), quote.score,
                     quote.weight, quote.left_out, text_number(said[quote.left_out :]))
                )  # fmt: skip
            for heard in passage.speech:
                where = heard.where.moved(-passage.where.start)
                speech.append((ordinal, where.start, where.end, heard.speaker, heard.another))
        all_words += words
        if not part and (number or sections):
            continue
        summary = section.summary.of(text) if section.summary else None
        label = _kept_label(section.label.of(text)) if section.label else ""
        sections.append(
            (number, section.heading, section.level, section.kind.value, first, words, opening, summary, label,
             *voices_in(section, article.authors).columns())
        )  # fmt: skip
    about = (json.dumps(article.authors), article.date, article.date_iso, article.publication, article.url,
             article.shelf, article.language, json.dumps(sorted(article.flags)))  # fmt: skip
    return ArticleRows(
        article.key,
        article.title,
        article.digest,
        about,
        all_words,
        tuple(sections),
        tuple(passages),
        tuple(quotes),
        tuple(speech),
        tuple(searched),
        coding.coded(),
    )
