"""The options of a command typed at the demo's prompt, as ``name: value``; Discord itself would show a form."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from discord import AppCommandOptionType
from discord.app_commands import Parameter

from bot.errors import BadQuery
from bot.faults import Fault

_TRUE: Final = frozenset({"true", "yes", "on", "1"})
_FALSE: Final = frozenset({"false", "no", "off", "0"})
_NAMED: Final = re.compile(r"([a-z][a-z_-]{0,31}):(?!//)")


def read_options(
    command: str, text: str, parameters: Sequence[Parameter], channels: Mapping[str, object] | None = None
) -> dict[str, Any]:
    """What stands behind a command as its options; words before the first name go to the first option. A channel is one
    of ``channels``, by its name.

    Raises BadQuery for an option the command does not have, one without a value, and a value that cannot be.
    """
    known = {parameter.display_name: parameter for parameter in parameters}
    marks = _marks(text, known)
    found: dict[str, str] = {}
    leading = text[: marks[0][0] if marks else len(text)].strip()
    if leading:
        unknown = _NAMED.match(leading)
        if unknown is not None or not parameters:
            raise _no_such_option(command, unknown[1] if unknown else leading.split()[0], known)
        found[min(parameters, key=lambda p: not p.required).display_name] = leading
    ends = [begins for begins, _, _ in marks[1:]] + [len(text)]
    for (_, start, name), end in zip(marks, ends[: len(marks)], strict=True):
        if not (value := text[start:end].strip()):
            raise BadQuery(Fault.OPTION_WITHOUT_VALUE, command, name)
        found[name] = value
    return {name: _typed(name, value, known[name], channels or {}) for name, value in found.items()}


def _marks(text: str, known: Mapping[str, Parameter]) -> list[tuple[int, int, str]]:
    """Where each option's name begins and its value does, in the order of the text; each option counts once."""
    marks: list[tuple[int, int, str]] = []
    for name in known:
        at = text.find(f"{name}:")
        while at >= 0:
            if at == 0 or text[at - 1].isspace():
                marks.append((at, at + len(name) + 1, name))
                break
            at = text.find(f"{name}:", at + 1)
    return sorted(marks)


def _no_such_option(command: str, typed: str, known: Mapping[str, Parameter]) -> BadQuery:
    if not known:
        return BadQuery(Fault.OPTIONS_NONE, command)
    first = min(known, key=lambda name: not known[name].required)
    return BadQuery(Fault.OPTION_UNKNOWN, command, typed, ", ".join(known), first)


def _typed(name: str, value: str, option: Parameter, channels: Mapping[str, object]) -> object:
    kind = option.type
    if kind is AppCommandOptionType.channel:
        if value.removeprefix("#") not in channels:
            raise BadQuery(Fault.OPTION_NOT_OFFERED, name, ", ".join(channels))
        return channels[value.removeprefix("#")]
    if kind is AppCommandOptionType.attachment:
        path = Path(value).expanduser()
        try:
            return path.name, path.read_bytes()
        except OSError as error:
            raise BadQuery(Fault.OPTION_NOT_A_FILE, name, value, error.strerror or str(error)) from error
    if option.choices:
        offered = {choice.name.casefold(): choice.value for choice in option.choices}
        if value.casefold() not in offered:
            raise BadQuery(Fault.OPTION_NOT_OFFERED, name, ", ".join(choice.name for choice in option.choices))
        return offered[value.casefold()]
    if kind is AppCommandOptionType.boolean:
        if value.casefold() not in _TRUE | _FALSE:
            raise BadQuery(Fault.OPTION_TRUE_OR_FALSE, name)
        return value.casefold() in _TRUE
    if kind is AppCommandOptionType.integer and value.removeprefix("-").isdecimal():
        return int(value)
    return value
