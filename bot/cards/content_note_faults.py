"""The sentences for what is wrong with the word list of content notes, and for what a content note keeps back."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_NAMED: Final = 60

NOTED: Mapping[Fault, Sentence] = {
    Fault.WORD_LIST_UNREAD: "The word list {0} cannot be read: {1}. Put it there, or name another with content_notes.",
    Fault.WORD_LIST_NOT_TEXT: "The word list {0} is not UTF-8 text. Save it as such.",
    Fault.WORD_LIST_NOT_TOML: (
        "{0}, line {1}, is not valid TOML. Words stand in quotation marks, with commas between, in square brackets."
    ),
    Fault.WORD_LIST_EMPTY: "The word list {0} has no notes. To have none, set content_notes to an empty value.",
    Fault.WORD_LIST_TOO_MANY: "{0}, line {1}: a word list has at most {2} notes. Join some of them.",
    Fault.WORD_LIST_NOT_A_NOTE: lambda file, line, name: (
        f"{file}, line {line}: “{clip(name, _NAMED)}” is no note. A note is a [name] of up to 30 letters, digits, "
        "spaces and hyphens, with lists of words below it."
    ),
    Fault.WORD_LIST_OUTCOME: lambda file, line, named, possible: (
        f"{file}, line {line}: shown = “{clip(named, _NAMED)}” says nothing that is known. It can be: {possible}."
    ),
    Fault.WORD_LIST_LANGUAGE: lambda file, line, named: (
        f"{file}, line {line}: “{clip(named, _NAMED)}” is no code of a language, such as en or de, nor any, nor shown."
    ),
    Fault.WORD_LIST_NOT_WORDS: (
        "{0}, line {1}: {2} of “{3}” needs a list with at least one word in quotation marks. Else leave it out."
    ),
    Fault.WORD_LIST_WORD: lambda file, line, word: (
        f"{file}, line {line}: “{clip(word, _NAMED)}” cannot be looked for. A word has two letters or more, and a star "
        "only at its end, after three or more."
    ),
    Fault.WORD_LIST_TWICE: lambda file, line, word: (
        f"{file}, line {line}: “{clip(word, _NAMED)}” stands in the same list before. That does no harm."
    ),
    Fault.NOTE_KEPT_BACK: "This is kept back here, because of its content note: {0}.",
    Fault.NOTE_FOR_AGE_RESTRICTED: (
        "This is kept back here, because of its content note: {0}. It is shown in age-restricted channels only."
    ),
    Fault.NOTES_KEEP_QUOTES: (
        "Whatever matches is kept back here, because of its content note: {0}. Choose something else to quote from."
    ),
    Fault.NOTE_SINCE: (
        "Since this was answered, a content note has it shown otherwise here: {0}. Ask again, and share that answer."
    ),
    Fault.NOTE_UNKNOWN: lambda named, possible: (
        f"There is no content note “{clip(named, _NAMED)}”. Those of the word list are: {possible}."
        if possible
        else "The word list has no content notes. Whoever runs this bot can name one with content_notes."
    ),
    Fault.NOTE_ONE_THING: "Choose one thing to note: a quote, a passage or an article.",
    Fault.NOTED_ALREADY: "That has the content note “{0}” already. Nothing was changed.",
    Fault.NOT_NOTED: "That does not have the content note “{0}”. Nothing was changed.",
    Fault.NO_SUCH_QUOTE: "That quote was not found. Type some of its words, and choose it from the list.",
}
"""Each with what its sentence takes."""
