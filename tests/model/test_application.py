"""Whose a token is."""

import base64

from hypothesis import given
from hypothesis import strategies as st

from bot.model.application import application_in, fleet_of

TOKEN = f"{base64.b64encode(b'4200000000000077').decode().rstrip('=')}.Gabcde.signature"


def test_a_token_begins_with_its_application_s_id() -> None:
    """Also after it was reset, and with a line end behind it."""
    assert application_in(TOKEN) == "4200000000000077"
    assert fleet_of(f"{TOKEN}\n") == fleet_of(f"{TOKEN.partition('.')[0]}.other.one") == "4200000000000077"


@given(st.text(max_size=30))
def test_any_other_token_has_a_name_that_does_not_give_it_away(token: str) -> None:
    """The same for the same token."""
    named = fleet_of(token)
    assert named == fleet_of(token)
    assert application_in(token) == named or (len(named) == 64 and (len(token) < 5 or token not in named))
