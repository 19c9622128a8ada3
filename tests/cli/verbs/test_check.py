"""``check``: what an operator learns before going live."""

import json
import socket
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.lock import data_folder_lock
from tests.cli.conftest import Ask
from tests.process.loopback.poster import free_port

Points = Callable[..., tuple[int, dict[str, list[str]]]]


@pytest.fixture
def points(ask: Ask) -> Points:
    """Run check; the exit code, and what was found by weight."""

    def looked(*words: str) -> tuple[int, dict[str, list[str]]]:
        result = ask("check", "--json", *words)
        told = json.loads(result.stdout)
        assert told["ready"] == (result.exit_code == 0)
        found: dict[str, list[str]] = {"fine": [], "note": [], "fault": []}
        for point in told["points"]:
            found[point["weight"]].append(point["found"])
        return result.exit_code, found

    return looked


def test_a_house_in_order_is_ready(ask: Ask, points: Points, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a library, a token, a home server and curators nothing is left to fix."""
    monkeypatch.setenv("DISCORD_TOKEN", "MTAwMDAwMDAwMDAwMDAwMDAw.secret.averysecretsignaturethatisnone")
    monkeypatch.setenv("COMMONPLACE_HOME_GUILDS", "11")
    monkeypatch.setenv("COMMONPLACE_CURATORS", "22,33")
    ask("load")
    code, found = points()
    assert (code, found["fault"]) == (0, [])
    assert any(line.startswith("Compared ") for line in found["fine"])
    shown = ask("check")
    assert "Ready to go live" in shown.stdout
    assert "secret" not in shown.output


def test_every_fault_is_told_at_once_with_its_cure(ask: Ask, points: Points, articles: Path) -> None:
    """No token and a missing folder do not hide one another; that nothing was loaded yet is no fault."""
    articles.rename(articles.parent / "elsewhere")
    code, found = points()
    assert code == 1
    assert len(found["fault"]) == 2
    assert any("No library has been loaded yet" in line for line in found["note"])
    shown = ask("check")
    assert shown.exit_code == 1
    assert shown.stdout.count("FAULT") == 2
    assert "DISCORD_TOKEN_FILE" in shown.stdout
    assert "2 faults to fix" in shown.stdout


def test_looking_changes_nothing(points: Points, house: Path) -> None:
    """Neither a data folder nor a database is made."""
    points()
    assert not (house / "data" / "var").exists()


def test_wrong_settings_are_all_told(points: Points, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each wrong key is a fault of its own, and hides nothing of the rest."""
    monkeypatch.setenv("COMMONPLACE_DEMO_PORT", "many")
    monkeypatch.setenv("COMMONPLACE_LOG_LEVEL", "SHOUT")
    code, found = points()
    assert code == 1
    assert len([line for line in found["fault"] if line.startswith("Wrong setting in environment: ")]) == 2
    assert any("No token" in line for line in found["fault"])
    assert any("The articles folder" in line for line in found["fine"])


@pytest.mark.parametrize("token", ["abc", "very.secret.token", "x" * 70])
def test_what_cannot_be_a_token_is_told(points: Points, monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    """Before Discord says so, and without showing it."""
    monkeypatch.setenv("DISCORD_TOKEN", token)
    _, found = points()
    (line,) = [line for line in found["fault"] if "token" in line]
    assert "does not look like one" in line
    assert token not in line


def test_a_source_that_is_not_read_is_a_fault(ask: Ask, points: Points, articles: Path) -> None:
    """It is named with its reason."""
    (articles / "picture.txt").write_bytes(b"\x00\x01" * 100)
    ask("load")
    assert any(line.startswith("picture.txt cannot be read: ") for line in points()[1]["fault"])


def test_a_sidecar_without_its_article_is_told_once(ask: Ask, points: Points, articles: Path) -> None:
    """The folder shows it, and so does the library's last load; both count it, and nothing counts as changed."""
    (articles / "lonely.toml").write_text('title = "The Ferry"\n', "utf-8")
    ask("load")
    found = points()[1]
    number = ask("load", "--dry-run").stdout.partition(" sources: ")[0].split()[-1]
    assert any(line.endswith(f" holds {number} sources.") for line in found["fine"])
    assert [line.startswith("lonely.toml") for line in found["fault"]].count(True) == 1
    assert not any("changed since the last load" in line for line in found["note"])


def test_articles_changed_since_the_load_are_noted(ask: Ask, points: Points, articles: Path) -> None:
    """New and changed sources are counted."""
    ask("load")
    (articles / "new.txt").write_text("New\n\nSomething was written here after the library was last read.\n")
    assert any(line.startswith("1 source changed since") for line in points()[1]["note"])


def test_a_library_of_another_folder_is_a_fault(ask: Ask, points: Points, house: Path) -> None:
    """A wrong articles_dir is found before it does harm."""
    ask("load")
    (house / "other").mkdir()
    assert any("was loaded from" in line for line in points("--articles", str(house / "other"))[1]["fault"])


def test_a_passage_that_is_not_in_its_article_is_found(ask: Ask, points: Points, house: Path) -> None:
    """A word changed behind the library's back does not stay hidden."""
    ask("load")
    with closing(sqlite3.connect(house / "data" / "var" / "library.db")) as library, library:
        library.execute("UPDATE passage SET text = replace(text, 'ever', 'never') WHERE text LIKE '%ferry at Kolm%'")
    code, found = points()
    assert code == 1
    assert any("The Ferry at Kolm" in line and "differs from its source" in line for line in found["fault"])


def test_a_quote_beyond_its_passage_is_found(ask: Ask, points: Points, house: Path) -> None:
    """Offsets outside the text are told."""
    ask("load")
    with closing(sqlite3.connect(house / "data" / "var" / "library.db")) as library, library:
        assert library.execute("UPDATE quote SET stop = 100000").rowcount > 0
    assert any("differs from its source" in line for line in points()[1]["fault"])


def test_databases_that_cannot_be_used_are_told(ask: Ask, points: Points, house: Path) -> None:
    """A stranger's database, a newer one and a damaged one."""
    ask("load")
    var = house / "data" / "var"
    with closing(sqlite3.connect(var / "state.db")) as state, state:
        state.execute("PRAGMA user_version = 999")
    (var / "library.db").write_bytes(b"no database at all, just some text of no use" * 100)
    for beside in var.glob("library.db-*"):
        beside.unlink()
    faults = points()[1]["fault"]
    assert any("library.db is not a database" in line for line in faults)
    assert any("newer Commonplace" in line for line in faults)


def test_a_library_of_an_older_version_is_no_fault(ask: Ask, points: Points, house: Path) -> None:
    """It is named with what brings it up to date, and is not touched; loading then does so."""
    ask("load")
    library = house / "data" / "var" / "library.db"
    with closing(sqlite3.connect(library)) as old:
        old.execute("DROP INDEX quote_by_text")
        old.execute("ALTER TABLE quote DROP COLUMN text_number")
        old.execute("DROP INDEX passage_by_speaker")
        old.execute("ALTER TABLE passage DROP COLUMN unknown")
        old.execute("DROP TABLE speech")
        for column in ("label", "named", "summary_speaker", "speakers"):
            old.execute(f"ALTER TABLE section DROP COLUMN {column}")
        for table in ("article", "section", "passage", "quote"):
            old.execute(f"ALTER TABLE {table} DROP COLUMN seal")
        old.execute("ALTER TABLE section DROP COLUMN rest")
        old.execute("ALTER TABLE quote DROP COLUMN score")
        old.execute("ALTER TABLE quote DROP COLUMN weight")
        old.execute("DROP INDEX best_passage")
        old.execute("ALTER TABLE quote DROP COLUMN left_out")
        old.execute("ALTER TABLE passage DROP COLUMN best")
        for table in ("passage_note", "quote_note"):
            old.execute(f"DROP TABLE {table}")
        old.execute("PRAGMA user_version = 1")
    _, found = points()
    assert any("older version" in line for line in found["note"])
    assert not any("library.db" in line for line in found["fault"])
    assert ask("load").exit_code == 0
    _, found = points()
    assert any(line.startswith("library.db (") and line.endswith("is intact and up to date.") for line in found["fine"])


def test_a_port_for_metrics_is_tried_before_the_bot_needs_it(
    points: Points, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken by a stranger it is a fault; taken by the bot that runs on this folder it is as it should be."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("COMMONPLACE_METRICS_PORT", str(port))
        assert any(f"Another program uses the port {port}" in line for line in points()[1]["fault"])
        with data_folder_lock(house / "data" / "var"):
            assert any(f"http://127.0.0.1:{port}/metrics" in line for line in points()[1]["fine"])
    assert any(f"http://127.0.0.1:{port}/metrics" in line for line in points()[1]["fine"])


def test_metrics_without_their_package_are_a_fault(points: Points, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only where they are wanted; else it is worth a note."""
    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    found = points()[1]
    assert any("prometheus-client (for metrics_port) is not installed" in line for line in found["note"])
    monkeypatch.setenv("COMMONPLACE_METRICS_PORT", "9147")
    assert any("prometheus-client is not installed" in line for line in points()[1]["fault"])


def test_an_address_for_interactions_is_tried_before_the_bot_needs_it(
    points: Points, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken by a stranger, not one of this machine, none at all, or without the library for signatures: a fault."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port()))
        other.listen()
        address = f"127.0.0.1:{other.getsockname()[1]}"
        monkeypatch.setenv("COMMONPLACE_HTTP_ADDRESS", address)
        assert any(f"Another program uses {address}" in line for line in points()[1]["fault"])
        with data_folder_lock(house / "data" / "var"):
            assert any(f"over HTTP at {address}" in line for line in points()[1]["fine"])
    assert any(f"over HTTP at {address}" in line for line in points()[1]["fine"])
    for wrong in ("192.0.2.1:8140", "127.0.0.1:70000"):
        monkeypatch.setenv("COMMONPLACE_HTTP_ADDRESS", wrong)
        assert any(f"No interactions can be taken at {wrong}" in line for line in points()[1]["fault"])
    monkeypatch.setenv("COMMONPLACE_HTTP_ADDRESS", "8140")
    assert any("expected an address and a port" in line for line in points()[1]["fault"])
    monkeypatch.setenv("COMMONPLACE_HTTP_ADDRESS", address)
    monkeypatch.setitem(sys.modules, "nacl", None)
    assert any("PyNaCl" in line for line in points()[1]["fault"])


def test_doctor_is_another_name_for_it(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one wrong setting, everything else is still told."""
    monkeypatch.setenv("COMMONPLACE_HOME_GUILDS", "12x")
    result = ask("doctor")
    assert result.exit_code == 1
    assert result.stdout == ask("check").stdout
    for told in ("HOME_GUILDS: expected server ids", "The articles folder", "The data folder", "No token is set"):
        assert told in result.stdout


def test_a_mistake_in_the_word_list_is_told_by_its_line(points: Points, house: Path) -> None:
    """A word that stands there twice is no fault; a list that cannot be read is one."""
    listed = house / "config" / "content_notes.toml"
    listed.write_text('[rum]\nen = [\n"rum",\n"RUM",\n]\n', "utf-8")
    _, found = points()
    assert "The word list has 1 content note: rum." in found["fine"]
    assert [line for line in found["note"] if "config/content_notes.toml, line 4: “RUM”" in line]
    listed.write_text('[rum]\nshown = "hide"\n', "utf-8")
    _, found = points()
    assert [line for line in found["fault"] if line.startswith("config/content_notes.toml, line 2: shown = “hide”")]
