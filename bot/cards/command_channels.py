"""The page of ``/settings`` on which the channels of commands are chosen, and what an answer elsewhere says."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.cards.card import Action, Card, ChannelChoice, Row, Rows, Run, TextBlock, Verb
from bot.cards.numbers import counted, in_list
from bot.cards.tongue import later, said, said_many, translated
from bot.model.preferences import CommandGroup, Preferences

PAGE, RESET = "page", "reset"
"""What a button carries that leads to the page, and one that takes all choices back; the menus carry their group."""

_NAMED: Final = 3
_WHAT: Final = {
    CommandGroup.READING: later("Reading"),
    CommandGroup.FINDING: later("Finding and verifying"),
}
_PROMPTS: Final = {
    CommandGroup.READING: later("Reading: all channels"),
    CommandGroup.FINDING: later("Finding and verifying: all channels"),
}


def channels_action() -> Action:
    """The button that leads to the page."""
    return Action(said("Channels"), Verb.CHANNELS, (PAGE,))


def command_channels_card(preferences: Preferences, names: Sequence[tuple[str, str]]) -> Card:
    """Where all may see the answers of each group of commands; ``names`` of channels by their ids, those that are gone
    left out, and empty for one that whoever reads the page cannot see."""
    known = dict(names)
    rows = []
    for group in CommandGroup:
        commands = _commands(group)
        chosen = preferences.channels_of(group)
        if known.keys() & set(chosen):
            line = said(
                "{commands}: all see the answers in {channels}; elsewhere only whoever asked",
                commands=commands,
                channels=_channels(chosen, known, len(chosen)),
            )
        elif chosen:
            line = said(
                "{commands}: only whoever asked sees the answers; the channels chosen for them are deleted",
                commands=commands,
            )
        else:
            line = said("{commands}: all see the answers in every channel", commands=commands)
        rows.append(Row((Run(said("{name}: ", name=translated(_WHAT[group])), bold=True), Run(line))))
    how = said("A thread counts as the channel it is in. What is private anyway stays so.")
    return Card(
        title=said("Channels for commands"),
        blocks=(Rows(tuple(rows)), TextBlock((Run(how),))),
        small=said("To take a command out of a channel altogether: Server Settings, Integrations."),
        actions=(
            Action(said("Back"), Verb.PREFERENCES, ("0",)),
            Action(
                said("Reset"),
                Verb.CHANNELS,
                (RESET,),
                disabled=not any(preferences.channels_of(group) for group in CommandGroup),
            ),
        ),
        channel_menus=tuple(
            ChannelChoice(
                translated(_PROMPTS[group]), Verb.CHANNELS, (group.value,), tuple(preferences.channels_of(group))
            )
            for group in CommandGroup
        ),
        quiet=True,
    )


def channels_in_words(preferences: Preferences, names: Sequence[tuple[str, str]]) -> str:
    """The same in a line, of the groups for which channels were chosen; empty where that is none."""
    known = dict(names)
    told = []
    for group in CommandGroup:
        chosen, commands = preferences.channels_of(group), _commands(group)
        if known.keys() & set(chosen):
            where = _channels(chosen, known, _NAMED)
            told.append(said("answers of {commands} are public only in {channels}", commands=commands, channels=where))
        elif chosen:
            told.append(
                said("answers of {commands} are all private, as the channels chosen are deleted", commands=commands)
            )
    return said("{one}; {other}", one=told[0], other=told[1]) if len(told) > 1 else "".join(told)


def _commands(group: CommandGroup) -> str:
    return in_list(["/" + translated(name, "command") for name in group.commands])


def _channels(chosen: Sequence[str], known: Mapping[str, str], most: int) -> str:
    """The channels by name, ``most`` at most, then how many more, cannot be seen, and are deleted."""
    there = [f"#{known[one]}" for one in chosen if known.get(one)]
    unseen = sum(known.get(one) == "" for one in chosen)
    more, gone = len(there) - most, len(chosen) - len(there) - unseen
    return in_list(
        [
            *there[:most],
            *([counted(more, "other")] if more > 0 else []),
            *([said_many("{n} channel you cannot see", "{n} channels you cannot see", unseen)] if unseen else []),
            *([said_many("{n} deleted channel", "{n} deleted channels", gone)] if gone else []),
        ]
    )


def seen_alone_block(names: Sequence[str]) -> TextBlock:
    """Why an answer is private here; ``names`` of the channels in which it would not be."""
    if not names:
        return TextBlock((Run(said("Only you see this: so this server has chosen.")),), small=True)
    more = len(names) - _NAMED
    listed = in_list([*(f"#{name}" for name in names[:_NAMED]), *([counted(more, "other")] if more > 0 else [])])
    line = said("Only you see this here; in {channels} everybody would.", channels=listed)
    return TextBlock((Run(line),), small=True)
