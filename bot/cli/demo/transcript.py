"""A message on the simulated Discord as a terminal shows it: its components from top to bottom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.text import Text

from bot.cards import demo as wording
from bot.cli.demo.markup import markup_lines
from bot.cli.drawing import Behind
from bot.cli.harmless import safe

_ROW, _BUTTON, _MENU, _SECTION, _TEXT, _PICTURES, _FILE, _SEPARATOR, _CONTAINER = 1, 2, 3, 9, 10, 12, 13, 14, 17


@dataclass(frozen=True, slots=True)
class Pressable:
    """Something one can press: a button, or (with ``value``) one line of a menu."""

    custom_id: str
    label: str
    value: str | None = None


@dataclass(slots=True)
class Transcript:
    """One message drawn; ``presses`` are what its numbers stand for, the first being 1."""

    components: Iterable[dict[str, Any]]
    content: str = ""
    pressable: bool = False
    presses: list[Pressable] = field(default_factory=list)

    def draw(self) -> RenderableType:
        """The message; its buttons and menus numbered where they can be pressed, only named where they cannot."""
        self.presses.clear()
        parts: list[RenderableType] = list(markup_lines(self.content)) if self.content else []
        for component in self.components:
            parts.extend(self._component(component))
        return Group(*parts)

    def _component(self, component: dict[str, Any]) -> Iterator[RenderableType]:
        kind = component["type"]
        if kind == _CONTAINER:
            for child in component["components"]:
                yield from self._component(child)
        elif kind == _TEXT:
            yield from markup_lines(component["content"])
        elif kind == _SECTION:
            for child in component["components"]:
                yield from self._component(child)
            if component["accessory"]["type"] == _BUTTON:
                yield from self._line([component["accessory"]])
        elif kind == _PICTURES:
            for item in component["items"]:
                yield Text(safe(wording.seen_only(item.get("description") or "")), "dim")
        elif kind == _FILE:
            name, size = str(component.get("name") or ""), int(component.get("size") or 0)
            yield Text(safe(wording.file_named(name, size)), "dim")
        elif kind == _SEPARATOR:
            yield Rule(style="dim")
        elif kind == _ROW:
            buttons = [child for child in component["components"] if child["type"] == _BUTTON]
            if buttons:
                yield from self._line(buttons)
            for child in component["components"]:
                if child["type"] == _MENU:
                    yield from self._menu(child)

    def _line(self, buttons: list[dict[str, Any]]) -> Iterator[RenderableType]:
        labels = [self._numbered(b["custom_id"], b["label"]) for b in buttons if not b.get("disabled")]
        if labels:
            yield Behind(Text("   ".join(labels), "cyan"), "  ")

    def _menu(self, menu: dict[str, Any]) -> Iterator[RenderableType]:
        prompt = safe(menu.get("placeholder") or "")
        if not self.pressable:
            yield Behind(Text(f"[{prompt}]", "cyan"), "  ")
            return
        yield Behind(Text(f"{prompt}:", "cyan"), "  ")
        for option in menu["options"]:
            yield Behind(Text(self._numbered(menu["custom_id"], option["label"], option["value"]), "cyan"), "    ")

    def _numbered(self, custom_id: str, label: str, value: str | None = None) -> str:
        if not self.pressable:
            return f"[{safe(label)}]"
        self.presses.append(Pressable(custom_id, label, value))
        return f"{len(self.presses)} {safe(label)}"
