"""What the styles of a Word document say of its paragraphs: title, heading, quotation, list; and which words hide."""

from dataclasses import dataclass
from typing import Any, Final

from bot.reading.document import Hint

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's own elements."""

_QUOTES = ("quote", "intensequote", "blocktext", "zitat", "citation", "cita")
_LONGEST_NUMBER = 6
_OFF = frozenset(("0", "false", "off"))


Indents = tuple[int | None, int | None]
"""How far a paragraph is set in from the left and from the right, in twentieths of a point; None where silent."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style: its telling name (its own or an ancestor's), its outline level from 1, whether it hides its words,
    how far it sets paragraphs in."""

    name: str = ""
    outline: int | None = None
    hides: bool | None = None
    indents: Indents = (None, None)


WordStyles = dict[str, WordStyle]
"""Styles by their id."""


def read_styles(root: Any) -> WordStyles:
    """The styles of a document, each with what it takes over from the style it is based on."""
    own: dict[str, tuple[WordStyle, str | None]] = {}
    for element in root.iter(f"{W}style"):
        name = element.find(f"{W}name")
        based = element.find(f"{W}basedOn")
        told = ((name.get(f"{W}val") if name is not None else "") or "").lower().replace(" ", "")
        properties = element.find(f"{W}pPr")
        style = WordStyle(told, outline_of(element), hidden_by(element.find(f"{W}rPr")), indents_of(properties))
        own[element.get(f"{W}styleId") or ""] = style, based.get(f"{W}val") if based is not None else None
    found: WordStyles = {}
    for identifier, (style, based) in own.items():
        name, outline, hides, indents = style.name, style.outline, style.hides, style.indents
        seen = {identifier}
        while based in own and based not in seen:
            seen.add(based)
            above, further = own[based]
            if meaning(name, outline) is None:
                name, outline = above.name, above.outline
            hides = above.hides if hides is None else hides
            indents = over(indents, above.indents)
            based = further
        found[identifier] = WordStyle(name, outline, hides, indents)
    return found


def outline_of(element: Any) -> int | None:
    """The outline level from 1 that an element states, None for running text."""
    level = next(element.iter(f"{W}outlineLvl"), None)
    value = level.get(f"{W}val") if level is not None else None
    return int(value) + 1 if value is not None and value.isdecimal() and len(value) == 1 and int(value) < 9 else None


def indents_of(properties: Any) -> Indents:
    """How far the properties of a paragraph set it in; a hanging one, as of a bibliography, is not set in."""
    given = properties.find(f"{W}ind") if properties is not None else None
    if given is None:
        return None, None
    if _number(given.get(f"{W}hanging")):
        return 0, 0
    sides = (("left", "start"), ("right", "end"))
    left, right = (
        next((_number(given.get(f"{W}{name}")) for name in names if given.get(f"{W}{name}")), None) for names in sides
    )
    return left, right


def over(own: Indents, below: Indents) -> Indents:
    """What is stated for a paragraph itself, and where that is silent what its style says."""
    return below[0] if own[0] is None else own[0], below[1] if own[1] is None else own[1]


def _number(value: str | None) -> int | None:
    value = (value or "").partition(".")[0]
    return int(value) if value.removeprefix("-").isdecimal() and len(value) <= _LONGEST_NUMBER else None


def hidden_by(properties: Any) -> bool | None:
    """Whether the properties of a run say that its words are hidden or that they are shown; None where silent."""
    vanish = properties.find(f"{W}vanish") if properties is not None else None
    return None if vanish is None else (vanish.get(f"{W}val") or "").lower() not in _OFF


def words_hide(run: Any, paragraph_style: WordStyle, styles: WordStyles) -> bool:
    """Whether the words of a run are hidden: by itself, else by its style, else by its paragraph's."""
    properties = run.find(f"{W}rPr")
    own = hidden_by(properties)
    if own is not None:
        return own
    named = properties.find(f"{W}rStyle") if properties is not None else None
    style = styles.get(named.get(f"{W}val") or "", WordStyle()) if named is not None else WordStyle()
    return (paragraph_style.hides if style.hides is None else style.hides) or False


def meaning(name: str, outline: int | None) -> tuple[Hint, int | None] | None:
    """The hint a style's name and outline level give, None for running text."""
    if name == "title":
        return Hint.TITLE, None
    if name.startswith("heading") and name[7:].isdecimal():
        return Hint.HEADING, int(name[7:10])
    if outline is not None:
        return Hint.HEADING, outline
    if name.startswith(_QUOTES):
        return Hint.QUOTE, None
    if name == "caption":
        return Hint.CAPTION, None
    if name.startswith(("list", "bibliography")) and name != "listparagraph":
        return Hint.LIST, None
    if name.startswith(("toc", "header", "footer", "footnote", "endnote", "index")):
        return Hint.FURNITURE, None
    return None
