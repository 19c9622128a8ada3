"""What ``check`` says of each point it looked at, and the cure of each fault."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.cards.numbers import counted


class Weight(StrEnum):
    """How much a point matters: as it should be, worth knowing, or to be mended before going live."""

    FINE = "fine"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing looked at: what was found, and what to do about it where something is to be done."""

    weight: Weight
    found: str
    cure: str | None = None


def _fine(found: str) -> Point:
    return Point(Weight.FINE, found)


def _note(found: str, cure: str | None = None) -> Point:
    return Point(Weight.NOTE, found, cure)


def _fault(found: str, cure: str | None = None) -> Point:
    return Point(Weight.FAULT, found, cure)


def settings_fine() -> Point:
    """All settings could be read."""
    return _fine("Settings are in order.")


def setting_fault(fault: str) -> Point:
    """One setting is wrong; the rest cannot be looked at before it is mended."""
    return _fault(f"Setting {fault}.", "Correct it there; config/commonplace.toml explains every setting.")


def folder(path: Path, sources: int) -> Point:
    """The articles folder is there."""
    if sources == 0:
        return _fault(f"The articles folder {path} holds no articles.", "Put .txt, .md, .html or .epub files there.")
    return _fine(f"The articles folder {path} holds {counted(sources, 'source')}.")


def folder_fault(sentence: str) -> Point:
    """The articles folder cannot be used."""
    return _fault(sentence)


def source_problem(source: str, problem: str) -> Point:
    """One source is not read."""
    return _fault(f"{source} is not read: {problem}", "Mend or remove the file, then run `commonplace load`.")


def data_folder(path: Path, *, exists: bool) -> Point:
    """The data folder can be written."""
    return _fine(f"The data folder {path} can be written." if exists else f"The data folder {path} can be made.")


def data_folder_fault(path: Path, reason: str) -> Point:
    """The data folder cannot be used."""
    return _fault(
        f"The data folder {path} cannot be used: {reason}.", "Give this user the right to, or set data_dir to another."
    )


def space(free: int, needed: int) -> Point:
    """Whether a reload has room."""
    found = f"{free // 2**20:,} MB are free where the data folder is"
    if free < needed:
        return _fault(f"{found}; a reload may need {needed // 2**20:,}.", "Free some space, or set data_dir elsewhere.")
    return _fine(f"{found}.")


def no_library() -> Point:
    """Nothing was loaded yet."""
    return _fault("No library was loaded yet.", "Run `commonplace load`.")


def database_sound(name: str) -> Point:
    """A database is whole and ours."""
    return _fine(f"{name} is whole and of this version.")


def database_older(name: str) -> Point:
    """A database is whole and ours, but of an older version; what it holds cannot be looked at yet."""
    return _note(
        f"{name} is whole, but of an older version.", "The next `commonplace load` or `run` brings it up to date."
    )


def database_fault(sentence: str) -> Point:
    """A database cannot be used."""
    return _fault(sentence)


def held(articles: int, quotes: int) -> Point:
    """What the library holds."""
    if articles == 0:
        return _fault("The library is empty.", "Put articles into the articles folder and run `commonplace load`.")
    if quotes == 0:
        return _note("The library holds no passage fit to be quoted.", "/quote will have nothing to serve.")
    return _fine(f"The library holds {counted(articles, 'article')} and {counted(quotes, 'quote')}.")


def other_folder(made_from: str, folder: Path) -> Point:
    """The library stems from another articles folder."""
    return _fault(
        f"The library was made from {made_from}, not from {folder}.",
        "Correct articles_dir, or run `commonplace load --switch`.",
    )


def stale(changed: int) -> Point:
    """Whether the folder has moved on since the last load."""
    if changed:
        return _note(
            f"{counted(changed, 'source')} changed since the last load.", "Run `commonplace load`, or /library reload."
        )
    return _fine("The library is as new as the articles folder.")


def slices(passages: int, quotes: int) -> Point:
    """How much of the library was compared with its sources."""
    return _fine(
        f"{counted(passages, 'passage')} and {counted(quotes, 'quote')} were compared with the sources they come from."
    )


def astray(title: str, where: str) -> Point:
    """A passage or quote is not in its article."""
    return _fault(
        f"“{title}” in the library is not what its source says (at {where}).",
        "Move library.db away and run `commonplace load`; it is made anew from the articles.",
    )


def token(present: bool) -> Point:
    """Whether there is a token; it is never shown."""
    if present:
        return _fine("There is a token.")
    return _fault(
        "There is no token, so `commonplace run` cannot start.",
        "Set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to the path of a secret file. `commonplace demo` needs none.",
    )


def home_guilds(number: int) -> Point:
    """Where /library is registered."""
    if number:
        return _fine(f"/library is registered in {counted(number, 'server')}.")
    return _note("No home server is named, so /library is registered nowhere.", "Set home_guilds to your server's id.")


def curators(number: int) -> Point:
    """Who may change the library."""
    if number:
        return _fine(f"{counted(number, 'curator')} may change the library, besides the application's owner and team.")
    return _note("Only the application's owner and team may change the library.", "Set curators to name others.")


def extra(name: str, installed: bool) -> Point:
    """An optional part."""
    what = {"demo": "the demo", "pdf": "PDF files", "docx": "Word files"}[name]
    if installed:
        return _fine(f"The extra for {what} is installed.")
    target = "demo" if name == "demo" else "extras"
    cure = f"To have it: make {target} (or: python -m pip install -r config/pinned/{target}.txt)"
    return _note(f"The extra for {what} is not installed.", cure)


def total(faults: int, notes: int) -> str:
    """The last line."""
    if faults:
        return f"{counted(faults, 'fault')} to mend before going live."
    above = f" ({counted(notes, 'note')} above)" if notes else ""
    return f"Ready to go live{above}."
