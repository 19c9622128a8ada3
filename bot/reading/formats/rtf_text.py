"""The text of an RTF document as it is put together: paragraphs by their styles, rows, notes."""

from dataclasses import dataclass, field, replace
from typing import Final

from bot.reading.document import Block, Hint
from bot.reading.formats.line_breaks import broken_lines
from bot.reading.formats.style_names import heading_level, is_quotation, is_title
from bot.reading.lines.white_space import one_line, visible

_SET_IN: Final = 280
"""How far in a quotation stands on either side, in twentieths of a point: half a centimetre."""


@dataclass(slots=True)
class RtfLayout:
    """What holds for the paragraph: its style, its outline level, whether it stands in a table or a list, how far it is
    set in from the left, from the right and in its first line."""

    style: int | None = None
    outline: int | None = None
    in_table: bool = False
    listed: bool = False
    left: int = 0
    right: int = 0
    first: int = 0

    @property
    def is_set_in(self) -> bool:
        """Whether it stands further in on both sides; a hanging paragraph, as of a bibliography, does not."""
        return min(self.left, self.right) >= _SET_IN and self.first >= 0


@dataclass
class RtfText:
    """What was found so far."""

    page: int = 1252
    pages: dict[int, int] = field(default_factory=dict)  # code pages by font
    styles: dict[int, str] = field(default_factory=dict)
    outlines: dict[int, int] = field(default_factory=dict)
    texts: dict[str, list[str]] = field(default_factory=dict)
    layout: RtfLayout = field(default_factory=RtfLayout)
    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    set_in: list[int] = field(default_factory=list)
    """Which blocks are quotations by nothing but where they stand."""

    rows: list[str] = field(default_factory=list)
    tabled: bool = False
    hidden: int = 0
    titled: bool = False

    def put(self, to: str, words: str) -> None:
        """Words for one of the texts of a document: its own, a note, a property."""
        self.texts.setdefault(to, []).append(words)

    def taken(self, name: str) -> str:
        """All words of one text, which is empty afterwards; letters written in two halves are whole."""
        text = "".join(self.texts.pop(name, []))
        return visible(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))

    def end_paragraph(self) -> None:
        """The paragraph is complete."""
        text = self.taken("text")
        line = one_line(text)
        layout = self.layout
        hint, level = self._meaning()
        if self.rows and (self.tabled is not layout.in_table or not (layout.in_table or (hint is Hint.LIST and line))):
            self.end_rows()
        if not line:
            if not self.rows:
                self.end_boxes()
            return
        if layout.in_table or hint is Hint.LIST:
            self.rows.append(line)
            self.tabled = layout.in_table
        elif hint in (Hint.HEADING, Hint.TITLE):
            again = hint is Hint.TITLE and self.titled
            self.blocks.append(Block(line, hint=Hint.HEADING if again else hint, level=1 if again else level))
            self.titled = self.titled or hint is Hint.TITLE
        elif hint is Hint.CAPTION:
            self.blocks.append(Block(line, hint=hint, lines=(line,)))
        else:
            begins = len(self.blocks)
            set_in = hint is Hint.TEXT and layout.is_set_in
            self.blocks.extend(broken_lines(text, Hint.QUOTE if set_in else hint))
            self.set_in += range(begins, len(self.blocks)) if set_in else ()
        if not self.rows:
            self.end_boxes()

    def end_rows(self) -> None:
        """A list or table is complete."""
        if self.rows:
            self.blocks.append(Block("\n".join(self.rows), hint=Hint.LIST, lines=tuple(self.rows)))
            self.rows = []

    def settle_set_in(self) -> None:
        """Where most of the text is set in, that quotes nobody: it is how the pages look."""
        texts = sum(block.hint is Hint.TEXT for block in self.blocks)
        if len(self.set_in) >= texts:
            for at in self.set_in:
                block = self.blocks[at]
                self.blocks[at] = replace(block, hint=Hint.TEXT) if block.hint is Hint.QUOTE else block

    def end_box_line(self) -> None:
        """A paragraph of a text box is complete; it stands behind the paragraph that the box hangs on."""
        line = one_line(self.taken("box"))
        if line:
            self.boxes.append(Block(line, hint=Hint.TEXT, lines=(line,)))

    def end_boxes(self) -> None:
        """Put the text boxes behind what is complete."""
        self.blocks.extend(self.boxes)
        self.boxes.clear()

    def end_note(self) -> None:
        """A note is complete."""
        line = one_line(self.taken("note"))
        if line:
            self.notes.append(Block(line, hint=Hint.NOTE, lines=(line,)))

    def _meaning(self) -> tuple[Hint, int | None]:
        style = self.layout.style
        name = self.styles.get(style, "") if style is not None else ""
        outline = self.layout.outline
        if outline is None and style is not None:
            outline = self.outlines.get(style)
        if is_title(name):
            return Hint.TITLE, None
        if level := heading_level(name):
            return Hint.HEADING, min(level, 9)
        if outline is not None and outline < 9:
            return Hint.HEADING, outline + 1
        if is_quotation(name):
            return Hint.QUOTE, None
        if name == "caption":
            return Hint.CAPTION, None
        return (Hint.LIST if self.layout.listed or name.startswith("listbullet") else Hint.TEXT), None
