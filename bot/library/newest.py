"""The catalogue as of now, made anew when any process changed the library."""

import asyncio

from bot.library.catalogue import Catalogue
from bot.library.resources import Resources


class Newest:
    """Holds the catalogue that was made last."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._catalogue = Catalogue(())
        self._version: int | None = None
        self._turn = asyncio.Lock()

    @property
    def asked(self) -> bool:
        """Whether anybody ever asked for it."""
        return self._version is not None

    async def catalogue(self) -> Catalogue:
        """The same object as long as the library stays as it is; whoever asks while a new one is made waits for it."""
        version = await self._resources.reader.version()
        if version == self._version:
            return self._catalogue
        async with self._turn:
            version = await self._resources.reader.version()
            if version != self._version:
                entries = await self._resources.reader.entries()
                self._catalogue = await asyncio.to_thread(Catalogue, entries)  # of many it takes long
                self._version = version
            return self._catalogue
