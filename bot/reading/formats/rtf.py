"""RTF: paragraphs by their styles, lists by their bullets, notes, without hidden words and deletions."""

import codecs
import re
from dataclasses import dataclass, replace
from typing import Final

from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Doubt, Remark
from bot.reading.document import Document, Hint
from bot.reading.formats.heading_levels import ranked
from bot.reading.formats.line_breaks import with_sources
from bot.reading.formats.properties import confirmed_properties
from bot.reading.formats.rtf_text import RtfLayout, RtfText
from bot.reading.lines.white_space import one_line

DEEPEST = 1_000
"""Groups within groups."""

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
_SIGNS: Final = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": " ",
    "emspace": " ",
    "enspace": " ",
    "line": "\n",
    "cell": " ",
    "nestcell": " ",
}
_NO_TEXT: Final = (
    "fonttbl colortbl pict object header headerl headerr headerf footer footerl footerr footerf listtable "
    "listoverridetable fldinst themedata datastore xmlnstbl rsidtbl generator latentstyles filetbl revtbl annotation "
    "atnid atnauthor nonshppict shprslt bkmkstart bkmkend ftnsep ftnsepc aftnsep aftnsepc private xe tc pntxta pntxtb "
    "rxe txe operator company category keywords comment doccomm creatim revtim printim mmath"
)
_LEFT_OUT: Final = frozenset(_NO_TEXT.split())
_DRAWINGS: Final = ("shpinst", "do")
_BOX_TEXTS: Final = ("shptxt", "dptxbxtext")
"""What may hold a text box, and its text: today's words and those of old programs."""

_SIDES: Final = {"li": "left", "ri": "right", "fi": "first"}
_CODE_PAGES: Final = {10000: "mac_roman", 65001: "utf-8"}
_CHARSETS: Final = {77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255} | {
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
}


@dataclass(slots=True)
class _State:
    """What holds within a group: where its words go, how they are written, how many bytes follow a letter by number.

    It is just ``opened``, so that a ``star`` makes it a destination; it may hold text ``boxes`` of the text.
    """

    to: str = "text"
    hidden: bool = False
    deleted: bool = False
    skip: int = 1
    font: int | None = None
    star: bool = False
    opened: bool = False
    boxes: bool = False


def read_rtf(data: bytes) -> tuple[Document, ...]:
    """One document. Raises SourceFault, and nothing else: no RTF, groups without end, no text.

    Styles and outline levels say what is title, heading and quotation; rows of tables and items of lists are LIST;
    notes, at the end, are NOTE. Title and author among the properties count only where the text confirms them.
    """
    if not data.lstrip()[:5] == b"{\\rtf":
        raise SourceFault(Fault.RTF_NOT_ONE)
    found = RtfText()
    unclosed = _read(data, found)
    found.end_paragraph()
    found.end_rows()
    found.end_boxes()
    found.settle_set_in()
    blocks = [*with_sources(found.blocks), *found.notes]
    if not any(block.text for block in blocks):
        raise SourceFault(Fault.WORD_WITHOUT_TEXT)
    done = ranked(blocks)
    properties = {name: one_line(found.taken(name)) for name in ("title", "author")}
    stated, remarks = confirmed_properties(properties, done)
    if found.hidden:
        remarks = (*remarks, Remark(0, Doubt.WORDS_HIDDEN, (found.hidden,)))
    if unclosed:
        remarks = (*remarks, Remark(0, Doubt.RTF_CUT_SHORT))
    return (Document(done, stated, any(block.hint is Hint.HEADING for block in done), remarks),)


def _read(data: bytes, found: RtfText) -> bool:
    """Read all groups; whether some are never closed, as in a file that was cut short."""
    stack: list[tuple[_State, RtfLayout]] = []
    state = _State()
    to_skip = 0
    pending = b""
    at = 0
    while at < len(data):
        token = _TOKEN.match(data, at)
        if token is None:
            at += 1
            continue
        at = token.end()
        word, number, code, sign, brace, plain = token.groups()
        if code is None and pending:
            _put(found, state, _decoded(pending, state, found))
            pending = b""
        if brace == b"{":
            state.star = state.opened = False
            stack.append((replace(state), replace(found.layout)))
            state.opened = True
            to_skip = 0
            if len(stack) > DEEPEST:
                raise SourceFault(Fault.RTF_TOO_DEEP, DEEPEST)
        elif brace == b"}":
            if state.to == "note" and (not stack or stack[-1][0].to != "note"):
                found.end_note()
            if state.to == "box" and (not stack or stack[-1][0].to != "box"):
                found.end_box_line()
            if state.to == "style" and stack and stack[-1][0].to == "style":
                _end_style(found)
            state, found.layout = stack.pop() if stack else (_State(), RtfLayout())
            to_skip = 0
        elif word is not None:
            name = word.decode("ascii")
            if name in ("listtext", "pntext") and stack:
                # The number or bullet of an item, written out; what follows the group is the item.
                state.to, state.star = "", False
                stack[-1][1].listed = True
            elif name == "bin":
                at += max(0, int(number or 0))
            elif name == "u" and number is not None:
                _put(found, state, _letter(int(number)))
                to_skip = state.skip
            elif to_skip and name in _SIGNS:
                to_skip -= 1
            else:
                _do(name, int(number) if number is not None else None, state, found)
        elif code is not None:
            state.opened = False
            if to_skip:
                to_skip -= 1
            else:
                pending += bytes.fromhex(code.decode("ascii"))
        elif sign is not None:
            if sign == b"*":
                state.star = state.opened  # some programs write it before words that need none
            elif sign in b"\r\n":
                _do("par", None, state, found)
            else:
                _put(
                    found,
                    state,
                    {b"~": " ", b"_": "-", b"-": "\xad"}.get(sign, sign.decode("latin-1") if sign in b"\\{}" else ""),
                )
        elif plain is not None:
            words = plain[to_skip:]
            state.opened = False
            to_skip = max(0, to_skip - len(plain))
            _put(found, state, _decoded(words, state, found))
    if pending:
        _put(found, state, _decoded(pending, state, found))
    return bool(stack)


