"""Where the program finds its default settings, its samples and what is the operator's own: in a project folder (a
checkout), or, installed by pip or pipx, beside its code and in the user's own folders."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = "commonplace"
_NOTES = "content_notes.toml"
_SHIPPED = Path(__file__).resolve().parent / "shipped"
"""What a wheel carries along of the project folder."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """``root`` holds ``.env`` and is what paths in files are relative to; ``defaults`` and ``local`` are files of
    settings (of the defaults, an installed program does not use the paths); ``articles``, ``data`` and ``notes`` (the
    word list of content notes) are used where no setting names others."""

    root: Path
    defaults: Path
    local: Path
    samples: Path
    articles: Path
    data: Path
    notes: Path
    installed: bool = False


def in_project(root: Path) -> Whereabouts:
    """The places of a project folder."""
    config, articles = root / "config", root / "data" / "articles"
    return Whereabouts(
        *(root, config / "commonplace.toml", config / "local.toml", articles, articles, root / "data" / "var"),
        config / _NOTES,
    )


def places(environ: Mapping[str, str] | None = None) -> Whereabouts:
    """The places of this run: a project folder where the program is used from or lies in one, else the user's own."""
    for root in (Path.cwd(), Path(__file__).resolve().parent.parent):
        if (root / "config" / "commonplace.toml").is_file():
            return in_project(root)
    return installed(_SHIPPED, os.environ if environ is None else environ)


def installed(shipped: Path, environ: Mapping[str, str]) -> Whereabouts:
    """The places of an installed program, by the rules of the system: settings and data each in a folder of the user's.

    Without articles of the user's own, the samples are read.
    """
    settings, data = _user_folders(environ)
    own = data / "articles"
    samples = shipped / "articles"
    has_own = own.is_dir() and any(own.iterdir())
    return Whereabouts(
        settings,
        shipped / "commonplace.toml",
        settings / "local.toml",
        samples,
        own if has_own or not samples.is_dir() else samples,
        data / "var",
        shipped / _NOTES,
        installed=True,
    )


def _user_folders(environ: Mapping[str, str]) -> tuple[Path, Path]:
    """The folder for a user's settings and that for a user's data, which the XDG variables may name."""
    home = Path(environ.get("HOME") or Path.home())
    if sys.platform == "darwin":
        both = home / "Library" / "Application Support" / _NAME
        return both, both
    named = {name: Path(environ.get(name, "")) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    settings, data = (path if path.is_absolute() else None for path in named.values())
    return (settings or home / ".config") / _NAME, (data or home / ".local" / "share") / _NAME
