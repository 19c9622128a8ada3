"""Adding texts: staged, looked at, and kept as a source of the articles folder, or sent to the curators, or let go."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.errors import Gone, Refused, SourceFault
from bot.faults import Fault
from bot.library.adding.changing import Changing
from bot.library.adding.looking import MOST_GLIMPSED, Looked, Looking
from bot.library.adding.on_disk import copy_of, drop_if_empty, own_sidecar, put_new, take_away
from bot.library.adding.shelving import free_name, reading_name, shelf_meant
from bot.library.adding.staging import Staging
from bot.library.adding.stating import date_fault, require_date, sidecar_for
from bot.library.catalogue import Catalogue
from bot.model import Doubt, Entry
from bot.model.hidden import Done
from bot.model.sources import Details, Preview, SourceChange, Staged
from bot.reading import is_link
from bot.store.staged_texts import unstaged
from bot.store.state import State


class Sources:
    """What people offer to one library. Nothing is served before it is kept.

    Every method raises Refused where the disk cannot be written, StoreFault where the state cannot.
    """

    def __init__(
        self,
        staging: Staging,
        looking: Looking,
        changing: Changing,
        state: State,
        current: Callable[[], Awaitable[Catalogue]],
        clock: Callable[[], datetime],
    ) -> None:
        self._staging = staging
        self._looking = looking
        self._changing = changing
        self._state = state
        self._current = current
        self._clock = clock

    async def offer(self, data: bytes, given: str, details: Details, by: str) -> Preview:
        """Take a text in and tell how it reads. ``given`` is its file's name; ``by`` a user's id.

        Raises Refused for details that cannot be, and for what the library has already. What cannot be read is not
        kept: SourceFault says why.
        """
        details = await self._checked(details)
        text = await self._staging.stage(data, given, details, by, self._clock())
        preview = await self.preview(text.token)
        if preview.problem is not None and preview.problem.fault not in _OF_DETAILS:
            await self._staging.discard([text])
            if preview.problem.fault is Fault.NO_TEXT:
                raise SourceFault(Fault.OFFERED_WITHOUT_TEXT, given)  # whoever offers it has no folder to look into
            raise SourceFault(preview.problem.fault, *preview.problem.values)
        if preview.held and len(preview.held) >= preview.count:
            await self._staging.discard([text])
            raise Refused(Fault.HELD_ALREADY, preview.held[0])
        return preview

    async def preview(self, token: str) -> Preview:
        """How a staged text reads now. Raises Gone once it is staged no more."""
        text = await self._staging.one(token)
        return await self._seen(text, await self._look(text))

    async def text(self, token: str) -> Staged:
        """A staged text itself. Raises Gone as ``preview`` does."""
        return await self._staging.one(token)

    async def restate(self, token: str, details: Details) -> Preview:
        """State other details of a staged text, and tell how it reads then. Raises Gone, and Refused as ``offer``.

        What was typed is kept, a date that can be none, too: it is refused, here and where the text is kept.
        """
        text = await self._staging.one(token)
        checked = await self._checked(details)
        await self._staging.restate(text, checked)
        await asyncio.to_thread(require_date, checked.date, self._clock())
        return await self.preview(token)

    async def send(self, token: str) -> None:
        """Let a text wait for the curators. Raises Gone; Refused where its date can be none, or too many wait."""
        text = await self._staging.one(token)
        await asyncio.to_thread(require_date, text.details.date, self._clock())
        await self._staging.queue(text)

    async def discard(self, token: str) -> Staged:
        """Let a text go. Raises Gone where somebody was faster."""

        async def discarding() -> Staged:
            text = await self._staging.one(token)
            await self._staging.discard([text])
            return text

        return await self._changing.alone(discarding)

    async def tidy(self) -> None:
        """Let go of what nobody kept for a week, and of files whose texts are gone from the state."""
        await self._staging.tidy(self._clock())

    async def waiting(self) -> Sequence[Staged]:
        """The texts that wait for the curators, the longest waiting first; those whose file is gone are forgotten."""
        queued = [text for text in await self._staging.all() if text.queued]
        lost = [text for text in queued if not self._staging.path(text).is_file()]
        await self._staging.discard(lost)
        return [text for text in queued if text not in lost]

    async def keep(self, token: str, by: str) -> Entry:
        """Put a text into the articles folder and into the library; the article, the first of several.

        Raises Gone where somebody was faster, Refused where it cannot be read, is there already, or states a date that
        can be none, and FolderFault.
        """
        return await self._changing.alone(lambda: self._keep(token, by))

    async def _keep(self, token: str, by: str) -> Entry:
        text = await self._staging.one(token)
        await asyncio.to_thread(require_date, text.details.date, self._clock())
        looked = await self._look(text)
        preview = await self._seen(text, looked)
        if looked.problem is not None:
            raise Refused(Fault.SOURCE_UNREADABLE, looked.problem)
        if preview.held and len(preview.held) >= looked.count:
            raise Refused(Fault.HELD_ALREADY, preview.held[0])
        first, details = looked.articles[0], text.details
        if any(remark.doubt is Doubt.TITLE_FROM_FILE_NAME for remark in first.remarks):
            details = replace(details, title=first.title)  # its name on the disk is another one
        folder = self._changing.folder
        self._changing.require_folder()
        name = await asyncio.to_thread(free_name, folder, details.shelf, first.title, text.ending)
        sidecar = sidecar_for(details)
        source = folder / name
        written: list[Path] = []

        def put() -> None:
            for path, data in ((own_sidecar(source), sidecar.encode()), (source, copy_of(self._staging.path(text)))):
                if data:
                    put_new(path, data)
                    written.append(path)

        def back() -> None:
            for path in reversed(written):
                take_away(path)
            drop_if_empty(source.parent, folder)

        change = SourceChange(0, Done.ADDED, name, first.title, by, self._clock(), after=sidecar or None)
        await self._changing.carry_out(change, put, back, token=token, more=[unstaged(token)])
        await asyncio.to_thread(self._staging.remove_files, text)
        kept = [entry for entry in (await self._current()).entries if entry.source == name]
        if not kept:
            raise Gone(Fault.ARTICLE_GONE)
        return next((entry for entry in kept if entry.title == first.title), kept[0])

    async def _look(self, text: Staged) -> Looked:
        """How a text reads. Whether a title is stated decides whether the one that is printed counts among the words:
        where they are not known, they are looked at the other way as well."""
        name, path = reading_name(text.given, text.details.shelf, text.ending), self._staging.path(text)
        looked = await self._looking.at(path, name)
        known = await self._known()
        if looked.count > MOST_GLIMPSED or all(digest in known for (digest,) in looked.digests):
            return looked
        details = replace(text.details, title="" if text.details.title else text.token)
        sidecar = await asyncio.to_thread(self._staging.write_aside, text, sidecar_for(details))
        try:
            other = await self._looking.at(path, name, sidecar)
        finally:
            await asyncio.to_thread(take_away, sidecar)
        if len(other.digests) != len(looked.digests):
            return looked
        return replace(looked, digests=tuple(a + b for a, b in zip(looked.digests, other.digests, strict=True)))

    async def _known(self) -> dict[str, str]:
        """The titles of the articles that the library has, by what their words are known by."""
        by_key = (await self._current()).by_key
        kept = await self._state.kept_keys()
        return {one.digest: by_key[one.key].title for one in kept if one.key in by_key}

    async def _seen(self, text: Staged, looked: Looked) -> Preview:
        """What was read, beside what the library holds."""
        known = await self._known()
        each = (next((known[digest] for digest in digests if digest in known), None) for digests in looked.digests)
        held = tuple(title for title in each if title is not None)
        entries = (await self._current()).entries
        titles = {entry.title.casefold() for entry in entries} - {title.casefold() for title in held}
        alike = tuple(article.title for article in looked.articles if article.title.casefold() in titles)
        date = await asyncio.to_thread(date_fault, text.details.date, self._clock())
        return Preview(text, looked.articles, looked.count, looked.problem, held, alike, date)

    async def _checked(self, details: Details) -> Details:
        """Details on one line each, with the shelf that is meant. Raises Refused for what is none."""
        shelves = (await self._current()).shelves
        plain = {name: " ".join(getattr(details, name).split()) for name in ("title", "author", "date", "link")}
        if plain["link"] and not is_link(plain["link"]):
            raise Refused(Fault.NOT_A_LINK, "link")
        return Details(**plain, shelf=shelf_meant(details.shelf, shelves))


_OF_DETAILS = frozenset({Fault.VALUE_LEFT_BLANK, Fault.VALUE_TOO_LONG, Fault.VALUE_NOT_ONE_LINE, Fault.NOT_A_LINK})
"""What is wrong with what was typed beside a text; the text itself may be fine."""
