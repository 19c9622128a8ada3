"""What ``check`` finds of a library that one process loads and others take: points, with the fix for each fault.

Only an operator reads them.
"""

from pathlib import Path

from bot.cards.points import Point, as_fault, as_fine, as_note

_FOLDER_NOT_FIT = "Give this user write access, or set editions_dir to another folder."


def put_out(folder: Path, newest: str | None) -> Point:
    """Where the library is put out; ``newest`` is the newest edition there, by its digest."""
    there = f"The library is put out for other processes in {folder}"
    if newest is None:
        return as_note(f"{there}; no edition is there yet.", "`commonplace run` puts one there.")
    return as_fine(f"{there}; the newest edition is {newest}.")


def not_put_out(folder: Path, reason: str) -> Point:
    """The library cannot be put out, so no other process gets a new one."""
    return as_fault(f"The library cannot be put out in {folder}: {reason}.", _FOLDER_NOT_FIT)


def served_at(address: str) -> Point:
    """Where the library is, or will be, served."""
    return as_fine(f"The library is served to other processes at {address} while the bot runs.")


def served_incomplete(missing: list[str]) -> Point:
    """An address alone is not enough, so the bot would not start."""
    return as_fault(
        f"editions_address is set without {' and '.join(missing)}, so `commonplace run` cannot start.",
        f"Set {' and '.join(missing)} as well, or leave editions_address empty.",
    )


def same_folder(folder: Path) -> Point:
    """The process would take what it put out itself."""
    return as_fault(
        f"editions_from and editions_dir are the same folder, {folder}.",
        "Set editions_dir alone where the articles are loaded, and editions_from alone where the library is taken.",
    )


def taken_from(place: str, served: str | None, newest: str | None) -> Point:
    """Where the library comes from; ``served`` is the edition taken last, ``newest`` the newest there, each by its
    digest; None where there is none, or it is not known."""
    from_there = f"The library is taken from {place}"
    if served is None:
        return as_note(f"{from_there}; no edition has been taken yet.", "The bot takes one when it starts.")
    if newest is not None and newest != served:
        return as_note(
            f"{from_there}; the edition served is {served}, the newest there {newest}.",
            "A running bot takes it by itself.",
        )
    return as_fine(f"{from_there}; the edition served is {served}{', the newest there' if newest else ''}.")


def source_fault(sentence: str, *, reached: bool) -> Point:
    """No edition can be had where they should come from. Where that is ``reached``, the sentence has its own cure."""
    return as_fault(sentence, None if reached else "Correct editions_from, or start the process that loads.")


def held_empty() -> Point:
    """The edition taken has no articles."""
    return as_fault("The library is empty.", "Load articles where the process that loads the library runs.")
