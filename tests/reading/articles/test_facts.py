"""An article's facts, as they are shown: the samples of the pass show where they come from."""

import pytest

from tests.reading.plain import LONG, OTHER, paragraphs, read_one


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("BY ODILE BRUN", "Odile Brun"),
        ("By EVE VAN DER MEER", "Eve van der Meer"),
        ("By J. R. MCRAE", "J. R. McRae"),
        ("By Odile Brun", "Odile Brun"),
    ],
)
def test_an_author_in_capitals_is_written_as_names_are(line: str, author: str) -> None:
    """As papers print their bylines."""
    assert read_one(paragraphs("The Harbour Office", line, LONG, OTHER)).authors == (author,)
