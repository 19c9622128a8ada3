"""The library as the edges know it: every use case is one method, answered in nouns of the model."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.model import Entry, Excerpt, Findings, Outline, Plan, Report, SectionName, ServedQuote

Progress = Callable[[int, int, str], None]
"""Called with (sources done, sources in all, source just read); from a worker thread."""


@dataclass(frozen=True, slots=True)
class Status:
    """What `/library status` tells: the folder, what is held, the last report (None until one was made)."""

    articles_folder: Path
    articles: int
    sources: int
    passages: int
    quotes: int
    words: int
    loaded_at: datetime | None
    last_report: Report | None


class Library:
    """All articles known now. Made by ``services``; closed with it. Methods may be called concurrently.

    Wherever ``article`` is asked for, it is a key, a title, or what somebody typed: the nearest is taken when it is
    near beyond doubt, else NotFound carries the nearest titles. The same holds for ``author`` and ``shelf``.
    """

    async def quote(
        self,
        *,
        chance: random.Random,
        channel: str | None = None,
        article: str | None = None,
        author: str | None = None,
        about: str | None = None,
    ) -> ServedQuote:
        """One quote; never one of the last hundred served in ``channel`` while others are left. Raises NotFound."""
        raise NotImplementedError

    async def search(
        self,
        text: str,
        *,
        article: str | None = None,
        author: str | None = None,
        shelf: str | None = None,
        limit: int = 50,
    ) -> Findings:
        """The passages nearest to ``text``, best first; ``good`` is False when nothing is close. Raises BadQuery, NotFound."""
        raise NotImplementedError

    async def outline(self, article: str) -> Outline:
        """An article's sections. Raises NotFound."""
        raise NotImplementedError

    async def excerpt(
        self, article: str, *, section: str | None = None, ordinal: int = 0, characters: int = 2400
    ) -> Excerpt:
        """Neighbouring passages from ``ordinal`` (or the start of ``section``) on, as many as fit, at least one."""
        raise NotImplementedError

    async def excerpt_before(self, article: str, *, ordinal: int, characters: int = 2400) -> Excerpt:
        """The passages that end just before ``ordinal``, as many as fit, at least one."""
        raise NotImplementedError

    async def context(
        self, key: str, passage: str, exact: str | None = None, *, characters: int = 2400
    ) -> tuple[Excerpt, int, bool]:
        """A passage among its neighbours: the excerpt, the passage's index in it, and whether its text is still ``exact``.

        ``exact`` is ``model.exact_hash`` of the passage's text when it was shown. Raises Gone when article or passage went.
        """
        raise NotImplementedError

    async def entries(self, *, author: str | None = None, shelf: str | None = None) -> Sequence[Entry]:
        """The catalogue in order of title. Raises NotFound for an author or shelf that is not here."""
        raise NotImplementedError

    async def nearest_articles(self, typed: str, limit: int = 25) -> Sequence[Entry]:
        """Entries whose title comes nearest to what was typed, for autocomplete; the first ones when nothing was."""
        raise NotImplementedError

    async def nearest_authors(self, typed: str, limit: int = 25) -> Sequence[str]:
        """Author names nearest to what was typed."""
        raise NotImplementedError

    async def nearest_shelves(self, typed: str, limit: int = 25) -> Sequence[str]:
        """Shelf names nearest to what was typed."""
        raise NotImplementedError

    async def nearest_sections(self, article: str, typed: str, limit: int = 25) -> Sequence[SectionName]:
        """Sections of ``article`` nearest to what was typed; a section is passed on by its number as text."""
        raise NotImplementedError

    async def status(self) -> Status:
        """What the library holds and where it came from."""
        raise NotImplementedError

    async def plan(self, *, switch: bool = False, allow_empty: bool = False) -> Plan:
        """What a reload would do now. Raises FolderFault."""
        raise NotImplementedError

    async def reload(
        self,
        *,
        switch: bool = False,
        allow_empty: bool = False,
        dry_run: bool = False,
        progress: Progress | None = None,
    ) -> Report:
        """Scan, plan, apply in one transaction, report; readers go on with the old library. Raises FolderFault, StoreFault."""
        raise NotImplementedError
