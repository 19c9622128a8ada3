"""Who may change the library: the curators named in the settings, the application's owner and its team."""

from discord import TeamMembershipState

from bot.chat.context import BotInteraction
from bot.errors import Refused
from bot.faults import Fault


class Curators:
    """Checked on every call: that Discord shows somebody a command does not mean that they may use it."""

    def __init__(self, named: tuple[int, ...]) -> None:
        self._named = frozenset(named)

    def hold(self, interaction: BotInteraction) -> bool:
        """Whether whoever asked is a curator."""
        return interaction.user.id in self._named or interaction.user.id in _of_application(interaction)

    def require(self, interaction: BotInteraction) -> None:
        """Raises Refused if whoever asked is not a curator."""
        if not self.hold(interaction):
            raise Refused(Fault.NOT_A_CURATOR)


def _of_application(interaction: BotInteraction) -> frozenset[int]:
    """The application's owner, or every accepted member of its team; read once, at login."""
    application = interaction.client.application
    if application is None:
        return frozenset()
    if application.team is None:
        return frozenset({application.owner.id})
    accepted = TeamMembershipState.accepted
    return frozenset(member.id for member in application.team.members if member.membership_state is accepted)
