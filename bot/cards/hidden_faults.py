"""The sentences for what goes wrong when something is hidden or shown again."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_NAMED: Final = 120

HIDDEN: Mapping[Fault, Sentence] = {
    Fault.HIDDEN_FROM_QUOTES: lambda named: f"The curators of this library do not have “{clip(named, _NAMED)}” quoted.",
    Fault.HIDDEN_MEANWHILE: "The curators of this library keep this back now, so it can no longer be shared.",
    Fault.HIDE_ONE_THING: "Choose one thing to hide: a passage, an article or a speaker.",
    Fault.NO_SUCH_PASSAGE: (
        "That passage was not found, or is hidden already. Type some of its words, and choose it from the list."
    ),
    Fault.PASSAGE_NOT_ONE: lambda typed: (
        f"“{clip(typed, _NAMED)}” may be a part of any of these passages, so nothing was hidden. Choose one from the "
        "list that appears as you type, or type more of its words."
    ),
    Fault.HIDDEN_ALREADY: "That is hidden from {0} already. To change this, show it again first: /library show.",
    Fault.NOT_HIDDEN: "Nothing that is hidden matches that. Choose it from the list; /library hidden shows all.",
    Fault.NOTHING_TO_REPORT: "Choose this on an answer of mine that shows a quote or a passage.",
    Fault.REPORTS_FULL: "As much waits for the curators as they can take. Please tell one of them yourself.",
    Fault.SETTLED_ALREADY: "Somebody has looked at that report already. /library queue shows the next.",
    Fault.LOG_NOT_POSTED: (
        "The log is posted in no channel of this server. /library log with a channel has it posted there."
    ),
    Fault.LOG_NOT_HOME: "The server is no home server of this bot any more, so its curators' log is not posted there.",
    Fault.NOTHING_TO_UNDO: "There is no change left to undo.",
}
"""Each with what its sentence takes."""
