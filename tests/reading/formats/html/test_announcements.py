"""Rows of other articles and readers' comments beside an article are told from its sections."""

from bot.model import Kind
from bot.reading import read_source
from bot.reading.document import Hint
from tests.reading.formats.html.rivers import only

TEXT = "<p>The mill by the lower ford ground rye for four villages, and the miller kept a book of every sack. </p>" * 12
ROW = "".join(
    f"<div class='box'><h3><a href='{place}'>{title}</a></h3><p>{said}</p></div>"
    for place, title, said in (
        ("/weirs", "Of Weirs", "A weir divides a river among those who have no right to divide it."),
        ("/locks", "Of Locks", "A lock lifts a boat by patience alone, and no engine does it better."),
        ("/bridges", "Of Bridges", "A bridge is a promise between two banks that seldom agree."),
    )
)


def read(body: str) -> dict[str, Hint | None]:
    """The hint of each block of a page, by its text."""
    return {block.text: block.hint for block in only(f"<title>Of Mills</title><body>{body}</body>").blocks}


def test_a_row_of_other_articles_is_set_aside() -> None:
    """Three boxes of a linked title and its opening below an article are the site's; nothing of them is quoted."""
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div id='below'>{ROW}</div></article>")
    assert shown["A bridge is a promise between two banks that seldom agree."] is Hint.FURNITURE


def test_sections_whose_titles_lead_to_many_sites_are_the_article() -> None:
    """A list of the best tools links each title to its maker: that is what the article is about."""
    makers = ROW.replace("'/weirs'", "'https://a.example/x'").replace("'/locks'", "'https://b.example/y'")
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div id='below'>{makers}</div></article>")
    assert shown["A bridge is a promise between two banks that seldom agree."] is Hint.TEXT


def test_sections_with_links_to_themselves_are_the_article() -> None:
    """A title that links to its own place on the page announces nothing."""
    inner = ROW.replace("'/", "'#")
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div id='below'>{inner}</div></article>")
    assert shown["A lock lifts a boat by patience alone, and no engine does it better."] is Hint.TEXT


def test_a_page_of_announcements_is_found_and_never_quoted() -> None:
    """The first page of a paper only leads elsewhere: its lines are kept as a list, without a quote."""
    (article,) = read_source("front.html", f"<title>The Ford</title><main><h1>The Ford</h1>{ROW}</main>".encode(), None)
    passages = [passage for section in article.sections for passage in section.passages]
    lines = [passage for passage in passages if "promise between" in passage.where.of(article.text)]
    assert [(passage.kind, passage.quotes) for passage in lines] == [(Kind.LIST, ())]


def test_comments_are_what_a_heading_counts() -> None:
    """Under “2 comments” stand two readers, however their list is named; the text above stays."""
    readers = (
        "<h2>2 comments</h2><ul class='thread'><li>I saw that mill burn in the dry year.</li><li>It stands.</li></ul>"
    )
    shown = read(f"<div id='page'><h1>Of Mills</h1>{TEXT}<div>{readers}</div></div>")
    assert not any("I saw that mill" in text for text, hint in shown.items() if hint is not Hint.FURNITURE)
    assert any(
        text.startswith("The mill by the lower ford") and hint in (Hint.TEXT, None) for text, hint in shown.items()
    )


def test_a_heading_of_that_name_without_a_count_is_a_section() -> None:
    """A chapter of remarks on a law may be called Comments."""
    shown = read(f"<article><h1>Of Mills</h1><h2>Comments</h2>{TEXT}<h2>Rivers</h2>{TEXT}</article>")
    assert shown["Comments"] is Hint.HEADING


def test_what_a_heading_announces_is_set_aside_where_it_leads_elsewhere() -> None:
    """Under “Read more” stand two entries with a link each, also with a sentence beside it."""
    entries = (
        "<p><a href='/weirs'>Of Weirs</a> A weir divides a river among those who have no right to it.</p>"
        "<p><a href='/locks'>Of Locks</a> A lock lifts a boat by patience alone.</p>"
    )
    shown = read(f"<div id='page'><h1>Of Mills</h1>{TEXT}<h3>Read more</h3>{entries}</div>")
    assert not any("patience alone" in text for text, hint in shown.items() if hint is not Hint.FURNITURE)


