"""Who may change the library: the curators named in the settings, the application's owner and its team."""

from discord import TeamMembershipState

from bot.cards.fault import not_a_curator
from bot.chat.context import Asked


class Curators:
    """Asked at every call: that Discord shows a command to somebody is no permission."""

    def __init__(self, named: tuple[int, ...]) -> None:
        self._named = frozenset(named)

    def hold(self, interaction: Asked) -> bool:
        """Whether whoever asked is a curator."""
        return interaction.user.id in self._named or interaction.user.id in _of_application(interaction)

    def require(self, interaction: Asked) -> None:
        """Raises Refused where whoever asked is none."""
        if not self.hold(interaction):
            raise not_a_curator()


def _of_application(interaction: Asked) -> frozenset[int]:
    """The owner of the application, or of its team everybody who accepted; read once, at login."""
    application = interaction.client.application
    if application is None:
        return frozenset()
    if application.team is None:
        return frozenset({application.owner.id})
    accepted = TeamMembershipState.accepted
    return frozenset(member.id for member in application.team.members if member.membership_state is accepted)
