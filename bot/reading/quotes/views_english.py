"""How an English text passes on what others think, and how it gives their recipes to "you"."""

import re
from typing import Final

# A view of others; the sentence behind it mostly goes on with it.
VIEW: Final = re.compile(
    r"\b(?:perception|view|belief|conviction|opinion|assumption|claim|narrative|myth|logic|attitude|prejudice|creed|"
    r"message|line|dogma) (?:of|among|in|held by|from) [^.!?]{3,70}? (?:is|was|are|were|has (?:always )?been|goes|"
    r"holds|says)(?: simply| always| still)?(?: that\b|:)"
    r"|\b(?:they|critics|opponents|politicians|liberals|conservatives|experts|economists|elites|rulers|officials|"
    r"some(?: \w+)?|many(?: \w+)?|most(?: \w+| of them)?|(?:the|our|its|their) (?:west|left|right|press|media|rulers|"
    r"government|regime|authorities|enemies)) (?:also |still |always |often |usually |seem to |like to |would )?"
    r"(?:think|believe|say|claim|argue|insist|assume|maintain|imagine|pretend|tell us|suppose|thinks|believes|says|"
    r"claims|argues|insists|assumes|maintains|imagines|pretends) that\b"
    r"|\bin the eyes of (?!god|the law|history|the world)"
)
MOCKING_YOU: Final = re.compile(
    r"\byou (?:(?:could|can|may|might|will|would|should|have|must)(?: also| even| then| now| easily| always| managed to"
    r"| to)* )?(?:overthrow|invade|destroy|silence|manufacture|spread|bribe|bomb|starve|provoke|topple|smear|crush|"
    r"loot|plunder|humiliate|enslave|sanction|demonise|demonize|infiltrate|oppress|kill|murder|cheat|betray|ruin)\b"
)
"""Orders to do evil: one may be a warning, two are a recipe that is held up."""
