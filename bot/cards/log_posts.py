"""The curators' log in a channel: what is posted there, who chose it and how that went."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Row, Rows, Run, TextBlock, Verb, quiet_card
from bot.cards.changes import change_runs, log_card
from bot.cards.daily import sending_trouble
from bot.cards.daily_points import place_name
from bot.cards.faults import fault_sentence
from bot.cards.points import Point, as_fault
from bot.cards.tongue import in_sequence, later, said, said_many, translated
from bot.errors import Cause
from bot.faults import Fault
from bot.model.change_posts import POSTED_LATE, ChangeStep, LogChannel, LogState
from bot.model.sources import LoggedChange

STEPS: Final = 5
"""How many steps one post tells of: as many as there is room for."""

_CURES: Final = {
    Fault.DAILY_FORBIDDEN: later("Grant the bot what it lacks in that channel; what waits is posted then."),
    Fault.DAILY_CHANNEL_GONE: later("Choose another with /library log; what waits is posted there."),
    Fault.LOG_NOT_HOME: later("Name the server in home_guilds again and use /library log there."),
}
_AGAIN: Final = later("It is tried again.")


def step_post_card(steps: Sequence[ChangeStep], skipped: int, token: str) -> Card:
    """What is posted: each step in a line, behind how many were too long ago; its button carries ``token``."""
    blocks: tuple[CardBlock, ...] = ()
    if skipped:
        words = said_many(
            "{n} change of more than {days} days ago was never posted: this channel could not be reached.",
            "{n} changes of more than {days} days ago were never posted: this channel could not be reached.",
            skipped,
            days=POSTED_LATE.days,
        )
        blocks += (TextBlock((Run(words, italic=True),)),)
    if steps:
        blocks += (Rows(tuple(Row(change_runs(_as_of(step))) for step in steps)),)
    return Card(blocks=blocks, actions=(Action(said("All changes"), Verb.LOG, (token,)),))


def log_standing_card(changes: Sequence[LoggedChange], line: LogChannel | None, name: str) -> Card:
    """The log with where it is posted; ``name`` is the channel's."""
    card = log_card(changes)
    if line is None:
        return replace(card, small=said("To have each change posted in a channel, use /library log with a channel."))
    if line.trouble:
        posted = said("Changes are to be posted in #{channel}.", channel=name)
        words = in_sequence(posted, fault_sentence(known_log_trouble(line)))
    else:
        words = said("Each change is posted in #{channel}.", channel=name)
    return replace(card, small=words, actions=(*card.actions, Action(said("Stop posting"), Verb.LOG_STOP)))


def log_chosen_card(name: str) -> Card:
    """A channel was chosen just now."""
    words = said(
        "From now on each change to the library is posted in #{channel}: who did what, when, before and after. Whoever "
        "can read that channel can read this. /library log has a button that stops it.",
        channel=name,
    )
    return quiet_card(words)


def log_stopped_card(name: str) -> Card:
    """It is posted no more."""
    words = said("Changes are no longer posted in #{channel}. /library log goes on showing them.", channel=name)
    return quiet_card(words)


def log_failed_sentence(line: LogChannel, cause: Cause) -> str:
    """What whoever chose the channel is told, once, when nothing can be posted there."""
    failed = said("The curators' log could not be posted in {channel}.", channel=f"<#{line.channel}>")
    cure = translated(_CURES.get(cause.fault, _AGAIN))
    return in_sequence(failed, fault_sentence(cause), cure)


def log_points(states: Sequence[LogState], *, found: Mapping[str, Cause], names: Mapping[str, str]) -> Iterator[Point]:
    """Each channel where the log cannot be posted, with the fault ``found`` there now or met by the last post.
    ``names`` of channels by their ids."""
    for state in states:
        line = state.line
        cause = found.get(line.channel) or (known_log_trouble(line) if line.trouble else None)
        if cause is not None:
            where = place_name(line.channel, names)
            cure = _CURES.get(cause.fault)
            yield as_fault(
                said("{channel} (the curators' log): {fault}", channel=where, fault=fault_sentence(cause)),
                translated(cure) if cure else None,
            )


def known_log_trouble(line: LogChannel) -> Cause:
    """The fault that its last post met, of which no details are kept."""
    fault = Fault(line.trouble) if line.trouble in set(Fault) else Fault.DAILY_REFUSED
    return sending_trouble(fault) or Cause(fault)


def _as_of(step: ChangeStep) -> LoggedChange:
    """The change as it was after that step."""
    return step.change if step.undone else replace(step.change, undone_by="", undone_at=None)
