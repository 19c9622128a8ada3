"""Every article of a folder as it is read, for other tools: no database is opened or made."""

from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import SourceFault
from bot.library.reload.keys import KeyRing
from bot.library.reload.scan import read_stable, scan_folder
from bot.model import Article, Problem
from bot.reading import read_source


@dataclass(frozen=True, slots=True)
class Exported:
    """All articles of a folder in order of their source, and the sources that could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def export_folder(folder: Path) -> Exported:
    """What ``folder`` holds, with the keys a fresh library gives; the same folder always gives the same answer.

    Raises FolderFault if there is no such folder.
    """
    files, problems = scan_folder(folder)
    ring = KeyRing(present=[file.name for file in files])
    articles: list[Article] = []
    for file in files:
        try:
            read = read_source(file.name, *read_stable(file))
        except SourceFault as fault:
            problems.append(Problem(file.name, fault.cause))
            continue
        articles += [replace(a, key=key) for a, key in zip(read, ring.assign(file.name, read), strict=True)]
    return Exported(tuple(articles), tuple(sorted(problems, key=lambda problem: problem.source)))
