"""What the styles of a Word document say of its paragraphs: title, heading, quotation, list; and which words hide."""

from dataclasses import dataclass
from typing import Any, Final

from bot.reading.document import Hint
from bot.reading.formats.style_names import heading_level, is_quotation, is_title, names_subtitle, plain_name

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's own elements."""

_LONGEST_NUMBER = 6
_OFF = frozenset(("0", "false", "off"))
_SHIFTS = {"superscript": "sup", "subscript": "sub"}


Indents = tuple[int | None, int | None]
"""How far a paragraph is set in from the left and from the right, in twentieths of a point; None where silent."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style: its telling name (its own or an ancestor's), its outline level from 1, whether it hides its words or
    strikes them out, how far it sets paragraphs in, and whether it raises or lowers its words."""

    name: str = ""
    outline: int | None = None
    hides: bool | None = None
    indents: Indents = (None, None)
    strikes: bool | None = None
    shift: str | None = None


WordStyles = dict[str, WordStyle]
"""Styles by their id."""


def read_styles(root: Any) -> WordStyles:
    """The styles of a document, each with what it takes over from the style it is based on."""
    own: dict[str, tuple[WordStyle, str | None]] = {}
    for element in root.iter(f"{W}style"):
        name = element.find(f"{W}name")
        based = element.find(f"{W}basedOn")
        told = plain_name((name.get(f"{W}val") if name is not None else "") or "")
        properties = element.find(f"{W}pPr")
        words = element.find(f"{W}rPr")
        style = WordStyle(
            told, outline_of(element), hidden_by(words), indents_of(properties), struck_by(words), shift_by(words)
        )
        own[element.get(f"{W}styleId") or ""] = style, based.get(f"{W}val") if based is not None else None
    found: WordStyles = {}
    for identifier, (style, based) in own.items():
        name, outline, hides, indents = style.name, style.outline, style.hides, style.indents
        strikes, shift = style.strikes, style.shift
        seen = {identifier}
        while based in own and based not in seen:
            seen.add(based)
            above, further = own[based]
            if meaning(name, outline) is None and not names_subtitle(name):
                name, outline = above.name, above.outline
            hides = above.hides if hides is None else hides
            indents = over(indents, above.indents)
            strikes = above.strikes if strikes is None else strikes
            shift = shift or above.shift
            based = further
        found[identifier] = WordStyle(name, outline, hides, indents, strikes, shift)
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
    return _told(properties, "vanish")


def struck_by(properties: Any) -> bool | None:
    """Whether the properties of a run strike its words out; None where silent."""
    return _told(properties, "strike", "dstrike")


def _told(properties: Any, *names: str) -> bool | None:
    given = [properties.find(f"{W}{name}") for name in names] if properties is not None else []
    told = [(one.get(f"{W}val") or "").lower() not in _OFF for one in given if one is not None]
    return any(told) if told else None


def shift_by(properties: Any) -> str | None:
    """The name of the element that raises (``sup``) or lowers (``sub``) words as the properties of a run do."""
    given = properties.find(f"{W}vertAlign") if properties is not None else None
    return _SHIFTS.get(given.get(f"{W}val")) if given is not None else None


def words_hide(run: Any, paragraph_style: WordStyle, styles: WordStyles) -> bool:
    """Whether the words of a run are hidden: by itself, else by its style, else by its paragraph's."""
    own = hidden_by(run.find(f"{W}rPr"))
    named = style_of_run(run, styles).hides if own is None else own
    return (paragraph_style.hides if named is None else named) or False


def words_struck(run: Any, paragraph_style: WordStyle, styles: WordStyles) -> bool:
    """Whether the words of a run are struck out, in the same way."""
    own = struck_by(run.find(f"{W}rPr"))
    named = style_of_run(run, styles).strikes if own is None else own
    return (paragraph_style.strikes if named is None else named) or False


def style_of_run(run: Any, styles: WordStyles) -> WordStyle:
    """The style of a run itself, which has nothing to say where it has none."""
    properties = run.find(f"{W}rPr")
    named = properties.find(f"{W}rStyle") if properties is not None else None
    return styles.get(named.get(f"{W}val") or "", WordStyle()) if named is not None else WordStyle()


def meaning(name: str, outline: int | None) -> tuple[Hint, int | None] | None:
    """The hint a style's name and outline level give, None for running text."""
    if is_title(name):
        return Hint.TITLE, None
    level = heading_level(name) or outline
    if level is not None:
        return Hint.HEADING, level
    if is_quotation(name):
        return Hint.QUOTE, None
    if name == "caption":
        return Hint.CAPTION, None
    if name.startswith(("list", "bibliography")) and name != "listparagraph":
        return Hint.LIST, None
    if name.startswith(("toc", "header", "footer", "footnote", "endnote", "index")):
        return Hint.FURNITURE, None
    return None
