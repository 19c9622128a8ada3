"""The order of passes: each settles what it says, overrules only what it names, reads what is there, and is needed."""

import functools
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.errors import SourceFault
from bot.reading import manuscript, pipeline
from bot.reading.decisions import FORMAT, KINDS, NOTHING, ROLES, Decision, Trace, What
from bot.reading.document import Document
from bot.reading.draft import Draft
from bot.reading.manuscript import Manuscript
from bot.reading.passes import Pass
from bot.reading.pipeline import ARTICLE, FILE, articles_of
from bot.reading.reader import documents_of
from bot.reading.structure import hand_marked, verse
from tests.reading.samples.pairs import LIBRARY, every_sample, read_shown
from tests.reading.watched import Reads, Watched

EVERY: tuple[Pass[Manuscript] | Pass[Draft], ...] = (*FILE, *ARTICLE)
BY_FORMAT = (
    What.QUOTE | What.VERSE | What.LIST | What.CAPTION | What.BOILERPLATE | What.HEADING | What.TITLE | What.RULE
    | What.SPEAKER | What.LEVEL | What.STATED | What.FORM
)  # fmt: skip
ALWAYS = {"articles", "titles"}
"""Passes that every text needs, so that no near miss can be."""


def every_document() -> Iterator[tuple[Path, tuple[Document, ...]]]:
    """The documents of every sample and of the sample library."""
    for path in [*every_sample(), *(path for path in LIBRARY.rglob("*") if path.is_file())]:
        sidecar = path.with_suffix(".toml")
        with suppress(SourceFault):
            yield path, documents_of(path.name, path.read_bytes(), sidecar.read_bytes() if sidecar.exists() else None)


def traces() -> Iterator[Trace]:
    """Every decision on every document."""
    for path, documents in every_document():
        for document in documents:
            trace = Trace()
            articles_of(document, path.name, trace)
            yield trace


@functools.cache
def decisions() -> tuple[Decision, ...]:
    """The same, without the places."""
    return tuple(decision for trace in traces() for _, decision in trace.all())


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_a_pass_settles_only_what_it_says(each: Pass[Manuscript] | Pass[Draft]) -> None:
    """Whatever a pass changes in a paragraph stands in the table."""
    settled = NOTHING
    for decision in decisions():
        if decision.by == each.name:
            settled |= decision.what
    assert settled in each.settles


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_a_pass_overrules_only_the_passes_it_names(each: Pass[Manuscript] | Pass[Draft]) -> None:
    """What an earlier pass settled stays, but for the exceptions in the table."""
    overruled = {decision.over for decision in decisions() if decision.by == each.name and decision.over is not None}
    assert overruled <= set(each.over)


def test_a_pass_names_only_earlier_ones_to_overrule() -> None:
    """No name in the table is misspelt, and nothing is overruled before it is decided."""
    earlier = {FORMAT}
    for each in EVERY:
        assert set(each.over) <= earlier, each.name
        assert each.name not in earlier
        earlier.add(each.name)


def test_a_pass_stands_below_those_it_relies_on() -> None:
    """Whatever a pass reads, the format or an earlier pass may have settled."""
    known = BY_FORMAT
    for each in EVERY:
        for what in each.reads & ~(KINDS | ROLES):
            assert what in known | each.settles, f"{each.name} reads {what.name}, which nothing settles before"
        for group in (KINDS, ROLES):
            assert each.reads & group in (NOTHING, group) or each.reads & group in known, each.name
        known |= each.settles


def test_a_pass_reads_only_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pass looks at no kind, role, speaker, label, rank or shape that an earlier one decided, unless it says so."""
    for module in (manuscript, verse, hand_marked):
        monkeypatch.setattr(module, "Paragraph", Watched)
    read: dict[str, What] = {}
    for path, documents in every_document():
        for document in documents:
            trace = Reads()
            articles_of(document, path.name, trace)
            for name, what in trace.reads.items():
                read[name] = read.get(name, NOTHING) | what
    silent = {}
    for each in EVERY:
        found = read.get(each.name, NOTHING)
        for group in (KINDS, ROLES):
            if group in found and each.reads & group:
                found &= ~group
        silent[each.name] = found & ~each.reads
    assert {name: what for name, what in silent.items() if what} == {}


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_taking_a_pass_out_changes_a_sample(
    each: Pass[Manuscript] | Pass[Draft], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No rule lives on that nothing shows: one sample of the pass needs it, and one it leaves alone."""
    samples = samples_of(each)
    monkeypatch.setattr(pipeline, "FILE", tuple(one for one in FILE if one.name != each.name))
    monkeypatch.setattr(pipeline, "ARTICLE", tuple(one for one in ARTICLE if one.name != each.name))
    changed = [path.name for path in samples if read_without(path) != path.with_suffix(".read").read_text("utf-8")]
    assert changed, f"no sample of {each.name} needs it"
    if each.name not in ALWAYS:
        assert len(changed) < len(samples), f"no sample of {each.name} is a near miss that it leaves alone"


def samples_of(each: Pass[Manuscript] | Pass[Draft]) -> list[Path]:
    """The samples in the folder named after a pass."""
    folder = each.name.replace(" ", "-")
    samples = [path for path in every_sample() if path.parent.name == folder]
    assert samples, f"no samples in a folder called {folder}"
    return samples


def read_without(path: Path) -> str:
    """How a sample is read by what is left of the passes; a fault is another reading, too."""
    try:
        return read_shown(path)
    except Exception as fault:
        return repr(fault)
