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
