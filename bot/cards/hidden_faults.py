"""The sentences for what goes wrong when something is hidden or shown again."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.hidden_names import from_what
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said
from bot.cards.wording import Sentence
from bot.faults import Fault

_NAMED: Final = 120

HIDDEN: Mapping[Fault, Sentence] = {
    Fault.HIDDEN_FROM_QUOTES: lambda named: said(
        "The curators of this library do not have {words} quoted.", words=in_quotes(clip(named, _NAMED))
    ),
    Fault.HIDDEN_MEANWHILE: later("The curators of this library keep this back now, so it can no longer be shared."),
    Fault.KEPT_BACK_UNKNOWN: later(
        "What is kept back from readers cannot be looked up just now, so no text is shown. Please try again in a few "
        "minutes."
    ),
    Fault.HIDE_ONE_THING: later("Choose one thing to hide: a passage, an article or a speaker."),
    Fault.NO_SUCH_PASSAGE: later(
        "That passage was not found, or is hidden already. Type some of its words, and choose it from the list."
    ),
    Fault.PASSAGE_NOT_ONE: lambda typed: said(
        "{words} may be a part of any of these passages, so nothing was hidden. Choose one from the list that appears "
        "as you type, or type more of its words.",
        words=in_quotes(clip(typed, _NAMED)),
    ),
    Fault.HIDDEN_ALREADY: lambda scope: said(
        "That is hidden {from_what} already. To change this, show it again first: /library show.",
        from_what=from_what(scope),
    ),
    Fault.NOT_HIDDEN: later("Nothing that is hidden matches that. Choose it from the list; /library hidden shows all."),
    Fault.NOTHING_TO_REPORT: later("Choose this on an answer of mine that shows a quote or a passage."),
    Fault.REPORTS_FULL: later("As much waits for the curators as they can take. Please tell one of them yourself."),
    Fault.SETTLED_ALREADY: later("Somebody has looked at that report already. /library queue shows the next."),
    Fault.LOG_NOT_POSTED: later(
        "The log is posted in no channel of this server. /library log with a channel has it posted there."
    ),
    Fault.LOG_NOT_HOME: later(
        "The server is no home server of this bot any more, so its curators' log is not posted there."
    ),
    Fault.NOTHING_TO_UNDO: later("There is no change left to undo."),
}
"""Each with what its sentence takes."""
