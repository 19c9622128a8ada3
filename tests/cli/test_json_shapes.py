"""What verbs print with ``--json``."""

import json

import pytest

from tests.cli.conftest import Ask


@pytest.mark.parametrize("words", [("articles",), ("quote",), ("search", "lamp")])
def test_every_line_is_one_object(ask: Ask, words: tuple[str, ...]) -> None:
    """ASCII, so that any program can read it."""
    out = ask(*words, "--json").stdout
    assert out.isascii()
    assert all(isinstance(json.loads(line), dict) for line in out.splitlines())
