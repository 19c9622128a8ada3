"""Faults and remarks as JSON in ``library.db``: kinds and values, never sentences."""

import json
from collections.abc import Iterable, Sequence

from bot.errors import Cause, Value
from bot.faults import Fault
from bot.model import Doubt, Remark

_FAULTS = frozenset(map(str, Fault))
_DOUBTS = frozenset(map(str, Doubt))
_NONE = "[]"


def kept_cause(cause: Cause) -> str:
    """A fault in one line: its name and its values, a fault among these as a list of its own."""
    return json.dumps(_cause(cause))


def cause_of(kept: str) -> Cause:
    """A fault as it was kept; NOT_KNOWN_ANY_MORE for a name of another version."""
    return _read_cause(json.loads(kept))


def kept_remarks(remarks: Iterable[Remark]) -> str:
    """Remarks in one line."""
    return json.dumps(
        [[r.line, int(r.paragraph), int(r.goes_on), r.doubt.value, *map(_value, r.values)] for r in remarks]
    )


def remarks_of(kept: str) -> tuple[Remark, ...]:
    """Remarks as they were kept, without those whose doubt is only known to another version."""
    if kept == _NONE:
        return ()
    return tuple(
        Remark(line, Doubt(doubt), tuple(map(_read_value, values)), bool(paragraph), bool(goes_on))
        for line, paragraph, goes_on, doubt, *values in json.loads(kept)
        if doubt in _DOUBTS
    )


def _cause(cause: Cause) -> list[object]:
    return [cause.fault.value, *map(_value, cause.values)]


def _value(value: Value) -> object:
    return _cause(value) if isinstance(value, Cause) else value


def _read_cause(kept: Sequence[object]) -> Cause:
    name, *values = kept
    return Cause(Fault(name), tuple(map(_read_value, values))) if name in _FAULTS else Cause(Fault.NOT_KNOWN_ANY_MORE)


def _read_value(kept: object) -> Value:
    return _read_cause(kept) if isinstance(kept, list) else kept  # type: ignore[return-value]
