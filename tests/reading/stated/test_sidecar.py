"""A sidecar is read whole or refused with every fault at once."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.faults import fault_sentence
from bot.errors import SourceFault
from bot.faults import Fault
from bot.model import Flag
from bot.reading.document import Statement
from bot.reading.stated.sidecar import LARGEST_SIDECAR, read_sidecar
from bot.reading.stated.statements import split_names

SIDECAR = """
title = "On Rivers"
authors = ["Ada Brook", "Brook, Ben"]
date = 2021-03-04
url = "https://example.org/rivers"
publication = "The Ford"
language = "en-GB"
flags = ["ai"]
furniture = ["3-9", 14]

[[speech]]
lines = "12-20"
speaker = "The Ferryman"

[[speech]]
lines = 25
speaker = "The Miller"
"""


def test_a_sidecar_states_an_article() -> None:
    """Every key of a sidecar arrives in the statement, a TOML date as it would be written."""
    assert read_sidecar(SIDECAR.encode()) == Statement(
        title="On Rivers",
        renamed=True,
        authors=("Ada Brook", "Brook, Ben"),
        date="2021-03-04",
        publication="The Ford",
        url="https://example.org/rivers",
        language="en-GB",
        flags=frozenset({Flag.AI}),
        furniture=((3, 9), (14, 14)),
        speeches=((12, 20, "The Ferryman"), (25, 25, "The Miller")),
    )


def test_an_empty_sidecar_states_nothing() -> None:
    """An empty file is a sidecar without a word."""
    assert read_sidecar(b"") == Statement()


def test_every_fault_is_named_at_once() -> None:
    """Unknown keys come with their nearest neighbour, wrong values with what was expected, all in one message."""
    with pytest.raises(SourceFault) as caught:
        read_sidecar(b'titel = "x"\nurl = "rivers"\nfurniture = ["9-3"]\nflags = "gold"\nspeech = [{lines = 4}]\n')
    said = fault_sentence(caught.value)
    for part in ("“titel”. Did you mean “title”?", "https://", "9-3 is not a range", "Known flags: ai", "“speaker”"):
        assert part in said


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"title = ", Fault.SIDECAR_NOT_TOML),
        (b'title = "a\ntitle', Fault.SIDECAR_NOT_TOML),
        (b"title = 'a'\ntitle = 'b'", Fault.SIDECAR_NOT_TOML),
        (b"\xff\xfe", Fault.SIDECAR_NOT_UTF8),
        (b"a" * (LARGEST_SIDECAR + 1), Fault.SIDECAR_TOO_LARGE),
        (b"title = " + b"[" * 60_000, Fault.SIDECAR_TOO_DEEP),
        (b"title = true\nfurniture = [true]", Fault.NOT_LINE_NUMBERS),
    ],
)
def test_what_is_no_sidecar_is_refused(data: bytes, fault: Fault) -> None:
    """Broken, foreign and hostile sidecars are each a fault of their own."""
    with pytest.raises(SourceFault, match=fault):
        read_sidecar(data)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Brook", ("Ada Brook",)),
        ("Ada Brook and Ben Ford", ("Ada Brook", "Ben Ford")),
        ("Ada Brook, Ben Ford & Cy Lake", ("Ada Brook", "Ben Ford", "Cy Lake")),
        ("Ada Brook, Ben Ford, and Cy Lake", ("Ada Brook", "Ben Ford", "Cy Lake")),
        ("Brook, Ada; Ford, Ben", ("Brook, Ada", "Ford, Ben")),
        ("Cy Lake, Jr.", ("Cy Lake, Jr.",)),
        ("Ministry of Roads and Rivers", ("Ministry of Roads and Rivers",)),
    ],
)
def test_names_in_one_line(line: str, names: tuple[str, ...]) -> None:
    """Several names in one line are told from one name with a comma or an “and” in it."""
    assert split_names(line) == names


def test_a_sidecar_wins_over_front_matter() -> None:
    """Where both speak the upper one counts; where it is silent the lower one does."""
    upper = Statement(title="A", furniture=((1, 2),))
    lower = Statement(title="B", date="1999", furniture=((5, 5),), flags=frozenset({Flag.AI}))
    assert upper.over(lower) == Statement(
        title="A", date="1999", furniture=((1, 2), (5, 5)), flags=frozenset({Flag.AI})
    )


@settings(max_examples=100)
@given(st.integers(0, len(SIDECAR)), st.binary(max_size=4), st.integers(0, 6))
def test_a_mutated_sidecar_is_read_or_refused(at: int, put: bytes, gone: int) -> None:
    """Whatever happens to its bytes, only a SourceFault ever comes out."""
    data = SIDECAR.encode()
    with contextlib.suppress(SourceFault):
        assert isinstance(read_sidecar(data[:at] + put + data[at + gone :]), Statement)
