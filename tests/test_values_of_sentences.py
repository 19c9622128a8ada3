"""Every place that raises a fault or leaves a remark gives the values its sentence takes, no fewer and no more."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.cards.faults import SENTENCES
from bot.cards.remarks import SENTENCES as REMARKS
from bot.cards.wording import Sentence
from bot.faults import Fault
from bot.model import Doubt

BOT: Final = Path(__file__).resolve().parent.parent / "bot"


def named_in(kind: str) -> Iterator[tuple[Path, str, int | None]]:
    """Where ``Fault.X`` or ``Doubt.X`` is made: the file, X, and how many values (None where unseen)."""
    for path in BOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            for at, argument in enumerate(node.args):
                if (
                    isinstance(argument, ast.Attribute)
                    and isinstance(argument.value, ast.Name)
                    and argument.value.id == kind
                ):
                    yield path, argument.attr, _count(called, node.args[at + 1 :])


def _count(called: str, values: list[ast.expr]) -> int | None:
    if called in ("Cause", "Remark"):  # they take a tuple
        if not values:
            return 0
        return len(values[0].elts) if isinstance(values[0], ast.Tuple) else None
    if called.startswith("_") or any(isinstance(value, ast.Starred) for value in values):
        return None
    return len(values)


def takes(sentence: Sentence, number: int) -> bool:
    """Whether a sentence can be said with so many values, and names them all."""
    if isinstance(sentence, str):
        named = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
        return named == {str(at) for at in range(number)}
    least = sentence.__code__.co_argcount - len(sentence.__defaults__ or ())
    return least <= number and (number <= sentence.__code__.co_argcount or bool(sentence.__code__.co_flags & 4))


def test_every_fault_is_raised_with_the_values_its_sentence_takes() -> None:
    """A sentence never stands there with a hole in it, nor leaves a value unsaid."""
    wrong = [
        (path.name, name, count)
        for path, name, count in named_in("Fault")
        if count is not None and not takes(SENTENCES[Fault[name]], count)
    ]
    assert wrong == []


def test_every_remark_is_made_with_the_values_its_sentence_takes() -> None:
    """The same for what the reader remarks on."""
    wrong = [
        (path.name, name, count)
        for path, name, count in named_in("Doubt")
        if count is not None and not takes(REMARKS[Doubt[name]], count)
    ]
    assert wrong == []


def test_no_fault_and_no_remark_lives_on_that_nothing_raises() -> None:
    """Every sentence can be met."""
    text = "".join(path.read_text("utf-8") for path in BOT.rglob("*.py") if path.parent.name != "cards")
    fault_card = (BOT / "cards" / "fault.py").read_text("utf-8")
    assert [
        one.name for one in Fault if f"Fault.{one.name}" not in text + fault_card and one is not Fault.SETTINGS
    ] == []
    assert [one.name for one in Doubt if f"Doubt.{one.name}" not in text] == []
