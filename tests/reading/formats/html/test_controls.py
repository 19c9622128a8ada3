"""Boxes that call a reader to subscribe, to give or to sign in are told from the text by their buttons and fields."""

import pytest

from bot.reading.document import Hint
from tests.reading.formats.html.rivers import only

TEXT = "<p>The mill by the lower ford ground rye for four villages, and the miller kept a book of every sack. </p>" * 30
CALL = "We keep this mill without a landlord, and one friend more is one winter more."
BUTTON = "<a class='btn btn-large' href='/give'>Give</a>"
BOX = f"<div class='k7'><h3>Our mill needs you</h3><p>{CALL}</p>{BUTTON}</div>"


def read(body: str) -> dict[str, Hint | None]:
    """The hint of each block of a page about mills, by its text."""
    return {block.text: block.hint for block in only(f"<title>Of Mills</title><body>{body}</body>").blocks}


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        BOX.replace("class='btn btn-large'", "class='cta-button'"),
        BOX.replace("<a class='btn btn-large'", "<div class='wp-block-button'><a").replace("</a>", "</a></div>"),
        f"<section><p>{CALL}</p><form><input type='email'></form></section>",
        f"<section><p>{CALL}</p><form><input name='EMAIL'></form></section>",
        f"<section><p>{CALL}</p><form><input type='text' id='user'><input type='password'></form></section>",
    ],
)
def test_a_box_that_leads_up_to_a_button_is_no_text(box: str) -> None:
    """Its sentences and its heading are the site's, wherever in the article it stands."""
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}{box}{TEXT}</article>")
    assert shown[CALL] is Hint.FURNITURE
    assert Hint.HEADING not in shown.values()


def test_a_paragraph_with_a_button_behind_it_is_text() -> None:
    """A button that stands among the paragraphs themselves makes no box of them."""
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}<p>{CALL}</p>{BUTTON}{TEXT}</article>")
    assert shown[CALL] is not Hint.FURNITURE


def test_a_row_of_buttons_or_text_behind_one_makes_no_call() -> None:
    """Buttons to share a text may stand under its first words, and a button between two paragraphs."""
    shares = f"<section><p>{CALL}</p>{BUTTON * 4}</section>"
    assert read(f"<article><h1>Of Mills</h1>{shares}{TEXT}</article>")[CALL] is not Hint.FURNITURE
    between = f"<section><p>Of wheels.</p>{BUTTON}<p>{CALL}</p></section>"
    assert read(f"<article><h1>Of Mills</h1>{TEXT}{between}</article>")[CALL] is not Hint.FURNITURE


def test_many_boxes_with_a_button_each_are_what_the_article_is_about() -> None:
    """A list of things to buy has a button under each."""
    boxes = "".join(BOX.replace(CALL, f"{CALL} {n}") for n in range(4))
    shown = read(f"<article><h1>Of Mills</h1>{TEXT}{boxes}</article>")
    assert shown[f"{CALL} 3"] is not Hint.FURNITURE


def test_the_text_of_a_short_page_is_no_box() -> None:
    """A notice of two lines with a button is all that its page has."""
    assert read(f"<article><h1>Of Mills</h1>{BOX}</article>")[CALL] is not Hint.FURNITURE
