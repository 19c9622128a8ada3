"""``--help`` in plain words."""

import pytest

from bot.cli.app import VERBS
from tests.cli.conftest import Ask


@pytest.mark.parametrize("verb", ["", *(verb.__name__ for verb in VERBS)])
def test_no_type_of_python_is_shown(ask: Ask, verb: str) -> None:
    """Neither <str> nor <bool>, in no verb."""
    told = ask(*filter(None, (verb,)), "--help").stdout
    assert "--help" in told
    for kind in ("<", "str>", "bool", "{"):
        assert kind not in told, told


def test_a_value_is_told_by_what_it_is(ask: Ask) -> None:
    """Text, a number, a file, one of a few words; a flag has none."""
    told = " ".join(ask("quote", "--help").stdout.split())
    for part in ("--author TEXT", "--seed NUMBER", "--picture FILE", "--length any|short|long", "--json Print"):
        assert part in told
    assert "[OPTIONS] [ARTICLE]" in told
    assert "[OPTIONS] ARTICLE [SECTION]" in " ".join(ask("read", "--help").stdout.split())
