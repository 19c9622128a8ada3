"""Short lines of plain text that are no headings, and headings that do not look like one at first."""

from bot.model import Kind
from bot.reading import read_source
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one, texts


def test_a_chapters_name_stands_below_its_number() -> None:
    """ "Part One" and "Chapter 2" with a line directly below: the line is a heading within the numbered one."""
    article = read_one(
        paragraphs(
            "The Harbour", "PART ONE\nThe Water", "Chapter 1\nLedgers", LONG, "Chapter 2\nBoatmen", OTHER,
            "PART TWO\nThe Land", "Chapter 3\nThe court", THIRD,
        )
    )  # fmt: skip
    assert [(s.heading, s.level) for s in article.sections] == [
        ("PART ONE", 1),
        ("The Water", 2),
        ("Chapter 1", 2),
        ("Ledgers", 3),
        ("Chapter 2", 2),
        ("Boatmen", 3),
        ("PART TWO", 1),
        ("The Land", 2),
        ("Chapter 3", 2),
        ("The court", 3),
    ]


def test_an_initial_is_no_number() -> None:
    """A name with one initial below a greeting heads nothing; letters that count on do."""
    letter = paragraphs("Two Letters", LONG, "Yours faithfully,", "H. Dunmow, Harbour Master", OTHER, THIRD)
    assert headings(read_one(letter)) == [None]
    lettered = paragraphs("Two Habits", LONG, "A. Ledgers", OTHER, "B. Boatmen", THIRD)
    assert headings(read_one(lettered)) == [None, "A. Ledgers", "B. Boatmen"]


def test_a_file_that_writes_its_title_small_writes_its_headings_small() -> None:
    """Below a title without any capital, short lines without capitals are headings; else they are not."""
    pieces = (LONG, "who kept the ledgers?", OTHER, "the court", THIRD)
    assert headings(read_one(paragraphs("why I went down to the yard", *pieces))) == [
        None,
        "who kept the ledgers?",
        "the court",
    ]
    assert headings(read_one(paragraphs("Why I Went Down to the Yard", *pieces))) == [None]


def test_lines_directly_under_a_notice_belong_to_it() -> None:
    """Inside the text, short lines under a notice without a blank line are the page's; after one they are not."""
    article = read_one(
        paragraphs(
            "The Ledger",
            LONG,
            "Sign up for our newsletter\nThe best of the harbour, every Friday.\nMaybe later",
            OTHER,
            "Advertisement",
            "The Court",
            THIRD,
        )
    )
    assert headings(article) == [None, "The Court"]
    assert kinds(article).count(Kind.BOILERPLATE) == 4


def test_a_title_under_buttons_is_no_button() -> None:
    """In a column at the head, the line over the byline is the title."""
    article = read_one("Home\nSport\nLedgers\nby Ann Chalk\n\n" + paragraphs(LONG, OTHER, THIRD))
    assert article.title == "Ledgers"


def test_what_goes_into_a_loaf_is_a_list() -> None:
    """Short lines without blank lines between, most of them small or with figures, are a list under its heading."""
    article = read_one(
        paragraphs(
            "Hill Rye", LONG, "Ingredients", "500 g rye flour\n350 ml warm water\n1 tsp caraway\na handful of salt",
            "Method", OTHER,
        )
    )  # fmt: skip
    assert headings(article) == [None, "Ingredients", "Method"]
    assert kinds(article) == [Kind.PROSE, *[Kind.LIST] * 4, Kind.PROSE]


def test_a_glossary_is_no_verse() -> None:
    """Lines that each explain a word are not sung; lines without a word before a colon may be."""
    glossary = (
        "Leat: a ditch that feeds a mill.\nSluice: a board, mostly up.\nSpill: water, somebody else's.\nTail: the rest."
    )
    assert Kind.VERSE not in kinds(read_one(paragraphs("Words", LONG, OTHER, glossary, THIRD)))
    song = "Carry the ledger down,\ncarry it in the rain,\nlay it in the yard:\nand carry it up again."
    assert Kind.VERSE in kinds(read_one(paragraphs("Words", LONG, OTHER, song, THIRD)))


def test_numbers_of_pages_are_the_printers() -> None:
    """Numbers that count on and stand in the middle of sentences, or under the last one, belong to the pages."""
    pages = paragraphs("The Ledger", LONG, "- 1 -", OTHER, "- 2 -", THIRD, "- 3 -")
    assert kinds(read_one(pages)) == [Kind.PROSE, Kind.BOILERPLATE] * 3
    cut = LONG + " And then the clerk went"
    bare = paragraphs("The Ledger", cut, "12", "down. " + OTHER, cut, "13", "down. " + THIRD)
    assert texts(read_one(bare), Kind.BOILERPLATE) == ["12", "13"]


def test_numbers_over_sections_are_headings() -> None:
    """Bare numbers that count on from one, over whole paragraphs, stay headings."""
    article = read_one(paragraphs("The Ledger", "1", LONG, "2", OTHER, "3", THIRD))
    assert headings(article) == ["1", "2", "3"]


def test_a_credit_in_brackets_makes_a_caption() -> None:
    """A line that ends with who took the picture is a caption; brackets of another kind leave a heading."""
    caption = "The clerk in the yard (Photo: Dita Rowe)"
    article = read_one(paragraphs("The Ledger", LONG, OTHER, caption, THIRD, "The Court (and Its End)", LONG))
    assert texts(article, Kind.CAPTION) == [caption]
    assert headings(article) == [None, "The Court (and Its End)"]


