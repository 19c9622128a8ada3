"""From lines to paragraphs."""

import textwrap

from bot.reading.document import Hint
from bot.reading.formats.wrapping import text_blocks
from tests.reading.plain import LONG, OTHER, THIRD, paragraphs


def shown(text: str) -> list[str]:
    """The texts of a text's blocks."""
    return [block.text for block in text_blocks(text)]


def wrapped(text: str, width: int = 72) -> str:
    """Every line of ``text`` wrapped hard."""
    return "\n".join(textwrap.fill(line, width) for line in text.split("\n"))


def test_blank_lines_separate_paragraphs() -> None:
    """Each long line is a paragraph, with its line and the blank lines before it."""
    blocks = text_blocks(f"{LONG}\n\n{OTHER}\n\n\n{THIRD}\n")
    assert [(block.line, block.gap) for block in blocks] == [(1, 0), (3, 1), (6, 2)]
    assert [block.text for block in blocks] == [LONG, OTHER, THIRD]


def test_one_line_is_one_paragraph_without_blank_lines() -> None:
    """A file without any blank line has a paragraph on each line."""
    assert shown(f"{LONG}\n{OTHER}\n{THIRD}") == [LONG, OTHER, THIRD]


def test_hard_wrapped_lines_are_joined_by_one_space() -> None:
    """Wrapped paragraphs come back as they were before wrapping."""
    assert shown(wrapped(paragraphs(LONG, OTHER, THIRD))) == [LONG, OTHER, THIRD]


def test_wrapped_paragraphs_without_blank_lines_are_found() -> None:
    """A line that leaves room for the next word ends a paragraph."""
    text = wrapped("\n".join([LONG, OTHER, THIRD, LONG, OTHER]))
    assert shown(text) == [LONG, OTHER, THIRD, LONG, OTHER]


def test_indented_first_lines_open_paragraphs() -> None:
    """Typescripts without blank lines, each paragraph indented, are parted at the indentation."""
    text = "\n".join(textwrap.fill(p, 60, initial_indent="    ") for p in (LONG, OTHER, THIRD))
    assert shown(text) == [LONG, OTHER, THIRD]


def test_a_wrapped_line_may_be_shorter_than_it_had_to_be() -> None:
    """A name changed by hand after wrapping leaves room on its line; the paragraph is still one."""
    early = "The keeper of the ferry, who has lived here long enough to forget\nhow long, told me in the kitchen:"
    comma = (
        "Pia Lund grew up over a chandler's shop in the port of Marstal,\n"
        "Funen, and has written about ferries, their bells, and the people who\nring them."
    )
    found = shown(wrapped(paragraphs(LONG, OTHER)) + f"\n{early}\n\n" + wrapped(paragraphs(THIRD, LONG)) + f"\n{comma}")
    assert found == [LONG, OTHER, early.replace("\n", " "), THIRD, LONG, comma.replace("\n", " ")]


def test_full_lines_that_open_with_capitals_by_chance_are_no_stanza() -> None:
    """Four wrapped lines may each begin with a name; verse does not run to the margin."""
    chance = (
        "Nobody in the harbour office had heard of the clerk before Jan Moe or\n"
        "Ida Berg, who came from the island and kept the ledgers, and of whom\n"
        "Nothing was ever said in the tavern but that she could count to Three\n"
        "Hundred without once looking up from her page."
    )
    found = shown(wrapped(paragraphs(LONG, OTHER)) + f"\n{chance}\n\n" + wrapped(THIRD))
    assert found == [LONG, OTHER, chance.replace("\n", " "), THIRD]


def test_short_lines_of_a_wrapped_file_stay_apart() -> None:
    """Two short lines in small letters, and a heading without a comma above its paragraph, are not run together."""
    lines = "apples from the upper orchard\npears from the lower one"
    headed = f"The Attic Above the Harbour Office\n{wrapped(OTHER)}"
    found = shown(wrapped(paragraphs(LONG, THIRD)) + f"\n{lines}\n\n{headed}\n")
    assert found == [LONG, THIRD, *lines.split("\n"), *headed.split("\n", 1)[:1], OTHER]


def test_verse_keeps_its_lines() -> None:
    """Lines of a stanza inside a wrapped file stay lines."""
    stanza = "The tide goes out at seven,\nThe tide comes in at one,\nAnd nobody in heaven\nCan say what it has done."
    found = shown(wrapped(paragraphs(LONG, OTHER)) + "\n" + stanza + "\n\n" + wrapped(THIRD))
    assert found == [LONG, OTHER, *stanza.split("\n"), THIRD]


def test_a_compound_broken_at_its_hyphen_is_whole_again() -> None:
    """No space is put inside a word that was broken after its hyphen."""
    text = textwrap.fill(LONG.replace("could be heard", "could be half-heard"), 64)
    assert shown(paragraphs(text, wrapped(OTHER, 64), wrapped(THIRD, 64)))[0].count("half-heard") == 1


