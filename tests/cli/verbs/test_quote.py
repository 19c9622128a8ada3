"""``quote`` in the terminal."""

import io
import json
from pathlib import Path

from PIL import Image

from tests.cli.conftest import BREAD, Ask


def test_a_quote_comes_with_its_source(ask: Ask) -> None:
    """The same seed gives the same quote, as a card for people and as JSON for programs."""
    served = json.loads(ask("quote", "--seed", "7", "--json").stdout)
    assert served["passage_text"][served["start"] : served["end"]] == served["text"]
    people = ask("quote", "--seed", "7")
    assert people.exit_code == 0
    assert served["title"] in " ".join(people.stdout.split())
    assert served["text"].split()[0] in people.stdout


def test_a_quote_as_a_picture(ask: Ask, tmp_path: Path) -> None:
    """The card as always, and the quote as a file; a file that cannot be written is a fault of its own."""
    file = tmp_path / "quote.png"
    drawn = ask("quote", "--seed", "7", "--picture", str(file))
    assert drawn.exit_code == 0
    assert drawn.stdout == ask("quote", "--seed", "7").stdout
    assert f"Picture: {file}" in drawn.stderr
    assert Image.open(io.BytesIO(file.read_bytes())).size == (1200, 675)
    assert ask("quote", "--picture", str(tmp_path / "nowhere" / "quote.png")).exit_code == 74
    named_otherwise = ask("quote", "--picture", str(tmp_path / "quote.txt"))
    assert named_otherwise.exit_code == 2
    assert ".png" in named_otherwise.stderr
    assert not (tmp_path / "quote.txt").exists()


def test_a_quote_that_cannot_be_drawn_is_shown_all_the_same(ask: Ask, articles: Path, tmp_path: Path) -> None:
    """The card comes as always, the reason beside it, exit code 1, and no file."""
    text = BREAD.replace("Every village", "Every village (村)")
    (articles / "bread.md").write_text(text.replace("Bread and", "面包 and"), "utf-8")
    result = ask("quote", "--author", "Tomas Oduya", "--picture", str(tmp_path / "quote.png"))
    assert result.exit_code == 1
    assert "Oduya" in result.stdout
    assert "no Chinese characters" in result.stderr
    assert not (tmp_path / "quote.png").exists()


def test_a_quote_of_one_author(ask: Ask) -> None:
    """--author narrows; an unknown author is not found."""
    for seed in range(3):
        served = json.loads(ask("quote", "--author", "Tomas Oduya", "--seed", str(seed), "--json").stdout)
        assert served["author"] == "Tomas Oduya"
    assert ask("quote", "--author", "Zzyzx Qqq").exit_code == 3


def test_a_link_is_written_out_where_it_cannot_be_pressed(ask: Ask) -> None:
    """Without a terminal the address stands behind the title."""
    assert "https://example.org/bread" in "".join(ask("quote", "--article", "Bread and Arithmetic").stdout.split())


def test_the_article_may_be_named_as_newcomers_do(ask: Ask) -> None:
    """Without an option and without quotation marks; twice is once too often."""
    served = json.loads(ask("quote", "bread", "and", "arithmetic", "--json").stdout)
    assert served["title"] == "Bread and Arithmetic"
    twice = ask("quote", "bread", "--article", "ferry")
    assert twice.exit_code == 2
    assert "named twice" in twice.stderr
    assert ask("quote", "zzyzx", "qqq").exit_code == 3


def test_a_quote_among_the_passages_around_it(ask: Ask) -> None:
    """--context shows them below the card, with the quoted sentences marked."""
    plain = ask("quote", "ferry", "--seed", "3").stdout
    shown = ask("quote", "ferry", "--seed", "3", "--context").stdout
    assert shown.startswith(plain)
    below = " ".join(shown.removeprefix(plain).replace("▌", " ").replace(">", " ").split())
    served = json.loads(ask("quote", "ferry", "--seed", "3", "--json").stdout)
    assert "{+" + " ".join(served["text"].split()) + "+}" in below


def test_an_article_without_a_quote_answers_with_its_best_passage(ask: Ask, articles: Path) -> None:
    """Which programs are told, too."""
    (articles / "things.md").write_text("---\ntitle: Things\n---\n\n# Things\n\n- a rope for the bell\n", "utf-8")
    told = json.loads(ask("quote", "Things", "--json").stdout)
    assert told["best_passage"]
    assert told["text"] == told["shown"] == told["passage_text"]
    assert "This is its best passage." in " ".join(ask("quote", "Things").stdout.split())
    assert not json.loads(ask("quote", "bread", "--json").stdout)["best_passage"]


def test_a_connective_that_is_left_out_is_told_to_people_and_programs(ask: Ask, articles: Path) -> None:
    """``text`` is the text's own words, ``shown`` what an editor prints, and verify knows both."""
    text = "A lane.\n\nBut no gate was ever closed by somebody who wanted it to stay that way for good.\n"
    (articles / "gate.md").write_text(f"---\ntitle: The Gate\nauthor: Ada Lin\n---\n\n{text}", "utf-8")
    told = json.loads(ask("quote", "The Gate", "--json").stdout)
    assert told["text"].startswith("But no gate")
    assert told["shown"].startswith("[N]o gate")
    people = ask("quote", "The Gate").stdout
    assert "[N]o gate" in people
    assert "In the text it begins with “But”." in people
    assert json.loads(ask("verify", told["shown"], "--json").stdout)["verdict"] == "verbatim"
    exported = json.loads(ask("export").stdout)["articles"]
    quotes = [q for a in exported for s in a["sections"] for p in s["passages"] for q in p["quotes"]]
    assert any(q["text"].startswith("But no") and q["shown"].startswith("[N]o") for q in quotes)
