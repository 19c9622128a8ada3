"""Front matter in YAML: strings, lists and mappings, and a reason for whatever is refused."""

import pytest

from bot.errors import Cause
from bot.faults import Fault
from bot.reading.stated.plain_yaml import NotPlainYaml, read_plain_yaml


def test_everything_is_a_string_a_list_or_a_mapping() -> None:
    """A day stays as printed, and ``no`` stays a language."""
    assert read_plain_yaml("date: 2021-03-04\nlanguage: no\nauthors: [Ada Brook]\n") == {
        "date": "2021-03-04",
        "language": "no",
        "authors": ["Ada Brook"],
    }
    assert read_plain_yaml("") is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &b [1]\nc: *b\n", Fault.YAML_ALIAS),
        ("a: [[[[[[[1]]]]]]]\n", Fault.YAML_TOO_DEEP),
        ("title: a: b\n", Fault.YAML_BROKEN),
    ],
)
def test_what_is_refused_has_its_reason(text: str, fault: Fault) -> None:
    """What refers to something else, what nests without end, what is no YAML."""
    with pytest.raises(NotPlainYaml) as refused:
        read_plain_yaml(text)
    assert isinstance(refused.value.cause, Cause)
    assert refused.value.cause.fault is fault
