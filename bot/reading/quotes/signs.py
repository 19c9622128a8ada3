"""What a word of a sentence can be a sign of, as bits of a number: a sentence has the signs of its words together.

Some are seen in a word or its marks; others only say that a rule may find something here, so that it need not be
asked where no word has its sign.
"""

from typing import Final

(
    PRESENT,
    PAST,
    GENERAL,
    CONTRAST,
    ALL_OF_US,
    EVERY,
    LINKING,
    NARRATOR,
    DIGITS,
    ENDS_TOLD,
    ENDS_ED,
    ENDS_LY,
    IS_BEING,
    LONG_WORD,
    HEAVY_WORD,
    OF_DENIAL,
    OF_ANYONE,
    OF_HEDGING,
    OF_ADDRESS,
    OF_US,
    OF_ME,
    OF_MANUALS,
    OF_WHAT_COMES,
    OF_HASTE,
    OF_BEING,
) = (1 << place for place in range(25))
"""What a sentence is worth: see ``worth`` and ``worth_english``."""

ARGUMENT, PERSON, IT, CAPITAL, NAME, DANGLES, RUNS_IN_ED, RUNS_IN_ING = (1 << place for place in range(25, 33))
"""A word of argument or value, a pronoun of the third person, "it" in any form, a capital, a name, what dangles where
it opens a sentence, endings."""

LOUD, COUNTED, QUOTED, PAIRED, TECHNICAL = (1 << place for place in range(33, 38))
"""Marks: of exclamation, those ``worth`` counts, of quotation, those that come in pairs, those of formulas."""

MAY_POINT, MAY_LOOK_BACK, MAY_NAME_ITSELF, MAY_REPORT, MAY_NOTIFY, MAY_PLAN, MAY_ANNOUNCE, MAY_CLAIM, MAY_BE_UNFIT = (
    1 << place for place in range(38, 47)
)
MAY_STEP, MAY_VIEW, MAY_MOCK = 1 << 48, 1 << 49, 1 << 54
"""What the rules of ``stands_alone`` look for may stand here."""
SEVERAL: Final = 1 << 47
"""Not exactly one word: marks alone, or words that marks join."""
UNPLAIN: Final = 1 << 50
"""A word with more than letters and one mark behind it."""
SUCH: Final = 1 << 51
"""Words that point, and weigh an English sentence down by themselves."""
OBJECT: Final = 1 << 52
"""It or them, which may stand for something named before."""
NUMBERED: Final = 1 << 53
"""A digit in any place of a word."""
EVERYTHING: Final = (1 << 55) - 1