def _put(found: RtfText, state: _State, words: str) -> None:
    """Words at the current place, unless nobody is to read them."""
    if state.to and not state.deleted:
        if state.hidden:
            found.hidden += len(words.split())
        else:
            found.put(state.to, words)


def _do(name: str, number: int | None, state: _State, found: RtfText) -> None:
    """What a control word changes."""
    on = number != 0
    state.opened = False
    if name == "cs" and state.to in ("text", "note", "box"):
        state.star = False  # a style of words is known, and no destination
    if state.star:
        state.boxes = state.to == "text" and name in _DRAWINGS
        state.to, state.star = "", False  # a destination that other readers may pass over
        return
    if name in _BOX_TEXTS:
        state.to = "box" if state.boxes else state.to
    elif name in _LEFT_OUT:
        if name == "fonttbl":
            state.to = "fonts"
        else:
            state.to = ""
    elif name == "stylesheet":
        state.to = "style"
    elif name == "info":
        state.to = "info"
    elif name in ("title", "author") and state.to == "info":
        state.to = name
    elif name in ("footnote", "ftnalt"):
        state.to = "note" if state.to in ("text", "note") else state.to
    elif name == "ansicpg" and number:
        found.page = number
    elif name == "mac":
        found.page = 10000
    elif name == "uc" and number is not None:
        state.skip = min(max(number, 0), 8)
    elif name == "f" and number is not None:
        state.font = number
    elif name == "fcharset" and number is not None and state.to == "fonts" and state.font is not None:
        found.pages[state.font] = _CHARSETS.get(number, found.page)
    elif name == "v":
        state.hidden = on
    elif name in ("deleted", "strike", "striked"):
        state.deleted = on
    elif name == "plain":
        state.hidden = state.deleted = False
    elif name in _SIGNS:
        _put(found, state, _SIGNS[name])
    elif state.to == "style":
        _style_word(name, number, found)
    elif state.to == "text":
        _in_text(name, number, found)
    elif name == "par" and state.to == "box":
        found.end_box_line()
    elif name == "par":
        _put(found, state, " ")


def _in_text(name: str, number: int | None, found: RtfText) -> None:
    layout = found.layout
    if name in ("par", "sect", "page"):
        if not (layout.in_table and name == "par"):
            found.end_paragraph()
        else:
            found.texts.setdefault("text", []).append(" ")
    elif name in ("row", "nestrow"):
        found.end_paragraph()
    elif name == "pard":
        found.layout = RtfLayout()
    elif name == "s":
        layout.style = number
    elif name == "outlinelevel":
        layout.outline = number
    elif name in _SIDES:
        setattr(layout, _SIDES[name], number or 0)
    elif name == "intbl":
        layout.in_table = True
    elif name in ("ls", "pnlvlblt", "pnlvlbody"):
        layout.listed = True


def _style_word(name: str, number: int | None, found: RtfText) -> None:
    held = found.texts.setdefault("style numbers", [])
    if name in ("s", "cs", "ds", "ts") and number is not None:
        held.append(f"{name}{number}")
    elif name == "outlinelevel" and number is not None:
        held.append(f"outline{number}")


def _end_style(found: RtfText) -> None:
    """One style of the sheet is complete: its number, its outline level, its name."""
    words = one_line(found.taken("style")).rstrip(";").strip().lower().replace(" ", "")
    held = found.texts.pop("style numbers", [])
    number = next((int(each[1:]) for each in held if each[0] == "s"), 0 if not held or held[0][0] == "o" else None)
    if number is None:
        return
    found.styles[number] = words
    outline = next((int(each[7:]) for each in held if each.startswith("outline")), None)
    if outline is not None:
        found.outlines[number] = outline


def _letter(number: int) -> str:
    """The letter of a number as RTF writes it; halves of a pair are put together when all text is known."""
    return chr(number % 0x10000)


def _decoded(content: bytes, state: _State, found: RtfText) -> str:
    page = found.pages.get(state.font, found.page) if state.font is not None else found.page
    name = _CODE_PAGES.get(page, f"cp{page}")
    try:
        codecs.lookup(name)
    except LookupError:
        name = "cp1252"
    return content.decode(name, "replace")
