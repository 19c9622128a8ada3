"""Members' bookmarks, in ``state.db``: each person's rows stand together, so that theirs are found among millions."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.model import Entry, Flag, Place, SectionKind, SectionName, exact_hash
from bot.model.bookmarks import Bookmark, sought_form
from bot.store.state import State

MOST_BOOKMARKS = 20_000
"""So many bookmarks one person can have."""

_TRIES = 3
"""So often a bookmark is kept: another process may keep one of the same person's under the same number just now."""
_PLAINLY = str.maketrans({sign: f"!{sign}" for sign in "!%_"})
_IN_ORDER, _BY_WORDS = "INDEXED BY bookmark_in_order", "INDEXED BY bookmark_words"
"""Each holds all that a question needs, so that of the bookmarks themselves nothing is read."""
_COLUMNS = "number, key, passage, words, source, note, at, server"


class Bookmarks:
    """Every method raises StoreFault when the file cannot be used. Nobody is given what another person kept."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, person: str, bookmark: Bookmark) -> tuple[Bookmark, bool] | None:
        """Keep a bookmark; it comes back with its number, and whether it was kept before: one with the same words of
        the same passage stays as it is. None where a person has as many as can be."""
        key, passage, name = bookmark.place.entry.key, bookmark.place.passage, exact_hash(bookmark.words)
        same = ("person = ? AND key = ? AND passage = ? AND name = ?", (person, key, passage, name))
        if held := await self._where(*same):
            return held[0], True
        insert = f"""INSERT INTO bookmark (person, {_COLUMNS}, name, sought)
            SELECT ?1, CASE WHEN held.highest >= CAST(?2 AS BIGINT) THEN held.highest + 1 ELSE CAST(?2 AS BIGINT) END,
                ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
            FROM (SELECT coalesce(max(number), 0) AS highest, count(*) AS kept FROM bookmark WHERE person = ?1) AS held
            WHERE held.kept < ?12 ON CONFLICT DO NOTHING RETURNING number"""
        # A number made of the time is not used again once its bookmark is removed.
        number = int(bookmark.at.timestamp() * 1000)
        row = (number, key, passage, bookmark.words, _source(bookmark), bookmark.note, bookmark.at.timestamp())
        values = (person, *row, bookmark.server, name, _sought(bookmark), MOST_BOOKMARKS)
        for _ in range(_TRIES):
            new = await self._state.write([(insert, values)])
            if kept := await self._where(*same):
                return kept[0], not new
        return None

    async def one(self, person: str, number: int) -> Bookmark | None:
        """A person's bookmark with that number; None once it was removed."""
        found = await self._where("person = ? AND number = ?", (person, number))
        return found[0] if found else None

    async def count(self, person: str, sought: Sequence[str] = ()) -> int:
        """How many bookmarks a person has with every one of the words ``sought``, each a ``sought_form``."""
        where, parameters = _narrowed(person, sought)
        rows = await self._state.rows(f"SELECT count(*) FROM bookmark {_index(sought)} WHERE {where}", parameters)
        return int(rows[0][0])

    async def some(self, person: str, sought: Sequence[str], start: int, most: int) -> Sequence[Bookmark]:
        """Of those, ``most`` from ``start`` on, the last kept first."""
        where, parameters = _narrowed(person, sought)
        chosen = f"SELECT number FROM bookmark {_index(sought)} WHERE {where} ORDER BY number DESC LIMIT ? OFFSET ?"
        return await self._where(f"person = ? AND number IN ({chosen})", (person, *parameters, most, start))

    async def numbers(self, person: str, sought: Sequence[str]) -> Sequence[int]:
        """The numbers of all those, the last kept first: every bookmark of the person is looked at once."""
        where, parameters = _narrowed(person, sought)
        rows = await self._state.rows(f"SELECT number FROM bookmark {_index(sought)} WHERE {where}", parameters)
        return sorted((int(row[0]) for row in rows), reverse=True)  # asked for backwards it would take twice as long

    async def numbered(self, person: str, numbers: Sequence[int]) -> Sequence[Bookmark]:
        """A person's bookmarks with these numbers, the last kept first."""
        chosen = ", ".join("?" * len(numbers))
        return await self._where(f"person = ? AND number IN ({chosen})", (person, *numbers))

    async def texts(self, person: str) -> Sequence[str]:
        """Everything that a person's bookmarks are searched by, one text each."""
        sql = f"SELECT sought FROM bookmark {_BY_WORDS} WHERE person = ?"
        return [row[0] for row in await self._state.rows(sql, (person,))]

    async def note(self, person: str, number: int, note: str) -> Bookmark | None:
        """Change the note of a bookmark; None where there is no such bookmark any more."""
        held = await self.one(person, number)
        if held is None:
            return None
        noted = replace(held, note=note)
        sql = "UPDATE bookmark SET note = ?, sought = ? WHERE person = ? AND number = ?"
        await self._state.write([(sql, (note, _sought(noted), person, number))])
        return noted

    async def remove(self, person: str, number: int) -> Bookmark | None:
        """Forget a bookmark; as it was, or None where there was none."""
        held = await self.one(person, number)
        await self._state.write([("DELETE FROM bookmark WHERE person = ? AND number = ?", (person, number))])
        return held

    async def _where(self, where: str, parameters: Sequence[object]) -> list[Bookmark]:
        sql = f"SELECT {_COLUMNS} FROM bookmark WHERE {where} ORDER BY number DESC"
        return [_bookmark(tuple(row)) for row in await self._state.rows(sql, parameters)]


