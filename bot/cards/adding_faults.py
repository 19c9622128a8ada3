"""The sentences for what goes wrong when a text is added, or a source changed, from Discord."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, said_many
from bot.cards.wording import Sentence
from bot.faults import Fault

_TITLE: Final = 160
_NAME: Final = 120


def _name_taken(name: str) -> str:
    return said(
        "Another file called {name} stands there now, so nothing was changed.", name=in_quotes(clip(name, _NAME))
    )


def _in_one_file(title: str, number: int, name: str) -> str:
    return said_many(
        "{title} stands with {n} more in one file ({name}), which can only go as a whole. To remove all of them, set "
        "all_of_its_file to True; to keep the others, use /library hide.",
        "{title} stands with {n} more in one file ({name}), which can only go as a whole. To remove all of them, set "
        "all_of_its_file to True; to keep the others, use /library hide.",
        number - 1,
        title=in_quotes(clip(title, _TITLE)),
        name=clip(name, _NAME),
    )


def _without_text(name: str) -> str:
    if not name:
        return said("What you sent contains no text, so nothing was added.")
    return said("{name} contains no text, so nothing was added.", name=in_quotes(clip(name, _NAME)))


def _yours_wait(number: int) -> str:
    return said_many(
        "{n} text of yours is waiting for the curators. Once they have looked at one, you can send another.",
        "{n} texts of yours are waiting for the curators. Once they have looked at one, you can send another.",
        number,
    )


ADDING: Mapping[Fault, Sentence] = {
    Fault.SHELF_NOT_ONE: lambda typed: said(
        "{words} cannot be a shelf. A shelf is the name of one folder: letters, digits and spaces, at most 60 "
        "characters.",
        words=in_quotes(clip(typed, _NAME)),
    ),
    Fault.NOT_A_DATE: lambda typed: said(
        "{words} is not a date. Type it as it is to be shown, such as 3 May 1926, May 1926 or 1926; leave it empty if "
        "it is not known.",
        words=in_quotes(clip(typed, _NAME)),
    ),
    Fault.DATE_TO_COME: lambda typed: said(
        "{words} is years away, so it cannot be the date of a text. Correct it, or leave it empty if it is not known.",
        words=in_quotes(clip(typed, _NAME)),
    ),
    Fault.SIDECAR_BY_HAND: later(
        "What stands in this article's sidecar cannot be changed from here without harm to the rest of it. Whoever "
        "runs this bot can edit the file."
    ),
    Fault.SOURCE_NOT_WRITTEN: later(
        "This cannot be written to the disk of the bot ({0}), so nothing was changed. Whoever runs it can make room, "
        "or let it write there; then try again."
    ),
    Fault.SOURCE_NAME_TAKEN: _name_taken,
    Fault.SOURCE_UNREADABLE: later("It cannot be read that way, so nothing was changed. {0}"),
    Fault.SOURCE_UNREADABLE_AS_BEFORE: later("As it was before, it cannot be read, so nothing was changed. {0}"),
    Fault.SOURCE_NOT_THERE: lambda name: said(
        "Its file ({name}) is no longer where it was. If it was moved or deleted, /library reload brings the library "
        "up to date.",
        name=clip(name, _NAME),
    ),
    Fault.SOURCE_IS_LINK: lambda name: said(
        "Its file ({name}) is a link and not touched from here. Whoever runs this bot can change it.",
        name=clip(name, _NAME),
    ),
    Fault.REMOVE_SEVERAL: _in_one_file,
    Fault.DETAILS_CHANGED: lambda title: said(
        "The details of {title} were changed since you opened this form, so yours were not used. See /library "
        "article, and change them there.",
        title=in_quotes(clip(title, _TITLE)),
    ),
    Fault.NOTHING_CHANGED: later(
        "Those are the details it has already, so nothing was changed. What the text itself says can be replaced, "
        "but not emptied."
    ),
    Fault.SOURCE_EDITED_SINCE: lambda name: said(
        "What is stated of it was changed by hand since, beside {name}, and is not overwritten.",
        name=clip(name, _NAME),
    ),
    Fault.STAGED_GONE: later(
        "This text is no longer waiting: somebody kept or discarded it, or it was let go after a week. If it is not in "
        "/articles, add it once more."
    ),
    Fault.STAGED_NOT_YOURS: later("Only whoever offered this text, or a curator, can do that."),
    Fault.OFFERED_WITHOUT_TEXT: _without_text,
    Fault.HELD_ALREADY: lambda title: said(
        "The library has this text already: {title}. To change its details, use /library article.",
        title=in_quotes(clip(title, _TITLE)),
    ),
    Fault.TEXTS_FULL_OF_YOURS: _yours_wait,
    Fault.UPLOAD_TOO_LARGE: lambda name, megabytes, most: said(
        "{name} has {megabytes} MB; a text added here may have up to {most} MB. Split it, or ask whoever runs this "
        "bot to put it into the articles folder.",
        name=in_quotes(clip(name, _NAME)),
        megabytes=megabytes,
        most=most,
    ),
    Fault.UPLOAD_NOT_READ: lambda name: said(
        "{name} could not be fetched whole from Discord, so nothing was added. Please try again.",
        name=in_quotes(clip(name, _NAME)),
    ),
    Fault.NOTHING_TO_ADD: later(
        "That message holds no text and no file that could be read, so there is nothing to add."
    ),
}
"""Each with what its sentence takes."""
