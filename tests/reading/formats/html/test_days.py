"""The day on which a page was published."""

import pytest

from bot.reading.formats.html.days import Day, day_in_address, day_of, day_shown, language_of_figures, printed_day
from bot.reading.formats.html.elements import parse_page


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2021-03-04T10:00:00Z", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("4 March 2021", "2021-03-04"),
        ("Thu, 4 Mar 2021 10:00", "2021-03-04"),
        ("Thu Mar 04 12:45:00 EDT 2021", "2021-03-04"),
        ("Thu Mar 04 2021 12:45:00 GMT+0100 (CET)", "2021-03-04"),
        ("20210304124500", "2021-03-04"),
        ("2021-3-4T12:45:00+02:00", "2021-03-04"),
        ("2021 3 4 12:45:00", "2021-03-04"),
        ("1614861900", None),
        ("2021-13-40", None),
        ("P3D", None),
        ("March 2021", None),
        (None, None),
    ],
)
def test_a_day_as_data_gives_it(given: object, day: str | None) -> None:
    """ISO 8601 with or without dashes, or a full date as printed."""
    assert day_of(given) == day


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Published 4 March 2021", "en", ("2021-03-04", "4 March 2021", False)),
        ("Updated 9 March 2021, published 4 March 2021", "en", ("2021-03-04", "4 March 2021", False)),
        ("Updated 9 March 2021 | First published 03/04/2019", "en-GB", ("2019-04-03", "03/04/2019", False)),
        ("Ann Bray | Published 03/04/2019 | Updated 09/03/2021", "en-GB", ("2019-04-03", "03/04/2019", False)),
        ("Published 03/04/2019 | Updated 19 March 2021", "en-GB", ("2019-04-03", "03/04/2019", False)),
        ("Updated 19/03/2021 | First published 03/04/2019", None, ("2021-03-19", "19/03/2021", True)),
        ("Updated 19/03/2021, last updated 20/03/2021", None, ("2021-03-19", "19/03/2021", True)),
        ("By Ada Lin on 9 March 2021 (first published 4 March 2021)", "en", ("2021-03-04", "4 March 2021", False)),
        ("Aktualisiert am 9. März 2021", "de", ("2021-03-09", "9. März 2021", True)),
        ("04/03/2021", "fr", ("2021-03-04", "04/03/2021", False)),
        ("03/04/2021", "en-US", ("2021-03-04", "03/04/2021", False)),
        ("4.3.21, 10:00", "de", ("2021-03-04", "4.3.21", False)),
        ("04 | 03 | 2021", "de", ("2021-03-04", "04 | 03 | 2021", False)),
        ("03/04/2021", None, None),
        ("28.09.1912:47", "de", None),
        ("3 days ago", "en", None),
        ("10:12:21", "de", None),
    ],
)
def test_figures_are_read_as_the_language_of_the_page_does(
    text: str, language: str | None, found: tuple[str, str, bool] | None
) -> None:
    """Day and month change places in American pages only; without a language two figures stay unsure."""
    assert printed_day(text, language) == found


def test_an_address_may_hold_the_day() -> None:
    """As many newspapers build them; a year and a month are no day."""
    assert day_in_address("https://example.org/2021/03/04/ferries") == "2021-03-04"
    assert day_in_address("https://example.org/2021/03/ferries") is None
    assert day_in_address(None) is None


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("", "<time datetime='2021-03-04'>3 days ago</time>", "2021-03-04"),
        ("", "<div class='meta-date'><i></i> 04.03.2021</div>", "2021-03-04"),
        ("", "<time>Updated 9 March 2021</time><time>4 March 2021</time>", "2021-03-04"),
        (
            "",
            "<div class='meta'>Posted on <a href='/x'>"
            "<time class='published' datetime='2021-03-04'>Montag, 4. März 2021</time>"
            "<time class='updated' datetime='2022-03-09'>Mittwoch, 9. März 2022</time></a></div>",
            "2021-03-04",
        ),
        ("", "<p>4 March 2021 | Rivers</p>", "2021-03-04"),
        ("<span class='date'>4 March 2021</span>", "", "2021-03-04"),
        ("", "<div class='related'><time datetime='2020-01-01'></time></div>", None),
        ("", "<div class='comments'><time datetime='2020-01-01'></time></div>", None),
        ("", "<p>Six minutes to read</p>", None),
    ],
)
def test_the_day_by_the_title_is_that_of_the_article(above: str, below: str, day: str | None) -> None:
    """In data, in an element named so, in a short line; dates of other articles, comments and changes are not."""
    page = f"<html lang='de'><body>{above}<article><h1>Ferries</h1>{below}<p>The ferry runs.</p></article>"
    body = parse_page(page).first("body")
    assert body is not None
    part = body.first("article")
    assert part is not None
    found = day_shown(body, body.first("h1"), part, "de")
    assert (found.iso if found else None) == day


