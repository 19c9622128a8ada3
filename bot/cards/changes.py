"""What curators read of their changes: the log, and what was taken back."""

from collections.abc import Sequence
from typing import Final

from bot.cards.card import Card, Row, Rows, Run, Runs, quiet_card
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip, with_capital
from bot.cards.hand_notes import noted_deed, noted_name, noted_undone
from bot.cards.hidden import hidden_deed, hidden_undone
from bot.cards.hidden_names import hidden_name, person_run, with_reason
from bot.cards.numbers import moment
from bot.cards.source import in_quotes
from bot.cards.tongue import later, said, said_runs, translated
from bot.model.hand_notes import NoteChange
from bot.model.hidden import Done, HiddenChange
from bot.model.sources import DetailChange, LoggedChange, SourceChange, Undone

_TITLE: Final = 80
_VALUE: Final = 60
_DETAILS: Final = {
    "title": later("title", context="detail"),
    "author": later("author", context="detail"),
    "date": later("date", context="detail"),
    "link": later("link", context="detail"),
    "publication": later("publication", context="detail"),
    "shelf": later("shelf", context="detail"),
    "language": later("language", context="detail"),
    "flags": later("flags", context="detail"),
}


def log_card(changes: Sequence[LoggedChange]) -> Card:
    """The last changes: what was done to what, by whom and when, and whether it was taken back."""
    if not changes:
        return quiet_card(said("Nothing has been changed yet."))
    rows = Rows(tuple(Row(change_runs(change)) for change in changes))
    return Card(title=said("Changes"), blocks=(rows,), quiet=True)


def change_runs(change: LoggedChange) -> Runs:
    """One change in a line: ``The article “…”: Ann hid it from search (under review) on 3 May; Ben undid that.``"""
    told = said_runs(
        "{thing}: {person} {deed} on {date}",
        thing=Run(with_capital(_thing(change)), bold=True),
        person=person_run(change.by),
        deed=_done(change),
        date=moment(change.at),
    )
    return (*told, *_undone(change))


def undone_card(undone: Undone) -> Card:
    """The last change was taken back, or never can be."""
    change = undone.change
    if undone.problem is not None:
        return quiet_card(
            said(
                "This cannot be undone: {thing}. {fault} /library undo goes on with the change before.",
                thing=_thing(change),
                fault=fault_sentence(undone.problem),
            )
        )
    back = _taken_back(change)
    return quiet_card(said("Undone: {what} Another /library undo takes back the change before, if any.", what=back))


def _thing(change: LoggedChange) -> str:
    if isinstance(change, NoteChange):
        return noted_name(change.thing)
    return hidden_name(change.hidden) if isinstance(change, HiddenChange) else in_quotes(clip(change.title, _TITLE))


def _done(change: LoggedChange) -> str:
    if isinstance(change, NoteChange):
        return noted_deed(change)
    return hidden_deed(change) if isinstance(change, HiddenChange) else _deed(change)


def _deed(change: SourceChange) -> str:
    if change.done is Done.ADDED:
        deed = said("added it as {file}", file=clip(change.source, _TITLE))
    elif change.done is Done.REMOVED:
        deed = said("removed it")
    else:
        deed = said("changed {details}", details=told_words(change))
    return with_reason(deed, change.reason)


def told_words(change: SourceChange) -> str:
    """Each detail before and after: ``the date from “1925” to “1926”``, ``the author to “Ann Bray”``."""
    return said(", ").join(map(_told, change.told)) or said("its details")


def detail_word(field: str) -> str:
    """What a detail is called within a sentence."""
    return translated(_DETAILS.get(field, field), context="detail")


def _told(one: DetailChange) -> str:
    before, after = (in_quotes(clip(value, _VALUE)) if value else "" for value in (one.before, one.after))
    field = detail_word(one.field)
    if before:
        return said("the {field} from {before} to {after}", field=field, before=before, after=after or said("none"))
    return said("the {field} to {after}", field=field, after=after or said("none"))


def _taken_back(change: LoggedChange) -> str:
    if isinstance(change, NoteChange):
        return noted_undone(change)
    return hidden_undone(change) if isinstance(change, HiddenChange) else _back(change)


def _back(change: SourceChange) -> str:
    thing = _thing(change)
    if change.done is Done.ADDED:
        return said("{thing} is out of the library again; its file is with the removed ones.", thing=thing)
    if change.done is Done.REMOVED:
        return said("{thing} is in the library again.", thing=thing)
    return said("{thing} has its former details again.", thing=thing)


def _undone(change: LoggedChange) -> Runs:
    if isinstance(change, SourceChange) and change.lasting:
        return (Run(said("; this could not be undone")),)
    if change.undone_at is None:
        return ()
    return said_runs(
        "; {person} undid that on {date}", person=person_run(change.undone_by), date=moment(change.undone_at)
    )
