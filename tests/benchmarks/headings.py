"""How well headings are found in plain text: real documents with real headings, stripped as a scraper would.

    python -m tests.benchmarks.headings            all documents: a table, and totals for both halves
    python -m tests.benchmarks.headings --half seen --misses

Each document is an HTML page from a Debian documentation package. Its markup is stripped to lines (headings
left as lines like any other), once as printed and once with the numbering of headings removed; the reader
gets the lines as ``x.txt``, and the headings it infers are compared, as sets of normalised texts, with the
real ones. A page's first heading is its title and counts in neither set; nor do titles that a page gives to
boxes (notes, tips), tables and pictures. Rules may be improved by looking
at the half that is ``seen``; the other half is only for the final figure.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.errors import SourceFault
from bot.reading import read_source
from bot.reading.formats.html.nesting import named

DOCUMENTS = Path("/usr/share/doc")

SEEN = (
    ("anarchism", "anarchism/html/secA1.html"),
    ("debian-history", "debian-history/docs/detailed.en.html"),
    ("python3.11-doc", "python3.11/html/howto/unicode.html"),
    ("sqlite3-doc", "sqlite3/atomiccommit.html"),
    ("postgresql-doc-15", "postgresql-doc-15/html/routine-vacuuming.html"),
    ("debian-handbook", "debian-handbook/html/en-US/sect.release-lifecycle.html"),
    ("valgrind", "valgrind/html/manual-writing-tools.html"),
    ("debian-faq", "debian/FAQ/pkg-basics.en.html"),
)
UNSEEN = (
    ("anarchism", "anarchism/html/append31.html"),
    ("debian-history", "debian-history/docs/manifesto.en.html"),
    ("python3.11-doc", "python3.11/html/howto/functional.html"),
    ("sqlite3-doc", "sqlite3/testing.html"),
    ("postgresql-doc-15", "postgresql-doc-15/html/continuous-archiving.html"),
    ("debian-handbook", "debian-handbook/html/en-US/sect.how-to-migrate.html"),
    ("valgrind", "valgrind/html/cl-manual.html"),
    ("debian-faq", "debian/FAQ/choosing.en.html"),
)

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SKIPPED = frozenset(("script", "style", "nav", "head", "template", "noscript", "footer", "form", "button"))
_LINES = named(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure header hr li "
    "main ol p pre section summary table tbody td tfoot th thead tr ul br h1 h2 h3 h4 h5 h6"
)
_TIGHT = frozenset(("li", "tr", "td", "th", "dt", "dd", "br"))
_NAVIGATION = re.compile(r"nav|sphinxsidebar|related|breadcrumb|toc|footer|fancy_toc", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:Chapter|Section|Appendix) \w{1,6}[.:]?|(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|[A-Z]\.)\s+(?=\S)"
)
_BOXES = frozenset(("tip", "note", "warning", "caution", "important", "sidebar", "admonition"))


@dataclass(frozen=True, slots=True)
class Score:
    """True headings found, headings inferred in all, real headings."""

    found: int
    inferred: int
    real: int

    @property
    def precision(self) -> float:
        return self.found / self.inferred if self.inferred else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.real if self.real else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def stripped(page: str, numbered: bool) -> tuple[str, list[str], list[str]]:
    """A page's text as a scraper leaves it, its headings in order, the title first, and the titles of its boxes."""
    body = LexborHTMLParser(page).body
    lines: list[tuple[str, bool]] = []  # a line's text, and whether a blank line goes before it
    headings: list[str] = []
    boxes: list[str] = []
    said: list[str] = []
    loose = True

    def end(tight: bool) -> None:
        nonlocal loose
        text = " ".join("".join(said).replace("¶", "").split())
        said.clear()
        if text:
            lines.append((text, loose))
            loose = False
        loose = loose or not tight

    waiting: list[tuple[LexborNode, bool]] = [(body, False)] if body is not None else []
    while waiting:
        node, leaving = waiting.pop()
        tag = node.tag or ""
        if tag == "-text":
            said.append(node.text_content or "")
            continue
        if tag in _SKIPPED or not node.is_element_node:
            continue
        marks = " ".join(node.attributes.get(name) or "" for name in ("class", "id", "role"))
        if tag in ("div", "ul", "ol", "dl", "table", "p", "span") and _NAVIGATION.search(marks):
            continue
        if leaving:
            if tag in _HEADINGS:
                text = " ".join("".join(said).replace("¶", "").split())
                text = text if numbered or (number := _NUMBER.match(text)) is None else text[number.end() :]
                said[:] = [text]
                if text and _is_box_title(node):
                    boxes.append(text)
                elif text:
                    headings.append(text)
            elif _is_box_title(node):
                boxes.append("".join(said))
            end(tag in _TIGHT)
            continue
        if tag in _LINES:
            end(tag in _TIGHT)
            waiting.append((node, True))
        if tag == "pre":
            lines.extend((line.rstrip(), False) for line in (node.text() or "").splitlines())
            loose = True
            continue
        children = list(node.iter(include_text=True))
        waiting.extend((child, False) for child in reversed(children))
    end(False)
    text = "".join(("\n\n" if gap else "\n") + line for line, gap in lines).strip() + "\n"
    return text, headings, boxes


