"""The sentences for what is wrong with the word list of content notes, which operators read."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_NAMED: Final = 60

WORD_LISTS: Mapping[Fault, Sentence] = {
    Fault.WORD_LIST_UNREAD: "The word list {0} cannot be read: {1}. Put it there, or name another with content_notes.",
    Fault.WORD_LIST_NOT_TEXT: "The word list {0} is not UTF-8 text. Save it as such.",
    Fault.WORD_LIST_NOT_TOML: (
        "{0}, line {1}, is not valid TOML. Words stand in quotation marks, with commas between, in square brackets."
    ),
    Fault.WORD_LIST_NAME_TWICE: lambda file, line, name: (
        f"{file}, line {line}: the name “{clip(name, _NAMED)}” stands there a second time. Join the words of both."
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
}
"""Each with what its sentence takes."""