def test_sections_below_such_a_heading_are_the_article_where_they_lead_nowhere() -> None:
    """A chapter may be called “Related” and go on in sentences."""
    more = "<p>A weir divides a river among those who have no right to it.</p>" * 2
    shown = read(f"<div id='page'><h1>Of Mills</h1>{TEXT}<h3>Related trades</h3>{more}</div>")
    assert shown["A weir divides a river among those who have no right to it."] is not Hint.FURNITURE


def test_a_long_list_that_is_called_related_is_no_part_of_the_article() -> None:
    """However long its entries are, where they are links."""
    entries = "".join(
        f"<li><a href='/{n}'>Of Locks {n}</a> A lock lifts a boat by patience alone, for the {n}th time.</li>"
        for n in range(9)
    )
    shown = read(f"<div id='page'><h1>Of Mills</h1>{TEXT}<ul class='related_post'>{entries}</ul></div>")
    assert not any("patience alone" in text for text, hint in shown.items() if hint is not Hint.FURNITURE)


def test_boxes_without_headings_are_announcements_where_each_leads_on() -> None:
    """Three boxes of a day, a title in plain letters, a line and “Read more” below an article are the site's."""
    boxes = "".join(
        f"<div id='tile3'><p>{day} May 1921</p><p>{title}</p><p>{said}</p><p><a href='/{day}'>Read more</a></p></div>"
        for day, title, said in (
            (4, "Of Weirs", "A weir divides a river among those who have no right to divide it."),
            (5, "Of Locks", "A lock lifts a boat by patience alone, and no engine does it better."),
            (6, "Of Bridges", "A bridge is a promise between two banks that seldom agree."),
        )
    )
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div>{boxes}</div></article>")
    assert shown["A bridge is a promise between two banks that seldom agree."] is Hint.FURNITURE


def test_boxes_under_a_linked_title_are_announcements() -> None:
    """A title that is one link in its own line, and a sentence below it, three times over."""
    boxes = ROW.replace("<h3>", "<div>").replace("</h3>", "</div>").replace("Of ", "All there is to say of ")
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div>{boxes}</div></article>")
    assert shown["A bridge is a promise between two banks that seldom agree."] is Hint.FURNITURE


def test_paragraphs_that_open_with_a_link_are_the_article() -> None:
    """Three blocks of running text begin with a link each, and go on in the same line."""
    boxes = "".join(
        f"<div class='text'><a href='/{name}'>The weir at {name} bridge</a> was built by monks, who sold water.</div>"
        for name in ("Ford", "Holm", "Strand")
    )
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div>{boxes}</div></article>")
    assert shown["The weir at Holm bridge was built by monks, who sold water."] in (None, Hint.TEXT)


def test_two_articles_within_one_that_lead_elsewhere_are_announced() -> None:
    """Elements called articles announce from two on, also with a kicker over the linked title."""
    cards = ROW.replace("<div class='box'>", "<article><h4>Rivers</h4>").replace("</div>", "</article>")
    two = "</article>".join(cards.split("</article>")[:2]) + "</article>"
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<div>{two}</div></article>")
    assert shown["A lock lifts a boat by patience alone, and no engine does it better."] is Hint.FURNITURE


def test_what_stands_by_a_field_for_an_address_is_no_text() -> None:
    """A box to subscribe tells what it will send; the section around it, which is long, stays."""
    box = (
        "<div class='k1'><p>A letter from the mill, every Sunday.</p><form><input type='email'></form>"
        "<p>It grinds slowly, and it never writes twice a week.</p></div>"
    )
    shown = read(f"<article><h1>Of Mills</h1><div>{TEXT}{box}</div></article>")
    assert shown["It grinds slowly, and it never writes twice a week."] is Hint.FURNITURE
    assert sum(text.startswith("The mill by the lower ford") for text, hint in shown.items() if hint is None) == 1


def test_an_article_set_into_another_is_something_else() -> None:
    """A box that is an article of its own within one; parts that make up the article are its text."""
    said = "A weir divides a river among those who have no right to divide it."
    inner = f"<article><h3>Of Weirs</h3><p>{said}</p></article>"
    assert read(f"<article><h1>Of Mills</h1>{TEXT}{inner}{TEXT}</article>")[said] is Hint.FURNITURE
    shown = read(f"<article><h1>Of Mills</h1><p>{said * 9}</p>{inner * 3}</article>")
    assert shown[said] is not Hint.FURNITURE
