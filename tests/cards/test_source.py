"""The source line: who says it, whose article it is in, and where."""

from dataclasses import replace

from bot.cards.card import plain
from bot.cards.source import (
    author_words,
    commands_in_quotes,
    entry_line,
    flag_in_line,
    flag_words,
    printed_words,
    quoted_phrase,
    section_label,
    section_words,
    source_line,
    title_runs,
)
from bot.cards.tongue import speaking
from tests.cards.samples import BEES, MACHINE, NAMELESS, READERS, TIDES, place


def test_the_author_stands_first_and_a_speaker_before_the_author() -> None:
    """Then title, section and paper."""
    alone = plain(source_line(place()))
    assert alone.startswith("Ada Penrose")
    assert "The Tide Tables" in alone
    assert "The Harbour Weekly, 3 May 1926" in alone
    quoted = plain(source_line(place(), "Amparo Rivas"))
    assert quoted.startswith("Amparo Rivas, quoted by Ada Penrose")


def test_an_unknown_author_is_named_as_such() -> None:
    """Never left out."""
    assert author_words(BEES) == "author not stated"
    assert "author not stated" in plain(source_line(place(BEES))).casefold()


def test_a_section_without_heading_has_a_number_and_its_first_words() -> None:
    """One with a heading is called by it."""
    assert section_words(READERS) == "“Who reads them”"
    assert section_words(NAMELESS).startswith("part 3, “In the second winter")
    assert section_label(NAMELESS).startswith("Part 3")


def test_a_part_of_somebody_s_whom_the_text_does_not_name_says_so() -> None:
    """Its words are not put into the author's mouth."""
    words = section_label(NAMELESS).removeprefix("Part 3, ")
    assert section_label(replace(NAMELESS, speakers=("",))) == f"Speaker not named: {words}"


def test_a_title_is_linked_where_its_address_is_known() -> None:
    """Bees have none."""
    assert title_runs(TIDES)[0].link == TIDES.url
    assert title_runs(BEES)[0].link is None


def test_a_machine_is_named() -> None:
    """In the line of the article too."""
    assert flag_words(TIDES) == ""
    assert flag_words(MACHINE) == "Marked as AI-generated."
    assert (flag_in_line(TIDES), flag_in_line(MACHINE)) == ("", "marked as AI-generated")
    assert "AI" in plain(entry_line(MACHINE))


def test_what_is_printed_is_told_as_far_as_known() -> None:
    """Paper, day, both or nothing."""
    assert printed_words(TIDES) == "The Harbour Weekly, 3 May 1926"
    assert printed_words(replace(TIDES, publication=None)) == "3 May 1926"
    assert printed_words(BEES) == ""


def test_a_date_in_another_language_than_the_answer_is_written_as_there() -> None:
    """An English text's stays as printed in English; what is more than a date stays as it is everywhere."""
    for language, printed, iso, shown in (
        ("de", "14. Oktober 2009", "2009-10-14", "14 October 2009"),
        ("fr", "2 février 2004", "2004-02-02", "2 February 2004"),
        ("es", "14 de octubre de 2009", "2009-10-14", "14 October 2009"),
        ("ru", "14 октября 2009 года", "2009-10-14", "14 October 2009"),
        ("de", "Oktober 2009", "2009-10", "October 2009"),
        ("de", "zuerst im Frühjahr 1926 gedruckt", "1926", "zuerst im Frühjahr 1926 gedruckt"),
        ("en", "May 3rd, 1926", "1926-05-03", "May 3rd, 1926"),
        ("en", "03.05.1926", "1926-05-03", "3 May 1926"),
        ("en", "5/13/1926", "1926-05-13", "13 May 1926"),
        ("en", "04/05/1926", None, "04/05/1926"),
    ):
        entry = replace(TIDES, publication=None, language=language, date=printed, date_iso=iso)
        assert printed_words(entry) == shown


def test_words_in_quotation_marks_are_not_quoted_twice() -> None:
    """Marks around all of a label fall away, those inside it become single ones; German ones stay."""
    for label, shown in (
        ("“Come here.”", "part 3, “Come here.”"),
        ("“Come here,” said the pilot.", "part 3, “‘Come here,’ said the pilot.”"),
        ("„Komm her“, sagte er.", "part 3, “„Komm her“, sagte er.”"),
    ):
        assert section_words(replace(NAMELESS, label=label)) == shown
    assert section_words(replace(READERS, heading="The “last” letter")) == "“The ‘last’ letter”"


def test_a_sentence_cut_from_its_connective_begins_as_editors_write_it() -> None:
    """A name in small letters stays as it is, and so does what already begins with a capital."""
    assert quoted_phrase("the tide is a clerk.", 60, "en") == "“[T]he tide is a clerk.”"
    assert quoted_phrase("ijs is geduldig.", 60, "nl") == "“[IJ]s is geduldig.”"
    assert quoted_phrase("eBay was young then.", 60, "en") == "“eBay was young then.”"
    assert quoted_phrase("The tide is a clerk.", 60, "en") == "“The tide is a clerk.”"
    assert quoted_phrase("", 60) == ""


def test_a_note_is_called_one() -> None:
    """Instead of the part that happens to hold it."""
    assert ", in a note (" in plain(source_line(place(), note=True))
    assert plain(source_line(place(), again=True, note=True)) == "The same article, in a note"


def test_the_only_part_of_an_article_is_not_named() -> None:
    """Its first words behind *part 1* would read like a second quotation; a heading or a note is named all the same."""
    only = replace(place(), section=replace(NAMELESS, number=1, alone=True))
    assert plain(source_line(only)) == "Ada Penrose, in The Tide Tables (The Harbour Weekly, 3 May 1926)"
    assert plain(source_line(only, "Amparo Rivas", again=True)) == "Amparo Rivas, in the same article"
    assert ", in a note (" in plain(source_line(only, note=True))
    assert "“Who reads them”" in plain(source_line(replace(place(), section=replace(READERS, alone=True))))
    assert "part 3, “In the" in plain(source_line(replace(place(), section=NAMELESS)))


def test_commands_stand_in_quotation_marks_in_discord() -> None:
    """Those of the language spoken; a lone backtick stays."""
    assert commands_in_quotes("Run `make extras`, then `x`.") == "Run “make extras”, then “x”."
    assert commands_in_quotes("a ` b") == "a ` b"
    with speaking("de"):
        assert commands_in_quotes("`commonplace backup` hilft.") == "„commonplace backup“ hilft."
