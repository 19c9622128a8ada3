"""The verb ``run`` as an operator knows it: a process, its log, its exit code, against the small Discord."""

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.library_writer import prepare_library
from bot.store.lock import last_beat
from tests.process.bot_process import (
    OWN_NAMESPACE,
    ROOT,
    BotProcess,
    bot_process,
    child_of,
    namespaces_can_be_made,
)
from tests.process.loopback import Answer, Fault, Loopback
from tests.process.loopback.payloads import APPLICATION, HOME, OWNER
from tests.process.loopback.poster import Poster, free_port, signed
from tests.process.loopback.server import TOKEN

AT_HOME = f"/applications/{APPLICATION}/guilds/{HOME}/commands"


SENTENCES = (
    "A lamp that is lit for one reader gives the same light to twenty who gather round it.",
    "Nobody in the weaving shed owned a book, and yet between them they knew eleven by heart.",
    "What the foreman could not forbid he came to envy, and at last he asked to be read to as well.",
    "The harbour library opened at five in the morning, because that was when the boats came home.",
    "A borrowed book goes back to its shelf, but what was copied out of it stays in the house for good.",
    "Every sailor who could read left the island with a list of those who wanted to learn.",
)
ARTICLES = {
    "weavers.md": "# The reading weavers\n\nBy Ida Fern\n\n" + "\n\n".join(SENTENCES[:3]) + "\n",
    "harbour.txt": "The harbour library\n\nBy Tom Reed\n\n" + "\n\n".join(SENTENCES[3:]) + "\n",
}


SLOW = """
import asyncio
from bot.__main__ import main
from bot.library.library import Library


async def quote(*_, **__):
    await asyncio.sleep(600)

Library.quote = quote
main()
"""
"""The program with a library that takes ten minutes for a quote."""


def set_up(home: Path) -> None:
    """A folder as a newcomer has it: a configuration and two articles."""
    (home / "config").mkdir(parents=True)
    (home / "config" / "commonplace.toml").touch()
    (home / "articles").mkdir()
    for name, text in ARTICLES.items():
        (home / "articles" / name).write_text(text, encoding="utf-8")


def quotes(answer: Answer) -> bool:
    """Whether an answer shows a sentence of the articles'."""
    return any(sentence in answer.text for sentence in SENTENCES)


def surroundings(home: Path, loopback: Loopback | None, **more: str) -> dict[str, str]:
    """The environment an operator would give it; waits between attempts are a hundredth of the real ones."""
    environ = {
        "COMMONPLACE_ARTICLES_DIR": str(home / "articles"),
        "COMMONPLACE_DATA_DIR": str(home / "var"),
        "COMMONPLACE_HOME_GUILDS": str(HOME),
        "DISCORD_TOKEN": TOKEN,
        "LOOPBACK_TIME_SCALE": "0.01",
    }
    if loopback is not None:
        environ["COMMONPLACE_DISCORD_API"] = loopback.api
    return environ | more


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with its library loaded; copied by the stories, never run in."""
    home = tmp_path_factory.mktemp("loaded")
    set_up(home)
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT)} | surroundings(home, None)

    async def load() -> None:
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "load", cwd=home, env=environ)
        assert await process.wait() == 0

    asyncio.run(load())
    return home


@pytest.fixture
def home(loaded: Path, tmp_path: Path) -> Path:
    """A home of one's own, in which only the data folder is copied: the articles stay where they were loaded from."""
    shutil.copytree(loaded / "var", tmp_path / "var")
    (tmp_path / "articles").symlink_to(loaded / "articles")
    return tmp_path


@pytest.fixture
def environ(loaded: Path, home: Path, loopback: Loopback) -> dict[str, str]:
    return surroundings(home, loopback, COMMONPLACE_ARTICLES_DIR=str(loaded / "articles"))


@asynccontextmanager
async def connected(home: Path, environ: Mapping[str, str], loopback: Loopback) -> AsyncIterator[BotProcess]:
    """A bot that Discord knows to be there."""
    async with bot_process(home, environ) as bot:
        await bot.connects(loopback)
        yield bot


