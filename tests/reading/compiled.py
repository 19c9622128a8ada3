"""Every pattern of the program with the ways it is asked, and how its time grows with the text."""

import ast
import functools
import gc
import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

import bot
from bot.languages.language import CODES
from bot.languages.opening_pattern import OpeningPattern
from bot.languages.sought import SoughtPattern
from tests.reading.hostile import LENGTH, Shape, shapes

_LANGUAGES: Final = (*CODES, "xx")
_ASKED_FOR: Final = {"code": CODES, "language": _LANGUAGES, "tag": _LANGUAGES}
_WAYS: Final = frozenset({"search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"})
_SEARCHING: Final = _WAYS - {"match", "fullmatch"}
_FLAGS_AT: Final = {"compile": 1, "search": 2, "match": 2, "fullmatch": 2, "finditer": 2, "findall": 2}
_WORTH_TIMING: Final = 0.0005
_LEAST: Final = 0.000_015
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds
_SURELY: Final = 3  # no busy machine explains more
_HOPELESS: Final = 0.2  # seconds; not measured again where the growth is plain
_FIRST_LONG: Final = LENGTH // 4
_EVENLY: Final = 5.0  # what grows less with four times the text is linear; a square that shows later is above 5.3 here
# Lengths, and how many times the time of a quarter of it may be taken: 4 is linear, 16 quadratic, 64 cubic.
_STEPS: Final = ((20, 30), (240, 30), (1_000, 10), (_FIRST_LONG, 10), (LENGTH, 8))


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern, where it stands, and which of its methods the program calls."""

    name: str
    pattern: re.Pattern[str] | re.Pattern[bytes]
    ways: frozenset[str]

    def asked(self, text: str) -> None:
        """Ask it of ``text`` in each of its ways, to the end."""
        given: Any = text.encode("latin-1", "replace") if isinstance(self.pattern.pattern, bytes) else text
        pattern: re.Pattern[Any] = self.pattern
        if not self.ways.isdisjoint(_SEARCHING):
            for _ in pattern.finditer(given):
                pass
        if "match" in self.ways:
            pattern.match(given)
        if "fullmatch" in self.ways:
            pattern.fullmatch(given)


def modules() -> list[ModuleType]:
    """Every module of the program but the one that starts it."""
    names = [found.name for found in pkgutil.walk_packages(bot.__path__, "bot.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def every_pattern() -> list[Compiled]:
    """All patterns of the program."""
    return patterns_in({module.__name__: (module, inspect.getsource(module)) for module in modules()})


def patterns_in(given: Mapping[str, tuple[ModuleType, str]]) -> list[Compiled]:
    """All patterns of modules with their sources: in globals, classes, instances, collections, results of cached
    functions of a language, and in calls such as ``re.match``. With none of its methods called by name: all of them.
    """
    found: dict[tuple[str | bytes, int], Compiled] = {}
    trees = {name: ast.parse(source) for name, (_, source) in given.items()}
    ways = {name: _ways(tree) for name, tree in trees.items()}

    def note(name: str, pattern: re.Pattern[Any], used: frozenset[str]) -> None:
        key = (pattern.pattern, pattern.flags)
        known = found.get(key)
        found[key] = Compiled(known.name, pattern, known.ways | used) if known else Compiled(name, pattern, used)

    for where, (module, _) in given.items():
        for name, pattern in _written_in_calls(module, trees[where]):
            note(f"{where}.{name}", pattern, frozenset({name[3:]}))
        for shown, called, home, pattern in _held(module):
            places = [ways[home]] if called.startswith("_") else list(ways.values())
            used = frozenset[str]().union(*(place[called] for place in places if called in place))
            note(f"{where}.{shown}", pattern, used or _WAYS)
    return list(found.values())


_Held = tuple[str, str, str, re.Pattern[Any]]


def _held(module: ModuleType) -> Iterator[_Held]:
    """All patterns ``module`` keeps, however deep: under which of its names, by which name its methods are called
    in which module, and the pattern.
    """
    seen: set[int] = set()

    def inside(shown: str, called: str, home: str, value: object) -> Iterator[_Held]:
        if isinstance(value, re.Pattern):
            yield shown, called, home, value
            return
        if isinstance(value, SoughtPattern):
            yield shown, "pattern", type(value).__module__, value.pattern
            return
        if isinstance(value, OpeningPattern):
            yield shown, "one_way", type(value).__module__, value.pattern
            return
        if id(value) in seen or isinstance(value, (str, bytes, int, float, ModuleType)):
            return
        seen.add(id(value))
        known = type(value).__module__
        if isinstance(value, Mapping):
            for one in (*value.keys(), *value.values()):
                yield from inside(shown, called, home, one)
        elif isinstance(value, tuple) and hasattr(value, "_asdict"):
            for key, one in value._asdict().items():
                yield from inside(f"{shown}.{key}", key, known, one)
        elif isinstance(value, (list, tuple, set, frozenset)):
            for one in value:
                yield from inside(shown, called, home, one)
        elif isinstance(value, type):
            if value.__module__ == module.__name__:
                for key, one in list(vars(value).items()):
                    yield from inside(f"{shown}.{key}", key, home, one)
        elif isinstance(value, functools._lru_cache_wrapper):
            if getattr(value, "__module__", "") == module.__name__:
                for result in _results(value):
                    yield from inside(shown, called, home, result)
        elif known.startswith("bot."):
            for key in (*getattr(type(value), "__slots__", ()), *getattr(value, "__dict__", ())):
                yield from inside(f"{shown}.{key}", key, known, getattr(value, key, None))

    for name, value in list(vars(module).items()):
        yield from inside(name, name, module.__name__, value)


def _results(cached: Callable[..., object]) -> Iterator[object]:
    """What a cached function gives, for each of the languages where it is asked for one."""
    parameters = list(inspect.signature(cached).parameters.values())
    if not parameters:
        yield cached()
    elif [parameter.annotation for parameter in parameters] == [str]:
        for language in _ASKED_FOR.get(parameters[0].name, ()):
            yield cached(language)


def _written_in_calls(module: ModuleType, tree: ast.Module) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Patterns written where they are used, as in ``re.match(r"…", text)``. Raises NameError for one made of locals."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=way), args=[written, *_]) if way in _WAYS:
                at = _FLAGS_AT.get(way)
                flags: ast.expr | None = node.args[at] if at is not None and len(node.args) > at else None
                flags = next((word.value for word in node.keywords if word.arg == "flags"), flags)
                text = _value(module, written)
                yield f"re.{way}", re.compile(text, _value(module, flags) if flags is not None else 0)


def _value(module: ModuleType, expression: ast.expr) -> Any:
    return eval(compile(ast.Expression(expression), module.__name__, "eval"), vars(module))


def _ways(tree: ast.Module) -> dict[str, frozenset[str]]:
    """For each name in a module, the methods of patterns that are called on it; ``re.match(NAME, …)`` too."""
    found: dict[str, frozenset[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _WAYS:
            owner = node.value
            while isinstance(owner, ast.Subscript):
                owner = owner.value
            name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
            found[name] = found.get(name, frozenset()) | {node.attr}
    return found


def took(act: Callable[[str], object], text: str, times: int = 1) -> float:
    """Process seconds for ``act`` on ``text``, the best of several runs."""
    best = float("inf")
    collecting = gc.isenabled()
    gc.disable()  # it has to do with what else is in memory, not with the text
    try:
        for _ in range(times):
            begun = time.process_time()
            act(text)
            best = min(best, time.process_time() - begun)
    finally:
        if collecting:
            gc.enable()
    return best


def steep(
    act: Callable[[str], object], shape: Shape, *, of_a_pattern: bool = False, pauses: Sequence[float] = _PAUSES
) -> str | None:
    """None where the time of ``act`` grows with the text; else between which lengths it grew faster, and how much.

    What takes under half a millisecond at a quarter of the length is under ten at all of it; what seems steep is
    measured again, and where it still seems so, again after longer and longer pauses: a busy machine slows some
    measurements and not all.
    The first, short lengths are there for what would never end on a long text. A single pattern has no other way at
    greater length, so where it was quick, or grew evenly, the longest texts tell nothing new.
    """
    for length, allowed in _STEPS:
        now, before = took(act, shape.text(length)), 0.0
        if now > _WORTH_TIMING:
            before = max(_LEAST, took(act, shape.text(length // 4), 2))
            if now > allowed * before and (now < _HOPELESS or now < 2 * allowed * before):
                before, now = took(act, shape.text(length // 4), 5), took(act, shape.text(length), 5)
                for pause in pauses:
                    if not allowed * max(_LEAST, before) < now < _SURELY * allowed * before:
                        break
                    time.sleep(pause)
                    before = min(before, took(act, shape.text(length // 4), 5))
                    now = min(now, took(act, shape.text(length), 5))
                before = max(_LEAST, before)
            if now > max(_WORTH_TIMING, allowed * before):
                return f"{now / before:.0f}-fold time from {length // 4} to {length} characters"
        elif length == _FIRST_LONG:
            return None
        if of_a_pattern and _is_plain(length, now, before):
            return None
    return None


def _is_plain(length: int, now: float, before: float) -> bool:
    """Whether a pattern that took ``now`` at this length, and ``before`` at a quarter of it, needs no longer text."""
    if length == _FIRST_LONG // 4:
        return now * 16 < _WORTH_TIMING  # so that with the square of the length, it is no longer at _FIRST_LONG
    return length == _FIRST_LONG and now < _EVENLY * before


def suspects(
    act: Callable[[str], object], given: list[Shape], *, of_a_pattern: bool = False
) -> Iterator[tuple[Shape, str]]:
    """The shapes on which ``act`` takes more than its share, each with how much."""
    for shape in given:
        if why := steep(act, shape, of_a_pattern=of_a_pattern):
            yield shape, why


def hostile_to(pattern: re.Pattern[str]) -> str | None:
    """The first text on which ``pattern``, asked in every way, grows steeply; None without one."""
    act = Compiled("", pattern, _WAYS).asked
    grown = ((shape, steep(act, shape, of_a_pattern=True, pauses=())) for shape in shapes(pattern))
    return next((f"{shape} {why}" for shape, why in grown if why), None)
