"""Patterns of many alternatives, of which only those are tried that can stand in a text with these words."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from bot.languages.kinds import NONE
from bot.languages.needed import Needed, joined, needed_words
from bot.languages.pattern_parts import branches_of, group_end

_RUN: Final = re.compile(r"\w+")
_MOST: Final = 4096


class SoughtPattern:
    """Finds what ``re`` finds of these alternatives in casefolded text, asking only those whose words stand there.

    With ``at_words`` each has to begin where a word does. ``needed`` is what stands wherever one is found, None where
    that cannot be told; ``common`` are the commonest words of the language, which tell little.
    """

    def __init__(self, alternatives: Iterable[str], common: frozenset[str], *, at_words: bool = True) -> None:
        self._written = [part for one in alternatives for branch in branches_of(one) for part in _parts(branch)]
        self._at_words = at_words
        needs = [needed_words([one], common, at_words=at_words) for one in self._written]
        # A word that some alternative cannot do without tells of all others that hold it, too.
        anyway = frozenset().union(*(one.words for one in needs if one and len(one.words) == 1 and not one.begun))
        needs = [
            needed_words([one], common, at_words=at_words, anyway=anyway) if _has_choice(one, need, anyway) else need
            for one, need in zip(self._written, needs, strict=True)
        ]
        self.needed = joined([need for need in needs if need is not None]) if None not in needs else None
        self._whole = _ways_by_text([need.words if need else NONE for need in needs])
        self._begun = _ways_by_text([need.begun if need else NONE for need in needs])
        self._inside = _ways_by_text([need.inside if need else NONE for need in needs])
        self._of_way: dict[int, re.Pattern[str]] = {}
        self._of_word: dict[str, tuple[re.Pattern[str], ...]] = {}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All alternatives as one."""
        return self._compiled("|".join(self._written) or "(?!)")

    def finditer(self, text: str, first: int = 0) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer`` from ``first`` on."""
        return self.pattern.finditer(text, first)

    def found(self, text: str, words: Iterable[str] | None = None, first: int = 0) -> bool:
        """Whether it stands anywhere in ``text``, at ``first`` or behind.

        ``words`` are, if known, the words of ``text``; those that hold nothing of ``needed`` may be left out.
        """
        if words is None or self.needed is None:
            return self.pattern.search(text, first) is not None
        for word in words:
            for pattern in self._of_word[word] if word in self._of_word else self._calls_for(word):
                if pattern.search(text, first):
                    return True
        return False

    def match(self, text: str, words: Iterable[str] | None = None) -> bool:
        """Whether ``text`` begins with it; ``words`` as in ``found``."""
        if words is None or self.needed is None:
            return self.pattern.match(text) is not None
        for word in words:
            for pattern in self._of_word[word] if word in self._of_word else self._calls_for(word):
                if pattern.match(text):
                    return True
        return False

    def forms(self, text: str, words: Iterable[str] | None = None) -> set[str]:
        """The different words in which ``text`` has it, none inside another; ``words`` as in ``found``."""
        if self.needed is not None and words is not None and not any(map(self._called, words)):
            return set()
        return {match.group() for match in self.pattern.finditer(text)}

    def _called(self, word: str) -> tuple[re.Pattern[str], ...]:
        found = self._of_word.get(word)
        return self._calls_for(word) if found is None else found

    def _calls_for(self, word: str) -> tuple[re.Pattern[str], ...]:
        """The alternatives that are to be asked of a text with this word, each compiled when it is first needed."""
        if len(self._of_word) >= _MOST:
            self._of_word.clear()
        ways = self._ways(word)
        for way in ways:
            if way not in self._of_way:
                self._of_way[way] = self._compiled_way(self._written[way])
        patterns = self._of_word[word] = tuple(self._of_way[way] for way in ways)
        return patterns

    def _ways(self, word: str) -> tuple[int, ...]:
        """Which alternatives need something that ``word`` holds."""
        ways = {way for inside, each in self._inside.items() if inside in word for way in each}
        for run in _RUN.findall(word):
            ways.update(self._whole.get(run, ()))
            for length in range(1, len(run) + 1):
                ways.update(self._begun.get(run[:length], ()))
        return tuple(sorted(ways))

    def _compiled(self, written: str) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{written})" if self._at_words else written)

    def _compiled_way(self, written: str) -> re.Pattern[str]:
        """One alternative, so written that ``re`` looks for its first letter before it asks whether a word begins."""
        begins = self._at_words or written.startswith(r"\b")
        led = _led_by_letter(written.removeprefix(r"\b")) if begins else None
        return self._compiled(written) if led is None else re.compile(led)


def _has_choice(written: str, need: Needed | None, anyway: frozenset[str]) -> bool:
    """Whether an alternative may need a word that is looked for ``anyway`` in place of several others."""
    if need is None or len(need.words) + len(need.begun) + len(need.inside) < 2:
        return False
    return any(word in written for word in anyway)


def _led_by_letter(branch: str) -> str | None:
    """``branch`` where a word begins, asked behind its first letter; None where it may open with anything else."""
    if branch[:1].isalnum() and branch[1:2] not in ("?", "*", "+", "{"):
        return rf"{branch[0]}(?<!\w\w){branch[1:]}"
    if not branch.startswith("(?:"):
        return None
    end = group_end(branch)
    if branch[end : end + 1] in ("?", "*", "+", "{"):
        return None
    each = [_led_by_letter(part) for part in branches_of(branch[3 : end - 1])]
    return None if None in each else f"(?:{'|'.join(filter(None, each))}){branch[end:]}"


def _parts(branch: str) -> list[str]:
    """The alternatives of a branch that is one group, with a word's bounds before and behind it or without."""
    before = r"\b" if branch.startswith(r"\b") else ""
    group = branch[len(before) :]
    if not group.startswith("(?:"):
        return [branch]
    end = group_end(group)
    behind = group[end:]
    if behind not in ("", r"\b"):
        return [branch]
    return [before + part + behind for part in branches_of(group[3 : end - 1])]


def _ways_by_text(needs: list[frozenset[str]]) -> dict[str, list[int]]:
    """For each text the places of those that need it."""
    found: dict[str, list[int]] = {}
    for way, texts in enumerate(needs):
        for text in texts:
            found.setdefault(text, []).append(way)
    return found
