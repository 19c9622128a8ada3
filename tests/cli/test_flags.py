"""The flags every verb knows."""

from pathlib import Path

import pytest
import typer

from bot.cli.flags import path_of


def test_a_path_is_taken_as_typed() -> None:
    """A dot is the current folder."""
    assert path_of("articles/salt") == Path("articles/salt")
    assert path_of(".") == Path()


def test_an_empty_path_is_wrong_usage() -> None:
    """It would be the current folder without anybody's meaning it."""
    with pytest.raises(typer.BadParameter):
        path_of("")
