"""In which tongue an answer is given, and how its sentences are said in it.

English stands in the code, as what each sentence is known by; the other tongues have a table each (``tongues/*.po``).
A sentence is one call, with what changes in it by name: ``said("“{title}” has no text.", title=title)``. Whole
sentences, never parts that are joined, so that each tongue can order its words.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from string import Formatter
from typing import Final

from bot.cards.card import Run, Runs
from bot.cards.tongue_tables import ENGLISH, TONGUES, tongue_table

_SPOKEN: Final[ContextVar[str]] = ContextVar("SPOKEN", default=ENGLISH)

_parsed = Formatter().parse


def speak(tongue: str) -> None:
    """From now on, what this task says is said in ``tongue``; in English where there is no table for it."""
    _SPOKEN.set(tongue if tongue in TONGUES else ENGLISH)


def spoken() -> str:
    """The tongue of what this task says; English where nobody chose one, as in the terminal and the log."""
    return _SPOKEN.get()


@contextmanager
def speaking(tongue: str) -> Iterator[None]:
    """Within, ``tongue`` is spoken."""
    before = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def said(sentence: str, /, context: str = "", **values: str | int) -> str:
    """A sentence with its values, in the tongue that is spoken.

    A whole number is written as numbers are there; what is no count (a year, an id) is given as a string. ``context``
    tells apart what is one word in English only.
    """
    return translated(sentence, context).format(**_written(values))


def said_many(one: str, many: str, n: int, /, context: str = "", **values: str | int) -> str:
    """A sentence that depends on a number, which it may hold as ``{n}``: ``said_many("{n} word", "{n} words", 3)``."""
    return _form_for(one, many, n, context).format(**_written({"n": n, **values}))


def said_runs(sentence: str, /, context: str = "", **values: str | int | Run | Runs) -> Runs:
    """A sentence whose values may have a style of their own, as runs."""
    return _filled(translated(sentence, context), values)


def said_runs_many(one: str, many: str, n: int, /, context: str = "", **values: str | int | Run | Runs) -> Runs:
    """The same, for a sentence that depends on a number."""
    return _filled(_form_for(one, many, n, context), {"n": n, **values})


def later(sentence: str, /, context: str = "") -> str:
    """Marks a sentence that stands in a table of the code, to be ``translated`` where it is used, in that context."""
    return sentence


def translated(sentence: str, /, context: str = "") -> str:
    """A sentence of a table (marked by ``later``), with places for its values still in it, in the tongue spoken."""
    tongue = _SPOKEN.get()
    if tongue == ENGLISH:
        return sentence
    return (tongue_table(tongue).forms(sentence, context) or (sentence,))[0]


def in_sequence(*sentences: str | None) -> str:
    """Sentences one after the other, without those that are missing; Chinese sets no space between them."""
    return ("" if _SPOKEN.get() == "zh_CN" else " ").join(one for one in sentences if one)


def written_number(number: float, places: int = 0) -> str:
    """``1,200``; with so many decimal places."""
    if spoken() == ENGLISH:
        return f"{number:,.{places}f}"
    from babel.numbers import format_decimal

    return format_decimal(number, f"#,##0.{'0' * places}" if places else None, locale=spoken())


def _form_for(one: str, many: str, n: int, context: str) -> str:
    tongue = _SPOKEN.get()
    if tongue != ENGLISH:
        table = tongue_table(tongue)
        forms = table.forms(one, context)
        if forms is not None:
            return forms[table.form(abs(n))]
    return one if n == 1 else many


def _written(values: dict[str, str | int]) -> dict[str, str]:
    return {name: value if isinstance(value, str) else written_number(value) for name, value in values.items()}


def _filled(sentence: str, values: dict[str, str | int | Run | Runs]) -> Runs:
    runs: list[Run] = []
    for words, name, _, _ in _parsed(sentence):
        if words:
            runs.append(Run(words))
        if name is None:
            continue
        value = values[name]
        if isinstance(value, Run):
            runs.append(value)
        elif isinstance(value, tuple):
            runs += value
        else:
            runs.append(Run(value if isinstance(value, str) else written_number(value)))
    return tuple(runs)
