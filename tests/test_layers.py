"""The layout of the project: which room may import which, what belongs where, how long a file may be."""

import ast
import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BOT = Path(__file__).resolve().parent.parent / "bot"
LONGEST = 300

# room: (rooms it may import, outside libraries it may use)
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "faults": (set(), set()),
    "model": ({"errors"}, set()),
    "errors": ({"faults"}, set()),
    "places": (set(), set()),
    "cycles": (set(), set()),
    "setting_values": (set(), {"pydantic"}),
    "settings": ({"errors", "model", "places", "setting_values"}, {"pydantic", "dotenv"}),
    "languages": (set(), set()),
    "reading": (
        {"model", "errors", "faults", "languages", "cycles"},
        {"nupunkt", "numpy", "markdown_it", "mdit_py_plugins", "selectolax", "yaml", "pdfminer", "docx"},
    ),
    "search": ({"model", "errors", "faults", "cycles"}, {"rapidfuzz", "numpy", "Stemmer"}),
    "store": ({"model", "errors", "faults", "search"}, {"aiosqlite", "asyncpg"}),
    "library": (
        {"reading", "languages", "search", "store", "model", "errors", "faults", "cycles"},
        {"rapidfuzz", "dask", "distributed"},
    ),
    "cards": ({"model", "errors", "faults"}, {"babel"}),
    "pictures": ({"cards", "model", "errors", "faults"}, {"PIL"}),
    "metrics": ({"model", "errors", "faults"}, {"prometheus_client", "aiohttp"}),
    "editions": ({"store", "errors", "faults"}, {"aiohttp"}),
    "services": (
        {
            "editions",
            "settings",
            "library",
            "cards",
            "pictures",
            "search",
            "store",
            "reading",
            "model",
            "errors",
            "metrics",
        },
        set(),
    ),
    "chat": (
        {"library", "cards", "pictures", "model", "errors", "faults", "settings", "services", "metrics"},
        {"discord", "aiohttp", "nacl"},
    ),
    "cli": (
        {
            *(
                "chat",
                "library",
                "cards",
                "model",
                "errors",
                "faults",
                "places",
                "settings",
                "setting_values",
                "services",
                "editions",
                "reading",
            ),
            *("search", "store", "metrics"),
        },
        {"typer", "click", "rich", "simcord", "discord", "aiohttp"},
    ),
    "__main__": ({"cli"}, set()),
    "__init__": (set(), set()),
}
# The rooms inside the reader, and what each may import of the reader.
READING: dict[str, set[str]] = {
    "document": set(),
    "people": {"lines.marks", "lines.words_written"},
    "lines": {"people.names"},
    "joining": {"document", "lines"},
    "manuscript": {"document", "lines"},
    "draft": {"document", "lines", "manuscript", "people.register"},
    "stated": {"document", "joining", "lines", "draft", "manuscript", "people"},
    "formats": {"document", "joining", "lines", "stated"},
    "furniture": {"document", "draft", "lines", "manuscript", "people"},
    "structure": {"document", "draft", "lines", "manuscript", "people"},
    "articles": {"document", "draft", "lines", "manuscript", "people", "structure"},
    "speech": {"document", "draft", "lines", "manuscript", "people"},
    "messages": {"people.names", "people.openers", "speech.said_by"},
    "passages": {"lines", "draft", "manuscript", "structure"},
    "decisions": {"manuscript"},
    "passes": {"decisions", "draft", "manuscript"},
    "pipeline": {
        *(
            "articles",
            "decisions",
            "document",
            "draft",
            "furniture",
            "manuscript",
            "passages",
            "passes",
            "speech",
            "stated",
        ),
        "structure",
    },
    "quotes": {"lines.marks", "lines.sentences", "lines.stage_direction", "lines.notice", "people", "speech"},
    "reader": {"version", "document", "formats", "pipeline", "quotes", "stated"},
    "inspection": {"decisions", "document", "manuscript", "passages", "pipeline", "reader", "structure"},
    "version": set(),
    "__init__": {
        *("formats.feeds.feed_forms", "formats.forms", "lines.date", "messages", "quotes.hearsay", "reader"),
        "stated.statements",
        "version",
    },
}
# Parts of the standard library that belong to one room or a few.
KEPT_IN: dict[str, set[str]] = {"sqlite3": {"store"}}
STATEMENTS = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA ")


