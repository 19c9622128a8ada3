"""Tables in which people talk, as plays and interviews are set: "<td>HALE</td><td>Come in.</td>"."""

from collections.abc import Collection
from typing import Final

from bot.reading.document import Block
from bot.reading.formats.html.elements import Element
from bot.reading.formats.html.nesting import named
from bot.reading.formats.speech_table import table_of_speeches

_ROLES: Final = named("persona speaker speakername")
_CELLS: Final = named("td th")
_TELLING: Final = ("class", "epub:type", "data-epub-type", "data-role", "role")


def speeches_in(table: Element, known: Collection[str] = ()) -> list[Block]:
    """The blocks of a table of speeches; none where it is another table. ``known`` speak in earlier ones."""
    if table.headings or table.tables:
        return []
    rows: list[list[Element]] = []
    for below in table.within():
        if below.tag == "tr":
            rows.append([])
        elif below.tag in _CELLS and rows:
            rows[-1].append(below)
    if not rows or any(len(row) > 2 for row in rows):
        return []
    marked = any(row and len(row) > 1 and _names_role(row[0]) for row in rows)
    told = [tuple(_said(cell) for cell in row) for row in rows]
    return table_of_speeches([("", *row) if len(row) == 1 else row for row in told if row], known, marked=marked)


def _names_role(cell: Element) -> bool:
    return not _ROLES.isdisjoint(cell.tokens(*_TELLING))


def _said(cell: Element) -> str:
    return cell.text()