def test_a_request_behind_a_question_is_the_pages() -> None:
    """A short paragraph that ends by asking for a subscription is furniture; a tale of one is not."""
    asked = "Enjoying this? Subscribe to our newsletter."
    told = "Nobody believed him when he said that one could subscribe to the tide."
    article = read_one(paragraphs("The Ledger", LONG, asked, OTHER, told, THIRD))
    assert texts(article, Kind.BOILERPLATE) == [asked]


def test_paragraphs_after_forced_breaks_find_their_bold_heading() -> None:
    """On a page built of forced breaks, a bold line directly over text is a paragraph of its own."""
    page = f"<b>The Ledger</b><br>by Ann Chalk<br><br>{LONG}<br><br><b>The Court</b><br>{OTHER}<br><br>{THIRD}"
    (article,) = read_source("a.html", page.encode())
    assert article.title == "The Ledger"
    assert headings(article) == [None, "The Court"]
    inside = f"{LONG}<br>And <b>nobody</b> came.<br><br>{OTHER}"
    (plain,) = read_source("a.html", inside.encode())
    assert headings(plain) == [None]


def test_a_drawn_rule_of_a_page_is_a_break() -> None:
    """A rule between paragraphs of HTML or Markdown opens a section; one over a heading only adds to it."""
    page = f"<h1>The Ledger</h1><p>{LONG}</p><hr><p>{OTHER}</p><hr><h2>The Court</h2><p>{THIRD}</p>"
    (article,) = read_source("a.html", page.encode())
    assert [section.kind.value for section in article.sections] == ["opening", "break", "heading"]
    (article,) = read_source("a.md", f"# The Ledger\n\n{LONG}\n\n***\n\n{OTHER}\n".encode())
    assert [section.kind.value for section in article.sections] == ["opening", "break"]


def test_bold_lines_head_a_markdown_text_without_other_headings() -> None:
    """Where only the title is marked, short bold paragraphs are headings by their shape; else the marks decide."""
    (article,) = read_source("a.md", f"# The Ledger\n\n{LONG}\n\n**The Court**\n\n{OTHER}\n".encode())
    assert headings(article) == [None, "The Court"]
    marked = f"# The Ledger\n\n{LONG}\n\n**The Court**\n\n{OTHER}\n\n## The Yard\n\n{THIRD}\n"
    (article,) = read_source("a.md", marked.encode())
    assert headings(article) == [None, "The Yard"]


def test_a_column_of_words_at_the_top_is_a_menu() -> None:
    """Words the text never uses, one under another above the title, are the page's; a title over its name is not."""
    article = read_one(
        "Portada\nDeportes\nCultura\n\nPublicidad\n\n" + paragraphs("The Ledger of the Harbour", LONG, OTHER)
    )
    assert article.title == "The Ledger of the Harbour"
    assert kinds(article)[:4] == [Kind.BOILERPLATE] * 4
    headed = read_one("Ledgers\nAnn Chalk\nLisle\n\n" + paragraphs("How they counted rain", LONG, OTHER))
    assert headed.title == "Ledgers"


def test_a_listicle_counts_with_a_colon() -> None:
    """ "#2: Name" is a numbered heading; a name of an agency alone is a caption and heads nothing."""
    article = read_one(
        paragraphs("Three Quays", LONG, "#1: The Old Quay", OTHER, "Getty Images", "#2: The New Quay", THIRD)
    )
    assert headings(article) == [None, "#1: The Old Quay", "#2: The New Quay"]
    assert texts(article, Kind.CAPTION) == ["Getty Images"]


def test_a_footnote_stands_behind_the_sign_of_its_word() -> None:
    """A paragraph behind a sign that a word above carries is a note; without such a word it is an entry."""
    noted = read_one(paragraphs("The Ledger", LONG + "*", "* The attic was let in 1990.", OTHER, THIRD))
    assert texts(noted, Kind.NOTE) == ["* The attic was let in 1990."]
    listed = read_one(paragraphs("The Ledger", LONG, "* The attic was let in 1990.", "* The yard was sold.", THIRD))
    assert kinds(listed).count(Kind.LIST) == 2


def test_a_couplet_below_a_stanza_is_verse() -> None:
    """Two short lines under a stanza go on with it, the second small; two lines under prose are as they were."""
    stanza = "Carry the ledger down,\ncarry it in the rain,\nlay it in the yard,\nand carry it up again."
    couplet = "And ask the clerk who wrote it\nand why he wrote it plain."
    article = read_one(paragraphs("The Song", LONG, stanza, couplet, THIRD))
    assert kinds(article) == [Kind.PROSE, Kind.VERSE, Kind.VERSE, Kind.PROSE]
    alone = read_one(paragraphs("The Song", LONG, OTHER, couplet, THIRD))
    assert Kind.VERSE not in kinds(alone)


def test_works_without_a_comma_are_no_verse() -> None:
    """Short entries of a list of works, line under line, are notes and no stanza."""
    works = "Dray M, Pell A. 2011. Ledgers. Lisle.\nOrme P. 2004. Where the rain went. Quays 12:4-9.\n"
    works += "Lunt H. 1999. Attics. Holm."
    article = read_one(paragraphs("The Ledger", LONG, OTHER, "WORKS", works))
    assert kinds(article)[-3:] == [Kind.NOTE] * 3
