"""How long a quote takes to be drawn from a large library: ``python -m tests.benchmarks.draws [--quotes 100000]``.

The library is made of sayings, of which one in twenty stands in two articles; two in a hundred carry a content note,
and curators hide two hundred passages, thirty articles and a speaker. Printed are the median and the 95th of a hundred
draws on the clock: of what comes at random in a channel, where nothing is hidden and where it is, and in a server that
draws nothing with a note; beside each the mean work of the processor, and the first draw, for which all quotes are gone
through once.
"""

import argparse
import asyncio
import itertools
import random
import tempfile
import time
from pathlib import Path
from typing import Final

from bot.library.noting.here import NOTES_HERE
from bot.model.content_notes import NotesHere, NoteTreatment
from bot.model.hidden import HiddenFrom
from bot.services import Services, open_services
from tests.benchmarks.library import line, settings_for, timed

_EACH: Final = 500
_TIMES: Final = 300
_NOTED: Final = 50
"""One of so many sayings speaks of murder."""
_SHARED: Final = 20
"""One of so many sayings stands in the next article, too."""
_PLACES: Final = ("harbour", "river", "village", "market", "mountain", "island", "garden", "kitchen", "library")
_SOUNDS: Final = ("b d f g h l m n p r s t v w z", "a o e i u ai au ee oa ou", "l n m r la lo na no ma mo ra ro va vo")
_HIDDEN: Final = (200, 30)
"""How many passages and articles are hidden."""


def write_articles(folder: Path, quotes: int) -> None:
    """Articles of sayings, an author each for ten of them."""
    woods = ["".join(sounds) for sounds in itertools.product(*map(str.split, _SOUNDS))]
    number = 0
    for at in range(quotes // _EACH):
        lines = []
        for own in range(_EACH):
            number += 1
            said, told = (at // 2 * _EACH + own, at // 2) if own % _SHARED == 0 else (number, at)
            wood, place = woods[said % len(woods)], _PLACES[own % len(_PLACES)]
            crime = "murder" if number % _NOTED == 0 else "promise"
            lines.append(
                f"A gate of {wood} by the {place} of {woods[told]} remembers every {crime} that nobody else would keep."
            )
        text = f"Sayings of {woods[at].title()}\n\nBy Ada {woods[at // 10].title()}\n\n" + "\n\n".join(lines) + "\n"
        (folder / f"{at:04}.txt").write_text(text, encoding="utf-8")


async def hide(services: Services) -> None:
    """What curators hide from quotes."""
    entries = list(await services.library.entries())
    passages, articles = _HIDDEN
    for entry in entries[:articles]:
        await services.library.curating.hide_article(entry.key, HiddenFrom.QUOTES, "", "1")
    for entry in entries[articles : articles + passages]:
        shown = await services.library.excerpt(entry.key, ordinal=3, characters=1)
        passage = shown.passages[0].place.passage
        await services.library.curating.hide_passage(entry.key, passage, HiddenFrom.QUOTES, "", "1")
    await services.library.curating.hide_speaker(entries[-1].authors[0], HiddenFrom.QUOTES, "", "1")


async def draws(services: Services, chance: random.Random, what: str, **filters: str) -> None:
    """Print how long the first draw and the others take."""

    async def draw() -> object:
        return await services.library.quote(chance=chance, channel=what, **filters)

    first = await timed(draw, 1)
    begun = time.process_time()
    taken = await timed(draw, _TIMES)
    worked = (time.process_time() - begun) * 1000 / _TIMES
    print(f"{line(what, taken)}{worked:10.2f}{first[0]:10.0f}", flush=True)


async def measure(quotes: int) -> None:
    """Make the library and print the table."""
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        articles, data = Path(folder) / "articles", Path(folder) / "data"
        articles.mkdir()
        write_articles(articles, quotes)
        async with open_services(settings_for(articles, data)) as services:
            await services.library.reload()
            library, status = services.library, await services.library.status()
            authors = [entry.authors[0] for entry in await library.entries()]
            print(f"{status.articles} articles, {status.quotes} quotes; milliseconds\n")
            print(f"{'':<44}{'median':>10}{'95 of 100':>10}{'work':>10}{'first':>10}")
            await draws(services, chance, "at random")
            await draws(services, chance, "by one author", author=authors[5])
            await hide(services)
            await draws(services, chance, "at random, some hidden")
            names = (await library.noting.listed()).names
            not_at_random = NotesHere(tuple((name, NoteTreatment.NOT_AT_RANDOM) for name in names))
            covered = NotesHere(tuple((name, NoteTreatment.SPOILER) for name in names))
            for here, what in ((not_at_random, "not at random"), (covered, "covered")):
                NOTES_HERE.set(here)
                await draws(services, chance, f"some hidden, with a note {what}")
                await draws(services, chance, f"the same, by one author, {what}", author=authors[-40])


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--quotes", type=int, default=100_000)
    asyncio.run(measure(reader.parse_args().quotes))
