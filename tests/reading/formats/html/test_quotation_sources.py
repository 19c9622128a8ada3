"""Whose are these words? What the markup of a page says at the end of a block quotation and right behind it."""

import pytest

from bot.reading.formats.html.elements import Element, parse_page
from bot.reading.formats.html.quotation_sources import is_beside_quotation, tells_source, tells_source_behind


def called(page: str) -> Element:
    """The element of a page that has the name "here"."""
    return next(one for one in parse_page(page).within() if one.attributes.get("id") == "here")


@pytest.mark.parametrize(
    "end",
    [
        "<cite id=here>The Ferryman</cite>",
        "<footer id=here><p>Ines Baro</p></footer>",
        "<p class=attribution id=here>Ines Baro</p>",
        "<div class='c-quote__author' id=here>Ines Baro</div>",
        "<br><em id=here>Ines Baro</em>",
        "<strong id=here>Ines Baro, harbour master</strong>",
    ],
)
def test_the_end_of_a_quotation_names_the_source(end: str) -> None:
    """By its element, by its class, or because a line in italics is a full name and nothing else."""
    assert tells_source(called(f"<blockquote>I ran down to the quay. {end}</blockquote>"))


@pytest.mark.parametrize(
    "quotation",
    [
        "In <cite id=here>The Ford</cite> I ran.",
        "I ran with <cite id=here>The Ford</cite>",
        "I ran. <em id=here>Never again!</em>",
        "I ran to find <em id=here>Ines Baro</em>",
        "I ran. <a id=here href=/all>read on</a>",
    ],
)
def test_words_within_a_sentence_name_no_source(quotation: str) -> None:
    """A work that is mentioned, a word with stress, a link."""
    assert not tells_source(called(f"<blockquote>{quotation}</blockquote>"))


@pytest.mark.parametrize(
    "behind",
    [
        "<cite id=here>Ines Baro</cite>",
        "<p class=attribution id=here>— Ines Baro</p>",
        "<p style='text-align: right' id=here><em>Ines Baro</em></p>",
        "<p id=here><cite>Ines Baro</cite></p>",
        "<h6 id=here>— Ines Baro</h6>",
    ],
)
def test_a_line_right_behind_names_the_source_where_its_markup_says_so(behind: str) -> None:
    """A signature stands at the right; a heading needs a dash."""
    assert tells_source_behind(called(f"<blockquote>I ran.</blockquote>{behind}"))


@pytest.mark.parametrize(
    "behind",
    [
        "<p id=here>Ines Baro</p>",
        "<h3 id=here>Ines Baro</h3>",
        "<p class=author id=here>12 comments</p>",
        "<p align=right id=here>Read the next chapter</p>",
    ],
)
def test_any_other_line_behind_is_left_to_the_text(behind: str) -> None:
    """A heading may be a person's name, and much is set at the right."""
    assert not tells_source_behind(called(f"<blockquote>I ran.</blockquote>{behind}"))


def test_a_caption_belongs_to_the_quotation_or_to_the_picture() -> None:
    """Of a figure with both, it is the picture's."""
    quoted = "<figure>{}<blockquote>I ran.</blockquote><figcaption id=here>Ines Baro</figcaption></figure>"
    assert tells_source_behind(called(quoted.format("")))
    assert not tells_source_behind(called(quoted.format("<img src=quay.jpg>")))


def test_who_is_named_beside_a_quotation_is_not_the_author() -> None:
    """Inside it, inside a block called a quotation, or right behind it."""
    assert is_beside_quotation(called("<blockquote><p>I ran.</p><p class=author id=here>Ines Baro</p></blockquote>"))
    assert is_beside_quotation(called("<div class=quote><p>I ran.</p><span id=here>Ines Baro</span></div>"))
    assert is_beside_quotation(called("<blockquote>I ran.</blockquote><p class=author id=here>Ines Baro</p>"))
    assert not is_beside_quotation(called("<p>I ran.</p><p class=author id=here>Ines Baro</p>"))
