"""The seals of an article's rows, the rows with them, and what is shown of a row once it fits its seal."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from bot.store.rows import ArticleRows, RowSeals, SqlRow
from bot.store.seals import SEAL_BYTES, seal_of


@dataclass(frozen=True, slots=True)
class SealedRows:
    """Sections, passages and quotes of one article, each row with its seals at the end."""

    sections: tuple[SqlRow, ...]
    passages: tuple[SqlRow, ...]
    quotes: tuple[SqlRow, ...]


def seals_of(article: ArticleRows) -> RowSeals:
    """The seals of the rows of ``article``, under the key it has. Pure."""
    heard: defaultdict[object, list[SqlRow]] = defaultdict(list)
    for ordinal, start, stop, speaker, another in article.speech:
        heard[ordinal].append((start, stop, speaker, int(bool(another))))
    key, sections = article.key, [section_seals(*row) for row in article.sections]
    return RowSeals(
        key,
        b"".join([name for name, _ in sections]),
        b"".join([rest for _, rest in sections]),
        b"".join([
            passage_seal(key, ordinal, name, text, kind, speaker, section, unknown, heard.get(ordinal, []))
            for section, ordinal, name, _, kind, speaker, _, text, unknown, _ in article.passages
        ]),
        b"".join([
            seal_of(key, number, ordinal, start, stop, speaker, name, left_out)
            for number, ordinal, start, stop, speaker, name, _, _, left_out, _ in article.quotes
        ]),
    )  # fmt: skip


def sealed_rows(article: ArticleRows) -> SealedRows:
    """The rows of ``article`` as they go into the database. Pure: seals it came with are taken if they have its key."""
    seals = article.seals
    if seals is None or seals.key != article.key:
        seals = seals_of(article)
    return SealedRows(
        tuple([
            (*row, name, rest)
            for row, name, rest in zip(article.sections, _each(seals.sections), _each(seals.rest), strict=True)
        ]),
        tuple([(*row, seal) for row, seal in zip(article.passages, _each(seals.passages), strict=True)]),
        tuple([(*row[:-1], seal, row[-1]) for row, seal in zip(article.quotes, _each(seals.quotes), strict=True)]),
    )  # fmt: skip


def _each(seals: bytes) -> Iterator[bytes]:
    return (seals[at : at + SEAL_BYTES] for at in range(0, len(seals), SEAL_BYTES))


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
