"""What Discord was last sent of commands, and the ids it gave them, in ``state.db``."""

from collections.abc import Mapping, Sequence

from bot.store.state import State


class RegisteredCommands:
    """By scope: one for the global commands, one for each home server. Every method raises StoreFault."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def command_hash(self, scope: str) -> str | None:
        """The hash of the commands last sent for ``scope``; None where none were, or their ids are not known."""
        sql = """SELECT digest FROM command_hash WHERE scope = ?
            AND EXISTS (SELECT 1 FROM command_id WHERE command_id.scope = command_hash.scope)"""
        rows = await self._state.rows(sql, (scope,))
        return rows[0][0] if rows else None

    async def set_registered(self, scope: str, digest: str, ids: Mapping[str, int]) -> None:
        """Remember what was sent for ``scope``, and the id of each slash command by its name."""
        hashed = """INSERT INTO command_hash (scope, digest) VALUES (?, ?)
            ON CONFLICT (scope) DO UPDATE SET digest = excluded.digest"""
        await self._state.write(
            [
                (hashed, (scope, digest)),
                ("DELETE FROM command_id WHERE scope = ?", (scope,)),
                *(("INSERT INTO command_id VALUES (?, ?, ?)", (scope, name, str(one))) for name, one in ids.items()),
            ]
        )

    async def command_ids(self, scope: str) -> Mapping[str, int]:
        """The ids of slash commands by their names; empty where they are not known."""
        rows = await self._state.rows("SELECT name, id FROM command_id WHERE scope = ?", (scope,))
        return {row[0]: int(row[1]) for row in rows}

    async def command_scopes(self) -> Sequence[str]:
        """Every scope that commands were sent for."""
        return [row[0] for row in await self._state.rows("SELECT scope FROM command_hash ORDER BY scope")]

    async def forget_command_scope(self, scope: str) -> None:
        """Forget a scope whose commands were cleared."""
        await self._state.write(
            [(f"DELETE FROM {table} WHERE scope = ?", (scope,)) for table in ("command_hash", "command_id")]
        )
