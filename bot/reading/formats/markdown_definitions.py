"""Terms and their definitions, as Pandoc writes them in Markdown: a line, and below it lines that open with a colon."""

import re
from typing import Final

_DEFINED: Final = re.compile(r":[ \t]+(?=\S)")
_NEXT: Final = re.compile(rf"\n{_DEFINED.pattern}")
_LONGEST_TERM: Final = 80


def defined(content: str) -> list[str]:
    """A term and what defines it, one paragraph each and without the colons; none where ``content`` defines nothing.

    Lines that go on with a definition stay with it. A definition whose term stands apart above it is one too.
    """
    first, _, rest = content.partition("\n")
    alone = _DEFINED.match(first)
    if alone is None and (len(first) > _LONGEST_TERM or _DEFINED.match(rest) is None):
        return []
    term, *definitions = _NEXT.split(content[alone.end() :] if alone else content)
    return [term if alone else term.rstrip(" \\"), *definitions]
