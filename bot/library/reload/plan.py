"""The plan of a reload: the folder compared with the library, decided before anything is changed."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from bot.errors import FolderFault
from bot.faults import Fault
from bot.model import Fingerprint, Plan, Problem

SAMPLES = ".samples"
"""The file in the folder of samples that names them, a line each."""


def make_plan(
    found: Sequence[Fingerprint], problems: Sequence[Problem], known: Mapping[str, Fingerprint], failed: frozenset[str]
) -> Plan:
    """What to do with every source.

    ``found`` are the fingerprints of sources as they are now, ``problems`` those that could not be looked at,
    ``known`` what the library holds, ``failed`` the known ones whose newest version could not be read (they are
    always tried again: a missing extra may have been installed). A source with a problem is never removed.
    """
    here = {print_.source for print_ in found} | {problem.source for problem in problems}
    unreadable_folders = tuple(f"{problem.source}/" for problem in problems)
    return Plan(
        add=tuple(f for f in found if f.source not in known),
        change=tuple(
            f for f in found if f.source in known and (f.digest != known[f.source].digest or f.source in failed)
        ),
        remove=tuple(s for s in sorted(known) if s not in here and not s.startswith(unreadable_folders)),
        keep=tuple(
            f.source
            for f in found
            if f.source in known and f.digest == known[f.source].digest and f.source not in failed
        ),
        problems=tuple(problems),
    )


def narrowed(plan: Plan, only: Collection[str], known: Collection[str]) -> Plan:
    """What a plan does with the sources ``only``; every other one of the ``known`` stays as the library holds it."""
    return Plan(
        tuple(one for one in plan.add if one.source in only),
        tuple(one for one in plan.change if one.source in only),
        tuple(source for source in plan.remove if source in only),
        (
            *(source for source in plan.keep if source in only),
            *(source for source in sorted(known) if source not in only),
        ),
        tuple(problem for problem in plan.problems if problem.source in only),
    )


def only_samples(folder: Path | None, sources: Collection[str]) -> bool:
    """Whether a library made from ``folder`` never held anything but the samples, which the folder lists in a file."""
    if folder is None:
        return False
    try:
        samples = (folder / SAMPLES).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return False
    return set(sources) <= set(samples)


def guard(plan: Plan, folder: Path, before: Path | None, *, holds: int, switch: bool, allow_empty: bool) -> None:
    """Refuse what would empty a library by mistake: another folder, or a folder without a single source.

    ``before`` is the folder the library was made from, ``holds`` how many sources it has. Raises FolderFault.
    """
    if before is not None and holds and before != folder and not switch:
        raise FolderFault(Fault.FOLDER_ANOTHER, str(before), str(folder))
    nothing_there = not (plan.add or plan.change or plan.keep or plan.problems)
    if nothing_there and not allow_empty:
        if holds:
            raise FolderFault(Fault.FOLDER_EMPTY_NOW, str(folder), holds)
        raise FolderFault(Fault.FOLDER_EMPTY, str(folder))
