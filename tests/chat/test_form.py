"""Forms: as Discord takes them, and answered also after a restart."""

from types import SimpleNamespace
from typing import Any

from simcord.components import validate_modal

from bot.cards.card import FormCard, FormField, Verb
from bot.chat.controls.press import Press
from bot.chat.form import opened
from bot.chat.ids import ControlId


async def test_a_form_fits_what_discord_takes() -> None:
    """Long titles, labels and texts are cut; what is there already stands in its field."""
    field = FormField("note", "l" * 80, "v" * 600, 500, long=True, required=True, hint="h" * 200)
    form = opened(FormCard("t" * 80, Verb.NOTED, ("17",), (field, FormField("title", "Title"))), 42).to_dict()
    assert form["custom_id"] == "cp1:nd:42:17"
    assert len(form["title"]) <= 45
    first, second = (row["components"][0] for row in form["components"])
    assert (len(first["label"]), len(first["placeholder"]), first["value"]) == (45, 100, "v" * 500)
    assert (first["max_length"], first["required"], first["style"], first["custom_id"]) == (500, True, 2, "note")
    assert (second["required"], second.get("value"), second["style"]) == (False, None, 1)


async def test_one_of_a_few_is_chosen() -> None:
    """What is chosen already is marked, and what is sent comes back by the field's name."""
    field = FormField("random", "Quoted", "no", choices=(("Yes", "yes"), ("No", "no")), hint="At random")
    form = validate_modal(opened(FormCard("Details", Verb.EDITED, ("17",), (field,)), 42).to_dict())
    (label,) = form["components"]
    marked = [(one["value"], one.get("default", False)) for one in label["component"]["options"]]
    assert marked == [("yes", False), ("no", True)]
    assert (label["label"], label["description"]) == ("Quoted", "At random")
    sent: Any = SimpleNamespace(data={"components": [{"component": {"custom_id": "random", "values": ["yes"]}}]})
    assert Press(sent, ControlId(Verb.EDITED, 42, ("17",))).written() == {"random": "yes"}
