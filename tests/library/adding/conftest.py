"""A text to add, and a way to add it."""

from bot.library.library import Library
from bot.model import Entry
from bot.model.sources import Details, Preview
from tests.library.conftest import Place

TEA = """The Tea Table

By Ann Bray

A teapot that is never warmed makes a cup that nobody remembers, and a host who is soon forgotten.

Leaves

The leaves want four minutes and will not be talked out of them, whatever the guests may say about trains.
"""
CUP = "A teapot that is never warmed makes a cup that nobody remembers, and a host who is soon forgotten."


async def offered(library: Library, text: str = TEA, given: str = "tea.txt", **details: str) -> Preview:
    """A text that user 7 offers."""
    return await library.sources.offer(text.encode(), given, Details(**details), "7")


async def added(library: Library, text: str = TEA, **details: str) -> Entry:
    """A text that user 7 offers and curator 8 keeps."""
    return await library.sources.keep((await offered(library, text, **details)).staged.token, "8")


def on_disk(place: Place) -> dict[str, str]:
    """What stands in the articles folder: every file with its text."""
    files = (path for path in sorted(place.articles.rglob("*")) if path.is_file())
    return {path.relative_to(place.articles).as_posix(): path.read_text("utf-8") for path in files}


def staged(place: Place) -> list[str]:
    """The endings of the files that are staged."""
    folder = place.data / "staged"
    return sorted(path.suffix for path in folder.iterdir()) if folder.is_dir() else []
