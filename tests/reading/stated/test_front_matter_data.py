"""A blog moves in from Hugo: its front matter is TOML or JSON, and states as much as YAML does."""

import pytest

from bot.model import Doubt
from bot.reading.stated.front_matter import split_front_matter
from bot.reading.stated.front_matter_data import data_at_top, opens_data

TOML = """+++
title = "Ropes"
date = 2021-03-09T10:00:00Z
draft = false
tags = ["sea"]
[[authors]]
name = "Ines Baro"
+++

A rope is older than the quay.
"""
JSON = '{\n  "title": "Ropes",\n  "author": ["Ines Baro", "Joost Ede"],\n  "weight": 3\n}\n\nA rope.\n'


def test_toml_states_what_yaml_does() -> None:
    """Title, authors given as tables, the date; other programs' keys are passed over; lines are counted."""
    statement, rest, taken, remarks = split_front_matter(TOML)
    assert (statement.title, statement.authors) == ("Ropes", ("Ines Baro",))
    assert statement.date == "2021-03-09"
    assert (rest.strip(), taken, remarks) == ("A rope is older than the quay.", 8, ())


def test_json_does_too() -> None:
    """An object at the top of a text, with a key that is known."""
    statement, rest, _, remarks = split_front_matter(JSON)
    assert (statement.title, statement.authors) == ("Ropes", ("Ines Baro", "Joost Ede"))
    assert (rest.strip(), remarks) == ("A rope.", ())


@pytest.mark.parametrize("text", ["{\n  x\n}\ntext", '{"rope": 3}\ntext', "+++\nno end", "{ a rope }", "{"])
def test_other_braces_and_signs_are_text(text: str) -> None:
    """Nothing is taken that states nothing."""
    assert split_front_matter(text)[1:] == (text, 0, ())


def test_broken_data_is_text_with_a_remark() -> None:
    """The line is named, and nothing is lost."""
    text = '+++\ntitle = "Ropes\n+++\nA rope.\n'
    _, rest, taken, remarks = split_front_matter(text)
    assert (rest, taken) == (text, 0)
    assert [(remark.line, remark.doubt) for remark in remarks] == [(1, Doubt.FRONT_MATTER_NO_DATA)]


def test_values_are_strings_as_in_yaml() -> None:
    """Numbers and truths are written out, tables stay tables."""
    assert opens_data("+++")
    assert not opens_data("++")
    lines = ["+++\n", "a = 3\n", "b = true\n", "c = {d = 1.5}\n", "+++\n"]
    assert data_at_top(lines, 0) == ({"a": "3", "b": "true", "c": {"d": "1.5"}}, 5)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Letter #3 to Ines", "Letter #3 to Ines"),
        ("title: It's #3", "It's #3"),
        ("title: Letter # a comment", "Letter"),
        ('title: "Letter #3"', "Letter #3"),
        ("title: Letter # 3 #4", "Letter # 3 #4"),
    ],
)
def test_a_number_sign_in_a_title_is_a_number(line: str, title: str) -> None:
    """ " #" begins a comment in YAML; before a number or word without a blank it is part of a title."""
    assert split_front_matter(f"---\n{line}\n---\ntext")[0].title == title
