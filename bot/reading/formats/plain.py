"""Here is a plain text: what blocks are in it?"""

from bot.reading.document import Document
from bot.reading.formats.encoding import decode
from bot.reading.formats.wrapping import text_blocks
from bot.reading.stated.front_matter import split_front_matter


def plain_document(data: bytes) -> Document:
    """The blocks of a plain text, with what its front matter states."""
    text, remarks = decode(data, printed=True)
    pages: frozenset[int] = frozenset()
    if "\f" in text:
        text = text.rstrip("\f\n ")
        pages = frozenset(at for at, line in enumerate(text.split("\n"), 1) if "\f" in line)
        text = text.replace("\f", " ")
    stated, rest, line, found = split_front_matter(text)
    return Document(text_blocks(rest, line + 1, pages), stated, False, (*remarks, *found))
