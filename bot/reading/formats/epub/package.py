"""The package of an EPUB: where its chapters are, in which order, their names, and what it says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import SourceFault
from bot.faults import Fault
from bot.reading.document import Statement
from bot.reading.formats.archive import Parts, resolved
from bot.reading.formats.epub.prefixes import with_usual_prefixes
from bot.reading.formats.html.elements import Element, parse_page
from bot.reading.formats.html.nesting import closed_in_full
from bot.reading.lines.author_line import bare_names
from bot.reading.lines.byline import turned_back
from bot.reading.lines.white_space import one_line

_NO_TEXT = ("image/", "audio/", "video/", "font/", "application/font", "application/vnd.ms-opentype", "text/css")
"""Kinds of files that hold no words: a spine may list them, with or without something else to read instead."""

_FONT_LOCKS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#rc")


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of a table of contents. ``depth`` is 1 for the outermost."""

    title: str
    path: str
    depth: int


@dataclass(frozen=True, slots=True)
class Package:
    """Paths of the spine in order, the table of contents, the kinds a guide gives to paths, the book's statement."""

    spine: tuple[str, ...]
    contents: tuple[ContentsLine, ...]
    guide: dict[str, str]
    navigation: str | None
    statement: Statement


def xhtml_page(content: bytes) -> str:
    """XHTML's bytes as text an HTML parser reads alike: the usual prefixes, and empty tags closed in full."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    return closed_in_full(with_usual_prefixes(text))


def read_package(parts: Parts) -> Package:
    """The package of an opened EPUB. Raises SourceFault when it is locked or lacks a part that is needed."""
    _refuse_locks(parts)
    container = parts.read("META-INF/container.xml")
    if container is None:
        raise SourceFault(Fault.EPUB_WITHOUT_CONTAINER)
    path = next((e.attributes.get("full-path", "") for e in _all(container) if e.tag == "rootfile"), "")
    opf = parts.read(path) if path else None
    if opf is None:
        raise SourceFault(Fault.EPUB_WITHOUT_PACKAGE, path[:80])
    elements = _all(opf)
    items = {name: e for e in elements if e.tag.removeprefix("opf:") == "item" and (name := e.attributes.get("id", ""))}
    paths = {name: resolved(path, item.attributes.get("href", ""))[0] for name, item in items.items()}
    spine = [
        paths[chapter]
        for e in elements
        if e.tag.removeprefix("opf:") == "itemref"
        and (chapter := _readable(e.attributes.get("idref", ""), items)) is not None
    ]
    if not spine:
        named = any(e.attributes.get("idref") in items for e in elements)
        raise SourceFault(Fault.EPUB_WITHOUT_TEXT if named else Fault.EPUB_WITHOUT_CHAPTERS)
    navigation = next((paths[n] for n, i in items.items() if "nav" in i.attributes.get("properties", "").split()), None)
    ncx = next(
        (paths[n] for n, i in items.items() if i.attributes.get("media-type") == "application/x-dtbncx+xml"), None
    )
    contents = (_from_nav(parts, navigation) if navigation else ()) or (_from_ncx(parts, ncx) if ncx else ())
    guide = {
        resolved(path, e.attributes.get("href", ""))[0]: e.attributes.get("type", "").lower()
        for e in elements
        if e.tag.removeprefix("opf:") == "reference"
    }
    return Package(tuple(dict.fromkeys(spine)), contents, guide, navigation, _statement(elements))


def _readable(reference: str, items: Mapping[str, Element]) -> str | None:
    """The item a place in the spine stands for: itself, or what a picture or a sound names instead of itself."""
    seen: set[str] = set()
    while reference in items and reference not in seen:
        kind = items[reference].attributes.get("media-type", "").lower()
        if not kind.startswith(_NO_TEXT):
            return reference
        seen.add(reference)
        reference = items[reference].attributes.get("fallback", "")
    return None


def _refuse_locks(parts: Parts) -> None:
    locked = parts.has("META-INF/rights.xml") or parts.has("META-INF/sinf.xml")
    encryption = parts.read("META-INF/encryption.xml")
    if encryption is not None:
        for element in _all(encryption):
            if element.tag.endswith("encryptionmethod"):
                locked = locked or element.attributes.get("algorithm", "").lower() not in _FONT_LOCKS
    if locked:
        raise SourceFault(Fault.EPUB_LOCKED)


def _all(content: bytes) -> list[Element]:
    return list(parse_page(xhtml_page(content)).within())


def _statement(elements: list[Element]) -> Statement:
    values: dict[str, list[Element]] = {}
    roles: dict[str, str] = {}
    for element in elements:
        if element.tag.startswith("dc:"):
            values.setdefault(element.tag[3:], []).append(element)
        for child, after in zip(element.children, element.children[1:], strict=False):
            # ``meta`` is an empty tag to an HTML parser: its text follows it.
            if isinstance(child, Element) and child.attributes.get("property") == "role" and isinstance(after, str):
                roles[child.attributes.get("refines", "").removeprefix("#")] = one_line(after)

    def first(name: str) -> str | None:
        return next((text for e in values.get(name, []) if (text := one_line(e.text()))), None)

    authors = []
    for creator in values.get("creator", []):
        role = creator.attributes.get("opf:role") or roles.get(creator.attributes.get("id", ""), "aut")
        name = one_line(creator.text())
        if name and role == "aut":
            authors.extend(_persons(name))
    source = first("source") or ""
    return Statement(
        title=first("title"),
        authors=tuple(dict.fromkeys(authors)),
        date=(first("date") or "").partition("T")[0] or None,
        publication=first("publisher"),
        url=source if source.startswith(("https://", "http://")) and " " not in source else None,
        language=first("language"),
    )


def _persons(creator: str) -> list[str]:
    """The names in one field: “Ann Bray and Bo Lin” are two; “Bray, Ann” is Ann Bray; a firm is one."""
    found: list[str] = []
    for part in filter(None, map(str.strip, creator.split(";"))):
        names = bare_names(part)
        if (turned := turned_back(part)) is not None:
            found.append(turned)
            continue
        # A small word before a comma opens a surname that a catalogue has put first.
        found += names if len(names) > 1 and not part[0].islower() else [part]
    return found


def _from_nav(parts: Parts, path: str) -> tuple[ContentsLine, ...]:
    content = parts.read(path)
    if content is None:
        return ()
    navs = [e for e in _all(content) if e.tag == "nav"]
    nav = next((e for e in navs if e.attributes.get("epub:type") == "toc"), navs[0] if navs else None)
    if nav is None:
        return ()
    entries = []
    depth = {nav: 0}
    for element in nav.within():
        above = depth.get(element.parent, 0) if element.parent is not None else 0
        depth[element] = above + (element.tag == "ol")
        title = one_line(element.text()) if element.tag == "a" else ""
        if title and element.attributes.get("href"):
            entries.append(ContentsLine(title, resolved(path, element.attributes["href"])[0], max(1, above)))
    return tuple(entries)


def _from_ncx(parts: Parts, path: str) -> tuple[ContentsLine, ...]:
    content = parts.read(path)
    if content is None:
        return ()
    entries = []
    depth: dict[Element | None, int] = {None: 0}
    for element in _all(content):
        depth[element] = depth.get(element.parent, 0) + (element.tag == "navpoint")
        if element.tag != "navpoint":
            continue
        label = next((c for c in element.children if isinstance(c, Element) and c.tag == "navlabel"), None)
        target = next((c for c in element.children if isinstance(c, Element) and c.tag == "content"), None)
        title = one_line(label.text()) if label is not None else ""
        if title and target is not None:
            entries.append(ContentsLine(title, resolved(path, target.attributes.get("src", ""))[0], depth[element]))
    return tuple(entries)
