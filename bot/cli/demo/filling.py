"""A form filled in at the demo's prompt, field by field; Discord itself would show it as a window."""

from collections.abc import Callable, Iterator
from typing import Any

from bot.cards import demo as wording
from bot.cli.harmless import safe
from bot.cli.screen import say

_INPUT, _PARAGRAPH = 4, 2
_END = "."


def fill_in(modal: dict[str, Any], read: Callable[[], str | None]) -> dict[str, Any] | None:
    """What is typed for each field of a modal, by the field's id; an empty line leaves a field as it is. One
    that may not be left empty is asked for again, as Discord does not send such a form.

    None where the input ends before the form does.
    """
    say(wording.form_opened(safe(modal["title"])))
    values: dict[str, Any] = {}
    for row in modal["components"]:
        inner = row.get("component") or row["components"][0]
        label = row.get("label") or inner.get("label") or ""
        offered = [str(option["value"]) for option in inner.get("options", ())]
        needed = bool(inner.get("required"))
        long = inner.get("style") == _PARAGRAPH and needed
        given = inner.get("value") or next((o["value"] for o in inner.get("options", ()) if o.get("default")), "")
        say(wording.form_field(safe(label), safe(str(given)), offered, long))
        typed = _paragraph(read) if long else read()
        while typed is not None and not typed.strip() and needed and not (given or offered):
            say(wording.form_field_needed(safe(label), long))
            typed = _paragraph(read) if long else read()
        if typed is None:
            return None
        typed = typed or str(given)
        if offered and typed not in offered:
            typed = str(given) or offered[0]
        values[inner["custom_id"]] = typed[: inner.get("max_length") or None] if inner["type"] == _INPUT else [typed]
    return values


def _paragraph(read: Callable[[], str | None]) -> str | None:
    """Lines up to one that holds a full stop only."""
    lines = list(_lines(read))
    return "\n".join(lines[:-1]) if lines and lines[-1] == _END else None


def _lines(read: Callable[[], str | None]) -> Iterator[str]:
    while (line := read()) is not None:
        yield line
        if line == _END:
            return
