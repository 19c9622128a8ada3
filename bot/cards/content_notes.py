"""The page of content notes in ``/settings``: what a server, or one of its channels, makes of each note."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Choice, Option, Row, Rows, Run, TextBlock, Verb
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip, with_capital
from bot.cards.note_names import SHIPPED, note_called, notes_called
from bot.cards.points import Point, as_fault
from bot.cards.tongue import in_sequence, later, said, said_runs, translated
from bot.errors import Cause
from bot.model import exact_hash
from bot.model.content_notes import NoteList, NoteTreatment

SERVER: Final = "-"
"""Stands for the whole server in the ids of the page's controls."""
PAGE, WHERE, WHICH, WHAT, RESET = "page", "where", "which", "what", "reset"
"""What a control of the page does: show it, of a place, for a note, choose, choose nothing any more."""
USUAL: Final = "usual"
"""The line of the menu that chooses nothing."""

_NAMED: Final = 80
_MADE: Final = {
    NoteTreatment.SERVE: later("shown as any other text"),
    NoteTreatment.SPOILER: later("covered by a spoiler, with the note named above"),
    NoteTreatment.AGE_RESTRICTED: later("shown in age-restricted channels only"),
    NoteTreatment.NOT_AT_RANDOM: later("never at random, but found and verified"),
    NoteTreatment.NEVER: later("never shown"),
}


@dataclass(frozen=True, slots=True)
class NotesPage:
    """What the page shows: the choices of the whole ``server``, and of the channel ``place`` (``SERVER`` for none, then
    ``channel`` is empty); ``places`` are those to choose from, each with its name. ``note`` is the one chosen."""

    listed: NoteList
    server: Mapping[str, NoteTreatment]
    channel: Mapping[str, NoteTreatment]
    place: str
    places: Sequence[tuple[str, str]]
    note: str = ""


def notes_action() -> Action:
    """The button that opens the page."""
    return Action(said("Content notes"), Verb.CONTENT_NOTES, (PAGE, SERVER))


def notes_in_words(notes: Sequence[str]) -> str:
    """For which notes a server has chosen something."""
    return (
        said("chosen for {notes}", notes=notes_called(notes)) if notes else said("treated as the bot's word list says")
    )


def word_list_points(fault: Cause | None) -> Iterator[Point]:
    """That the word list cannot be used, if so."""
    if fault is not None:
        words = said("{fault} The last good list counts on, or none.", fault=fault_sentence(fault))
        yield as_fault(words, said("Correct it, then use /library reload."))


def content_notes_card(page: NotesPage) -> Card:
    """What is made of each note here, and the menus that change it."""
    if not page.listed.notes and not page.server and not page.channel:
        none = said(
            "The bot has no word list of content notes, so there is nothing to choose. Whoever runs it can name one."
        )
        return Card(title=said("Content notes"), blocks=(TextBlock((Run(none),)),), actions=(_back(),), quiet=True)
    names = dict.fromkeys((*page.listed.names, *page.server, *page.channel))
    rows = tuple(
        Row(said_runs("{name}: {made}", name=Run(_line_of(name), bold=True), made=_made(page, name))) for name in names
    )
    if page.place == SERVER:
        where = said("For the whole server.")
    else:
        where = said("For {channel}.", channel=dict(page.places).get(page.place, page.place))
    order = said("What is chosen for a channel goes before what is for the server; threads follow their channel.")
    blocks: tuple[CardBlock, ...] = (TextBlock((Run(in_sequence(where, order)),)), Rows(rows))
    chosen = page.server if page.place == SERVER else page.channel
    hint = said("A change is in effect at once. The text itself is never altered.")
    actions = (_back(), Action(said("Reset these"), Verb.CONTENT_NOTES, (RESET, page.place), disabled=not chosen))
    return Card(title=said("Content notes"), blocks=blocks, small=hint, actions=actions, menus=_menus(page), quiet=True)


def note_value(name: str) -> str:
    """What stands for a note in the ids of controls, whatever its name is made of."""
    return exact_hash(name)


def channel_gone(channel: str) -> str:
    """How a channel is called that cannot be seen any more, by its id."""
    return said("a channel that is gone ({id})", id=channel)


def this_channel(name: str) -> str:
    """How the channel is called in which the page is opened."""
    return said("{channel}, this channel", channel=name)


def whole_server() -> str:
    """The line of the menu for all channels."""
    return said("The whole server")


def treatment_chosen(value: str) -> NoteTreatment | None:
    """The treatment behind a line of the menu; None for no choice. Raises KeyError for a line of another version."""
    return None if value == USUAL else NoteTreatment[value.upper()]


def _back() -> Action:
    return Action(said("Other settings"), Verb.PREFERENCES, ("0",))


def _line_of(name: str) -> str:
    """How a note is called where a line begins with it; one of the operator's own as it is in their list."""
    return with_capital(note_called(name)) if name in SHIPPED else name


def _made(page: NotesPage, name: str) -> str:
    """``never shown (chosen for the whole server)``."""
    note = next((one for one in page.listed.notes if one.name == name), None)
    if note is None:
        return said("no longer in the word list, so what was chosen has no effect")
    if name in page.channel:
        return said("{made} (chosen for this channel)", made=translated(_MADE[page.channel[name]]))
    if name in page.server:
        return said("{made} (chosen for the whole server)", made=translated(_MADE[page.server[name]]))
    return said("{made} (the bot's default)", made=translated(_MADE[note.treatment]))


def _menus(page: NotesPage) -> tuple[Choice, ...]:
    places = tuple(Option(clip(label, _NAMED), value, chosen=value == page.place) for value, label in page.places)
    notes = tuple(
        Option(said("Note: {name}", name=clip(note_called(name), _NAMED)), note_value(name), chosen=name == page.note)
        for name in page.listed.names
    )
    menus = (
        Choice(said("Where"), Verb.CONTENT_NOTES, (WHERE, SERVER), places),
        Choice(said("Choose a note to change"), Verb.CONTENT_NOTES, (WHICH, page.place), notes),
    )
    if not page.note:
        return menus
    now = (page.server if page.place == SERVER else page.channel).get(page.note)
    usual = said("As the bot has it") if page.place == SERVER else said("As in the whole server")
    each = (Option(usual, USUAL, chosen=now is None), *(_treatment(one, now) for one in NoteTreatment))
    what = Choice(
        said("What is made of it: {note}", note=note_called(page.note)),
        Verb.CONTENT_NOTES,
        (WHAT, page.place, note_value(page.note)),
        each,
    )
    return (*menus, what)


def _treatment(one: NoteTreatment, now: NoteTreatment | None) -> Option:
    made = translated(_MADE[one])
    return Option(with_capital(made), one.name.lower(), chosen=one is now)
