"""Lines of prose that end by sense are told from verse and from messages."""

from itertools import pairwise

from bot.reading.formats.sense_breaks import broken_by_sense, carries_on, ended

PROSE = ["The ferry was older than the road that led to it, and", "nobody who crossed it had ever asked for its age."]
VERSE = ["the ferry waits", "for nobody,"]
TALK = [
    "ada: does the ferry run today, or is the river too high",
    "ben: it runs, and the river is as it always was here",
]


def told(lines: list[str]) -> bool:
    rows = [(number, 0, line) for number, line in enumerate(lines * 15)]
    return broken_by_sense(list(pairwise(rows)), sorted(len(line) for _, _, line in rows))


def test_prose_goes_on_in_small_letters() -> None:
    """Verse does as well, but its lines are short, and messages begin with a name."""
    assert told(PROSE)
    assert not told(VERSE)
    assert not told(TALK)
    assert not told(
        ["The ferry runs when two people want it, and never before.", "It waits for all who have no watch."]
    )


def test_a_line_goes_on_or_has_ended() -> None:
    """What follows a full stop or begins with a capital does not go on."""
    assert carries_on((1, 0, "The ferry waits for"), (2, 0, "nobody."))
    assert not carries_on((1, 0, "The ferry waits."), (2, 0, "nobody."))
    assert not carries_on((1, 0, "The ferry waits for"), (2, 0, "Ada."))
    assert ended("It waits.”")
    assert not ended("It waits,")
