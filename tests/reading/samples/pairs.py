"""Samples in pairs: the smallest text that shows something, and beside it how that text is to be read.

A folder for each pass of the reader, in the folder of its room: texts that need the pass, and near misses that it must
leave alone. ``NAME.read`` is the reading of ``NAME.txt`` (or .md, .html) as ``reading_shown`` writes it; in the folder
``quotes`` with the quotes. ``recorded.json`` holds the reader's version and a digest of each reading: an updated bot
reads its folder again only where the version changed.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.cli.article_shape import export_shape
from bot.library.export import export_folder
from bot.reading import READER_VERSION, SUFFIXES, read_source
from tests.reading.reading_shown import shown

HERE: Final = Path(__file__).parent
LIBRARY: Final = HERE.parents[2] / "data" / "articles"
_RECORD: Final = HERE / "recorded.json"


def every_sample() -> list[Path]:
    """All samples, in order."""
    return sorted(path for path in HERE.rglob("*") if path.suffix in SUFFIXES and path != _RECORD)


def read_shown(sample: Path) -> str:
    """How a sample is read, with the sidecar that lies beside it, if one does."""
    sidecar = sample.with_suffix(".toml")
    articles = read_source(sample.name, sample.read_bytes(), sidecar.read_bytes() if sidecar.exists() else None)
    return shown(articles, quotes="quotes" in sample.relative_to(HERE).parts)


def readings() -> dict[str, str]:
    """A digest of each sample's reading by its name, and of the sample library's export: 32 hex digits each."""
    shapes = export_shape(export_folder(LIBRARY))["articles"]
    unworded = [{name: value for name, value in shape.items() if name != "warnings"} for shape in shapes]
    exported = json.dumps(unworded, ensure_ascii=False, sort_keys=True)
    found = {path.relative_to(HERE).as_posix(): _digest(read_shown(path)) for path in every_sample()}
    return {"data/articles": _digest(exported), **found}


def fault(version: object, found: Mapping[str, str]) -> str | None:
    """What is wrong with a version and what it reads, held against the record; None where they agree."""
    recorded = json.loads(_RECORD.read_text("utf-8"))
    known: dict[str, str] = recorded["readings"]
    changed = sorted(name for name in known.keys() & found.keys() if known[name] != found[name])
    if changed and recorded["version"] == version:
        return f"Reading changed ({', '.join(changed[:3])}): raise READER_VERSION, then run make samples."
    if changed or known.keys() != found.keys() or recorded["version"] != version:
        return "Samples or READER_VERSION changed: run make samples."
    return None


def record() -> None:
    """Write down the version and what it reads. Raises SystemExit where reading changed and the version did not."""
    found = readings()
    wrong = fault(READER_VERSION, found)
    if wrong is not None and wrong.startswith("Reading"):
        raise SystemExit(wrong)
    _RECORD.write_text(json.dumps({"version": READER_VERSION, "readings": found}, indent=1) + "\n", "utf-8")


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
