"""The suggestions of ``/search``: plain text, on one line, no longer than Discord allows."""

from bot.cards.card import plain
from bot.cards.fit import MARK, clip_around, marked_runs, shortened
from bot.model import Hit, Slice

LONGEST = 100
"""Characters of a line, and of what it stands for, in UTF-16 units to be safe."""

_WHO = 32
_LEAST = 24


def typed_choice(typed: str) -> str:
    """To search for what was typed, as it stands."""
    before, after = "Search for “", "”"
    return f"{before}{shortened(typed, LONGEST - len(before) - len(after))}{after}"


def passage_choice(hit: Hit) -> str:
    """``Speaker or author: …the words around the match…``; the title where no author is stated."""
    entry = hit.place.entry
    who = shortened(hit.speaker or entry.author or entry.title, _WHO)
    room = LONGEST - units(who) - len(": ") - 2 * len(MARK)
    part = clip_around(hit.text, _kernel(hit, room), room)
    return shortened(f"{who}: {plain(marked_runs(hit.text, part, ()))}", LONGEST)


def units(text: str) -> int:
    """The length of ``text`` as Discord's strictest client counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _kernel(hit: Hit, room: int) -> Slice:
    """The matched stretch where it leaves some words around it room, else its longest run of near marks that does."""
    most = room - _LEAST
    if hit.window.end - hit.window.start <= most or not hit.marks:
        return hit.window
    best = hit.marks[0]
    held = 0
    for at, first in enumerate(hit.marks):
        inside = [mark for mark in hit.marks[at:] if mark.end - first.start <= most]
        count = sum(mark.end - mark.start for mark in inside)
        if count > held:
            best, held = Slice(first.start, inside[-1].end), count
    return best
