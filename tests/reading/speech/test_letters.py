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


LONG_LINE = (
    "The keeper put the book away and looked for a long while at the door that nobody had closed behind the cat."
)
