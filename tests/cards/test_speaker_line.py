"""Who speaks, above the passages of a page."""

from bot.cards.card import plain
from bot.cards.speaker_line import speaker_line


def shown(speaker: str, above: str, words: str) -> list[str]:
    return [plain(block.runs) for block in speaker_line(speaker, above, words)]


def test_whoever_speaks_is_named_once() -> None:
    """By the line, unless the text has a label of its own above the words or before them, in whatever case."""
    assert shown("The keeper", "", "I was there.") == ["Speaker: The keeper"]
    assert shown("The keeper", "THE KEEPER:", "I was there.") == []
    assert shown("The keeper", "", "THE KEEPER: I was there.") == []
    assert shown("何塞", "", "何塞：我在那里。") == []


def test_a_label_that_tells_less_does_not_do() -> None:
    """A short name where the full one is known, another person's, and words that only begin alike."""
    assert shown("Lila Moreno", "LILA.", "I was there.") == ["Speaker: Lila Moreno"]
    assert shown("The pilot", "THE KEEPER:", "I was there.") == ["Speaker: The pilot"]
    assert shown("The keeper", "", "The keepers: all of them.") == ["Speaker: The keeper"]
