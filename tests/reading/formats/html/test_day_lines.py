"""What stands beside a day in its line."""

import pytest

from bot.reading.formats.html.day_lines import is_mere, label_before, leads_elsewhere, line_of
from bot.reading.formats.html.elements import parse_page


@pytest.mark.parametrize(
    ("page", "label"),
    [
        ("<p>Original: <i id=day>4 March 2021</i></p>", "Original:"),
        ("<dl><dt>Erschienen am</dt><dd><b><i id=day>4.3.2021</i></b></dd></dl>", "Erschienen am"),
        ("<p>revision 8, last edited: <i id=day>4 March 2021</i></p>", "last edited:"),
        ("<p><b>Ada Lin</b> | <i id=day>4 March 2021</i></p>", ""),
        ("<p>It rained on the pier all that day, and nobody who stood there minded it.</p><i id=day>4</i>", "…"),
        ("<i id=day>4 March 2021</i>", ""),
    ],
)
def test_the_label_of_a_day_may_stand_in_another_element(page: str, label: str) -> None:
    """Right before it or before what holds it alone; a paragraph before it is no label."""
    html = parse_page(page)
    day = next(element for element in html.within() if element.attributes.get("id") == "day")
    assert label_before(day) == label


@pytest.mark.parametrize(
    "before", ["Deadline: ", "Date of the talk: ", "Jane Doe, born ", "Member since ", "The pier on the morning of "]
)
def test_a_day_may_be_that_of_something_else(before: str) -> None:
    """So say a label that is no word of publishing, and a word in small letters."""
    assert leads_elsewhere(before)


@pytest.mark.parametrize(
    "before",
    ["", "Posted by anna on ", "Veröffentlicht am: ", "Ada Lin, ", "Friday, ", "von mola am ", "Last edited: "],
)
def test_words_of_publishing_and_names_lead_to_the_day_of_the_article(before: str) -> None:
    """Also the name of a member that has no capital, behind "by"."""
    assert not leads_elsewhere(before)


def test_a_line_may_be_a_day_and_nothing_else() -> None:
    """A weekday and an hour are part of it; a place is none."""
    assert is_mere("Friday, 5 March 2021, 10:12 am", "5 March 2021")
    assert not is_mere("Town Hall, 5 March 2021", "5 March 2021")


def test_the_line_of_a_day_is_what_begins_a_short_paragraph() -> None:
    """Up to the next element; a long paragraph has none."""
    page = parse_page("<p>4 March 2021<br>It rained.</p>")
    paragraph = page.first("p")
    assert paragraph is not None
    assert line_of(paragraph, 5) == "4 March 2021"
    long = parse_page(f"<p>4 March 2021<br>{'It rained. ' * 100}</p>").first("p")
    assert long is not None
    assert line_of(long, 5) == ""
