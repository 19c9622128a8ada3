"""The word list in use: read from its file at each start and reload, the last good one kept in the library."""

import functools
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.errors import Cause, StoreFault
from bot.library.noting.word_list import kept_list, read_word_list, written_list
from bot.model.content_notes import NoteList
from bot.search.noting import NoteMatcher
from bot.store.note_marks import list_kept, mark_library

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ListAtWork:
    """A list and what finds its words; see ``store.note_marks.Marking``. It can be handed to another process."""

    listed: NoteList

    def __reduce__(self) -> tuple[object, ...]:
        # What finds its words is made anew there: it remembers all words it has met.
        return type(self), (self.listed,)

    @cached_property
    def written(self) -> str:
        """The whole list, as the library keeps it."""
        return written_list(self.listed)

    @cached_property
    def _matcher(self) -> NoteMatcher:
        return _matcher_of(self.listed)

    def bits(self, text: str, language: str, words: Sequence[str] | None = None) -> int:
        """The set of notes that a text calls for; ``words`` are its folded words, if known."""
        return self._matcher.bits(text, language, words)

    def telling(self, words: Sequence[str], language: str) -> frozenset[int] | None:
        """As ``NoteMatcher.telling``."""
        return self._matcher.telling(words, language)


@functools.lru_cache(maxsize=1)
def _matcher_of(listed: NoteList) -> NoteMatcher:
    return NoteMatcher(listed)


class WordLists:
    """The list of one library, whose file is at ``path`` (None for none). ``fault`` says why the file is of no use now:
    then the last good list counts on, or none."""

    def __init__(self, path: Path | None, database: Path) -> None:
        self._path = path
        self._database = database
        self._last: NoteList | None = None
        self.fault: Cause | None = None

    def mark(self) -> None:
        """At the start: read the file, and mark the library where its list is another than the last. Raises nothing:
        what cannot be marked now is by the next reload."""
        try:
            if mark_library(self._database, self.newest()):
                log.info("The word list of content notes is new: the library was marked by it.")
        except StoreFault as fault:
            log.warning("The library could not be marked with content notes: %s", fault)

    def newest(self) -> ListAtWork:
        """What is to be marked by now: the file's list, else the last good one."""
        read = read_word_list(self._path)
        self.fault = read.fault
        if read.listed is not None:
            self._last = read.listed
        elif self._last is None:
            with suppress(StoreFault):
                self._last = kept_list(list_kept(self._database))
        return ListAtWork(self._last or NoteList())
