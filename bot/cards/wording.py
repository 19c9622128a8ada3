"""How a table of sentences is read: a template takes its values in order, a function makes what a template cannot."""

from collections.abc import Callable, Sequence

Sentence = str | Callable[..., str]
"""A template for ``str.format`` with its values by number, or a function of the values, where words must agree."""


def worded(sentence: Sentence, values: Sequence[str | int]) -> str:
    """The sentence with its values. Raises IndexError or TypeError where there are too few of them."""
    return sentence.format(*values) if isinstance(sentence, str) else sentence(*values)
