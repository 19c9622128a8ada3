"""The sentences for what goes wrong with daily lines."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said
from bot.cards.wording import Sentence
from bot.faults import Fault

_TYPED: Final = 80

DAILY: Mapping[Fault, Sentence] = {
    Fault.NOT_A_MANAGER: later("Only members who may manage this server can do that."),
    Fault.TIME_NOT_ONE: lambda typed: said(
        "{words} is not a time. Type it as 08:00 or 8:30 pm.", words=in_quotes(clip(typed, _TYPED))
    ),
    Fault.ZONE_UNKNOWN: lambda typed: said(
        "There is no time zone {words}. Type a city, such as Lisbon, and choose from the list.",
        words=in_quotes(clip(typed, _TYPED)),
    ),
    Fault.DAILY_NOT_HERE: later("Daily lines can be posted in channels of a server only."),
    Fault.DAILY_NONE: later("No daily line is set up in this server. /daily set makes one."),
    Fault.DAILY_NO_SUCH_LINE: later("That daily line is not there any more. /daily list shows those there are."),
    Fault.DAILY_NAMES_NONE: lambda typed, lines: said(
        "No daily line here is called {words}, or several are. Those there are: {lines}.",
        words=in_quotes(clip(typed, _TYPED)),
        lines=lines,
    ),
    Fault.DAILY_ALREADY: lambda line: said(
        "This daily line exists already: {line}. Nothing was changed. /daily list shows whether it is paused.",
        line=line,
    ),
    Fault.DAILY_TOO_MANY: lambda most: said(
        "This server has {n} daily lines, the most it can have. Stop one first.", n=most
    ),
    Fault.DAILY_ROLE_NOT_YOURS: lambda role: said(
        "You may not mention the role {role}, so a daily line of yours may not either.",
        role=in_quotes(clip(role, _TYPED)),
    ),
    Fault.DAILY_FORBIDDEN: lambda missing: (
        said("The bot may not post in that channel. It needs: {permissions}.", permissions=missing)
        if missing
        else said("The bot may not post in that channel. Check its permissions there.")
    ),
    Fault.DAILY_CHANNEL_GONE: later("The channel is gone, or the bot cannot see it any more."),
    Fault.DAILY_REFUSED: lambda reason: said("Discord did not take the post: {reason}.", reason=clip(reason, 200)),
    Fault.DAILY_NOTHING: later(
        "No quote could be drawn: none matches its filters, or curators keep those that do back."
    ),
    Fault.DAILY_UNSURE: later(
        "The bot was stopped while it posted, and cannot see whether the post is there. Let it read the message "
        "history of the channel."
    ),
}
"""Each with what its sentence takes."""
