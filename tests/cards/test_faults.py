"""Every fault has one sentence, and every place that raises one gives the values that sentence takes."""

import ast
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.faults import SENTENCES, fault_sentence
from bot.cards.remarks import SENTENCES as REMARKS
from bot.cards.remarks import placed_remark, remark_sentence
from bot.cards.wording import Sentence, worded
from bot.errors import BadQuery, Cause, NotFound, SettingsFault, SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark

BOT = Path(__file__).resolve().parent.parent.parent / "bot"


def test_every_fault_and_every_remark_has_its_sentence() -> None:
    """None is forgotten when one is added."""
    assert set(SENTENCES) == set(Fault)
    assert set(REMARKS) == set(Doubt)


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


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        (Remark(0, Doubt.PDF_UNKNOWN_SIGNS), "Some characters of this PDF are unknown and show as (cid:…)."),
        (Remark(3, Doubt.STRAY_BYTES, (1,)), "line 3: One byte here is not UTF-8 and was read as Windows-1252."),
        (
            Remark(3, Doubt.STRAY_BYTES, (2000,), paragraph=True),
            "paragraph 3: 2,000 bytes are not UTF-8 and were read as Windows-1252; the first is here.",
        ),
        (
            Remark(2, Doubt.STATED_WRONGLY, (Cause(Fault.KEY_MISSPELT, ("autor", "author")),)),
            "line 2: Front matter: There is no key “autor”. Did you mean “author”?",
        ),
        (
            Remark(9, Doubt.PULL_QUOTE, goes_on=True),
            "line 9: The text says this elsewhere, so it was read as a pull quote. "
            "The same holds for more lines below.",
        ),
    ],
)
def test_a_remark_is_said_after_its_place(remark: Remark, said: str) -> None:
    """Line or paragraph first; a number decides between one and many; a fault within it is a sentence too."""
    assert placed_remark(remark) == said


def test_all_faults_of_a_sidecar_are_said_one_after_the_other() -> None:
    """Each is a sentence of its own."""
    fault = SourceFault(Fault.SIDECAR_WRONG, Cause(Fault.NOT_A_LINK, ("url",)), Cause(Fault.KEY_TWICE, ("Title",)))
    assert fault_sentence(fault) == (
        "The sidecar cannot be used. “url” must be a link that begins with https:// or http://. "
        "“Title” is stated twice; the first is used."
    )


@given(st.text())
def test_whatever_was_typed_is_said_as_it_is(typed: str) -> None:
    """Braces and percent signs in a name mean nothing to the sentence; a long name is cut."""
    said = fault_sentence(NotFound(Fault.NO_SUCH_SHELF, typed))
    assert said.startswith("There is no shelf “")
    assert len(said) < 120
    assert remark_sentence(Remark(1, Doubt.AUTHOR_FROM_NOTE, (typed,))) == f"A note names the author: {typed}."


def test_a_fault_survives_the_way_between_processes() -> None:
    """A reload's own process sends its faults as they are."""
    for fault in (
        NotFound(Fault.NO_SUCH_SHELF, "sea", nearest=("Seas",)),
        SettingsFault(["a: wrong", "b: wrong"]),
        SourceFault(Fault.IN_FILE, "a.txt", Cause(Fault.NO_TEXT)),
    ):
        back = pickle.loads(pickle.dumps(fault))
        assert (type(back), back.cause, back.__dict__) == (type(fault), fault.cause, fault.__dict__)


def test_a_log_gets_the_name_of_a_fault_and_its_values() -> None:
    """Where no card is at hand."""
    assert str(BadQuery(Fault.QUOTATION_TOO_SHORT, 2)) == "quotation_too_short (2)"


def test_a_sentence_without_its_values_is_a_bug() -> None:
    """It never reaches anybody with a hole in it."""
    with pytest.raises(IndexError):
        worded("{0} of {1}", (1,))
