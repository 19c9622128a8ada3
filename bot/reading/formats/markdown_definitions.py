"""Terms and their definitions, as Pandoc writes them in Markdown: a line, and below it lines that open with a colon."""

import re
from typing import Final

_DEFINED: Final = re.compile(r":[ \t]+(?=\S)")
_LONGEST_TERM: Final = 80


def defined(content: str) -> list[str]:
    """A term and what defines it, one paragraph each and without the colons; none where ``content`` defines nothing.

    Lines that go on with a definition stay with it. A definition whose term stands apart above it is one too.
    """
    first, _, rest = content.partition("\n")
    alone = _DEFINED.match(first)
    if alone is None and (len(first) > _LONGEST_TERM or _DEFINED.match(rest) is None):
        return []
    found = [first[alone.end() :] if alone else first.rstrip(" \\")]
    for line in rest.split("\n") if rest else ():
        mark = _DEFINED.match(line)
        if mark is not None:
            found.append(line[mark.end() :])
        else:
            found[-1] += f"\n{line}"
    return found
