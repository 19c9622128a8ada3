"""The export: the shape other tools depend on."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from tests.cli.conftest import BREAD, Ask, Run

ARTICLE = [
    *("source", "key", "title", "author", "authors", "date", "date_iso", "publication", "url", "language", "flags"),
    *("warnings", "sections"),
]
SECTION = ["heading", "level", "kind", "summary", "passages"]
PASSAGE = ["id", "text", "kind", "speaker", "quotable", "quotes"]
KINDS = {"prose", "quote", "verse", "list", "caption", "byline", "bio", "dateline", "boilerplate", "note"}


def exported(result: Result) -> Any:
    """The JSON of an export that went well."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_shape_is_the_one_promised(ask: Ask) -> None:
    """Every field of article, section, passage and quote, in the order written down, and nothing else."""
    told = exported(ask("export"))
    assert list(told) == ["articles", "problems"]
    assert [article["source"] for article in told["articles"]] == ["bread.md", "lamps.txt", "sea/ferry.txt"]
    for article in told["articles"]:
        assert list(article) == ARTICLE
        for section in article["sections"]:
            assert list(section) == SECTION
            assert section["kind"] in {"heading", "break", "question", "speaker", "opening"}
            for passage in section["passages"]:
                assert list(passage) == PASSAGE
                assert passage["kind"] in KINDS
                for quote in passage["quotes"]:
                    assert list(quote) == ["text", "speaker", "shown"]
                    assert quote["text"] in passage["text"]


def test_what_the_curator_states_is_exported(ask: Ask) -> None:
    """Front matter wins, dates as printed and as ISO."""
    bread = exported(ask("export"))["articles"][0]
    assert bread["title"] == "Bread and Arithmetic"
    assert (bread["author"], bread["authors"]) == ("Tomas Oduya", ["Tomas Oduya"])
    assert bread["date_iso"] == "2019-04-02"
    assert bread["url"] == "https://example.org/bread"


def test_every_character_of_the_body_is_exported_once(ask: Ask) -> None:
    """Headings and passages together are the body, white space apart."""
    bread = exported(ask("export"))["articles"][0]
    parts = [part for s in bread["sections"] for part in (s["heading"] or "", *(p["text"] for p in s["passages"]))]
    body = BREAD.split("---\n", 2)[2].replace("# ", "")
    assert "".join("".join(parts).split()) == "".join(body.split())


def test_passage_ids_are_unique_within_an_article(ask: Ask, articles: Path) -> None:
    """Also where one paragraph stands twice."""
    (articles / "twice.txt").write_text("Twice\n\nThe same words stood here.\n\nThe same words stood here.\n")
    for article in exported(ask("export"))["articles"]:
        ids = [passage["id"] for section in article["sections"] for passage in section["passages"]]
        assert len(ids) == len(set(ids))


def test_keys_are_those_a_fresh_library_gives(ask: Ask, articles: Path) -> None:
    """The export and a new library agree, two articles with one title included."""
    (articles / "copy.txt").write_text((articles / "lamps.txt").read_text("utf-8"), "utf-8")
    keys = {article["source"]: article["key"] for article in exported(ask("export"))["articles"]}
    held = json.loads(ask("articles", "--json").stdout)["articles"]
    assert {entry["source"]: entry["key"] for entry in held} == keys
    assert len(set(keys.values())) == 4


def test_no_database_is_touched(ask: Ask, house: Path) -> None:
    """An export leaves no data folder behind."""
    exported(ask("export"))
    assert not (house / "data" / "var").exists()


def test_an_export_is_the_same_every_time(ask: Ask, run: Run) -> None:
    """Two processes write the same bytes, as UTF-8."""
    ask("load")
    first, second = run("export", PYTHONHASHSEED="1"), run("export", PYTHONHASHSEED="2")
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout
    first.stdout.decode("utf-8")


def test_an_export_into_a_file(ask: Ask, house: Path, articles: Path) -> None:
    """--output writes the whole file, replaces an older one, and leaves nothing beside it."""
    target = house / "out" / "export.json"
    target.parent.mkdir()
    target.write_text("old")
    result = ask("export", "--articles", str(articles), "--output", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(json.loads(target.read_text("utf-8"))["articles"]) == 3
    assert [path.name for path in target.parent.iterdir()] == ["export.json"]


def test_an_export_that_cannot_be_written(ask: Ask, house: Path) -> None:
    """A folder that is not there is told in one sentence, with 74."""
    result = ask("export", "--output", str(house / "nowhere" / "export.json"))
    assert result.exit_code == 74
    assert "Cannot write" in result.stderr
    assert result.stderr.count("\n") == 1


def test_sources_that_cannot_be_read_are_problems(ask: Ask, articles: Path) -> None:
    """They stand in the export and are counted on standard error; the rest is written, and the exit code is 65."""
    (articles / "picture.txt").write_bytes(b"\x00\x01\x02\x03" * 40)
    result = ask("export")
    assert result.exit_code == 65
    told = json.loads(result.stdout)
    assert [problem["source"] for problem in told["problems"]] == ["picture.txt"]
    assert list(told["problems"][0]) == ["source", "problem", "fault"]
    assert len(told["articles"]) == 3
    assert "1 source could not be read" in result.stderr


@pytest.mark.parametrize("there", [True, False])
def test_an_empty_or_missing_folder_writes_nothing(ask: Ask, house: Path, there: bool) -> None:
    """Exit code 66, and a file exported before stays as it is."""
    folder, target = house / "empty", house / "export.json"
    if there:
        folder.mkdir()
    target.write_text("the last good one")
    result = ask("export", "--articles", str(folder), "--output", str(target))
    assert result.exit_code == 66
    assert str(folder) in result.stderr
    assert target.read_text() == "the last good one"
