"""Which kind of block an element is, beyond its tag."""

import pytest

from bot.reading.formats.html.element_kinds import (
    is_called_quotation,
    is_code,
    is_figures,
    is_formula,
    is_formula_alone,
    is_print_mark,
    is_stanza,
    is_subtitle,
    level_of,
)
from bot.reading.formats.html.elements import Element, parse_page


def first(page: str, tag: str) -> Element:
    found = parse_page(page).first(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("cells", "figures"),
    [("<tr><td>1901<td>3 m<tr><td>1902<td>4 m", True), ("<tr><td><h2>Mills</h2><td><p>Text.<tr><td>a<td>b", False)],
)
def test_a_table_of_figures_is_no_layout(cells: str, figures: bool) -> None:
    """Rows of short cells are figures; a table that holds headings sets a page."""
    assert is_figures(first(f"<table>{cells}</table>", "table")) is figures


def test_a_subtitle_is_told_by_its_class_or_group() -> None:
    """A heading called so, or one grouped with the title."""
    assert is_subtitle(first("<h2 class='article-subtitle'>What a rope knows</h2>", "h2"))
    assert is_subtitle(first("<hgroup><h1>Ferries</h1><h2>What a rope knows</h2></hgroup>", "h2"))
    assert not is_subtitle(first("<h2 class='title'>The rope</h2>", "h2"))


def test_a_quotation_is_told_by_its_class_where_it_is_short() -> None:
    """A block with headings is a part of the text, whatever its name."""
    assert is_called_quotation(first("<div class='pull-quote'><p>I ran.</p></div>", "div"))
    assert not is_called_quotation(first("<div class='quote'><h2>The rope</h2></div>", "div"))


def test_code_is_told_by_its_markup() -> None:
    """By the element inside, or by the class of it or of what stands around."""
    assert is_code(first("<pre><code>x = 1</code></pre>", "pre"))
    assert is_code(first("<div class='highlight'><pre>x = 1</pre></div>", "pre"))
    assert not is_code(first("<pre>Slow water,\nold stones.</pre>", "pre"))


def test_the_rank_of_a_heading_is_in_its_name_or_stated() -> None:
    """What only has the role of a heading is of the second rank, as long as it does not say otherwise."""
    assert level_of(first("<h3>The ford</h3>", "h3")) == 3
    assert level_of(first("<div role=heading aria-level=4>The ford</div>", "div")) == 4
    assert level_of(first("<div role=heading>The ford</div>", "div")) == 2


@pytest.mark.parametrize(
    ("mark", "is_one"),
    [
        ('<span class="pagenum">[12]</span>', True),
        ('<span class="pagenum"><a id="p13">[Pg 13]</a></span>', True),
        ('<span class="linenum">80</span>', True),
        ('<span role="doc-pagebreak">xiv</span>', True),
        ('<span class="pagenum">Ada</span>', False),
        ("<span>12</span>", False),
    ],
)
def test_the_number_of_a_printed_page_or_line_is_a_mark(mark: str, is_one: bool) -> None:
    """Its name tells, and that it is a number."""
    assert is_print_mark(first(mark, "span")) is is_one


def test_a_stanza_is_called_so() -> None:
    """Its class tells, on blocks without headings."""
    assert is_stanza(first('<div class="poetry-stanza">Slow water</div>', "div"))
    assert not is_stanza(first('<div class="stanza"><h2>Mills</h2></div>', "div"))
    assert not is_stanza(first("<div>Slow water</div>", "div"))
    assert not is_stanza(first('<div class="col-lg-6">Slow water</div>', "div"))


def test_a_picture_of_a_formula_is_told_by_its_class_or_text() -> None:
    """Other pictures have captions for their alternative text."""
    assert is_formula(first('<img class="mwe-math-fallback" alt="x">', "img"))
    assert is_formula(first(r'<img alt="{\displaystyle x}">', "img"))
    assert not is_formula(first('<img alt="A ferry">', "img"))


def test_a_formula_that_stands_alone_is_seen_like_a_picture() -> None:
    """Within a sentence it belongs to the words."""
    assert is_formula_alone((r"{\displaystyle x^{2}}.",))
    assert not is_formula_alone((r"{\displaystyle x^{2}} is {\displaystyle y} here",))
    assert not is_formula_alone(("The ferry {waits}",))
