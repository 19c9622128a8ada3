"""An edition: one library as a file that others take, known by what is in it."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MANIFEST: Final = "current.json"
"""The file that says which edition is the newest."""

LONGEST_MANIFEST: Final = 4096
"""Bytes; a longer one is not read."""

_DIGEST: Final = re.compile(r"[0-9a-f]{32}")
_FILE: Final = re.compile(r"library-[0-9a-f]{32}\.db")
_PIECE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Edition:
    """``digest``: BLAKE2b of all its bytes, 32 hexadecimal digits; ``size``: how many there are."""

    digest: str
    size: int

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"library-{self.digest}.db"

    def written(self) -> str:
        """What stands in the manifest."""
        return json.dumps({"digest": self.digest, "size": self.size}) + "\n"


def written_edition(manifest: bytes) -> Edition | None:
    """The edition that a manifest names; None where it is none of ours."""
    try:
        facts = json.loads(manifest)
        digest, size = facts["digest"], facts["size"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    sound = isinstance(digest, str) and _DIGEST.fullmatch(digest) and type(size) is int and size > 0
    return Edition(digest, size) if sound else None


def is_edition_file(name: str) -> bool:
    """Whether a file of that name may be an edition."""
    return _FILE.fullmatch(name) is not None


def edition_of(path: Path) -> Edition:
    """The edition a file is. Raises OSError."""
    digest, size = digest_begun(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return Edition(digest.hexdigest(), size)


def digest_begun() -> "hashlib.blake2b":
    """What the bytes of an edition are fed to."""
    return hashlib.blake2b(digest_size=16)
