"""How this program is called from the current folder, and what it lacks is installed: what people are told to type."""

import re
import shutil
import sys
from pathlib import Path

from bot.places import places

PACKAGES = {
    "extras": ("pdfminer.six", "python-docx", "prometheus-client"),
    "demo": ("simcord[preview]",),
}
"""What an extra consists of. An installed program is not extended by its own name: the one that Python's package index
knows under it is not ours."""

_NAMED = "`commonplace "
_MADE = re.compile(r"`make (\w+)`")


def as_typed(text: str) -> str:
    """``text`` with each `commonplace …` and `make …` as it must be typed here.

    The program goes by its path where the shell would not find it. Where there is no project folder, or no make, an
    extra is installed by pip (or pipx), and the demo started by its verb.
    """
    return _called(_MADE.sub(lambda made: f"`{_made(made[1])}`", text))


def _called(text: str) -> str:
    if _NAMED not in text or shutil.which("commonplace") is not None:
        return text
    script = Path(sys.prefix) / "bin" / "commonplace"
    if not script.exists():
        return text.replace(_NAMED, "`python -m bot ")
    here = Path.cwd()
    return text.replace(_NAMED, f"`{script.relative_to(here) if script.is_relative_to(here) else script} ")


def _made(target: str) -> str:
    """What does here what ``make target`` does in a project folder."""
    there = places()
    if not there.installed:
        pinned = f"{sys.executable} -m pip install -r {there.root / 'config' / 'pinned' / target}.txt"
        return f"make {target}" if shutil.which("make") is not None else pinned
    needed = " ".join(f"'{name}'" if "[" in name else name for name in PACKAGES[target])
    if "pipx" in Path(sys.prefix).parts:
        return f"pipx inject commonplace {needed}"
    if "uv" in Path(sys.prefix).parts:  # uv's environments have no pip
        return f"uv pip install --python {sys.executable} {needed}"
    return f"{sys.executable} -m pip install {needed}"
