"""Which articles may be quoted: by what a curator allows at random."""

from collections.abc import Sequence

from bot.model import Entry, Flag


def eligible(entries: Sequence[Entry], *, machines: bool) -> list[Entry]:
    """The entries but those of articles flagged as AI-generated; with ``machines`` these too."""
    return [entry for entry in entries if machines or Flag.AI not in entry.flags]
