"""What names in class and id say of an element."""

import pytest

from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.furniture_names import (
    calls_caption,
    calls_comments,
    calls_foot,
    calls_long_caption,
    calls_site,
    calls_teaser,
    names_of,
)


@pytest.mark.parametrize(
    ("given", "comments", "site"),
    [
        ("comments-area", True, False),
        ("comment_list", True, False),
        ("comment-piece", False, False),
        ("commentary", False, False),
        ("relatedArticlesText", False, True),
        ("c-article__related", False, True),
        ("page with-sidebar", False, False),
        ("no-sidebar", False, False),
        ("sidebar-left", False, True),
        ("sidebar_ar350", False, True),
        ("sidebar-second", False, True),
        ("panel-region-sidebar", False, True),
        ("content-with-sidebar", False, False),
        ("modal modal-small", False, True),
        ("multimodal", False, False),
        ("cta-container", False, True),
        ("nectar", False, False),
        ("contrib-bio", False, True),
        ("navigation", False, True),
        ("readerCommentText", False, False),
        ("appPromo", False, True),
        ("next-prev", False, True),
        ("share-buttons", False, True),
        ("the-shared-field", False, False),
        ("entry-content", False, False),
    ],
)
def test_names_tell_comments_and_the_site(given: str, comments: bool, site: bool) -> None:
    """However a name is written; a wrapper that only mentions a sidebar is none, and a commentary is no comment."""
    names = names_of(Element("div", {"class": given}))
    assert (calls_comments(names), calls_site(names)) == (comments, site)


def test_names_tell_teasers_and_captions() -> None:
    """A teaser announces another article; a credit stands beside a picture."""
    assert calls_teaser(names_of(Element("div", {"class": "m-teaser m-teaser--row"})))
    assert calls_caption(names_of(Element("p", {"class": "photo_credit"})))
    assert not calls_caption(names_of(Element("p", {"class": "accredited"})))


def test_names_of_long_captions() -> None:
    """A name that ends with the word, also in the middle of one; a row of pictures with text is none."""
    assert calls_long_caption(names_of(Element("div", {"class": "InlineImage-imageEmbedCaption"})))
    assert calls_long_caption(names_of(Element("div", {"class": "image_caption"})))
    assert not calls_long_caption(names_of(Element("div", {"class": "image-text"})))
    assert not calls_long_caption(names_of(Element("div", {"class": "caption-wrapper"})))


@pytest.mark.parametrize(
    ("given", "foot"),
    [
        ("footer", True),
        ("site-footer", True),
        ("footer-left", True),
        ("entry__footer", True),
        ("with-footer", False),
        ("blockquote-footer", False),
        ("footnote", False),
    ],
)
def test_names_tell_the_foot_of_a_page(given: str, foot: bool) -> None:
    """The foot of a quotation says whose it is, and a note at the foot is none."""
    assert calls_foot(names_of(Element("div", {"class": given}))) is foot
