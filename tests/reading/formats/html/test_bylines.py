"""The authors a page shows."""

import pytest

from bot.reading.formats.html.bylines import authors_shown
from bot.reading.formats.html.elements import parse_page

TEXT = "<p>The ferry is older than the road, and it runs whenever two people want it to run.</p>" * 3


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<p class='byline'>By Ada Brook</p>", "Ada Brook"),
        ("<span class='author'><span>Ada Brook</span><span>Culture</span></span>", "Ada Brook"),
        ("<div><a href='/author/ada'>Ada Brook</a></div>", "Ada Brook"),
        ("<address itemprop='author'><span itemprop='name'>Ada Brook</span></address>", "Ada Brook"),
        ("<div>Author: Ada Brook</div>", "Ada Brook"),
        ("<p>4 March 2021 - Ada Brook</p>", "Ada Brook"),
        ("<div>Ada Brook<br>Mon 4 Mar 2021 09.15 GMT</div>", "Ada Brook"),
        ("<div>A short line<br>Mon 4 Mar 2021 09.15 GMT</div>", ""),
        ("<a class='author'>Ada Brook</a> <a class='author'>Ben Ford</a>", "Ada Brook|Ben Ford"),
        ("<span class='vcard fn'>adabrook</span>", "adabrook"),
        ("<a href='/about/editors/ada-brook/'>Ada Brook</a>", "Ada Brook"),
        ("<span class='byline'>Ada Broo<span class='last-letter'>k</span></span>", "Ada Brook"),
        ("<span class='photo-credit'>By Ben Ford</span>", ""),
        ("<div class='author-category'>Rivers Ferries</div>", ""),
        ("<div class='author-bio'>Ada Brook writes about rivers.</div>", ""),
        ("<div class='related'><p class='author'>Ben Ford</p></div>", ""),
        ("<div class='comments'><p class='author'>Ben Ford</p></div>", ""),
        ("<p class='author' style='display: none'><b>Ben Ford</b></p>", ""),
        ("<a href='/login/user'>Member Login</a>", ""),
        ("<div class='authorInfo'><a rel='author' href='/staff/ada'>Ada Brook</a></div>", "Ada Brook"),
        ("<div class='byline'>Rivers · Ada Brook, Ben Ford</div>", "Ada Brook|Ben Ford"),
        ("<div class='author'>ByAda Brook</div>", "Ada Brook"),
        ("<div class='post-author'><b>About the author</b></div>", ""),
        ("<b class='fn org country-name'>Upper Holm</b>", ""),
        ("<p>Of her there is <a rel='nofollow' href='https://x.example/people/ada'>Ada Brook</a>.</p>", ""),
    ],
)
def test_a_byline_names_the_author(markup: str, names: str) -> None:
    """However it is marked; not in boxes about other articles, in comments or hidden."""
    body = parse_page(f"<article><h1>Ferries</h1>{markup}{TEXT}</article>").first("body")
    assert body is not None
    part = body.first("article")
    assert part is not None
    assert "|".join(authors_shown(body, body.first("h1"), part, ())[0]) == names


def test_the_byline_by_the_title_wins() -> None:
    """Over one that stands far away, and over that of another article."""
    other = "<article><h2>Mills</h2><p class='byline'>By Ben Ford</p></article>"
    page = f"{other}<main><h1>Ferries</h1><p class='byline'>By Ada Brook</p>{TEXT}<p class='author'>Jan Voss</p></main>"
    body = parse_page(page).first("body")
    assert body is not None
    part = body.first("main")
    assert part is not None
    assert authors_shown(body, body.first("h1"), part, ()) == (("Ada Brook",), True)


def test_a_list_of_names_far_below_is_of_comments() -> None:
    """Three marks alike far from the title are readers or other articles; the one just above the title wrote it."""
    filler = "<p><i>The</i> <i>ferry</i> <i>runs</i>.</p>" * 30
    readers = "".join(
        f"<li><span class='author'>{name}</span> Fine.</li>" for name in ("Ben Ford", "Jan Voss", "Eva Lund")
    )
    above = f"<div class='writer'>Ada Brook</div>{'<i>a</i>' * 30}"
    for head, names in ((above, ("Ada Brook",)), ("", ())):
        body = parse_page(f"<main>{head}<h1>Ferries</h1>{TEXT}{filler}<ul>{readers}</ul></main>").first("body")
        assert body is not None
        part = body.first("main")
        assert part is not None
        assert authors_shown(body, body.first("h1"), part, ())[0] == names
