"""Texts made to keep a pattern busy, from the pattern's own parse tree: many beginnings, long middles, no end."""

import importlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

LENGTH: Final = 16_000
"""Characters of a hostile text."""

_ALPHABET: Final = "aZ0 \n\t.,:;-—'\"’“”«()[]/@_*&éя一#"
_BAD_ENDS: Final = ("\0", "\n")
_RUN: Final = 30  # so often is a repeated part written between two beginnings
_parser: Any = importlib.import_module("re._parser")
_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


@dataclass(frozen=True, slots=True)
class Shape:
    """A text of any length: ``before``, then ``again`` as often as it goes in, then ``end``."""

    before: str
    again: str
    end: str = ""

    def text(self, length: int) -> str:
        """This many characters of it."""
        room = length - len(self.before) - len(self.end)
        return (self.before + (self.again * (room // len(self.again) + 1))[: max(0, room)] + self.end)[:length]


@dataclass(slots=True)
class _Walk:
    """What the tree of one pattern gives: what may stand before each repeated part, and what it repeats."""

    flags: int
    repeats: list[tuple[str, list[str], list[str]]] = field(default_factory=list)
    literals: dict[str, None] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)  # repeated parts that many alternatives have in common


def shapes(pattern: re.Pattern[str] | re.Pattern[bytes]) -> list[Shape]:
    """Every hostile text for ``pattern``, none twice."""
    written = pattern.pattern
    if isinstance(written, bytes):
        written = written.decode("latin-1")
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    tree = _parser.parse(written, flags)
    walk = _Walk(tree.state.flags)
    whole = _visit(walk, list(tree), "")
    return list(dict.fromkeys(shape for shape in _of(walk, whole) if shape.again))


def _of(walk: _Walk, whole: str) -> Iterator[Shape]:
    for char in dict.fromkeys([*_ALPHABET, *walk.literals]):
        yield Shape("", char)
    for one, other in pairwise(walk.literals):
        yield Shape("", one + other)
    yield Shape("", whole)
    yield Shape("", whole[:-1])
    yield Shape("", whole + " ")
    yield Shape("", whole[:-1] + "\n")
    for before, repeated, after in walk.repeats:
        yield Shape("", before)
        for pump in repeated:
            for end in _BAD_ENDS:
                yield Shape(before, pump, end)
            yield Shape("", before + pump)
            yield Shape("", before + pump * _RUN)
            yield Shape("", before + pump * _RUN + "\n")
            for other in after:
                yield Shape(before, pump + other, "\0")
                yield Shape("", before + pump * _RUN + other)


def _visit(walk: _Walk, items: list[Any], before: str) -> str:
    """A text that ``items`` match, with ``before`` in front of it; notes every repeated part."""
    for at, item in enumerate(items):
        op, value = str(item[0]), item[1]
        rest = items[at + 1 :]
        if op in _REPEATS:
            low, high, inner = value
            body = list(inner)
            inside = _visit(walk, body, before)[len(before) :]
            if high > 1:
                pumps = _pumps(walk, body, inside)
                after = _firsts(walk, rest)
                if walk.seen.setdefault(f"{item} {rest[:2]}", before) == before:
                    walk.repeats.append((before, pumps, [first for first in after if first not in pumps][:3]))
                if high > _RUN:
                    for pump in pumps[:1]:
                        _visit(walk, [one for one in rest if str(one[0]) in _REPEATS][:1], before + pump)
            before += inside * min(low, 60)
        elif op == "BRANCH":
            ways = [_visit(walk, list(way), before) for way in value[1]]
            before = next((way for way in ways if way != before), before)
        elif op == "SUBPATTERN":
            before = _visit(walk, list(value[3]), before)
        elif op == "ATOMIC_GROUP":
            before = _visit(walk, list(value), before)
        elif op == "ASSERT":
            ahead, inner = value
            seen = _visit(walk, list(inner), before)
            before = seen if ahead < 0 else before
        elif op == "ASSERT_NOT":
            _visit(walk, list(value[1]), before)
        elif op in ("IN", "LITERAL", "NOT_LITERAL", "ANY"):
            found = _chars(walk, op, value)
            if op != "LITERAL" or not chr(value).isalnum():
                walk.literals.update(dict.fromkeys(found[:2]))
            before += found[0] if found else ""
    return before


def _pumps(walk: _Walk, body: list[Any], inside: str) -> list[str]:
    """What is written again and again for a repeated part: each of its characters, or a text it matches."""
    if len(body) == 1 and str(body[0][0]) in ("IN", "LITERAL", "NOT_LITERAL", "ANY"):
        return _chars(walk, str(body[0][0]), body[0][1])[:4]
    return list(dict.fromkeys(text for text in (inside, *_firsts(walk, body)[:3]) if text))


def _firsts(walk: _Walk, items: list[Any]) -> list[str]:
    """Characters ``items`` may begin with."""
    found: dict[str, None] = {}
    for op_, value in items:
        op = str(op_)
        if op in _REPEATS:
            found.update(dict.fromkeys(_firsts(walk, list(value[2]))))
            if value[0] > 0:
                break
        elif op == "BRANCH":
            found.update(dict.fromkeys(first for way in value[1][:8] for first in _firsts(walk, list(way))))
            break
        elif op in ("SUBPATTERN", "ATOMIC_GROUP"):
            found.update(dict.fromkeys(_firsts(walk, list(value[3] if op == "SUBPATTERN" else value))))
            break
        elif op in ("IN", "LITERAL", "NOT_LITERAL", "ANY"):
            found.update(dict.fromkeys(_chars(walk, op, value)[:3]))
            break
    return list(found)


def _chars(walk: _Walk, op: str, value: Any) -> list[str]:
    """Different characters that one item of a pattern matches."""
    if op == "LITERAL":
        return [chr(value)]
    if op == "ANY":
        return [char for char in _ALPHABET if char != "\n" or walk.flags & re.DOTALL]
    if op == "NOT_LITERAL":
        return [char for char in _ALPHABET if char != chr(value)]
    named = [chr(v if str(o) == "LITERAL" else v[0]) for o, v in value if str(o) in ("LITERAL", "RANGE")]
    negated = str(value[0][0]) == "NEGATE"
    matching = [char for char in _ALPHABET if _inside(value, char) is not negated]
    return list(dict.fromkeys(matching if negated else [*matching, *named])) or ["\ufffc"]


def _inside(items: Iterable[Any], char: str) -> bool:
    code = ord(char)
    for op_, value in items:
        op = str(op_)
        if op == "LITERAL" and code == value:
            return True
        if op == "RANGE" and value[0] <= code <= value[1]:
            return True
        if op == "CATEGORY" and _of_category(str(value).removeprefix("CATEGORY_"), char):
            return True
    return False


def _of_category(name: str, char: str) -> bool:
    kind = name.removeprefix("NOT_")
    held = {
        "DIGIT": unicodedata.category(char) == "Nd",
        "SPACE": char.isspace(),
        "WORD": char.isalnum() or char == "_",
    }[kind]
    return held is (kind == name)
