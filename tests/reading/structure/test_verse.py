"""Verse, kept line by line."""

from bot.model import Kind
from tests.reading.plain import LONG, OTHER, THIRD, headings, kinds, paragraphs, read_one, spoken, texts

SONG = ["The tide goes out at seven,", "The tide comes in at one,", "And nobody in heaven", "Can say what it has done."]


def test_a_stanza_between_paragraphs_is_one_passage() -> None:
    """Lines without blank lines between them are one stanza, its line breaks kept."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "\n".join(SONG), THIRD))
    assert texts(article, Kind.VERSE) == ["\n".join(SONG)]
    assert headings(article) == [None]


def test_a_quoted_song_whose_lines_stand_apart_is_one_passage() -> None:
    """Short lines inside one pair of marks are one run of verse, whoever spaced them out; unknown, it is not served."""
    quoted = [f"“{SONG[0]}", *SONG[1:3], f"{SONG[3]}”"]
    article = read_one(paragraphs("The Ledgers", LONG, "They sang it in the yard:", *quoted, OTHER))
    assert texts(article, Kind.VERSE) == ["\n".join(quoted)]
    assert spoken(article)[2] == (None, False)


def test_a_quoted_song_with_its_poet_below_is_the_poets() -> None:
    """An attribution under verse names whose it is."""
    quoted = "\n".join([f"“{SONG[0]}", *SONG[1:3], f"{SONG[3]}”"])
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, quoted, "– Ada Lin", THIRD))
    assert spoken(article)[2] == ("Ada Lin", True)


def test_verse_is_never_cut() -> None:
    """A run of verse longer than a passage may be stays whole."""
    song = [f"And line the {number} of the song," for number in range(60)]
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "\n".join(song), THIRD))
    assert texts(article, Kind.VERSE) == ["\n".join(song)]


def test_a_menu_is_no_poem() -> None:
    """Short entries without any flow are not verse."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "Home\nEssays\nContact\nAbout", THIRD))
    assert Kind.VERSE not in kinds(article)


def test_an_address_is_no_poem() -> None:
    """Names, numbers and dates in short lines are not verse."""
    article = read_one(paragraphs("The Ledgers", LONG, OTHER, "Harbour Office\n12 Quay Street\n3 March 2019", THIRD))
    assert Kind.VERSE not in kinds(article)


def test_a_song_told_of_is_not_the_authors() -> None:
    """Verse below a sentence about somebody's song is unattributed; below the author's own poem it is the author's."""
    song = "O the river is wide,\nand the rope it is long,\nand there's nobody home\nto remember the song."
    article = read_one(paragraphs("The Ferry", "By Ned Harl", LONG, "The old man had one song only.", song, OTHER))
    assert [q for _, q in spoken(article)] == [False, True, True, False, True]
    article = read_one(paragraphs("The Ferry", "By Ned Harl", LONG, "That winter I wrote a song.", song, OTHER))
    assert [q for _, q in spoken(article)] == [False, True, True, True, True]
    article = read_one(paragraphs("The Ferry", "By Ned Harl", LONG, "The River Song", song, OTHER))
    assert spoken(article)[-2] == (None, True)


def test_two_lines_without_a_stanza_are_no_verse() -> None:
    """A couplet alone between paragraphs is as it was: only below a stanza does it go on with it."""
    couplet = "And ask the clerk who wrote it\nand why he wrote it plain."
    assert Kind.VERSE not in kinds(read_one(paragraphs("The Song", LONG, OTHER, couplet, THIRD)))


def test_chinese_paragraphs_without_blank_lines_are_no_verse() -> None:
    """They are set in by two wide blanks, and a few dozen characters are as much as two lines of English."""
    long = "一座城市相信秤的时间，比相信市长的时间长。秤更老，而且从来没有要过选票。"
    short = "没有秤的城市永远不会吵架，老人们这样说。"
    for prose in ([long, long, short], [short, short, short]):
        article = read_one("秤\n\n作者：林晓雯\n\n" + "".join(f"\u3000\u3000{line}\n" for line in prose))
        assert texts(article, Kind.PROSE) == prose
        assert texts(article, Kind.VERSE) == []
