"""The checker of quotations on a labelled set made by a program, beside its peers.

    python -m tests.benchmarks.verify [--size small|20k|100k|1m] [--set reporting|tuning] [--each N] [--articles DIR]...

The quotations come from the sample library and the folders of ``--articles``; every fourth source is held back, and
what is not in the library comes from those. Sizes beyond ``small`` add passages of installed texts to the library.
Prints how many verdicts are right in each class, false alarms, dangerous errors (a changed negation or number called
verbatim), latency of a whole check, and what the peers make of a sample. The constants of the checker and the
thresholds of the peers were chosen on the set ``tuning``; ``reporting`` has other seeds.
"""

import argparse
import asyncio
import random
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot.model import Article, Fingerprint, Passage, Section, SectionKind, Slice, SourceReport, Verdict, passage_ids
from bot.store.library_writer import LibraryWriter
from bot.store.rows import rows_of
from tests.benchmarks.corpus import corpus
from tests.benchmarks.search import SIZES, percentile
from tests.benchmarks.verify_peers import Peer, peers
from tests.library.verifying.judging import DANGEROUS, Tally, judged, library_over, split
from tests.library.verifying.labelled import Labelled, Maker, Text, labelled

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "articles"
AN_ARTICLE = 100
"""Passages in one article of the texts that only fill the library."""
SHOWN = 3
PEERS_EACH = 60


def made(here: list[Text], held_back: list[Text], chosen: str, verdict: Verdict, count: int) -> list[Labelled]:
    """``count`` quotations of one class and set."""
    return labelled(Maker(here, held_back, random.Random(f"{chosen} {verdict}")), verdict, count)


def fill(database: Path, size: int) -> int:
    """Put ``size`` passages of other texts into a library beside what it holds; how many there are."""
    writer = LibraryWriter(database)
    writer.begin()
    held: list[str] = []
    number = 0
    for text in corpus(size):
        held.append(text)
        if len(held) == AN_ARTICLE:
            writer.put_source(Fingerprint(f"filler/{number}", "", ""), [rows_of(article(number, held))], report(number))
            number, held = number + 1, []
    writer.finish(folder=database.parent, at=datetime(2026, 1, 1, tzinfo=UTC))
    writer.commit()
    writer.close()
    return number * AN_ARTICLE


def article(number: int, texts: Sequence[str]) -> Article:
    """An article of these passages, in one section."""
    passages, at = [], 0
    for identity, text in zip(passage_ids(texts), texts, strict=True):
        passages.append(Passage(identity, Slice(at, at + len(text))))
        at += len(text) + 2
    section = Section(None, 1, SectionKind.OPENING, tuple(passages))
    return Article(f"filler/{number}", f"filler-{number}", f"Filler {number}", "\n\n".join(texts), (section,))


def report(number: int) -> SourceReport:
    """What such a source gave, as far as anybody asks."""
    return SourceReport(f"filler/{number}", "added")


def row(tally: Tally, each: int) -> str:
    """One class: right, what it was called otherwise, warnings."""
    others = ", ".join(
        f"{verdict.value} {count}" for verdict, count in tally.answers.most_common() if verdict is not tally.verdict
    )
    warned = f"   warned of {tally.warned} of {tally.to_warn}" if tally.to_warn else ""
    speed = f"{percentile(tally.processor, 0.5):7.1f}{percentile(tally.processor, 0.95):7.1f}"
    return f"{tally.verdict.value:<15}{each:>7}{100 * tally.right:9.2f} %{speed}   {others or 'no other'}{warned}"


def peer_lines(peer: Peer, sample: dict[Verdict, list[Labelled]]) -> list[str]:
    """What a peer gets right in each class, and its dangerous errors."""
    judged_as = {verdict: [peer.judge(one.text) for one in ones] for verdict, ones in sample.items()}
    right = "  ".join(
        f"{verdict.value} {100 * sum(said is verdict for said in judged_as[verdict]) / len(ones):.0f} %"
        for verdict, ones in sample.items()
    )
    altered = zip(sample[Verdict.ALTERED], judged_as[Verdict.ALTERED], strict=True)
    grave = [said for one, said in altered if one.caution in DANGEROUS]
    dangerous = sum(said is Verdict.VERBATIM for said in grave)
    return [peer.name, f"  {right}", f"  changed negations and numbers called verbatim: {dangerous} of {len(grave)}"]


async def run(size: str, chosen: str, each: int, folders: Sequence[Path]) -> None:
    """Everything, printed as it comes."""
    with tempfile.TemporaryDirectory() as passing:
        home = Path(passing)
        here, held_back = split([SAMPLE, *folders], home / "here", home / "held back")
        print(f"{len(here)} articles in the library, {len(held_back)} held back; set {chosen}, {each} of each class")
        tallies = []
        async with library_over(home / "here", home / "data") as library:
            if size != "small":
                print(f"{fill(home / 'data' / 'library.db', SIZES[size]):,} passages of other texts added")
                await library.verify("these words only let the search read its index")
            print(f"{'':<15}{'':>7}{'right':>11}{'p50':>7}{'p95':>7}   (ms of processor time)")
            for verdict in Verdict:
                tally = await judged(library, verdict, made(here, held_back, chosen, verdict, each))
                tallies.append(tally)
                print(row(tally, each), flush=True)
        summary(tallies)
        texts = [" ".join(" ".join(p.words) for p in text.paragraphs) for text in here]
        tuning = [(one, v) for v in Verdict for one in made(here, held_back, "tuning", v, PEERS_EACH)]
        sample = {verdict: made(here, held_back, chosen, verdict, PEERS_EACH) for verdict in Verdict}
        print(f"\nPeers, {PEERS_EACH} of each class, against the articles alone:")
        for peer in peers(texts, tuning):
            print("\n".join(peer_lines(peer, sample)), flush=True)


def summary(tallies: Sequence[Tally]) -> None:
    """False alarms, dangerous errors, what is here but was not found, latency, and a few of the wrong answers."""
    by = {tally.verdict: tally for tally in tallies}
    taken = [value for tally in tallies for value in tally.milliseconds]
    spent = [value for tally in tallies for value in tally.processor]
    lost = sum(by[verdict].answers[Verdict.NOT_FOUND] for verdict in (Verdict.VERBATIM, Verdict.ALTERED))
    print(f"verbatim called altered: {100 * by[Verdict.VERBATIM].share(Verdict.ALTERED):.2f} %")
    print(f"changed negations and numbers called verbatim: {by[Verdict.ALTERED].dangerous}")
    print(f"verbatim or altered called not found: {lost}")
    print(f"latency by the clock: p50 {percentile(taken, 0.5):.1f} ms, p95 {percentile(taken, 0.95):.1f} ms;", end=" ")
    print(f"of the processor: p50 {percentile(spent, 0.5):.1f} ms, p95 {percentile(spent, 0.95):.1f} ms")
    for tally in tallies:
        for one, said in tally.wrong[:SHOWN]:
            print(f"  {tally.verdict.value} ({one.made}) called {said.value}: {one.text[:160]}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=tuple(SIZES), default="small")
    parser.add_argument("--set", choices=("reporting", "tuning"), default="reporting", dest="chosen")
    parser.add_argument("--each", type=int, default=500)
    parser.add_argument("--articles", type=Path, action="append", default=[])
    given = parser.parse_args(arguments)
    asyncio.run(run(given.size, given.chosen, given.each, given.articles))


if __name__ == "__main__":
    main()
