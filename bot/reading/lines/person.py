"""Here is one line: does whoever says it speak of himself, or to somebody?"""

import re
from typing import Final

from bot.languages.language import everywhere
from bot.languages.patterns import any_word

_WORDS: Final = everywhere().pronouns

FIRST_PERSON: Final = re.compile(any_word(_WORDS.first | _WORDS.ours), re.IGNORECASE)
"""Words of somebody who speaks of himself: I, my, we."""

YOU: Final = re.compile(any_word(_WORDS.second), re.IGNORECASE)
"""Words that speak to somebody."""
