"""Passages to measure on: prose of installed Debian packages, recombined to any size, or text made from nothing.

`apt-get install` the packages of ``PACKAGES`` to get the same corpus. The small corpus needs none of them.
"""

import gzip
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

PACKAGES = (
    "anarchism",
    "bible-kjv-text",
    "debian-handbook",
    "debian-history",
    "debian-reference-en",
    "developers-reference",
    "fortunes",
    "fortunes-de",
    "fortunes-es",
    "fortunes-it",
    "fortunes-min",
    "fortunes-ru",
    "fortunes-zh",
    "jargon-text",
    "perl-doc",
    "postgresql-doc-15",
    "python3.11-doc",
    "sqlite3-doc",
)
SHORTEST, LONGEST = 90, 900
_MARKUP = frozenset({".html", ".htm", ".xhtml"})
_TEXT = frozenset({"", ".txt", ".pod", ".rst"})
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou", "ai")
_ONSETS = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_CODAS = ("", "", "l", "m", "n", "nd", "r", "rt", "s", "st", "t", "ck")


def _files(package: str) -> list[Path]:
    listed = subprocess.run(["dpkg", "-L", package], capture_output=True, text=True, check=False)
    return sorted(Path(line) for line in listed.stdout.splitlines() if line.startswith("/usr/"))


def _paragraphs(path: Path) -> Iterator[str]:
    suffixes = [suffix for suffix in path.suffixes if suffix != ".gz"]
    suffix = suffixes[-1] if suffixes else ""
    if path.is_symlink() or not path.is_file() or suffix not in _MARKUP | _TEXT:
        return
    held = path.read_bytes()
    if path.suffix == ".gz":
        held = gzip.decompress(held)
    if b"\0" in held:
        return
    text = held.decode("utf-8", "replace")
    if suffix in _MARKUP:
        for node in LexborHTMLParser(text).css("p"):
            yield node.text()
    elif "\n%\n" in text:
        yield from text.split("\n%\n")
    else:
        yield from text.split("\n\n")


def _prose(paragraph: str) -> Iterator[str]:
    """One-line passages of a paragraph that reads like prose; a long one in parts, cut after a full stop."""
    text = " ".join(paragraph.split())
    while len(text) > LONGEST:
        cut = text.rfind(". ", SHORTEST, LONGEST) + 1 or LONGEST
        yield from _prose(text[:cut])
        text = text[cut:].strip()
    dense = sum("\u3040" <= char <= "\u9fff" for char in text)
    letters = sum(char.isalpha() or char.isspace() for char in text)
    if len(text) + 3 * dense >= SHORTEST and letters >= 0.85 * len(text) and "�" not in text:
        yield text


def real_passages() -> list[str]:
    """The prose of the packages that are installed, every passage once, in a fixed order."""
    seen: dict[str, None] = {}
    for package in PACKAGES:
        for path in _files(package):
            for paragraph in _paragraphs(path):
                for text in _prose(paragraph):
                    seen.setdefault(text)
    passages = list(seen)
    random.Random("order").shuffle(passages)
    return passages


def recombined(real: list[str], size: int, chance: random.Random) -> Iterator[str]:
    """``size`` passages: the real ones first, then new ones put together from sentences of three or four of them."""
    yield from real[:size]
    sentences = [part for text in real for part in text.split(". ") if 40 <= len(part) <= 300]
    for _ in range(size - len(real)):
        parts, length = [], 0
        wanted = chance.randint(220, 560)
        while length < wanted:
            parts.append(chance.choice(sentences).rstrip("."))
            length += len(parts[-1]) + 2
        yield ". ".join(parts) + "."


def made_passages(size: int, chance: random.Random) -> Iterator[str]:
    """``size`` passages of words made from syllables, common and rare ones as in a language."""
    made: dict[str, None] = {}
    while len(made) < 12_000:
        syllables = chance.choice((1, 1, 2, 2, 2, 3, 3, 4))
        made.setdefault(
            "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(syllables))
        )
    lexicon = sorted(made, key=len)
    weights = [1 / (rank + 3) for rank in range(len(lexicon))]
    for _ in range(size):
        words = chance.choices(lexicon, weights, k=chance.randint(25, 90))
        yield " ".join(words).capitalize() + "."


def written_passages(folder: Path) -> list[str]:
    """The paragraphs of the sample articles."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.suffix in {".md", ".txt"}]
    return [text for held in texts for paragraph in held.split("\n\n") for text in _prose(paragraph)]


def small_corpus(folder: Path, size: int = 5000) -> list[str]:
    """The sample articles' paragraphs and made text, ``size`` passages in all; needs no package."""
    written = written_passages(folder)
    return written + list(made_passages(size - len(written), random.Random("small")))


def corpus(size: int) -> Iterator[str]:
    """``size`` passages from the installed packages. Raises SystemExit naming what to install when there are none."""
    real = real_passages()
    if len(real) < 1000:
        raise SystemExit(f"Too little text is installed. Run: apt-get install {' '.join(PACKAGES)}")
    return recombined(real, size, random.Random("recombined"))
