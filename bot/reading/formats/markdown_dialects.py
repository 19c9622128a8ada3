"""What Pandoc, Obsidian and copied chats add to Markdown: line blocks, divisions, comments, spans, labels."""

import re
from collections.abc import Callable
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph

from bot.reading.lines.label import TIMECODE

_FENCE: Final = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})", re.MULTILINE)
_COMMENT: Final = re.compile(r"%%.*?%%", re.DOTALL)
_LONE_COMMENT: Final = re.compile(r"^[ \t]*%%[ \t]*$", re.MULTILINE)
_NOT_A_BREAK: Final = re.compile(r"[^\n]+")

_FENCED_DIV: Final = re.compile(r":{3,}+[ \t]*+(?:(?P<given>\{[^{}\n]*+\}|[\w.-]++)(?P<rest>[^\n]*+))?$")
_LONGEST_DIV_TITLE: Final = 80
_QUOTING: Final = re.compile(r"\b(?:epigraph|blockquote|quote|quotation|pullquote)\b")
_DEFINED: Final = re.compile(r"\[(?P<label>[^\]\[\n^][^\]\[\n]*)\]:[ \t]+(?P<to>\S+)[ \t]*$")
_ADDRESS: Final = re.compile(r"[/#:@<\\]|\w[.?=&]\w")

_ATTRIBUTES: Final = r"\{(?::[ \t]*)?(?:[.#:][\w-]|[\w-]+=)[^{}\n]*\}"
_ATTRIBUTES_ALONE: Final = re.compile(rf"{_ATTRIBUTES}|\{{-\}}")

_WIKI: Final = re.compile(r"(?P<embed>!?)\[\[(?P<to>[^\[\]|\n]+)(?:\|(?P<shown>[^\[\]\n]+))?\]\]")
_SPAN: Final = re.compile(rf"\[(?P<words>(?:[^\[\]\\]|\\.)*)\]{_ATTRIBUTES}")
_BEHIND_MARK: Final = re.compile(rf"(?<=[*_`)\]]){_ATTRIBUTES}")
_HIGHLIGHT: Final = re.compile(r"(?<!=)==(?=[^\s=])(?P<words>[^\n]*?[^\s=])==(?!=)")
_BLOCK_NAME: Final = re.compile(r"(?<=[ \t])\^[A-Za-z0-9-]++$")
_INLINE_NOTE: Final = re.compile(r"\^\[(?P<words>[^\[\]]*)\]")
_RAISED: Final = re.compile(r"(?<![\\^\s])\^(?P<words>[^\s^\\\[\]]{1,20})\^(?!\^)")
_LOWERED: Final = re.compile(r"(?<![\\~\s])~(?P<words>[^\s~\\]{1,20})~(?!~)")
_BACKQUOTES: Final = re.compile(r"`++")
_RAISED_SIGNS: Final = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED_SIGNS: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")

_DIALECT: Final = re.compile(r"[\^{]|\[\[|==|(?<!~)~(?!~)")
"""What a paragraph must hold for ``without_dialect`` to change it."""

_SIGNS: Final = ("^", "{", "[[", "==", "~")
"""One of these it then holds, and most paragraphs hold none: that is seen in less time than a pattern takes."""

_COMMAND: Final = re.compile(r"\\(?:newpage|pagebreak|clearpage)|\[\[?_?TOC_?\]?\]", re.IGNORECASE)
_TAGS: Final = re.compile(
    r"(?:#[^\W\d_][\w/-]{0,60}[ \t\n]*){1,40}|(?:[^\W\d_][\w-]{0,30}::[ \t]+\S[^\n]{0,200}(?:\n|$)){1,20}"
)
"""A line of tags, or properties as Obsidian's notes have them in the text: status:: draft."""
_LONGEST_KEY: Final = 40
_CHAT: Final = re.compile(
    rf"^(?P<time>{TIMECODE.pattern})?(?:<(?P<who>[@+~&]?[^\W\d_][\w .’'-]{{0,30}})>(?=[ \t]+\S)"
    r"|\[[^\W\d_][^\[\]:\n]{0,38}\]:(?=[ \t]+\S)|(?P<bold>\*\*)[^\W\d_][^*:\n]{0,38}(?:\*\*:|:\*\*)(?=[ \t]+\S)"
    r"|(?(time)[^\W\d_][^:：*<>\[\]\n]{0,38}:(?=[ \t]+\S)|(?!)))",
    re.MULTILINE,
)
_STAMPED: Final = re.compile(r"\*\*[^*\n]{2,40}\*\*[^*\n]{0,40}?\d[:.]\d\d[^*\n]{0,12}\n(?=.)")
"""The line over a message copied from a chat: **Ada Lin** — Today at 9:41 AM."""
_OPENS_CHAT: Final = frozenset("<[(*0123456789")
_SET_IN: Final = re.compile(r"\n {2,}(?=[“「『《]?[\u4e00-\u9fff])")
_ELEMENT_NAMES: Final = (
    "a abbr b bdi bdo big br center cite code del dfn div em font i ins kbd mark p q s samp small span strike strong "
    "sub sup time tt u var wbr"
)
_ELEMENTS: Final = frozenset(_ELEMENT_NAMES.split())
_ALERT: Final = re.compile(r"\[!(?P<kind>[\w-]+)\][+-]?[ \t]*(?P<title>[^\n]*)\n?")


