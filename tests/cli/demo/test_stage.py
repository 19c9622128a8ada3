"""The stage of the demo: a simulated Discord with the real bot."""

import pytest

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


async def test_the_visitor_is_a_member_like_any_other(place: Place) -> None:
    """Ben is answered, and Ada's buttons are not his; the curators' commands are hers alone."""
    async with place.open() as services:
        await services.library.reload()
        async with open_stage(services) as stage:
            answer = (await stage.visitor.slash(stage.room, "quote")).response
            assert answer is not None
            refused = (await stage.visitor.slash(stage.room, "library status")).response
            allowed = (await stage.member.slash(stage.room, "library status")).response
            assert refused is not None
            assert allowed is not None
            assert "curator" in str(refused.components)
            assert "curator" not in str(allowed.components)
            stage.raise_bugs()


async def test_what_is_refused_in_a_sentence_is_no_failure(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The simulation counts none; a bug it does."""
    async with place.open() as services:
        await services.library.reload()
        async with open_stage(services) as stage:
            await stage.visitor.slash(stage.room, "library status")
            await stage.visitor.slash(stage.room, "outline", article="no such article")
            assert stage.env.errors == []

            async def broken(*_: object) -> None:
                raise ZeroDivisionError

            monkeypatch.setattr(services.library.curating, "waiting", broken)
            await stage.member.slash(stage.room, "library queue")
            with pytest.raises(ZeroDivisionError):
                stage.raise_bugs()
