"""The sentences for what goes wrong with daily lines."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_TYPED: Final = 80

DAILY: Mapping[Fault, Sentence] = {
    Fault.NOT_A_MANAGER: "Only members who may manage this server can do that.",
    Fault.TIME_NOT_ONE: lambda typed: f"“{clip(typed, _TYPED)}” is not a time. Type it as 08:00 or 8:30 pm.",
    Fault.ZONE_UNKNOWN: lambda typed: (
        f"There is no time zone “{clip(typed, _TYPED)}”. Type a city, such as Lisbon, and choose from the list."
    ),
    Fault.DAILY_NOT_HERE: "Daily lines can be posted in channels of a server only.",
    Fault.DAILY_NONE: "No daily line is set up in this server. /daily set makes one.",
    Fault.DAILY_NO_SUCH_LINE: "That daily line is not there any more. /daily list shows those there are.",
    Fault.DAILY_TOO_MANY: lambda most: f"This server has {most} daily lines, the most it can have. Stop one first.",
    Fault.DAILY_ROLE_NOT_YOURS: lambda role: (
        f"You may not mention the role “{clip(role, _TYPED)}”, so a daily line of yours may not either."
    ),
    Fault.DAILY_FORBIDDEN: lambda missing: (
        f"The bot may not post in that channel. It needs: {missing}."
        if missing
        else "The bot may not post in that channel. Check its permissions there."
    ),
    Fault.DAILY_CHANNEL_GONE: "The channel is gone, or the bot cannot see it any more.",
    Fault.DAILY_REFUSED: lambda reason: f"Discord did not take the post: {clip(reason, 200)}.",
    Fault.DAILY_NOTHING: "No quote could be drawn: none matches its filters, or curators keep those that do back.",
    Fault.DAILY_UNSURE: (
        "The bot was stopped while it posted, and cannot see whether the post is there. Let it read the message "
        "history of the channel."
    ),
}
"""Each with what its sentence takes."""
