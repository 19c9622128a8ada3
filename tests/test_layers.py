"""The layout of the project: which room may import which, what belongs where, how long a file may be."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).resolve().parent.parent / "bot"
LONGEST = 300

# room: (rooms it may import, outside libraries it may use)
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "faults": (set(), set()),
    "model": ({"errors"}, set()),
    "errors": ({"faults"}, set()),
    "places": (set(), set()),
    "setting_values": (set(), {"pydantic"}),
    "settings": ({"errors", "model", "places", "setting_values"}, {"pydantic", "dotenv"}),
    "languages": (set(), set()),
    "reading": (
        {"model", "errors", "faults", "languages"},
        {"nupunkt", "numpy", "markdown_it", "mdit_py_plugins", "selectolax", "yaml", "pdfminer", "docx"},
    ),
    "search": ({"model", "errors", "faults"}, {"rapidfuzz", "numpy", "Stemmer"}),
    "store": ({"model", "errors", "faults", "search"}, {"aiosqlite", "asyncpg"}),
    "library": (
        {"reading", "languages", "search", "store", "model", "errors", "faults"},
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
        {"typer", "click", "rich", "simcord", "discord"},
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
        *("formats.feeds.feed_forms", "formats.forms", "lines.date", "messages", "reader", "stated.statements"),
        "version",
    },
}
# Parts of the standard library that belong to one room or a few.
KEPT_IN: dict[str, set[str]] = {"sqlite3": {"store"}}
STATEMENTS = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA ")


def room(path: Path) -> str:
    return path.relative_to(BOT).parts[0].removesuffix(".py")


def files() -> list[Path]:
    return sorted(path for path in BOT.rglob("*.py") if "__pycache__" not in path.parts)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    """No room reaches upward, and outside libraries stay in the rooms that own them."""
    here = room(path)
    rooms, libraries = ROOMS[here]
    for name in imported(path):
        top, *rest = name.split(".")
        if top == "bot":
            there = rest[0] if rest else "__init__"
            assert there in rooms | {here, "__init__"}, f"{path}: {here} may not import {there}"
        elif top in sys.stdlib_module_names:
            assert here in KEPT_IN.get(top, {here}), f"{path}: {top} belongs to {KEPT_IN[top]}"
        else:
            assert top in libraries, f"{path}: {here} may not use {top}"


@pytest.mark.parametrize("path", sorted((BOT / "reading").rglob("*.py")), ids=lambda path: str(path.relative_to(BOT)))
def test_a_file_of_the_reader_imports_only_what_its_room_may(path: Path) -> None:
    """Lines know no article, formats know no rule, and only the pipeline knows them all."""
    here = path.relative_to(BOT / "reading").parts[0].removesuffix(".py")
    for name in imported(path):
        if not name.startswith("bot.reading."):
            continue
        there = name.removeprefix("bot.reading.")
        allowed = {here, *READING[here]}
        assert any(there == room or there.startswith(f"{room}.") for room in allowed), f"{here} may not import {there}"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_nobody_reaches_inside_the_reader(path: Path) -> None:
    """Other rooms read a source or inspect one; what the reader found out is kept with the library."""
    if room(path) != "reading":
        inside = {name for name in imported(path) if name.startswith("bot.reading.")}
        assert inside <= {"bot.reading.inspection"}, f"{path}: ask the library, not {inside}"


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_room_opens_with_its_question_and_stands_on_the_map(path: Path) -> None:
    """The map in ``bot/__init__.py`` names every folder; each folder of the reader opens with what it answers."""
    if path.name != "__init__.py" or path.parent == BOT:
        return
    room = path.parent.relative_to(BOT)
    assert f"{room.name}/" in (ast.get_docstring(ast.parse((BOT / "__init__.py").read_text("utf-8"))) or "")
    if room.parts[0] == "reading" and len(room.parts) > 1:
        assert "?" in (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")


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


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_a_file_keeps_to_one_subject(path: Path) -> None:
    """A file says on its first line what belongs in it, and stays short enough to be read at once."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(BOT)))
def test_sql_stands_only_in_the_store_and_printing_only_in_the_terminal(path: Path) -> None:
    """Statements of SQL appear in one room, print in another, and nowhere else."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if room(path) != "store" and isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert id(node) in docstrings or not node.value.lstrip().startswith(STATEMENTS), f"{path}: SQL"
        if room(path) != "cli" and isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"{path}: print"


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