async def test_the_bot_connects_and_answers(home: Path, environ: dict[str, str], loopback: Loopback) -> None:
    """Commands are answered, a dropped gateway is resumed, and the log tells it in a dozen lines without a token."""
    async with connected(home, environ, loopback) as bot:
        assert quotes(await loopback.answered(await loopback.ask("quote")))
        found = await loopback.answered(await loopback.ask("search", {"text": "the harbour libary opened at five"}))
        assert "The harbour library" in found.text, bot.log
        assert "five in the morning" in found.text.replace("*", "")
        await loopback.gateway.drop(4000)
        await loopback.until(lambda: loopback.gateway.resumed, "the session resumes")
        assert quotes(await loopback.answered(await loopback.ask("quote", guild=None)))
        await loopback.until(lambda: AT_HOME in [path for path, _ in loopback.synced], "the home server's commands")
        answer = await loopback.answered(await loopback.ask("library", sub="status", person=OWNER))
        assert "2 from 2 sources" in answer.text
        beat = last_beat(home / "var")
        assert beat is not None
        assert beat > datetime.now(UTC) - timedelta(minutes=1)
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert TOKEN not in bot.log
    assert "aW50ZXJhY3Rpb246" not in bot.log
    assert 3 <= len(bot.lines) <= 12, bot.log
    assert bot.times_said("Connected to Discord as commonplace") == 1
    assert loopback.gateway.closed_by_bot[-1] == 1000


