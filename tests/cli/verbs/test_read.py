"""``read`` in the terminal."""

import json
from pathlib import Path

from tests.cli.conftest import Ask


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


def test_article_and_section_may_be_typed_one_after_the_other(ask: Ask) -> None:
    """As newcomers do, with quotation marks or without; a number is a section."""
    for typed in (("bread", "The second loaf"), ("bread", "and", "arithmetic", "second", "loaf"), ("bread", "2")):
        told = json.loads(ask("read", *typed, "--json").stdout)
        assert {passage["section"] for passage in told["passages"]} == {"The second loaf"}, typed
    for title in ("bread and arithmetic", "bread arithmetik", "bred arithmetic"):
        whole = json.loads(ask("read", *title.split(), "--json").stdout)
        assert {passage["section"] for passage in whole["passages"]} == {"The first loaf", "The second loaf"}, title


def test_words_that_are_no_article_or_no_section_are_told_apart(ask: Ask) -> None:
    """The sentence names what was not found."""
    assert "There is no article “zzyzx qqq” here." in ask("read", "zzyzx", "qqq").stderr
    assert "“Bread and Arithmetic” has no section like that." in ask("read", "bread", "zzyzx").stderr


def test_no_article_named_is_told_in_a_sentence(ask: Ask) -> None:
    """As a script types it whose variable is empty: no verb takes that for any article, or looks for one called so."""
    for words in (
        ("read", ""),
        ("read", " "),
        ("read", "", "2"),
        ("outline", ""),
        ("quote", ""),
        ("quote", "--article", ""),
    ):
        result = ask(*words)
        assert (result.exit_code, result.stderr) == (
            2,
            "commonplace: No article is named. Give its title, or some words of it.\n",
        ), words


def test_what_a_mail_has_around_its_text_is_not_read(ask: Ask, articles: Path) -> None:
    """The foot of a newsletter is kept for the report and the export; whoever reads sees the letter alone."""
    letter = "The ferry to Kolm sails again, and nobody at the quay was more surprised than its captain."
    head = "From: Ada Brook <ada@quay.example>\nSubject: The ferry sails\nDate: Mon, 1 Mar 2021 09:00:00 +0000\n"
    foot = "You receive this e-mail because you subscribed to letters from the quay.\n\nUnsubscribe"
    (articles / "ferry.eml").write_text(f"{head}\n{letter}\n\n{foot}\n")
    shown = ask("read", "The ferry sails").stdout
    assert "surprised than its captain" in " ".join(shown.split())
    assert "receive this" not in shown
    assert "Unsubscribe" not in shown
    kept = json.dumps(json.loads(ask("export").stdout))
    assert "receive this" in kept
