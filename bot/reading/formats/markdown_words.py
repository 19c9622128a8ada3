"""The words of one paragraph of Markdown: marks go, link texts stay, and what is struck out is left out."""

import re
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.reading.formats.markdown_marks import without_simple_marks
from bot.reading.lines.white_space import one_line

LONGEST_PARAGRAPH = 20_000
"""Characters of a paragraph in which emphasis and links are still sought; a longer one is kept as it stands."""

_WORDS = frozenset(("text", "code_inline", "text_special", "image"))
_SPECIAL = re.compile(r"[\n\\`*_~\[\]<>&!\x00^{=]")
"""What can begin anything but plain words inside a paragraph."""


class ParagraphReader:
    """Reads paragraphs one by one with the parser that found them, and the links it found."""

    def __init__(self, parser: MarkdownIt, env: dict[str, object]) -> None:
        self._parser = parser
        self._env = env

    def of(self, content: str, *, quoted: bool) -> tuple[str, list[str], list[str]]:
        """The text of a paragraph with ``\\n`` for forced breaks only; its captions; what is bold."""
        if len(content) > LONGEST_PARAGRAPH:
            return one_line(content), [], []
        if _SPECIAL.search(content) is None:
            return content, [], []
        if not quoted or "\n" not in content:  # a break before a dash says who is quoted
            simple = without_simple_marks(content)
            if simple is not None:
                return simple[0], [], simple[1]
        tokens: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._env, tokens)
        parts: list[str] = []
        captions: list[str] = []
        bold: list[tuple[int, int]] = []
        begun = struck = 0
        for token, following in zip_longest(tokens, tokens[1:]):
            if token.type == "image":
                if caption := one_line("".join(c.content for c in token.children or [] if c.type in _WORDS)):
                    captions.append(caption)
            elif token.type == "softbreak":
                dash = quoted and following is not None and following.content.startswith(("—", "–", "―", "-- "))
                parts.append("\n" if dash else " ")
            elif token.type == "hardbreak" or (token.type == "html_inline" and token.content[:3].lower() == "<br"):
                parts.append("\n")
            elif token.type in ("s_open", "s_close"):
                struck += 1 if token.type == "s_open" else -1
            elif token.type in _WORDS and not struck:  # struck-out words are withdrawn
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
