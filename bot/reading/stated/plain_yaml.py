"""YAML as front matter may be written: strings, lists and mappings only, nothing that refers to something else.

A module of its own, because few sources have front matter in YAML and loading its parser takes a while.
"""

import yaml

from bot.errors import Cause
from bot.faults import Fault

_DEEPEST = 6


class NotPlainYaml(ValueError):
    """Why a text is not read as YAML."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.fault)
        self.cause = cause


class _RefusedError(yaml.YAMLError):
    """Aliases and deep nesting: nothing front matter needs, much that can be abused."""


class _Plain(yaml.BaseLoader):
    """Strings, lists and mappings only, so that dates stay as printed and ``no`` stays a language. No aliases."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise _RefusedError(Fault.YAML_ALIAS)
        if self.depth >= _DEEPEST:
            raise _RefusedError(Fault.YAML_TOO_DEEP)
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)  # type: ignore[arg-type]
        self.depth -= 1
        return node


def read_plain_yaml(text: str) -> object:
    """What ``text`` says: a string, list or mapping of such, None where it is empty. Raises NotPlainYaml."""
    try:
        # BaseLoader, which _Plain is, makes strings, lists and mappings only: nothing is executed.
        return yaml.load(text, _Plain)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        raise NotPlainYaml(_reason(fault)) from fault


def _reason(fault: Exception) -> Cause:
    if isinstance(fault, _RefusedError):
        return Cause(fault.args[0])
    problem = fault.problem if isinstance(fault, yaml.MarkedYAMLError) else None
    return Cause(Fault.YAML_BROKEN, (problem or str(fault).split("\n", 1)[0][:100] or type(fault).__name__,))
