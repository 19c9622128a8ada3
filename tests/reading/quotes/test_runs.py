"""Sentences in a row that could be one quote: of one voice, short enough, and never behind one that must not open."""

from bot.reading.lines.sentences import split_sentences
from bot.reading.quotes.runs import LONGEST, runs_of
from bot.reading.quotes.sentences import Sentences
from bot.reading.speech.voices import Voiced

LOCK = "A lock is a question that the river asks of every boat."
BRIDGE = "A bridge is a promise that nobody ever made to the water."


def sentences_in(text: str, speakers: tuple[str | None, ...] = (), *, missing: int = -1) -> Sentences:
    """The sentences of one passage, each its speaker's; nobody can be named for the one at ``missing``."""
    found = split_sentences(text)
    said = speakers or (None,) * len(found)
    voices = [
        None if at == missing else Voiced(where, who) for at, (where, who) in enumerate(zip(found, said, strict=True))
    ]
    sentences = Sentences(text, "en")
    sentences.add(3, len(text), voices)
    return sentences


def runs_in(text: str, speakers: tuple[str | None, ...] = ()) -> list[tuple[int, int, float]]:
    """First and last sentence of each run in reading order, with its score."""
    runs = runs_of(sentences_in(text, speakers))
    return sorted((first, last, -rank) for rank, _, _, _, first, last in runs)


def test_up_to_three_sentences_make_a_run() -> None:
    """Each alone, and with the one or two behind it."""
    assert [run[:2] for run in runs_in(f"{LOCK} {BRIDGE} {LOCK}")] == [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)]


def test_the_best_run_comes_first() -> None:
    """Then the next best, wherever they stand."""
    ranks = [run[0] for run in runs_of(sentences_in(f"{LOCK} The clerk went to Holm on Monday. {BRIDGE}"))]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_what_dangles_opens_no_run() -> None:
    """It may stand behind another sentence."""
    assert [run[:2] for run in runs_in(f"{LOCK} Therefore it is never answered by the boats.")] == [(0, 0), (0, 1)]


def test_two_voices_make_no_run() -> None:
    """Nor do sentences that are too long together."""
    assert [run[:2] for run in runs_in(f"{LOCK} {BRIDGE}", ("Ada", "Olu"))] == [(0, 0), (1, 1)]
    long = f"{LOCK.rstrip('.')}, {'and of every other boat ' * 14}."
    assert LONGEST - len(BRIDGE) < len(long) < LONGEST
    assert [run[:2] for run in runs_in(f"{long} {BRIDGE}")] == [(0, 0), (1, 1)]


def test_two_passages_make_no_run() -> None:
    """A quote never reaches over a paragraph's end."""
    text = f"{LOCK} {BRIDGE}"
    sentences = Sentences(text, "en")
    for number, where in enumerate(split_sentences(text)):
        sentences.add(number, where.end - where.start, [Voiced(where, None)])
    assert [run[3:] for run in sorted(runs_of(sentences), key=lambda run: run[1])] == [(0, 0, 0), (1, 1, 1)]


def test_what_the_next_sentence_takes_back_is_worth_less() -> None:
    """A half truth."""
    (alone,) = runs_in(LOCK)
    taken_back = runs_in(f"{LOCK} But the river has never waited.")[0]
    assert taken_back[2] < alone[2] - 1.0


def test_a_sentence_that_cannot_be_served_parts_runs() -> None:
    """Whoever says it is unknown."""
    (first, last) = sorted(run[1:] for run in runs_of(sentences_in(f"{LOCK} {LOCK} {BRIDGE}", missing=1)))
    assert first == (0, len(LOCK), 3, 0, 0)
    assert last == (2 * len(LOCK) + 2, 2 * len(LOCK) + 2 + len(BRIDGE), 3, 1, 1)


def test_no_sentence_no_run() -> None:
    """An article in which nobody can be named has none."""
    assert list(runs_of(Sentences("", "en"))) == []
