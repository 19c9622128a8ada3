"""Which quotes may be drawn: by the filters somebody chose, and by what a curator allows at random."""

from collections.abc import Sequence

from bot.model import Entry, Flag


def eligible(entries: Sequence[Entry], *, machines: bool) -> list[Entry]:
    """Entries with quotes to show; with ``machines`` also those of articles flagged as AI-generated."""
    having = [entry for entry in entries if entry.quotes]
    return having if machines else [entry for entry in having if Flag.AI not in entry.flags]
