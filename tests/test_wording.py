"""Every sentence people read stands in cards, so that wording, and one day a translation, is a table."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

BOT: Final = Path(__file__).resolve().parent.parent / "bot"
WORDLESS: Final = (
    *("reading", "library", "search", "store", "model", "languages"),
    *("errors", "faults", "services", "chat", "cli/demo"),
)
"""Rooms that show nothing but what cards say. (A verb's options are described beside it.)"""

MADE_FOR_PEOPLE: Final = frozenset({"Remark", "Cause", "remark", "Problem"})

# A capital first, at least two words more, a stop at the end.
_SENTENCE = re.compile(r"[A-Z“\"].*\s\S+\s.*[.!?]", re.DOTALL)
_SQL = re.compile(r"(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA)\s")
_WORDS = re.compile(r"[^\W\d_]{2,}[,:;]? [^\W\d_]{2,}|”[,:;]? [^\W\d_]{2,}")

ALLOWED: Final = {
    "search/bits.py": "damage inside the index: its caller turns it into Fault.INDEX_DAMAGED",
    "search/vocabulary.py": "the same",
    "languages/language.py": "faults of a language file, which tests meet and no operator",
    "languages/load.py": "the same",
    "languages/patterns.py": "the same",
    "chat/ids.py": "bugs in a button of ours",
    "chat/connection/process.py": "pieces of lines of the log",
    "chat/connection/shard.py": "pieces of lines of the log",
    "chat/connection/sharded.py": "the same",
    "chat/connection/story.py": "the same",
    "chat/connection/syncing.py": "lines of the log, which are told once",
    "model/shards.py": "faults of a setting, which settings tell as they are",
    "cli/demo/verb.py": "options, described beside their verb",
}
"""Files of these rooms that may hold a sentence, and why."""


def wordless() -> list[Path]:
    rooms = [BOT / room for room in WORDLESS if (BOT / room).is_dir()]
    return sorted([*(p for room in rooms for p in room.rglob("*.py")), *(BOT / f"{one}.py" for one in WORDLESS)])


def not_for_people(tree: ast.AST) -> set[int]:
    """Docstrings of modules, classes, functions and constants, and what goes to the log."""
    left = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log."):
            left.update(map(id, node.args))
    return left


def texts(tree: ast.AST, leave: set[int]) -> Iterator[str]:
    """Every string under a node, an f-string as one with a mark for each value."""
    inner: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner.update(map(id, node.values))
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner | leave:
            yield node.value


def sentences(source: str) -> list[str]:
    """Strings that read like a sentence, and words that a fault or a remark is made with."""
    tree = ast.parse(source)
    leave = not_for_people(tree)
    found = [text for text in texts(tree, leave) if _SENTENCE.fullmatch(text.strip()) and not _SQL.match(text)]
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        name = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else None
        if isinstance(node, ast.Raise) or name in MADE_FOR_PEOPLE:
            found += [text for text in texts(node, leave) if _WORDS.search(text)]
    return list(dict.fromkeys(found))


def test_no_wording_stands_outside_cards() -> None:
    """These rooms name what happened by kind and values; cards say it."""
    places = {path.relative_to(BOT).as_posix(): path for path in wordless() if path.exists()}
    found = {name: sentences(path.read_text("utf-8")) for name, path in places.items() if name not in ALLOWED}
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_allowed_is_still_needed(name: str) -> None:
    """An exception that nothing uses any more is taken back."""
    assert sentences((BOT / name).read_text("utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        'raise SourceFault("It holds no text.")',
        'raise SourceFault(f"it cannot be parsed as Markdown ({name})")',
        'manuscript.remark(paragraph, "Read as a caption: a fragment.")',
        'Remark(0, f"“{name}” names {shown}, but {why}")',
        '_NONE = "There is no quote to serve. Try another author."',
    ],
)
def test_a_sentence_is_noticed(source: str) -> None:
    """Whole sentences anywhere, and words of any kind where a fault or a remark is made."""
    assert sentences(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""A module. It has words."""',
        "raise SourceFault(Fault.PDF_SCANNED, path.name)",
        'log.warning("The index was damaged. It was rebuilt.")',
        'WORDS = frozenset("people men women children".split())',
        'connection.execute("SELECT number FROM article WHERE key = ?")',
    ],
)
def test_what_nobody_reads_is_left_alone(source: str) -> None:
    """Docstrings, kinds, the log, lists of words and SQL."""
    assert not sentences(source)
