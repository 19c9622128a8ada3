"""Fills in a sentence: a template takes its values by number, a function handles what a template cannot."""

from collections.abc import Callable, Sequence

Sentence = str | Callable[..., str]
"""A template for ``str.format`` with its values by number, or a function of the values, if words must agree."""


def worded(sentence: Sentence, values: Sequence[str | int]) -> str:
    """The sentence with its values. Raises IndexError or TypeError if there are too few."""
    return sentence.format(*values) if isinstance(sentence, str) else sentence(*values)
