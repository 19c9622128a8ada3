"""A page of readers' letters: each letter is its writer's, and no words go to somebody else."""

from bot.reading import read_source
from tests.reading.plain import paragraphs, read_one, spoken

DOOR = "A door is not shut by those who stop coming through it; it is shut by those who hold the key to the house."
VOICE = "The habit of reading aloud belongs to whoever has a voice and somebody in the room who is able to sit still."
BUILT = "Those who forget who built a house soon forget why it was ever given any doors, and board up the windows."


def test_letters_signed_in_different_ways_have_their_writers() -> None:
    """One is signed over an address, one with a place, one under a greeting and over an office."""
    article = read_one(
        paragraphs(
            "Letters to the Editor",
            DOOR,
            "Harriet Poole\nElm Street, Norwich",
            "To the Editor:",
            VOICE,
            "R. D. Mallory, Exeter",
            "Dear Editor,",
            BUILT,
            "Yours faithfully,\nJ. Okafor\nSecretary of the Weavers",
        )
    )
    said = dict(
        zip([p.where.of(article.text) for s in article.sections for p in s.passages], spoken(article), strict=True)
    )
    assert (said[DOOR][0], said[VOICE][0], said[BUILT][0]) == ("Harriet Poole", "R. D. Mallory", "J. Okafor")
    assert article.authors == ()


def test_the_chapters_of_a_novel_sign_no_letters() -> None:
    """Short lines with commas above and "CHAPTER II" below are no correspondence."""
    chapters = [
        f"{words},\n\n{text}\n\nCHAPTER {number}"
        for words, text, number in (
            ("He sat down, and so", f"{LONG_LINE} It rained.", "II"),
            ("The lamp was lit", f"{LONG_LINE} It snowed.", "III"),
            ("The lamp was lit", f"{LONG_LINE} It thawed.", "IV"),
        )
    ]
    (article,) = read_source("novel.txt", ("The Keeper\n\nBy Nina Holt\n\n" + "\n\n".join(chapters)).encode())
    assert {p.speaker for s in article.sections for p in s.passages} == {None}


def test_the_lines_of_a_book_of_verse_sign_no_letters() -> None:
    """Many lines end with a comma, and one comes twice; a number or a title under a full stop is nobody's name."""
    lines = [f"{opening}\n\n{LONG_LINE}" for opening in OPENINGS]
    signed = [f"{lines[0]}\n\n{line}" for line in ("I", "When I woke", "The Old Song")]
    (article,) = read_source("verse.txt", ("Poems\n\nBy Nina Holt\n\n" + "\n\n".join((*lines, *signed))).encode())
    assert {p.speaker for s in article.sections for p in s.passages} == {None}


OPENINGS = (
    *("O lamp of mine,", "And under the low gate,", "The tide went out,", "Nobody rang,", "Grey was the harbour,"),
    *("Low burned the oil,", "And still the door,", "Who comes so late,", "Under the eaves,", "A bell, a bell,"),
    *("Far over sand,", "There went the boat,", "Not one of them,", "O salt and tar,", "White was the road,"),
)
LONG_LINE = (
    "The keeper put the book away and looked for a long while at the door that nobody had closed behind the cat."
)
