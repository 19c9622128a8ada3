"""Who is quoted, as Markdown writes it below or behind the words: a line of its own, or an element of HTML."""

import re
from typing import Final

from bot.reading.lines.marks import ends_sentence
from bot.reading.lines.source import LONGEST_SOURCE, source_alone
from bot.reading.lines.white_space import one_line

_ENDS: Final = re.compile(r"</(?P<tag>cite|footer|small|p|span|div)>$", re.IGNORECASE)
_OPENS: Final = re.compile(r"<\w+\b[^<>]{0,100}>")
_NAMES: Final = ("cite", "footer")
_TAGS: Final = re.compile(r"<[^<>]{1,200}>")
_LONGEST_ELEMENT: Final = 400
_MARKS: Final = "*_~^"
_LONGEST_LINE: Final = LONGEST_SOURCE + 20


def source_behind(content: str) -> tuple[str, str] | None:
    """The words of a quotation's paragraph, and the line or element at its end that says whose they are; else None.

    Both are Markdown still. The first is empty where the paragraph says nothing else.
    """
    if (element := _last_element(content)) is not None:
        said, tag, who = element
        return (said, who) if tag in _NAMES or source_alone(_bare(who)) else None
    said, _, line = content.rstrip().rpartition("\n")
    said = said.rstrip(" \\")
    if not said or len(line) > _LONGEST_LINE or not ends_sentence(said.rstrip(_MARKS)) or not source_alone(_bare(line)):
        return None
    return said, line


def element_behind(content: str) -> str | None:
    """What a paragraph right behind a quotation says where it is nothing but a ``cite``; else None."""
    element = _last_element(content) if content[:5].lower() == "<cite" else None
    return element[2] if element is not None and not element[0] else None


def _last_element(content: str) -> tuple[str, str, str] | None:
    """What stands before the element that a paragraph ends with, the name of that element, and its words."""
    content = content.rstrip()
    ends = _ENDS.search(content[-_LONGEST_ELEMENT:]) if content[-1:] == ">" else None
    if ends is None:
        return None
    tag = ends["tag"].lower()
    at = content.lower().rfind(f"<{tag}", max(0, len(content) - _LONGEST_ELEMENT))
    opens = _OPENS.match(content, at) if at >= 0 else None
    if opens is None:
        return None
    return content[:at].rstrip(), tag, _TAGS.sub("", content[opens.end() : len(content) - len(ends[0])])


def _bare(line: str) -> str:
    return one_line(line.strip().strip(_MARKS).strip())
