"""Texts of editions in TEI: essays, letters, verse and plays, and papers as programs take them from PDF."""

import html
import re
from collections.abc import Iterator
from typing import Final

from bot.reading.document import Statement
from bot.reading.formats.feeds.entries import Node
from bot.reading.formats.scholarly.markup import (
    ASIDE,
    EditedText,
    Writer,
    below,
    day_in,
    line_in,
    nothing,
    stanza,
    within,
)
from bot.reading.lines.marks import OPENING

_BLOCKS: Final = frozenset(("p", "lg", "l", "ab", "quote", "list", "div", "sp"))
_PARTS: Final = frozenset(("div", "body", "front", "back", "text", "div1", "div2", "div3", "div4", "epigraph", "cit"))
_YEARS: Final = re.compile(r"[\d?]{3,}|\bca?\.")
_MARKS: Final = f'{OPENING}"'


def tei_texts(root: Node) -> Iterator[EditedText]:
    """Each text of a file, of a corpus one after the other."""
    for text in below(root, "TEI", "TEI.2"):
        yield _told(text)


def _told(edition: Node) -> EditedText:
    header = edition.first("teiHeader") or Node("teiHeader")
    about = header.first("fileDesc") or Node("fileDesc")
    said = about.first("titleStmt") or Node("titleStmt")
    source = about.first("sourceDesc") or Node("sourceDesc")
    titles = said.all("title")
    title = line_in(
        next((one for one in titles if one.attributes.get("type") == "main"), titles[0] if titles else None)
    )
    authors = said.all("author") or [one for part in below(source, "analytic") for one in part.all("author")]
    works = [line_in(one) for one in below(source, "title") if one.attributes.get("level") in ("j", "m", "s")]
    ids = [line_in(one) for one in below(about, "idno") if one.attributes.get("type", "").upper() == "DOI"]
    doi = next((one.rpartition("doi.org/")[2] for one in ids), "")
    text = edition.first("text") or Node("text")
    languages = [text.attributes.get("xml:lang", ""), edition.attributes.get("xml:lang", "")]
    languages += [one.attributes.get("ident", "") for one in below(header, "language")]
    language = next((one for one in languages if len(one) > 1), "")[:2].lower()
    writer = Writer(_WAYS)
    stated = Statement(
        title=title or None,
        authors=tuple(dict.fromkeys(filter(None, map(_name, authors)))),
        date=_date(source) or _date(about.first("publicationStmt") or Node("publicationStmt")),
        publication=next((work for work in works if work and work != title), None),
        url=f"https://doi.org/{doi}" if doi.startswith("10.") and not any(map(str.isspace, doi)) else None,
        language=language if len(language) == 2 and language.isalpha() else None,
    )
    return EditedText(stated, writer.whole(title, _abstract(writer, header) + writer.inner(text)))


def _abstract(writer: Writer, header: Node) -> str:
    """The abstract that programs write into the head of a paper."""
    return "".join([writer.inner(one) for one in below(header, "abstract")])


def _name(author: Node) -> str:
    """A name as it is said: "Brook, Ada, 1890-1961" is Ada Brook."""
    person = author.first("persName") or author
    parts = [line_in(one) for one in below(person, "forename", "nameLink", "surname")]
    if parts and person.first("surname") is not None:
        return " ".join(filter(None, parts))
    pieces = [one for one in map(str.strip, line_in(person).split(",")) if one and not _YEARS.search(one)]
    return " ".join(reversed(pieces)) if len(pieces) == 2 else pieces[0] if pieces else ""


def _date(source: Node) -> str | None:
    """The first day, month or year told of a print."""
    found = (day_in(one.attributes.get("when") or line_in(one)) for one in below(source, "date"))
    return next(filter(None, found), None)


def _part(writer: Writer, node: Node) -> str:
    return writer.section(node, "head")


def _is_block(node: Node) -> bool:
    return any(isinstance(child, Node) and child.tag in _BLOCKS for child in node.children)


def _quotation(writer: Writer, node: Node) -> str:
    """A quotation: by its content a block, or within a line, where marks are set unless the edition prints them."""
    if _is_block(node) or node.attributes.get("rend", "") in ("block", "blockquote", "display"):
        return f"<blockquote>{writer.inner(node)}</blockquote>"
    words = writer.inner(node)
    return words if words.lstrip()[:1] in _MARKS else f"<q>{words}</q>"


def _cited(writer: Writer, node: Node) -> str:
    """A quotation with its source."""
    source = node.first("bibl", "ref")
    said = "".join([writer.inner(one) for one in node.children if isinstance(one, Node) and one is not source])
    told = f"<cite>{writer.inner(source)}</cite>" if source is not None else ""
    return f"<blockquote>{said}{told}</blockquote>"


