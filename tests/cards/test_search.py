"""Findings, as text."""

from dataclasses import replace

from bot.cards.card import QuoteBlock, Verb
from bot.cards.fit import MARK
from bot.cards.search import HITS_ON_A_PAGE, findings_card
from bot.cards.typed_choices import article_choices
from bot.model import Match, Near
from tests.cards.samples import BEES, NAMELESS, TIDES, action, buttons, findings, hit, place, said

TEXT = "A good table is a promise made by arithmetic and kept by the moon."


def test_matched_words_are_bold() -> None:
    """Only what matched is set apart; the passage is whole."""
    card = findings_card(findings(hit(TEXT, (2, 12), (57, 65))))
    found = card.blocks[0]
    assert isinstance(found, QuoteBlock)
    assert [run.text for run in found.runs if run.bold] == ["good table", "the moon"]
    assert "".join(run.text for run in found.runs) == TEXT


def test_each_hit_says_how_it_matches_and_where_it_stands() -> None:
    """In words, not by colour."""
    hits = [hit(TEXT, match=match, ordinal=n) for n, match in enumerate(Match)]
    text = said(findings_card(findings(*hits)))
    assert "1. Exact match: Ada Penrose, in The Tide Tables" in text
    assert "2. All words: " in text
    assert "3. Some words: " in text
    assert text.endswith("\n3 passages.")


def test_other_places_of_the_same_text_are_named() -> None:
    """A passage printed more than once is shown once, with the names of the other articles and sections."""
    twice = replace(hit(TEXT), others=(place(BEES), place(section=NAMELESS), place(BEES, ordinal=9)))
    text = said(findings_card(findings(twice)))
    assert "Also in Letters on Bees, part 3, “In the second winter the…”." in text
    again = replace(hit(TEXT), others=(place(ordinal=9),))
    assert "Also in the same section." in said(findings_card(findings(again)))


def test_many_other_places_are_named_in_part() -> None:
    """Three names and how many more there are, however often a text was copied."""
    copies = [place(replace(BEES, key=f"copy-{n}", title=f"Copy {n}")) for n in range(50)]
    text = said(findings_card(findings(replace(hit(TEXT), others=tuple(copies)))))
    assert "Also in Copy 0, Copy 1, Copy 2 and 47 other places." in text


def test_a_close_hit_says_which_words_were_read_as_which() -> None:
    """As they were typed, and as they are printed there."""
    read = replace(hit(TEXT, match=Match.CLOSE), read_as=(("tabel", "table"), ("prommise", "promise")))
    text = said(findings_card(findings(read)))
    assert "1. All words (read “tabel” as “table”, “prommise” as “promise”): Ada Penrose" in text


def test_a_long_passage_is_cut_around_what_matched() -> None:
    """The matched words stay in sight, with a mark at either end."""
    text = "before " * 200 + "the needle here" + " after" * 200
    start = text.index("needle")
    found = findings_card(findings(hit(text, (start, start + 6)))).blocks[0]
    assert isinstance(found, QuoteBlock)
    shown = "".join(run.text for run in found.runs)
    assert "the needle here" in shown
    assert shown.startswith(f"{MARK}before")
    assert shown.endswith(f"after{MARK}")
    assert len(shown) < 290


def test_pages_hold_five_hits_and_go_on_numbering() -> None:
    """The second page begins with the sixth hit."""
    hits = [hit(f"{n}. {TEXT}", ordinal=n) for n in range(12)]
    card = findings_card(findings(*hits), page=1, state=("token",))
    assert "6. Exact match" in said(card)
    assert sum(isinstance(block, QuoteBlock) for block in card.blocks) == HITS_ON_A_PAGE
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
    assert "No close match for “mooon tabel”" in said(card)
    assert "Did you mean “moon table”?" in said(card)


def test_headings_and_titles_are_offered_where_nothing_is_close() -> None:
    """They stand on the card in words, and on a menu that opens them or searches for the word instead."""
    near = (Near(TIDES, "Who reads them", 4), Near(BEES, None, 0))
    card = findings_card(findings(good=False, suggestions=("moon",), near=near), state=("-",))
    assert "Heading in The Tide Tables: “Who reads them”" in said(card)
    assert "Title: Letters on Bees, author not stated" in said(card)
    assert card.choice is not None
    assert card.choice.verb is Verb.INSTEAD
    assert [(option.label, option.value, option.note) for option in card.choice.options] == [
        ("Search for “moon”", "w:moon", None),
        ("Read “Who reads them”", "p:the-tide-tables:4", "in The Tide Tables"),
        ("Read “Letters on Bees”", "p:letters-on-bees:0", None),
    ]


def test_two_articles_of_one_title_are_told_apart_on_the_menu() -> None:
    """By their authors, as while a title is typed."""
    other = replace(TIDES, key="the-tide-tables-2", authors=("Ines Albrecht",), source="other.txt")
    near = (Near(TIDES, None, 0), Near(other, None, 0))
    card = findings_card(findings(good=False, near=near), state=("-",))
    assert card.choice is not None
    notes = [option.note for option in card.choice.options]
    assert notes == article_choices([TIDES, other])
    assert len(set(notes)) == 2


def test_without_a_place_to_keep_what_was_asked_there_is_no_menu() -> None:
    """A terminal shows the words alone."""
    assert findings_card(findings(good=False, suggestions=("moon",))).choice is None


