"""Rows of ``library.db`` as the model has them, each held against its seal.

Raises StoreFault for a row that does not fit it, and whatever making a model of what is no row of ours raises.
"""

import json
import sqlite3
from dataclasses import replace
from typing import Any

from bot.errors import StoreFault
from bot.faults import Fault
from bot.model import (
    Entry,
    Flag,
    Kind,
    OutlineRow,
    Place,
    PlacedPassage,
    SectionKind,
    SectionName,
    ServedQuote,
    Slice,
    Speech,
    exact_hash,
)
from bot.store.sealed_rows import passage_seal
from bot.store.seals import hold


def shown_entry(row: sqlite3.Row | tuple[Any, ...], path: str) -> Entry:
    """The article of a row of the catalogue."""
    number, key, title, authors, date, iso, publication, url, shelf, language, flags, source, *counts = row
    words, passages, quotes, kept = counts
    hold(kept, path, *row[1:11], words, passages, quotes)
    return Entry(
        number=number,
        key=key,
        title=title,
        authors=tuple(json.loads(authors)),
        date=date,
        date_iso=iso,
        publication=publication,
        url=url,
        shelf=shelf,
        language=language,
        flags=frozenset(Flag(flag) for flag in json.loads(flags)),
        source=source,
        words=words,
        passages=passages,
        quotes=quotes,
    )


def _named(number: int, heading: str | None, opening: str, kind: str, label: str, named: str) -> SectionName:
    return SectionName(number, heading, opening, SectionKind(kind), label, tuple(json.loads(named)))


def shown_outline_row(row: sqlite3.Row, path: str) -> OutlineRow:
    """A section as the outline has it."""
    level, words, ordinal, summary, speaker, speakers, kept, rest = row[6:]
    hold(kept, path, *row[:6])
    hold(rest, path, row[0], level, words, ordinal, summary, speaker, speakers)
    return OutlineRow(_named(*row[:6]), level, words, ordinal, summary, speaker, tuple(json.loads(speakers)))


def shown_placed(entry: Entry, row: sqlite3.Row, path: str) -> PlacedPassage:
    """A passage in its place."""
    _, ordinal, passage, text, kind, speaker, number, heading, opening, section_kind, _, unknown, heard = row[:13]
    label, named, kept, kept_section, alone = row[13:18]
    said = [tuple(one) for one in json.loads(heard)]
    if kept != b"" and kept != passage_seal(entry.key, ordinal, passage, text, kind, speaker, number, unknown, said):
        raise StoreFault(Fault.DATABASE_DAMAGED, path)
    hold(kept_section, path, number, heading, opening, section_kind, label, named)
    name = replace(_named(number, heading, opening, section_kind, label, named), alone=bool(alone))
    speech = tuple(Speech(Slice(start, stop), who, bool(another)) for start, stop, who, another in said)
    return PlacedPassage(Place(entry, name, passage, ordinal), text, Kind(kind), speaker, bool(unknown), speech)


def shown_served(entry: Entry, row: sqlite3.Row, path: str) -> ServedQuote:
    """A quote in its passage; its words must be those it is named by."""
    placed = shown_placed(entry, row, path)
    number, start, stop, speaker, name, kept, left_out = row[18:25]
    hold(kept, path, entry.key, number, placed.place.ordinal, start, stop, speaker, name, left_out)
    if kept != b"" and exact_hash(placed.text[start:stop]) != name:
        raise StoreFault(Fault.DATABASE_DAMAGED, path)
    where = Slice(start, stop)
    return ServedQuote(placed.place, number, where, placed.text, placed.kind, speaker, left_out=left_out)
