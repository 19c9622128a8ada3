"""The output of a verb: lines for people, JSON for programs."""

import json

import pytest

from bot.cards.card import Card, Run, TextBlock
from bot.cli.screen import hand_over, progress, remark, say, show


def test_text_is_printed_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Square brackets are no styles."""
    say("[bold]salt[/bold]")
    assert capsys.readouterr().out == "[bold]salt[/bold]\n"


def test_a_card_has_its_title_and_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output."""
    show(Card(title="Salt", blocks=(TextBlock((Run("Bread"),)),)))
    assert capsys.readouterr().out.split() == ["Salt", "Bread"]


def test_remarks_stand_beside(capsys: pytest.CaptureFixture[str]) -> None:
    """So that the answer can be piped."""
    remark("salt")
    read = capsys.readouterr()
    assert (read.out, read.err) == ("", "salt\n")


def test_programs_get_one_ascii_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever characters are in it."""
    hand_over({"mill": "磨坊\n"})
    out = capsys.readouterr().out
    assert out.isascii()
    assert out.count("\n") == 1
    assert json.loads(out) == {"mill": "磨坊\n"}


def test_a_long_load_is_told_now_and_then_where_no_bar_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a log: a line every ten seconds, none for what is quick."""
    now = 100.0
    monkeypatch.setattr("bot.cli.screen.time.monotonic", lambda: now)
    with progress("Reading") as told:
        for done in range(25):
            told(done, 25, "a.txt")
            now += 1
    assert capsys.readouterr().err == (
        "commonplace: 10 of 25 sources read, at a.txt\ncommonplace: 20 of 25 sources read, at a.txt\n"
    )
