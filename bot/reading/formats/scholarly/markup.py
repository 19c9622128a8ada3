"""The elements of an article in XML as HTML, from which its blocks are made as those of a page are."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from bot.reading.document import Statement
from bot.reading.formats.feeds.entries import Node
from bot.reading.lines.white_space import one_line

ASIDE: Final = "data-aside"
"""The attribute that says what an element is beside the text: ``note`` or ``furniture``."""

SPEAKS, ENDS = "\ue000", "\ue001"
"""Signs of no script: what begins the line of a speaker, and the line behind what is said."""

_SIGNS: Final = {ord(SPEAKS): None, ord(ENDS): None}
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class EditedText(NamedTuple):
    """An article: what is stated of it, and its text as HTML."""

    stated: Statement
    page: str
    reviews: int = 0
    """How many reviews in its file are left out."""


@dataclass(slots=True)
class Writer:
    """Writes elements as HTML, by their names. ``ways`` tells how; what is in no way, is written as its content.

    ``notes`` are those met so far, taken out of the text; ``level`` is the rank of the headings.
    """

    ways: "Mapping[str, Callable[[Writer, Node], str]]"
    notes: list[str] = field(default_factory=list)
    level: int = 1

    def inner(self, node: Node) -> str:
        """What is in an element."""
        return "".join([_escaped(c) if isinstance(c, str) else self.of(c) for c in node.children])

    def of(self, node: Node) -> str:
        """An element."""
        way = self.ways.get(node.tag)
        return way(self, node) if way is not None else self.inner(node)

    def those(self, node: Node, *tags: str) -> str:
        """The elements of these names right in an element."""
        return "".join(map(self.of, node.all(*tags)))

    def section(self, node: Node, *heads: str) -> str:
        """A part of the text, under its own heading if it has one."""
        head = node.first(*heads)
        self.level += 1
        title = self.inner(head) if head is not None else ""
        rest = [_escaped(c) if isinstance(c, str) else self.of(c) for c in node.children if c is not head]
        rank = min(self.level, 6)
        self.level -= 1
        named = f"<h{rank}>{title}</h{rank}>" if title.strip() else ""
        return f"<section>{named}{''.join(rest)}</section>"

    def speech(self, speaker: Node | None, words: str) -> str:
        """What somebody says, under a line that says who."""
        who = line_in(speaker)
        return f"<p>{SPEAKS}{_escaped(who)}</p>{words}<p>{ENDS}</p>" if who and words else words

    def note(self, node: Node) -> str:
        """A note: it stands behind the text, and nothing in its place."""
        if words := self.inner(node).strip():
            self.notes.append(f"<div {ASIDE}='note'>{words}</div>")
        return ""

    def whole(self, title: str, text: str) -> str:
        """A page of a title, a text and the notes met in it."""
        return f"<h1>{_escaped(title)}</h1>{text}{''.join(self.notes)}"


def _escaped(text: str) -> str:
    return html.escape(text.translate(_SIGNS), quote=False)


def within(tag: str, attributes: str = "") -> Callable[[Writer, Node], str]:
    """The way to write an element as one of HTML."""
    return lambda writer, node: f"<{tag}{attributes}>{writer.inner(node)}</{tag}>"


def nothing(_: Writer, __: Node) -> str:
    """The way to leave an element out."""
    return ""


def below(node: Node, *tags: str) -> list[Node]:
    """The elements of these names anywhere in an element, in order."""
    found: list[Node] = []
    for child in node.children:
        if isinstance(child, Node):
            found += [child] if child.tag in tags else below(child, *tags)
    return found


def line_in(node: Node | None) -> str:
    """The words of an element in one line."""
    return one_line(node.text) if node is not None else ""


def day_in(written: str) -> str | None:
    """A year, month or day in the form of ISO 8601."""
    found = _DAY.match(written.strip())
    return found[0] if found else None


def stanza(lines: Sequence[str]) -> str:
    """Lines of verse, which stay lines however few they are."""
    return f"<div class='stanza'>{'<br>'.join(lines)}</div>" if lines else ""


def in_pieces(node: Node) -> str:
    """The words of an element, with a blank where two elements within touch: a surname and the letters behind it."""
    said: list[str] = []
    waiting: list[Node | str] = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Node):
            waiting += reversed(one.children)
        elif one:
            touching = bool(said) and said[-1][-1:].isalnum() and one[0].isalnum()
            said.append(f" {one}" if touching else one)
    return one_line("".join(said))
