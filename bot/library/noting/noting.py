"""Noting: which content notes everything in a library has, as of now, and how one place sees it."""

import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.errors import StoreFault
from bot.faults import Fault
from bot.library.catalogue import Catalogue
from bot.library.noting.by_hand import hand_marks
from bot.library.noting.here import NOTES_HERE, NoteBits, bits_in
from bot.library.noting.note_view import HandMarks, NotesNow, NoteView
from bot.library.noting.word_list import kept_list
from bot.library.noting.word_lists import ListAtWork
from bot.library.resources import Resources
from bot.model import Slice
from bot.model.content_notes import UNVEILED, NoteList, NotesHere, Veiled
from bot.model.hand_notes import HandNote
from bot.store.hand_notes import HandNotes

log = logging.getLogger(__name__)

_PLACES = 500
"""So many places' views are held ready."""


class Noting:
    """The notes of one library. ``current`` gives its catalogue as of now."""

    def __init__(self, resources: Resources, current: Callable[[], Awaitable[Catalogue]]) -> None:
        self._resources = resources
        self._current = current
        self.hand_notes = HandNotes(resources.state)
        self._by_hand_last: Sequence[HandNote] | None = None
        self._catalogue: Catalogue | None = None
        self._decided = -1
        self._now = NotesNow()
        self._views: dict[NotesHere | None, NoteView] = {}

    async def listed(self) -> NoteList:
        """The word list that the library is marked by. Raises StoreFault."""
        return (await self.now(await self._current())).listed

    async def now(self, catalogue: Catalogue) -> NotesNow:
        """The notes as of now; the same object until something changes. Raises StoreFault."""
        whole = catalogue.whole
        if whole is not self._catalogue or self._decided != self.hand_notes.changed:
            decided = self.hand_notes.changed
            marks = await self._resources.reader.note_marks()
            at_work = ListAtWork(kept_list(marks.written))
            by_hand = await self._by_hand(whole, at_work.listed)
            self._now, self._views = NotesNow(at_work, marks, by_hand), {}
            self._catalogue, self._decided = whole, decided
        return self._now

    async def _by_hand(self, whole: Catalogue, listed: NoteList) -> HandMarks:
        """What curators decided; where that cannot be read, what they had decided last. Raises StoreFault where nothing
        is known of that."""
        try:
            things = await self.hand_notes.standing()
        except StoreFault as fault:
            if self._by_hand_last is None:
                raise StoreFault(Fault.KEPT_BACK_UNKNOWN) from fault
            log.warning("What curators noted by hand could not be read: %s", fault)
            things = self._by_hand_last
        self._by_hand_last = things
        return await hand_marks(things, whole, self._resources.reader, listed)

    async def veiled(self, key: str, passage: str, where: Slice | None = None) -> Veiled:
        """How a passage, or ``where`` of it, is shown where the question is asked; as it is where it is gone."""
        catalogue = await self._current()
        view, entry = await self.view(catalogue), catalogue.by_key.get(key)
        if entry is None or not view.bits.veiling:
            return UNVEILED
        bits = view.now.passage(entry, passage)
        if where is not None and (placed := await self._resources.reader.passage(entry, passage)) is not None:
            bits &= view.now.part(entry, placed.text, where)
        return view.bits.veiled(bits, view.now.listed)

    async def veiling(self) -> bool:
        """Whether any note has texts covered or kept back where the question is asked."""
        return bool((await self.view(await self._current())).bits.veiling)

    async def view(self, catalogue: Catalogue) -> NoteView:
        """How the place sees them in which the question being asked is answered; the same object for the same. Raises
        StoreFault where nothing is known of what is chosen there."""
        now, here = await self.now(catalogue), NOTES_HERE.get()
        if here is not None and not here.known:
            raise StoreFault(Fault.KEPT_BACK_UNKNOWN)
        if here not in self._views:
            if len(self._views) >= _PLACES:
                self._views.clear()
            self._views[here] = NoteView(now, NoteBits() if here is None else bits_in(here, now.listed))
        return self._views[here]
