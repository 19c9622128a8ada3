"""A web page gives its article and what it says of itself; the rest of the site stays outside."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading.document import Block, Hint
from bot.reading.formats.html.page import read_html
from tests.reading.formats.html.rivers import PAGE, only


def shapes(blocks: tuple[Block, ...]) -> list[tuple[Hint | None, str]]:
    return [(block.hint, block.text) for block in blocks]


def test_a_page_becomes_its_article() -> None:
    """Title, furniture, headings, quotation, verse, list, table and code come in order; the site's chrome does not."""
    assert shapes(only(PAGE).blocks) == [
        (Hint.TITLE, "On Rivers"),
        (Hint.FURNITURE, "By Ada Brook, 4 March 2021"),
        (Hint.CAPTION, "A ferry on a grey river"),
        (Hint.CAPTION, "The ferry in winter."),
        (Hint.TEXT, "The river is older than the road. It runs."),
        (Hint.HEADING, "The ford"),
        (Hint.QUOTE, "I have crossed it a thousand times."),
        (Hint.SOURCE, "The Ferryman"),
        (Hint.VERSE, "Slow water,\nold stones,\nno bridge."),
        (Hint.LIST, "oars\na rope\nof hemp"),
        (Hint.LIST, "Year Level\n1901 3 m"),
        (Hint.HEADING, "The deep"),
        (Hint.LIST, "x = 1\ny = 2"),
        (Hint.RULE, ""),
        (Hint.TEXT, "She said “no”."),
        (Hint.FURNITURE, "Read also: Mills"),
        (Hint.FURNITURE, "Post Like"),
    ]


def test_ranks_have_no_holes() -> None:
    """h2 and h4 below a title count as ranks 1 and 2."""
    assert [b.level for b in only(PAGE).blocks if b.hint is Hint.HEADING] == [1, 2]


def test_several_articles_of_one_page_are_several() -> None:
    """Article elements with a heading and a byline or date each become documents of their own."""
    text = "The miller was a patient man and kept his wheel in good order all the year. " * 4
    page = "".join(
        f'<article><h2>{title}</h2><p>By <span class="author">{name}</span></p><p>{text}</p></article>'
        for title, name in (("Mills", "Ada Brook"), ("Weirs", "Ben Ford"))
    )
    documents = read_html(f"<title>Archive</title><h1>Archive of the Ford</h1>{page}".encode())
    assert [(d.stated.title, d.stated.authors) for d in documents] == [
        ("Mills", ("Ada Brook",)),
        ("Weirs", ("Ben Ford",)),
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>Peña</p>".encode("cp1252"), "Peña"),
        ("<meta charset=iso-8859-1><p>“Peña”</p>".encode("cp1252"), "“Peña”"),
        ("<meta charset=windows-1251><p>Река</p>".encode("cp1251"), "Река"),
        (
            '<meta http-equiv=x content="text/html; charset=shift_jis"><p>川は流れる</p>'.encode("shift_jis"),
            "川は流れる",
        ),
        ("<p>Peña</p>".encode("utf-16"), "Peña"),
        ("\ufeff<p>Peña</p>".encode(), "Peña"),
        ("<meta charset=zip><p>Peña</p>".encode(), "Peña"),
        ("<p>soft\u00adhyphen &#8203;and&shy; joined</p>".encode(), "softhyphen and joined"),
    ],
)
def test_charsets_are_honoured(data: bytes, text: str) -> None:
    """Byte order mark, declared charset, UTF-8 and Windows-1252 are tried in this order."""
    assert read_html(data)[0].blocks[0].text == text


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"<div>" * 1_000_000, Fault.MARKUP_TOO_DEEP),
        (b"".join(b"<font size=%d>" % n for n in range(900)) + b"<p>x" * 5000, Fault.MARKUP_TOO_MUCH),
        (b"", Fault.HTML_WITHOUT_TEXT),
        (b"<script>document.write('x')</script>", Fault.HTML_WITHOUT_TEXT),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", Fault.NOT_TEXT),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, fault: Fault) -> None:
    """A million nested tags, pages without text and pictures are a fault by name, not a crash."""
    with pytest.raises(SourceFault, match=fault):
        read_html(data)


def test_sloppy_markup_is_no_fault() -> None:
    """Thousands of unclosed paragraphs and styles, as old pages have them, are read."""
    (document,) = read_html(b"<p><b>Old page" * 3000)
    assert len(document.blocks) == 3000


@settings(max_examples=120)
@given(
    st.lists(st.tuples(st.integers(0, len(PAGE)), st.binary(max_size=6), st.integers(0, 40)), min_size=1, max_size=6)
)
def test_a_mutated_page_is_read_or_refused(changes: list[tuple[int, bytes, int]]) -> None:
    """Whatever happens to its bytes, blocks with text come out or a SourceFault does."""
    data = PAGE.encode()
    for at, put, gone in changes:
        data = data[:at] + put + data[at + gone :]
    with contextlib.suppress(SourceFault):
        for document in read_html(data):
            assert all(block.text.strip() == block.text for block in document.blocks)
            assert any(block.text for block in document.blocks)


