"""``quote`` in the terminal."""

import json

from tests.cli.conftest import Ask


def test_a_quote_comes_with_its_source(ask: Ask) -> None:
    """The same seed gives the same quote, as a card for people and as JSON for programs."""
    served = json.loads(ask("quote", "--seed", "7", "--json").stdout)
    assert served["passage_text"][served["start"] : served["end"]] == served["text"]
    people = ask("quote", "--seed", "7")
    assert people.exit_code == 0
    assert served["title"] in " ".join(people.stdout.split())
    assert served["text"].split()[0] in people.stdout


def test_a_quote_of_one_author(ask: Ask) -> None:
    """--author narrows; an unknown author is not found."""
    for seed in range(3):
        served = json.loads(ask("quote", "--author", "Tomas Oduya", "--seed", str(seed), "--json").stdout)
        assert served["author"] == "Tomas Oduya"
    assert ask("quote", "--author", "Zzyzx Qqq").exit_code == 3


def test_a_link_is_written_out_where_it_cannot_be_pressed(ask: Ask) -> None:
    """Without a terminal the address stands behind the title."""
    assert "https://example.org/bread" in "".join(ask("quote", "--article", "Bread and Arithmetic").stdout.split())
