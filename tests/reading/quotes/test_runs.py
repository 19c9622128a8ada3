"""Sentences in a row that could be one quote: of one voice, short enough, and never behind one that must not open."""

from bot.model import Slice
from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.heard import Heard
from bot.reading.quotes.runs import LONGEST, QuoteRuns
from bot.reading.speech.voices import Voiced

LOCK = "A lock is a question that the river asks of every boat."
BRIDGE = "A bridge is a promise that nobody ever made to the water."


def runs_in(text: str, speakers: tuple[str | None, ...] = ()) -> list[tuple[int, int, float]]:
    """First and last sentence of each run, with its score; each sentence is its speaker's."""
    found = split_sentences(text)
    said = speakers or (None,) * len(found)
    sentences = [Heard(Voiced(where, who), text, "en") for where, who in zip(found, said, strict=True)]
    return [(first, last, -rank) for rank, _, _, _, _, first, last in QuoteRuns(text, "en").of_passage(0, sentences)]


def test_up_to_three_sentences_make_a_run() -> None:
    """Each alone, and with the one or two behind it."""
    assert [run[:2] for run in runs_in(f"{LOCK} {BRIDGE} {LOCK}")] == [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)]


def test_what_dangles_opens_no_run() -> None:
    """It may stand behind another sentence."""
    assert [run[:2] for run in runs_in(f"{LOCK} Therefore it is never answered by the boats.")] == [(0, 0), (0, 1)]


def test_two_voices_make_no_run() -> None:
    """Nor do sentences that are too long together."""
    assert [run[:2] for run in runs_in(f"{LOCK} {BRIDGE}", ("Ada", "Olu"))] == [(0, 0), (1, 1)]
    long = f"{LOCK.rstrip('.')}, {'and of every other boat ' * 14}."
    assert LONGEST - len(BRIDGE) < len(long) < LONGEST
    assert [run[:2] for run in runs_in(f"{long} {BRIDGE}")] == [(0, 0), (1, 1)]


def test_what_the_next_sentence_takes_back_is_worth_less() -> None:
    """A half truth."""
    (alone,) = runs_in(LOCK)
    taken_back = runs_in(f"{LOCK} But the river has never waited.")[0]
    assert taken_back[2] < alone[2] - 1.0


def test_a_sentence_that_cannot_be_served_parts_runs() -> None:
    """Whoever says it is unknown."""
    text = f"{LOCK} {BRIDGE}"
    sentences = [Heard(Voiced(Slice(0, len(LOCK)), None), text, "en"), None]
    (run,) = QuoteRuns(text, "en").of_passage(3, sentences)
    assert run[1:] == (0, len(LOCK), 3, sentences, 0, 0)
