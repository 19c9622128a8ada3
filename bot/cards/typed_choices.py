"""Suggestions for somebody who types, on one line each, no longer than Discord allows: articles, and passages found."""

from collections import Counter
from collections.abc import Sequence

from bot.cards.card import plain
from bot.cards.fit import MARK, clip_around, marked_runs, shortened
from bot.cards.noted import note_words
from bot.cards.source import author_words, printed_words
from bot.cards.tongue import said
from bot.model import Entry, Hit, Slice
from bot.model.content_notes import Veil

LONGEST = 100
"""Characters of a line, and of what it stands for, in UTF-16 units to be safe."""

_WHO = 32
_LEAST = 24


def by_author() -> str:
    """Between the title of an article and its author."""
    return said(", by ")


def article_choices(entries: Sequence[Entry]) -> list[str]:
    """The title of each article, with its author where both fit; of several alike also where or when each appeared.

    Where that does not tell them apart, the name of the file does.
    """
    lines = [_titled(entry) for entry in entries]
    alike = Counter(lines)
    told = [
        _apart(line, printed_words(one)) if alike[line] > 1 else line for line, one in zip(lines, entries, strict=True)
    ]
    still = Counter(told)
    return [
        _apart(line, one.source.rpartition("/")[2]) if still[seen] > 1 else seen
        for seen, line, one in zip(told, lines, entries, strict=True)
    ]


def _titled(entry: Entry) -> str:
    line = f"{entry.title}{by_author()}{author_words(entry)}" if entry.author else entry.title
    return line if shortened(line, LONGEST) == line else entry.title


def _apart(line: str, by: str) -> str:
    """A line with what tells it from others alike in brackets behind it, however long it is."""
    behind = f" ({shortened(by, LONGEST // 2)})" if by else ""
    return shortened(line, LONGEST - units(behind)) + behind


def typed_choice(typed: str) -> str:
    """To search for what was typed, as it stands."""
    room = LONGEST - units(said("Search for “{word}”", word=""))
    return said("Search for “{word}”", word=shortened(typed, room))


def passage_choice(hit: Hit) -> str:
    """``Speaker or author: …the words around the match…``; the title where no author is stated. What is covered has its
    content note in the place of the words."""
    entry = hit.place.entry
    who = shortened(hit.speaker or entry.author or entry.title, _WHO)
    if hit.veiled.veil is not Veil.NONE:
        return shortened(said("{name}: {words}", name=who, words=note_words(hit.veiled.notes)), LONGEST)
    room = LONGEST - units(said("{name}: {words}", name=who, words="")) - 2 * len(MARK)
    part = clip_around(hit.text, _kernel(hit, room), room)
    return shortened(said("{name}: {words}", name=who, words=plain(marked_runs(hit.text, part, ()))), LONGEST)


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