_JOURNAL = """<html><head><title>On Ferries &laquo; The Ford</title></head><body><div><h1>The Ford</h1>
<p>Since 1904</p></div><div class="post"><h2>On Ferries</h2>
<div class="meta">Posted by Ada Brook on May 5th, 2010 in Water</div>
<p>A ferry is a road that somebody rows, and it goes nowhere unless two people want it.</p>
<h3>The rope</h3><p>Nobody ever thanked a rope, though every crossing hangs by one.</p></div></body></html>"""


def test_a_site_in_the_first_heading_is_not_the_title() -> None:
    """Where the page is called "Title « Site", that heading is taken, and the site's masthead is left out."""
    document = only(_JOURNAL)
    assert (document.stated.title, document.stated.date) == ("On Ferries", "May 5th, 2010")
    assert [b.text for b in document.blocks if b.hint is Hint.FURNITURE][:2] == [
        "Posted by Ada Brook on May 5th, 2010 in Water"
    ]


def test_a_first_heading_stays_the_title_where_the_page_is_called_by_it() -> None:
    """A page called "The Ford « On Water" keeps its first heading as title and the second as a heading."""
    document = only(_JOURNAL.replace("<title>On Ferries &laquo; The Ford", "<title>The Ford &laquo; On Water"))
    assert document.stated.title == "The Ford"
    assert [b.text for b in document.blocks if b.hint is Hint.HEADING] == ["On Ferries", "The rope"]


def test_stray_nul_bytes_of_a_server_are_no_fault() -> None:
    """A page with a few is read without them, with a remark; a file full of them is no page."""
    page = b"<!doctype html><title>On Ferries</title><p>The fer\0ry runs\0 whenever two people want it to run.</p>"
    (document,) = read_html(page)
    assert document.blocks[0].text == "The ferry runs whenever two people want it to run."
    assert [remark.doubt for remark in document.remarks] == [Doubt.CONTROL_CHARACTERS]
    with pytest.raises(SourceFault, match=Fault.NOT_TEXT):
        read_html(b"<!doctype html>" + b"\0a" * 500)


def test_a_subtitle_opens_no_section() -> None:
    """A line that goes on with the title is text, whatever it is set as."""
    text = "<p>The ferry runs whenever two people want it to run.</p>"
    page = (
        f"<article><h1>Ferries</h1><h2 class='subtitle'>What a rope knows</h2>{text}<h2>The rope</h2>{text}</article>"
    )
    assert [block.text for block in only(page).blocks if block.hint is Hint.HEADING] == ["The rope"]


def test_a_page_that_says_it_is_one_article_is_one() -> None:
    """Teasers with dates of their own are none; without such a word, articles with bylines are several."""
    text = "<p>The ferry runs whenever two people want it to run, and never when they do not.</p>" * 4
    cards = "".join(
        f"<article><h2>{name}</h2><p class='byline'>By {who}</p>{text}</article>"
        for name, who in (("Mills", "Ada Brook"), ("Weirs", "Ben Ford"))
    )
    assert len(read_html(cards.encode())) == 2
    assert len(read_html(f'<meta property="og:type" content="article"><h1>Mills</h1>{cards}'.encode())) == 1


def test_of_articles_that_follow_one_another_the_page_is_its_first() -> None:
    """A page that says it is one article, and lets readers scroll on to the next, is the one of its title."""
    body = "<p>The mill by the lower ford ground rye, and the miller kept a book of every sack he took in. </p>" * 20
    text = "".join(
        f"<article><h2>{title}</h2><p class='byline'>By {who}</p><time datetime='2021-0{month}-04'></time>"
        f"{body.replace('rye', grain)}</article>"
        for month, title, who, grain in (
            (4, "Of Mills", "Ada Brook", "rye"), (3, "Of Weirs", "Ida Lund", "oats"), (2, "Locks", "Ola Berg", "bran")
        )
    )  # fmt: skip
    page = f"<title>Of Mills</title><meta property='og:type' content='article'><main><h1>New</h1>{text}</main>"
    (document,) = read_html(page.encode())
    assert document.stated.title == "Of Mills"
    assert document.stated.authors == ("Ada Brook",)
    assert not any("oats" in block.text for block in document.blocks)


def test_the_foot_of_a_page_is_not_its_text() -> None:
    """A block that is called a footer holds the rules of the site, in whole sentences."""
    body = "<p>The mill by the lower ford ground rye, and the miller kept a book of every sack he took in. </p>" * 9
    foot = "<div id='footer'><div><p>Our ferry is run by the people of the ford.</p></div></div>"
    (document,) = read_html(f"<body><div><h1>Of Mills</h1>{body}</div>{foot}</body>".encode())
    assert not any("run by the people" in block.text for block in document.blocks)
