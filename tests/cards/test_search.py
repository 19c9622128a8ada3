"""Findings, as text."""

from dataclasses import replace

from bot.cards.card import Quotation, Verb
from bot.cards.room import MARK
from bot.cards.search import HITS_ON_A_PAGE, findings_card
from bot.model import Match
from tests.cards.samples import action, buttons, findings, hit, place, said

TEXT = "A good table is a promise made by arithmetic and kept by the moon."


def test_matched_words_are_bold() -> None:
    """Only what matched is set apart; the passage is whole."""
    card = findings_card(findings(hit(TEXT, (2, 12), (57, 65))))
    found = card.blocks[0]
    assert isinstance(found, Quotation)
    assert [run.text for run in found.runs if run.bold] == ["good table", "the moon"]
    assert "".join(run.text for run in found.runs) == TEXT


def test_each_hit_says_how_it_matches_and_where_it_stands() -> None:
    """In words, not by colour."""
    hits = [hit(TEXT, match=match, ordinal=n) for n, match in enumerate(Match)]
    text = said(findings_card(findings(*hits)))
    assert "1. Word for word: Ada Penrose, in The Tide Tables" in text
    assert "2. Close: " in text
    assert "3. Some of the words: " in text
    assert text.endswith("\n3 passages.")


def test_further_places_of_the_same_text_are_counted() -> None:
    """A passage printed twice is shown once."""
    twice = replace(hit(TEXT), others=(place(ordinal=9),))
    assert "Also in 1 other place." in said(findings_card(findings(twice)))


def test_a_long_passage_is_cut_around_what_matched() -> None:
    """The matched words stay in sight, with a mark at either end."""
    text = "before " * 200 + "the needle here" + " after" * 200
    start = text.index("needle")
    found = findings_card(findings(hit(text, (start, start + 6)))).blocks[0]
    assert isinstance(found, Quotation)
    shown = "".join(run.text for run in found.runs)
    assert "the needle here" in shown
    assert shown.startswith(f"{MARK}before")
    assert shown.endswith(f"after{MARK}")
    assert len(shown) < 450


def test_pages_hold_five_hits_and_go_on_numbering() -> None:
    """The second page begins with the sixth hit."""
    hits = [hit(f"{n}. {TEXT}", ordinal=n) for n in range(12)]
    card = findings_card(findings(*hits), page=1, state=("token",))
    assert "6. Word for word" in said(card)
    assert sum(isinstance(block, Quotation) for block in card.blocks) == HITS_ON_A_PAGE
    assert card.small == "12 passages. Page 2 of 3."
    assert buttons(card) == ["Previous", "Next"]
    assert action(card, "Next").verb is Verb.PAGE
    assert action(card, "Next").args == ("token", "2")


def test_first_and_last_stand_only_where_they_lead_further() -> None:
    """On the first of many pages there is a last, but no first."""
    many = findings(*[hit(TEXT, ordinal=n) for n in range(30)])
    assert buttons(findings_card(many, page=0)) == ["Next", "Last"]
    assert buttons(findings_card(many, page=3)) == ["First", "Previous", "Next", "Last"]
    assert buttons(findings_card(many, page=99)) == ["First", "Previous"]


def test_nothing_near_is_a_private_sentence_with_suggestions() -> None:
    """When nothing is close the words of the library that come nearest are offered."""
    card = findings_card(findings(query="mooon tabel", good=False, suggestions=("moon table",)))
    assert card.quiet
    assert "Nothing close to “mooon tabel”" in said(card)
    assert "Perhaps you meant: “moon table”." in said(card)


def test_the_nearest_are_shown_as_such_when_nothing_is_close() -> None:
    """Passages that are merely nearest never pass for an answer."""
    text = said(findings_card(findings(hit(TEXT, match=Match.PARTIAL), good=False)))
    assert text.startswith("Nothing close to “tides”")
    assert "The nearest passages, in case one of them is it:" in text


def test_only_three_nearest_are_shown_and_only_to_whoever_asked() -> None:
    """What is no answer does not fill a channel with pages."""
    card = findings_card(findings(*[hit(TEXT, ordinal=n) for n in range(30)], good=False), state=("-",))
    assert sum(isinstance(block, Quotation) for block in card.blocks) == 3
    assert card.quiet
    assert card.actions == ()


def test_a_query_of_six_thousand_characters_is_shown_cut() -> None:
    """The title stays a title."""
    title = findings_card(findings(hit(TEXT), query="moon and\n" * 700)).title
    assert title is not None
    assert len(title) < 150
    assert title.endswith("…”")
    assert "\n" not in title
