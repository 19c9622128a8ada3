"""Dialogues whose paragraphs open with a label."""

from bot.reading.document import Block
from bot.reading.manuscript import Manuscript, Role, paragraphs_of
from bot.reading.speech.interviews.labelled import Dialogue, dialogue_in, read_dialogue


def bench(*texts: str) -> Manuscript:
    return Manuscript(paragraphs_of(tuple(map(Block, texts))))


TALK = (
    "Ruth Amsel: How many are there this winter?",
    "Karl Amend: Forty on the water and one in the kitchen.",
    "Ruth Amsel: What do they eat?",
    "Karl Amend: Whatever they are not given.",
    "They also eat the flowers.",
    "Ruth Amsel: Which is the oldest?",
    "Karl Amend: The one in the kitchen.",
)


def dialogue(manuscript: Manuscript) -> Dialogue:
    """The dialogue of a text that holds one."""
    found = dialogue_in(manuscript, manuscript.paragraphs, "The Swans")
    assert found is not None
    return found


def test_labels_that_take_turns_name_who_speaks() -> None:
    """Whoever asks is known by the questions; a paragraph without a label goes on."""
    manuscript = bench(*TALK)
    found = dialogue(manuscript)
    assert found.turns == {"Ruth Amsel": 3, "Karl Amend": 3}
    read_dialogue(manuscript.paragraphs, found, None)
    assert [p.role for p in manuscript.paragraphs[:3:2]] == [Role.QUESTION, Role.QUESTION]
    assert [p.speaker for p in manuscript.paragraphs if p.role is Role.BODY] == ["Karl Amend"] * 4


def test_a_surname_is_the_person_the_introduction_presents() -> None:
    """ "Amend:" is Karl Amend where he is presented before."""
    manuscript = bench("Karl Amend keeps the swans.", *[text.replace("Karl ", "") for text in TALK])
    assert dialogue(manuscript).turns["Karl Amend"] == 3


def test_the_persons_of_a_play_are_imagined() -> None:
    """Capitals and a full stop: what they say is nobody's word."""
    manuscript = bench("HALE. Come in.", "ROWLEY. I am in.", "HALE. Then sit.", "ROWLEY. I sit.")
    found = dialogue(manuscript)
    assert found.stage
    read_dialogue(manuscript.paragraphs, found, None)
    assert all(paragraph.unknown for paragraph in manuscript.paragraphs)


def test_a_list_of_terms_is_no_dialogue() -> None:
    """Bread, boots and patience take no turns."""
    manuscript = bench("Bread: never.", "Boots: two pairs.", "Patience: on the benches.")
    assert dialogue_in(manuscript, manuscript.paragraphs, "The Swans") is None
