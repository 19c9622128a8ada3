"""Quote, outline, read and articles from the terminal."""

import json
from pathlib import Path

from tests.cli.conftest import FERRY, Ask


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


def test_an_outline_lists_the_headings(ask: Ask) -> None:
    """Every heading in order, for people and for programs."""
    shown = ask("outline", "The Ferry at Kolm")
    assert shown.exit_code == 0
    assert shown.stdout.index("The engine") < shown.stdout.index("The passengers")
    told = json.loads(ask("outline", "the ferry at kolm", "--json").stdout)
    assert [row["heading"] for row in told["sections"]][-2:] == ["The engine", "The passengers"]


def test_an_article_that_is_not_there_offers_the_nearest(ask: Ask) -> None:
    """Exit code 3, the name as typed, and the titles that come near."""
    result = ask("outline", "Ferry timetable of Norway")
    assert result.exit_code == 3
    assert "Ferry timetable of Norway" in result.stderr
    assert result.stdout == ""


def test_reading_shows_the_whole_article_once(ask: Ask) -> None:
    """Every passage stands in the output, each heading once."""
    shown = " ".join(ask("read", "The Ferry at Kolm").stdout.split())
    for sentence in (
        "nobody has ever learnt its timetable",
        "It has outlived the trawler",
        "reads the last pages before Kolm",
    ):
        assert shown.count(sentence) == 1
    assert shown.count("The engine was built") == 1
    assert shown.count("The passengers") == 1


def test_a_long_article_is_read_to_its_end(ask: Ask, articles: Path) -> None:
    """An article of many pages comes out whole and in order, a heading not repeated on every page."""
    paragraphs = [
        f"Paragraph {n} of the long walk says that its number is {n}, and goes on a while to say so. " * 6
        for n in range(60)
    ]
    (articles / "walk.md").write_text("---\ntitle: The Long Walk\n---\n\n# The only part\n\n" + "\n\n".join(paragraphs))
    shown = ask("read", "The Long Walk").stdout
    flat = " ".join(shown.split())
    places = [flat.index(f"its number is {n},") for n in range(60)]
    assert places == sorted(places)
    assert flat.count("The only part") == 1


def test_one_section_is_read_alone(ask: Ask) -> None:
    """--section takes a heading, and shows that section only."""
    told = json.loads(ask("read", "Bread and Arithmetic", "--section", "The second loaf", "--json").stdout)
    assert {passage["section"] for passage in told["passages"]} == {"The second loaf"}
    shown = ask("read", "Bread and Arithmetic", "--section", "The first loaf").stdout
    assert "chalk" in shown
    assert "price of salt" not in shown


def test_the_catalogue(ask: Ask) -> None:
    """Every article by title, with author and length; a shelf is a subfolder."""
    shown = ask("articles").stdout
    assert (
        shown.index("Bread and Arithmetic") < shown.index("The Ferry at Kolm") < shown.index("The Lamplighter's Ledger")
    )
    assert "Marit Aasen" in shown
    on_shelf = json.loads(ask("articles", "--shelf", "sea", "--json").stdout)["articles"]
    assert [entry["title"] for entry in on_shelf] == [FERRY.splitlines()[0]]
    assert ask("articles", "--shelf", "mountains").exit_code == 3


def test_a_link_is_written_out_where_it_cannot_be_pressed(ask: Ask) -> None:
    """Without a terminal the address stands behind the title."""
    assert "https://example.org/bread" in "".join(ask("quote", "--article", "Bread and Arithmetic").stdout.split())
