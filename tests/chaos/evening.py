"""What became of one kind of trouble."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any


@dataclass
class Evening:
    """How often it was tried, what went wrong, how many seconds it took to be well again, and what else was seen."""

    times: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)


Kind = Callable[[Path, int, Random], Coroutine[Any, Any, Evening]]
"""An evening of one kind, in a home of its own."""
