"""The sentences for what a server's settings forbid, and for where there are none."""

from collections.abc import Mapping

from bot.cards.tongue import later
from bot.cards.wording import Sentence
from bot.faults import Fault

PREFERRED: Mapping[Fault, Sentence] = {
    Fault.SETTINGS_NOT_HERE: later("These settings are those of a server. Use /settings in one."),
    Fault.NO_SHELF_SEEN: later(
        "None of the shelves that this server shows is in the library. Whoever manages the server can choose others "
        "or show all of them: /settings."
    ),
    Fault.ARTICLE_UNSEEN: later("This article is on a shelf that this server does not show; its /settings say so."),
    Fault.SHARING_OFF: later("Answers cannot be shared in this server; its /settings say so."),
    Fault.SHARING_FOR_MODERATORS: later(
        "In this server only members who may manage messages can share an answer; its /settings say so."
    ),
}
