"""The boxes of a page in which its readers are to do something: leave an address, subscribe, give, sign in."""

from typing import Final

from bot.reading.formats.html.elements import HEADINGS, INLINE, Element
from bot.reading.formats.html.main_part import LEAST_PARAGRAPH
from bot.reading.formats.html.nesting import named

_LONGEST: Final = 400
_LONGEST_CALLING: Final = 600
"""Letters of a box around a field for an address, and of one that ends with buttons."""

_LONGEST_CALL: Final = 40
"""Letters on a button."""

_MOST_BUTTONS: Final = 3
_MOST_BOXES: Final = 3
"""Buttons of a box: a row of more shares the page; and boxes of a page: more are the article's, as of products."""

_MOST_PARAGRAPHS: Final = 3
_SHARE: Final = 3
_SHARE_CALLING: Final = 6
"""How many times a box the article must be."""

_BUTTON: Final = named("btn button cta")
_STANDS: Final = named("div section aside center table td blockquote p")


def control_boxes(root: Element) -> list[Element]:
    """The boxes around fields for an address, and those that lead up to a link set as a button.

    A button calls to something else than the article where a few sentences stand before it in its box, and none behind.
    """
    asking: list[Element] = []
    calling: list[Element] = []
    for element in root.within():
        if element.tag == "input" and _asks_for_address(element):
            box = _box(element, root, _LONGEST)
            if box.size and box.size * _SHARE <= root.size and box not in asking[-1:]:
                asking.append(box)
        elif element.tag == "a" and _is_button(element):
            box = _box(element, root, _LONGEST_CALLING)
            if box.tag in _STANDS and box.size * _SHARE_CALLING <= root.size and box not in calling[-1:]:
                calling.append(box)
    calling = [box for box in calling if _leads_up(box)]
    return asking + [box for box in calling if len(calling) <= _MOST_BOXES and box not in asking]


def _asks_for_address(field: Element) -> bool:
    """Whether a field is for an address or a password: by its type, or by its name where any text may stand in it."""
    kind = field.attributes.get("type", "text").lower()
    if kind in ("email", "password"):
        return True
    return kind == "text" and any("mail" in field.attributes.get(name, "")[:100].lower() for name in ("name", "id"))


def _box(control: Element, root: Element, longest: int) -> Element:
    """The largest element around a control that is no larger than a box."""
    box = control
    while box.parent is not None and box.parent is not root and box.parent.size <= longest:
        box = box.parent
    return box


def _leads_up(box: Element) -> bool:
    """Whether a box is a few sentences, perhaps under a heading, and then its buttons."""
    buttons = [link for link in box.within() if link.tag == "a" and _is_button(link)]
    texts = [one for one in box.within() if one.size - one.linked >= LEAST_PARAGRAPH and not one.blocks]
    texts = [one for one in texts if one.tag not in INLINE]
    return (
        len(buttons) <= _MOST_BUTTONS
        and box.headings <= 1
        and not box.tables
        and len(texts) <= _MOST_PARAGRAPHS
        and all(one.place < buttons[-1].place for one in texts)
    )


def _is_button(link: Element) -> bool:
    """Whether a link is set as a button, by its name or that of the block that holds nothing else."""
    if not 0 < link.size <= _LONGEST_CALL or "href" not in link.attributes:
        return False
    if not _BUTTON.isdisjoint(link.tokens("class", "role")):
        return True
    around = link.parent
    alone = around is not None and around.size == link.size and around.tag not in HEADINGS
    return alone and around is not None and not _BUTTON.isdisjoint(around.tokens("class"))
