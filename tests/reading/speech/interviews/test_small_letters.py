"""Plays whose labels have neither capitals nor a colon."""

from operator import attrgetter

from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, paragraphs_of
from bot.reading.speech.interviews.small_letters import bold_label, small_labels

QUAY = (
    "Ber. Who let the boat go?",
    "Tom. I never saw it go.",
    "Ber. You were asleep.",
    "Tom. I was not.",
    "Clerk. It is written down.",
    "Ber. Then read it to me.",
    "Tom. Read it to both of us.",
)


def bench(*texts: str) -> Manuscript:
    return Manuscript(paragraphs_of(tuple(map(Block, texts))))


def found(*texts: str) -> tuple[list[str], frozenset[str]]:
    manuscript = bench(*texts)
    labels, speaking = small_labels(manuscript, manuscript.paragraphs, manuscript.paragraphs, attrgetter("small"))
    return [label.who for label in labels.values()], speaking


def test_short_labels_that_come_back_are_those_of_a_play() -> None:
    """Whoever speaks but once has one, too; a direction between the speeches counts as none."""
    assert found(*QUAY) == (["Ber", "Tom", "Ber", "Tom", "Clerk", "Ber", "Tom"], frozenset({"Ber", "Tom"}))
    assert found(*QUAY[:3], "[A bell.]", *QUAY[3:])[1] == {"Ber", "Tom"}


def test_sentences_of_one_word_are_none() -> None:
    """Where most paragraphs have none, where nobody speaks, and where nothing comes back."""
    assert not any(found(*(line for speech in QUAY for line in (speech, "The tide came in.", "And it went out."))))
    assert not any(found(*["Method. The flour is sieved.", "Yield. Two loaves of bread."] * 4))
    assert not any(found(*(f"{name}. Who is it?" for name in ("Ada", "Ben", "Cleo", "Dina", "Emil", "Fay"))))


def test_a_name_in_bold_needs_no_stop() -> None:
    """One that ends a sentence, or goes on in small letters, is none."""

    def label(text: str, bold: int) -> str | None:
        found = bold_label(paragraphs_of((Block(text, bold=bold),))[0])
        return None if found is None else found.who

    assert label("BERTA Who is it?", 5) == "BERTA"
    assert label("GUARDA 1º Quién es?", 9) == "GUARDA 1º"
    assert label("Why? Because.", 4) is None
    assert label("Berta asked who it was.", 5) is None
    assert label("Berta Holt", 10) is None
