"""Here is a name: who that can be quoted is meant? The answer that quoting and hiding share."""

from collections.abc import Sequence

from bot.errors import NotFound
from bot.library.catalogue import Catalogue
from bot.store.library_reader import LibraryReader


async def speaker_meant(catalogue: Catalogue, typed: str, names: Sequence[str], reader: LibraryReader) -> str:
    """Of ``names``, those who are quoted or write; else of all who speak on the shelves that are seen, such as the
    characters of a play of which nothing is quoted. Raises NotFound with the nearest.
    """
    try:
        return catalogue.speaker(typed, names)
    except NotFound:
        others = await reader.all_speakers(None if catalogue.only is None else sorted(catalogue.only))
        return catalogue.speaker(typed, sorted({*names, *others}))
