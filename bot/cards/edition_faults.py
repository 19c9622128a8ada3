"""The sentences for a library that one process loads and others take: curators and operators read them."""

from collections.abc import Mapping

from bot.cards.tongue import later
from bot.cards.wording import Sentence
from bot.faults import Fault

EDITIONS: Mapping[Fault, Sentence] = {
    Fault.EDITION_NONE: later(
        "There is no library in {0} yet. The process that loads puts one there once editions_dir is set for it."
    ),
    Fault.EDITION_UNREACHABLE: later("No library can be taken from {0} ({1}). It is tried again."),
    Fault.EDITION_REFUSED: later(
        "{0} does not hand its library to this process. Set the same editions_token for both processes."
    ),
    Fault.EDITION_CUT: later("The library that came from {0} was not whole. It is tried again."),
    Fault.EDITION_NEWER: later("The library in {0} was loaded by a newer Commonplace. Update this process."),
    Fault.EDITION_FOREIGN: later("What is in {0} is no library of Commonplace. Correct editions_from."),
    Fault.LIBRARY_LOADED_ELSEWHERE: later(
        "This process takes the library from another one of this bot. Load and change it where that one runs."
    ),
}
