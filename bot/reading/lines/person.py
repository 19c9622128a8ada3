"""Here is one line: does its speaker talk about themselves, or to somebody?"""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_word

_WORDS: Final = everywhere().pronouns

FIRST_PERSON: Final = re.compile(any_word(_WORDS.first | _WORDS.ours), re.IGNORECASE)
"""Words of speakers who talk about themselves: I, my, we."""

YOU: Final = re.compile(any_word(_WORDS.second), re.IGNORECASE)
"""Words that address somebody."""
