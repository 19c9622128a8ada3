"""Quotes and their source line, as text."""

from dataclasses import replace

import pytest

from bot.cards.card import Run, Verb, plain
from bot.cards.fit import MARK
from bot.cards.quote import quote_card
from bot.cards.source import entry_line, section_label, source_line, stopped
from bot.model import DrawnQuote, Entry, QuoteFilters, QuoteLength, SectionKind, SectionName, ServedQuote, exact_hash
from tests.cards.samples import BEES, MACHINE, NAMELESS, READERS, TIDES, action, buttons, passages, place, quote, said

TEXT = "A good table is a promise made by arithmetic and kept by the moon."


def drawn(text: str, *, entry: Entry = TIDES, section: SectionName = READERS, speaker: str | None = None) -> DrawnQuote:
    return DrawnQuote(quote(text, entry=entry, section=section, speaker=speaker))


def test_a_quote_names_author_title_section_publication_and_date() -> None:
    """The source is one line under the quote."""
    assert said(quote_card(drawn(TEXT), again=("-",))) == (
        f"> {TEXT}\nAda Penrose, in The Tide Tables, “Who reads them” (The Harbour Weekly, 3 May 1926)"
    )


def test_a_speaker_stands_before_the_author_who_quotes_them() -> None:
    """Words of somebody else are never the author's."""
    line = said(quote_card(drawn(TEXT, speaker="The harbour master")))
    assert "\nThe harbour master, quoted by Ada Penrose, in The Tide Tables" in line


def test_a_speaker_in_an_article_without_author_is_quoted_by_nobody_known() -> None:
    """Both are said: who speaks, and that the author is not stated."""
    line = said(quote_card(drawn(TEXT, entry=BEES, speaker="Rosa")))
    assert "\nRosa (author not stated), in Letters on Bees" in line


def test_an_article_without_author_says_so() -> None:
    """“Author not stated” stands where the author would."""
    assert "\nAuthor not stated, in Letters on Bees, " in said(quote_card(drawn(TEXT, entry=BEES)))


def test_a_section_without_heading_is_called_by_number_and_opening_words() -> None:
    """Part 3, and how it begins."""
    line = said(quote_card(drawn(TEXT, section=NAMELESS)))
    assert "in The Tide Tables, part 3, “In the second winter the…”" in line
    assert section_label(NAMELESS) == "Part 3, “In the second winter the…”"


def test_a_section_without_any_words_is_called_by_number() -> None:
    """Nothing is put between quotation marks that is not there."""
    assert section_label(SectionName(7, None, "", SectionKind.BREAK)) == "Part 7"


def test_an_ai_generated_article_says_so_in_every_quote() -> None:
    """The curator's flag stands at the end of the source."""
    assert said(quote_card(drawn(TEXT, entry=MACHINE))).endswith(". Marked as AI-generated.")


def test_the_title_carries_the_link_and_nothing_else_does() -> None:
    """The link stands where one expects it."""
    linked = [run for run in source_line(place()) if run.link]
    assert linked == [Run("The Tide Tables", italic=True, link="https://harbour.example/tides")]


def test_in_context_carries_key_passage_and_a_hash_of_the_exact_text() -> None:
    """So that the reply can tell when the text was changed."""
    card = quote_card(drawn(TEXT), again=("token",))
    assert buttons(card) == ["Another", "In context", "Keep", "Cite", "As a picture"]
    assert action(card, "Another").args == ("token",)
    assert action(card, "In context").verb is Verb.CONTEXT
    assert action(card, "In context").args == ("the-tide-tables", "0000000004", exact_hash(TEXT), "0-1u")


def test_a_very_long_quote_is_cut_with_a_mark() -> None:
    """What cannot be shown at once is marked as cut; the whole stands behind In context."""
    card = quote_card(drawn("word " * 2000))
    assert MARK in said(card)
    assert len(said(card)) < 3500


def test_several_authors_stand_in_one_line() -> None:
    """Names are separated by commas."""
    both = replace(TIDES, authors=("Ada Penrose", "Ivo Marsh"))
    assert source_line(place(both))[0].text == "Ada Penrose, Ivo Marsh"


@pytest.mark.parametrize("titled", [True, False])
def test_an_article_s_own_line_may_leave_out_the_title(titled: bool) -> None:
    """Under a card that has the title as its heading it is not said twice, unless it carries the link."""
    line = "".join(run.text for run in entry_line(TIDES, titled=titled))
    assert ("The Tide Tables" in line) == titled
    assert "Who reads them" not in line


def test_an_answer_nobody_is_named_for_is_not_put_into_the_authors_mouth() -> None:
    """Under an interviewer's question without a name the title stands first; with a name, the name."""
    question = SectionName(4, "Who taught you?", "My aunt did", SectionKind.QUESTION)
    there = place(section=question)
    assert plain(source_line(there)).startswith(f"From {there.entry.title} by {there.entry.author}, “Who taught you?”")
    assert plain(source_line(there, "Ada Finch")).startswith(f"Ada Finch, quoted by {there.entry.author}")


