"""An export from WordPress: what the blog shows its readers is read, the rest counted."""

from collections import Counter

import pytest

from bot.reading.formats.feeds.entries import Node
from bot.reading.formats.feeds.post import LeftOut, Post
from bot.reading.formats.feeds.wordpress import is_wordpress, wordpress_post


def node(tag: str, **told: str) -> Node:
    return Node(tag, {}, [Node(name.replace("__", ":"), {}, [text]) for name, text in told.items()])


HEAD = Node(
    "rss",
    {},
    [
        Node("title", {}, ["The Tide"]),
        node("wp:author", wp__author_login="ann", wp__author_display_name="Ann Bray"),
        node(
            "wp:author",
            wp__author_login="jo",
            wp__author_display_name="jojo",
            wp__author_first_name="Jo",
            wp__author_last_name="Hill",
        ),
    ],
)


def item(**told: str) -> Node:
    usual = {
        "wp__post_type": "post",
        "wp__status": "publish",
        "dc__creator": "ann",
        "content__encoded": "Tar.\n\nRope.",
    }
    return node("item", **{**usual, **told})


def post(**told: str) -> Post | LeftOut:
    return wordpress_post(item(**told), HEAD, Counter())


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"wp__post_type": "page"}, LeftOut.PAGE),
        ({"wp__post_type": "attachment", "wp__status": "inherit"}, LeftOut.ATTACHMENT),
        ({"wp__post_type": "nav_menu_item"}, LeftOut.OTHER),
        ({"wp__status": "draft"}, LeftOut.DRAFT),
        ({"wp__status": "future"}, LeftOut.DRAFT),
        ({"wp__status": "private"}, LeftOut.PRIVATE),
        ({"wp__post_password": "tar"}, LeftOut.PRIVATE),
        ({"wp__status": "trash"}, LeftOut.DELETED),
    ],
)
def test_what_no_reader_of_the_blog_sees_is_left_out(told: dict[str, str], why: LeftOut) -> None:
    """Drafts and private posts above all."""
    assert post(**told) is why


@pytest.mark.parametrize(
    ("login", "names"), [("ann", ("Ann Bray",)), ("jo", ("Jo Hill",)), ("bot", ()), ("Ida Roe", ("Ida Roe",))]
)
def test_a_login_stands_for_its_name(login: str, names: tuple[str, ...]) -> None:
    """As the export's list of authors has it; a login that stands for nobody is not shown."""
    found = post(dc__creator=login)
    assert isinstance(found, Post)
    assert found.names == names


def test_comments_are_counted() -> None:
    """And not read."""
    counts: Counter[LeftOut] = Counter()
    with_two = item()
    with_two.children += [Node("wp:comment"), Node("wp:comment")]
    assert isinstance(wordpress_post(with_two, HEAD, counts), Post)
    assert counts[LeftOut.COMMENT] == 2
    assert is_wordpress(with_two)
    assert not is_wordpress(node("item", title="Tar"))
