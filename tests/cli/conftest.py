"""A separate house for every test: settings, an articles folder with three articles, a data folder."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.app import app

ROOT = Path(__file__).resolve().parents[2]

FERRY = """The Ferry at Kolm

By Marit Aasen

The ferry at Kolm crosses the sound eleven times a day, and nobody has ever learnt its timetable. People come down to
the slip when they think of it, and they wait. Waiting, an old pilot told me, is the only trade the island teaches.

The engine

The engine was built for a trawler in 1931. It has outlived the trawler, the yard, and the town that kept the yard, and
it asks for nothing but oil and a little conversation.

The passengers

A carpenter crosses every Monday with a door under his arm. He has never said whose house the doors are for. On Fridays
the schoolteacher brings back the books that the mainland lent her, and the deckhand reads the last pages before Kolm.
"""

BREAD = """---
title: Bread and Arithmetic
author: Tomas Oduya
date: 2019-04-02
url: https://example.org/bread
---

# The first loaf

A baker who cannot divide will be poor by winter. My grandmother kept her sums on the back of the oven door, in chalk,
and whoever opened the oven read how much flour was owed to whom.

# The second loaf

Every village has somebody who remembers the price of salt in a year when nobody could pay it. Prices are remembered
longer than kings, because a king never asked anyone for change.
"""

LAMPS = """The Lamplighter's Ledger

By Ines Calder

The ledger lists two hundred and six lamps, each with a name. The ones outside the theatre are called after actresses
who died young, and the ones on the bridge have only numbers, because nobody stands there long enough to be told.

When electricity came the lamplighter went on walking his round for a year, and wrote beside each name the hour at
which he had found it already burning.
"""

Ask = Callable[..., Result]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings and three articles, the current one; no variable of the outer world counts."""
    for name in list(os.environ):
        if name.startswith(("COMMONPLACE_", "DISCORD_")):
            monkeypatch.delenv(name)
    (tmp_path / "config").mkdir()
    for name in ("commonplace.toml", "content_notes.toml"):
        shutil.copy(ROOT / "config" / name, tmp_path / "config")
    articles = tmp_path / "data" / "articles"
    (articles / "sea").mkdir(parents=True)
    (articles / "sea" / "ferry.txt").write_text(FERRY, "utf-8")
    (articles / "bread.md").write_text(BREAD, "utf-8")
    (articles / "lamps.txt").write_text(LAMPS, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def articles(house: Path) -> Path:
    """The articles folder of the house."""
    return house / "data" / "articles"


@pytest.fixture
def ask(house: Path) -> Ask:
    """Run a verb in this process; standard output and standard error are kept apart."""

    def asked(*words: str, typed: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(words), input=typed, prog_name="commonplace")

    return asked


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[bytes]:
    """What a verb says to standard error, but for how far a load is that takes long, as on a busy machine."""
    return [line for line in done.stderr.splitlines() if b" sources read" not in line]


@pytest.fixture
def run(house: Path) -> Run:
    """Run a verb as a process of its own, as a shell would."""

    def ran(*words: str, typed: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            input=typed,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        )

    return ran