def room(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


@functools.cache
def files() -> tuple[Path, ...]:
    return tuple(sorted(path for path in BOT.rglob("*.py") if "__pycache__" not in path.parts))


def shown(path: Path) -> str:
    return path.relative_to(BOT).as_posix()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules ask of one file."""

    imports: tuple[str, ...]
    absolute: bool
    opening: str
    lines: int
    sql: bool
    prints: bool


@functools.cache
def seen(path: Path) -> Seen:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    docstrings = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    imports: list[str] = []
    absolute = True
    sql = prints = False
    for node in nodes:
        if isinstance(node, ast.Import):
            imports += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            absolute = absolute and node.level == 0
            imports.append(node.module or "")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            sql = sql or (id(node) not in docstrings and node.value.lstrip().startswith(STATEMENTS))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            prints = prints or node.func.id == "print"
    return Seen(tuple(imports), absolute, ast.get_docstring(tree) or "", len(text.splitlines()), sql, prints)


def imported(path: Path) -> tuple[str, ...]:
    return seen(path).imports


def told_of(path: Path) -> Iterator[str]:
    """Imports of a file that its room may not have."""
    here = room(path)
    rooms, libraries = ROOMS[here]
    for name in imported(path):
        top, *rest = name.split(".")
        if top == "bot":
            there = rest[0] if rest else "__init__"
            if there not in rooms | {here, "__init__"}:
                yield f"{here} may not import {there}"
        elif top in sys.stdlib_module_names:
            if here not in KEPT_IN.get(top, {here}):
                yield f"{top} belongs to {KEPT_IN[top]}"
        elif top not in libraries:
            yield f"{here} may not use {top}"


def test_a_file_imports_only_what_its_room_may() -> None:
    """No room reaches upward, outside libraries stay in the rooms that own them, and every import is absolute."""
    assert {room(path) for path in files()} == set(ROOMS)
    assert [(shown(path), why) for path in files() for why in told_of(path)] == []
    assert [shown(path) for path in files() if not seen(path).absolute] == []


def test_a_file_of_the_reader_imports_only_what_its_room_may() -> None:
    """Lines know no article, formats know no rule, and only the pipeline knows them all."""
    wrong = []
    for path in files():
        if room(path) != "reading":
            continue
        here = path.relative_to(BOT / "reading").parts[0].removesuffix(".py")
        allowed = {here, *READING[here]}
        for name in imported(path):
            there = name.removeprefix("bot.reading.")
            if there != name and not any(there == one or there.startswith(f"{one}.") for one in allowed):
                wrong.append(f"{shown(path)}: {here} may not import {there}")
    assert wrong == []


def test_nobody_reaches_inside_the_reader() -> None:
    """Other rooms read a source or inspect one; what the reader found out is kept with the library."""
    inside = {
        (shown(path), name)
        for path in files()
        if room(path) != "reading"
        for name in imported(path)
        if name.startswith("bot.reading.") and name != "bot.reading.inspection"
    }
    assert inside == set(), "ask the library"


def test_a_room_opens_with_its_question_and_stands_on_the_map() -> None:
    """The map in ``bot/__init__.py`` names every folder; each folder of the reader opens with what it answers."""
    on_the_map = seen(BOT / "__init__.py").opening
    rooms = {path.parent.relative_to(BOT): path for path in files() if path.name == "__init__.py"}
    del rooms[Path()]
    assert [str(where) for where in rooms if f"{where.name}/" not in on_the_map] == []
    assert [
        str(where)
        for where, path in rooms.items()
        if where.parts[0] == "reading" and len(where.parts) > 1 and "?" not in seen(path).opening
    ] == []


def test_chat_gets_the_state_by_protocols_of_its_own() -> None:
    """The composition root hands out what it opened; it is no way around the wall to the store."""
    handed = {
        alias.name
        for path in (BOT / "chat").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "bot.services"
        for alias in node.names
    }
    assert handed == {"Services"}


def test_only_the_demo_knows_simcord() -> None:
    """The simulated Discord stays in its own folder of the terminal's room."""
    knowing = {path for path in files() if any(name.split(".")[0] == "simcord" for name in imported(path))}
    assert all(BOT / "cli" / "demo" in path.parents for path in knowing)


def test_a_file_keeps_to_one_subject() -> None:
    """A file says on its first line what belongs in it, and stays short enough to be read at once."""
    assert [shown(path) for path in files() if not seen(path).opening] == []
    assert [(shown(path), seen(path).lines) for path in files() if seen(path).lines > LONGEST] == []


def test_sql_stands_only_in_the_store_and_printing_only_in_the_terminal() -> None:
    """Statements of SQL appear in one room, print in another, and nowhere else."""
    assert {room(path) for path in files() if seen(path).sql} == {"store"}
    assert {room(path) for path in files() if seen(path).prints} == {"cli"}


def test_nothing_is_named_for_being_handy() -> None:
    """No file hides behind a name that says nothing."""
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "info", "misc", "common"}
    assert not [path for path in files() if path.stem in vague]


def test_no_two_files_need_each_other() -> None:
    """Every file can be read after those it imports: there is no circle anywhere in the house."""
    names = {".".join(("bot", *path.relative_to(BOT).with_suffix("").parts)): path for path in files()}
    needs = {name: {other for other in imported(path) if other in names} for name, path in names.items()}
    while needs:
        ready = {name for name, others in needs.items() if not others & needs.keys()}
        assert ready, f"these need each other: {', '.join(sorted(needs)[:6])}"
        needs = {name: others for name, others in needs.items() if name not in ready}
