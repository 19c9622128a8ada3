"""What somebody said in a message, as plain words: Discord's markup taken off, block quotes kept as ``> `` lines."""

import asyncio
import re
from typing import Any, Final

import discord

from bot.errors import BadQuery
from bot.faults import Fault

_FENCE: Final = "```"
# One pass, tried in this order at every character; no part can be matched in two ways, so it takes linear time.
_MARKUP: Final = re.compile(
    r"\\(?P<escaped>[^\w\s])"
    r"|\[(?P<linked>[^\[\]\n]*)\]\(<?https?://[^\s()<>]*>?\)"
    r"|<(?:a?:\w{1,40}:\d{1,20}|[@#][!&]?\d{1,20}|t:-?\d{1,15}(?::[A-Za-z])?|id:\w{1,20}|/[^<>:\n]{1,100}:\d{1,20})>"
    r"|<?https?://[^\s<>]*>?"
    r"|(?P<tex>``)(?=[^`\n]{1,2000}'')"
    r"|\*\*|__|~~|\|\||`"
    r"|\*(?=\S)|(?<=\S)\*"
    r"|(?<!\w)_(?=\w)|(?<=[^\W_])_(?!\w)"
)
_LINE_START: Final = re.compile(r"(?P<quoted>>>> |> )?(?:#{1,3} |-# )?")
_SPACES: Final = re.compile(r"[ \t]{2,}")
_TEXT_TYPES: Final = frozenset({"text/plain", "text/markdown", "text/x-markdown"})
_TEXT_SUFFIXES: Final = (".txt", ".md", ".markdown")
_MOST_FILES: Final = 3
_LONGEST_FILE: Final = 256 * 1024
_PATIENCE: Final = 5.0
"""How many seconds a file may take."""


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


def message_parts(message: discord.Message) -> list[str]:
    """The plain words of a message, part by part: its own, those it forwards, its poll, those of its cards; none of
    them is empty.

    What a link's preview or a picture shows is not said in the message.
    """
    said: list[str] = []
    for one in _holders(message):
        said.append(one.content)
        said += _asked_in(getattr(one, "poll", None))
        said += _displayed(one.components)
        for embed in one.embeds:
            said += _embedded(embed) if embed.type == "rich" else []
    return [words for text in said if (words := plain_words(text))]


async def attached_texts(message: discord.Message) -> list[str]:
    """What the text files say that are attached to a message or forwarded with it.

    Raises BadQuery for one that is too long or cannot be fetched: it may hold what was to be checked.
    """
    attached = [one for holder in _holders(message) for one in holder.attachments]
    texts = []
    for file in [one for one in attached if _is_text(one)][:_MOST_FILES]:
        if file.size > _LONGEST_FILE:
            raise BadQuery(Fault.ATTACHMENT_TOO_LONG, file.filename, _LONGEST_FILE // 1024)
        try:
            held = await asyncio.wait_for(file.read(), _PATIENCE)
        except (discord.DiscordException, OSError, TimeoutError) as error:
            raise BadQuery(Fault.ATTACHMENT_NOT_READ, file.filename) from error
        texts.append(held.decode("utf-8-sig", "replace"))
    return texts


def _holders(message: discord.Message) -> list[discord.Message | discord.MessageSnapshot]:
    """A message and those it forwards."""
    return [message, *message.message_snapshots]


def _is_text(file: discord.Attachment) -> bool:
    kind = (file.content_type or "").partition(";")[0]
    return kind in _TEXT_TYPES or (not kind and file.filename.lower().endswith(_TEXT_SUFFIXES))


def _asked_in(poll: discord.Poll | None) -> list[str]:
    """A poll's question and answers."""
    return [] if poll is None else [poll.question, *(answer.text for answer in poll.answers)]


def _embedded(embed: discord.Embed) -> list[str]:
    """The words of a card as other bots make them: title, text, fields."""
    fields = [text for field in embed.fields for text in (field.name, field.value)]
    return [text for text in (embed.title, embed.description, *fields) if text]


def _read(found: re.Match[str]) -> str:
    """What a reader sees of one piece of markup."""
    if found["escaped"]:
        return found["escaped"]
    if found["tex"]:
        return found["tex"]  # a quotation mark, as TeX and old mails have it
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
