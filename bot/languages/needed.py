"""What a text must hold so that a pattern can stand in it: words read off the pattern, one of them in each match."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.pattern_parts import branches_of, class_end, group_end

_MOST: Final = 400
"""No group of more spellings is spelled out."""
_ZERO_WIDTH: Final = ("(?=", "(?!", "(?<=", "(?<!")
_OF_LENGTH: Final = (3000, 1500, 40, 8, 1)
_REPEATS: Final = ("*", "+", "{", "?")
_LETTERS: Final = re.compile(r"\w+(?![\w*+?{])")
_ONLY_WORDS: Final = re.compile(r"[\w|]+")
_PARTING: Final = "Ws"

_WHOLE, _BEGUN, _INSIDE = range(3)
_Need = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Needed:
    """One of these stands in each match: a whole word, a word that begins so, or letters or a mark anywhere.

    Words are runs of ``\\w``; nothing of this holds white space.
    """

    words: frozenset[str]
    begun: frozenset[str]
    inside: frozenset[str]


def joined(needs: Iterable[Needed]) -> Needed:
    """What a match of any of several patterns holds."""
    each = list(needs)
    return Needed(
        frozenset().union(*(one.words for one in each)),
        frozenset().union(*(one.begun for one in each)),
        frozenset().union(*(one.inside for one in each)),
    )


def needed_words(
    patterns: Iterable[str], common: frozenset[str], *, at_words: bool = True, anyway: frozenset[str] = NONE
) -> Needed | None:
    """What each match of one of ``patterns`` holds, as rare as can be: no ``common`` words where there is a choice.

    With ``at_words`` each is only tried where a word begins. Whole words that are looked for ``anyway`` are best.
    None where one of them can match without any word or mark that is sure.
    """
    found: set[_Need] = set()
    for pattern in patterns:
        for branch in branches_of(pattern):
            best = _Branch(common, at_words, anyway).read(branch)
            if best is None:
                return None
            found |= best
    return Needed(*(frozenset(text for text, kind in found if kind == wanted) for wanted in (_WHOLE, _BEGUN, _INSIDE)))


class _Branch:
    """Reads one alternative from left to right, and keeps the rarest of what it is sure to hold."""

    def __init__(self, common: frozenset[str], at_word: bool, anyway: frozenset[str]) -> None:
        self._common = common
        self._anyway = anyway
        self._best: tuple[int, frozenset[_Need]] | None = None
        self._open: frozenset[str] | None = frozenset({""}) if at_word else None
        """What of the present word has been read, in all its spellings; None where no word is sure to have begun."""

    def read(self, branch: str) -> frozenset[_Need] | None:
        """The rarest set of words or marks one of which is in each match; None without any."""
        at = 0
        while at < len(branch):
            at = self._piece(branch, at)
        self._goes_on()
        return self._best[1] if self._best else None

    def _piece(self, branch: str, at: int) -> int:
        """Reads one piece with what repeats it; where the next begins."""
        char, behind = branch[at], at + 1
        if char in "^$":
            self._open = frozenset({""}) if char == "^" else self._open
        elif char == "(":
            behind = at + group_end(branch[at:])
            behind = self._group(branch[at:behind], branch, behind)
        elif char == "[":
            behind = class_end(branch, at) + 1
            behind = self._one_of(branch[at + 1 : behind - 1], branch, behind)
        elif char == "\\" and branch[at + 1] == "b":
            self._boundary()
            behind = at + 2
        elif char == "." or (char == "\\" and branch[at + 1].isalnum()):
            parts = char == "\\" and branch[at + 1] in _PARTING
            behind += char == "\\"
            if parts and branch[behind : behind + 1] not in ("*", "{", "?"):
                self._parted("")
            else:
                self._goes_on()
            behind = _after_repeats(branch, behind)
        elif letters := _LETTERS.match(branch, at):
            self._spelled([letters.group()])
            behind = letters.end()
        else:
            behind += char == "\\"
            behind = self._literal(branch[behind - 1], branch, behind)
        return behind

    def _literal(self, char: str, branch: str, behind: int) -> int:
        repeated = branch[behind : behind + 1]
        if repeated not in _REPEATS:
            if char.isalnum() or char == "_":
                self._spelled([char])
            else:
                self._parted(char)
        elif repeated == "?" and not (char.isalnum() or char == "_"):
            if branch[behind + 1 : behind + 2] == " ":
                self._parted("")  # with the mark or without it the word ends here
            else:
                self._goes_on()
        elif repeated == "?" and self._open is not None:
            self._open = self._open | {word + char for word in self._open}
        else:
            self._goes_on()
        return _after_repeats(branch, behind)

    def _one_of(self, chars: str, branch: str, behind: int) -> int:
        """A set of characters: of letters one is spelled, of marks one parts two words."""
        repeated = branch[behind : behind + 1]
        plain = chars[:1] != "^" and "\\" not in chars and "-" not in chars[1:-1] and repeated not in _REPEATS
        if plain and chars.isalpha():
            self._spelled(chars)
        elif plain and not any(char.isalnum() or char == "_" for char in chars):
            self._parted("")
        else:
            self._goes_on()
        return _after_repeats(branch, behind)

    def _group(self, group: str, branch: str, behind: int) -> int:
        if group.startswith(_ZERO_WIDTH):
            return behind
        repeated = branch[behind : behind + 1]
        plain = group.startswith("(?:") or not group.startswith("(?")
        inner = group[3:-1] if group.startswith("(?:") else group[1:-1]
        may_lack = repeated in ("?", "*") or branch.startswith("{0", behind)
        spellings = _spellings(inner) if plain and repeated not in ("*", "+", "{") else None
        if spellings is not None and not may_lack:
            self._spelled(spellings)
        elif spellings is not None and self._open is not None:
            self._open = self._open | {word + more for word in self._open for more in spellings}
        else:
            begins = self._open == frozenset({""})
            self._goes_on()
            branches = branches_of(inner) if plain else []
            if branches and not may_lack:
                each = [_Branch(self._common, begins, self._anyway).read(one) for one in branches]
                if all(one is not None for one in each):
                    self._keep(frozenset(need for one in each if one is not None for need in one))
            if branches and all(map(_ends_parted, branches)) and (begins or not may_lack):
                self._open = frozenset({""})
        return _after_repeats(branch, behind)

    def _spelled(self, spellings: Iterable[str]) -> None:
        if self._open is None:
            self._keep(frozenset((letters, _INSIDE) for letters in spellings))
            return
        self._open = frozenset(word + more for word in self._open for more in spellings)
        if len(self._open) > _MOST:
            self._goes_on()

    def _boundary(self) -> None:
        if self._open is None or "" in self._open:
            self._open = frozenset({""})
        else:
            self._ended()
            self._open = None

    def _parted(self, mark: str) -> None:
        """A mark, or something that is no part of a word, stands here: one word ends, the next may begin."""
        self._ended()
        if mark and not mark.isspace():
            self._keep(frozenset({(mark, _INSIDE)}))
        self._open = frozenset({""})

    def _ended(self) -> None:
        if self._open is not None and "" not in self._open:
            self._keep(frozenset((word, _WHOLE) for word in self._open))

    def _goes_on(self) -> None:
        """Something stands here that nobody can spell: the word read so far may be longer."""
        if self._open is not None and "" not in self._open:
            self._keep(frozenset((word, _BEGUN) for word in self._open))
        self._open = None

    def _keep(self, needs: frozenset[_Need]) -> None:
        if not needs or ("", _INSIDE) in needs:
            return
        cost = sum(self._cost(*need) for need in needs)
        if self._best is None or cost <= self._best[0]:
            self._best = (cost, needs)

    def _cost(self, text: str, kind: int) -> int:
        """How much of a text is like this, in no unit, but so that the rarer is the cheaper."""
        rarity = _OF_LENGTH[min(len(text), len(_OF_LENGTH)) - 1]
        if kind == _WHOLE and text in self._anyway:
            return 0
        if kind == _WHOLE:
            return max(rarity, 24_000 // len(text) ** 2) if text in self._common else rarity
        return (5 if kind == _BEGUN else 60) * rarity + 2000 * (text in self._common)


def _ends_parted(branch: str) -> bool:
    """Whether behind an alternative a word can begin: it ends with a space, or where the text begins."""
    return branch == "^" or branch.endswith((" ", "[ ]"))


def _after_repeats(branch: str, behind: int) -> int:
    """One past what says how often a piece stands."""
    if branch[behind : behind + 1] == "{":
        behind = branch.index("}", behind) + 1
    elif branch[behind : behind + 1] in _REPEATS and behind < len(branch):
        behind += 1
    else:
        return behind
    return behind + (branch[behind : behind + 1] in ("?", "+") and behind < len(branch))


def _spellings(inner: str) -> list[str] | None:
    """All that the inside of a group can be, where that is letters alone; None where it is anything else."""
    if _ONLY_WORDS.fullmatch(inner):
        return inner.split("|")
    found: list[str] = []
    for branch in branches_of(inner):
        words = [""]
        at = 0
        while at < len(branch):
            char = branch[at]
            if not (char.isalnum() or char == "_"):
                return None
            repeated = branch[at + 1 : at + 2]
            if repeated in ("*", "+", "{"):
                return None
            words = [word + char for word in words] + (words if repeated == "?" else [])
            at += 2 if repeated == "?" else 1
        found += words
        if len(found) > _MOST:
            return None
    return found
