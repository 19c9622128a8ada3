"""A dry run: what a load would find in every source, without changing anything."""

import json
from pathlib import Path

from tests.cli.conftest import LAMPS, Ask, Run


def block_of(shown: str, source: str) -> list[str]:
    """The lines under one source's name, ends stripped."""
    (block,) = [block for block in shown.split("\n\n") if block[2:].startswith(source)]
    return [line.strip() for line in block.splitlines()]


def test_every_source_is_shown_with_what_was_found_in_it(ask: Ask) -> None:
    """Title, author, date, sections and passages by kind, and how many quotes."""
    result = ask("load", "--dry-run")
    assert result.exit_code == 0, result.output
    ferry = block_of(result.stdout, "sea/ferry.txt")
    assert ferry[0] == "+ sea/ferry.txt  would be added"
    assert ferry[1:5] == [
        "The Ferry at Kolm",
        "Marit Aasen; date not stated",
        "3 sections: 2 headings, 1 opening",
        "4 passages: 3 prose, 1 byline",
    ]
    assert "quote" in ferry[5]
    assert "Tomas Oduya; 2019-04-02" in block_of(result.stdout, "bread.md")
    assert "Of 3 articles read: 2 without a date." in result.stdout


def test_nothing_is_changed_and_no_database_is_made(ask: Ask, house: Path) -> None:
    """Without a library before, there is none afterwards."""
    result = ask("load", "--dry-run")
    assert "Nothing was changed (dry run)." in result.stdout
    assert not list(house.rglob("*.db"))


def test_a_library_stays_as_it_was(ask: Ask, articles: Path) -> None:
    """What would be added, reloaded and removed is told, and is still to be done by the next load."""
    ask("load")
    (articles / "lamps.txt").write_text(
        LAMPS.replace("206", "207") + "\nAnother line of prose, as long as it must be.\n"
    )
    (articles / "bread.md").unlink()
    (articles / "new.txt").write_text(LAMPS.replace("Lamplighter", "Clockmaker"), "utf-8")
    shown = ask("load", "--dry-run").stdout
    assert "~ lamps.txt  would be reloaded" in shown
    assert "- bread.md  would be removed" in shown
    assert "+ new.txt  would be added" in shown
    assert "= sea/ferry.txt  unchanged" in shown
    assert "4 sources: 1 to add, 1 to reload, 1 unchanged, 1 to remove." in shown
    changes = {source["source"]: source["change"] for source in json.loads(ask("load", "--json").stdout)["sources"]}
    assert changes == {"lamps.txt": "changed", "bread.md": "removed", "new.txt": "added", "sea/ferry.txt": "kept"}


def test_another_folder_is_shown_as_a_new_library_would_hold_it(ask: Ask, house: Path) -> None:
    """Who tries the reader on a second folder sees what is in it, and how to change over; the library stays."""
    ask("load")
    other = house / "other"
    other.mkdir()
    (other / "clocks.txt").write_text(LAMPS.replace("Lamplighter", "Clockmaker"), "utf-8")
    result = ask("load", "--dry-run", "--articles", str(other))
    assert result.exit_code == 0, result.output
    assert "+ clocks.txt  would be added" in result.stdout
    assert "removed" not in result.stdout
    assert "load --dry-run --switch" in result.stderr
    switched = ask("load", "--dry-run", "--switch", "--articles", str(other)).stdout
    assert "- lamps.txt  would be removed" in switched
    assert "+ clocks.txt  would be added" in switched


def test_an_unchanged_source_still_shows_its_titles_and_warnings(ask: Ask, articles: Path) -> None:
    """What was doubted when it was loaded is told again."""
    (articles / "song.txt").write_text(
        f"{LAMPS}\nHe had a saying for it:\n\n“Light is only paid for twice when nobody looks at it once, so look.”\n"
        "\nThat was all he said of it, and the ledger has nothing more.\n",
        "utf-8",
    )
    fresh = block_of(ask("load", "--dry-run").stdout, "song.txt")
    warnings = [line for line in fresh if line.startswith("!")]
    assert warnings
    ask("load")
    again = block_of(ask("load", "--dry-run").stdout, "song.txt")
    assert again[0] == "= song.txt  unchanged"
    assert [line for line in again if line.startswith("!")] == warnings


def test_a_source_that_cannot_be_read_says_why_in_its_place(ask: Ask, articles: Path) -> None:
    """The reason stands under the name; the rest is shown as ever; exit code 65."""
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x00\x00\x01\x02" * 50)
    result = ask("load", "--dry-run")
    assert result.exit_code == 65
    picture = block_of(result.stdout, "picture.txt")
    assert picture[0] == "! picture.txt  cannot be read"
    assert "not text" in picture[1]
    assert "1 unreadable" in result.stdout
    assert "+ bread.md" in result.stdout


def test_programs_get_every_article_with_its_kinds(ask: Ask) -> None:
    """``found`` holds what the showing tells."""
    report = json.loads(ask("load", "--dry-run", "--json").stdout)
    assert report["dry_run"]
    (ferry,) = next(source["found"] for source in report["sources"] if source["source"] == "sea/ferry.txt")
    assert (ferry["title"], ferry["authors"], ferry["date"]) == ("The Ferry at Kolm", ["Marit Aasen"], None)
    assert ferry["sections"] == {"heading": 2, "opening": 1}
    assert ferry["passages"] == {"prose": 3, "byline": 1}


def test_the_showing_fits_a_terminal(run: Run, articles: Path) -> None:
    """In 60 columns no line is longer."""
    (articles / "lamps.txt").write_text(f"title: {'A very long title ' * 9}\nauthor: Ann Bray\n\n{LAMPS}", "utf-8")
    shown = run("load", "--dry-run", COLUMNS="60").stdout.decode("utf-8")
    assert max(len(line) for line in shown.splitlines()) <= 60
