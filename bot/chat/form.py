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
    for field in form.fields:
        if field.choices:
            window.add_item(_chosen_one(field))
            continue
        window.add_item(
            ui.TextInput[Any](
                label=shortened(field.label, _LABEL),
                custom_id=field.name,
                style=TextStyle.paragraph if field.long else TextStyle.short,
                default=field.value[: min(field.most, _VALUE)] or None,
                placeholder=shortened(field.hint, _HINT) or None,
                required=field.required,
                max_length=min(field.most, _VALUE),
            )
        )
    return window


def _chosen_one(field: FormField) -> ui.Label[Any]:
    """A field in which one of a few is chosen."""
    options = [SelectOption(label=shown, value=sent, default=sent == field.value) for shown, sent in field.choices]
    chosen = ui.Select[Any](custom_id=field.name, options=options, required=field.required)
    hint = shortened(field.hint, _HINT) or None
    return ui.Label(text=shortened(field.label, _LABEL), description=hint, component=chosen)


async def answer_form(interaction: Interaction[Any]) -> None:
    """Answer a form that was sent off as a press is answered. Raises nothing."""
    data: Any = interaction.data
    custom_id = str(data.get("custom_id", ""))
    if re.fullmatch(PATTERN, custom_id):
        await interaction.client.presses.answer(interaction, custom_id)
