"""The title block of Pandoc: title, authors and date, each behind a percent sign, at the very top of a text."""

from collections.abc import Sequence

_FIELDS = ("title", "author", "date")
_LEAST = 2
"""Lines with a percent sign: one alone may be anything."""


def pandoc_title(lines: Sequence[str], first: int) -> tuple[dict[str, object], int] | None:
    """What the block at line ``first`` states, by key, and the number of the line behind it; None where there is none.

    A field may be empty, and go on in lines that are set in; authors stand in lines of their own or between
    semicolons. A blank line must follow.
    """
    fields: list[list[str]] = []
    end = first
    for end in range(first, len(lines) + 1):
        line = lines[end].strip("\ufeff\r\n") if end < len(lines) else ""
        if line.startswith("%") and line[1:2] in ("", " ", "\t") and len(fields) < len(_FIELDS):
            fields.append([line[1:].strip()])
        elif line[:1] in (" ", "\t") and line.strip() and fields:
            fields[-1].append(line.strip())
        elif not line.strip():
            break
        else:
            return None
    if len(fields) < _LEAST or not any(fields[0]):
        return None
    given: dict[str, object] = {"title": " ".join(fields[0]), "author": "; ".join(filter(None, fields[1]))}
    if len(fields) == len(_FIELDS):
        given["date"] = " ".join(fields[2])
    return {key: value for key, value in given.items() if value}, end
