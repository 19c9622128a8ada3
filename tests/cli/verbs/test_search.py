"""Searching from the terminal, for people and for other tools."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Ask, Run

FIELDS = {
    *("source", "key", "title", "author", "section", "passage", "speaker"),
    *("speaker_unknown", "text", "start", "end", "score", "match", "others"),
}


def answers(out: str | bytes) -> list[dict[str, Any]]:
    """The JSON lines of an output."""
    return [json.loads(line) for line in out.splitlines()]


def test_words_half_remembered_find_their_passage(ask: Ask) -> None:
    """The passage is shown with its source, matched words and all."""
    result = ask("search", "the carpentr with a door under his arm")
    assert result.exit_code == 0, result.output
    assert "A carpenter crosses every Monday" in result.stdout
    assert "The Ferry at Kolm" in result.stdout


def test_words_need_no_quotation_marks(ask: Ask) -> None:
    """Several arguments are one query."""
    (answer,) = answers(ask("search", "--json", "price", "of", "salt").stdout)
    assert answer["query"] == "price of salt"


def test_the_json_answer_has_every_field_and_a_window_inside_the_text(ask: Ask) -> None:
    """One line; start and end are code points of the text; score lies between 0 and 1."""
    result = ask("search", "--json", "--limit", "2", "price of salt")
    (answer,) = answers(result.stdout)
    assert list(answer) == ["query", "good", "ms", "hits", "weaker", "names"]
    assert answer["good"] is True
    assert answer["ms"] >= 0
    assert 1 <= len(answer["hits"]) <= 2
    best = answer["hits"][0]
    assert set(best) == FIELDS
    assert best["source"] == "bread.md"
    assert best["author"] == "Tomas Oduya"
    assert best["section"] == "The second loaf"
    assert "price of salt" in best["text"][best["start"] : best["end"]]
    assert 0 <= best["score"] <= 1
    assert best["match"] in ("exact", "close", "partial")


def test_the_same_passage_elsewhere_is_listed_beside_it(ask: Ask, articles: Path) -> None:
    """A second source with the same text is an other place of one hit, or a hit of its own, never lost."""
    (articles / "copy.md").write_text((articles / "bread.md").read_text("utf-8"), "utf-8")
    (answer,) = answers(ask("search", "--json", "a king never asked anyone for change").stdout)
    places = [place for hit in answer["hits"] for place in (hit, *hit["others"])]
    assert {"bread.md", "copy.md"} <= {place["source"] for place in places}
    for hit in answer["hits"]:
        for other in hit["others"]:
            assert set(other) == {"source", "key", "title", "section", "passage"}


@pytest.mark.parametrize("query", ["", "   ", "?!…", "😀🎉", "***"])
def test_a_query_with_nothing_to_look_for(ask: Ask, query: str) -> None:
    """For people it is wrong usage with a sentence; for programs an answer without hits."""
    people = ask("search", query)
    assert people.exit_code == 2
    assert people.stdout == ""
    assert people.stderr.startswith("commonplace: ")
    programs = ask("search", "--json", query)
    assert programs.exit_code == 0
    assert answers(programs.stdout) == [
        {"query": query, "good": False, "ms": 0.0, "hits": [], "weaker": [], "names": []}
    ]
    assert programs.stderr == ""


def test_a_query_of_six_thousand_characters_is_answered(ask: Ask) -> None:
    """A very long query is a query like any other."""
    result = ask("search", "--json", "the price of salt in a year " * 215)
    assert result.exit_code == 0, result.output
    (answer,) = answers(result.stdout)
    assert len(answer["query"]) > 6000


def test_nothing_close_is_an_answer(ask: Ask) -> None:
    """Words from nowhere are answered with good false and exit code 0."""
    result = ask("search", "--json", "quantum zeppelin xylophone")
    assert result.exit_code == 0
    assert answers(result.stdout)[0]["good"] is False
    assert "No close match" in ask("search", "quantum zeppelin xylophone").stdout


def test_a_filter_that_names_nothing_offers_what_comes_near(ask: Ask) -> None:
    """An unknown article is not found: 3, with the nearest title."""
    result = ask("search", "--article", "The Fery at Kolme Nord", "door")
    assert result.exit_code in (0, 3)
    result = ask("search", "--article", "zzzz", "door")
    assert result.exit_code == 3
    assert "zzzz" in result.stderr


def test_lines_of_standard_input_are_answered_one_by_one(ask: Ask, run: Run) -> None:
    """Split at newlines only, undecodable bytes replaced, blank lines answered, ASCII out, in order."""
    ask("load")
    typed = "price of salt\n\ncarpenter\x0bdoor\x85\u2028x\r\n".encode() + b"bad \xff bytes\nlast \xe2\x80\xa6"
    done = run("search", "--json", "--limit", "1", "-", typed=typed)
    assert done.returncode == 0, done.stderr
    assert done.stdout.isascii()
    assert [answer["query"] for answer in answers(done.stdout)] == [
        "price of salt",
        "",
        "carpenter\x0bdoor\x85\u2028x\r",
        "bad � bytes",
        "last …",
    ]


def test_every_answer_is_flushed_before_the_next_query(house: Path) -> None:
    """A tool may write a line, read its answer, and write the next one."""
    command = [sys.executable, "-m", "bot", "search", "--json", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for query in ("salt", "lamps"):
            process.stdin.write(query.encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == query
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_dash_after_two_dashes_is_text(ask: Ask) -> None:
    """What follows -- is never read as an option."""
    result = ask("search", "--json", "--", "--limit")
    assert result.exit_code == 0
    assert answers(result.stdout)[0]["query"] == "--limit"


def test_an_index_in_a_data_folder_is_made_once_and_brought_up_to_date(ask: Ask, house: Path, articles: Path) -> None:
    """With --data the library is kept there, and follows the articles."""
    data = house / "index"
    words = ("search", "--json", "--articles", str(articles), "--data", str(data))
    assert answers(ask(*words, "price of salt").stdout)[0]["good"]
    assert (data / "library.db").is_file()
    (articles / "tide.txt").write_text("Tides\n\nThe harbourmaster of Vell kept a clock for the moon and no other.\n")
    found = answers(ask(*words, "a clock for the moon").stdout)[0]
    assert found["hits"][0]["source"] == "tide.txt"


def test_without_a_data_folder_nothing_is_left_behind(
    ask: Ask, house: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --articles alone the library lives in a temporary folder that is removed, also at a failure."""
    passing = house / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    assert ask("search", "--json", "--articles", str(articles), "salt").exit_code == 0
    assert ask("search", "--articles", str(house / "nowhere"), "salt").exit_code == 66
    assert list(passing.iterdir()) == []
    assert not (house / "data" / "var").exists()


