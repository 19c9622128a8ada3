"""The names an error message offers instead of an unknown one, read back from that message."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.cards.fault import THE_NEAREST
from bot.cli.demo.markup import inline

_ROW = "- "


def offered(components: Iterable[dict[str, Any]]) -> list[str]:
    """The names listed under that line, in order; empty for any other message."""
    names: list[str] = []
    listing = False
    for line in _lines(components):
        if listing and line.startswith(_ROW):
            names.append(inline(line.removeprefix(_ROW)).plain)
        elif line:
            listing = inline(line).plain == THE_NEAREST
    return names


def instead(options: dict[str, Any], components: Iterable[dict[str, Any]]) -> str | None:
    """Which of the options the message calls unknown: the one it quotes."""
    said = "\n".join(inline(line).plain for line in _lines(components))
    return next((name for name, value in options.items() if f"“{value}”" in said), None)


def _lines(components: Iterable[dict[str, Any]]) -> Iterator[str]:
    for component in components:
        yield from str(component.get("content", "")).split("\n")
        yield from _lines(component.get("components", ()))
