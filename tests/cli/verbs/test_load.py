"""Loading the articles folder from the terminal."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask


def test_a_load_says_one_line_for_each_source_and_what_the_library_holds(ask: Ask) -> None:
    """Every source has its line with its counts; the last line counts the whole library."""
    result = ask("load")
    assert result.exit_code == 0, result.output
    for source in ("bread.md", "lamps.txt", "sea/ferry.txt"):
        (line,) = [line for line in result.stdout.splitlines() if line.startswith("+ added") and source in line]
        assert "1 article" in line
        assert "passages" in line
        assert "words" in line
    assert "The library holds 3 articles" in result.stdout


def test_a_second_load_finds_nothing_to_do(ask: Ask) -> None:
    """Loading again without a change keeps every source."""
    ask("load")
    result = ask("load")
    assert result.exit_code == 0
    assert "added" not in result.stdout


def test_a_load_for_programs_is_one_json_object(ask: Ask) -> None:
    """The report has every source with its counts."""
    result = ask("load", "--json")
    report = json.loads(result.stdout)
    assert report["articles"] == 3
    assert report["problems"] == []
    assert {source["source"]: source["change"] for source in report["sources"]} == {
        "bread.md": "added",
        "lamps.txt": "added",
        "sea/ferry.txt": "added",
    }


def test_a_dry_run_loads_nothing(ask: Ask) -> None:
    """What would be added is told, and is still to be added afterwards."""
    dry = ask("load", "--dry-run")
    assert dry.exit_code == 0
    assert "dry run" in dry.stdout
    assert "+ added" in ask("load").stdout


def test_the_number_of_workers_changes_nothing_but_the_time(ask: Ask) -> None:
    """``--workers`` loads the same; a number below zero is wrong usage."""
    assert "+ added" in ask("load", "--workers", "2").stdout
    assert ask("load", "--workers", "-1").exit_code == 2


def test_a_source_that_cannot_be_read_is_told_and_the_rest_is_loaded(ask: Ask, articles: Path) -> None:
    """Exit code 65, one clear sentence for the source, the others loaded."""
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x00\x00\x01\x02" * 50)
    (articles / "nothing.txt").write_bytes(b"")
    result = ask("load")
    assert result.exit_code == 65
    assert "! picture.txt: " in result.stderr
    assert "! nothing.txt: " in result.stderr
    assert "Traceback" not in result.output
    assert "The library holds 3 articles" in result.stdout
    problems = json.loads(ask("load", "--json").stdout)["problems"]
    assert {problem["source"]: problem["fault"] for problem in problems} == {
        "nothing.txt": "no_text",
        "picture.txt": "not_text",
    }


def test_a_source_that_breaks_later_keeps_its_last_good_version(ask: Ask, articles: Path) -> None:
    """What was held of a source stays when the source becomes unreadable."""
    ask("load")
    (articles / "lamps.txt").write_bytes(b"\x00\x01\x02")
    result = ask("load")
    assert result.exit_code == 65
    assert "an earlier version stays" in result.stderr
    assert json.loads(ask("outline", "The Lamplighter's Ledger", "--json").stdout)["article"]["source"] == "lamps.txt"


def test_two_articles_with_one_title_are_both_kept(ask: Ask, articles: Path) -> None:
    """Each has a key of its own."""
    (articles / "copy.txt").write_text((articles / "lamps.txt").read_text("utf-8"), "utf-8")
    assert ask("load").exit_code == 0
    held = json.loads(ask("articles", "--json").stdout)["articles"]
    keys = [entry["key"] for entry in held if entry["title"] == "The Lamplighter's Ledger"]
    assert len(keys) == len(set(keys)) == 2


def test_no_folder_never_empties_a_library(ask: Ask, house: Path, articles: Path) -> None:
    """A folder that is not there is refused with 66, and the library still answers."""
    ask("load")
    articles.rename(house / "elsewhere")
    result = ask("load")
    assert result.exit_code == 66
    assert "does not exist" in result.stderr
    assert json.loads(ask("articles", "--json").stdout)["articles"]


def test_an_empty_folder_never_empties_a_library(ask: Ask, house: Path, articles: Path) -> None:
    """A folder without articles is refused with 66 unless --allow-empty says it is meant."""
    ask("load")
    articles.rename(house / "elsewhere")
    articles.mkdir()
    assert ask("load").exit_code == 66
    assert len(json.loads(ask("articles", "--json").stdout)["articles"]) == 3
    assert ask("load", "--allow-empty").exit_code == 0


def test_another_folder_than_before_needs_switch(ask: Ask, house: Path) -> None:
    """Loading a different folder is refused with 66 and a sentence that names --switch, and works with it."""
    ask("load")
    other = house / "other"
    other.mkdir()
    (other / "salt.txt").write_text("Salt\n\nSalt was once counted in grains, and the grains were counted twice.\n")
    refused = ask("load", "--articles", str(other))
    assert refused.exit_code == 66
    assert "--switch" in refused.stderr
    assert len(json.loads(ask("articles", "--json").stdout)["articles"]) == 3
    assert ask("load", "--articles", str(other), "--switch").exit_code == 0


def test_source_names_cannot_steer_the_terminal(ask: Ask, articles: Path) -> None:
    """A file name with an escape sequence is printed without it."""
    (articles / "red\x1b[31m.txt").write_text("Red\n\nA line of prose about nothing in particular, but whole.\n")
    assert "\x1b" not in ask("load").output


def test_files_of_other_endings_are_counted_in_one_line(ask: Ask, articles: Path) -> None:
    """A load and a dry run say how many were skipped and with which extensions; without any they say nothing."""
    assert "skipped" not in ask("load").stdout
    (articles / "notes.wri").write_text("{}")
    (articles / "old.bak").write_text("old")
    (articles / ".hidden").write_text("x")
    for words in (("load",), ("load", "--dry-run")):
        assert "2 files were skipped: .bak, .wri." in ask(*words).stdout
    assert json.loads(ask("load", "--json").stdout)["passed_over"] == {".bak": 1, ".wri": 1}


def test_what_is_unchanged_is_one_line(ask: Ask, articles: Path) -> None:
    """Of a thousand sources only those that changed are told one by one."""
    ask("load")
    assert "= kept 3 sources, unchanged\n" in ask("load").stdout
    (articles / "new.txt").write_text("The New One\n\nA new text stands here, and it is longer than a line or two.\n")
    told = ask("load").stdout
    assert "+ added  new.txt" in told
    assert "= kept 3 sources, unchanged\n" in told
    assert "bread.md" not in told


def test_a_mistake_in_the_word_list_is_told_as_check_tells_it(ask: Ask, house: Path) -> None:
    """By a dry run too; the sources are loaded all the same."""
    listed = house / "config" / "content_notes.toml"
    listed.write_text('[grief]\nen = "widow"\n', "utf-8")
    for verb in (("load", "--dry-run"), ("load",)):
        result = ask(*verb)
        assert result.exit_code == 0
        assert "config/content_notes.toml, line 2: en of “grief” needs a list" in result.stderr
        assert "The last good list counts on, or none." in result.stderr
    assert "config/content_notes.toml, line 2: en of “grief” needs a list" in ask("check").stdout


def test_a_changed_word_list_is_told_once_it_counts(ask: Ask, house: Path) -> None:
    """Not by the first load, nor where it stayed as it was."""
    listed, changed = house / "config" / "content_notes.toml", "The word list of content notes has changed"
    listed.write_text('[grief]\nen = ["widow"]\n', "utf-8")
    assert changed not in ask("load").stderr
    assert changed not in ask("load").stderr
    listed.write_text('[grief]\nen = ["widow", "orphan"]\n', "utf-8")
    assert changed not in ask("load", "--dry-run").stderr
    assert changed in ask("load").stderr
    assert changed not in ask("load").stderr


def test_a_cluster_that_is_not_there_is_named_and_nothing_is_changed(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 69, one sentence with the address and what to do; the library is loaded afterwards as ever."""
    monkeypatch.setattr("bot.library.reload.cluster._CONNECTING", 0.2)
    result = ask("load", "--scheduler", "tcp://127.0.0.1:1")
    assert result.exit_code == 69
    assert "No Dask scheduler answers at tcp://127.0.0.1:1" in result.stderr
    assert "+ added" in ask("load").stdout
