"""Articles of journals in JATS, as publishers and archives of papers give them out."""

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
    in_pieces,
    line_in,
    nothing,
    stanza,
    within,
)

_NEVER: Final = frozenset(("collection", "pmc-release", "nihms-submitted", "retraction", "corrected", "received"))
"""Kinds of dates that are none of publication."""

_REVIEWS: Final = frozenset(
    (
        *("decision-letter", "reply", "referee-report", "reviewer-report", "editor-report", "author-comment"),
        *("aggregated-review-documents", "peer-review", "community-comment", "article-commentary"),
    )
)
"""Kinds of articles within another that belong to its review."""

_BESIDE: Final = frozenset(("graphical", "teaser", "toc", "short", "key-points", "editor"))
"""Kinds of abstracts that stand beside the one of the text."""


def jats_articles(root: Node) -> Iterator[EditedText]:
    """An article, and each one set into its file (a translation, a reply of others) as one of its own.

    What reviewers wrote to its authors, and they to them, is left out.
    """
    for article in root.all("article"):
        others = below(article, "sub-article", "response")
        read = [
            one
            for one in others
            if one.attributes.get("article-type", one.attributes.get("response-type")) not in _REVIEWS
        ]
        yield _told(article, article)._replace(reviews=len(others) - len(read))
        for other in read:
            yield _told(other, article)


def _told(article: Node, around: Node) -> EditedText:
    front = article.first("front", "front-stub") or Node("front")
    meta = front.first("article-meta") or front
    journal = (around.first("front") or Node("front")).first("journal-meta") or Node("journal-meta")
    group = meta.first("title-group")
    title = line_in(_without(group.first("article-title"), "xref", "fn") if group is not None else None)
    doi = next((line_in(one) for one in meta.all("article-id") if one.attributes.get("pub-id-type") == "doi"), "")
    language = article.attributes.get("xml:lang") or around.attributes.get("xml:lang", "")
    names = below(journal, "journal-title")
    writer = Writer(_WAYS)
    abstracts = [one for one in meta.all("abstract") if one.attributes.get("abstract-type", "") not in _BESIDE]
    text = "".join([writer.section(one, "title") for one in abstracts]) + writer.those(article, "body", "back")
    stated = Statement(
        title=title or None,
        authors=tuple(dict.fromkeys(filter(None, map(_name, _writers(meta))))),
        date=_date(meta),
        publication=line_in(names[0]) if names else None,
        url=f"https://doi.org/{doi}" if doi.startswith("10.") and not any(map(str.isspace, doi)) else None,
        language=language[:2].lower() if language[:2].isalpha() and len(language) >= 2 else None,
    )
    return EditedText(stated, writer.whole(title, text))


def _without(node: Node | None, *tags: str) -> Node | None:
    if node is None:
        return None
    return Node(node.tag, {}, [c for c in node.children if isinstance(c, str) or c.tag not in tags])


def _writers(meta: Node) -> Iterator[Node]:
    for group in meta.all("contrib-group"):
        for one in group.all("contrib"):
            if one.attributes.get("contrib-type", group.attributes.get("content-type", "author")) in (
                "author",
                "authors",
            ):
                yield one


def _name(writer: Node) -> str:
    name = writer.first("name") or (writer.first("name-alternatives") or Node("")).first("name", "string-name")
    if name is None:
        named = writer.first("string-name", "collab")
        return line_in(_without(named, "contrib-group", "contrib", "aff", "xref"))
    if not name.of("surname"):
        return line_in(name)
    parts = [name.of("given-names"), name.of("surname")]
    if name.attributes.get("name-style") == "eastern":
        parts.reverse()
    return " ".join(filter(None, [*parts, name.of("suffix")]))


