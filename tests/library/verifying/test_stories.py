"""Whether an article is a play or a story."""

from dataclasses import replace

import pytest

from bot.library.verifying.stories import is_story
from bot.model import PlacedPassage, Slice, Speech
from tests.cards.samples import TIDES, passages

LINES = [f"line number {at} of the text" for at in range(12)]


def told(speakers: list[str | None], speech: list[str | None] | None = None) -> list[PlacedPassage]:
    """Passages with these speakers; where ``speech`` is given, each quotes somebody of that name."""
    made = [replace(one, speaker=who) for one, who in zip(passages(*LINES), speakers, strict=True)]
    if speech is None:
        return made
    return [replace(one, speech=(Speech(Slice(0, 5), who),)) for one, who in zip(made, speech, strict=True)]


@pytest.mark.parametrize(
    ("speakers", "story"),
    [
        (["BERTA", "TOMAS", "CLERK"] * 4, True),
        (["First Citizen", "BRUTUS", "Antony"] * 4, True),
        (["Greta Lindqvist", "Pavel Horn", "Simon Achter"] * 4, False),
        (["Ada Penrose", "CLERK", "BERTA"] * 4, False),
        ([None] * 12, False),
    ],
)
def test_a_play_has_a_cast(speakers: list[str | None], story: bool) -> None:
    """An interview has full names, and its author among them."""
    assert is_story(TIDES, told(speakers)) is story


def test_a_play_has_a_cast_though_its_names_are_given_in_full() -> None:
    """The label in the text tells, a part of the name or several; labels with a colon may be those of a talk."""
    play = {
        "Lila Moreno": "LILA. I see land.",
        "Dr. van der Berg": "DR. VAN DER BERG (aside). So do I.",
        "Lila Moreno and Otis": "LILA and OTIS. Land!",
    }
    talk = {"Lila Moreno": "MORENO: I see land.", "Ines Berg": "BERG: So do I.", "Ada Hale": "HALE: I do not."}
    assert is_story(TIDES, [replace(one, text=play[one.speaker or ""]) for one in told([*play] * 4)])
    assert not is_story(TIDES, [replace(one, text=talk[one.speaker or ""]) for one in told([*talk] * 4)])


def test_in_a_story_many_speak_whom_nobody_names() -> None:
    """A report names those it quotes."""
    speechless = told([None] * 12)
    assert is_story(TIDES, told([None] * 12, [None] * 12))
    assert not is_story(TIDES, told([None] * 12, ["Jonas Reve"] * 12))
    assert not is_story(TIDES, speechless)


def test_a_few_passages_tell_nothing() -> None:
    """They may be any text's, unless they are all turns of two or more: a short scene, but no talk with the author."""
    assert not is_story(TIDES, told(["BERTA", None, "CLERK"] * 4)[:6])
    assert is_story(TIDES, told(["BERTA", "CLERK"] * 6)[:3])
    assert not is_story(TIDES, told(["BERTA", "CLERK"] * 6)[:2])
    assert not is_story(TIDES, told(["BERTA"] * 12)[:3])
    assert not is_story(TIDES, told(["Jonas Reve", "Ann Bray"] * 6)[:3])
    assert not is_story(TIDES, told([TIDES.authors[0], "BERTA"] * 6)[:3])


def test_a_short_scene_may_have_turns_of_two_and_of_all() -> None:
    """ "BERTA and CLERK" are of its cast, and "ALL" is nobody; where names are in small letters, that may be a talk."""
    scene = told(["BERTA", "CLERK", "BERTA and CLERK", None] * 3)[:4]
    assert is_story(TIDES, [replace(one, unknown=one.speaker is None) for one in scene])
    talk = told(["Berta", "Clara", "Berta", None] * 3)[:4]
    assert not is_story(TIDES, [replace(one, unknown=one.speaker is None) for one in talk])
