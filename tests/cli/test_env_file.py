"""``.env`` as ``init`` changes it: whatever else an operator keeps there stays."""

from io import StringIO

import pytest
from dotenv import dotenv_values
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.env_file import names_set, with_values

BEFORE = """# ours and others'
EDITOR=vi
export DISCORD_TOKEN="old one"
COMMONPLACE_CURATORS = 5

DISCORD_TOKEN_FILE=/run/secret
"""


def test_what_is_set_anew_replaces_and_the_rest_stays() -> None:
    """Comments, empty lines and other programs' names stay; the old token is gone, however it was written."""
    after = with_values(BEFORE, {"DISCORD_TOKEN": "new.one"}, without=("DISCORD_TOKEN_FILE",))
    assert after == "# ours and others'\nEDITOR=vi\nCOMMONPLACE_CURATORS = 5\n\nDISCORD_TOKEN=new.one\n"
    assert names_set(BEFORE) == {"EDITOR", "DISCORD_TOKEN", "COMMONPLACE_CURATORS", "DISCORD_TOKEN_FILE"}


def test_a_file_from_windows_keeps_its_lines() -> None:
    """Its line ends become ours."""
    assert with_values("EDITOR=vi\r\nDISCORD_TOKEN=x\r\n", {"DISCORD_TOKEN": "y"}) == "EDITOR=vi\nDISCORD_TOKEN=y\n"


@given(st.text(max_size=60).filter(lambda value: not set("\r\n\0") & set(value) and value.isprintable()))
def test_any_value_is_read_back_as_it_was(value: str) -> None:
    """Spaces, quotes, backslashes, #, $ and any script: as in the path of a folder."""
    written = with_values("EDITOR=vi\n", {"COMMONPLACE_ARTICLES_DIR": value})
    read = dotenv_values(stream=StringIO(written), interpolate=False)
    assert read == {"EDITOR": "vi", "COMMONPLACE_ARTICLES_DIR": value}


def test_a_value_of_two_lines_is_refused() -> None:
    """It would set something else on the second."""
    with pytest.raises(ValueError, match="several lines"):
        with_values("", {"DISCORD_TOKEN": "a\nCOMMONPLACE_CURATORS=1"})