def _is_box_title(node: LexborNode) -> bool:
    classes = (node.attributes.get("class") or "").split()
    if node.tag in _HEADINGS:
        above = node.parent
        return above is not None and not _BOXES.isdisjoint((above.attributes.get("class") or "").split())
    return "title" in classes or "admonition-title" in classes


def normalised(heading: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", heading.casefold()).split())


def compared(path: Path, numbered: bool) -> tuple[Score, list[str], list[str]]:
    """The score of one document, the headings missed and those invented."""
    text, headings, boxes = stripped(path.read_text("utf-8", "replace"), numbered)
    real = {normalised(heading): heading for heading in headings[1:]}
    neither = {normalised(title) for title in (*headings[:1], *boxes)} - real.keys()
    try:
        articles = read_source("x.txt", text.encode())
    except SourceFault as fault:
        print(f"{path}: {fault}", file=sys.stderr)
        articles = ()
    inferred = {
        normalised(section.heading): section.heading
        for article in articles
        for section in article.sections
        if section.heading is not None and normalised(section.heading) not in neither
    }
    found = real.keys() & inferred.keys()
    missed = [heading for key, heading in real.items() if key not in found]
    invented = [heading for key, heading in inferred.items() if key not in found]
    return Score(len(found), len(inferred), len(real)), missed, invented


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table. Ends with 2 when a package is missing (and the command to install it), 1 below a target."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--half", choices=("seen", "unseen", "both"), default="both")
    parser.add_argument("--misses", action="store_true", help="print every heading missed (-) or invented (+)")
    parser.add_argument("--text", metavar="NAME", help="print the stripped text of the document whose path holds NAME")
    chosen = parser.parse_args(arguments)
    halves = {"seen": SEEN, "unseen": UNSEEN}
    halves = halves if chosen.half == "both" else {chosen.half: halves[chosen.half]}
    absent = sorted({package for half in halves.values() for package, path in half if not (DOCUMENTS / path).exists()})
    if absent:
        print(f"Install first: apt-get install --no-install-recommends {' '.join(absent)}", file=sys.stderr)
        return 2
    if chosen.text:
        for path in (path for half in halves.values() for _, path in half if chosen.text in path):
            print(stripped((DOCUMENTS / path).read_text("utf-8", "replace"), True)[0])
        return 0
    good = True
    for numbered, target in ((True, 0.9), (False, 0.85)):
        print(f"\nnumbering {'left' if numbered else 'removed'}{'precision':>46}  recall     F1   real")
        for half, documents in halves.items():
            total = Score(0, 0, 0)
            for _, path in documents:
                score, missed, invented = compared(DOCUMENTS / path, numbered)
                total = Score(total.found + score.found, total.inferred + score.inferred, total.real + score.real)
                print(f"  {path:56}{score.precision:7.2f} {score.recall:7.2f} {score.f1:6.2f} {score.real:6}")
                if chosen.misses:
                    for sign, texts in (("-", missed), ("+", invented)):
                        print("".join(f"      {sign} {text[:100]}\n" for text in texts), end="")
            row = f"{total.precision:7.2f} {total.recall:7.2f} {total.f1:6.2f} {total.real:6}"
            print(f"  {'all of the half ' + half:56}{row}  (target {target})")
            good = good and total.f1 >= target
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
