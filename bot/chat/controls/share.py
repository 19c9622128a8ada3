"""Sharing: a private answer, as it stands, posted for everyone in the channel with the name of who shared it.

What is posted is read from the message the button is on, so it is what was seen, also after a restart. It goes out as
a follow-up to the press, which needs no permission of the bot's own in the channel.

The button says *Shared* only once the answer is in the channel. Follow-ups have no nonce of Discord's, so the copy
carries one of ours in its *Delete* button, and the press is noted before anything is posted: when the bot was ended
between the two, the next press looks in the channel before it posts again.
"""

import hashlib
import json
import logging
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import discord
from discord import ui

from bot.cards.buttons import delete_action, shared_label
from bot.cards.card import Picture, Verb
from bot.cards.sharing import shared_by
from bot.cards.tongue import speaking
from bot.cards.tongue_tables import ENGLISH
from bot.chat.answers.drawing import SHARED_ROOM, as_file
from bot.chat.answers.markdown import small_markup
from bot.chat.answers.remembered import Memory
from bot.chat.context import ASKED_IN, BotInteraction
from bot.chat.control import Control
from bot.chat.ids import ControlId, parsed, written
from bot.chat.tongues import speak_to
from bot.errors import Refused
from bot.faults import Fault
from bot.model.preferences import CommandGroup

log = logging.getLogger(__name__)

KIND = "share"
"""What is remembered of a share, under the digest of the answer: the number of the press, then ``POSTED``."""
POSTED, FAILED = "posted", "failed"


class Sharing:
    """Shares each answer once, also across a kill: a second press is told what became of the first."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._under_way: set[str] = set()

    async def share(self, interaction: BotInteraction) -> None:
        """Post the answer the button stands on, then say *Shared* on the button. Raises Refused."""
        message = interaction.message
        assert message is not None  # a button stands on a message
        share = _digest(message)
        if share in self._under_way:
            raise Refused(Fault.BEING_SHARED)
        self._under_way.add(share)
        try:
            await interaction.response.defer()
            pictures = await _pictures(interaction, message)
            already = await self._became_of(share, interaction)
            if not already:
                await self._post(share, interaction, message, pictures)
            await _say_shared(interaction, message, pictures)
            if already:
                raise Refused(Fault.ALREADY_SHARED)
        finally:
            self._under_way.discard(share)

    async def _became_of(self, share: str, interaction: BotInteraction) -> bool:
        """Whether the answer is in the channel already. Raises Refused when it may be and nobody can tell."""
        kept = await self._memory.recall(share)
        if kept is None or kept[1] == FAILED:
            return False
        if kept[1] != POSTED:
            found = await _is_posted(share, interaction, after=int(kept[1]))
            await self._note(share, POSTED if found else FAILED)
            if found is None:
                raise Refused(Fault.SHARE_CUT_OFF)
            return found
        return True

    async def _post(
        self, share: str, interaction: BotInteraction, message: discord.Message, pictures: list[Picture]
    ) -> None:
        """Post the copy. What Discord refuses is noted as failed; after any other failure it may have been posted."""
        speak_to(interaction, alone=False)
        copy = _Copy(message, share=share, sharer=interaction.user).view()
        speak_to(interaction, alone=True)
        files = [as_file(picture) for picture in pictures]
        await self._note(share, str(interaction.id))
        try:
            posted = await interaction.followup.send(view=copy, wait=True, ephemeral=False, files=files)
        except discord.HTTPException as refusal:
            if refusal.status < 500:
                await self._note(share, FAILED)
            raise
        if posted.flags.ephemeral:
            await posted.delete()
            await self._note(share, FAILED)
            raise Refused(Fault.CANNOT_SHARE)
        await self._note(share, POSTED)

    async def _note(self, share: str, became: str) -> None:
        await self._memory.remember_as(share, KIND, became, ASKED_IN.get())


class _Copy:
    """An answer rebuilt from its message: with its button *Shared*, or, with ``sharer``, for everyone."""

    def __init__(
        self,
        message: discord.Message,
        *,
        pressed: bool = False,
        share: str = "",
        sharer: discord.User | discord.Member | None = None,
    ) -> None:
        self._message = message
        self._pressed = pressed
        self._share = share
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
                    named, about = f"attachment://{_name(item)}", item.description
                    yield ui.MediaGallery(discord.MediaGalleryItem(named, description=about, spoiler=item.spoiler))
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
                label, disabled = shared_label(), True
            if self._sharer is not None:
                group = tuple(arg for arg in control.args[:1] if arg in set(CommandGroup))
                delete = delete_action((*group, self._share))
                label, custom_id = delete.label, written(ControlId(delete.verb, self._sharer.id, delete.args))
        return Control(ui.Button(label=label, custom_id=custom_id, style=button.style, disabled=disabled))


def _items(message: discord.Message) -> Iterator[discord.MediaGalleryItem]:
    for component in message.components:
        if isinstance(component, discord.MediaGalleryComponent):
            yield from component.items


async def _pictures(interaction: BotInteraction, message: discord.Message) -> list[Picture]:
    """The pictures on a message. Discord lists them only in its components, and there discord.py gives them no way to
    be read."""
    pictures: list[Picture] = []
    for item in _items(message):
        data = await interaction.client.http.get_from_cdn(item.media.url)
        pictures.append(Picture(data, _name(item).removeprefix("SPOILER_"), item.description or "", item.spoiler))
    return pictures


def _name(item: discord.MediaGalleryItem) -> str:
    return PurePosixPath(urlsplit(item.media.url).path).name


async def _say_shared(interaction: BotInteraction, message: discord.Message, pictures: list[Picture]) -> None:
    """Have the button say *Shared*. Where Discord does not take that, it says *Share*; what counts is done."""
    view = _Copy(message, pressed=True).view()
    files = [as_file(picture) for picture in pictures] if pictures else discord.utils.MISSING
    try:
        await interaction.edit_original_response(view=view, attachments=files)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("A button could not be made to say that an answer was shared: %s", error)


async def _is_posted(share: str, interaction: BotInteraction, after: int) -> bool | None:
    """Whether a copy stands in the channel, posted soon after the press ``after``; None where we may not look."""
    may = interaction.app_permissions
    hidden = interaction.guild_id is not None and not (may.view_channel and may.read_message_history)
    if interaction.channel_id is None or hidden:  # hidden history is an empty one to Discord
        return None
    try:
        messages = await interaction.client.http.logs_from(interaction.channel_id, 100, after=after)
    except (discord.Forbidden, discord.NotFound):
        return None
    return any(_has_mark(one.get("components", ()), f":{share}") for one in messages)


def _has_mark(components: Any, mark: str) -> bool:
    return any(
        str(one.get("custom_id", "")).endswith(mark) or _has_mark(one.get("components", ()), mark) for one in components
    )


def _digest(message: discord.Message) -> str:
    """Names a message and what stands on it: another as soon as something else does, such as its next page; *Shared*
    or *Share* is alike."""
    with speaking(ENGLISH):  # whatever language whoever presses it speaks by now
        shown = json.dumps([message.id, *(i.to_component_dict() for i in _Copy(message, pressed=True).view().children)])
    return hashlib.blake2b(shown.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
