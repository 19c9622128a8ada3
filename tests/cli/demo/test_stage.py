"""The stage of the demo: a simulated Discord with the real bot."""

from bot.cli.demo.stage import open_stage
from tests.library.conftest import Place, place

__all__ = ["place"]


async def test_the_bot_is_there_with_its_commands(place: Place) -> None:
    """And the member is its curator."""
    async with place.open() as services:
        await services.library.reload()
        async with open_stage(services) as stage:
            assert {"quote", "search", "library"} <= {
                command.name for command in [*stage.bot.tree.get_commands(), *stage.bot.tree.get_commands(guild=None)]
            } | {"library"}
            stage.raise_bugs()
            assert stage.room.id != stage.rehearsal.id
