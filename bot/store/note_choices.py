"""What servers make of content notes, in ``state.db``: a row for each note, for the server or for one channel."""

from collections.abc import Mapping

from bot.model.content_notes import NoteTreatment
from bot.store.state import State

EVERYWHERE = ""
"""Stands for all channels of a server."""


class NoteChoices:
    """By the ids of servers and channels. Every method raises StoreFault when the file cannot be used."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def all(self) -> Mapping[tuple[str, str], Mapping[str, NoteTreatment]]:
        """What is chosen, by note, for each server and channel where something is; what is last known of it where the
        state is away from the start."""
        sql = "SELECT server, channel, note, treatment FROM note_choice ORDER BY server, channel, note"
        rows, _ = await self._state.standing("note_choice", sql)
        found: dict[tuple[str, str], dict[str, NoteTreatment]] = {}
        for server, channel, note, treatment in map(tuple, rows):
            found.setdefault((server, channel), {})[note] = NoteTreatment(treatment)
        return found

    async def keep(self, server: str, channel: str, note: str, treatment: NoteTreatment | None) -> None:
        """Choose what is made of a note; None chooses nothing."""
        if treatment is None:
            sql = "DELETE FROM note_choice WHERE server = ? AND channel = ? AND note = ?"
            await self._state.write_standing([(sql, (server, channel, note))])
            return
        row = (server, channel, note, treatment)
        sql = """INSERT INTO note_choice VALUES (?, ?, ?, ?)
            ON CONFLICT (server, channel, note) DO UPDATE SET treatment = excluded.treatment"""
        await self._state.write_standing([(sql, row)])

    async def reset(self, server: str, channel: str) -> None:
        """Choose nothing any more."""
        sql = "DELETE FROM note_choice WHERE server = ? AND channel = ?"
        await self._state.write_standing([(sql, (server, channel))])
