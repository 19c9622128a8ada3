"""Forms: as Discord takes them, and answered also after a restart."""

from bot.cards.card import FormCard, FormField, Verb
from bot.chat.form import opened


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