def test_the_day_in_a_teaser_is_that_of_another_article() -> None:
    """However near to the title it stands: the one below the text is the article's."""
    teaser = "<div><h3>Mills</h3><span class='default-teaser__date'>9 March 2021</span></div>"
    page = f"{teaser}<main><h1>Ferries</h1><p>It rained.</p></main><p class=date>4 March 2021</p>"
    body = parse_page(page).first("body")
    assert body is not None
    part = body.first("main")
    assert part is not None
    found = day_shown(body, body.first("h1"), part, "en")
    assert found is not None
    assert found.iso == "2021-03-04"


def test_a_day_in_a_line_far_from_the_title_is_what_the_text_tells_of() -> None:
    """A link at the foot names the day of something else: then no day is known."""
    text = "<p>It <i>rained</i> all day.</p>" * 40
    page = f"<main><h1>Ferries</h1>{text}<ul><li>The harbour was closed on 4 March 2021</li></ul></main>"
    body = parse_page(page).first("body")
    assert body is not None
    part = body.first("main")
    assert part is not None
    assert day_shown(body, body.first("h1"), part, "en") is None


def test_of_two_days_in_figures_that_of_the_change_does_not_count() -> None:
    """A line may tell both, the change first."""
    assert printed_day("Letzte Änderung: 31.10.2023, erschienen am 1.11.2023", "de") == (
        "2023-11-01",
        "1.11.2023",
        False,
    )


def test_the_day_right_above_the_title_counts_whatever_it_is_called() -> None:
    """Systems that build pages of blocks call it a teaser; elsewhere that is the day of another article."""
    day = '<h3 class="teaser-meta">04.03.2021</h3>'
    body = parse_page(f"<main>{day}<h1>On Ferries</h1><p>They run.</p></main>")
    title = body.first("h1")
    assert title is not None
    shown = day_shown(body, title, body, "de")
    assert shown is not None
    assert shown.iso == "2021-03-04"
    far = parse_page(f"<main><h1>On Ferries</h1><p>They</p><p>run</p><p>all</p><p>day.</p>{day}</main>")
    assert day_shown(far, far.first("h1"), far, "de") is None


def test_a_day_that_a_sentence_tells_of_is_no_date() -> None:
    """The day of a meeting, in a short paragraph below the title."""
    page = "<h1>On Ferries</h1><p>The next ferry leaves the pier on 5 February 2020 at</p><p>nine.</p>"
    body = parse_page(page)
    assert day_shown(body, body.first("h1"), body, "en") is None


TEXT = (
    "<p>The ferry runs twice a day, and the people of the island wait for it in the rain as their parents did.</p>" * 5
)


