"""Whether the commands that Discord offers are those of this version."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outdated:
    """A place where they are not: a server by its id, or everywhere (None). ``never``: none were registered there."""

    server: int | None
    never: bool
