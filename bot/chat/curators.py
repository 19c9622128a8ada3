"""Who may change the library: the users and roles named in the settings, the application's owner and its team."""

from discord import Member, TeamMembershipState

from bot.chat.answers.failure import CURATES
from bot.chat.context import BotInteraction
from bot.errors import Refused
from bot.faults import Fault


class Curators:
    """Checked on every call: that Discord shows somebody a command does not mean that they may use it.

    ``named`` are ids of users and of roles. A role counts where it belongs: in its server, not in direct messages.
    """

    def __init__(self, named: tuple[int, ...]) -> None:
        self._named = frozenset(named)

    def hold(self, interaction: BotInteraction) -> bool:
        """Whether whoever asked is a curator; noted in the interaction's extras."""
        user = interaction.user
        holds = user.id in self._named or not self._named.isdisjoint(_roles(interaction))
        holds = holds or user.id in _of_application(interaction)
        interaction.extras[CURATES] = holds
        return holds

    def require(self, interaction: BotInteraction) -> None:
        """Raises Refused if whoever asked is not a curator."""
        if not self.hold(interaction):
            raise Refused(Fault.NOT_A_CURATOR)


def _roles(interaction: BotInteraction) -> frozenset[int]:
    """The roles of whoever asked, as Discord tells them with the question, without the one that everybody has."""
    user = interaction.user
    # Not user.roles, which are only those that the server is known to have: over HTTP it is hardly known.
    return frozenset(user._roles) if isinstance(user, Member) else frozenset()


def _of_application(interaction: BotInteraction) -> frozenset[int]:
    """The application's owner, or every accepted member of its team; read once, at login."""
    application = interaction.client.application
    if application is None:
        return frozenset()
    if application.team is None:
        return frozenset({application.owner.id})
    accepted = TeamMembershipState.accepted
    return frozenset(member.id for member in application.team.members if member.membership_state is accepted)