def _index(sought: Sequence[str]) -> str:
    return _BY_WORDS if sought else _IN_ORDER


def _narrowed(person: str, sought: Sequence[str]) -> tuple[str, tuple[object, ...]]:
    # LIKE goes through a text faster than instr() does; what is sought by is folded, so its blindness to case is none.
    where = " AND ".join(["person = ?", *("sought LIKE ? ESCAPE '!'" for _ in sought)])
    return where, (person, *(f"%{word.translate(_PLAINLY)}%" for word in sought))


def _sought(bookmark: Bookmark) -> str:
    entry = bookmark.place.entry
    named = (entry.title, *entry.authors, bookmark.speaker or "", bookmark.place.section.heading or "")
    return searched_by((bookmark.words, bookmark.note, *named))


def searched_by(texts: Iterable[str]) -> str:
    """What a bookmark is searched by: every word of these texts, once."""
    return " ".join(dict.fromkeys(sought_form("\n".join(texts)).split()))


def _source(bookmark: Bookmark) -> str:
    """What names the source of a bookmark, also once its article is gone."""
    entry, section = bookmark.place.entry, bookmark.place.section
    facts: dict[str, object] = {
        "title": entry.title,
        "authors": entry.authors,
        "date": entry.date,
        "date_iso": entry.date_iso,
        "publication": entry.publication,
        "url": entry.url,
        "language": entry.language,
        "flags": sorted(entry.flags),
        "number": section.number,
        "heading": section.heading,
        "opening": section.label or section.opening,
        "kind": section.kind,
        "ordinal": bookmark.place.ordinal,
        "speaker": bookmark.speaker,
        "unknown": bookmark.unknown,
    }
    return json.dumps({name: fact for name, fact in facts.items() if fact}, ensure_ascii=False)


def _bookmark(row: Sequence[Any]) -> Bookmark:
    number, key, passage, words, source, note, at, server = row
    facts = json.loads(source)
    known = set(Flag)
    entry = Entry(
        number=0,
        key=key,
        title=facts["title"],
        authors=tuple(facts.get("authors", ())),
        date=facts.get("date"),
        date_iso=facts.get("date_iso"),
        publication=facts.get("publication"),
        url=facts.get("url"),
        shelf=None,
        language=facts.get("language", ""),
        flags=frozenset(Flag(flag) for flag in facts.get("flags", ()) if flag in known),
        source="",
        words=0,
        passages=0,
        quotes=0,
    )
    section = SectionName(
        facts.get("number", 0), facts.get("heading"), facts.get("opening", ""), SectionKind(facts["kind"])
    )
    place = Place(entry, section, passage, facts.get("ordinal", 0))
    moment = datetime.fromtimestamp(at, UTC)
    return Bookmark(number, place, words, facts.get("speaker"), bool(facts.get("unknown")), note, moment, server)