def test_a_round_that_is_over_and_a_subject_nothing_names_are_told_in_small_print() -> None:
    """Members see why they meet a quote again, and that this one is only the closest to what they asked for."""
    assert quote_card(drawn(TEXT)).small is None
    assert quote_card(DrawnQuote(quote(TEXT), 12)).small == (
        "The 12 quotes that come at random have all been shown here. Starting over."
    )
    assert quote_card(DrawnQuote(quote(TEXT), 1, "tide")).small == (
        "No quote says “tide” in its own words. This one comes close. "
        "The only quote that comes at random has been shown here. Starting over."
    )


@pytest.mark.parametrize(
    ("asked", "of"),
    [
        (QuoteFilters(article="the-tide-tables"), "12 quotes from “The Tide Tables”"),
        (QuoteFilters(author="Ada Penrose", length=QuoteLength.SHORT), "12 short quotes by Ada Penrose"),
        (QuoteFilters(speaker="Jonah Weiss", shelf="coast"), "12 quotes said by Jonah Weiss on the shelf “coast”"),
        (QuoteFilters(about="the sea", length=QuoteLength.LONG), "12 long quotes about “the sea”"),
    ],
)
def test_a_round_that_is_over_says_what_was_gone_through(asked: QuoteFilters, of: str) -> None:
    """In the names of the library."""
    card = quote_card(DrawnQuote(quote(TEXT), 12, asked=asked))
    assert card.small == f"The {of} have all been shown here. Starting over."


def test_a_connective_that_is_left_out_is_told_of() -> None:
    """The capital stands in brackets, and small print has the word."""
    led = replace(quote("But no gate was ever closed."), left_out=4)
    assert said(quote_card(DrawnQuote(led))).startswith("> [N]o gate was ever closed.\n")
    assert quote_card(DrawnQuote(led)).small == "In the text it begins with “But”."


def test_a_passage_that_stands_in_says_that_it_is_no_quote() -> None:
    """And which of the best it is; nobody unknown is named."""
    (passage,) = passages("The pans lie below the village.")
    whole = ServedQuote.of_passage(passage)
    asked = QuoteFilters(article="the-tide-tables")
    card = quote_card(DrawnQuote(whole, asked=asked, stands_in=1))
    assert card.small == "No sentence of “The Tide Tables” stands alone as a quote. This is its best passage."
    assert buttons(card) == ["Another", "In context", "Keep", "Cite", "As a picture"]
    assert len(action(card, "Cite").args) == 3
    assert "its next best passage" in str(quote_card(DrawnQuote(whole, asked=asked, stands_in=2)).small)
    assert quote_card(DrawnQuote(whole, asked=QuoteFilters(about="salt"), stands_in=1)).small == (
        "No quote is about “salt”. This is the closest passage."
    )
    assert quote_card(DrawnQuote(whole, asked=QuoteFilters(speaker="Jonah Weiss"), stands_in=1)).small == (
        "Nothing Jonah Weiss says stands alone as a quote. This is the best passage."
    )
    assert quote_card(DrawnQuote(whole, 3, asked=QuoteFilters(shelf="coast"), stands_in=1)).small == (
        "No quote matches. This is the best passage that does. "
        "The 3 passages on the shelf “coast” have all been shown here. Starting over."
    )
    nobody = said(quote_card(DrawnQuote(replace(whole, unknown=True), stands_in=1)))
    assert "\nFrom The Tide Tables by Ada Penrose, “Who reads them”" in nobody


def test_back_stands_where_a_quote_was_shown_before() -> None:
    """It comes last, so that no other button moves; quotes that are gone are told of."""
    card = quote_card(drawn(TEXT), again=("t", "key", "name"), back=("t",))
    assert buttons(card) == ["Another", "In context", "Keep", "Cite", "As a picture", "Back"]
    assert action(card, "Back").args == ("t",)
    assert quote_card(drawn(TEXT), back=("t",), gone=1).small == (
        "The quote before can no longer be shown. This is the one before it."
    )
    assert quote_card(drawn(TEXT), back=("t",), gone=2).small == (
        "The 2 quotes before can no longer be shown. This is the one before them."
    )


def test_a_part_called_by_the_quote_itself_is_called_by_its_number() -> None:
    """Nobody reads the same words twice; another label stays."""
    called = replace(NAMELESS, label=TEXT)
    assert ", in The Tide Tables, part 3 (The Harbour" in said(quote_card(drawn(TEXT, section=called)))
    assert "part 3, “In the second winter the…”" in said(quote_card(drawn(TEXT, section=NAMELESS)))


def test_a_source_ends_with_one_full_stop() -> None:
    """Also where it ends with what a curator said of the article."""
    for entry in (TIDES, MACHINE):
        line = plain(stopped(source_line(place(entry, READERS))))
        assert line.endswith(".")
        assert not line.endswith("..")


def test_a_quote_whose_passage_is_kept_back_does_not_lead_into_it() -> None:
    """Nor is it kept, since a bookmark has the notes of the passage."""
    alone = DrawnQuote(replace(quote(TEXT), alone=True))
    assert buttons(quote_card(alone, again=("-",))) == ["Another", "Cite", "As a picture"]
