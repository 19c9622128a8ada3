"""What curators read of their changes: the log, and what was taken back."""

from collections.abc import Sequence
from typing import Final

from bot.cards.card import Card, Row, Rows, Run, Runs, TextBlock
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.hidden import hidden_deed, hidden_name, hidden_undone, person_run
from bot.cards.numbers import moment
from bot.model.hidden import Done, HiddenChange
from bot.model.sources import DetailChange, LoggedChange, SourceChange, Undone

_TITLE: Final = 80
_REASON: Final = 120
_VALUE: Final = 60


def log_card(changes: Sequence[LoggedChange]) -> Card:
    """The last changes: what was done to what, by whom and when, and whether it was taken back."""
    if not changes:
        return Card(blocks=(TextBlock((Run("Nothing has been changed yet."),)),), quiet=True)
    return Card(title="Changes", blocks=(Rows(tuple(Row(change_runs(change)) for change in changes)),), quiet=True)


def change_runs(change: LoggedChange) -> Runs:
    """One change in a line: ``The article “…”: Ann hid it from search (under review) on 3 May; Ben undid that.``"""
    deed = hidden_deed(change) if isinstance(change, HiddenChange) else _deed(change)
    return (
        Run(_capital(_thing(change)), bold=True),
        Run(": "),
        person_run(change.by),
        Run(f" {deed} on {moment(change.at)}"),
        *_undone(change),
    )


def undone_card(undone: Undone) -> Card:
    """The last change was taken back, or never can be."""
    change = undone.change
    if undone.problem is not None:
        said = f"This cannot be undone: {_thing(change)}. {fault_sentence(undone.problem)}"
        return _sentence(f"{said} /library undo goes on with the change before.")
    said = hidden_undone(change) if isinstance(change, HiddenChange) else _back(change)
    return _sentence(f"Undone: {said} Another /library undo takes back the change before, if any.")


def _thing(change: LoggedChange) -> str:
    return hidden_name(change.hidden) if isinstance(change, HiddenChange) else f"“{clip(change.title, _TITLE)}”"


def _deed(change: SourceChange) -> str:
    why = f" ({clip(change.reason, _REASON)})" if change.reason else ""
    if change.done is Done.ADDED:
        return f"added it as {clip(change.source, _TITLE)}{why}"
    if change.done is Done.REMOVED:
        return f"removed it{why}"
    return f"changed {told_words(change)}{why}"


def told_words(change: SourceChange) -> str:
    """Each detail before and after: ``the date from “1925” to “1926”``, ``the author to “Ann Bray”``."""
    return ", ".join(map(_told, change.told)) or "its details"


def _told(one: DetailChange) -> str:
    before, after = (f"“{clip(value, _VALUE)}”" if value else "" for value in (one.before, one.after))
    return f"the {one.field}{f' from {before}' if before else ''} to {after or 'none'}"


def _back(change: SourceChange) -> str:
    if change.done is Done.ADDED:
        return f"{_thing(change)} is out of the library again; its file is with the removed ones."
    if change.done is Done.REMOVED:
        return f"{_thing(change)} is in the library again."
    return f"{_thing(change)} has its former details again."


def _undone(change: LoggedChange) -> Runs:
    if isinstance(change, SourceChange) and change.lasting:
        return (Run("; this could not be undone"),)
    if change.undone_at is None:
        return ()
    return (Run("; "), person_run(change.undone_by), Run(f" undid that on {moment(change.undone_at)}"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sentence(said: str) -> Card:
    return Card(blocks=(TextBlock((Run(said),)),), quiet=True)
