"""Numbers in a book's text that point to its notes, in any script: marked as such, without the brackets around them."""

from bot.reading.formats.html.elements import Element
from bot.reading.lines.white_space import one_line

_AROUND = ("sup", "span", "small", "b", "i")


def mark_note_links(body: Element) -> None:
    """Mark each link that is nothing but a number in square brackets, or that the book calls a note's, as such a link.

    A number in brackets that links nowhere is the writer's own, and one in round brackets may be an equation's.
    """
    places: dict[int, dict[int, int]] = {}  # of the children of each parent, once it is asked for
    for link in body.within():
        if link.tag != "a" or "#" not in link.attributes.get("href", ""):
            continue
        text = one_line(link.text()).strip()
        if not text.strip("[]() ").isdecimal():
            continue
        named = "noteref" in link.tokens_of("epub:type") or link.attributes.get("role") == "doc-noteref"
        around = _without_brackets(link, ("[]", "()") if named else ("[]",), places)
        if around or named or (text[0] == "[" and text[-1] == "]"):
            link.attributes["epub:type"] = "noteref"


def _without_brackets(link: Element, pairs: tuple[str, ...], places: dict[int, dict[int, int]]) -> bool:
    """Take the brackets around a link away; whether there were any."""
    outer = link
    while (parent := outer.parent) is not None:
        if id(parent) not in places:
            places[id(parent)] = {id(child): at for at, child in enumerate(parent.children)}
        at = places[id(parent)][id(outer)]
        before = parent.children[at - 1] if at else ""
        behind = parent.children[at + 1] if at + 1 < len(parent.children) else ""
        if isinstance(before, str) and isinstance(behind, str):
            left, right = before.rstrip(), behind.lstrip()
            if left[-1:] + right[:1] in pairs:
                parent.children[at - 1], parent.children[at + 1] = left[:-1], right[1:]
                return True
            if parent.tag in _AROUND and not left and not right:
                outer = parent
                continue
        return False
    return False
