"""Markdown: blocks from its tokens; emphasis marks go, link texts and footnotes stay."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Block, Document, Hint
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.html.page import fragment_blocks
from bot.reading.formats.line_breaks import broken_lines, emboldened, listed, preformatted
from bot.reading.formats.markdown_marks import without_simple_marks
from bot.reading.lines.white_space import kept_lines, one_line
from bot.reading.stated.front_matter import split_front_matter

DEEPEST_MARKDOWN = 60
"""Lists and quotations within each other; what nests deeper is read as plain paragraphs."""

LONGEST_PARAGRAPH = 20_000
"""Characters of a paragraph in which emphasis and links are still sought; a longer one is kept as it stands."""

_WORDS = frozenset(("text", "code_inline", "text_special", "image"))


def read_markdown(text: str) -> tuple[Document, ...]:
    """One document; ``text`` is decoded and may begin with front matter, which becomes its statement.

    Lines of the blocks count in ``text`` with its front matter. Code blocks and footnotes are FURNITURE,
    alternative texts of pictures CAPTION, tables LIST with a line for each row. Raises nothing.
    """
    statement, rest, taken, remarks = split_front_matter(text)
    try:
        blocks, deepest = _blocks(rest, taken)
    except SourceFault as fault:
        blocks, deepest = preformatted(rest, None, taken + 1), 0
        remarks = (
            *remarks,
            Remark(taken + 1, Doubt.MARKDOWN_AS_TEXT, (fault.cause,)),
        )
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


_SPECIAL = re.compile(r"[\n\\`*_~\[\]<>&!\x00]")
"""What can begin anything but plain words inside a paragraph."""


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST_MARKDOWN}).enable(["table", "strikethrough"])
    parser.core.ruler.disable("inline")  # paragraphs are parsed one by one, so that hostile ones can be left
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph"]})
    return parser


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^label]: text`` up to a line that is neither indented nor a continuation."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    label_end = line.find("]:", 2)
    if not line.startswith("[^") or label_end < 3 or any(c.isspace() or c in "[]" for c in line[2:label_end]):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and (not state.isEmpty(last) or _indented_after_gap(state, last, end)):
        if not state.isEmpty(last) and state.src.startswith("[^", state.bMarks[last] + state.tShift[last]):
            break
        last += 1
    token = state.push("footnote", "", 0)
    token.content = line[label_end + 2 :] + "\n" + state.getLines(start + 1, last, 4, False)
    token.map = [start, last]
    state.line = last
    return True


def _indented_after_gap(state: StateBlock, line: int, end: int) -> bool:
    return line + 1 < end and not state.isEmpty(line + 1) and state.sCount[line + 1] - state.blkIndent >= 4


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
    reading.end_rows()
    return reading.blocks, max((token.level for token in tokens), default=0)


class _Reading:
    """The blocks made so far, and what surrounds the next token."""

    def __init__(self, parser: MarkdownIt, env: dict[str, object], offset: int) -> None:
        self.blocks: list[Block] = []
        self._parser = parser
        self._env = env
        self._offset = offset
        self._quotes = 0
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
            self._quotes += token.nesting
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
        elif kind in ("fence", "code_block"):
            self.end_rows()
            lines = kept_lines(token.content)
            if lines:
                self._add([Block("\n".join(lines), hint=Hint.FURNITURE, lines=lines)], token)
        elif kind == "footnote":
            self.end_rows()
            lines = kept_lines(self._flat(token.content)[0])
            if lines:
                self._add([Block(" ".join(lines), hint=Hint.FURNITURE, lines=lines)], token)
        elif kind == "html_block":
            self.end_rows()
            self._add(list(fragment_blocks(token.content)), token)

    def _inline(self, token: Token) -> None:
        text, captions, bold = self._flat(token.content)
        if self._table:
            self._cells.append(one_line(text))
        elif self._level is not None:
            if heading := one_line(text):
                self._add([Block(heading, hint=Hint.HEADING, level=self._level)], token)
        elif self._lists:
            self._row(self._mark + one_line(text) if one_line(text) else "", token)
            self._mark = ""
        elif text.strip():
            hint = Hint.QUOTE if self._quotes else Hint.TEXT
            self._add(emboldened(broken_lines(text, hint), bold), token)
        if captions and not self._lists and not self._table:
            self._add([Block(caption, hint=Hint.CAPTION, lines=(caption,)) for caption in captions], token)
        elif captions:
            self._rows.extend(captions)

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
        else:
            self.blocks.extend(listed(self._rows, self._rows_line))
        self._rows.clear()

    def _add(self, blocks: Sequence[Block], token: Token) -> None:
        line = token.map[0] + 1 + self._offset if token.map else self._last_line
        self._last_line = line
        self.blocks += [block.on_line(line) for block in blocks]

    def _flat(self, content: str) -> tuple[str, list[str], list[str]]:
        """The text of a paragraph with ``\\n`` for forced breaks only; its captions; what is bold."""
        if len(content) > LONGEST_PARAGRAPH:
            return one_line(content), [], []
        if _SPECIAL.search(content) is None:
            return content, [], []
        if not self._quotes or "\n" not in content:  # a break before a dash says who is quoted
            simple = without_simple_marks(content)
            if simple is not None:
                return simple[0], [], simple[1]
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._env, tokens)
        parts: list[str] = []
        captions: list[str] = []
        bold: list[tuple[int, int]] = []
        begun = 0
        for token, following in zip_longest(tokens, tokens[1:]):
            if token.type == "image":
                if caption := one_line("".join(c.content for c in token.children or [] if c.type in _WORDS)):
                    captions.append(caption)
            elif token.type == "softbreak":
                dash = self._quotes and following is not None and following.content.startswith(("—", "–", "―", "-- "))
                parts.append("\n" if dash else " ")
            elif token.type == "hardbreak" or (token.type == "html_inline" and token.content[:3].lower() == "<br"):
                parts.append("\n")
            elif token.type in _WORDS:
                parts.append(token.content.replace("\n", " "))
            elif token.type == "strong_open":
                begun = len(parts)
            elif token.type == "strong_close":
                bold.append((begun, len(parts)))
        runs = [_without_note_signs("".join(parts[start:end])) for start, end in bold]
        return _without_note_signs("".join(parts)), captions, runs


def _without_note_signs(text: str) -> str:
    """``text`` without ``[^label]``, which only points to a footnote."""
    at = text.find("[^")
    while at != -1:
        end = text.find("]", at + 2)
        if end == -1:
            break
        if end > at + 2 and not any(c.isspace() or c == "[" for c in text[at + 2 : end]):
            text = text[:at] + text[end + 1 :]
            at = text.find("[^", at)
        else:
            at = text.find("[^", at + 2)
    return text