def test_the_nearest_are_shown_as_such_when_nothing_is_close() -> None:
    """Passages that are merely nearest never pass for an answer."""
    text = said(findings_card(findings(hit(TEXT, match=Match.PARTIAL), good=False)))
    assert text.startswith("No close match for “the tides”")
    assert "Closest passages:" in text


def test_only_three_nearest_are_shown_and_only_to_whoever_asked() -> None:
    """What is no answer does not fill a channel with pages."""
    card = findings_card(findings(*[hit(TEXT, ordinal=n) for n in range(30)], good=False), state=("-",))
    assert sum(isinstance(block, QuoteBlock) for block in card.blocks) == 3
    assert card.quiet
    assert card.actions == ()


def test_a_query_of_six_thousand_characters_is_shown_cut() -> None:
    """The title stays a title."""
    title = findings_card(findings(hit(TEXT), query="moon and\n" * 700)).title
    assert title is not None
    assert len(title) < 150
    assert title.endswith("…”")
    assert "\n" not in title


def test_a_single_word_is_contained_and_no_exact_wording() -> None:
    """Whatever was found for it."""
    text = said(findings_card(findings(hit("A good table is a promise."), query="table")))
    assert "1. Contains the word: Ada Penrose" in text
    assert "Exact" not in text


def test_another_form_of_a_single_word_is_told_as_such() -> None:
    """Nobody reads that the passage contains what it does not contain."""
    read = replace(hit("Two tables stood there.", match=Match.CLOSE), read_as=(("table", "tables"),))
    text = said(findings_card(findings(read, query="table")))
    assert "1. Contains “tables” for “table”: Ada Penrose" in text
    assert "Contains the word" not in text


def test_an_article_is_named_unless_the_passage_right_above_is_of_it() -> None:
    """Behind a passage of another article, “the same article” would be that one."""
    other = replace(hit(TEXT, ordinal=7), place=place(BEES))
    text = said(findings_card(findings(hit(TEXT), hit(TEXT, ordinal=6), other, hit(TEXT, ordinal=8))))
    assert text.count("The Tide Tables") == 2
    assert "2. Exact match: The same article, " in text
    assert "Letters on Bees" in text.split("3. Exact match: ")[1]
    assert "The Tide Tables" in text.split("4. Exact match: ")[1]


def test_a_weaker_passage_follows_the_last_close_one() -> None:
    """Of the same article as that one or, though an earlier passage was of it, of another."""
    tables, bees = hit(TEXT), replace(hit(TEXT, ordinal=7), place=place(BEES))
    weaker = replace(findings(tables, bees), weaker=(hit(TEXT, match=Match.PARTIAL, ordinal=8),))
    assert "The Tide Tables" in said(findings_card(weaker)).split("3. Some words: ")[1]
    weaker = replace(weaker, hits=(bees, tables))
    assert "3. Some words: The same article, " in said(findings_card(weaker))


def test_weaker_passages_follow_under_a_heading_of_their_own() -> None:
    """On the last page, as far as there is room; they are numbered on."""
    weaker = replace(findings(hit(TEXT)), weaker=tuple(hit(TEXT, match=Match.PARTIAL, ordinal=n) for n in range(9)))
    text = said(findings_card(weaker))
    assert text.index("1. Exact match") < text.index("With some of the words:") < text.index("2. Some words: ")
    assert "5. Some words" in text
    assert "6. Some words" not in text
    assert "1 passage, and 4 with some of the words." in text


def test_names_that_hold_the_query_stand_below_the_passages_and_open() -> None:
    """On the first page alone."""
    near = (Near(TIDES, "Who reads them", 4, close=True), Near(BEES, None, 0, author="Ada Penrose", close=True))
    hits = [hit(f"{n}. {TEXT}", ordinal=n) for n in range(7)]
    card = findings_card(findings(*hits, near=near), state=("token",))
    text = said(card)
    assert text.index("5. Exact match") < text.index("Heading in The Tide Tables: “Who reads them”")
    assert "Author: Ada Penrose, of Letters on Bees" in text
    assert card.choice is not None
    assert [option.value for option in card.choice.options] == ["p:the-tide-tables:4", "p:letters-on-bees:0"]
    assert "Heading in" not in said(findings_card(findings(*hits, near=near), page=1, state=("token",)))


def test_a_heading_alone_is_an_answer() -> None:
    """Where no passage is close."""
    card = findings_card(findings(good=False, near=(Near(TIDES, "Who reads them", 4, close=True),)), state=("-",))
    assert card.title == "Headings, titles and authors for “the tides”"
    assert not card.quiet


def test_words_that_stand_nowhere_in_a_row_are_told_so() -> None:
    """The quotation marks asked for it."""
    text = said(findings_card(replace(findings(hit(TEXT, match=Match.CLOSE), query="“moon kept”"), loosened=True)))
    assert "These words stand nowhere in a row. Closest passages:" in text


def test_words_typed_without_spaces_are_several() -> None:
    """What is exact is called so, and a single word that comes nearest is told as it is."""
    glued = said(findings_card(findings(hit(TEXT, (2, 6), (7, 12)), query="goodtable")))
    assert "1. Exact match: " in glued
    read = replace(hit("It settled.", (3, 10), match=Match.CLOSE), read_as=(("kettles", "settled"),))
    nearest = said(findings_card(findings(read, query="kettles", good=False)))
    assert "1. Contains “settled” for “kettles”: " in nearest
