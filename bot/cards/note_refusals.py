"""The sentences for what a content note keeps back, and for notes that cannot be given or taken away."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.note_names import notes_called
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, translated
from bot.cards.wording import Sentence
from bot.faults import Fault

_NAMED: Final = 60
_TYPED: Final = 120


def _unknown(named: str, possible: str) -> str:
    if not possible:
        return said("The word list has no content notes. Whoever runs this bot can name one with content_notes.")
    name = in_quotes(clip(named, _NAMED))
    return said(
        "There is no content note {name}. Those of the word list are: {notes}.", name=name, notes=_listed(possible)
    )


def _listed(names: str) -> str:
    return notes_called(names.split(", "))


def _naming(sentence: str) -> Sentence:
    """A sentence whose value is one note or several, which are called as in the tongue that is spoken."""
    return lambda names: translated(sentence).format(_listed(names))


NOTED: Mapping[Fault, Sentence] = {
    Fault.NOTE_KEPT_BACK: _naming(later("This is kept back here, because of its content note: {0}.")),
    Fault.NOTE_FOR_AGE_RESTRICTED: _naming(
        later("This is kept back here, because of its content note: {0}. It is shown in age-restricted channels only.")
    ),
    Fault.NOTES_KEEP_QUOTES: _naming(
        later(
            "Whatever matches is kept back here, because of its content note: {0}. Choose something else to quote from."
        )
    ),
    Fault.NOTE_SINCE: _naming(
        later(
            "Since this was answered, a content note has it shown otherwise here: {0}. Ask again, and share that "
            "answer."
        )
    ),
    Fault.NOTE_UNKNOWN: _unknown,
    Fault.NOTE_ONE_THING: later("Choose one thing to note: a quote, a passage or an article."),
    Fault.NOTED_ALREADY: _naming(later("That has the content note “{0}” already. Nothing was changed.")),
    Fault.NOT_NOTED: _naming(later("That does not have the content note “{0}”. Nothing was changed.")),
    Fault.NO_PASSAGE_TO_NOTE: later("That passage was not found. Type some of its words, and choose it from the list."),
    Fault.NOTE_PASSAGE_NOT_ONE: lambda typed: said(
        "{words} may be a part of any of these passages, so nothing was noted. Choose one from the list that appears "
        "as you type, or type more of its words.",
        words=in_quotes(clip(typed, _TYPED)),
    ),
    Fault.NO_SUCH_QUOTE: later("That quote was not found. Type some of its words, and choose it from the list."),
}
"""Each with what its sentence takes."""
