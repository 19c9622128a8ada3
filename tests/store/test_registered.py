"""What was sent to Discord of commands, and the ids it gave: kept by scope over restarts."""

from bot.store.registered import RegisteredCommands
from tests.store.conftest import OpenState


async def test_hash_and_ids_are_kept_and_forgotten_together(opened: OpenState) -> None:
    """The newer in place of the older; of one scope, not of another."""
    async with opened() as state:
        kept = RegisteredCommands(state)
        assert await kept.command_hash("1/global") is None
        await kept.set_registered("1/global", "a", {"quote": 10, "old": 11})
        await kept.set_registered("1/global", "b", {"quote": 10, "daily": 2**63 + 5})
        await kept.set_registered("1/42", "c", {"library": 12})
    async with opened() as state:
        kept = RegisteredCommands(state)
        assert await kept.command_hash("1/global") == "b"
        assert await kept.command_ids("1/global") == {"quote": 10, "daily": 2**63 + 5}
        assert await kept.command_scopes() == ["1/42", "1/global"]
        await kept.forget_command_scope("1/42")
        assert (await kept.command_hash("1/42"), await kept.command_ids("1/42")) == (None, {})
        assert await kept.command_scopes() == ["1/global"]


async def test_what_was_sent_before_ids_were_kept_is_sent_again(opened: OpenState) -> None:
    """Its hash counts as unknown, so that the ids become known."""
    async with opened() as state:
        await state.write([("INSERT INTO command_hash VALUES (?, ?)", ("1/global", "a"))])
        assert await RegisteredCommands(state).command_hash("1/global") is None
