"""What the reader makes of the samples, as one digest beside ``READER_VERSION``.

    python -m tests.reading.recorded    records both, once the version has been raised

An updated bot reads its folder again only where the version changed, so every change of what is read needs a new one.
"""

import hashlib
import json
from pathlib import Path
from typing import Final

from bot.library.export import export_folder
from bot.reading import READER_VERSION

SAMPLES: Final = Path(__file__).resolve().parents[2] / "data" / "articles"
_RECORD: Final = Path(__file__).parent / "recorded.json"


def digest() -> str:
    """The export of all samples in 32 hex digits."""
    exported = json.dumps(export_folder(SAMPLES), ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(exported.encode(), digest_size=16).hexdigest()


def fault(version: object, found: str) -> str | None:
    """What is wrong with a version and a digest, held against the record; None where they are the recorded ones."""
    recorded = json.loads(_RECORD.read_text("utf-8"))
    if (recorded["version"], recorded["digest"]) == (version, found):
        return None
    if recorded["version"] == version:
        return "Reading changed: raise READER_VERSION, then run python -m tests.reading.recorded."
    return "READER_VERSION changed: run python -m tests.reading.recorded."


def record() -> None:
    """Write down version and digest. Raises SystemExit where reading changed and the version did not."""
    found = digest()
    wrong = fault(READER_VERSION, found)
    if wrong is not None and wrong.startswith("Reading"):
        raise SystemExit(wrong)
    _RECORD.write_text(json.dumps({"version": READER_VERSION, "digest": found}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    record()
