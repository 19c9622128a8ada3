"""The page of ``/settings`` on which the channels of commands are chosen, and what an answer elsewhere says."""

from collections.abc import Sequence
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
    left out."""
    known = dict(names)
    rows = []
    for group in CommandGroup:
        commands = in_list(["/" + translated(name, "command") for name in group.commands])
        chosen = preferences.channels_of(group)
        if chosen:
            there = [f"#{known[one]}" for one in chosen if one in known]
            gone = len(chosen) - len(there)
            where = in_list(
                [*there, *([said_many("{n} deleted channel", "{n} deleted channels", gone)] if gone else [])]
            )
            line = said(
                "{commands}: all see the answers in {channels}; elsewhere only whoever asked",
                commands=commands,
                channels=where,
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


def seen_alone_block(names: Sequence[str]) -> TextBlock:
    """Why an answer is private here; ``names`` of the channels in which it would not be."""
    if not names:
        return TextBlock((Run(said("Only you see this: so this server has chosen.")),), small=True)
    more = len(names) - _NAMED
    listed = in_list([*(f"#{name}" for name in names[:_NAMED]), *([counted(more, "other")] if more > 0 else [])])
    line = said("Only you see this here; in {channels} everybody would.", channels=listed)
    return TextBlock((Run(line),), small=True)