def _standing(writer: Writer, node: Node) -> str:
    """What holds paragraphs, in which a quotation of its own is a block."""
    said = []
    for child in node.children:
        block = isinstance(child, Node) and child.tag in ("quote", "q") and not _is_block(child)
        said.append(f"<blockquote>{writer.inner(child)}</blockquote>" if block and isinstance(child, Node) else "")
        if not block:
            said.append(writer.of(child) if isinstance(child, Node) else "")
    return "".join(said)


def _stanza(writer: Writer, node: Node) -> str:
    """Lines of verse, and the stanzas of a poem one after the other."""
    head = f"<p>{writer.inner(name)}</p>" if (name := node.first("head")) is not None else ""
    lines = [writer.inner(line) for line in node.all("l")]
    return f"{head}{stanza(lines)}{writer.those(node, 'lg')}"


def _paragraph(writer: Writer, node: Node) -> str:
    return f"<p>{writer.inner(_unstaged(node, writer))}</p>"


def _speech(writer: Writer, node: Node) -> str:
    """A turn in a play: who speaks, and what, lines that stand together together."""
    said: list[str] = []
    lines: list[str] = []
    speaker = node.first("speaker")
    for child in [*(c for c in node.children if isinstance(c, Node) and c is not speaker), Node("end")]:
        if child.tag == "l":
            lines.append(writer.inner(_unstaged(child, writer)))
            continue
        if lines:
            said.append(stanza(lines))
            lines = []
        said.append(writer.of(child))
    return writer.speech(speaker, "".join(said))


def _unstaged(line: Node, writer: Writer) -> Node:
    """A line without what happens on the stage meanwhile, which is a note behind the text."""
    for stage in line.all("stage"):
        writer.note(stage)
    return Node(line.tag, line.attributes, [c for c in line.children if isinstance(c, str) or c.tag != "stage"])


def _stage(_: Writer, node: Node) -> str:
    """What happens on the stage is nobody's words: where it stands between the turns, a note there."""
    return f"<div {ASIDE}='note'>{html.escape(line_in(node), quote=False)}</div>"


def _choice(writer: Writer, node: Node) -> str:
    """Of two readings one: what is corrected, else as it was written."""
    one = node.first("corr", "orig", "abbr") or next((c for c in node.children if isinstance(c, Node)), None)
    return writer.of(one) if one is not None else ""


def _line(writer: Writer, node: Node) -> str:
    return "" if node.attributes.get("break") == "no" else " "


def _figure(writer: Writer, node: Node) -> str:
    told = writer.those(node, "head", "figDesc", "p")
    rows = writer.those(node, "table")
    return f"<figure>{rows}<figcaption>{told}</figcaption></figure>" if told.strip() or rows else ""


def _highlit(writer: Writer, node: Node) -> str:
    look = (node.attributes.get("rend") or node.attributes.get("rendition", "")).lower()
    tag = next((tag for sign, tag in (("ital", "em"), ("sup", "sup"), ("sub", "sub")) if sign in look), "")
    return f"<{tag}>{writer.inner(node)}</{tag}>" if tag else writer.inner(node)


def _reference(writer: Writer, node: Node) -> str:
    return "" if node.attributes.get("type") in ("foot", "note", "noteAnchor") else writer.inner(node)


def _works(_: Writer, node: Node) -> str:
    entries = "".join([f"<p>{line_in(one).replace('<', ' ')}</p>" for one in below(node, "bibl", "biblStruct")])
    return f"<section {ASIDE}='furniture'>{entries}</section>"


_WAYS: Final = {
    **dict.fromkeys(("div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"), _part),
    "p": _paragraph,
    "ab": _paragraph,
    "head": within("p"),
    "quote": _quotation,
    "q": _quotation,
    "said": _quotation,
    "cit": _cited,
    "epigraph": lambda writer, node: f"<blockquote>{_standing(writer, node)}</blockquote>",
    "floatingText": within("blockquote"),
    "lg": _stanza,
    "l": within("p"),
    "sp": _speech,
    "stage": _stage,
    "list": within("ul"),
    "item": within("li"),
    "table": within("table"),
    "row": within("tr"),
    "cell": within("td"),
    "figure": _figure,
    "note": Writer.note,
    "choice": _choice,
    "lb": _line,
    "hi": _highlit,
    "emph": within("em"),
    "title": within("em"),
    "foreign": within("em"),
    "ref": _reference,
    "listBibl": _works,
    "castList": within("div", f" {ASIDE}='furniture'"),
    **dict.fromkeys(("opener", "closer"), within("div")),
    **dict.fromkeys(("byline", "dateline", "signed", "salute", "trailer", "argument"), within("p")),
    **dict.fromkeys(
        (
            "fw",
            "del",
            "titlePage",
            "graphic",
            "figDesc",
            "teiHeader",
            "formula",
            "gap",
            "index",
            "standOff",
            "facsimile",
        ),
        nothing,
    ),
}
