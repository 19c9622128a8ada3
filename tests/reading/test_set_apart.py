"""Lines a page or a printer sets apart: pulled sentences, lists of works, times of a live report, large letters."""

from bot.model import Kind
from tests.reading.plain import LAMP, LONG, MOTH, OTHER, THIRD, headings, kinds, paragraphs, read_one, served, texts


def test_a_sentence_pulled_out_of_the_text_is_read_once() -> None:
    """A short paragraph whose words stand inside a longer one is furniture; the sentence itself may be served."""
    pulled = "“Nobody has ever paid a rate for the shadow.”"
    article = read_one(paragraphs("On Lamps", LAMP, pulled, MOTH, LONG))
    assert kinds(article) == [Kind.PROSE, Kind.BOILERPLATE, Kind.PROSE, Kind.PROSE]
    assert pulled not in [text for _, text in served(article)]


def test_a_heading_may_repeat_words_of_the_text() -> None:
    """Without closing marks or quotation marks, words that come again head a section."""
    article = read_one(paragraphs("On Lamps", LAMP, "The dark is a place where somebody lives", MOTH, LONG))
    assert headings(article) == [None, "The dark is a place where somebody lives"]


def test_a_question_the_text_refers_to_is_a_heading() -> None:
    """A question named in a paragraph elsewhere still heads its section."""
    asked = "What does a ledger of the harbour hold?"
    article = read_one(paragraphs("The Ledger", f"See also “{asked}”. {LONG}", asked, OTHER, THIRD))
    assert headings(article) == [None, asked]


def test_works_under_a_heading_are_notes() -> None:
    """A section whose paragraphs name authors, titles and years is kept as notes, whatever it is called."""
    article = read_one(
        paragraphs(
            "The Ledger",
            LONG,
            "What I read",
            "Chalk, A. (1987). The attic and the rain. Harbour Studies, 12(3), 44-61.",
            "Pell, Ines, and Mark Dray. Ledgers as habits. Lisle: Lower Press, 2011.",
            "“A note on counting things.” Quayside Quarterly 7 (1999), pp. 1-9.",
        )
    )
    assert kinds(article)[1:] == [Kind.NOTE] * 3


def test_a_section_that_tells_of_years_is_prose() -> None:
    """Paragraphs that open with a name or a year and tell what happened are no list of works."""
    told = "Chalk, who kept the ledger until 1987, never went down to the yard."
    article = read_one(
        paragraphs("The Ledger", LONG, "Two clerks", told, "In 1988 the attic was let to a painter of boats.")
    )
    assert kinds(article) == [Kind.PROSE] * 3


def test_times_over_paragraphs_head_a_live_report() -> None:
    """Lines that hold only a time, over one paragraph after another, are the headings."""
    article = read_one(paragraphs("The Flood", "18:40", LONG, "17.25", OTHER, "9:05 am", THIRD))
    assert headings(article) == ["18:40", "17.25", "9:05 am"]


def test_times_of_a_transcript_head_nothing() -> None:
    """Over single short lines, times only say when they were spoken."""
    lines = [
        line
        for at in range(8)
        for line in (
            f"0:{at:02}",
            "we went down to the yard and then",
        )
    ]
    article = read_one(paragraphs("The Yard", "\n".join(lines), LONG))
    assert headings(article) == [None]


def test_a_large_letter_belongs_to_its_word() -> None:
    """A letter on a line of its own that begins the word below is joined to it."""
    article = read_one(
        paragraphs(
            "The Lamp",
            "O\nn the quay nobody spoke of it. " + LONG,
            "T\nHE clerk did. On " + OTHER,
            "The clerk was right.",
        )
    )
    found = texts(article)
    assert found[0].startswith("On the quay")
    assert found[1].startswith("THE clerk")


def test_numerals_over_sections_stay_headings() -> None:
    """A numeral over a paragraph that opens with a capital is no large letter."""
    article = read_one(paragraphs("The Lamp", "I\n" + LONG, "V. is a letter.", "II\n" + OTHER, "III\n" + THIRD))
    assert headings(article) == ["I", "II", "III"]


def test_a_refrain_is_the_authors() -> None:
    """A short sentence on its own that the text says elsewhere is prose; a long one was pulled out of it."""
    short = "Nobody has ever paid a rate for the shadow."
    article = read_one(paragraphs("On Lamps", f"{LAMP} {short}", short, MOTH, LONG))
    assert kinds(article) == [Kind.PROSE] * 4


def test_an_editors_line_in_brackets_is_a_note() -> None:
    """What stands wholly in lenticular brackets is the newspaper's; a sentence with such a bracket is not."""
    long = "磨坊一直转到一九五八年春天。人们用布袋把麦子背来，带着面粉和消息回家去，谁也说不清究竟是为了哪一样。"
    article = read_one(paragraphs("磨坊", long, "【责任编辑：王石】", long + "他说【不】。"))
    assert kinds(article) == [Kind.PROSE, Kind.NOTE, Kind.PROSE]
