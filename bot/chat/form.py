"""Forms: a window with fields to write in. Its custom id holds everything it needs, so it outlives the process."""

import re
from typing import Any

from discord import Interaction, SelectOption, TextStyle, ui

from bot.cards.card import FormCard, FormField
from bot.cards.fit import shortened
from bot.chat.ids import PATTERN, ControlId, written

_TITLE, _LABEL, _HINT, _VALUE = 45, 45, 100, 4000
_MINUTES = 15
"""So long the client knows a window it opened; an answer that comes later is taken all the same."""


def opened(form: FormCard, owner: int) -> ui.Modal:
    """The window, for user ``owner``, to be sent as the first answer to an interaction."""
    custom_id = written(ControlId(form.verb, owner, form.args))
    window = ui.Modal(title=shortened(form.title, _TITLE), timeout=_MINUTES * 60, custom_id=custom_id)
    chosen = any(field.choices for field in form.fields)  # what is chosen needs a label, and then all have one
    for field in form.fields:
        window.add_item(_labelled(field) if chosen else _written_in(field, label=True))
    return window


def _written_in(field: FormField, *, label: bool) -> ui.TextInput[Any]:
    """A field to write in; ``label``: it bears its own."""
    return ui.TextInput(
        label=shortened(field.label, _LABEL) if label else None,
        custom_id=field.name,
        style=TextStyle.paragraph if field.long else TextStyle.short,
        default=field.value[: min(field.most, _VALUE)] or None,
        placeholder=shortened(field.hint, _HINT) or None,
        required=field.required,
        max_length=min(field.most, _VALUE),
    )


def _labelled(field: FormField) -> ui.Label[Any]:
    """A field below its label, in which is written, or one of a few is chosen."""
    text = shortened(field.label, _LABEL)
    if not field.choices:
        return ui.Label(text=text, component=_written_in(field, label=False))
    options = [SelectOption(label=shown, value=sent, default=sent == field.value) for shown, sent in field.choices]
    menu = ui.Select[Any](custom_id=field.name, options=options, required=field.required)
    return ui.Label(text=text, description=shortened(field.hint, _HINT) or None, component=menu)


async def answer_form(interaction: Interaction[Any]) -> None:
    """Answer a form that was sent off as a press is answered. Raises nothing."""
    data: Any = interaction.data
    custom_id = str(data.get("custom_id", ""))
    if re.fullmatch(PATTERN, custom_id):
        await interaction.client.presses.answer(interaction, custom_id)