def _date(meta: Node) -> str | None:
    """The earliest day of publication; a month or a year only where no day is told."""
    found = []
    for date in meta.all("pub-date"):
        kind = date.attributes.get("date-type") or date.attributes.get("pub-type", "")
        year, month, day = (date.of(part) for part in ("year", "month", "day"))
        written = "-".join(
            [year, *([month.zfill(2)] if month.isdecimal() else []), *([day.zfill(2)] if day and month else [])]
        )
        if kind not in _NEVER and (iso := day_in(written)) is not None:
            found.append((-len(iso), iso))
    return min(found)[1] if found else None


def _quotation(writer: Writer, node: Node) -> str:
    """A block quotation, with who says it behind the words."""
    source = node.first("attrib")
    words = "".join([writer.of(c) for c in node.children if isinstance(c, Node) and c is not source])
    words = words or writer.inner(node)
    return f"<blockquote>{words}{f'<cite>{writer.inner(source)}</cite>' if source else ''}</blockquote>"


def _verse(writer: Writer, node: Node) -> str:
    lines = stanza([writer.inner(line) for line in node.all("verse-line")])
    source = node.first("attrib")
    told = f"<cite>{writer.inner(source)}</cite>" if source else ""
    return f"<blockquote>{writer.those(node, 'title')}{lines}{writer.those(node, 'verse-group')}{told}</blockquote>"


def _caption(writer: Writer, node: Node) -> str:
    """Of a figure or table what is written beside it, and the rows."""
    caption = writer.those(node, "label", "title", "caption")
    rows = "".join([writer.of(table) for table in below(node, "table")])
    return f"<figure>{rows}<figcaption>{caption}</figcaption></figure>" if caption.strip() or rows else ""


def _list(writer: Writer, node: Node) -> str:
    return f"<ul>{writer.those(node, 'list-item')}</ul>"


def _part(writer: Writer, node: Node) -> str:
    return writer.section(node, "title")


def _footnotes(writer: Writer, node: Node) -> str:
    return writer.those(node, "fn", "fn-group")


def _reference(writer: Writer, node: Node) -> str:
    target = node.attributes.get("rid", "")
    return f"<a href='#{target if target.isascii() and target.isalnum() else 'r'}'>{writer.inner(node)}</a>"


def _works(writer: Writer, node: Node) -> str:
    entries = "".join([f"<p>{in_pieces(one).replace('<', ' ')}</p>" for one in below(node, "ref")])
    return f"<section {ASIDE}='furniture'>{entries}</section>"


_WAYS: Final = {
    "sec": _part,
    "app": _part,
    "ack": _part,
    "boxed-text": _part,
    "notes": _part,
    "glossary": _part,
    "p": within("p"),
    "title": lambda writer, node: f"<p>{writer.inner(node)}</p>",
    "disp-quote": _quotation,
    "verse-group": _verse,
    "speech": lambda writer, node: writer.speech(node.first("speaker"), writer.those(node, "p")),
    "list": _list,
    "list-item": within("li"),
    "def-list": within("dl"),
    "term": within("dt"),
    "def": within("dd"),
    "fig": _caption,
    "table-wrap": _caption,
    "table": within("table"),
    "tr": within("tr"),
    "td": within("td"),
    "th": within("th"),
    "fn": Writer.note,
    "fn-group": _footnotes,
    "ref-list": _works,
    "xref": _reference,
    "italic": within("em"),
    "bold": within("strong"),
    "sup": within("sup"),
    "sub": within("sub"),
    "monospace": within("code"),
    "break": lambda *_: "<br>",
    "label": lambda writer, node: f"{writer.inner(node)} ",
    **dict.fromkeys(
        (
            *("disp-formula", "tex-math", "graphic", "inline-graphic", "media", "supplementary-material", "object-id"),
            *("alternatives", "related-object", "related-article", "table-wrap-foot", "bio", "sub-article", "response"),
            *("permissions", "mml:annotation", "private-char", "front", "front-stub", "sec-meta", "x"),
        ),
        nothing,
    ),
}
