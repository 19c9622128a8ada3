"""A text that is one dash: standard input where it stands alone, the dash itself behind ``--``."""

from typing import Any

import typer
from typer.core import TyperCommand

_LITERAL = f"{__name__}.literal"
_DASH = "-"


class Dashing(TyperCommand):
    """A verb that remembers whether its text stood behind ``--``, which its parser takes away."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as ever."""
        ctx.meta[_LITERAL] = args[-2:] == ["--", _DASH]
        return super().parse_args(ctx, args)


def means_standard_input(ctx: typer.Context, text: list[str]) -> bool:
    """Whether TEXT, as its words were given, asks for standard input."""
    return text == [_DASH] and not ctx.meta.get(_LITERAL, False)
