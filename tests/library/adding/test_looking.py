"""A text is read by a process that is held to its limits, one at a time, and can be given up."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.faults import Fault
from bot.library.adding.looking import MOST_GLIMPSED, Looking
from bot.library.reload import workers
from bot.library.reload.limits import Limits
from bot.library.reload.workers import Workers
from tests.library.adding.conftest import TEA
from tests.library.reload.stand_ins import fails_as_told


def write(path: Path, text: str) -> None:
    path.write_text(text)


@pytest.fixture
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in a process of its own, as a bot does; tests read small texts in theirs."""
    monkeypatch.setattr(workers, "_HERE", 0)


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    path = tmp_path / "ab12.txt"
    path.write_text(TEA)
    path.with_suffix(".toml").write_text('date = "1926"')
    return path


async def test_a_text_is_read_with_its_details(tea: Path) -> None:
    """Under the name it is given."""
    looked = await Looking(Workers()).at(tea, "house/tea.txt")
    assert (looked.count, looked.problem) == (1, None)
    assert (looked.articles[0].title, looked.articles[0].date) == ("The Tea Table", "1926")
    assert looked.digests == ((looked.articles[0].digest,),)


async def test_a_detail_that_cannot_be_is_told_without_a_word_of_sidecars(tea: Path) -> None:
    """Whoever typed it knows of none."""
    tea.with_suffix(".toml").write_text('link = "tea"')
    looked = await Looking(Workers()).at(tea, "tea.txt")
    assert looked.problem is not None
    assert looked.problem.fault is Fault.NOT_A_LINK


async def test_once_there_is_an_article_what_adding_it_takes_is_made_ready(tea: Path) -> None:
    """Not for what cannot be read; where nothing can be made ready, the text is shown all the same."""
    made_ready: list[bool] = []

    def ahead() -> None:
        made_ready.append(True)
        raise OSError("no process is left")

    looking = Looking(Workers(), ahead)
    assert (await looking.at(tea, "house/tea.txt")).count == 1
    assert made_ready == [True]
    assert (await looking.at(tea.with_name("none.txt"), "tea.txt")).problem is not None
    assert made_ready == [True]


@pytest.mark.usefixtures("_apart")
async def test_a_text_that_takes_too_long_is_given_up(tea: Path) -> None:
    """As a load would."""
    write(tea, TEA + "HANG")
    looked = await Looking(Workers(limits=Limits(seconds=0.2), read=fails_as_told)).at(tea, "tea.txt")
    assert looked.problem is not None
    assert looked.problem.fault is Fault.READING_TOO_SLOW


@pytest.mark.usefixtures("_apart")
async def test_whoever_goes_away_ends_the_reading(tea: Path) -> None:
    """The next text is read at once."""
    write(tea, TEA + "HANG")
    looking = Looking(Workers(read=fails_as_told))
    waiting = asyncio.create_task(looking.at(tea, "tea.txt"))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    write(tea, TEA)
    assert (await looking.at(tea, "tea.txt")).count == 1


async def test_of_a_file_of_many_the_first_are_told(tmp_path: Path) -> None:
    """The others are counted."""
    words = "A long enough paragraph about number {0} that says what there is to say about it, and then a little more."
    items = [{"id": str(n), "title": f"Post {n}", "content_text": words.format(n)} for n in range(9)]
    path = tmp_path / "ab12.json"
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Tea", "items": items}))
    looked = await Looking(Workers()).at(path, "tea.json")
    assert (len(looked.articles), looked.count, len(looked.digests)) == (MOST_GLIMPSED, 9, 9)


async def test_a_file_that_went_is_a_problem(tmp_path: Path) -> None:
    """Not a bug."""
    looked = await Looking(Workers()).at(tmp_path / "ab12.txt", "tea.txt")
    assert looked.problem is not None
    assert looked.problem.fault is Fault.FILE_MISSING
