"""The words of a paragraph of a Word document, as one reads them: without what is hidden, deleted or struck out."""

import re
from typing import Any, Final

from bot.reading.formats.docx_styles import (
    W,
    WordStyle,
    WordStyles,
    shift_by,
    style_of_run,
    words_hide,
    words_struck,
)
from bot.reading.formats.html.raised import shift
from bot.reading.lines.white_space import one_line

ALTERNATIVE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What holds the same once more, for older programs."""

_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_RUN: Final = f"{W}r"
_LEFT_OUT: Final = frozenset(
    (*(f"{W}{name}" for name in ("del", "instrText", "delText", "moveFrom", "pPr", "rPr", "rt")), ALTERNATIVE)
)
"""What is no text of a paragraph, or no longer; of ruby, the small readings above the characters."""

_FILE: Final = re.compile(r"[a-z]:\\|https?:|[^.]{1,200}\.(?:png|jpe?g|gif|bmp|tiff?|[ew]mf|pict|svg)$", re.IGNORECASE)
"""A description that only says from which file a picture was taken."""


def words_as_read(paragraph: Any, style: WordStyle, styles: WordStyles, hidden: list[str]) -> tuple[str, list[str]]:
    """A paragraph's text with ``\\n`` for forced breaks, and its pictures' descriptions; text boxes come later.

    Words the writer has hidden go to ``hidden`` instead.
    """
    parts: list[str] = []
    captions: list[str] = []
    shifted: list[tuple[int, str]] = []
    waiting: list[Any] = list(reversed(paragraph))
    while waiting:
        node = waiting.pop()
        if node is None:
            shift(parts, *shifted.pop())
            continue
        tag = node.tag
        if tag in _LEFT_OUT or not isinstance(tag, str) or tag == f"{W}p":
            continue
        if tag == _RUN:
            if words_hide(node, style, styles):
                hidden.extend(word for part in node.findall(f"{W}t") for word in (part.text or "").split())
                continue
            if words_struck(node, style, styles):
                continue
            moved = shift_by(node.find(f"{W}rPr")) or style_of_run(node, styles).shift
            if moved is not None and node.find(f"{W}t") is not None:
                shifted.append((len(parts), moved))
                waiting.append(None)  # comes up when the run is done
        if tag == f"{W}t":
            parts.append(node.text or "")
        elif tag in (f"{W}br", f"{W}cr"):
            parts.append(" " if node.get(f"{W}type") in ("page", "column") else "\n")
        elif tag in (f"{W}tab", f"{W}ptab"):
            parts.append(" ")
        elif tag == f"{W}noBreakHyphen":
            parts.append("-")
        else:
            if tag == _PICTURE and (caption := one_line(node.get("descr") or "")) and not _FILE.match(caption):
                captions.append(caption)
            waiting.extend(reversed(node))
    return "".join(parts), captions
