"""Front matter that is no YAML: TOML between ``+++`` lines, as Hugo writes it, or a JSON object."""

import datetime
import json
import tomllib
from collections.abc import Mapping, Sequence


def opens_data(line: str) -> bool:
    """Whether a first line opens front matter in TOML or JSON."""
    return line == "+++" or line == "{" or line.startswith('{"')


def data_at_top(lines: Sequence[str], first: int) -> tuple[dict[str, object], int] | None:
    """The values stated from line ``first`` on and the number of the line behind them; None where there are none.

    Values become strings as YAML's loader has them: dates as printed, ``true`` and ``false``, numbers. A table
    inside stays a mapping. Raises ValueError, with the parser's words, where the inside is broken.
    """
    toml = lines[first].strip("\ufeff \t\r\n") == "+++"
    closing = "+++" if toml else "}"
    last = next((n for n in range(first + toml, len(lines)) if lines[n].rstrip() == closing), None)
    if last is None:
        if toml or not lines[first].rstrip().endswith("}"):
            return None
        last = first
    try:
        given = tomllib.loads("".join(lines[first + 1 : last])) if toml else json.loads(_inside(lines, first, last))
    except RecursionError as deep:
        raise ValueError(type(deep).__name__) from deep
    return ({str(key): _plain(value) for key, value in given.items()}, last + 1) if isinstance(given, dict) else None


def _inside(lines: Sequence[str], first: int, last: int) -> str:
    return "".join(lines[first : last + 1]).strip("\ufeff \t\r\n")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    return "" if value is None else str(value)
