"""Which articles may be quoted: by what a curator allows at random."""

from collections.abc import Sequence

from bot.model import Entry, Flag


def eligible(entries: Sequence[Entry], *, machines: bool, asked: bool = False) -> list[Entry]:
    """The entries but those of articles flagged as AI-generated, with ``machines`` these too, and those flagged as not
    to be quoted at random; all of them where their article is ``asked`` for."""
    if asked:
        return list(entries)
    return [entry for entry in entries if (machines or Flag.AI not in entry.flags) and Flag.UNQUOTED not in entry.flags]
