"""Who may change the library."""

from types import SimpleNamespace as Thing
from typing import Any, cast

import pytest
from discord import TeamMembershipState

from bot.chat.curators import Curators
from bot.errors import Refused
from tests.chat.conftest import House, shown, words

OWNER, NAMED, MEMBER = Thing(id=1), 2, 3


def asked(user: int, team: Any = None) -> Any:
    """An interaction of that user."""
    return cast("Any", Thing(extras={}, user=Thing(id=user), client=Thing(application=Thing(team=team, owner=OWNER))))


def test_the_owner_and_those_named_are_curators() -> None:
    """Others are refused."""
    curators = Curators((NAMED,))
    assert curators.hold(asked(OWNER.id))
    assert curators.hold(asked(NAMED))
    with pytest.raises(Refused):
        curators.require(asked(MEMBER))


def test_of_a_team_only_those_who_accepted() -> None:
    """Being invited is not enough."""
    accepted, invited = TeamMembershipState.accepted, TeamMembershipState.invited
    team = Thing(members=[Thing(id=7, membership_state=accepted), Thing(id=8, membership_state=invited)])
    curators = Curators(())
    assert curators.hold(asked(7, team))
    assert not curators.hold(asked(8, team))
    assert not curators.hold(asked(OWNER.id, team))


async def test_whoever_has_a_role_that_is_named_is_a_curator(house: House) -> None:
    """As long as they have it; the role that everybody has makes nobody one."""
    keepers = house.guild.create_role("keepers")
    cleo = house.guild.add_member(house.env.create_user("cleo"), roles=[keepers])
    await house.restart(curators=(keepers.id, house.guild.id))
    assert "### Library status" in words(shown(await cleo.slash(house.channel, "library status")))
    assert "Only curators" in words(await house.ask("library status"))
    house.env.backend.get_guild(house.guild.id).members[cleo.id].role_ids.remove(keepers.id)
    assert "Only curators" in words(shown(await cleo.slash(house.channel, "library status")))
