"""Line ranges a curator states reach exactly the lines they name, in every format."""

import pytest

from bot.cards.remarks import placed_remark
from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Article, Doubt, Kind, Passage
from bot.reading import read_source
from tests.reading.formats.epub.test_book import ANTHOLOGY

ORCHARD = b"""Subscribe to our letters from the valley
Share this page

The Orchard Wall

By Lena Marsh

The wall was built before the trees, by people who never tasted an apple from it. It keeps the wind off the blossom in
the two weeks of the year when wind matters, and for the other fifty it keeps nothing off anything at all.

I planted the last row in the year of the flood and nobody thanked me for it.
We dug in the dark because the day was for other people's apples.

The valley has forgotten who dug, and remembers only who sold the fruit in town.
"""

PAGE = b"""<html><head><title>The Orchard Wall</title></head><body><article><h1>The Orchard Wall</h1>
<p>The wall was built before the trees, by people who never tasted an apple from it.</p>
<p>I planted the last row in the year of the flood and nobody thanked me for it.</p>
<p>The valley has forgotten who dug, and remembers only who sold the fruit in town.</p>
</article></body></html>"""


def passage(article: Article, words: str) -> Passage:
    (found,) = [p for s in article.sections for p in s.passages if words in p.where.of(article.text)]
    return found


def test_lines_of_furniture_are_none_of_the_text() -> None:
    """What stands above the title is set aside, and the title is found below it."""
    (article,) = read_source("wall.txt", ORCHARD, b'furniture = ["1-2"]')
    assert article.title == "The Orchard Wall"
    assert passage(article, "Subscribe").kind is Kind.BOILERPLATE
    assert passage(article, "Share").kind is Kind.BOILERPLATE


def test_a_speech_has_its_speaker_and_can_be_quoted() -> None:
    """The lines named are that person's words; the lines around them stay the author's."""
    (article,) = read_source("wall.txt", ORCHARD, b'[[speech]]\nlines = "11-12"\nspeaker = "Ruth Hale"')
    assert passage(article, "I planted").speaker == "Ruth Hale"
    assert passage(article, "I planted").quotable
    assert passage(article, "The valley").speaker is None


def test_a_range_that_ends_inside_a_paragraph_cuts_it_there() -> None:
    """A wrapped paragraph of which one line is named becomes two passages."""
    wrapped = (
        b"Letters\n\n" + b"The post came over the pass on a mule and was late for thirty years without a word\n" * 3
    ) * 2
    (article,) = read_source("post.txt", wrapped, b'furniture = ["4"]')
    kinds = [p.kind for s in article.sections for p in s.passages]
    assert kinds.count(Kind.BOILERPLATE) == 1
    assert article.text.count("The post came") == 6


def test_what_a_rule_set_aside_can_be_kept() -> None:
    """A line the rules took for a byline is the article's text once it is stated so."""
    (before,) = read_source("wall.txt", ORCHARD)
    assert passage(before, "By Lena Marsh").kind is Kind.BYLINE
    (after,) = read_source("wall.txt", ORCHARD, b"keep = 6")
    assert passage(after, "By Lena Marsh").kind is Kind.PROSE


def test_a_speech_of_the_author_is_nobody_elses() -> None:
    """Where the speaker named is the author, the passage is the author's."""
    (article,) = read_source("wall.txt", ORCHARD, b'[[speech]]\nlines = "11-12"\nspeaker = "Lena Marsh"')
    assert article.authors == ("Lena Marsh",)
    assert passage(article, "I planted").speaker is None


def test_a_page_without_lines_counts_its_paragraphs() -> None:
    """In HTML the numbers are those of paragraphs, and ranges name these."""
    stated = b'furniture = [2]\n[[speech]]\nlines = "3"\nspeaker = "Ruth Hale"'
    (article,) = read_source("wall.html", PAGE, stated)
    assert passage(article, "The wall").kind is Kind.BOILERPLATE
    assert passage(article, "I planted").speaker == "Ruth Hale"
    assert passage(article, "The valley").speaker is None


@pytest.mark.parametrize(
    ("name", "data", "where"),
    [("wall.txt", ORCHARD, "line 99, but the last paragraph begins at line 14"), ("wall.html", PAGE, "paragraph 99")],
)
def test_a_range_that_reaches_nothing_is_told(name: str, data: bytes, where: str) -> None:
    """A range beyond the end changes nothing and leaves a warning that says so."""
    (article,) = read_source(name, data, b"furniture = [99]")
    assert any(where in placed_remark(remark) for remark in article.remarks)


@pytest.mark.parametrize("line", [b'author = "\xe2\x80\xa6"', b'title = "..."'])
def test_a_value_still_to_be_written_is_refused(line: bytes) -> None:
    """Three dots where a name belongs are never taken for a name."""
    with pytest.raises(SourceFault, match=Fault.VALUE_LEFT_BLANK):
        read_source("wall.txt", ORCHARD, line)


def test_a_title_cannot_name_every_article_of_a_book() -> None:
    """In an anthology each article keeps its own title, and the first one says that the stated one was not used."""
    articles = read_source("rivers.epub", ANTHOLOGY, b'title = "On Rivers"')
    assert [article.title for article in articles] == ["Sources", "Weirs"]
    assert any(remark.doubt is Doubt.TITLE_FOR_SEVERAL for remark in articles[0].remarks)


def test_what_is_stated_of_a_speech_holds_inside_its_marks_too() -> None:
    """The text says "said Mr. Hart" and prints Mary Hart elsewhere; the curator knows that it was Tom."""
    text = (
        "The Mill\n\nBy Ann Bray\n\nMary Hart keeps the gate of the old mill.\n\n"
        "“A gate is only a wall that has learned to change its mind,” said Hart.\n"
    )
    (article,) = read_source("mill.txt", text.encode(), b'[[speech]]\nlines = "7"\nspeaker = "Tom Hart"')
    last = article.sections[-1].passages[-1]
    assert (last.speaker, last.speech) == ("Tom Hart", ())


def test_of_ranges_that_overlap_the_last_one_counts() -> None:
    """A speech named inside a longer one has its own speaker, and what is furniture stays so in what is to be kept."""
    stated = b"""keep = "1-14"
furniture = ["1-2"]

[[speech]]
lines = "8-12"
speaker = "Ada Brook"

[[speech]]
lines = "12"
speaker = "Ruth Hale"
"""
    (article,) = read_source("wall.txt", ORCHARD, stated)
    assert passage(article, "Subscribe").kind is Kind.BOILERPLATE
    assert passage(article, "I planted").speaker == "Ada Brook"
    assert passage(article, "We dug").speaker == "Ruth Hale"
    assert passage(article, "The valley").speaker is None
