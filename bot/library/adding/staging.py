"""The staged texts: each a file in a folder of the data folder, with its details beside it and a row in the state."""

import asyncio
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.errors import Gone, Refused
from bot.faults import Fault
from bot.library.adding.on_disk import put, take_away
from bot.library.adding.stating import sidecar_for
from bot.model.sources import Details, Staged
from bot.reading import ending_for
from bot.store.staged_texts import StagedTexts
from bot.store.state import State

KEPT_DAYS: Final = 7
"""So long a text that was never kept nor sent to the curators stays."""
MOST_QUEUED: Final = 50
"""So many texts wait for the curators at most, …"""
MOST_QUEUED_EACH: Final = 5
"""… and so many of one member."""
_MOST_EACH: Final = 4
_MOST: Final = 60


class Staging:
    """Texts on their way. Raises Refused where the disk cannot be written, StoreFault where the state cannot."""

    def __init__(self, state: State, folder: Path) -> None:
        self._texts = StagedTexts(state)
        self._folder = folder

    def path(self, text: Staged) -> Path:
        """Where its file stands."""
        return self._folder / f"{text.token}{text.ending}"

    async def all(self) -> Sequence[Staged]:
        """All there are, the oldest first."""
        return await self._texts.all()

    async def one(self, token: str) -> Staged:
        """The text of that token. Raises Gone where it was kept, discarded or let go since."""
        text = await self._texts.one(token)
        if text is None or not self.path(text).is_file():
            raise Gone(Fault.STAGED_GONE)
        return text

    async def stage(self, data: bytes, given: str, details: Details, by: str, at: datetime) -> Staged:
        """Take a text in; the oldest that its owner left lying goes."""
        await self.tidy(at, by)
        text = Staged(secrets.token_hex(6), ending_for(given or ".txt", data), given, details, by, at)
        await asyncio.to_thread(self._write, text, data)
        await self._texts.add(text)
        return text

    async def restate(self, text: Staged, details: Details) -> Staged:
        """The same text with other details."""
        other = replace(text, details=details)
        await asyncio.to_thread(self._write, other, None)
        await self._texts.state_details(text.token, details)
        return other

    async def queue(self, text: Staged) -> None:
        """Let it wait for the curators. Raises Refused where too many do."""
        waiting = [one for one in await self.all() if one.queued]
        if len(waiting) >= MOST_QUEUED:
            raise Refused(Fault.REPORTS_FULL)
        if len([one for one in waiting if one.by == text.by]) >= MOST_QUEUED_EACH:
            raise Refused(Fault.TEXTS_FULL_OF_YOURS, MOST_QUEUED_EACH)
        await self._texts.queue(text.token)

    async def discard(self, texts: Sequence[Staged]) -> None:
        """Let texts go: from the state first, as a file without a row is found and removed later."""
        await self._texts.remove([text.token for text in texts])
        for text in texts:
            await asyncio.to_thread(self.remove_files, text)

    def write_aside(self, text: Staged, stated: str) -> Path:
        """A sidecar that its file has only for whoever is given it, and who takes it away again."""
        aside = self._folder / f"{text.token}.{secrets.token_hex(3)}.toml"
        put(aside, stated.encode())
        return aside

    def remove_files(self, text: Staged) -> None:
        """Remove what stands on the disk of a text that is no longer staged."""
        take_away(self.path(text))
        take_away(self.path(text).with_suffix(".toml"))

    def _write(self, text: Staged, data: bytes | None) -> None:
        with suppress(OSError):  # where it cannot be made, writing into it says why
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        put(self.path(text).with_suffix(".toml"), sidecar_for(text.details).encode())
        if data is not None:
            put(self.path(text), data)

    async def tidy(self, at: datetime, by: str = "") -> None:
        """Let go of previews that are too old or too many, and of files that no text has; where ``by`` is about to
        offer another, of one of theirs too."""
        texts = await self.all()
        loose = [text for text in texts if not text.queued]
        own = [text for text in loose if by and text.by == by]
        old = [text for text in loose if text.at < at - timedelta(days=KEPT_DAYS)]
        gone = {text.token: text for text in (*old, *own[: max(0, len(own) + 1 - _MOST_EACH)], *loose[:-_MOST])}
        await self.discard(list(gone.values()))
        tokens = {text.token for text in texts}
        await asyncio.to_thread(self._remove_strays, tokens, at)

    def _remove_strays(self, tokens: set[str], at: datetime) -> None:
        if not self._folder.is_dir():
            return
        hour_ago = (at - timedelta(hours=1)).timestamp()
        for path in self._folder.iterdir():
            if path.name.partition(".")[0] not in tokens and path.stat().st_mtime < hour_ago:
                take_away(path)
