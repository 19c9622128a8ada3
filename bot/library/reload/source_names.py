"""Which files of a folder are sources, by their names, and of XML and JSON by how they begin."""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from bot.reading import COLLECTIONS, ONLY_FEEDS, SUFFIXES, is_feed

UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_GLANCE = 64 * 1024
_PAGES = frozenset((".html", ".htm", ".xhtml"))
_LOADED = frozenset(
    (".js", ".css", ".download", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff", ".woff2", ".ttf")
)
"""Endings of pages, and of what browsers save beside a page because it loads that."""

_OF_PAGE = re.compile(r"(?P<page>.+)[_.-][^\W\d_]{3,12}")
"""How browsers call a folder of what a page loads: its name, and a word of their language for files."""


def showable(name: str) -> str:
    """``name`` with a sign for what cannot be stored or would break a line; such a file is a problem of its own."""
    if name.isprintable():
        return name
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(UNSHOWN if unicodedata.category(char) == "Cc" else char for char in shown)


def sidecar_of(source: Path) -> Path | None:
    """The sidecar that a load takes for a source; None where there is none."""
    both = (source.with_name(f"{source.name}.toml"), source.with_suffix(".toml"))
    return next((path for path in both if path.is_file()), None)


def sources_among(where: Path, names: Iterable[str]) -> list[str]:
    """The sources among the files of one folder, by name."""
    ends = {name: ending(name) for name in names}
    named = sorted(name for name, end in ends.items() if end in SUFFIXES and not is_left_behind(name))
    return [name for name in named if ends[name] not in ONLY_FEEDS or _may_be_feed(where / name)]


def shelves_among(where: Path, folders: Iterable[str], names: Iterable[str]) -> list[str]:
    """The folders in one folder that may hold sources, by name: not the hidden ones, and not what a browser saved
    with a page beside it, where advertisements are pages of their own."""
    pages = {name[: -len(ending(name))] for name in names if ending(name) in _PAGES}
    shelves = sorted(name for name in folders if not name.startswith("."))
    if not pages:
        return shelves
    called = {name: found["page"] for name in shelves if (found := _OF_PAGE.fullmatch(name))}
    return [name for name in shelves if called.get(name) not in pages or not _is_of_page(where / name)]


def _is_of_page(folder: Path) -> bool:
    """Whether a folder holds what a page loads, and no text of another form than pages."""
    try:
        ends = {ending(path.name) for path in folder.iterdir()}
    except OSError:
        return False
    return not ends.isdisjoint(_LOADED) and ends & SUFFIXES <= _PAGES


def _may_be_feed(path: Path) -> bool:
    """Whether a file of XML or JSON is a feed; also where it cannot be looked at, which is then said of it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return True
        with path.open("rb") as file:
            head = file.read(_GLANCE)
            file.seek(max(0, file.seek(0, os.SEEK_END) - _GLANCE))
            return is_feed(head, file.read(_GLANCE))
    except OSError:
        return True


def ending(name: str) -> str:
    """The ending of a file's name in small letters, with its dot; empty where it has none."""
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def may_be_source(name: str) -> bool:
    """Whether a file of that name can be a source, by its ending."""
    return ending(name) in SUFFIXES


def is_left_behind(name: str) -> bool:
    """Whether a file is hidden, or what an editor leaves behind."""
    return name.startswith((".", "~$", "#")) or name.endswith(("~", "#"))


def is_collection(name: str) -> bool:
    """Whether a source may hold articles without end, so that they are read one by one."""
    return ending(name) in COLLECTIONS
