"""Markdown: blocks from its tokens; emphasis marks go, link texts and footnotes stay."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.critic_markup import without_critic_marks
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.page import fragment_blocks
from bot.reading.formats.line_breaks import (
    broken_lines,
    emboldened,
    end_quotation,
    listed,
    preformatted,
    reads_like_prose,
)
from bot.reading.formats.markdown_definitions import defined
from bot.reading.formats.markdown_dialects import (
    add_dialects,
    alert_in,
    chat_lines,
    without_attributes,
    without_comments,
    without_dialect,
)
from bot.reading.formats.markdown_sources import element_behind, source_behind
from bot.reading.formats.markdown_tags import without_generator_tags
from bot.reading.formats.markdown_words import ParagraphReader
from bot.reading.lines.source import is_source, source_alone
from bot.reading.lines.white_space import kept_lines, one_line
from bot.reading.stated.title_properties import split_page_top

DEEPEST_MARKDOWN = 60
"""Lists and quotations within each other; what nests deeper is read as plain paragraphs."""

_QUOTES = re.compile(r"quote|cite")


def read_markdown(text: str) -> tuple[Document, ...]:
    """One document; ``text`` is decoded and may begin with front matter, which becomes its statement.

    Lines of the blocks count in ``text`` with its front matter. Code blocks are FURNITURE, footnotes NOTE,
    alternative texts of pictures CAPTION, tables LIST with a line for each row. Raises nothing.
    """
    statement, rest, taken, remarks = split_page_top(text)
    rest, note = without_critic_marks(rest)
    remarks += (Remark(taken + note, Doubt.EDITORS_COMMENT_UNENDED),) if note is not None else ()
    rest, unended = without_comments(without_generator_tags(rest))
    remarks += (Remark(taken + unended, Doubt.COMMENT_UNENDED),) if unended is not None else ()
    try:
        blocks, deepest = _blocks(rest, taken)
    except SourceFault as fault:
        blocks, deepest = preformatted(rest, None, taken + 1), 0
        remarks += (Remark(taken + 1, Doubt.MARKDOWN_AS_TEXT, (fault.cause,)),)
    if deepest + 2 >= DEEPEST_MARKDOWN:  # the parser leaves out what lies deeper
        blocks = preformatted(rest, None, taken + 1)
        remarks = (*remarks, Remark(taken + 1, Doubt.MARKDOWN_TOO_DEEP))
    done = ranked(blocks)
    if statement.title and not any(b.hint is Hint.TITLE and b.text == statement.title for b in done):
        done = ranked(blocks, statement.title)
    structured = any(block.hint is Hint.HEADING for block in done)
    if not structured:  # without headings of its own, structure decides as in plain text
        done = tuple(replace(block, hint=None) if block.hint is Hint.TEXT else block for block in done)
    return (Document(done, statement, structured, remarks),)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST_MARKDOWN}).enable(["table", "strikethrough"])
    parser.core.ruler.disable("inline")  # paragraphs are parsed one by one, so that hostile ones can be left
    add_dialects(parser)
    return parser


def _blocks(text: str, offset: int) -> tuple[list[Block], int]:
    parser = _parser()
    env: dict[str, object] = {}
    try:
        tokens = parser.parse(text, env)
    except MemoryError:
        raise
    except Exception as fault:  # the parser's border: hostile text may find a hole in it
        raise SourceFault(Fault.MARKDOWN_UNPARSED, type(fault).__name__) from fault
    reading = _Reading(parser, env, offset)
    for token in tokens:
        reading.take(token)
    reading.end()
    return reading.blocks, max((token.level for token in tokens), default=0)


class _Reading:
    """The blocks made so far, and what surrounds the next token."""

    def __init__(self, parser: MarkdownIt, env: dict[str, object], offset: int) -> None:
        self.blocks: list[Block] = []
        self._words = ParagraphReader(parser, env)
        self._offset = offset
        self._quotes = 0
        self._quoting: list[bool] = []  # for each quotation or division around it, whether it quotes
        self._said = 0  # how many blocks stood before the quotation around, or up to the end of the last one
        self._called = ""  # the title of a call-out that quotes, where it is a name
        self._fresh = False  # right behind the sign that opens a quotation
        self._indented: list[int] = []
        self._lists = 0
        self._mark = ""
        self._table = False
        self._rows: list[str] = []
        self._cells: list[str] = []
        self._rows_line = 0
        self._table_line = 0
        self._level: int | None = None
        self._last_line = offset

    def take(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self._lists += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists -= 1
            if not self._lists:
                self.end_rows()
        elif kind == "list_item_open":
            self._mark = f"{token.info}{token.markup} " if token.info else ""
        elif kind in ("blockquote_open", "blockquote_close"):
            self.end_rows()
            self._surround(token.nesting, True)
        elif kind in ("division_open", "division_close"):
            self.end_rows()
            if token.nesting == 0 and token.content:
                self._add([Block(one_line(token.content), hint=Hint.TEXT, lines=(one_line(token.content),))], token)
            self._surround(1 if kind == "division_open" else -1, bool(token.info))
        elif kind in ("table_open", "table_close"):
            self._table = token.nesting == 1
            self.end_rows(as_list=token.nesting == -1)
            self._table_line = token.map[0] + 1 + self._offset if token.map else 0
        elif kind == "tr_close":
            self._row(" ".join(filter(None, self._cells)), token)
            self._cells.clear()
        elif kind == "heading_open":
            self.end_rows()
            self._level = int(token.tag[1]) if not self._quotes else None
        elif kind == "heading_close":
            self._level = None
        elif kind == "inline":
            self._inline(token)
        elif kind == "hr":
            self.end_rows()
            self._add([Block("", hint=Hint.RULE)], token)
        elif kind == "line_block":
            self.end_rows()
            text = "\n".join(self._words.of(line, quoted=bool(self._quotes))[0] for line in token.content.split("\n"))
            self._add(broken_lines(text, self._hint), token)
        elif kind in ("fence", "code_block"):
            self.end_rows()
            lines = kept_lines(token.content)
            if kind == "code_block" and reads_like_prose(token.content):
                first = len(self.blocks)
                self._add_indented(token)
                self._indented += range(first, len(self.blocks))
            elif lines:
                self._add([Block("\n".join(lines), hint=Hint.FURNITURE, lines=lines)], token)
        elif kind == "footnote":
            self.end_rows()
            lines = kept_lines(self._words.of(token.content, quoted=bool(self._quotes))[0])
            if lines:
                self._add([Block(" ".join(lines), hint=Hint.NOTE, lines=lines)], token)
        elif kind == "html_block":
            self.end_rows()
            if not (self._quotes and self._has_source(token.content.strip(), token)):
                self._add(list(fragment_blocks(token.content)), token)

    @property
    def _hint(self) -> Hint:
        return Hint.QUOTE if self._quotes else Hint.TEXT

    def _surround(self, nesting: int, quotes: bool) -> None:
        """Go into a quotation or division, or out of the innermost one."""
        before = self._quotes
        if nesting > 0:
            self._quoting.append(quotes)
            self._quotes += quotes
        elif self._quoting:
            self._quotes -= self._quoting.pop()
        if self._quotes and not before:
            self._said = len(self.blocks)
        elif before and not self._quotes:
            if self._called:
                self.blocks.append(self._source(self._called, self._last_line))
                self._called = ""
            end_quotation(self.blocks, self._said)
            self._said = len(self.blocks)
        self._fresh = nesting > 0 and quotes

    def _inline(self, token: Token) -> None:
        content, title = token.content, ""
        if self._fresh and (alert := alert_in(content)) is not None:
            kind, title, content = alert
            if _QUOTES.fullmatch(kind) is None and self._quoting:
                self._quotes -= self._quoting[-1]
                self._quoting[-1] = False  # a call-out is the author's own
        self._fresh = False
        if self._level is not None:
            content = without_attributes(content)
        content, notes = without_dialect(content)
        if title and self._quotes and source_alone(title):
            self._called = one_line(title)
        elif title:
            self._paragraph(title, token)
        whole = self._table or self._lists or self._level
        for piece in [content] if whole else defined(content) or chat_lines(content):
            self._paragraph(piece, token)
        if notes:
            self._add([Block(note, hint=Hint.FURNITURE, lines=(note,)) for note in map(one_line, notes) if note], token)

    def _paragraph(self, content: str, token: Token) -> None:
        if not (self._lists or self._table or self._level) and self._has_source(content, token):
            return
        text, captions, bold = self._words.of(content, quoted=bool(self._quotes))
        if self._table:
            self._cells.append(one_line(text))
        elif self._level is not None:
            if heading := one_line(text):
                self._add([Block(heading, hint=Hint.HEADING, level=self._level)], token)
        elif self._lists:
            self._row(self._mark + one_line(text) if one_line(text) else "", token)
            self._mark = ""
        elif text.strip():
            self._add(emboldened(broken_lines(text, self._hint), bold), token)
        if captions and not self._lists and not self._table:
            self._add([Block(caption, hint=Hint.CAPTION, lines=(caption,)) for caption in captions], token)
        elif captions:
            self._rows.extend(captions)

    def _has_source(self, content: str, token: Token) -> bool:
        """Whether a paragraph ends with what says whose the quotation is; then it has been read."""
        if self._quotes:
            parts = source_behind(content)
        elif len(self.blocks) == self._said > 0 and (named := element_behind(content)) is not None:
            parts = "", named
        else:
            parts = None
        if parts is None:
            return False
        if parts[0]:
            self._paragraph(parts[0], token)
        if source := one_line(self._words.of(parts[1], quoted=False)[0]):
            self._add([self._source(source, 0)], token)
        return True

    def _source(self, text: str, line: int) -> Block:
        return Block(text, line=line, hint=Hint.SOURCE, lines=(text,))

    def _row(self, row: str, token: Token) -> None:
        if row:
            if not self._rows:
                self._rows_line = token.map[0] + 1 + self._offset if token.map else self._table_line
            self._rows.append(row)

    def end_rows(self, as_list: bool = False) -> None:
        """End the list or (``as_list``) table begun, if any."""
        if as_list and self._rows:
            rows = tuple(self._rows)
            self.blocks.append(Block("\n".join(rows), line=self._rows_line, hint=Hint.LIST, lines=rows))
        elif self._quotes and len(self._rows) == 1 and self._names_source(self._rows[0]):
            self.blocks.append(self._source(self._rows[0], self._rows_line))
        else:
            self.blocks.extend(listed(self._rows, self._rows_line))
        self._rows.clear()

    def _names_source(self, row: str) -> bool:
        """Whether the only entry of a list in a quotation is whose words stand above it."""
        return bool(self.blocks) and self.blocks[-1].hint is Hint.QUOTE and is_source(row)

    def end(self) -> None:
        """End what is begun. Indented sentences are quotations where most of the text is not indented."""
        self.end_rows()
        indented = sum(len(self.blocks[at].text) for at in self._indented)
        others = sum(len(block.text) for block in self.blocks if block.hint is Hint.TEXT) - indented
        if others > indented:
            for at in self._indented:
                self.blocks[at] = replace(self.blocks[at], hint=Hint.QUOTE)

    def _add_indented(self, token: Token) -> None:
        """The paragraphs of indented sentences, as they stand."""
        first = token.map[0] + 1 + self._offset if token.map else 0
        for block in preformatted(token.content, self._hint, first):
            text, _, bold = self._words.of(without_dialect("\n".join(block.lines))[0], quoted=bool(self._quotes))
            self.blocks += [one.on_line(block.line) for one in emboldened(broken_lines(text, self._hint), bold)]

    def _add(self, blocks: Sequence[Block], token: Token) -> None:
        line = token.map[0] + 1 + self._offset if token.map else self._last_line
        self._last_line = line
        self.blocks += [block.on_line(line) for block in blocks]
