"""What somebody said in a message, as plain words: Discord's markup taken off, block quotes kept as ``> `` lines."""

import re
from typing import Any, Final

import discord

_FENCE: Final = "```"
# One pass, tried in this order at every character; no part can be matched in two ways, so it takes linear time.
_MARKUP: Final = re.compile(
    r"\\(?P<escaped>[^\w\s])"
    r"|\[(?P<linked>[^\[\]\n]*)\]\(<?https?://[^\s()<>]*>?\)"
    r"|<(?:a?:\w{1,40}:\d{1,20}|[@#][!&]?\d{1,20}|t:-?\d{1,15}(?::[A-Za-z])?|id:\w{1,20}|/[^<>:\n]{1,100}:\d{1,20})>"
    r"|<?https?://[^\s<>]*>?"
    r"|\*\*|__|~~|\|\||`"
    r"|\*(?=\S)|(?<=\S)\*"
    r"|(?<!\w)_(?=\w)|(?<=[^\W_])_(?!\w)"
)
_LINE_START: Final = re.compile(r"(?P<quoted>>>> |> )?(?:#{1,3} |-# )?")
_SPACES: Final = re.compile(r"[ \t]{2,}")


def plain_words(content: str) -> str:
    """``content`` as one reads it: no mentions, custom emoji, links' addresses, emphasis, fences and heading marks.

    A line of a block quote begins with ``> ``, also each line after ``>>> ``. Takes linear time.
    """
    lines: list[str] = []
    quoting = False
    for line in content.replace("\r\n", "\n").split("\n"):
        if line.lstrip().startswith(_FENCE):
            line = "" if line.strip().removeprefix(_FENCE).isalnum() else line.replace(_FENCE, "")
        start = _LINE_START.match(line)
        assert start is not None  # every part of it may be missing
        quoting = quoting or start["quoted"] == ">>> "
        words = _SPACES.sub(" ", _MARKUP.sub(_read, line[start.end() :])).strip()
        lines.append(f"> {words}" if quoting or start["quoted"] else words)
    return "\n".join(lines).strip()


def message_words(message: discord.Message) -> str:
    """The plain words of a message: its own, else those it forwards, else those of its cards; empty if it has none.

    What a link's preview or a picture shows is not said in the message.
    """
    said = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    said.append("\n".join(_displayed(message.components)))
    said.append("\n".join(one.description for one in message.embeds if one.type == "rich" and one.description))
    return next((words for one in said if (words := plain_words(one))), "")


def _read(found: re.Match[str]) -> str:
    """What a reader sees of one piece of markup."""
    if found["escaped"]:
        return found["escaped"]
    if found["linked"] is not None:
        return _MARKUP.sub(_read, found["linked"])
    # What stood between two words still parts them.
    return " " if found[0].startswith(("<", "http")) else ""


def _displayed(components: Any) -> list[str]:
    """The text on a card, from top to bottom."""
    shown: list[str] = []
    for component in components:
        if isinstance(component, discord.TextDisplay):
            shown.append(component.content)
        else:
            shown += _displayed(getattr(component, "children", ()))
    return shown
