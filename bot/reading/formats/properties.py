"""Title, author and date among a file's own properties: weak evidence, which the text must confirm."""

from collections.abc import Mapping, Sequence

from bot.model import Doubt, Remark
from bot.reading.document import Block, Hint, Statement
from bot.reading.stated.statements import split_names

_NEAR = 12
"""Blocks at either end of the text in which a property may find itself confirmed."""


def confirmed_properties(
    properties: Mapping[str, str], blocks: Sequence[Block]
) -> tuple[Statement, tuple[Remark, ...]]:
    """A statement of what ``properties`` (``title``, ``author``) say and the text confirms; remarks on the rest.

    Programs fill these properties with templates' titles and account names, so alone they prove nothing.
    """
    near = [block.text.casefold() for block in (*blocks[:_NEAR], *blocks[-_NEAR:])]
    title = next((block.text for block in blocks if block.hint is Hint.TITLE), None)
    authors: tuple[str, ...] = ()
    remarks = []
    claimed = properties.get("title", "")
    if claimed and title is None:
        if claimed.casefold() in near:
            title = claimed
        else:
            remarks.append(Remark(0, Doubt.PROPERTY_TITLE, (claimed[:100],)))
    names = split_names(properties.get("author", "")[:300])
    if names:
        if all(any(name.casefold() in text for text in near) for name in names):
            authors = names
        else:
            remarks.append(Remark(0, Doubt.PROPERTY_AUTHOR, (", ".join(names)[:100],)))
    return Statement(title=title, authors=authors), tuple(remarks)