def shown(page: str, language: str | None = "en") -> str | None:
    """The day that a page shows beside its first heading, in ISO form."""
    body = parse_page(page).first("body")
    assert body is not None
    day: Day | None = day_shown(body, body.first("h1"), body.first("main") or body, language)
    return day.iso if day else None


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (
            "<h1>On Ferries</h1><ul><li><b>Updated:</b> <time datetime=2021-03-09></time></li>"
            "<li><b>Original:</b> <time datetime=2021-03-04></time></li></ul>",
            "2021-03-04",
        ),
        (
            "<h1>On Ferries</h1><div><div>Erschienen am</div><div>4.3.2021</div></div>"
            "<div><i>More</i><i class=date>9.3.2021</i></div>",
            "2021-03-04",
        ),
        ("<h1>On Ferries</h1><p>Deadline: <b><i>4 March 2021</i></b></p>", None),
        ("<h1>On Ferries</h1><div class=author>Ada Lin <i>Member since 4 March 2021</i></div>", None),
        (f"<h1>On Ferries</h1>{TEXT}<p>© 4 March 2021 Harbour Press</p>", None),
        (f"<h1>On Ferries</h1>{TEXT}<p>4 March 2021, 10:12</p>", "2021-03-04"),
        (f"<h1>On Ferries</h1>{TEXT}<p>Posted by mola on 4 March 2021</p>", "2021-03-04"),
        (f"<h1>On Ferries</h1>{TEXT}<div>page revision: 8, last edited: <i class=date>4 March 2021</i></div>", None),
        (
            f"<h1>On Ferries</h1>{TEXT}{TEXT}<p class=postmetadata>This entry was posted on Thursday, March 4th, 2021 "
            "at 10:12 am and is filed under Rivers. You can follow any responses to this entry through its feed.</p>",
            "2021-03-04",
        ),
        (
            f"<h1>On Ferries</h1>{TEXT}<p>Dieser Beitrag wurde am Donnerstag, 4. März 2021 um 10:12 Uhr veröffentlicht "
            "und ist unter Flüsse abgelegt.</p>",
            "2021-03-04",
        ),
        (
            f"<h1>On Ferries</h1><p>Ada Lin <time>4 March 2021</time></p>{TEXT}"
            "<div>Ferries! <time datetime=2021-03-09>9 March 2021</time></div>",
            "2021-03-04",
        ),
        ("<h1>On Ferries</h1><p><relative-time datetime=2021-03-04>last week</relative-time></p>", "2021-03-04"),
    ],
)
def test_words_beside_a_day_say_what_it_is_of(page: str, day: str | None) -> None:
    """Of two days that called the first one wins; a deadline, and what only stands below the text, are none."""
    assert shown(f"<main>{page}{TEXT}</main>") == day


def test_what_is_posted_below_the_text_dates_nothing_above_it() -> None:
    """Comments are called so, and stand near the title of a short article."""
    comment = "<div>Posted by mola on <i>9 March 2021</i></div>"
    assert shown(f"<main><h1>On Ferries</h1><p>4 March 2021</p>{TEXT}{comment}</main>") == "2021-03-04"


def test_the_head_of_a_site_shows_the_day_of_today() -> None:
    """That of an article holds its title."""
    site = "<header><i>Thursday, 4 March 2021</i></header><main><h1>On Ferries</h1>"
    own = "<main><header><i>Thursday, 4 March 2021</i><h1>On Ferries</h1></header>"
    assert shown(f"{site}{TEXT}</main>") is None
    assert shown(f"{own}{TEXT}</main>") == "2021-03-04"


def test_english_figures_stand_in_the_order_of_the_region_or_of_the_page() -> None:
    """Without a region another date of the page tells the order, where it can be read in one only."""
    page = f"<main><h1>On Ferries</h1><p class=date>03/04/2021</p>{TEXT}</main>"
    assert shown(page, "en-GB") == "2021-04-03"
    assert shown(page) == "2021-03-04"
    assert shown(f"{page}<p>25/03/2021 On Mills</p>") == "2021-04-03"
    assert shown(f"{page}<p>03/25/2021 On Mills</p>") == "2021-03-04"
    assert shown(f"{page}<p>03/25/2021 On Mills</p><p>25/03/2021 On Rain</p>") == "2021-03-04"


def test_the_region_of_english_stands_in_the_locale_or_the_address() -> None:
    """Other languages have one order."""
    assert language_of_figures("en", "en_GB", None) == "en-GB"
    assert language_of_figures("en", None, "https://www.example.co.uk/ferries") == "en-GB"
    assert language_of_figures("en", None, "https://example.org/ferries") == "en"
    assert language_of_figures("en-US", "en_GB", "https://example.co.uk/") == "en-US"
    assert language_of_figures("de", "en_GB", "https://example.co.uk/") == "de"
    assert language_of_figures(None, None, None) is None


def test_a_line_of_two_days_shows_the_first_as_it_is_printed() -> None:
    """Where both are data, the line that holds them still tells how the day of publication is written."""
    days = (
        "<time datetime='2021-03-04' itemprop='datePublished'>Thu 4 Mar 2021 <span>02.00 EST</span></time> "
        "<time datetime='2021-03-09' itemprop='dateModified'>Last modified on Tue 9 Mar 2021</time>"
    )
    body = parse_page(f"<main><h1>On Ferries</h1><p class='date' aria-hidden='true'>{days}</p><p>They run.</p></main>")
    shown = day_shown(body, body.first("h1"), body, "en")
    assert shown is not None
    assert (shown.iso, shown.printed) == ("2021-03-04", "4 Mar 2021")
