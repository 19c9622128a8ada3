"""What stands beside a day in its line: is it the day of publication, of a change, or of something else?"""

import re

from bot.languages.language import everywhere
from bot.languages.patterns import LinePatterns, any_of
from bot.reading.formats.html.elements import Element
from bot.reading.lines.dateline import BESIDE
from bot.reading.lines.publication_day import PUBLISHED, UPDATED
from bot.reading.lines.white_space import one_line

_BESIDE = re.compile(BESIDE, re.IGNORECASE)
_ITSELF = LinePatterns(*everywhere().page.itself)
_BY = re.compile(rf"\b{any_of(everywhere().byline.by_word)}\b", re.IGNORECASE)
_BEFORE_LABEL = re.compile(r"[\d,;|]")
_LONGEST_LABEL = 40
_HIGHEST = 3
"""Letters of the label before a day, and how many elements around the day may hold nothing before it."""

_LONGEST_PARAGRAPH = 600
_LONGEST_BEGINNING = 70
_LONGEST_CLAUSE = 120
"""Letters of a paragraph that begins with a day, of the line that it begins with, and of one in which a page tells
of itself when it was published."""

_TOLD = 5
"""Words in small letters beside a day from which a paragraph that is marked by nothing is a sentence."""


def label_before(element: Element) -> str:
    """The few words right before an element, such as "Published:", behind the last figure or comma; else empty."""
    here = element
    for _ in range(_HIGHEST):
        around = here.parent
        if around is None:
            return ""
        before = ""
        for child in around.children:
            if child is here:
                break
            said = child if isinstance(child, str) else child.text() if child.size <= _LONGEST_LABEL else "…"
            before = said if said.strip() or not isinstance(child, str) else before
        if before.strip():
            return one_line(_BEFORE_LABEL.split(before)[-1])[-_LONGEST_LABEL:]
        here = around
    return ""


def line_of(element: Element, longest: int) -> str:
    """The text of an element that is one line, else the line that begins it, if that is short."""
    if element.size <= longest and not element.blocks:
        return one_line(element.text())
    if element.size > _LONGEST_PARAGRAPH:
        return ""
    own = next((one_line(child) for child in element.children if isinstance(child, str) and child.strip()), "")
    if tells_of_itself(own):
        return own[:_LONGEST_CLAUSE]
    if own.startswith("(") and ")" in own[:_LONGEST_BEGINNING]:
        return own[: own.index(")")]
    return own if len(own) <= _LONGEST_BEGINNING else ""


def tells_of_itself(line: str) -> bool:
    """Whether a line tells when the page itself was published: "This entry was posted on …"."""
    return _ITSELF.match(line) is not None and PUBLISHED.search(line[:_LONGEST_CLAUSE]) is not None


def tells(beside: str) -> bool:
    """Whether the words of a paragraph beside a day are those of a sentence."""
    return sum(map(str.islower, beside.split())) >= _TOLD


def leads_elsewhere(before: str) -> bool:
    """Whether the words before a day in its line say that it is another: "born", "Deadline:", "member since"."""
    if PUBLISHED.search(before) or UPDATED.search(before) or _BY.search(before):
        return False
    left = [word.strip(".,–—-()[]|·•:/\"'“”") for word in _BESIDE.sub(" ", before).split()]
    labelled = before.rstrip().endswith(":") and any(left)
    return labelled or any(word.isalpha() and word.islower() for word in left)


def is_mere(text: str, printed: str) -> bool:
    """Whether a line holds nothing but a day: figures, signs, a weekday and an hour may stand beside it."""
    return not any(len(word) > 2 and word.isalpha() for word in _BESIDE.sub(" ", text.replace(printed, " ")).split())
