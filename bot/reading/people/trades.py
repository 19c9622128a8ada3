"""What somebody does or is, printed before the name with a capital: Cartographer Ines Baro, Prime Minister Ada Lin."""

from typing import Final

from bot.languages.language import everywhere
from bot.reading.people.names import is_name, without_courtesy

_PEOPLE: Final = everywhere().people
_TRADES: Final = _PEOPLE.trades | _PEOPLE.honours
_ENDINGS: Final = tuple(_PEOPLE.trade_endings)
_LEAST: Final = 3
"""The fewest letters before the ending of a trade."""
_LONGEST: Final = 4
"""The most words of a person's name, initials and small words aside."""


def without_trade(name: str) -> str:
    """A full name without what stands before it; a surname alone keeps it, and so does what is no name without it."""
    trade, rest = parted_by_trade(name)
    return rest if trade and rest[:1].isupper() and is_name(rest, _LONGEST) else name


def parted_by_trade(name: str) -> tuple[str, str]:
    """What somebody does, and the name behind it: ("Detective Sergeant", "Ada Lin"); else nothing, and all of it."""
    words = name.split(" ")
    last = next((at for at in range(len(words) - 2, -1, -1) if _is_trade(words[at])), None)
    if last is None or not all(word[:1].isupper() for word in words[: last + 1]):
        return "", name
    rest = without_courtesy(" ".join(words[last + 1 :]))
    # What stands before a trade belongs to it ("Lighthouse Keeper") unless a surname alone follows ("Rosa Clerk Lin").
    return (" ".join(words[: last + 1]), rest) if last == 0 or " " in rest or _is_trade(words[0]) else ("", name)


def _is_trade(word: str) -> bool:
    folded = word.casefold()
    ending = next((ending for ending in _ENDINGS if folded.endswith(ending)), None)
    return folded in _TRADES or (ending is not None and len(folded) >= len(ending) + _LEAST)
