"""Patterns of many words, and those that are only tried where a line begins as one of them does."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

_LETTERS: Final = 3
_BEGINNING = re.compile(rf"(\w{{1,{_LETTERS}}})\w*")
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LITERAL = re.compile(rf"[^\\.^$*+?{{}}()\[\]|]{{1,{_LETTERS}}}(?![?*{{])")


def beginnings(text: str) -> frozenset[str]:
    """The first three letters of each word of ``text``; of a shorter word, all."""
    return frozenset(_BEGINNING.findall(text))


class LinePatterns:
    """Alternatives of one pattern, matched at the beginning of a line in whatever capitals; ``then`` follows each.

    They find what ``re.match`` finds with ``re.IGNORECASE``; but for most lines a look at the first three characters
    tells that none can match. An alternative begins with plain characters; any other is given in ``others`` under
    all the characters it can begin with. Up to ``most`` of the characters ``signs`` may stand before them all.
    Raises ValueError for an alternative that begins otherwise.
    """

    def __init__(
        self,
        *alternatives: str,
        others: Mapping[str, str] | None = None,
        then: str = "",
        signs: str = "",
        most: int = 0,
    ) -> None:
        found = [(alternative, _LITERAL.match(alternative)) for alternative in alternatives]
        if wrong := [alternative for alternative, match in found if match is None]:
            raise ValueError(f"these do not begin with plain characters: {', '.join(wrong)}")
        begun = [match.group().lower() for _, match in found if match is not None]
        self._starts = frozenset([*begun, *"".join(others or ()), *signs])
        whole = "|".join([*alternatives, *(others or {}).values()])
        before = f"[{re.escape(signs)}]{{0,{most}}}" if signs else ""
        self._written = f"{before}(?:{whole}){then}"

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Compiled when a line first needs it: all of them take a while, and a short text needs few."""
        return re.compile(self._written, re.IGNORECASE)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of ``text``, or None."""
        begun = text[:_LETTERS].lower()
        starts = self._starts
        if begun in starts or begun[:2] in starts or begun[:1] in starts:
            return self._pattern.match(text)
        # Outside ASCII, letters that are one whatever their case are not always one in small letters.
        return None if begun.isascii() or not begun[0].isalnum() else self._pattern.match(text)


class LedPatterns:
    """Finds one of a few words of two letters or more, a space and a pattern behind it.

    It finds what ``re.search`` finds of ``\b(?:WORD|WORD) THEN``, at a fraction of the time: words without a choice
    among them are searched for at once.
    """

    def __init__(self, words: str, then: str) -> None:
        self._each = tuple((f"{word} ", re.compile(rf"{word} (?<!\w{word} )(?:{then})")) for word in words.split())

    def found(self, text: str) -> bool:
        """Whether it stands anywhere in ``text``."""
        found = None
        for word, pattern in self._each:
            if found is None and word in text:
                found = pattern.search(text)
        return found is not None


def holds_dense(text: str) -> bool:
    """Whether ``text`` holds a character of a script without spaces between words."""
    return not text.isascii() and _DENSE.search(text) is not None


def word_set(words: str) -> frozenset[str]:
    """The words of a string written with spaces between them."""
    return frozenset(words.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, plain text all of them, the longest that fits.

    No beginning is tried twice: a list of a hundred words, each tried by itself, is slow where none of them stands.
    """
    tree: dict[str, Any] = {}
    for word in sorted(set(words)):
        at = tree
        for char in word:
            at = at.setdefault(char, {})
        at[""] = {}
    return _written(tree)


def _written(tree: dict[str, Any]) -> str:
    ways = [re.escape(char) + _written(rest) for char, rest in tree.items() if char]
    if len(ways) < 2 and "" not in tree:
        return "".join(ways)
    return f"(?:{'|'.join(ways)})?" if "" in tree and ways else f"(?:{'|'.join(ways)})" if ways else ""


def parted(words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Words of scripts with spaces, and those of scripts without."""
    given = frozenset(words)
    dense = frozenset(filter(_DENSE.match, given))
    return given - dense, dense


def any_word(words: Iterable[str]) -> str:
    """A pattern for one of ``words`` as a whole word; one of a script without spaces is found inside a run, too."""
    spaced, dense = parted(words)
    ways = [rf"\b{any_of(spaced)}\b" if spaced else "", any_of(dense)]
    return "|".join(way for way in ways if way)


def spread(firsts: str | Iterable[str], rest: str) -> Iterable[str]:
    """One alternative for each of ``firsts`` (or of its words), all going on with the pattern ``rest``."""
    return [first + rest for first in (firsts.split() if isinstance(firsts, str) else firsts)]
