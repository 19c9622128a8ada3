"""From elements to blocks: paragraphs, headings, quotations, lists, tables, verse and captions in reading order."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.reading.document import Block, Hint
from bot.reading.formats.html.dialogues import is_dialogue, label_ended, says_who_speaks
from bot.reading.formats.html.element_kinds import (
    BLOCKS,
    LISTS,
    is_called_quotation,
    is_code,
    is_figures,
    is_formula,
    is_formula_alone,
    is_stanza,
    is_subtitle,
    level_of,
)
from bot.reading.formats.html.elements import HEADINGS, Element
from bot.reading.formats.html.links import is_note_sign, is_permalink, only_links, without_way_back
from bot.reading.formats.html.nesting import named
from bot.reading.formats.html.quotation_sources import tells_source, tells_source_behind
from bot.reading.formats.html.raised import shift
from bot.reading.formats.html.site import Judge, Treatment, read_all
from bot.reading.formats.html.speech_tables import speeches_in
from bot.reading.formats.line_breaks import (
    LONGEST_VERSE,
    broken_lines,
    emboldened,
    end_quotation,
    line_by_line,
    listed,
    preformatted,
    set_apart,
    source_apart,
)
from bot.reading.lines.white_space import kept_lines, one_line

_KEEPS_LINKS = ("list", "table", "caption", "quote", "source")
_STYLES = named("em i span small u code abbr mark font s")  # when nothing more is said of them
_PARTS = ("quote", "caption", "furniture", "note")
_AROUND = named("article caption figure furniture list note pre quote source table verse")


def element_blocks(root: Element, judge: Judge = read_all) -> tuple[Block, ...]:
    """The blocks of ``root`` in reading order. Walks without recursion; raises nothing."""
    walk = _Walk(judge)
    walk.depth["article"] = int(root.tag == "article")
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
    speaking: set[str] = field(default_factory=set)
    quoted: int = 0  # how many blocks there were when the last quotation began or ended

    def within(self, what: str) -> bool:
        return self.depth[what] > 0

    @property
    def _aside(self) -> Hint | None:
        """What text here is called if it stands beside the article's."""
        return Hint.FURNITURE if self.depth["furniture"] else Hint.NOTE if self.depth["note"] else None

    def say(self, text: str) -> None:
        self.said.append(text if self.depth["pre"] else text.replace("\n", " ").replace("\r", " "))

    def enter(self, element: Element) -> Callable[[], None] | None:
        """Begin ``element``; what to call after its children, or None to skip them."""
        depth = self.depth
        part = self.judge(element, depth["article"] > 0, depth["quote"] > 0 or depth["figure"] > 0)
        if part is Treatment.OUT:
            return None
        tag = element.tag
        if (depth["quote"] or self.quoted == len(self.blocks)) and self._names_source(element):
            return self._around("source", element)
        if part is not Treatment.READ:
            return self._around(part.value, element)
        if tag in _STYLES and not element.attributes:
            return _nothing
        if tag == "br":
            self.said.append("\n")
        elif tag == "hr":
            self.end_list()
            self.blocks.append(Block("", hint=Hint.RULE))
        elif tag == "img":
            self._picture(one_line(element.attributes.get("alt", "")), is_formula(element))
        elif tag in HEADINGS and tag != "h1" and is_subtitle(element):
            self.flush()
            return self.flush
        elif tag in HEADINGS or element.attributes.get("role", "").lower() == "heading":
            return self._heading(element)
        elif tag == "blockquote" or is_called_quotation(element):
            return self._around("quote", element)
        elif tag in ("figcaption", "caption") or "wp-caption-text" in element.attributes.get("class", ""):
            return self._around("caption", element)
        elif tag in ("figure", "article") or is_stanza(element):
            return self._around(tag if tag in _AROUND else "verse", element)
        elif tag == "pre":
            return self._pre(element)
        elif tag in LISTS and not is_dialogue(element):
            return self._list(element)
        elif tag == "table":
            return self._table(element)
        elif tag in BLOCKS:
            if (self.within("table") and tag != "tr") or self.within("verse"):
                self.said.append(" " if self.within("table") else "\n")
                return _nothing
            self.flush()
            return (lambda: label_ended(self.said, self.flush)) if says_who_speaks(element) else self.flush
        elif tag in ("b", "strong"):
            begun = len(self.said)
            return lambda: self.bold.append((begun, len(self.said)))
        elif tag in ("sup", "sub") and not self.within("pre"):
            if tag == "sup" and is_note_sign(element):
                return None
            start = len(self.said)
            return lambda: shift(self.said, start, tag)
        elif tag == "q":
            self.said.append("“")
            return lambda: self.said.append("”")
        elif tag == "a":
            if is_permalink(element) or is_note_sign(element):
                return None
            if self.within("furniture"):
                self.said.append(" ")  # buttons in a row
            begun = len(self.said)
            return lambda: self.links.append((begun, len(self.said)))
        return _nothing

    def _around(self, what: str, element: Element) -> Callable[[], None]:
        self.flush()
        if what in _PARTS and not self.within(what):
            self.end_list()
            self.quoted = len(self.blocks) if what == "quote" else self.quoted
        self.depth[what] += 1

        def leave() -> None:
            self.flush()
            if what in _PARTS and self.depth[what] == 1:
                self.end_list()
            self.depth[what] -= 1
            if what == "quote" and not self.within("quote"):
                end_quotation(self.blocks, self.quoted)
                self.quoted = len(self.blocks)

        return leave

    def _heading(self, element: Element) -> Callable[[], None]:
        self.end_list()
        self.level = level_of(element)

        def leave() -> None:
            self.flush()
            self.level = 0

        return leave

    def _list(self, element: Element) -> Callable[[], None]:
        self.flush()
        if element.headings:  # a list that holds sections is layout
            return self.flush
        if not (self.within("list") or self.within("quote")):
            self.end_list()
        self.depth["list"] += 1

        def leave() -> None:
            self.flush()
            self.depth["list"] -= 1
            if not self.within("list"):
                self.end_list()

        return leave

    def _table(self, element: Element) -> Callable[[], None] | None:
        self.flush()
        if said := speeches_in(element, self.speaking):
            self.end_list()
            self.blocks += said
            self.speaking |= {block.label for block in said}
            return None
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
        self.end_list()
        self.depth["pre"] += 1

        def leave() -> None:
            self.depth["pre"] -= 1
            text, self.said = "".join(self.said), []
            if (aside := self._aside) is not None or is_code(element):
                self.blocks.extend(line_by_line(text, aside or Hint.LIST))
            else:
                self.blocks.extend(preformatted(text, Hint.QUOTE if self.within("quote") else None))
            self._flush_captions()

        return leave

    def _names_source(self, element: Element) -> bool:
        """Whether an element names whose the quotation is that stands around it, or ends right before it."""
        begun = len(self.blocks) > self.quoted or any(map(str.strip, self.said))
        if self.within("quote"):
            return begun and not self.within("source") and tells_source(element)
        return not begun and self.quoted > 0 and tells_source_behind(element)

    def flush(self) -> None:
        """End the paragraph begun, if any."""
        if self.within("pre"):
            self.said.append("\n")
            return
        if not (self.said or self.bold or self.links or self.captions):
            return
        elsewhere = not self.level and only_links(self.said, self.links) and not any(map(self.within, _KEEPS_LINKS))
        self.links.clear()
        text = set_apart(self.said, self.bold)
        runs = ["".join(self.said[start:end]) for start, end in self.bold]
        self.said.clear()
        self.bold.clear()
        lines = kept_lines(text)
        if lines and elsewhere:
            self.blocks.append(Block(" ".join(lines), hint=Hint.FURNITURE, lines=lines))
        elif lines:
            self._paragraph(text, lines, runs)
        self._flush_captions()

    def _paragraph(self, text: str, lines: tuple[str, ...], runs: list[str]) -> None:
        if self.within("source"):
            self.blocks.append(Block(" ".join(lines), hint=Hint.SOURCE, lines=lines))
        elif self.level:
            hint = Hint.HEADING if self._aside is None else Hint.FURNITURE
            self.blocks.append(Block(" ".join(lines), hint=hint, level=self.level if hint is Hint.HEADING else None))
        elif (aside := self._aside) is not None:
            self.blocks.append(Block(without_way_back(" ".join(lines)), hint=aside, lines=lines))
        elif self.within("caption") or is_formula_alone(lines):
            self.blocks.append(Block(" ".join(lines), hint=Hint.CAPTION, lines=lines))
        elif self.within("table") or self.within("list"):
            self.rows.append(" ".join(lines))
        elif self.within("verse") and len(lines) > 1 and max(map(len, lines)) <= LONGEST_VERSE:
            self.blocks.append(Block("\n".join(lines), hint=Hint.VERSE, lines=lines))
        else:
            hint = Hint.QUOTE if self.within("quote") else Hint.TEXT
            alone = len(lines) == 1 and hint is Hint.TEXT
            found = source_apart(Block(lines[0], hint=hint, lines=lines)) if alone else broken_lines(text, hint)
            self.blocks.extend(emboldened(found, runs))

    def _flush_captions(self) -> None:
        hint = Hint.CAPTION if self._aside is None else Hint.FURNITURE
        self.blocks.extend(Block(caption, hint=hint, lines=(caption,)) for caption in self.captions)
        self.captions.clear()

    def end_list(self) -> None:
        """End the paragraph and the list begun, if any."""
        self.flush()
        self.blocks.extend(listed(self.rows))
        self.rows.clear()

    def _picture(self, alt: str, formula: bool) -> None:
        inline = len(alt) <= 2 or self.level > 0 or formula  # an emoji, a heading set as a picture
        if inline or " " in alt or "." not in alt:  # else a file's name
            (self.said if inline else self.captions).append(alt)
