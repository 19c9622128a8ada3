"""Real misquotations and true lines against public-domain texts: ``python -m tests.benchmarks.misquoted CORPORA``.

CORPORA holds NLTK's corpora, unpacked: ``python -m nltk.downloader gutenberg shakespeare inaugural``. Each line of
``misquoted.tsv`` is a case: the words as people give them, to whom they give them, what is right of the words (one of
several), of the name (own, another, or - where it is not judged), a few words that the true passage holds, and the list
it is from: public lists of misquotations and of quotations, or ``common`` for lines that are commonly quoted.
``perhaps`` is right where nothing is found and the true passage is shown as the nearest.

Cases are halved by their words: the checker was changed on the tuning half alone. Printed are, for each half, the cases
right by verdict, by words alone and with speakers; how often a change was called verbatim, and a true line denied.
"""

import argparse
import asyncio
import hashlib
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.library.library import Library
from bot.model import Verdict, Verification
from tests.benchmarks.misquoted_texts import write_articles
from tests.library.verifying.conftest import library_of

CASES: Final = Path(__file__).with_suffix(".tsv")
HALVES: Final = ("tuning", "reporting")
PERHAPS: Final = "perhaps"


@dataclass(frozen=True, slots=True)
class Case:
    """One line of ``misquoted.tsv``."""

    words: str
    named: str
    right: frozenset[str]
    whose: str
    anchor: str
    source: str

    @property
    def half(self) -> str:
        """The half its words belong to."""
        return HALVES[hashlib.sha256(self.words.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of a case: of the words alone, and with the name."""

    case: Case
    said: str
    words_right: bool
    with_name_right: bool


def cases(path: Path = CASES) -> list[Case]:
    """All cases. Raises ValueError for a line that has not six fields."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        words, named, right, whose, anchor, source = line.split("\t")
        found.append(Case(words, named, frozenset(right.split("/")), whose, anchor, source))
    return found


def said_of(found: Verification, anchor: str) -> str:
    """A verdict in a word; ``elsewhere`` where another passage than the true one was found."""
    if found.verdict is Verdict.NOT_FOUND:
        near = found.nearest
        return PERHAPS if near is not None and _holds(near.text, anchor) else found.verdict.value
    return found.verdict.value if any(_holds(match.text, anchor) for match in found.matches) else "elsewhere"


async def judged(library: Library, case: Case) -> Judged:
    """A case as the library answers it, without the name and with it."""
    said = said_of(await library.verify(case.words), case.anchor)
    words_right = said in case.right
    if case.whose == "-":
        return Judged(case, said, words_right, words_right)
    named = await library.verify(case.words, speaker=case.named)
    denied = named.verdict is Verdict.MISATTRIBUTED
    return Judged(case, said, words_right, words_right and denied == (case.whose == "another"))


def table(ones: Sequence[Judged]) -> Iterable[str]:
    """Right cases by what is right of their words, then in all; changes called verbatim, true lines denied."""
    rows: dict[str, list[Judged]] = defaultdict(list)
    for one in ones:
        rows["/".join(sorted(one.case.right))].append(one)
    yield f"{'right is':<32}{'cases':>6}{'by words':>10}{'with names':>12}   said otherwise"
    for name, row in sorted(rows.items(), key=lambda pair: -len(pair[1])):
        other = Counter(one.said for one in row if not one.words_right)
        wrong = ", ".join(f"{said} {count}" for said, count in other.most_common())
        words, names = sum(one.words_right for one in row), sum(one.with_name_right for one in row)
        yield f"{name:<32}{len(row):>6}{words:>10}{names:>12}   {wrong or '-'}"
    words, names = sum(one.words_right for one in ones), sum(one.with_name_right for one in ones)
    share = 100 / max(1, len(ones))
    yield f"{'all':<32}{len(ones):>6}{words * share:>8.1f} %{names * share:>10.1f} %"
    called = sum(one.said == "verbatim" and "verbatim" not in one.case.right for one in ones)
    denied = sum(one.case.right == {"verbatim"} and one.said != "verbatim" for one in ones)
    yield f"changes called verbatim: {called}; true lines denied: {denied}"


def _holds(text: str, anchor: str) -> bool:
    return not anchor or _plain(anchor) in _plain(text)


def _plain(text: str) -> str:
    kept = "".join(char if char.isalnum() else " " for char in text.casefold().replace("'", "").replace("’", ""))
    return " ".join(kept.split())


async def run(corpora: Path, data: Path | None, shown: Sequence[str]) -> None:
    """Everything, printed; the wrong answers of the halves ``shown`` one by one."""
    with tempfile.TemporaryDirectory() as passing:
        home = data or Path(passing)
        (home / "articles").mkdir(parents=True, exist_ok=True)
        count = write_articles(corpora, home / "articles")
        if not count:
            raise SystemExit(f"{corpora} holds none of NLTK's corpora gutenberg, shakespeare, inaugural.")
        async with library_of(home / "articles", home / "data") as library:
            print(f"{count} texts")
            every = [await judged(library, case) for case in cases()]
    for half in HALVES:
        ones = [one for one in every if one.case.half == half]
        print(f"\n{half}\n" + "\n".join(table(ones)))
        for one in ones:
            if half in shown and not one.with_name_right:
                print(f"  {one.said}: {one.case.words} ({one.case.named}; {'/'.join(sorted(one.case.right))})")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--data", type=Path, help="keep the articles and the library in this folder")
    parser.add_argument("--show", choices=HALVES, action="append", default=[], help="print a half's wrong answers")
    given = parser.parse_args(arguments)
    asyncio.run(run(given.corpora, given.data, given.show))


if __name__ == "__main__":
    main()