def without_comments(text: str) -> tuple[str, int | None]:
    """``text`` with Obsidian's ``%%comments%%`` blanked out, lines kept; and the line at which one opens for good.

    Comments are private. One on a line of its own that is never closed hides all that follows. In a fence they stay.
    """
    if "%%" not in text:
        return text, None
    fences = fenced(text)
    pieces: list[str] = []
    at = 0
    while (start := text.find("%%", at)) >= 0:
        inside = next((end for begun, end in fences if begun <= start < end), None)
        if inside is not None:
            pieces.append(text[at:inside])
            at = inside
            continue
        match = _COMMENT.match(text, start)
        line = text.rfind("\n", 0, start) + 1
        alone = _LONE_COMMENT.match(text, line)
        if match is None and alone is None:
            break
        end = match.end() if match else len(text)
        pieces += (text[at:start], _NOT_A_BREAK.sub("", text[start:end]))
        if match is None:
            return "".join(pieces), text.count("\n", 0, start) + 1
        at = end
    return "".join([*pieces, text[at:]]), None


def fenced(text: str) -> list[tuple[int, int]]:
    """Where fenced code stands."""
    found: list[tuple[int, int]] = []
    begun: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if begun is None:
            begun = fence
        elif fence[1][0] == begun[1][0] and len(fence[1]) >= len(begun[1]):
            found.append((begun.start(), fence.end()))
            begun = None
    return [*found, (begun.start(), len(text))] if begun else found


def add_dialects(parser: MarkdownIt) -> None:
    """Teach a parser footnotes, line blocks, divisions between colons, and labels in brackets.

    Their tokens are ``footnote`` and ``line_block`` (its lines as content), and ``division_open`` and
    ``division_close`` (``info`` "quote" where a class says so; what stands behind the name as content).
    """
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph"]})
    for name, rule in (("labelled", _labelled), ("line_block", _line_block), ("division", _division)):
        parser.block.ruler.before("reference", name, rule, {"alt": ["paragraph", "blockquote", "list"]})


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


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _indented(state: StateBlock, number: int) -> bool:
    return state.sCount[number] - state.blkIndent >= 4


def _line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Two lines or more that open with a bar and a blank, as Pandoc writes verse; no table ends so."""
    last = start
    while last < end and _line(state, last)[:2] in ("| ", "|") and not _line(state, last).rstrip().endswith(" |"):
        last += 1
    if last < start + 2 or _indented(state, start):
        return False
    if silent:
        return True
    token = state.push("line_block", "", 0)
    token.content = "\n".join(_line(state, number)[2:] for number in range(start, last))
    token.map = [start, last]
    state.line = last
    return True


def _division(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line of three colons or more, which opens a division with its name or class, or closes one."""
    match = _FENCED_DIV.match(_line(state, start)) if not _indented(state, start) else None
    if match is None or len(match["rest"] or "") > _LONGEST_DIV_TITLE:
        return False
    if silent:
        return True
    opens = match["given"] is not None
    token = state.push("division_open" if opens else "division_close", "", 0)
    token.info = "quote" if opens and _QUOTING.search(match["given"]) else ""
    token.content = (match["rest"] or "").strip(" \t:[]")
    token.map = [start, start + 1]
    state.line = start + 1
    return True


