"""Cards as Discord components: one container of text, buttons and a menu, always within Discord's bounds."""

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import discord
from discord import ui

from bot.cards.card import (
    Action,
    Card,
    CardBlock,
    ChannelChoice,
    Choice,
    Copied,
    Divider,
    Download,
    Option,
    Picture,
    QuoteBlock,
    Rows,
    TextBlock,
    Verb,
)
from bot.cards.fit import CHARACTERS, COMPONENTS, MARK, shortened
from bot.chat.answers.escape import cleaned
from bot.chat.answers.markdown import (
    copied_markup,
    heading_markup,
    paragraph_markup,
    quotation_markup,
    rows_markup,
    runs_markup,
    small_markup,
)
from bot.chat.ids import ControlId, written

PROBLEM_COLOUR = 0x9A3B3B

SHARED_ROOM = 120
"""Characters kept free on an answer that may be shared."""

_TITLE, _SOURCE, _SMALL = 300, 900, 700
_BUTTONS_IN_A_ROW = 5
_OPTIONS = 25
_LABEL = 80
_OPTION = 100
_GAP = "\n\n"
_KINDS = [
    kind.value
    for kind in (
        *(discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum),
        *(discord.ChannelType.voice, discord.ChannelType.stage_voice),
    )
]
_ROW: Final = discord.ComponentType.action_row.value
_BUTTON: Final = discord.ComponentType.button.value
_MENU: Final = discord.ComponentType.select.value
_CHANNEL_MENU: Final = discord.ComponentType.channel_select.value
_SECTION: Final = discord.ComponentType.section.value
_TEXT: Final = discord.ComponentType.text_display.value
_GALLERY: Final = discord.ComponentType.media_gallery.value
_FILE: Final = discord.ComponentType.file.value
_SEPARATOR: Final = discord.ComponentType.separator.value
_CONTAINER: Final = discord.ComponentType.container.value
_STYLE: Final = discord.ButtonStyle.secondary.value
_PROMINENT: Final = discord.ButtonStyle.primary.value
_FINAL: Final = discord.ButtonStyle.danger.value

Component = dict[str, Any]
"""A component as Discord takes it."""


class Drawn(ui.LayoutView):
    """Components on their way to Discord, to which nobody listens: controls find their way by their ids, and discord.py
    would keep each private answer for fifteen minutes.

    To make discord.py's own items, which are there to be listened to, takes longer than all of an answer's text.
    """

    def __init__(self, components: Sequence[Component]) -> None:
        super().__init__(timeout=None)
        self.stop()
        self.components = list(components)

    def has_components_v2(self) -> bool:
        """Text that stands in components is of the second kind."""
        return True

    def to_components(self) -> list[Component]:
        """What is sent."""
        return self.components


def drawn(card: Card, *, owner: int, colour: int) -> Drawn:
    """The card as one message of at most 4,000 characters and 40 components; its buttons belong to user ``owner``.

    Cards keep within these bounds themselves; where one does not, text is cut with a mark and nothing fails.
    """
    items = _Sheet(card, owner).items()
    if any(isinstance(block, Picture) for block in card.blocks):  # a picture takes the whole width, outside the frame
        return Drawn(items)
    colour = PROBLEM_COLOUR if card.problem else colour
    return Drawn([{"type": _CONTAINER, "accent_color": colour, "spoiler": False, "components": items}])


def text_component(text: str) -> Component:
    """A text of a message."""
    return {"type": _TEXT, "content": text}


def files_of(card: Card) -> list[discord.File]:
    """The files that go with the card's message."""
    return [as_file(block) for block in card.blocks if isinstance(block, Picture | Download)]


def as_file(block: Picture | Download) -> discord.File:
    """A file to be sent, once; a picture with what is read out in its place."""
    alt = block.alt if isinstance(block, Picture) else None
    covered = isinstance(block, Picture) and block.spoiler
    return discord.File(io.BytesIO(block.data), block.name, description=alt, spoiler=covered)


