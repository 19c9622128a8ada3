"""A sidecar with other details: the rest of it stays to the letter."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Refused
from bot.library.adding.stating import ALIASES, restated, toml_lines

SIDECAR = """# by hand, do not lose
Title = "Tea"   # short
authors = [
  "Ann Bray",  # the elder
  "Ben Lee",
]
furniture = ["1-2", "88-94"]   # lines that are not the text

[[speech]]
lines = "20-31"
speaker = "Ines Albrecht"
"""


def test_a_detail_takes_the_place_of_the_one_before() -> None:
    """Under whatever key and over however many lines that stood; comments and other statements stay."""
    after = restated(SIDECAR, {"title": "The Tea Table", "author": "Ann Bray"})
    assert after.splitlines() == [
        "# by hand, do not lose",
        'title = "The Tea Table"',
        'author = "Ann Bray"',
        'furniture = ["1-2", "88-94"]   # lines that are not the text',
        "",
        "[[speech]]",
        'lines = "20-31"',
        'speaker = "Ines Albrecht"',
    ]


def test_a_new_detail_stands_above_the_tables_and_an_empty_one_goes() -> None:
    """A key behind a table would be the table's."""
    after = restated(SIDECAR, {"date": "1926", "author": "", "flags": "ai, unquoted"})
    given_ = tomllib.loads(after)
    assert (given_["date"], given_["flags"]) == ("1926", ["ai", "unquoted"])
    assert "authors" not in given_
    assert given_["speech"] == tomllib.loads(SIDECAR)["speech"]
    assert restated("", {"title": "", "date": ""}) == ""
    assert restated('date = "1"', {"title": "T"}) == 'date = "1"\ntitle = "T"\n'


def test_several_authors_are_a_list() -> None:
    """Between semicolons; one alone is a line of text, which the reader may part."""
    assert restated("", {"author": "Bray, Ann; Ben Lee"}) == 'author = ["Bray, Ann", "Ben Lee"]\n'
    assert restated("", {"author": "Ann Bray and Ben Lee"}) == 'author = "Ann Bray and Ben Lee"\n'


@pytest.mark.parametrize("broken", ["title = ", "= 1", 'a = """never closed', "x = {\n" * 900])
def test_what_cannot_be_changed_without_harm_is_refused(broken: str) -> None:
    """The file is left to whoever wrote it."""
    with pytest.raises(Refused):
        restated(broken, {"title": "T"})


_WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=20)


@given(
    st.dictionaries(st.sampled_from(sorted(ALIASES)), _WORDS), st.dictionaries(st.sampled_from(sorted(ALIASES)), _WORDS)
)
def test_whatever_is_stated_is_what_is_read(first: dict[str, str], second: dict[str, str]) -> None:
    """Quotation marks, backslashes, brackets and all; the later statement wins, and the other details stay."""
    once = restated(SIDECAR, first)
    twice = restated(once, second)
    held = tomllib.loads(twice)
    assert held["furniture"] == ["1-2", "88-94"]
    for name in ("title", "date", "link", "language"):
        wanted = second.get(name, first.get(name, "Tea" if name == "title" else ""))
        key = next((key for key in held if key.lower() in ALIASES[name]), None)
        assert (held[key] if key else "") == wanted


def test_a_note_is_valid_toml_without_what_is_empty() -> None:
    """Whatever the words."""
    told = {"title": 'The "Tea" \\ Table\x7f', "reason": ""}
    assert tomllib.loads(toml_lines(told)) == {"title": 'The "Tea" \\ Table\x7f'}
