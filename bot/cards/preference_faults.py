"""The sentences for what a server's settings forbid, and for where there are none."""

from collections.abc import Mapping

from bot.cards.wording import Sentence
from bot.faults import Fault

PREFERRED: Mapping[Fault, Sentence] = {
    Fault.SETTINGS_NOT_HERE: "These settings are those of a server. Use /settings in one.",
    Fault.SHARING_OFF: "Answers cannot be shared in this server; its /settings say so.",
    Fault.SHARING_FOR_MODERATORS: (
        "In this server only members who may manage messages can share an answer; its /settings say so."
    ),
}
