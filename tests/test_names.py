"""A name means one thing: no public class and no public function of the program is called like another one."""

import ast
from collections import defaultdict
from pathlib import Path
from typing import Final

BOT: Final = Path(__file__).resolve().parent.parent / "bot"

PAIRS: Final[dict[str, str]] = dict.fromkeys(
    ("read_source", "read_collection"), "the same function: the room loads its reader at the first call"
)
"""Names that two modules may share, and why."""


def public_names(source: str) -> list[str]:
    """Public classes, functions and type aliases at the top of a module."""
    names: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [
                one.id
                for one in node.targets
                if isinstance(one, ast.Name) and one.id[0].isupper() and not one.id.isupper()
            ]
    return [name for name in names if not name.startswith("_")]


def test_no_name_is_used_for_two_things() -> None:
    """Whoever meets a name in one room knows what it is in another."""
    homes: dict[str, list[str]] = defaultdict(list)
    for path in sorted(BOT.rglob("*.py")):
        for name in set(public_names(path.read_text("utf-8"))):
            homes[name].append(str(path.relative_to(BOT)))
    assert {name: where for name, where in homes.items() if len(where) > 1 and name not in PAIRS} == {}


def test_names_are_found_where_they_are_given() -> None:
    """Classes, functions and type aliases; constants and what is private are nobody else's business."""
    source = "class A: ...\ndef b(): ...\nasync def c(): ...\nDee = int | str\nE_F = 1\n_g = 2\ndef _h(): ...\n"
    assert public_names(source) == ["A", "b", "c", "Dee"]
