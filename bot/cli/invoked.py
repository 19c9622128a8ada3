"""How this program is called from the current folder, for sentences that say what to type."""

import shutil
import sys
from pathlib import Path

_NAMED = "`commonplace "


def as_typed(text: str) -> str:
    """``text`` with each `commonplace …` as it must be typed here: by its path where the shell would not find it."""
    if _NAMED not in text or shutil.which("commonplace") is not None:
        return text
    script = Path(sys.prefix) / "bin" / "commonplace"
    if not script.exists():
        return text.replace(_NAMED, "`python -m bot ")
    here = Path.cwd()
    return text.replace(_NAMED, f"`{script.relative_to(here) if script.is_relative_to(here) else script} ")
