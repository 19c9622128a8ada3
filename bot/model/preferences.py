"""What a server prefers: who sees answers, which shelves it shows, how long quotes are, who may share, in which
language all are answered."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.catalogue import QuoteLength


class MayShare(StrEnum):
    """Who may post a private answer for everybody. The names are kept in ``state.db``."""

    EVERYBODY = "everybody"
    MODERATORS = "moderators"
    NOBODY = "nobody"


class CommandGroup(StrEnum):
    """Commands whose answers all may see, by what they are for. The names are parts of ids, and of ``state.db``."""

    READING = "reading"
    FINDING = "finding"

    @property
    def commands(self) -> tuple[str, ...]:
        """Their names."""
        return ("quote", "outline", "read", "articles") if self is CommandGroup.READING else ("search", "verify")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What one server prefers; as it stands here, where it has chosen nothing.

    ``private``: whether answers are private where nothing else is chosen, None for what the bot's own settings say.
    ``shelves``: those the server shows, "" being what stands on none; empty for all. ``length``: that of quotes for
    which none is chosen. ``language``: that of what all members see, by its tag; empty for what the server has in
    Discord. ``reading`` and ``finding``: ids of the channels in which all may see the answers of these commands (of
    threads, those of the channels they are in); empty for all channels.
    """

    private: bool | None = None
    shelves: tuple[str, ...] = ()
    length: QuoteLength = QuoteLength.ANY
    sharing: MayShare = MayShare.EVERYBODY
    language: str = ""
    reading: tuple[str, ...] = ()
    finding: tuple[str, ...] = ()

    def channels_of(self, group: CommandGroup) -> tuple[str, ...]:
        """The channels in which all may see the answers of a group of commands; empty for all."""
        return self.reading if group is CommandGroup.READING else self.finding

    def every_channel(self) -> frozenset[str]:
        """All channels that were chosen for a group of commands."""
        return frozenset(one for group in CommandGroup for one in self.channels_of(group))
