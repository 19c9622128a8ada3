"""Fills in a sentence: a template takes its values by number, a function handles what a template cannot."""

from collections.abc import Callable, Sequence

from bot.cards.tongue import translated, written_number

Sentence = str | Callable[..., str]
"""A template for ``str.format`` with its values by number, or a function of the values, if words must agree."""


def worded(sentence: Sentence, values: Sequence[str | int]) -> str:
    """The sentence with its values, in the tongue spoken: ``{0:,}`` is written as numbers are there, ``{0}`` as it is.

    Raises IndexError or TypeError if there are too few.
    """
    if not isinstance(sentence, str):
        return sentence(*values)
    return translated(sentence).format(*(_Number(one) if isinstance(one, int) else one for one in values))


class _Number(int):
    def __format__(self, form: str, /) -> str:
        return written_number(int(self)) if form == "," else format(int(self), form)