def test_a_search_that_is_terminated_removes_its_temporary_folder(house: Path, articles: Path) -> None:
    """SIGTERM while waiting for a query ends it with 143 and leaves nothing."""
    passing = house / "passing"
    passing.mkdir()
    command = [sys.executable, "-m", "bot", "search", "--json", "--articles", str(articles), "-"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(passing)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"salt\n")
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 143
    assert list(passing.iterdir()) == []


def test_with_no_flags_an_old_library_answers_though_its_folder_went(ask: Ask, house: Path, articles: Path) -> None:
    """A library that is there answers, with a sentence beside it, when the articles folder cannot be looked at."""
    ask("load")
    articles.rename(house / "elsewhere")
    result = ask("search", "--json", "price of salt")
    assert result.exit_code == 0
    assert answers(result.stdout)[0]["good"]
    assert "as it was last loaded" in result.stderr


def test_many_queries_for_people_go_on_after_an_empty_one(ask: Ask) -> None:
    """In a list of queries an empty one is told and passed over."""
    result = ask("search", "-", typed="\nprice of salt\n")
    assert result.exit_code == 0
    assert "nothing to search for" in result.stderr
    assert "Passages for “price of salt”" in result.stdout


def test_a_dash_behind_two_dashes_is_a_text(ask: Ask) -> None:
    """`-- -` searches for a dash, which holds nothing to look for; a dash alone reads standard input."""
    (answer,) = answers(ask("search", "--json", "--", "-", typed="price of salt\n").stdout)
    assert answer["query"] == "-"
    for words in (("--json", "-"), ("-", "--json"), ("--json", "-", "--")):
        (answer,) = answers(ask("search", *words, typed="price of salt\n").stdout)
        assert answer["query"] == "price of salt"
    (answer,) = answers(ask("search", "--json", "--", "--limit", "-").stdout)
    assert answer["query"] == "--limit -"


def test_two_dashes_that_an_option_takes_for_its_value_end_no_options(ask: Ask) -> None:
    """`--author -- -` names an author that nobody is, and reads the queries from standard input."""
    result = ask("search", "--json", "--author", "--", "-", typed="price of salt\n")
    assert result.exit_code == 3
    assert "“--”" in result.stderr
    (answer,) = answers(ask("search", "--json", "--limit=1", "--", "-", typed="price of salt\n").stdout)
    assert answer["query"] == "-"
    (answer,) = answers(ask("search", "--json", "--limit", "1", "-", typed="price of salt\n").stdout)
    assert answer["query"] == "price of salt"
    (answer,) = answers(ask("search", "--json", "--", "--limit", "-").stdout)
    assert answer["query"] == "--limit -"
