"""The terminal's error handler: exit codes, one clear sentence, and no traceback."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from bot import __version__
from bot.cli.app import VERBS
from bot.cli.verbs import articles as articles_verb
from tests.cli.conftest import ROOT, Ask, Run


def test_the_version(ask: Ask) -> None:
    """--version says it and ends."""
    result = ask("--version")
    assert (result.exit_code, result.stdout) == (0, f"commonplace {__version__}\n")


@pytest.mark.parametrize("verb", [verb.__name__ for verb in VERBS])
def test_every_verb_explains_itself(ask: Ask, verb: str) -> None:
    """--help of every verb ends with 0, and the program's own help lists it."""
    assert ask(verb, "--help").exit_code == 0
    assert f" {verb} " in ask("--help").stdout


def test_without_a_verb_the_help_is_shown(ask: Ask) -> None:
    """It is wrong usage all the same: 2."""
    result = ask()
    assert result.exit_code == 2
    assert "search" in result.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("serch", "salt"), "Did you mean 'search'? See `commonplace --help`."),
        (("search",), "TEXT"),
        (("search", "--limt", "3", "salt"), "--limit"),
        (("search", "--limit", "many", "salt"), "See `commonplace search --help`."),
        (("search", "--limit", "0", "salt"), "--limit"),
        (("quote", "--seed", "x"), "--seed"),
        (("demo", "--port", "70000"), "--port"),
    ],
)
def test_wrong_usage_is_one_sentence(ask: Ask, words: tuple[str, ...], told: str) -> None:
    """Exit code 2, one line on standard error, nothing on standard output."""
    result = ask(*words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def broken(*words: object, **more: object) -> object:
    """A verb with a bug in it."""
    raise RuntimeError("we made a mistake")


def test_a_bug_is_one_line_and_its_story_goes_to_a_log(ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 70; the traceback with versions stands in the data folder."""
    ask("load")
    monkeypatch.setattr(articles_verb, "open_library", broken)
    result = ask("articles")
    assert result.exit_code == 70
    log = house / "data" / "var" / "commonplace-errors.log"
    assert str(log) in result.stderr
    assert result.stderr.count("\n") == 1
    story = log.read_text("utf-8")
    assert "RuntimeError: we made a mistake" in story
    assert f"commonplace {__version__}" in story


def test_a_bug_is_logged_in_the_data_folder_named(ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--data decides where."""
    monkeypatch.setattr(articles_verb, "open_library", broken)
    (house / "there").mkdir()
    ask("articles", "--data=there")
    assert (house / "there" / "commonplace-errors.log").is_file()


def test_with_debug_the_story_is_shown(ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard error, and nowhere else."""
    monkeypatch.setattr(articles_verb, "open_library", broken)
    result = ask("--debug", "articles")
    assert result.exit_code == 70
    assert "Traceback" in result.stderr
    assert not list(house.rglob("commonplace-errors.log"))


def test_without_a_data_folder_a_bug_gets_a_file_of_its_own(
    ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the temporary folder, which is shared, each has a new file that only its owner may read."""
    shared = house / "shared"
    shared.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(shared))
    monkeypatch.setattr(articles_verb, "open_library", broken)
    told = [ask("articles").stderr for _ in range(2)]
    logs = sorted(shared.iterdir())
    assert len(logs) == 2
    for log in logs:
        assert any(told_one.endswith(f"Details are in {log}\n") for told_one in told)
        assert log.name.startswith("commonplace-")
        assert log.stat().st_mode & 0o077 == 0
        assert "we made a mistake" in log.read_text("utf-8")


@pytest.mark.parametrize("words", [("articles",), ("--debug", "articles")])
@pytest.mark.parametrize("where", ["environment", "file", "dotenv"])
def test_the_story_of_a_bug_never_holds_the_token(
    ask: Ask, house: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], where: str
) -> None:
    """Wherever the token comes from, it is blacked out, and so is the token of an interaction."""
    if where == "environment":
        monkeypatch.setenv("DISCORD_TOKEN", "s3cret")
    elif where == "file":
        (house / "token").write_text("s3cret\n")
        monkeypatch.setenv("DISCORD_TOKEN_FILE", str(house / "token"))
    else:
        (house / ".env").write_text("DISCORD_TOKEN=s3cret\n")
    ask("load")

    def leaking(*words: object, **more: object) -> object:
        raise RuntimeError("with s3cret at /webhooks/123/aW50Zabc/callback")

    monkeypatch.setattr(articles_verb, "open_library", leaking)
    result = ask(*words)
    log = house / "data" / "var" / "commonplace-errors.log"
    story = result.stderr if "--debug" in words else log.read_text("utf-8")
    assert "with [redacted] at /webhooks/123/[redacted]/callback" in story
    assert "s3cret" not in story


def test_an_interrupt_ends_with_130_and_without_a_word(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is no failure to explain."""

    def interrupted(*words: object, **more: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(articles_verb, "open_library", interrupted)
    result = ask("articles")
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize("verb", [("articles",), ("export",), ("search", "--json", "-"), ("read", "ferry at kolm")])
def test_a_reader_who_leaves_early_is_no_failure(ask: Ask, verb: tuple[str, ...]) -> None:
    """A closed pipe ends a verb quietly, with 0."""
    ask("load")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "bot", *verb],
        input=b"salt\n" * 50,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_knows_few_characters_stops_nothing(ask: Ask, run: Run) -> None:
    """With an ASCII terminal unknown characters become question marks, and bars plain ones."""
    ask("load")
    done = run("search", "price of salt", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert done.stdout.isascii()
    assert b"> " in done.stdout


def test_importing_the_program_brings_in_neither_discord_nor_simcord() -> None:
    """A search starts fast, and works where the extras are missing."""
    code = "import sys, bot.cli.app; print(sorted({'discord', 'simcord', 'aiohttp'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.stdout.strip() == b"[]"


ANSWERING = [
    ("export",),
    ("quote",),
    ("search", "--json", "salt"),
    ("load",),
    ("verify", "salt in a year"),
    ("--help",),
]


def through_a_shell(verb: tuple[str, ...], redirected: str) -> subprocess.CompletedProcess[bytes]:
    """The verb as a shell runs it with its streams ``redirected``."""
    return subprocess.run(
        ["sh", "-c", f'"$0" -m bot "$@" {redirected}', sys.executable, *verb],
        input=b"",
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("redirected", [">&-", "> /dev/full"])
@pytest.mark.parametrize("verb", ANSWERING, ids=lambda verb: verb[0])
def test_an_answer_that_cannot_be_written_is_told(ask: Ask, verb: tuple[str, ...], redirected: str) -> None:
    """A closed standard output and a full disk end with 74 and one sentence, however the verb writes."""
    ask("load")
    done = through_a_shell(verb, redirected)
    assert done.returncode == 74, done.stderr
    assert done.stderr.startswith(b"commonplace: Cannot write to standard output: ")
    assert done.stderr.count(b"\n") == 1


def test_a_verb_without_an_answer_needs_no_output(house: Path) -> None:
    """`run` writes to the log alone, so that what is wrong with its token is told, not its closed output."""
    done = through_a_shell(("run",), ">&-")
    assert done.returncode == 78, done.stderr
    assert b"No token is set" in done.stderr


def test_closed_streams_stop_nothing_else(ask: Ask) -> None:
    """A closed standard input is an empty one; a closed standard error hides what is said there, not the answer."""
    ask("load")
    done = through_a_shell(("search", "--json", "-"), "<&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    done = through_a_shell(("verify", "-"), "<&-")
    assert done.returncode == 2
    assert b"No quotation" in done.stderr
    done = through_a_shell(("search",), "2>&-")
    assert (done.returncode, done.stdout) == (2, b"")
    done = through_a_shell(("articles",), "<&- 2>&-")
    assert done.returncode == 0
    assert b"Bread and Arithmetic" in done.stdout
