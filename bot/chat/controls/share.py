"""Sharing: a private answer, as it stands, posted for everyone in the channel with the name of who shared it.

What is posted is read from the message the button is on, so it is what was seen, also after a restart. It goes out as
a follow-up to the press, which needs no permission of the bot's own in the channel.
"""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import discord
from discord import ui

from bot.cards.buttons import SHARED, delete_action
from bot.cards.card import Picture, Verb
from bot.cards.sharing import shared_by
from bot.chat.answers.drawing import SHARED_ROOM, as_file, gallery
from bot.chat.answers.markdown import small_markup
from bot.chat.context import BotInteraction
from bot.chat.control import Control
from bot.chat.ids import ControlId, parsed, written
from bot.errors import Refused
from bot.faults import Fault

_REMEMBERED = 2000


class Sharing:
    """Shares each answer once: a second press, however soon, is told so."""

    def __init__(self) -> None:
        self._shared: OrderedDict[tuple[int, str], None] = OrderedDict()

    async def share(self, interaction: BotInteraction) -> None:
        """Post the answer the button stands on, and say *Shared* on the button. Raises Refused."""
        message = interaction.message
        assert message is not None  # a button stands on a message
        shared = (message.id, _digest(message))
        if shared in self._shared:
            raise Refused(Fault.ALREADY_SHARED)
        self._shared[shared] = None
        while len(self._shared) > _REMEMBERED:
            self._shared.popitem(last=False)
        pictures: list[Picture] = []
        try:
            pictures = await _pictures(interaction, message)
            await _change(interaction, _Copy(message, pressed=True).view(), pictures)
            copy = _Copy(message, sharer=interaction.user).view()
            files = [as_file(picture) for picture in pictures]
            posted = await interaction.followup.send(view=copy, wait=True, ephemeral=False, files=files)
            if posted.flags.ephemeral:
                await posted.delete()
                raise Refused(Fault.CANNOT_SHARE)
        except BaseException:
            del self._shared[shared]
            if interaction.response.is_done():
                await _change(interaction, _Copy(message).view(), pictures)
            raise


class _Copy:
    """An answer rebuilt from its message: with its button *Shared*, or, with ``sharer``, for everyone."""

    def __init__(
        self,
        message: discord.Message,
        *,
        pressed: bool = False,
        sharer: discord.User | discord.Member | None = None,
    ) -> None:
        self._message = message
        self._pressed = pressed
        self._sharer = sharer

    def view(self) -> ui.LayoutView:
        """The whole message."""
        view = ui.LayoutView(timeout=None)
        if self._sharer is not None:
            name = shared_by(self._sharer.display_name)
            view.add_item(ui.TextDisplay[Any](small_markup(name, SHARED_ROOM)))
        for component in self._message.components:
            if isinstance(component, discord.Container):
                container = ui.Container[Any](accent_colour=component.accent_colour)
                for child in component.children:
                    for item in self._items(child):
                        container.add_item(item)
                view.add_item(container)
            else:
                for item in self._items(component):
                    view.add_item(item)
        return view

    def _items(self, component: Any) -> Iterator[ui.Item[Any]]:
        match component:
            case discord.TextDisplay():
                yield ui.TextDisplay(component.content)
            case discord.SeparatorComponent():
                yield ui.Separator()
            case discord.MediaGalleryComponent():
                for item in component.items:
                    yield gallery(_name(item), item.description)
            case discord.SectionComponent():
                texts = [child.content for child in component.children if isinstance(child, discord.TextDisplay)]
                accessory = component.accessory
                if isinstance(accessory, discord.Button):
                    yield ui.Section(*texts, accessory=self._button(accessory))
            case discord.ActionRow():
                yield ui.ActionRow(*map(self._control, component.children))

    def _control(self, component: Any) -> Control:
        if isinstance(component, discord.SelectMenu):
            menu: ui.Select[Any] = ui.Select(
                custom_id=component.custom_id, placeholder=component.placeholder, options=component.options
            )
            return Control(menu)
        return self._button(component)

    def _button(self, button: discord.Button) -> Control:
        custom_id, label, disabled = button.custom_id or "", button.label, button.disabled
        control = parsed(custom_id)
        if control is not None and control.verb is Verb.SHARE:
            if self._pressed:
                label, disabled = SHARED, True
            if self._sharer is not None:
                delete = delete_action()
                label, custom_id = delete.label, written(ControlId(delete.verb, self._sharer.id, ()))
        return Control(ui.Button(label=label, custom_id=custom_id, style=button.style, disabled=disabled))


def _items(message: discord.Message) -> Iterator[discord.MediaGalleryItem]:
    for component in message.components:
        if isinstance(component, discord.MediaGalleryComponent):
            yield from component.items


async def _pictures(interaction: BotInteraction, message: discord.Message) -> list[Picture]:
    """The pictures on a message; where there are any, Discord is told first that the answer comes later.

    Discord lists them only in the message's components, and there discord.py gives them no way to be read.
    """
    pictures: list[Picture] = []
    for item in _items(message):
        if not interaction.response.is_done():
            await interaction.response.defer()
        data = await interaction.client.http.get_from_cdn(item.media.url)
        pictures.append(Picture(data, _name(item), item.description or ""))
    return pictures


def _name(item: discord.MediaGalleryItem) -> str:
    return PurePosixPath(urlsplit(item.media.url).path).name


async def _change(interaction: BotInteraction, view: ui.LayoutView, pictures: list[Picture]) -> None:
    """Show ``view`` in place of what the button stands on."""
    if not interaction.response.is_done():
        await interaction.response.edit_message(view=view)
    elif pictures:
        await interaction.edit_original_response(view=view, attachments=[as_file(picture) for picture in pictures])
    else:
        await interaction.edit_original_response(view=view)


def _digest(message: discord.Message) -> str:
    """Differs as soon as something else stands on the message, such as its next page; *Shared* or *Share* is alike."""
    shown = json.dumps([item.to_component_dict() for item in _Copy(message, pressed=True).view().children])
    return hashlib.blake2b(shown.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
