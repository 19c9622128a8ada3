"""Cards as Discord components: one container of text, buttons and a menu, always within Discord's bounds."""

import io
from typing import Any

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
from bot.chat.control import Control
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
_CHANNEL = discord.SelectDefaultValueType.channel
_KINDS = (
    *(discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum),
    *(discord.ChannelType.voice, discord.ChannelType.stage_voice),
)


def drawn(card: Card, *, owner: int, colour: int) -> ui.LayoutView:
    """The card as one message of at most 4,000 characters and 40 components; its buttons belong to user ``owner``.

    Cards keep within these bounds themselves; where one does not, text is cut with a mark and nothing fails.
    """
    sheet = _Sheet(card, owner)
    view = ui.LayoutView(timeout=None)
    view.stop()  # buttons find their way by their ids; discord.py would keep each private answer for fifteen minutes
    if any(isinstance(block, Picture) for block in card.blocks):  # a picture takes the whole width, outside the frame
        for item in sheet.items():
            view.add_item(item)
        return view
    container = ui.Container[Any](accent_colour=discord.Colour(PROBLEM_COLOUR if card.problem else colour))
    for item in sheet.items():
        container.add_item(item)
    view.add_item(container)
    return view


def files_of(card: Card) -> list[discord.File]:
    """The files that go with the card's message."""
    return [as_file(block) for block in card.blocks if isinstance(block, Picture | Download)]


def as_file(block: Picture | Download) -> discord.File:
    """A file to be sent, once; a picture with what is read out in its place."""
    alt = block.alt if isinstance(block, Picture) else None
    covered = isinstance(block, Picture) and block.spoiler
    return discord.File(io.BytesIO(block.data), block.name, description=alt, spoiler=covered)


def gallery(name: str, alt: str | None, *, spoiler: bool = False) -> ui.MediaGallery[Any]:
    """A picture of the same message by the name of its file; ``alt`` is read out in its place."""
    return ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{name}", description=alt, spoiler=spoiler))


class _Sheet:
    """Fills one message: first what must be on it (head, foot, controls), then blocks while they fit."""

    def __init__(self, card: Card, owner: int) -> None:
        self._card = card
        self._owner = owner
        self._ids: set[str] = set()
        self._items: list[ui.Item[Any]] = []
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

    def items(self) -> list[ui.Item[Any]]:
        """Everything that stands in the container, from top to bottom."""
        controls = self._controls()
        self._components -= sum(1 + len(row.children) for row in controls) + 1
        if self._head:
            self._text.append(self._head)
        for block in self._card.blocks:
            if not self._add(block):
                break
        if self._foot:
            self._text.append(self._foot)
        self._flush()
        return [*(self._items or [ui.TextDisplay[Any](MARK)]), *controls]

    def _add(self, block: CardBlock) -> bool:
        """Put one block on the sheet; False when there is no room for more."""
        if isinstance(block, Divider):
            self._divide()
            return True
        if isinstance(block, Picture):
            self._flush()
            self._components -= 2
            name = f"SPOILER_{block.name}" if block.spoiler else block.name  # so Discord calls the file, too
            self._items.append(gallery(name, block.alt, spoiler=block.spoiler))
            return True
        if isinstance(block, Download):
            self._flush()
            self._components -= 1
            self._items.append(ui.File[Any](f"attachment://{block.name}"))
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
        self._items.append(ui.Section(text or MARK, accessory=button))
        return True

    def _beside(self, block: CardBlock) -> Control | None:
        """The button that stands beside a block; None if it has none or there is no room for it."""
        if not isinstance(block, QuoteBlock) or block.action is None or self._components < 5:
            return None
        return self._button(block.action)

    def _divide(self) -> None:
        if self._components >= 3 and (self._items or self._text):
            self._flush()
            self._components -= 1
            self._items.append(ui.Separator())

    def _flush(self) -> None:
        if self._text:
            self._components -= 1
            self._items.append(ui.TextDisplay(_GAP.join(self._text)))
            self._text = []

    def _controls(self) -> list[ui.ActionRow[Any]]:
        """The menus, then the buttons, five to a row."""
        card = self._card
        menus = [one for one in (card.choice, card.keep, *card.menus) if one is not None and one.options]
        controls = (*map(self._menu, menus), *map(self._channels, card.channel_menus))
        rows: list[ui.ActionRow[Any]] = [ui.ActionRow(menu) for menu in controls]
        buttons = [button for action in card.actions if (button := self._button(action)) is not None]
        rows += [
            ui.ActionRow(*buttons[start : start + _BUTTONS_IN_A_ROW])
            for start in range(0, len(buttons), _BUTTONS_IN_A_ROW)
        ]
        return rows

    def _button(self, action: Action) -> Control | None:
        custom_id = written(ControlId(action.verb, self._owner, action.args))
        if custom_id in self._ids:  # Discord refuses a message in which two controls have one id
            return None
        self._ids.add(custom_id)
        style = discord.ButtonStyle.primary if action.prominent else discord.ButtonStyle.secondary
        style = discord.ButtonStyle.danger if action.final else style
        label = shortened(action.label, _LABEL)
        return Control(ui.Button(label=label, custom_id=custom_id, style=style, disabled=action.disabled))

    def _menu(self, choice: Choice) -> Control:
        custom_id = written(ControlId(choice.verb, self._owner, choice.args))
        self._ids.add(custom_id)
        options: dict[str, discord.SelectOption] = {}
        for option in choice.options[:_OPTIONS]:
            label = shortened(cleaned(option.label), _OPTION) or MARK
            note = shortened(cleaned(option.note), _OPTION) if option.note else None
            line = discord.SelectOption(label=label, value=option.value, description=note, default=option.chosen)
            options.setdefault(option.value, line)
        return Control(
            ui.Select(
                custom_id=custom_id,
                placeholder=shortened(choice.prompt, _OPTION),
                options=list(options.values()),
                min_values=0 if choice.several else 1,
                max_values=len(options) if choice.several else 1,
            )
        )

    def _channels(self, choice: ChannelChoice) -> Control:
        custom_id = written(ControlId(choice.verb, self._owner, choice.args))
        self._ids.add(custom_id)
        return Control(
            ui.ChannelSelect(
                custom_id=custom_id,
                placeholder=shortened(choice.prompt, _OPTION),
                channel_types=list(_KINDS),
                default_values=[discord.SelectDefaultValue(id=int(one), type=_CHANNEL) for one in choice.chosen],
                min_values=0,
                max_values=_OPTIONS,
            )
        )


def _markup(block: TextBlock | QuoteBlock | Rows | Copied, room: int) -> str:
    if isinstance(block, Copied):
        return copied_markup(block, room)
    if isinstance(block, TextBlock):
        return paragraph_markup(block, room)
    return quotation_markup(block, room) if isinstance(block, QuoteBlock) else rows_markup(block, room)
