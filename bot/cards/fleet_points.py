"""What ``check`` finds of shards, of other processes of the same bot, and of what Discord says of both: points, with
the fix for each fault.

Only an operator reads them.
"""

from collections.abc import Collection, Sequence

from bot.cards.numbers import counted
from bot.cards.points import Point, as_fault, as_fine, as_note
from bot.model.shards import ShardRange, ranges_of


def shards_unseen(shards: ShardRange) -> Point:
    """Nobody sees whether another process has some of these shards."""
    return as_note(
        f"This process connects {_named(shards)}; whether another one connects some of them too is not known.",
        "Set the same state_url for all processes: then that is refused.",
    )


def processes(others: Sequence[tuple[ShardRange, str]]) -> Point:
    """Which other processes of this bot are connected."""
    if not others:
        return as_fine("No other process of this bot is connected now.")
    listed = "; ".join(f"{name} with {_named(shards)}" for shards, name in others)
    return as_fine(f"Connected besides: {listed}.")


def running_with(shards: ShardRange, wanted: str) -> Point:
    """The bot that runs here was started with other shards than the settings name now."""
    return as_note(f"The bot that runs here connects {_named(shards)}; shards says {wanted} now.", "Restart it.")


def nobody_has(missing: Collection[int], count: int) -> Point:
    """Some shards are connected by no process."""
    one = len(missing) == 1
    return as_note(
        f"{'Shard' if one else 'Shards'} {ranges_of(missing)} of {count} {'is' if one else 'are'} connected by no "
        "process, so servers there get no answers.",
        f"Start the {'process that has it' if one else 'processes that have them'}.",
    )


def not_asked(reason: str) -> Point:
    """Discord did not say anything."""
    why = f" ({reason})" if reason else ""
    return as_note(
        f"Discord could not be asked{why} how many shards it recommends, how many sessions are left, and where it "
        "posts interactions.",
        "Try again when it can be reached.",
    )


def recommended(shards: int, wanted: int | None) -> Point:
    """Discord's number of shards beside ``wanted``, that of the settings; None for as many as Discord recommends."""
    if wanted is None:
        return as_fine(f"Discord recommends {counted(shards, 'shard')}, and the bot opens as many.")
    if wanted < shards:
        return as_note(
            f"Discord recommends {counted(shards, 'shard')}; the settings divide the servers into {wanted}.",
            "Stop all processes and give them parts of a larger number: no shard may have more than 2,500 servers.",
        )
    return as_fine(f"The servers are divided into {counted(wanted, 'shard')}; Discord recommends {shards}.")


def sessions_left(left: int, needed: int, reset_after: float) -> Point:
    """How many sessions Discord will still begin, beside those that this process begins with."""
    if left < needed:
        hours = max(1, round(reset_after / 3600))
        return as_fault(
            f"Discord begins {counted(left, 'more session')} for this bot; this process needs {needed}.",
            f"Wait: in about {counted(hours, 'hour')} they are all there again.",
        )
    return as_fine(f"Discord begins {counted(left, 'more session')} for this bot today.")


def posted_to(address: str) -> Point:
    """Discord posts interactions, and the bot takes them so."""
    return as_fine(f"Discord posts interactions to {address}.")


def posted_nowhere() -> Point:
    """The bot takes interactions over HTTP, and Discord posts none."""
    return as_note(
        "Discord has no Interactions Endpoint URL for this bot, so it posts nothing to http_address.",
        "Once the bot runs, enter its public address with /interactions in Discord's portal (General Information).",
    )


def posted_elsewhere(address: str) -> Point:
    """Discord posts interactions, and the bot waits for them at the gateway."""
    return as_fault(
        f"Discord posts interactions to {address}, so none comes through the gateway.",
        "Empty Interactions Endpoint URL in Discord's portal (General Information), or set http_address.",
    )


def shards_idle(wanted: str) -> Point:
    """Shards are set for a bot that opens none."""
    return as_note(f"shards is {wanted}, but with http_address no shard is connected.", "Leave out one of the two.")


def _named(shards: ShardRange) -> str:
    if len(shards.ids) == shards.count:
        return f"all {shards.count} shards" if shards.count > 1 else "the only shard"
    return f"{'shard' if shards.first == shards.last else 'shards'} {ranges_of(shards.ids)} of {shards.count}"