async def test_a_kill_and_a_second_start_register_nothing_twice(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """Killed outright, a bot of two shards starts again as if nothing had been, and Discord hears of the commands only
    once."""
    loopback.gateway.shards = 2
    async with connected(home, environ, loopback) as bot:
        await bot.says("with 2 shards, in 1 server.")
        await loopback.until(lambda: len(loopback.synced) == 2, "both scopes")
        await bot.says(f"Commands registered in server {HOME}")
        bot.send(signal.SIGKILL)
        await bot.ends()
    async with connected(home, environ, loopback) as bot:
        await bot.says("with 2 shards, in 1 server.")
        assert quotes(await loopback.answered(await loopback.ask("quote")))
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert len(loopback.synced) == 2


async def test_a_quote_is_drawn_and_gone_back_to_across_a_kill(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """The picture goes out as a file of its message; *Back*, pressed after a kill, finds the quote before."""
    async with connected(home, environ, loopback) as bot:
        first = await loopback.answered(await loopback.ask("quote"))
        drawn = await loopback.answered(await loopback.press(first, first.button("As a picture")))
        assert drawn.files["quote.png"].startswith(b"\x89PNG")
        gallery, _ = drawn.shown["components"]
        assert gallery["items"][0]["media"]["url"] == "attachment://quote.png"
        assert drawn.shown["attachments"][0]["description"] == gallery["items"][0]["description"]
        second = await loopback.answered(await loopback.press(first, first.button("Another")))
        assert second.text != first.text
        bot.send(signal.SIGKILL)
        await bot.ends()
    async with connected(home, environ, loopback) as bot:
        back = await loopback.answered(await loopback.press(second, second.button("Back")))
        assert back.text == first.text
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0


async def test_a_refused_token_ends_with_78_and_one_line(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """No traceback, one more attempt, and the token itself is not shown."""
    async with bot_process(home, environ | {"DISCORD_TOKEN": "not.the.token"}) as bot:
        assert await bot.ends() == 78
    assert bot.times_said("does not accept this token") == 1
    assert "Traceback" not in bot.log
    assert "not.the.token" not in bot.log
    assert len(loopback.requests) == 2


async def test_without_a_token_three_lines_say_how_to_get_one(home: Path, environ: dict[str, str]) -> None:
    """Where to get it, the invite link's shape, and that `make demo` needs none; exit code 78."""
    async with bot_process(home, {key: value for key, value in environ.items() if key != "DISCORD_TOKEN"}) as bot:
        assert await bot.ends() == 78
    assert len(bot.lines) == 3
    assert "discord.com/developers/applications" in bot.lines[0]
    assert "client_id=APPLICATION_ID&scope=bot+applications.commands&permissions=0" in bot.lines[1]
    assert "make demo" in bot.lines[2]


async def test_something_that_cannot_be_a_token_is_not_sent(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """A pasted sentence ends with 78 before Discord hears of it."""
    async with bot_process(home, environ | {"DISCORD_TOKEN": "paste the token here"}) as bot:
        assert await bot.ends() == 78
    assert "is not a token" in bot.log
    assert loopback.requests == []


async def test_discord_out_of_reach_at_start_is_waited_for(home: Path, loaded: Path) -> None:
    """Nobody listens, then 503, then all is well: one line for each turn, and the bot answers."""
    loopback = Loopback()
    await loopback.open()
    await loopback.close()
    environ = surroundings(home, loopback, COMMONPLACE_ARTICLES_DIR=str(loaded / "articles"))
    async with bot_process(home, environ) as bot:
        await bot.says("Discord is unreachable")
        loopback.faults.append(Fault(503, 2))
        async with loopback:
            await bot.connects(loopback)
            await bot.says("Discord is back")
            assert (await loopback.answered(await loopback.ask("help"))).text
            bot.send(signal.SIGINT)
            assert await bot.ends() == 0
    assert bot.times_said("Discord is unreachable") == bot.times_said("Discord is back") == 1
    assert "Traceback" not in bot.log
    assert len(bot.lines) <= 8, bot.log


async def test_a_signal_while_waiting_for_discord_ends_at_once(home: Path, environ: dict[str, str]) -> None:
    """In back-off, at its real length, SIGTERM ends the bot with 0."""
    gone = environ | {"COMMONPLACE_DISCORD_API": "http://127.0.0.1:1/api/v10", "LOOPBACK_TIME_SCALE": "1"}
    async with bot_process(home, gone) as bot:
        await bot.says("Discord is unreachable")
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0


async def test_a_closed_terminal_ends_the_bot_cleanly(home: Path, environ: dict[str, str], loopback: Loopback) -> None:
    """SIGHUP is a way to stop like any other."""
    async with connected(home, environ, loopback) as bot:
        bot.send(signal.SIGHUP)
        assert await bot.ends() == 0
    assert loopback.gateway.closed_by_bot == [1000]


async def test_whoever_waits_when_the_bot_stops_is_told(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """An answer takes longer than the bot may stay: it is given up, and whoever asked reads that."""
    (home / "slow.py").write_text(SLOW, "utf-8")
    async with bot_process(home, environ, program=("slow", "run")) as bot:
        await bot.connects(loopback)
        answer = await loopback.ask("quote")
        await loopback.until(lambda: answer.kind is not None, "the bot asks for patience")
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert "being restarted" in answer.text
    assert bot.times_said("abandoned") == 1


async def test_a_signal_lets_a_running_answer_through(home: Path, environ: dict[str, str], loopback: Loopback) -> None:
    """SIGTERM while Discord is slow to take an answer: the answer arrives, then the bot ends with 0."""
    async with connected(home, environ, loopback) as bot:
        loopback.faults.append(Fault(status=0, path="/callback", stall=0.4))
        answer = await loopback.ask("quote")
        await loopback.until(lambda: loopback.requests[-1][1].endswith("/callback"), "the answer is on its way")
        assert answer.kind is None
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert quotes(answer)


async def test_over_http_it_answers_and_ends_as_through_the_gateway(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """Asked by requests that Discord signed. Told to stop, it takes nothing new, and tells whoever waits too long."""
    address = f"127.0.0.1:{free_port()}"
    loopback.poster = Poster(f"http://{address}/interactions")
    program = ("bot", "run", "--http", address)
    async with bot_process(home, environ, program=program) as bot:
        await bot.says(f"Interactions are taken at http://{address}/interactions")
        assert quotes(await loopback.answered(await loopback.ask("quote")))
        await loopback.until(lambda: AT_HOME in [path for path, _ in loopback.synced], "the home server's commands")
        answer = await loopback.answered(await loopback.ask("library", sub="status", person=OWNER))
        assert "2 from 2 sources" in answer.text
        assert last_beat(home / "var") is not None
        assert (await loopback.poster.send(b"{}", signed(b"{}", 1)))[0] == 401
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert not loopback.gateway.opened
    assert "aW50ZXJhY3Rpb246" not in bot.log
    assert bot.times_said("Connected to Discord as commonplace") == 1
    assert bot.times_said("1 signed at another time") == 1
    (home / "slow.py").write_text(SLOW, "utf-8")
    async with bot_process(home, environ, program=("slow", "run", "--http", address)) as bot:
        await bot.says("Interactions are taken at")
        answer = await loopback.ask("quote")
        await loopback.until(lambda: answer.kind is not None, "it says that it takes longer")
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
    assert "being restarted" in answer.text


async def test_process_1_obeys_signals_too(home: Path, environ: dict[str, str], loopback: Loopback) -> None:
    """In a container the bot is process 1, to which signals do nothing unless it listens to them."""
    if not namespaces_can_be_made():
        pytest.skip("no process namespace can be made here")
    async with bot_process(home, environ, inside=OWN_NAMESPACE) as bot:
        await bot.connects(loopback)
        os.kill(child_of(bot.process.pid), signal.SIGTERM)
        assert await bot.ends() == 0
    assert loopback.gateway.closed_by_bot == [1000]


@contextmanager
def held_up(database: Path) -> Iterator[None]:
    """Whoever wants to write this library waits, as if reading the folder took long."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


async def test_after_an_update_the_old_library_answers_until_the_new_one_is_there(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """Every source has to be read again: the bot is online at once and answers from the library it has."""
    with closing(sqlite3.connect(home / "var" / "library.db")) as connection:
        connection.execute("UPDATE source SET stamp = '', digest = ''")
        connection.commit()
    with held_up(home / "var" / "library.db"):
        async with connected(home, environ, loopback) as bot:
            await bot.says("Loading sources: 0 new, 2 changed")
            assert quotes(await loopback.answered(await loopback.ask("quote")))
            await loopback.until(lambda: AT_HOME in [path for path, _ in loopback.synced], "the home server's commands")
            answer = await loopback.answered(await loopback.ask("library", sub="status", person=OWNER))
            assert "Loading now" in answer.text
            bot.send(signal.SIGTERM)
            assert await bot.ends() == 0
    async with connected(home, environ, loopback) as bot:
        await bot.says("The library holds 2 articles")
        answer = await loopback.answered(await loopback.ask("library", sub="status", person=OWNER))
        assert "Loading now" not in answer.text


async def test_a_first_start_says_that_it_is_reading(tmp_path: Path, loopback: Loopback) -> None:
    """No library yet and a long folder: the bot is online, and every answer says what it is waiting for."""
    set_up(tmp_path)
    prepare_library(tmp_path / "var" / "library.db")
    with held_up(tmp_path / "var" / "library.db"):
        async with connected(tmp_path, surroundings(tmp_path, loopback), loopback) as bot:
            for command, options in (("quote", None), ("search", {"text": "lamp"}), ("articles", None)):
                asked: dict[str, object] | None = dict(options) if options else None
                answer = await loopback.answered(await loopback.ask(command, asked))
                assert "being read for the first time" in answer.text
            assert "0 articles" in (await loopback.answered(await loopback.ask("about"))).text
            bot.send(signal.SIGTERM)
            assert await bot.ends() == 0
    assert "Traceback" not in bot.log


async def test_a_second_bot_on_one_data_folder_is_refused(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """It says who holds the folder and ends with 74; the first goes on."""
    async with connected(home, environ, loopback) as first:
        async with bot_process(home, environ) as second:
            assert await second.ends() == 74
        assert second.times_said("already running") == 1
        assert str(first.process.pid) in second.log
        assert (await loopback.answered(await loopback.ask("help"))).text
    assert len(loopback.gateway.identified) == 1


async def test_a_missing_articles_folder_leaves_the_library_in_service(
    home: Path, environ: dict[str, str], loopback: Loopback
) -> None:
    """A mount that did not come up is one warning; the last good library answers."""
    async with connected(home, environ | {"COMMONPLACE_ARTICLES_DIR": str(home / "gone")}, loopback) as bot:
        await bot.says("Continuing with the existing library")
        assert quotes(await loopback.answered(await loopback.ask("quote")))


async def test_without_articles_and_library_one_sentence_says_what_to_do(home: Path, environ: dict[str, str]) -> None:
    """Nothing to serve: exit code 66, before Discord is asked for anything."""
    empty = {"COMMONPLACE_ARTICLES_DIR": str(home / "gone"), "COMMONPLACE_DATA_DIR": str(home / "fresh")}
    async with bot_process(home, environ | empty) as bot:
        assert await bot.ends() == 66
    assert "articles_dir" in bot.log
    assert "Traceback" not in bot.log


async def test_a_first_start_loads_and_a_running_bot_takes_what_another_process_loads(
    tmp_path: Path, loopback: Loopback
) -> None:
    """The bot loads what it finds; a later `load` beside it is in its answers without a restart."""
    set_up(tmp_path)
    environ = surroundings(tmp_path, loopback)
    async with connected(tmp_path, environ, loopback) as bot:
        assert bot.times_said("Loading sources: 2 new") == 1
        await bot.says("The library holds 2 articles")
        (tmp_path / "articles" / "lamp.md").write_text(
            "# The lamplighter's ledger\n\nEvery evening the lamplighter of Oxbow Lane wrote one line "
            "about the colour of the sky before he went to bed.\n",
            encoding="utf-8",
        )
        loading = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "load",
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(ROOT), **environ},
        )
        assert await loading.wait() == 0
        answer = await loopback.answered(await loopback.ask("search", {"text": "lamplighter of Oxbow Lane"}))
        assert "lamplighter’s ledger" in answer.text.replace("'", "’"), bot.log
        bot.send(signal.SIGTERM)
        assert await bot.ends() == 0
