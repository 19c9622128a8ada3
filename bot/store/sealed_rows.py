"""The rows of an article with their seals, and what is shown of a row once it fits its seal."""

from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter

from bot.store.rows import ArticleRows, SqlRow
from bot.store.seals import seal_of


@dataclass(frozen=True, slots=True)
class SealedRows:
    """Sections, passages and quotes of one article, each row with its seals at the end."""

    sections: tuple[SqlRow, ...]
    passages: tuple[SqlRow, ...]
    quotes: tuple[SqlRow, ...]


def sealed_rows(article: ArticleRows) -> SealedRows:
    """The rows of ``article`` as they go into the database. Pure."""
    heard: defaultdict[object, list[SqlRow]] = defaultdict(list)
    for ordinal, start, stop, speaker, another in article.speech:
        heard[ordinal].append((start, stop, speaker, int(bool(another))))
    return SealedRows(
        tuple((*row, *section_seals(*row)) for row in article.sections),
        tuple(
            (section, ordinal, name, start, kind, speaker, searchable, text, unknown, best,
             passage_seal(article.key, ordinal, name, text, kind, speaker, section, unknown, heard[ordinal]))
            for section, ordinal, name, start, kind, speaker, searchable, text, unknown, best in article.passages
        ),
        tuple(
            (number, ordinal, start, stop, speaker, name, score, weight, left_out,
             seal_of(article.key, number, ordinal, start, stop, speaker, name, left_out), words)
            for number, ordinal, start, stop, speaker, name, score, weight, left_out, words in article.quotes
        ),
    )  # fmt: skip


def section_seals(
    number: object, heading: object, level: object, kind: object, ordinal: object, words: object, opening: object,
    summary: object, label: object, named: object, summary_speaker: object, speakers: object,
) -> tuple[bytes, bytes]:  # fmt: skip
    """The seal of a section's name, and that of its other columns; arguments in the order of the table."""
    return (
        seal_of(number, heading, opening, kind, label, named),
        seal_of(number, level, words, ordinal, summary, summary_speaker, speakers),
    )


def passage_seal(key: str, *row: object) -> bytes:
    """The seal of a passage in the article with this key: ordinal, id, text, kind, speaker, number of its section,
    whether it may be unknown words, and a list of (start, stop, speaker, another) for what it quotes, by start."""
    *values, heard = row
    assert isinstance(heard, list)
    return seal_of(key, *values, sorted(heard, key=itemgetter(0)))
