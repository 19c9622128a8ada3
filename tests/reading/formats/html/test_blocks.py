"""From elements to blocks, in reading order."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.reading.document import Block, Document, Hint
from bot.reading.formats.html.page import fragment_blocks, read_html


def only(data: str) -> Document:
    (document,) = read_html(data.encode())
    return document


def shapes(blocks: tuple[Block, ...]) -> list[tuple[Hint | None, str]]:
    return [(block.hint, block.text) for block in blocks]


def test_layout_tables_are_text() -> None:
    """A table that holds the page's headings and paragraphs is layout, not figures."""
    document = only("<table><tr><td><h1>Mills</h1><p>The wheel turns.</p></td><td><p>It rests.</p></td></tr></table>")
    assert shapes(document.blocks) == [
        (Hint.TITLE, "Mills"),
        (None, "The wheel turns."),
        (None, "It rests."),
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    """Text in a frame that is no code is cut at blank lines, each paragraph with its lines."""
    blocks = only("<pre>One\ntwo\n\n\nThree</pre>").blocks
    assert [(b.text, b.lines, b.gap, b.hint) for b in blocks] == [
        ("One two", ("One", "two"), 1, None),
        ("Three", ("Three",), 2, None),
    ]


def test_a_fragment_is_blocks() -> None:
    """A piece of HTML within another format gives its blocks."""
    assert shapes(fragment_blocks("<details><summary>More</summary>Text <b>here</b></details>")) == [
        (Hint.TEXT, "More"),
        (Hint.TEXT, "Text here"),
    ]


_WORDS = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=4).map(" ".join)


_TAGS = st.sampled_from(
    ["p", "div", "li", "td", "b", "blockquote", "h2", "span", "pre", "ul", "table", "figcaption", "section"]
)


@settings(max_examples=120)
@given(st.lists(st.tuples(_TAGS, _WORDS), min_size=1, max_size=8))
@example([("div", "a"), ("div", "a aaaaaaaa")])
def test_no_word_of_a_body_is_lost_or_doubled(parts: list[tuple[str, str]]) -> None:
    """Words in any plain element come out once each, in their order."""
    page = "<body>" + "".join(f"<{tag}>{words}</{tag}> " for tag, words in parts)
    got = " ".join(block.text for block in only(page).blocks).split()
    assert sorted(got) == sorted(" ".join(words for _, words in parts).split())


def test_a_cite_behind_a_quotation_says_whose_it_is() -> None:
    """Inside the quotation or right below it, a name is the source; a work within a sentence stays where it is."""
    said = "No rope ever thanked the quay."
    inside = only(
        f"<h1>Ropes</h1><blockquote><p>{said}</p><cite>Ines Baro</cite></blockquote><p>It rained.</p><h2>x</h2>"
    )
    below = only(
        f"<h1>Ropes</h1><blockquote><p>{said}</p></blockquote><cite>Ines Baro</cite><p>It rained.</p><h2>x</h2>"
    )
    for document in (inside, below):
        assert (Hint.SOURCE, "Ines Baro") in shapes(document.blocks)
    work = only("<h1>Ropes</h1><p>In <cite>The Quay</cite> it rains.</p><h2>x</h2>")
    assert "In The Quay it rains." in [text for _, text in shapes(work.blocks)]


def test_lines_of_a_stanza_stay_lines() -> None:
    """However few they are, as blocks or behind line breaks, without the numbers of lines and pages."""
    lines = '<div class="verse">Slow water,</div><div class="verse">old stones.<span class="linenum">5</span></div>'
    broken = "<p>Slow water,<br>old stones.</p>"
    for inside in (lines, broken):
        blocks = fragment_blocks(f'<div class="stanza">{inside}</div>')
        assert [(block.hint, block.text) for block in blocks] == [(Hint.VERSE, "Slow water,\nold stones.")]


def test_the_number_of_a_page_amid_a_sentence_is_no_word() -> None:
    """As books of digital libraries print them."""
    page = '<p>The ford is <i class="pagenum" id="p12">[12]</i>older than the<i class="pagenum">[13]</i> road.</p>'
    assert [block.text for block in fragment_blocks(page)] == ["The ford is older than the road."]


def test_a_formula_leaves_no_hole_in_its_sentence() -> None:
    """Encyclopedias set it as a hidden picture, whose text says it; and once more beside the signs of the formula."""
    image = '<img class="math-inline" aria-hidden="true" alt="{text}">'
    page = f"<p>If {image.format(text='A')} is {image.format(text='{x^2}')}, it is wide.</p>"
    assert [block.text for block in only(f"<h1>On Fords</h1>{page}").blocks][1:] == ["If A is {x^2}, it is wide."]
    math = "<math><mi>v</mi><annotation>{\\displaystyle v}</annotation></math>"
    assert [block.text for block in fragment_blocks(f"<p>So {math} is wide.</p>")] == ["So v is wide."]
