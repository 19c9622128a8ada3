"""Two people whom a small word joins, where the name of one was looked for: Cayetano y Pepe."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.mentions import Mentions
from bot.reading.people.names import PARTICLES, without_courtesy

_JOINING: Final = everywhere().grammar.joining
_THREE: Final = 3


def joins_two(words: Sequence[str], known: Callable[[str], bool], mentions: Mentions) -> bool:
    """Whether a word joins two people, the second also told of alone, or with a small word or title of its own:
    Cayetano y Pepe, Lopes e do Castro; not Ortega y Gasset, von und zu Holm.

    ``known`` tells of a word whether the text has it as a name.
    """
    at = next((at for at in range(1, len(words) - 1) if words[at] in _JOINING), 0)
    if not at or words[at - 1] in PARTICLES:
        return False
    second = " ".join(words[at + 1 :])
    if words[at + 1] in PARTICLES or without_courtesy(second) != second:
        return True
    if len(words) != _THREE or not known(words[0]):
        return False
    return any(not before.endswith(f"{words[at]} ") for before, _ in mentions.around(second))
