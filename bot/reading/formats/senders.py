"""Here is the name a mail or a feed gives for its sender: a person, a paper, or both?"""

from typing import Final

from bot.languages.language import everywhere
from bot.reading.lines.author_line import bare_names

_DEFINITE: Final = everywhere().grammar.definite
_FROM: Final = frozenset(("via", "from", "at", "@", "|", "·", "•"))
"""What stands between a person and a paper in a sender's name."""


def writer_of(name: str) -> tuple[tuple[str, ...], str | None]:
    """The authors a sender's name gives, and the publication: "Ann Bray from The Tide", "The Tide"."""
    name = name.strip("'\" ")
    if name.partition(" ")[0].casefold() in _DEFINITE:
        return (), name
    if bare_names(name):
        return (name,), None
    words = name.split()
    at = next((at for at, word in enumerate(words) if word in _FROM), len(words))
    if bare_names(" ".join(words[:at])):
        return (" ".join(words[:at]),), " ".join(words[at + 1 :]) or None
    return (), name or None
