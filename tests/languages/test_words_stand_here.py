"""Words of languages stand in the language files: a test that keeps the rest of the program free of them."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).resolve().parents[2] / "bot"
ELSEWHERE = ("languages/", "cards/", "reading/lines/marks.py")
"""Where letters beyond ASCII may stand: the words themselves, what people read, and the ranges of scripts."""


def files() -> list[Path]:
    found = (path for path in sorted(BOT.rglob("*.py")) if "__pycache__" not in path.parts)
    return [path for path in found if not path.relative_to(BOT).as_posix().startswith(ELSEWHERE)]


def strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that are no documentation."""
    shown = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in shown:
            yield node.value


def is_letter(char: str) -> bool:
    """A letter beyond ASCII; the signs that only modify one (ʼ) are none."""
    return char > "\x7f" and char.isalpha() and unicodedata.category(char) != "Lm"


def foreign(source: str) -> list[str]:
    """The strings that hold a letter beyond ASCII; a single character may be compared with, and is no word."""
    return [text for text in strings(ast.parse(source)) if len(text) > 1 and any(map(is_letter, text))]


def test_no_word_of_another_language_stands_in_code() -> None:
    """Whoever adds a language writes one file; a word in code would be one place more to look for."""
    found = {path.relative_to(BOT).as_posix(): foreign(path.read_text("utf-8")) for path in files()}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('WORDS = "said dijo señor"', ["said dijo señor"]),
        ('re.compile(r"[А-Я]")', ["[А-Я]"]),
        ('f"{one} él"', [" él"]),
        ('"""Schrödinger\'s rule."""\nLIKE = "ʼ’"', []),
        ('char >= "一"', []),
        (r'r"[\u4e00-\u9fff]"', []),
    ],
)
def test_a_word_is_found_and_documentation_is_none(source: str, found: list[str]) -> None:
    """Words in lists, patterns and formatted strings are found; docstrings, marks and single characters pass."""
    assert foreign(source) == found


def test_such_words_were_found_in_the_language_files() -> None:
    """The files themselves hold what the code does not: the test looks for the right letters."""
    text = (BOT / "languages" / "ru.toml").read_text("utf-8")
    assert len([word for word in re.findall(r"\w+", text) if any(map(is_letter, word))]) > 500
