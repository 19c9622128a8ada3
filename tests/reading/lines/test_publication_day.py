"""Here is one line that names several days: on which of them was something published?"""

import pytest

from bot.reading.lines.date import dates_in
from bot.reading.lines.publication_day import date_of, published_of


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ada Lin on 5 May 2021 (first published 3 April 2019)", "3 April 2019"),
        ("Last updated 5 May 2021, originally created 3 April 2019", "3 April 2019"),
        ("Publié le 3 avril 2019, modifié le 5 mai 2021", "3 avril 2019"),
        ("Stand: 5. Mai 2021, Erstveröffentlichung: 3. April 2019", "3. April 2019"),
        ("Обновлено 5 мая 2021, впервые опубликовано 3 апреля 2019", "3 апреля 2019"),
        ("5 May 2021 (updated 6 June 2022)", "5 May 2021"),
        ("1921, printed here on 5 May 2021", "5 May 2021"),
    ],
)
def test_the_words_before_a_day_tell_which_is_that_of_publication(line: str, day: str) -> None:
    """The first publication wins, then whatever is no change; a year alone gives way to a whole date."""
    assert date_of(line, dates_in(line)).printed == day


def test_where_all_days_are_those_of_changes_the_first_is_given_as_one() -> None:
    """ "Updated …, modified …"."""
    assert published_of("Updated 5 May, modified 6 May", [(8, 13), (24, 29)]) == (0, True)
    assert published_of("5 May", [(0, 5)]) == (0, False)
