"""Articles in JATS and TEI are read, refused and named as every other source."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt
from bot.reading import read_source
from bot.reading.formats.feeds.feed_forms import FeedForm
from bot.reading.formats.scholarly.scholarly import read_scholarly

TIDES = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd">
<article xml:lang="en"><front><article-meta><title-group><article-title>Of Tides</article-title></title-group>
</article-meta></front><body><p>Every harbour keeps a book of its tides, and no two books agree.</p></body>
<sub-article article-type="decision-letter"><body><p>We liked the tides.</p></body></sub-article>
<sub-article article-type="translation"><front-stub><title-group><article-title>De las mareas</article-title>
</title-group></front-stub><body><p>Cada puerto lleva un libro.</p></body></sub-article></article>"""


def test_what_is_set_into_an_article_is_its_own_and_reviews_are_counted() -> None:
    """A translation is an article of its own; the editors' letter to the authors is left out, which the report says."""
    articles = read_source("tides.xml", TIDES.encode(), None)
    assert [article.title for article in articles] == ["Of Tides", "De las mareas"]
    assert (Doubt.POSTS_LEFT_OUT, ("review", 1)) in [(one.doubt, one.values) for one in articles[0].remarks]
    assert "We liked" not in "".join(article.text for article in articles)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (TIDES.replace("</body></sub", "</sub", 1), Fault.FEED_DAMAGED),
        (TIDES.replace('"JATS.dtd">', '"JATS.dtd" [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'), Fault.FEED_WITH_ENTITIES),
        (f"<TEI><teiHeader/><text><body>{'<div>' * 300}{'</div>' * 300}</body></text></TEI>", Fault.MARKUP_TOO_DEEP),
        ("<TEI><teiHeader/><text><body><div/></body></text></TEI>", Fault.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_said(data: str, fault: Fault) -> None:
    """A file that is cut, declares entities, nests without end, or says nothing."""
    with pytest.raises(SourceFault, match=fault):
        read_source("tides.xml", data.encode(), None)


def test_characters_that_html_names_may_be_written_so() -> None:
    """Journals write dashes and accents as entities, without declaring them."""
    (first, _) = read_source(
        "tides.xml", TIDES.replace("of its tides", "of its caf&eacute;s &mdash; and tides").encode(), None
    )
    assert "cafés — and tides" in first.text


@settings(max_examples=60)
@given(st.text(alphabet="<>/&;pqsec notdivlg=\"'\n", max_size=200), st.sampled_from([FeedForm.JATS, FeedForm.TEI]))
def test_no_text_within_breaks_it(inner: str, form: FeedForm) -> None:
    """Whatever stands in the body, it is read or refused as a fault of the source."""
    if form is FeedForm.JATS:
        data = TIDES.replace("Every harbour", inner)
    else:
        data = f"<TEI><teiHeader/><text><body><p>{inner}</p></body></text></TEI>"
    try:
        documents = [*read_scholarly(io.BytesIO(data.encode()), form)]
    except SourceFault:
        return
    assert all(document.blocks for document in documents)
