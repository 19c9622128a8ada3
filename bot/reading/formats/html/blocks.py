"""From elements to blocks: paragraphs, headings, quotations, lists, tables, verse and captions in reading order."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.reading.document import Block, Hint
from bot.reading.formats.html.element_kinds import (
    ends_quotation,
    follows_quotation,
    is_called_quotation,
    is_figures,
    is_subtitle,
)
from bot.reading.formats.html.elements import HEADINGS, UNREAD, Element
from bot.reading.formats.html.links import is_note_sign, is_permalink, only_links
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.raised import lowered, raised
from bot.reading.formats.html.site import Treatment
from bot.reading.formats.line_breaks import as_source, broken_lines, emboldened, listed, preformatted, set_apart
from bot.reading.lines.white_space import kept_lines, one_line

_BLOCKS = named(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form "
    "header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption"
)
_LISTS = named("ul ol dl menu dir")
_CODE_WORDS = named("highlight code sourcecode programlisting screen literal language console synopsis")
_KEEPS_LINKS = ("list", "table", "caption", "quote")
_STYLES = named("em i span small u code abbr mark font s")  # when nothing more is said of them
_AROUND = named("article caption figure furniture list pre quote table")

Judge = Callable[[Element, bool, bool], Treatment]
"""Of an element, whether it is inside an article, and inside a quotation: what part of the page it is."""


def read_all(element: Element, inside: bool, in_quote: bool) -> Treatment:
    """The judge for sources without site chrome (books, fragments): everything that is text is read."""
    return Treatment.OUT if element.tag in UNREAD or "hidden" in element.attributes else Treatment.READ


def element_blocks(root: Element, judge: Judge = read_all) -> tuple[Block, ...]:
    """The blocks of ``root`` in reading order. Walks without recursion; raises nothing."""
    walk = _Walk(judge)
    if root.tag == "article":
        walk.depth["article"] = 1
    waiting: list[Element | str | Callable[[], None]] = [*reversed(root.children)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            walk.say(node)
        elif not isinstance(node, Element):
            node()
        elif (after := walk.enter(node)) is not None:
            if after is not _nothing:
                waiting.append(after)
            waiting += reversed(node.children)
    walk.flush()
    walk.end_list()
    return tuple(walk.blocks)


def _nothing() -> None:
    """What is to be done on leaving most inline elements."""


@dataclass
class _Walk:
    """Where the walk stands: what surrounds the text, the paragraph begun, the list begun, the blocks done."""

    judge: Judge
    blocks: list[Block] = field(default_factory=list)
    depth: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_AROUND, 0))
    said: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    level: int = 0

    def within(self, what: str) -> bool:
        return self.depth[what] > 0

    def say(self, text: str) -> None:
        self.said.append(text if self.depth["pre"] else text.replace("\n", " ").replace("\r", " "))

    # -- entering and leaving ------------------------------------------------------------------------------

    def enter(self, element: Element) -> Callable[[], None] | None:
        """Begin ``element``; what to call after its children, or None to skip them."""
        depth = self.depth
        part = self.judge(element, depth["article"] > 0, depth["quote"] > 0 or depth["figure"] > 0)
        if part is Treatment.OUT:
            return None
        tag = element.tag
        if part is Treatment.FURNITURE:
            return self._around("furniture", element)
        if tag in _STYLES and not element.attributes:
            return _nothing
        if tag == "br":
            self.said.append("\n")
        elif tag == "hr":
            self.flush()
            self.end_list()
            self.blocks.append(Block("", hint=Hint.RULE))
        elif tag == "img":
            self._picture(one_line(element.attributes.get("alt", "")))
        elif tag in HEADINGS and tag != "h1" and is_subtitle(element):
            self.flush()
            return self.flush
        elif tag in HEADINGS or element.attributes.get("role", "").lower() == "heading":
            return self._heading(element)
        elif tag == "blockquote" or is_called_quotation(element):
            return self._around("quote", element)
        elif tag in ("figcaption", "caption") or "wp-caption-text" in element.attributes.get("class", ""):
            return self._around("caption", element)
        elif tag in ("figure", "article"):
            return self._around(tag, element)
        elif tag == "pre":
            return self._pre(element)
        elif tag in _LISTS:
            return self._list(element)
        elif tag == "table":
            return self._table(element)
        elif tag in _BLOCKS:
            if self.within("table") and tag != "tr":
                self.said.append(" ")
                return _nothing
            self.flush()
            return self.flush
        elif tag in ("b", "strong"):
            begun = len(self.said)
            return lambda: self.bold.append((begun, len(self.said)))
        elif tag in ("sup", "sub") and not self.within("pre"):
            if tag == "sup" and is_note_sign(element):
                return None
            start = len(self.said)
            return lambda: self._shift(tag, start)
        elif tag == "q":
            self.said.append("“")
            return lambda: self.said.append("”")
        elif tag == "cite" and (follows_quotation(element) or (self.within("quote") and ends_quotation(element))):
            self.flush()
            return lambda: self.flush(cited=True)
        elif (tag == "a" and is_permalink(element)) or (tag == "a" and is_note_sign(element)):
            return None
        elif tag == "a":
            if self.within("furniture"):
                self.said.append(" ")  # buttons in a row
            begun = len(self.said)
            return lambda: self.links.append((begun, len(self.said)))
        return _nothing

    def _shift(self, tag: str, start: int) -> None:
        """Write what was said from ``start`` on, in a raised or lowered element, as plain text."""
        text = "".join(self.said[start:])
        self.said[start:] = [raised(text, "".join(self.said[:start][-3:])) if tag == "sup" else lowered(text)]

    def _around(self, what: str, element: Element) -> Callable[[], None]:
        self.flush()
        if what in ("quote", "caption", "furniture") and not self.within(what):
            self.end_list()
        self.depth[what] += 1

        def leave() -> None:
            self.flush()
            if what in ("quote", "caption", "furniture") and self.depth[what] == 1:
                self.end_list()
            self.depth[what] -= 1

        return leave

    def _heading(self, element: Element) -> Callable[[], None]:
        self.flush()
        self.end_list()
        given = element.attributes.get("aria-level", "")
        if element.tag in HEADINGS:
            self.level = int(element.tag[1])
        else:
            self.level = int(given) if given.isdecimal() and given.isascii() and len(given) == 1 else 2

        def leave() -> None:
            self.flush()
            self.level = 0

        return leave

    def _list(self, element: Element) -> Callable[[], None]:
        if element.headings:  # a list that holds sections is layout
            self.flush()
            return self.flush
        self.flush()
        if not self.within("list") and not self.within("quote"):
            self.end_list()
        self.depth["list"] += 1

        def leave() -> None:
            self.flush()
            self.depth["list"] -= 1
            if not self.within("list"):
                self.end_list()

        return leave

    def _table(self, element: Element) -> Callable[[], None]:
        self.flush()
        if not is_figures(element):
            return self.flush
        self.end_list()
        self.depth["table"] += 1

        def leave() -> None:
            self.flush()
            self.depth["table"] -= 1
            if self.rows:
                self.blocks.append(Block("\n".join(self.rows), hint=Hint.LIST, lines=tuple(self.rows)))
                self.rows.clear()

        return leave

    def _pre(self, element: Element) -> Callable[[], None]:
        self.flush()
        self.end_list()
        above = element.parent
        code = any(child.tag in ("code", "samp", "kbd") for child in element.children if isinstance(child, Element))
        words = element.tokens("class") | (above.tokens("class") if above is not None else frozenset())
        self.depth["pre"] += 1

        def leave() -> None:
            self.depth["pre"] -= 1
            text = "".join(self.said)
            self.said.clear()
            if code or not words.isdisjoint(_CODE_WORDS) or self.within("furniture"):
                lines = kept_lines(text)
                hint = Hint.FURNITURE if self.within("furniture") else Hint.LIST
                if lines:
                    self.blocks.append(Block("\n".join(lines), hint=hint, lines=lines))
            else:
                self.blocks.extend(preformatted(text, Hint.QUOTE if self.within("quote") else None))
            self._flush_captions()

        return leave

    # -- what was said becomes blocks ----------------------------------------------------------------------

    def flush(self, cited: bool = False) -> None:
        """End the paragraph begun, if any; ``cited``: it says whose the quotation above is."""
        if self.within("pre"):
            self.said.append("\n")
            return
        if not self.said:
            self.bold.clear()
            self.links.clear()
            self._flush_captions()
            return
        elsewhere = not self.level and only_links(self.said, self.links) and not any(map(self.within, _KEEPS_LINKS))
        self.links.clear()
        text = as_source(set_apart(self.said, self.bold)) if cited else set_apart(self.said, self.bold)
        runs = ["".join(self.said[start:end]) for start, end in self.bold]
        self.said.clear()
        self.bold.clear()
        lines = kept_lines(text)
        if lines:
            if elsewhere:
                self.blocks.append(Block(" ".join(lines), hint=Hint.FURNITURE, lines=lines))
            else:
                self._paragraph(text, lines, runs, cited)
        self._flush_captions()

    def _paragraph(self, text: str, lines: tuple[str, ...], runs: list[str], cited: bool) -> None:
        if self.level:
            hint = Hint.FURNITURE if self.within("furniture") else Hint.HEADING
            self.blocks.append(Block(" ".join(lines), hint=hint, level=self.level if hint is Hint.HEADING else None))
        elif self.within("furniture"):
            self.blocks.append(Block(" ".join(lines), hint=Hint.FURNITURE, lines=lines))
        elif self.within("caption"):
            self.blocks.append(Block(" ".join(lines), hint=Hint.CAPTION, lines=lines))
        elif self.within("table") or self.within("list"):
            self.rows.append(" ".join(lines))
        else:
            hint = Hint.QUOTE if cited or self.within("quote") else Hint.TEXT
            alone = len(lines) == 1 and hint is Hint.TEXT  # no stanza, as most paragraphs
            found = [Block(lines[0], hint=hint, lines=lines)] if alone else broken_lines(text, hint)
            self.blocks.extend(emboldened(found, runs))

    def _flush_captions(self) -> None:
        for caption in self.captions:
            hint = Hint.FURNITURE if self.within("furniture") else Hint.CAPTION
            self.blocks.append(Block(caption, hint=hint, lines=(caption,)))
        self.captions.clear()

    def end_list(self) -> None:
        """End the list begun, if any."""
        self.blocks.extend(listed(self.rows))
        self.rows.clear()

    def _picture(self, alt: str) -> None:
        if len(alt) <= 2 or self.level:  # an emoji, or a heading set as a picture
            self.said.append(alt)
        elif " " in alt or "." not in alt:  # else a file's name
            self.captions.append(alt)
