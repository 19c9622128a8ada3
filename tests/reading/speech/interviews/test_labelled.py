"""Dialogues whose paragraphs open with a label."""

from bot.model import Kind
from bot.reading import read_source
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


PLAY = """The Ropewalk

By Nina Holt

ACT I

SCENE I.  A quay in Morrow.

[Enter TOMAS and BERTA]

TOMAS. Who let the boat go when the tide was high,
And who will bring it home before the night
Has put its cold hand on the rope and me?

BERTA. Nobody lets a boat go, and none comes,
Because a boat is tired of its own rope.

CLERK. Berta, the court has heard you.

TOMAS. Then let it hear the rope.

SCENE II.  The same.

[Enter TOMAS, with a lamp]

BERTA. One lamp is not a fleet.

TOMAS. Where is it now?
What do you ask of one who never slept?

BERTA. I ask for the rope,
And for the boat, and for the hand that tied
The one to what the other never was.

CLERK. I have written it down.

TOMAS. Write that we laughed.
"""


def test_a_play_in_verse_gives_each_speech_to_whoever_speaks_it() -> None:
    """Lines of verse have labels, too; a scene is nobody, and stage directions are no part of a name."""
    (article,) = read_source("ropewalk.txt", PLAY.encode())
    said = {p.where.of(article.text): p.speaker for s in article.sections for p in s.passages if p.speaker}
    assert set(said.values()) == {"Tomas", "Berta", "Clerk"}
    assert {who for words, who in said.items() if words.startswith("BERTA.")} == {"Berta"}
    assert {who for words, who in said.items() if words.startswith("TOMAS.")} == {"Tomas"}
    assert not any((section.heading or "").endswith("?") for section in article.sections)


MILL = """Le Moulin sans eau

par Inès Caradec

ACTE PREMIER

SCÈNE PREMIÈRE

LE MEUNIER, à part. — La roue ne tourne plus, et c'est moi qu'on entend grincer.

COLETTE. — Monsieur compte les sacs vides. Il en trouve toujours un de plus.

LE MEUNIER. — Un sac vide tient moins bien debout qu'un menteur.

LE MEUNIER et COLETTE. — La rivière nous doit trois hivers et un printemps.

COLETTE, riant. — Qu'elle paie d'abord le printemps.

TOUS. — Au moulin !
"""


def test_a_french_play_sets_a_dash_behind_who_speaks() -> None:
    """What the miller says aside is his, what both say theirs, and what all say nobody's in particular."""
    (article,) = read_source("moulin.txt", MILL.encode())
    said = [(p.speaker, p.quotable) for s in article.sections for p in s.passages if "—" in p.where.of(article.text)]
    each = ["Le Meunier", "Colette", "Le Meunier", "Le Meunier et Colette", "Colette", None]
    assert said == [(who, False) for who in each]


def test_two_who_speak_at_once_are_not_the_one_before() -> None:
    """In a play, a label with two names is theirs; with a name that never speaks it is nobody's."""
    manuscript = bench(
        "HALE. Come in.",
        "ROWLEY. I am in.",
        "HALE. Then sit.",
        "ROWLEY. I sit.",
        "HALE and ROWLEY. We wait.",
        "GUARD and COOK. So do we.",
    )
    read_dialogue(manuscript.paragraphs, dialogue(manuscript), None)
    assert [p.speaker for p in manuscript.paragraphs[4:]] == ["HALE and ROWLEY", None]
    assert all(paragraph.unknown for paragraph in manuscript.paragraphs)


def test_short_questions_that_look_like_a_list_are_each_of_whoever_asks() -> None:
    """Their labels count as those of prose do; a list whose labels are nobody's goes on with the speech."""
    talk = "\n\n".join(
        (*TALK, "Ruth Amsel: In the kitchen?", "Karl Amend: Where else?", "Ruth Amsel: Which one?", *TALK)
    )
    (article,) = read_source("swans.txt", talk.encode())
    said = {p.where.of(article.text): p.speaker for section in article.sections for p in section.passages}
    assert said["Karl Amend: Where else?"] == "Karl Amend"
    manuscript = bench(*TALK, "Ruth Amsel: Which one?", *TALK)
    manuscript.paragraphs[len(TALK)].settle(Kind.LIST)
    read_dialogue(manuscript.paragraphs, dialogue(manuscript), None)
    assert manuscript.paragraphs[len(TALK)].speaker is None


def test_what_somebody_does_meanwhile_is_no_other_name() -> None:
    """ "Karl, sadly:" is Karl where "Karl:" speaks, and nobody where no such label is."""
    talk = ("Ruth: How many?", "Karl, sadly: Forty.", "Ruth: All here?", "Karl: All.", "However, she said: none came.")
    manuscript = bench(*talk, "Ruth: None?", "Karl: None.")
    found = dialogue(manuscript)
    read_dialogue(manuscript.paragraphs, found, None)
    assert [manuscript.paragraphs[at].speaker for at in (1, 3, 4)] == ["Karl"] * 3


def test_the_labels_of_most_speeches_make_the_dialogue() -> None:
    """A colon behind a direction here and there is no dialogue of its own."""
    talk = [
        "Ber. Who is it?",
        "Tom. It is me.",
        "Ber. (aside): It is him again.",
        "Tom. I hear you!",
        "Ber. Come in.",
        "Tom. (sadly): I am in.",
        "Ber. (gaily): Then sit.",
        "Tom. (sits): I sit.",
        "Ber. and so do I.",
    ]
    manuscript = bench(*talk)
    read_dialogue(manuscript.paragraphs, dialogue(manuscript), None)
    assert [p.speaker for p in manuscript.paragraphs] == ["Ber", "Tom"] * 4 + ["Ber"]


def test_whom_the_list_of_persons_has_is_nobody_else_in_it() -> None:
    """ "Herr Holt" is not the young one."""
    cast = ("Herr Holt, a miller", "The Young Holt, his son", "Berta, a maid")
    talk = ["Herr Holt. Who is it?", "Berta. It is me.", "Herr Holt. Come in!", "Berta. I am in."] * 2
    manuscript = bench(*cast, *talk)
    assert dialogue(manuscript).turns == {"Herr Holt": 4, "Berta": 4}


def test_a_surname_may_come_first_where_people_speak() -> None:
    """Two places with their countries report no talk."""
    talk = [text.replace("Ruth Amsel", "Amsel, Ruth").replace("Karl Amend", "Amend, Karl") for text in TALK]
    assert dialogue(bench(*talk)).turns == {"Ruth Amsel": 3, "Karl Amend": 3}
    news = bench(*["Merrion, Tarn: The harbour froze.", "Hale, Wexland: The mayor went."] * 3)
    assert dialogue_in(news, news.paragraphs, "The Week") is None
