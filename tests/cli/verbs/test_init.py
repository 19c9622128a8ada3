"""A newcomer's first minutes: from nothing to a configuration with which the bot can run."""

import asyncio
import contextlib
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import load_settings
from tests.cli.conftest import ROOT, Ask
from tests.process.loopback import Loopback
from tests.process.loopback.payloads import APPLICATION, HOME
from tests.process.loopback.server import PATIENCE, TOKEN


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file with the token, as an editor saves it."""
    file = tmp_path / "commonplace.token"
    file.write_bytes(f"\ufeff{TOKEN}\r\n".encode())
    return file


def mode(file: Path) -> int:
    """Who may read and write a file."""
    return stat.S_IMODE(file.stat().st_mode)


def surroundings(home: Path, api: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "COMMONPLACE_DISCORD_API": api,
        "COLUMNS": "200",
    }


async def at_a_terminal(house: Path, api: str, typed: list[tuple[str, str]]) -> tuple[int, str]:
    """Run ``init`` at a terminal and answer each question; the exit code, and all that stood on the screen."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: ASYNC220 - asyncio has no process with a terminal
        [sys.executable, "-m", "bot", "init"],
        cwd=house,
        env=surroundings(house, api),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    screen, seen = b"", 0

    async def read() -> bool:
        nonlocal screen
        with contextlib.suppress(OSError):  # how Linux tells that the other side is closed
            more = await asyncio.to_thread(os.read, ours, 4096)
            screen += more
            return bool(more)
        return False

    try:
        async with asyncio.timeout(4 * PATIENCE):
            for question, answer in typed:
                while question.encode() not in screen[seen:]:
                    assert await read(), screen.decode()
                seen = len(screen)
                os.write(ours, f"{answer}\n".encode())
            while await read():
                pass
        return await asyncio.to_thread(process.wait), screen.decode()
    except TimeoutError:
        raise AssertionError(f"never asked; the screen:\n{screen.decode()}") from None
    finally:
        process.kill()
        process.wait()
        os.close(ours)


async def test_a_newcomer_answers_four_questions(house: Path, loopback: Loopback) -> None:
    """A mistyped token is asked for again; a folder that is not there is made; a wrong id is asked for again.

    The token stands nowhere on the screen, and in one file that only its owner can read.
    """
    wrong = TOKEN[:-1] + "Z"
    code, screen = await at_a_terminal(
        house,
        loopback.api,
        [
            ("Token: ", wrong),
            ("Token: ", TOKEN),
            ("folder with your articles", "texts"),
            ("Make the folder", "y"),
            ("id of your own server", "the reading room"),
            ("id of your own server", str(HOME)),
        ],
    )
    assert code == 0, screen
    assert "Discord does not accept this token" in screen
    assert "the bot “Commonplace”, which belongs to owner" in screen
    assert f"client_id={APPLICATION}" in screen
    assert TOKEN not in screen
    assert wrong not in screen
    assert mode(house / ".env") == 0o600
    settings = load_settings(root=house, environ={})
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert (settings.home_guilds, settings.articles_dir) == ((HOME,), house / "texts")
    assert (house / "texts").is_dir()


async def test_a_script_gives_a_token_that_discord_refuses(house: Path, loopback: Loopback) -> None:
    """From a pipe: exit code 78, one sentence, and nothing is written."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "init"),
        cwd=house,
        env=surroundings(house, loopback.api),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    told, complained = await process.communicate(TOKEN[:-1].encode() + b"Z\r\n")
    assert (process.returncode, told) == (78, b"")
    assert complained.decode().startswith("commonplace: Discord does not accept this token")
    assert not (house / ".env").exists()


def test_a_script_says_everything_by_flags(ask: Ask, house: Path, secret: Path) -> None:
    """The token stays in its file, whose end of line and mark of bytes are no part of it."""
    (house / "texts").mkdir()
    result = ask(
        *("init", "--token-file", str(secret), "--articles", "texts", "--home", f"{HOME}, {HOME + 1}"),
        *("--curators", "700000000000000009", "--unchecked"),
    )
    assert result.exit_code == 0, result.output
    assert TOKEN not in result.output + (house / ".env").read_text("utf-8")
    settings = load_settings(root=house, environ={})
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert settings.articles_dir == house / "texts"
    assert (settings.home_guilds, settings.curators) == ((HOME, HOME + 1), (700000000000000009,))


def test_what_is_there_is_not_replaced_unasked(ask: Ask, house: Path, secret: Path) -> None:
    """One sentence names what would go; with --yes it goes, and everything else stays."""
    file = house / ".env"
    file.write_bytes(b"EDITOR=vi\r\nDISCORD_TOKEN=old.one\r\nCOMMONPLACE_COOLDOWN_USES=9\r\n")
    before = file.read_bytes()
    result = ask("init", "--token-file", str(secret), "--unchecked")
    assert result.exit_code == 74
    assert "sets DISCORD_TOKEN already, so nothing was written" in result.stderr
    assert file.read_bytes() == before
    assert ask("init", "--token-file", str(secret), "--unchecked", "--yes").exit_code == 0
    assert file.read_text("utf-8") == f"EDITOR=vi\nCOMMONPLACE_COOLDOWN_USES=9\nDISCORD_TOKEN_FILE={secret}\n"


def test_at_a_terminal_a_no_changes_nothing(ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The question names what would be replaced, and Enter alone means no."""
    (house / ".env").write_text("DISCORD_TOKEN=old.one\n", "utf-8")
    monkeypatch.setattr("bot.cli.verbs.init._at_a_terminal", lambda: True)
    result = ask("init", "--unchecked", typed=f"{TOKEN}\n\n\n\n")
    assert result.exit_code == 0, result.output
    assert "sets DISCORD_TOKEN already. Replace that?" in result.output
    assert (house / ".env").read_text("utf-8") == "DISCORD_TOKEN=old.one\n"
    assert TOKEN not in result.output


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--token-file", "nowhere"), 78, "The token file nowhere cannot be read: No such file"),
        (("--articles", "nowhere"), 2, "There is no folder nowhere"),
        (("--home", "my server"), 2, "“my server” is not an id"),
        ((), 78, "No token was given."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    ask: Ask, house: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    """A wrong path, a folder that is not there, a name for an id, an empty standard input."""
    result = ask("init", "--unchecked", *words, typed=f"{TOKEN}\n" if words else "")
    assert result.exit_code == code
    assert told in " ".join(result.stderr.split())
    assert not (house / ".env").exists()


def test_an_installed_program_keeps_it_in_the_users_folder(
    ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Away from any project folder, where the next `run` looks for it; the folder is made for its owner alone."""
    from bot.places import installed

    there = installed(house / "shipped", {"HOME": str(house / "ann")})
    for user in ("bot.cli.verbs.init.places", "bot.settings.places"):
        monkeypatch.setattr(user, lambda *_: there)
    result = ask("init", "--unchecked", typed=f"{TOKEN}\n")
    assert result.exit_code == 0, result.output
    file = house / "ann" / ".config" / "commonplace" / ".env"
    assert mode(file) == 0o600
    assert mode(file.parent) == 0o700
    settings = load_settings(environ={})
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
