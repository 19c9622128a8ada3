"""The lines of a sidecar that state what is in doubt."""

import json
from collections.abc import Iterable, Sequence

from bot.model.inspection import Mend, Statable

OPTIONAL = frozenset({Statable.FLAGS, Statable.FURNITURE, Statable.KEEP})
"""What holds only where the reader was wrong; all else is true or must be written anyway."""

BLANK = "…"
"""Stands in a sidecar's line where the operator has to write; the reader never takes it for a value."""


def sidecar_lines(mends: Iterable[Mend]) -> list[str]:
    """The lines of one valid sidecar that states all ``mends``, ranges of one kind in one line.

    What holds only where the reader was wrong stands behind ``#``: pasted as it is, it changes nothing.
    """
    facts: list[str] = []
    ranges: dict[Statable, list[str]] = {Statable.FURNITURE: [], Statable.KEEP: []}
    speeches: list[str] = []
    for mend in mends:
        if mend.what in ranges:
            ranges[mend.what].append(str(mend.lines))
        elif mend.what is Statable.SPEECH:
            speeches += ["", *mend_lines(mend)]
        else:
            facts += [f"# {line}" if mend.what in OPTIONAL else line for line in mend_lines(mend)]
    facts += [f"# {what.value} = {_list(lines)}" for what, lines in ranges.items() if lines]
    return [*facts, *speeches] if facts else speeches[1:]


def mend_lines(mend: Mend) -> list[str]:
    """The lines of a sidecar that state this alone."""
    match mend.what:
        case Statable.SPEECH:
            return ["[[speech]]", f'lines = "{mend.lines}"', f'speaker = "{BLANK}"']
        case Statable.FURNITURE | Statable.KEEP:
            return [f"{mend.what.value} = {_list([str(mend.lines)])}"]
        case Statable.FLAGS:
            return [f"flags = {_list([mend.value or ''])}"]
        case Statable.ONE:
            return [f"title = {_string(mend.value or BLANK)}"]
    return [f"{mend.what.value} = {_string(mend.value or BLANK)}"]


def _string(text: str) -> str:
    # JSON's strings are TOML's basic strings, but for DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _list(items: Sequence[str]) -> str:
    return f"[{', '.join(_string(item) for item in items)}]"
