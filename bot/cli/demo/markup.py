"""Discord's markup as a terminal shows it: what the bot sent, read back the way Discord's client reads it."""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.text import Text

from bot.cards.demo import MEMBER
from bot.cli.drawing import Behind
from bot.cli.harmless import safe

_FENCE = "```"
_STYLES = ("**", "~~", "*")
_MENTION = re.compile(r"<@\d{1,20}>")
"""The only one there is in the demo."""
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u2060"))


def markup_lines(markup: str) -> Iterator[RenderableType]:
    """The lines of one text: headings bold, block quotes behind a bar, lists indented, small print dim, code bare."""
    quoted: list[str] = []
    edge = ""
    code = False
    for line in markup.split("\n"):
        if line.startswith("> "):
            quoted.append(line[2:])
            continue
        if quoted:
            yield Behind(inline("\n".join(quoted)))
            quoted, edge = [], ""
        if line == _FENCE:
            code = not code
            continue
        if code:
            yield Behind(Text(safe(line.translate(_INVISIBLE))), "  ")
            continue
        bare = line.lstrip(" ")
        indent = line[: len(line) - len(bare)]
        if bare.startswith("### "):
            yield inline(bare[4:], Style(bold=True))
        elif bare.startswith("-# "):
            yield inline(bare[3:], Style(dim=True))
        elif bare.startswith("- "):
            edge = indent + "  "
            yield Behind(inline(bare[2:]), indent + "• ", edge)
        else:
            yield Behind(inline(bare), edge if indent else "")
    if quoted:
        yield Behind(inline("\n".join(quoted)))


def inline(markup: str, style: Style | None = None) -> Text:
    """One stretch of text: escapes taken away, bold, italic, struck and links shown as such."""
    base = style or Style()
    text = Text(style=base)
    on: set[str] = set()
    at = 0
    while at < len(markup):
        if markup[at] == "\\" and at + 1 < len(markup):
            _add(text, markup[at + 1], on)
            at += 2
            continue
        user = _MENTION.match(markup, at)
        if user is not None:
            text.append(f"@{MEMBER}", _style(on))
            at = user.end()
            continue
        mark = next((mark for mark in _STYLES if markup.startswith(mark, at)), None)
        if mark is not None:
            on ^= {mark}
            at += len(mark)
            continue
        link = _link(markup, at) if markup[at] == "[" else None
        if link is not None:
            label, address, at = link
            shown = inline(label)
            shown.stylize(_style(on) + Style(link=address))
            text.append_text(shown)
            continue
        _add(text, markup[at], on)
        at += 1
    return text


def _add(text: Text, character: str, on: set[str]) -> None:
    text.append(safe(character.translate(_INVISIBLE)), _style(on))


def _style(on: set[str]) -> Style:
    return Style(bold="**" in on or None, italic="*" in on or None, strike="~~" in on or None)


def _link(markup: str, at: int) -> tuple[str, str, int] | None:
    """The label and address of a link that begins at ``at``, and where it ends."""
    middle = markup.find("](http", at)
    end = markup.find(")", middle) if middle > 0 else -1
    if end < 0:
        return None
    address = markup[middle + 2 : end]
    return (markup[at + 1 : middle], address, end + 1) if safe(address) == address and " " not in address else None
