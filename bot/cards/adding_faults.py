"""The sentences for what goes wrong when a text is added, or a source changed, from Discord."""

from collections.abc import Mapping
from typing import Final

from bot.cards.fit import clip
from bot.cards.wording import Sentence
from bot.faults import Fault

_TITLE: Final = 160
_NAME: Final = 120


def _name_taken(name: str) -> str:
    return f"Another file called “{clip(name, _NAME)}” stands there now, so nothing was changed."


ADDING: Mapping[Fault, Sentence] = {
    Fault.SHELF_NOT_ONE: (
        "“{0}” cannot be a shelf. A shelf is the name of one folder: letters, digits and spaces, at most 60 characters."
    ),
    Fault.NOT_A_DATE: lambda typed: (
        f"“{clip(typed, _NAME)}” is not a date. Type it as it is to be shown, such as 3 May 1926, May 1926 or 1926; "
        "leave it empty if it is not known."
    ),
    Fault.DATE_TO_COME: lambda typed: (
        f"“{clip(typed, _NAME)}” is years away, so it cannot be the date of a text. Correct it, or leave it empty "
        "if it is not known."
    ),
    Fault.SIDECAR_BY_HAND: (
        "What stands in this article's sidecar cannot be changed from here without harm to the rest of it. Whoever "
        "runs this bot can edit the file."
    ),
    Fault.SOURCE_NOT_WRITTEN: (
        "This cannot be written to the disk of the bot ({0}), so nothing was changed. Whoever runs it can make room, "
        "or let it write there; then try again."
    ),
    Fault.SOURCE_NAME_TAKEN: _name_taken,
    Fault.SOURCE_UNREADABLE: "It cannot be read that way, so nothing was changed. {0}",
    Fault.SOURCE_UNREADABLE_AS_BEFORE: "As it was before, it cannot be read, so nothing was changed. {0}",
    Fault.SOURCE_NOT_THERE: lambda name: (
        f"Its file ({clip(name, _NAME)}) is no longer where it was. If it was moved or deleted, /library reload "
        "brings the library up to date."
    ),
    Fault.SOURCE_IS_LINK: lambda name: (
        f"Its file ({clip(name, _NAME)}) is a link and not touched from here. Whoever runs this bot can change it."
    ),
    Fault.REMOVE_SEVERAL: lambda title, number, name: (
        f"“{clip(title, _TITLE)}” stands with {number - 1:,} more in one file ({clip(name, _NAME)}), which can only go "
        "as a whole. To remove all of them, set all_of_its_file to True; to keep the others, use /library hide."
    ),
    Fault.DETAILS_CHANGED: lambda title: (
        f"The details of “{clip(title, _TITLE)}” were changed since you opened this form, so yours were not used. See "
        "/library article, and change them there."
    ),
    Fault.NOTHING_CHANGED: (
        "Those are the details it has already, so nothing was changed. What the text itself says can be replaced, "
        "but not emptied."
    ),
    Fault.SOURCE_EDITED_SINCE: lambda name: (
        f"What is stated of it was changed by hand since, beside {clip(name, _NAME)}, and is not overwritten."
    ),
    Fault.STAGED_GONE: (
        "This text is no longer waiting: somebody kept or discarded it, or it was let go after a week. If it is not in "
        "/articles, add it once more."
    ),
    Fault.STAGED_NOT_YOURS: "Only whoever offered this text, or a curator, can do that.",
    Fault.OFFERED_WITHOUT_TEXT: lambda name: (
        f"{f'“{clip(name, _NAME)}”' if name else 'What you sent'} contains no text, so nothing was added."
    ),
    Fault.HELD_ALREADY: lambda title: (
        f"The library has this text already: “{clip(title, _TITLE)}”. To change its details, use /library article."
    ),
    Fault.TEXTS_FULL_OF_YOURS: (
        "{0} texts of yours are waiting for the curators. Once they have looked at one, you can send another."
    ),
    Fault.UPLOAD_TOO_LARGE: lambda name, megabytes, most: (
        f"“{clip(name, _NAME)}” has {megabytes:,} MB; a text added here may have up to {most:,} MB. Split it, or ask "
        "whoever runs this bot to put it into the articles folder."
    ),
    Fault.UPLOAD_NOT_READ: lambda name: (
        f"“{clip(name, _NAME)}” could not be fetched whole from Discord, so nothing was added. Please try again."
    ),
    Fault.NOTHING_TO_ADD: "That message holds no text and no file that could be read, so there is nothing to add.",
}
"""Each with what its sentence takes."""
