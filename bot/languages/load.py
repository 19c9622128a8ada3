"""One language file: read when its words are asked for, checked word by word; faults have file, line and key."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import partial
from typing import Any, Final

from bot.languages.kinds import ArticleWords, Numbers, Patterns, WordSet
from bot.languages.on_demand import on_demand
from bot.languages.sections import Language

HOME: Final = "at_home"
"""The table of sections whose words hold only in texts of the language itself: elsewhere they mean something else."""
_PATTERNS: Final = "patterns"
_FACTS: Final = frozenset({"name", "also", "lacks"})
_LEAST_ALIKE: Final = 0.6

SECTIONS: Final[Mapping[str, type[Any]]] = {
    field.name: field.type for field in fields(Language) if isinstance(field.type, type) and is_dataclass(field.type)
}
"""The sections of a language file, each with the class that holds it."""
_KINDS: Final[Mapping[str, Mapping[str, Any]]] = {
    name: {field.name: field.type for field in fields(section)} for name, section in SECTIONS.items()
}


class LanguageFault(ValueError):
    """What is wrong with a language file: a sentence that names file, line and key."""


def read_language(code: str, text: str) -> tuple[Language, Language]:
    """The language whose file ``CODE.toml`` holds ``text``: with all its words, and without those of ``at_home``.

    Raises LanguageFault for invalid TOML, an unknown section or key, a word listed twice, one that is not casefolded
    or not NFC, a value of the wrong form.
    """
    both = opened_language(code, lambda: text)
    for name, kinds in _KINDS.items():
        for key in kinds:
            for one in both:
                getattr(getattr(one, name), key)
    return both


def opened_language(code: str, text: Callable[[], str]) -> tuple[Language, Language]:
    """The same, but each key is read when it is first asked for, and its faults are met then."""
    return _File(code, text).read()


class _File:
    def __init__(self, code: str, text: Callable[[], str]) -> None:
        self._code = code
        self._text = text

    def read(self) -> tuple[Language, Language]:
        try:
            held = tomllib.loads(self._text())
        except tomllib.TOMLDecodeError as fault:
            raise LanguageFault(f"{self._code}.toml is not valid TOML: {fault}") from fault
        home = held.pop(HOME, {})
        self._check_lacks(held.get("lacks", ()))
        self._check(held, (*_FACTS, *SECTIONS), (), "section")
        self._check(home, SECTIONS, (HOME,), "section")
        abroad = {name: self._section(name, held.get(name, {}), (name,)) for name in SECTIONS}
        own = {name: self._section(name, table, (HOME, name)) for name, table in home.items()}
        given: dict[str, Any] = {
            "code": self._code,
            "name": held.get("name", self._code),
            "also": frozenset(held.get("also", ())),
            "lacks": frozenset(held.get("lacks", ())),
        }
        elsewhere = {name: on_demand(SECTIONS[name], read) for name, read in abroad.items()}
        at_home = {
            name: on_demand(SECTIONS[name], partial(self._with_own, name, abroad[name], read))
            for name, read in own.items()
        }
        return Language(**given, **{**elsewhere, **at_home}), Language(**given, **elsewhere)

    def _with_own(self, name: str, abroad: Callable[[str], Any], own: Callable[[str], Any], key: str) -> Any:
        value, more = abroad(key), own(key)
        self._twice(value, more, (HOME, name), key)
        return merged([value, more])

    def _check_lacks(self, lacks: Iterable[str]) -> None:
        """Each is a section, or a key of one: what is lacking can be named only by what there is."""
        keys = {f"{name}.{key}" for name, kinds in _KINDS.items() for key in kinds}
        for name in lacks:
            if name not in SECTIONS and name not in keys:
                near = get_close_matches(name, [*SECTIONS, *keys], n=1, cutoff=_LEAST_ALIKE)
                meant = f"; did you mean “{near[0]}”?" if near else ""
                raise self._fault((), "lacks", name, f"has “{name}”, which is no section and no key{meant}")

    def _section(self, name: str, table: dict[str, Any], path: tuple[str, ...]) -> Callable[[str], Any]:
        """What reads a key of one section: its value, empty where the file has none."""
        kinds = _KINDS[name]
        patterns = table.pop(_PATTERNS, {})
        self._check(table, [key for key, kind in kinds.items() if kind != Patterns], path, "key")
        self._check(patterns, [key for key, kind in kinds.items() if kind == Patterns], (*path, _PATTERNS), "key")

        def read(key: str) -> Any:
            kind = kinds[key]
            where = (*path, _PATTERNS) if kind == Patterns else path
            value = (patterns if kind == Patterns else table).get(key)
            try:
                return _READERS[kind](self, value, where, key)
            except (TypeError, AttributeError, ValueError) as fault:
                if isinstance(fault, LanguageFault):
                    raise
                raise self._fault(where, key, None, f"has a value of the wrong type: {fault}") from fault

        return read

    def _check(self, table: Iterable[str], known: Iterable[str], path: tuple[str, ...], kind: str) -> None:
        allowed = list(known)
        for name in table:
            if name not in allowed:
                near = get_close_matches(name, allowed, n=1, cutoff=_LEAST_ALIKE)
                meant = f"; did you mean “{near[0]}”?" if near else f"; known: {', '.join(sorted(allowed))}"
                where = (*path, name) if kind == "section" else path
                raise self._fault(where, name, None, f"is not a known {kind}{meant}")

    def words(self, value: str | None, path: tuple[str, ...], key: str) -> WordSet:
        words = self._checked((value or "").split(), path, key)
        return frozenset([word.replace("_", " ") for word in words] if "_" in (value or "") else words)

    def _checked(self, words: list[str], path: tuple[str, ...], key: str) -> list[str]:
        """``words`` as they are, if none comes twice and all are written as they are compared."""
        if len(set(words)) < len(words):
            word = next(word for at, word in enumerate(words) if word in words[:at])
            raise self._fault(path, key, word, f"has “{word}” twice")
        whole = " ".join(words)
        if whole == (whole.lower() if whole.isascii() else unicodedata.normalize("NFC", whole.casefold())):
            return words
        for word in words:
            if not word.isascii() and word != unicodedata.normalize("NFC", word.casefold()):
                folded = unicodedata.normalize("NFC", word.casefold())
                raise self._fault(path, key, word, f"has “{word}”, which must be written “{folded}”: casefolded, NFC")
            if word.isascii() and word != word.lower():
                raise self._fault(path, key, word, f"has “{word}”, which must be written “{word.lower()}”: casefolded")
        return words

    def patterns(self, value: str | None, path: tuple[str, ...], key: str) -> Patterns:
        lines: list[str] = []
        for line in map(str.rstrip, (value or "").splitlines()):
            if line.startswith("    ") and lines:
                lines[-1] += line.strip()
            elif line and not line.startswith("# "):
                lines.append(line)
        if len(set(lines)) < len(lines):
            line = next(line for at, line in enumerate(lines) if line in lines[:at])
            raise self._fault(path, key, line, f"has “{line}” twice")
        return tuple(lines)

    def numbers(self, value: dict[str, str] | None, path: tuple[str, ...], key: str) -> Numbers:
        where = (*path, key)
        pairs = [(word, int(number)) for number, words in (value or {}).items() for word in words.split()]
        self._checked([word for word, _ in pairs], where, key)
        return dict(pairs)

    def articles(self, value: dict[str, str] | None, path: tuple[str, ...], key: str) -> ArticleWords:
        where = (*path, key)
        self._checked(list(value or {}), where, key)
        return {word: self.words(others, where, word) for word, others in (value or {}).items()}

    def string(self, value: str | None, path: tuple[str, ...], key: str) -> str:
        return str(value or "")

    def flag(self, value: bool | None, path: tuple[str, ...], key: str) -> bool:
        return bool(value)

    def _twice(self, one: Any, two: Any, path: tuple[str, ...], key: str) -> None:
        for word in sorted(set(one) & set(two), key=str) if not isinstance(one, bool | str) else ():
            raise self._fault(path, key, word, f"has “{word}”, which is already in [{path[-1]}]")

    def _fault(self, path: tuple[str, ...], key: str, word: str | None, what: str) -> LanguageFault:
        shown = f"“{key}” of [{'.'.join(path)}]" if path and path[-1] != key else f"“{key}”"
        return LanguageFault(f"{self._code}.toml, line {self._line(path, key, word)}: {shown} {what}")

    def _line(self, path: tuple[str, ...], key: str, word: str | None) -> int:
        """The line of a section's header, of a key in it, or of a word behind it: the second where it stands twice."""
        lines = self._text().splitlines()
        header = re.compile(r"\s*\.\s*".join(map(re.escape, path)).join((r"\[\s*", r"\s*\]"))) if path else None
        first = next((at for at, line in enumerate(lines) if header is not None and header.match(line)), 0)
        named = re.compile(rf"{re.escape(key)}\s*=")
        at = next((at for at, line in enumerate(lines[first:], first) if named.match(line)), first)
        if word is None:
            return at + 1
        places = [place for place, line in enumerate(lines[at:], at) for _ in range(_count(line, word))]
        return next(iter(places[1:] or places), at) + 1


def _count(line: str, word: str) -> int:
    standing = re.compile(rf"(?<!\S)[\"']*{re.escape(word)}[\"']*(?!\S)")
    return len(standing.findall(line))


_READERS: Final[Mapping[Any, Callable[..., Any]]] = {
    WordSet: _File.words,
    Patterns: _File.patterns,
    Numbers: _File.numbers,
    ArticleWords: _File.articles,
    str: _File.string,
    bool: _File.flag,
}


def merged(values: Iterable[Any]) -> Any:
    """Values of one key, put together: words and numbers of all, patterns in order and each once."""
    held = list(values)
    first = held[0]
    if isinstance(first, frozenset):
        return frozenset().union(*held)
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(line for lines in held for line in lines))
    if isinstance(first, Mapping):
        return _joined(held)
    return first


def _joined(held: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for key, value in _items(held):
        found[key] = found[key] | value if isinstance(value, frozenset) and key in found else value
    return found


def _items(held: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    return ((key, value) for one in held for key, value in one.items())
