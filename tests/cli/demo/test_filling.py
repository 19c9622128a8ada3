"""A form at the demo's prompt: asked for field by field."""

from collections.abc import Callable

import pytest

from bot.cards.card import FormCard, FormField, Verb
from bot.chat.form import opened
from bot.cli.demo.filling import fill_in

FORM = FormCard(
    "Add a text",
    Verb.PASTED,
    (),
    (
        FormField("text", "Text", long=True, required=True, most=12),
        FormField("title", "Title", value="Tea"),
        FormField("random", "At random", value="yes", choices=(("Yes", "yes"), ("No", "no"))),
    ),
)


def lines(*typed: str) -> Callable[[], str | None]:
    left = iter(typed)
    return lambda: next(left, None)


async def test_each_field_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A paragraph ends with a line that holds a full stop; what is not one of the choices leaves the one there is."""
    modal = opened(FORM, 7).to_dict()
    filled = fill_in(modal, lines("one", "", "two and more", ".", "", "perhaps"))
    assert filled == {"text": "one\n\ntwo and", "title": "Tea", "random": ["yes"]}
    assert "Title, now “Tea”:" in capsys.readouterr().out
    assert fill_in(modal, lines("x", ".", "Cups", "no")) == {"text": "x", "title": "Cups", "random": ["no"]}


async def test_a_field_that_may_not_be_empty_is_asked_for_again(capsys: pytest.CaptureFixture[str]) -> None:
    """As often as nothing is typed; what is typed then belongs to it, and a form that is left is not sent."""
    modal = opened(FORM, 7).to_dict()
    assert fill_in(modal, lines("", ".", ".", "salt", ".", "", "no")) == {
        "text": "salt",
        "title": "Tea",
        "random": ["no"],
    }
    assert capsys.readouterr().out.count("Text cannot be left empty. Type it (end it with") == 2
    assert fill_in(modal, lines("", ".")) is None


async def test_a_form_that_is_not_filled_in_to_its_end_is_not_sent() -> None:
    """The input ended."""
    modal = opened(FORM, 7).to_dict()
    assert fill_in(modal, lines("one", "two")) is None
    assert fill_in(modal, lines("one", ".")) is None