def test_chinese_lines_are_joined_without_a_space() -> None:
    """Wrapped Chinese has no spaces where its lines met."""
    line = "港口办公室把账簿放在阁楼里雨声听得见却从来淋不到它们每年春天都有人把它们搬到院子里"
    text = "\n".join([line[:20], line[20:40], line[40:], "", line[:20], line[20:40], line[40:] + "。"])
    assert shown(text) == [line, line + "。"]


def test_a_list_in_a_wrapped_file_keeps_its_entries() -> None:
    """Each bulleted line is an entry of its own."""
    text = wrapped(paragraphs(LONG, OTHER)) + "\n* a ledger\n* a lamp\n* a chair\n"
    assert shown(text)[2:] == ["* a ledger", "* a lamp", "* a chair"]


NOTE = """I was asked at the gate to say why anybody should mind a well that
nobody drinks from and that smells, in August, of wet string. A
well is the only thing in the village that has ever answered me."""
REPLY = """There is a rope in the church and a bucket in the school, and they
have not been introduced."""


def test_a_short_letter_is_joined_where_its_lines_break_off() -> None:
    """A few lines that all break off for want of room are a paragraph, and so are two at the same margin."""
    whole = [text.replace("\n", " ") for text in (NOTE, REPLY)]
    text = f"From: Ada Quill\nTo: All\n\nDear all,\n\n{NOTE}\n\nBring rope.\n\n{REPLY}\n\nYours,\nAda\n"
    assert shown(text) == [
        "From: Ada Quill",
        "To: All",
        "Dear all,",
        whole[0],
        "Bring rope.",
        whole[1],
        "Yours,",
        "Ada",
    ]


def test_an_indented_block_among_long_lines_is_joined() -> None:
    """A passage set off by indentation and wrapped there is one paragraph."""
    assert shown(paragraphs(LONG, textwrap.indent(NOTE, "    "), OTHER)) == [LONG, NOTE.replace("\n", " "), OTHER]


def test_long_lines_of_verse_stay_lines() -> None:
    """Lines that close with a clause, or leave room, or are a list, are not joined however long they are."""
    verse = [
        "the road went down to the water and came no further that year,",
        "and whoever had walked it stood there with their shoes in hand,",
        "and nobody asked them what it was they had meant to look at,",
    ]
    ragged = NOTE.replace("that\nnobody", "\nthat nobody").split("\n")
    assert shown(paragraphs(LONG, "\n".join(verse), OTHER))[1:-1] == verse
    assert len(shown(paragraphs(LONG, NOTE.replace("I was", "- I was"), OTHER))) == 5
    assert len(shown(paragraphs(LONG, "\n".join(line[:48] for line in ragged), OTHER))) == 2 + len(ragged)


def test_quotations_are_set_in_as_a_whole() -> None:
    """Every line of them; a first line set in opens a paragraph, and lines without a full stop are verse."""
    plain = "A lock is a promise between two heights of water, and the keeper is\nthe only witness of it in the parish."
    inner = "    Every gate remembers the hand that shut it, and no gate was ever\n    proud of being shut."
    first = inner.replace("    proud", "proud")
    hints = [block.hint for block in text_blocks(f"{plain}\n\n{inner}\n\n{inner}\n\n{plain}\n")]
    assert hints == [None, Hint.QUOTE, Hint.QUOTE, None]
    assert not any(block.hint for block in text_blocks(f"{plain}\n\n{first}\n\n{plain}\n"))
    assert not any(block.hint for block in text_blocks(f"{plain}\n\n    Slow water,\n    old stones,\n\n{plain}\n"))


def test_a_single_line_that_runs_on_shows_that_a_file_is_wrapped() -> None:
    """The only paragraph of two lines among short ones: its sentence ended for lack of room."""
    long = "The harbour may be opened to strangers, but only after the last boat is home, and its"
    text = f"The Harbour Chain\n\n{long}\nsluices are oak.\n\nThe bell is rung twice."
    assert [block.text for block in text_blocks(text)][1] == f"{long} sluices are oak."
    apart = f"The Harbour Chain\n\n{long.removesuffix(', and its')}.\nSluices are oak.\n\nThe bell is rung twice."
    assert len(text_blocks(apart)) == 4


def test_lines_broken_by_sense_are_joined() -> None:
    """Prose as it was once typed ends its lines where a clause ends, none as wide as the next."""
    clauses = [
        "The ferry was older than the road that led to it,",
        "and the ferryman was older than the ferry, or said so",
        "whenever somebody asked him for the price of a crossing.",
        "He took what people gave him and wrote nothing down,",
        "because a man who writes down what he is owed",
        "has two things to carry over the river, and not one.",
    ]
    text = "\n\n".join(["\n".join(clauses)] * 6)
    assert shown(text) == [" ".join(clauses)] * 6