class _Sheet:
    """Fills one message: first what must be on it (head, foot, controls), then blocks while they fit."""

    def __init__(self, card: Card, owner: int) -> None:
        self._card = card
        self._owner = owner
        self._ids: set[str] = set()
        self._items: list[Component] = []
        self._text: list[str] = []
        self._head = heading_markup(card.title, _TITLE) if card.title else ""
        source = runs_markup(card.source, _SOURCE)
        small = small_markup(card.small, _SMALL) if card.small else ""
        self._foot = "\n".join(part for part in (source, small) if part)
        self._room = CHARACTERS - len(self._head) - len(self._foot) - 3 * len(_GAP) - len(MARK)
        self._components = COMPONENTS - 1
        if any(action.verb is Verb.SHARE for action in card.actions):  # a shared answer says who shared it
            self._room -= SHARED_ROOM
            self._components -= 1

    def items(self) -> list[Component]:
        """Everything that stands in the container, from top to bottom."""
        controls = self._controls()
        self._components -= sum(1 + len(row["components"]) for row in controls) + 1
        if self._head:
            self._text.append(self._head)
        for block in self._card.blocks:
            if not self._add(block):
                break
        if self._foot:
            self._text.append(self._foot)
        self._flush()
        return [*(self._items or [text_component(MARK)]), *controls]

    def _add(self, block: CardBlock) -> bool:
        """Put one block on the sheet; False when there is no room for more."""
        if isinstance(block, Divider):
            self._divide()
            return True
        if isinstance(block, Picture):
            self._flush()
            self._components -= 2
            name = f"SPOILER_{block.name}" if block.spoiler else block.name  # so Discord calls the file, too
            shown = {"media": {"url": f"attachment://{name}"}, "spoiler": block.spoiler}
            shown |= {"description": block.alt} if block.alt else {}
            self._items.append({"type": _GALLERY, "items": [shown]})
            return True
        if isinstance(block, Download):
            self._flush()
            self._components -= 1
            self._items.append({"type": _FILE, "file": {"url": f"attachment://{block.name}"}, "spoiler": False})
            return True
        if self._room < 40:
            self._text.append(MARK)
            return False
        text = _markup(block, self._room - len(_GAP))
        self._room -= len(text) + len(_GAP)
        button = self._beside(block)
        if button is None:
            if text:
                self._text.append(text)
            return True
        self._flush()
        self._components -= 3
        beside = [text_component(text or MARK)]
        self._items.append({"type": _SECTION, "components": beside, "accessory": button})
        return True

    def _beside(self, block: CardBlock) -> Component | None:
        """The button that stands beside a block; None if it has none or there is no room for it."""
        if not isinstance(block, QuoteBlock) or block.action is None or self._components < 5:
            return None
        return self._button(block.action)

    def _divide(self) -> None:
        if self._components >= 3 and (self._items or self._text):
            self._flush()
            self._components -= 1
            self._items.append({"type": _SEPARATOR, "divider": True, "spacing": 1})

    def _flush(self) -> None:
        if self._text:
            self._components -= 1
            self._items.append(text_component(_GAP.join(self._text)))
            self._text = []

    def _controls(self) -> list[Component]:
        """The menus, then the buttons, five to a row."""
        card = self._card
        menus = [one for one in (card.choice, card.keep, *card.menus) if one is not None and one.options]
        rows = [[menu] for menu in (*map(self._menu, menus), *map(self._channels, card.channel_menus))]
        buttons = [button for action in card.actions if (button := self._button(action)) is not None]
        rows += [buttons[start : start + _BUTTONS_IN_A_ROW] for start in range(0, len(buttons), _BUTTONS_IN_A_ROW)]
        return [{"type": _ROW, "components": row} for row in rows]

    def _button(self, action: Action) -> Component | None:
        custom_id = written(ControlId(action.verb, self._owner, action.args))
        if custom_id in self._ids:  # Discord refuses a message in which two controls have one id
            return None
        self._ids.add(custom_id)
        style = _FINAL if action.final else _PROMINENT if action.prominent else _STYLE
        button = {"type": _BUTTON, "style": style, "disabled": action.disabled, "custom_id": custom_id}
        label = shortened(action.label, _LABEL)
        return button | {"label": label} if label else button

    def _menu(self, choice: Choice) -> Component:
        options = _lines_of(choice.options)
        least, most = (0, len(options)) if choice.several else (1, 1)
        return self._chosen_from(_MENU, choice, least, most) | {"required": True, "options": options}

    def _channels(self, choice: ChannelChoice) -> Component:
        menu = self._chosen_from(_CHANNEL_MENU, choice, 0, _OPTIONS) | {"required": False, "channel_types": _KINDS}
        there = [{"id": int(one), "type": "channel"} for one in choice.chosen]
        return menu | {"default_values": there} if there else menu

    def _chosen_from(self, kind: int, choice: Choice | ChannelChoice, least: int, most: int) -> Component:
        custom_id = written(ControlId(choice.verb, self._owner, choice.args))
        self._ids.add(custom_id)
        menu = {"type": kind, "custom_id": custom_id, "min_values": least, "max_values": most, "disabled": False}
        prompt = shortened(choice.prompt, _OPTION)
        return menu | {"placeholder": prompt} if prompt else menu


@lru_cache(32)
def _lines_of(options: tuple[Option, ...]) -> list[Component]:
    """The lines of a menu, one for each value. The menu of a list is the same for everybody."""
    lines: dict[str, Component] = {}
    for option in options[:_OPTIONS]:
        label = shortened(cleaned(option.label), _OPTION) or MARK
        line: Component = {"label": label, "value": option.value, "default": option.chosen}
        if option.note and (note := shortened(cleaned(option.note), _OPTION)):
            line["description"] = note
        lines.setdefault(option.value, line)
    return list(lines.values())


def _markup(block: TextBlock | QuoteBlock | Rows | Copied, room: int) -> str:
    if isinstance(block, Copied):
        return copied_markup(block, room)
    if isinstance(block, TextBlock):
        return paragraph_markup(block, room)
    return quotation_markup(block, room) if isinstance(block, QuoteBlock) else rows_markup(block, room)
