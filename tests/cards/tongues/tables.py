"""Tables as files: read whole, and written in one order and form, so that a change is a change of lines."""

import io
import re
from collections.abc import Iterable, Mapping
from gettext import c2py
from pathlib import Path

from babel.messages.pofile import escape, read_po

from bot.cards.tongue_tables import table_path
from tests.cards.tongues.messages import Message

Sentences = Mapping[tuple[str, str], tuple[str, ...]]


def read(text: str, tongue: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Every sentence of a table, also one that is not translated yet."""
    found = {}
    for message in read_po(io.BytesIO(text.encode()), tongue, abort_invalid=True):
        one = message.id if isinstance(message.id, str) else message.id[0]
        if one:
            forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            found[message.context or "", one] = forms
    return found


def head_of(text: str) -> str:
    """What stands above the first sentence: the comment with the glossary, and the header."""
    return text.split("\n\n", 1)[0].rstrip("\n")


def plural_of(text: str) -> tuple[int, str]:
    """How many forms a number can ask for, and the formula that chooses."""
    header = re.search(r"nplurals=(\d+); plural=(.*?);", text)
    assert header is not None
    c2py(header[2])
    return int(header[1]), header[2]


def rendered(head: str, messages: Iterable[Message], sentences: Sentences, forms: int) -> str:
    """The file: its head, and every message in the order given, empty where it is not translated."""
    parts = [head]
    for message in messages:
        lines = [f"#: {message.where}"]
        lines += [f"#. {message.place}, at most {message.most} characters"] if message.most else []
        lines += [f"msgctxt {escape(message.context)}"] if message.context else []
        lines.append(f"msgid {escape(message.one)}")
        translated = sentences.get(message.key, ())
        if message.many is None:
            lines.append(f"msgstr {escape(translated[0] if translated else '')}")
        else:
            lines.append(f"msgid_plural {escape(message.many)}")
            each = translated if len(translated) == forms else ("",) * forms
            lines += [f"msgstr[{at}] {escape(form)}" for at, form in enumerate(each)]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def kept_in_order(tongue: str, messages: Iterable[Message], path: Path | None = None) -> str:
    """What the file of a table should be: with every message, without those no longer said."""
    text = (path or table_path(tongue)).read_text("utf-8")
    return rendered(head_of(text), messages, read(text, tongue), plural_of(text)[0])
