"""The guard before a parser of markup: how deep tags nest and how often unclosed styles are opened again.

HTML's rules let a small file ask for work that grows with the square of its size: unclosed tags nest
without end, and every unclosed style is opened again in each later paragraph. One pass over the tags,
linear in the text, finds both before the parser does.
"""

import re
from collections import Counter, defaultdict

from bot.errors import SourceFault
from bot.faults import Fault

DEEPEST_NESTING = 1000
"""Tags within tags. Pages made by people stay under a hundred."""

MOST_REOPENED = 1_000_000
"""Unclosed styles times the blocks that follow them."""

MOST_TAGS = 3_000_000
"""Tags of one source."""


def named(names: str) -> frozenset[str]:
    """A set of tags, from their names with spaces between."""
    return frozenset(names.split())


# One tag as the HTML standard reads it; possessive throughout, so it never goes back.
_TAG = re.compile(
    r"<(/?+)([a-zA-Z][^\s/>]*+)"
    r"(?:[\s/]++|(?:=[^\s/>=]*+|[^\s/>=]++)\s*+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+)*+>"
)
_UNFINISHED = re.compile(r"</?[a-zA-Z]")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_VOID = named("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
_CLOSED_BY_NEXT = named(
    "li dd dt tr td th thead tbody tfoot option optgroup rp rt rb rtc caption colgroup body html head"
)
_STYLES = named("a b big code em font i nobr s small strike strong tt u")
_BLOCKS = named(
    "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure "
    "footer form header hgroup listing main menu nav ol p pre section summary ul h1 h2 h3 h4 h5 h6"
)
_CELLS = frozenset(("td", "th", "tr", "tbody", "thead", "tfoot", "caption"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SCOPES = frozenset(("table", "template", "object", "marquee", "applet", "svg", "math"))
_FOREIGN = frozenset(("svg", "math"))


class _Open:
    """The tags open at one place, as the parser would have them, and the styles it would open again."""

    def __init__(self) -> None:
        self.stack: list[str] = []  # "" where a tag was closed out of turn
        self.counts: defaultdict[str, int] = defaultdict(int)
        self.depth = 0
        self.styles = 0
        self.work = 0
        self._style_texts: defaultdict[str, list[str]] = defaultdict(list)
        self._style_counts: Counter[str] = Counter()

    def foreign(self) -> bool:
        return self.counts["svg"] > 0 or self.counts["math"] > 0

    def close_implied(self, name: str) -> None:
        """Close what a start tag ``name`` closes: a paragraph, a link, a heading, a table's last cell."""
        if name in _BLOCKS and self.counts["p"]:
            self.close("p")
        if name == "a" and self.counts["a"]:
            self.close("a")
        elif name in _HEADINGS and self.stack and self.stack[-1] in _HEADINGS:
            self.close(self.stack[-1])
        elif name in _CELLS and self.counts["table"]:
            while self.stack[-1] != "table":
                self._drop(self.stack.pop())

    def _drop(self, name: str) -> None:
        if name:
            self.counts[name] -= 1
            self.depth -= 1

    def push(self, name: str, tag: str) -> None:
        self.stack.append(name)
        self.counts[name] += 1
        self.depth += 1
        if name in _STYLES:
            self._style_texts[name].append(tag)
            self._style_counts[tag] += 1
            self.styles += self._style_counts[tag] <= 3  # the parser keeps three of a kind

    def close(self, name: str) -> None:
        if self._style_texts.get(name):
            tag = self._style_texts[name].pop()
            self.styles -= self._style_counts[tag] <= 3
            self._style_counts[tag] -= 1
        if not self.counts[name]:
            return
        where = len(self.stack) - 1
        while self.stack[where] != name:
            self.work += 1
            if name in _BLOCKS and self.stack[where] in _SCOPES:
                return  # a table, say, lies between: the parser ignores this tag
            where -= 1
        if name in _BLOCKS or name in _SCOPES:
            for left in self.stack[where:]:
                self._drop(left)
            del self.stack[where:]
        else:
            self.stack[where] = ""
            self.counts[name] -= 1
            self.depth -= 1
        while self.stack and not self.stack[-1]:
            self.stack.pop()


def check_nesting(text: str) -> None:
    """Raise SourceFault when the markup in ``text`` would nest or repeat beyond what any page needs."""
    now = _Open()
    reopened = tags = 0
    at = text.find("<")
    while at != -1:
        match = _TAG.match(text, at)
        if match is None:
            if text.startswith("<!--", at):
                end = text.find("-->", at + 2)
                if end == -1:
                    return
                at = text.find("<", end)
                continue
            if _UNFINISHED.match(text, at):
                return  # the tag never ends: the parser ends here too
            at = text.find("<", at + 1)
            continue
        tags += 1
        name = match[2].lower()
        after = match.end()
        if match[1]:
            now.close(name)
        elif name not in _VOID:
            foreign = now.foreign()
            now.close_implied(name)
            if name not in _STYLES:
                reopened += now.styles
            if name not in _CLOSED_BY_NEXT and not (foreign and match[0].endswith("/>")):
                now.push(name, match[0])
            if name in _RAW and not foreign:
                closing = _RAW[name].search(text, after)
                if closing is None:
                    return
                after = closing.start()
        if now.depth > DEEPEST_NESTING:
            raise SourceFault(Fault.MARKUP_TOO_DEEP, DEEPEST_NESTING)
        if reopened > MOST_REOPENED or tags > MOST_TAGS or now.work > 50 * MOST_REOPENED:
            raise SourceFault(Fault.MARKUP_TOO_MUCH)
        at = text.find("<", after)


def closed_in_full(text: str) -> str:
    """XHTML as HTML: ``<a id="x"/>`` becomes ``<a id="x"></a>``, which an HTML parser would take for an opening tag."""
    if "/>" not in text:
        return text

    done = []
    written = 0
    at = text.find("<")
    while at != -1:
        match = _TAG.match(text, at)
        if match is None:
            if _UNFINISHED.match(text, at):
                break
            at = text.find("<", at + 1)
            continue
        if match[0].endswith("/>") and not match[1] and match[2].lower() not in _VOID:
            done.append(f"{text[written : match.end() - 2]}></{match[2]}>")
            written = match.end()
        at = text.find("<", match.end())
    return "".join([*done, text[written:]])
