"""The TEXT ``-``: standard input, or a dash itself after ``--``."""

from typing import Any

import typer
from typer.core import TyperCommand

from bot.cli.plain_help import plainly

_LITERAL = f"{__name__}.literal"
_DASH = "-"
_END = "--"


class Dashing(TyperCommand):
    """A verb that remembers whether its text stood behind ``--``, which its parser takes away."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, told of in plain words."""
        return plainly(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments as usual."""
        ctx.meta[_LITERAL] = args[-2:] == [_END, _DASH] and not self._is_value(args, len(args) - 2)
        return super().parse_args(ctx, args)

    def _is_value(self, args: list[str], at: int) -> bool:
        """Whether argument ``at`` is what the option before it takes, as in ``--article -- -``."""
        taking = {
            name
            for param in self.params
            if param.param_type_name == "option" and not getattr(param, "is_flag", False)
            for name in param.opts
        }
        here = 0
        while here < at and args[here] != _END:
            here += 2 if args[here] in taking else 1
        return here > at


def means_standard_input(ctx: typer.Context, text: list[str]) -> bool:
    """Whether TEXT, as its words were given, asks for standard input."""
    return text == [_DASH] and not ctx.meta.get(_LITERAL, False)
