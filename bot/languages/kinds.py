"""The kinds of values in a language file.

Words are casefolded, in Unicode's composed form (NFC) and parted by spaces; a low line in one stands for a space
("can_be"). Patterns are regular expressions, one a line, under ``[SECTION.patterns]``; a line that is indented goes on
with the one above, and one that begins with "# " is a comment. Strings are written in single quotes: TOML takes those
as they stand, and they are read in half the time.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WordSet = frozenset[str]
Patterns = tuple[str, ...]
Numbers = Mapping[str, int]
"""Words for numbers, each with its number; in the file a line a number: ``3 = "three third"``."""
ArticleWords = Mapping[str, frozenset[str]]
"""Definite articles, each with the indefinite ones of its gender and number: ``el = "un"``."""
FormsOf = Mapping[str, frozenset[str]]
"""Words, each with those of its forms that its ending does not tell: ``go = "went gone"``."""

NONE: Final[WordSet] = frozenset()
NO_NUMBERS: Final[Numbers] = MappingProxyType({})
NO_FORMS: Final[FormsOf] = MappingProxyType({})
