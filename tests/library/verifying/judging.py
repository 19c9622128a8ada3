"""Judging the checker on labelled quotations: a library of some articles, others held back, and what it got right."""

import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.library.library import Library
from bot.model import Caution, Verdict
from bot.services import open_services
from bot.settings import load_settings
from tests.library.verifying.labelled import Labelled, Text, texts_of

EVERY = 4
"""One in how many sources is held back, for words that are not in the library."""
DANGEROUS = frozenset({Caution.NEGATION, Caution.NUMBER})


@dataclass
class Tally:
    """What was answered to the quotations of one class."""

    verdict: Verdict
    answers: Counter[Verdict] = field(default_factory=Counter)
    dangerous: int = 0
    warned: int = 0
    to_warn: int = 0
    wrong: list[tuple[Labelled, Verdict]] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @property
    def right(self) -> float:
        """Share of right verdicts."""
        return self.answers[self.verdict] / max(1, self.answers.total())

    def share(self, verdict: Verdict) -> float:
        """Share of the class that got this verdict."""
        return self.answers[verdict] / max(1, self.answers.total())


def split(folders: Iterable[Path], here: Path, held_back: Path) -> tuple[list[Text], list[Text]]:
    """Copy the sources of ``folders`` into two folders; the English texts of each."""
    for folder in (here, held_back):
        folder.mkdir(parents=True)
    for folder in folders:
        for at, source in enumerate(sorted(path for path in folder.rglob("*") if path.is_file())):
            into = held_back if at % EVERY == 1 else here
            (into / f"{folder.parent.name}-{source.name}").write_bytes(source.read_bytes())
    return texts_of(here), texts_of(held_back)


@asynccontextmanager
async def library_over(folder: Path, data: Path) -> AsyncIterator[Library]:
    """A library freshly loaded from ``folder``."""
    settings = load_settings({"articles_dir": folder, "data_dir": data}, root=data, environ={})
    async with open_services(settings) as services:
        await services.library.reload()
        yield services.library


async def judged(library: Library, verdict: Verdict, quotations: Sequence[Labelled]) -> Tally:
    """Check every quotation of one class."""
    tally = Tally(verdict)
    for one in quotations:
        begun, spent = time.perf_counter(), time.process_time()
        found = await library.verify(one.text, speaker=one.speaker)
        tally.milliseconds.append((time.perf_counter() - begun) * 1000)
        tally.processor.append((time.process_time() - spent) * 1000)
        tally.answers[found.verdict] += 1
        if found.verdict is not verdict:
            tally.wrong.append((one, found.verdict))
        if one.caution is not None:
            tally.to_warn += 1
            tally.warned += one.caution in found.cautions
        if one.caution in DANGEROUS and found.verdict is Verdict.VERBATIM:
            tally.dangerous += 1
    return tally
