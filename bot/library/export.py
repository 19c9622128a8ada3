"""Every article of a folder as it is read, for other tools: no database is opened or made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import SourceFault
from bot.library.reload.keys import KeyRing
from bot.library.reload.scan import open_stable, read_stable, scan_folder
from bot.library.reload.source_names import is_collection
from bot.model import Article, Problem
from bot.reading import read_collection, read_source


@dataclass(frozen=True, slots=True)
class Exported:
    """All articles of a folder in order of their source, and the sources that could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def export_folder(folder: Path) -> Exported:
    """What ``folder`` holds, with the keys a fresh library gives; the same folder always gives the same answer.

    Raises FolderFault if there is no such folder.
    """
    found = list(exported_one_by_one(folder))
    return Exported(
        tuple(one for one in found if isinstance(one, Article)), tuple(one for one in found if isinstance(one, Problem))
    )


def exported_one_by_one(folder: Path) -> Iterator[Article | Problem]:
    """``export_folder``, each article when it is asked for, then the problems: memory does not grow with the folder.

    Of a source that breaks off, the articles before are given too. Raises FolderFault.
    """
    files, problems = scan_folder(folder)
    ring = KeyRing(present=[file.name for file in files])
    for file in files:
        try:
            if is_collection(file.name):
                with open_stable(file) as (stream, sidecar):
                    for article in read_collection(file.name, stream, sidecar):
                        yield replace(article, key=ring.assign(file.name, [article], more=True)[0])
                continue
            read = read_source(file.name, *read_stable(file))
        except SourceFault as fault:
            problems.append(Problem(file.name, fault.cause))
            continue
        yield from (replace(a, key=key) for a, key in zip(read, ring.assign(file.name, read), strict=True))
    yield from sorted(problems, key=lambda problem: problem.source)