def _labelled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[Ada]: Seldom.`` says who speaks: what stands behind the colon is no address, so it defines no link."""
    match = _DEFINED.match(_line(state, start)) if not _indented(state, start) else None
    if match is None or _ADDRESS.search(match["to"].strip(".,;:!?…“”\"'‘’")) is not None or silent:
        return False
    if f"][{match['label']}]" in state.src:
        return False  # it is used as one
    return paragraph(state, start, end, silent)


def without_dialect(content: str) -> tuple[str, list[str]]:
    """The source of a paragraph without spans, wiki links, highlights and block names; and the notes inside it.

    Raised and lowered figures become the characters for them. What stands in backquotes stays. A paragraph that is
    nothing but a command is no words, and one of tags or a property is a note.
    """
    if content[:1] in "\\[" and _COMMAND.fullmatch(content):
        return "", []
    if (content[:1] == "#" or "::" in content[:_LONGEST_KEY]) and _TAGS.fullmatch(content):
        return "", [content]
    if not any(map(content.__contains__, _SIGNS)) or _DIALECT.search(content) is None:
        return content, []
    notes: list[str] = []

    def note(match: re.Match[str]) -> str:
        notes.append(match["words"])
        return ""

    def bare(words: str) -> str:
        words = _INLINE_NOTE.sub(note, words)
        words = _SPAN.sub(lambda match: match["words"], _WIKI.sub(_wiki, words))
        words = _HIGHLIGHT.sub(lambda match: match["words"], _BEHIND_MARK.sub("", words))
        words = _RAISED.sub(_moved(_RAISED_SIGNS), words)
        return _LOWERED.sub(_moved(_LOWERED_SIGNS), words)

    pieces: list[str] = []
    at = 0
    for start, end in _code_spans(content):
        pieces += (bare(content[at:start]), content[start:end])
        at = end
    pieces.append(bare(content[at:]))
    return _BLOCK_NAME.sub("", "".join(pieces).rstrip()).rstrip(), notes


def _code_spans(content: str) -> list[tuple[int, int]]:
    """Where runs of backquotes of one length stand around code."""
    found: list[tuple[int, int]] = []
    runs = list(_BACKQUOTES.finditer(content))
    next_of: dict[int, re.Match[str]] = {}
    closing: list[re.Match[str] | None] = []
    for run in reversed(runs):
        closing.append(next_of.get(len(run.group())))
        next_of[len(run.group())] = run
    for run, close in zip(runs, reversed(closing), strict=True):
        if close is not None and (not found or run.start() >= found[-1][1]):
            found.append((run.start(), close.end()))
    return found


def without_attributes(heading: str) -> str:
    """A heading without the names and classes in braces behind it: ``{#top .unnumbered}``."""
    bare = heading.rstrip()
    at = bare.rfind("{") if bare.endswith("}") else -1
    return bare[:at].rstrip() if at > 0 and _ATTRIBUTES_ALONE.fullmatch(bare, at) else heading


def _wiki(match: re.Match[str]) -> str:
    """What a wiki link shows: its text, else its page without the folder; of an embedded file nothing."""
    if match["embed"]:
        return ""
    shown: str = match["shown"] or match["to"].rpartition("/")[2].partition("#")[0] or match["to"].lstrip("#")
    return shown.strip()


def _moved(signs: dict[int, int]) -> Callable[[re.Match[str]], str]:
    """Raised or lowered characters where Unicode has all of them, else the words as they are."""

    def moved(match: re.Match[str]) -> str:
        words: str = match["words"]
        return words.translate(signs) if all(ord(char) in signs for char in words) else words

    return moved


def chat_lines(content: str) -> list[str]:
    """A paragraph in one piece for each line that says who speaks (``<name>``, ``[Name]:``, ``**Name:**``,
    ``10:30 Name:``, ``**Name** — 10:30``) or is set in as in Chinese; what is HTML stays whole.
    """
    if "\n  " in content and len(pieces := _SET_IN.split(content)) > 1:
        return pieces
    if content[:1] not in _OPENS_CHAT:
        return [content]
    if (stamped := _STAMPED.match(content)) is not None:
        return [stamped[0].rstrip(), content[stamped.end() :]]
    opened = [
        match
        for match in _CHAT.finditer(content)
        if match["who"] is None or (match["who"].lower() not in _ELEMENTS and f"</{match['who']}>" not in content)
    ]
    if not opened or opened[0].start() or (opened[0]["bold"] and len(opened) == 1):
        return [content]
    pieces = []
    for match, end in zip(opened, [*(match.start() for match in opened[1:]), len(content)], strict=True):
        label = f"{match['time'] or ''}\\<{match['who']}\\>" if match["who"] else match.group()
        pieces.append(f"{label}{content[match.end() : end]}".rstrip())
    return pieces


def alert_in(content: str) -> tuple[str, str, str] | None:
    """Kind, title and the rest of a call-out ("[!NOTE] …") at the top of a block quotation, or None."""
    match = _ALERT.match(content)
    return (match["kind"].lower(), match["title"].strip(), content[match.end() :]) if match else None
