"""What ``--help`` says of each option's value: TEXT, NUMBER, the choices; nothing where a flag takes none."""

from typing import Any

_KINDS = {"str": "TEXT", "list[str]": "TEXT", "int": "NUMBER", "int range": "NUMBER", "float": "NUMBER", "Path": "FILE"}


def plainly(params: list[Any]) -> list[Any]:
    """The parameters of a command, told of in words instead of Python's types."""
    for param in params:
        vars(param).update(display_type_rich=_Told(param), _usage_display_name=_Used(param))
        vars(param).update(_get_number_range_help_str=lambda: None)
    return params


class _Told:
    """Stands in for the parameter's own method of telling its type."""

    def __init__(self, param: Any) -> None:
        self._param = param

    def __call__(self, ctx: Any) -> str | None:
        param = self._param
        if param.param_type_name == "argument" or getattr(param, "is_flag", False):
            return None
        if param.metavar is not None:
            return str(param.metavar)
        told = str(param.display_type(ctx)).strip("<>")
        return _KINDS.get(told, told) + _between(param.min, param.max)


def _between(least: float | None, most: float | None) -> str:
    """Which numbers may be given."""
    if least is None and most is None:
        return ""
    if most is None:
        return f" from {least:,}"
    return f" {least:,} to {most:,}" if least is not None else f" up to {most:,}"


class _Used:
    """Stands in for the parameter's own method of naming itself in the usage line."""

    def __init__(self, param: Any) -> None:
        self._param = param

    def __call__(self) -> str:
        name = str(self._param.display_name_raw)
        return name if self._param.required else f"[{name}]"
