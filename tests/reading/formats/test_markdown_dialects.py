"""A curator drops in notes from Obsidian, a manuscript from Pandoc, a copied chat: what do members read?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Doubt
from bot.reading.document import Block, Hint
from bot.reading.formats.markdown import read_markdown
from bot.reading.formats.markdown_dialects import (
    alert_in,
    chat_lines,
    without_attributes,
    without_comments,
    without_dialect,
)

ROPE = "A rope is older than the quay it holds, and nobody thanks it."


def blocks(text: str) -> list[Block]:
    """The blocks of one document."""
    (document,) = read_markdown(text)
    return list(document.blocks)


def told(text: str) -> list[tuple[Hint | None, str]]:
    """Hint and text of each block between two headings, so that hints stay."""
    return [(block.hint, block.text) for block in blocks(f"# Ropes\n\n{text}\n\n## Quays\n\n")[1:-1]]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The [[Quay|old quay]] and [[ropes/Hemp#Age]] hold.", "The old quay and Hemp hold."),
        ("![[rope.png]] A rope ==holds== it. ^rope-1", " A rope holds it."),
        ("He said [the rope]{.underline} held.", "He said the rope held."),
        ("The *rope*{.big #r1} held.", "The *rope* held."),
        ("The 2^nd^ rope took 10^3^ days of H~2~O.", "The 2nd rope took 10³ days of H₂O."),
        ("Use `x^2^` and `[[page]]` as they stand ^[it is code].", "Use `x^2^` and `[[page]]` as they stand ."),
        ("No a ^ b, a == b, {plain} or ~~gone~~ changes.", "No a ^ b, a == b, {plain} or ~~gone~~ changes."),
        ("An a_{i} and x^{2} stay.", "An a_{i} and x^{2} stay."),
    ],
)
def test_marks_of_other_tools_go_and_words_stay(written: str, read: str) -> None:
    """Links show their text, highlights and spans their words, figures become raised or lowered ones."""
    assert without_dialect(written)[0] == read


def test_a_note_inside_a_sentence_is_set_apart() -> None:
    """The sentence reads on without it, and its words are kept."""
    assert told("The rope held.^[It was hemp.] Nobody thanked it.") == [
        (Hint.TEXT, "The rope held. Nobody thanked it."),
        (Hint.FURNITURE, "It was hemp."),
    ]


def test_a_comment_is_for_nobody() -> None:
    """What stands between %% is blanked, over lines too; lines keep their numbers; in code it is code."""
    text = "One %% ask Theo %% two.\n\n%%\nprivate\n%%\n\n```\n50 %% 3 %%\n```\nlast"
    bare, unended = without_comments(text)
    assert unended is None
    assert "Theo" not in bare
    assert "private" not in bare
    assert "50 %% 3 %%" in bare
    assert bare.count("\n") == text.count("\n")


def test_a_comment_that_is_never_closed_hides_the_rest_and_says_so() -> None:
    """Better left out, and told, than served: it was private."""
    (document,) = read_markdown(f"# Ropes\n\n{ROPE}\n\n%%\nTell nobody.\n")
    assert [block.text for block in document.blocks] == ["Ropes", ROPE]
    assert [(remark.line, remark.doubt) for remark in document.remarks] == [(5, Doubt.COMMENT_UNENDED)]
    assert without_comments("100%% sure\nand on") == ("100%% sure\nand on", None)


@given(st.text(alphabet="%`~ab \n", max_size=60))
def test_only_comments_are_ever_taken_out(text: str) -> None:
    """Lines keep their number, and without two signs in a row nothing changes."""
    bare, _ = without_comments(text)
    assert bare.count("\n") == text.count("\n")
    assert len(bare) <= len(text)
    if "%%" not in text:
        assert bare == text


@given(st.text(alphabet="ab^~=[]{}|!.#`\\ ", max_size=60))
def test_letters_stand_in_their_order_whatever_signs_are_around(text: str) -> None:
    """Nothing is written twice or moved: what is left is a part of what was there, but for raised figures."""
    left = iter(text)
    assert all(letter in left for letter in without_dialect(text)[0] if letter in "ab")


def test_a_division_quotes_where_its_class_says_so() -> None:
    """Colons, names and classes are no words; a title behind a name is."""
    assert told(f"::: {{.epigraph}}\n{ROPE}\n:::\n\n::: note Mind the step\nIt is wet.\n:::") == [
        (Hint.QUOTE, ROPE),
        (Hint.TEXT, "Mind the step"),
        (Hint.TEXT, "It is wet."),
    ]


def test_lines_behind_bars_are_verse_and_a_table_is_none() -> None:
    """Pandoc's line blocks keep their lines; a table has bars at both ends."""
    assert told("| The rope is long,\n| the quay is wet,\n| and nobody has paid.") == [
        (Hint.VERSE, "The rope is long,\nthe quay is wet,\nand nobody has paid.")
    ]
    assert told("| Rope | Age |\n|---|---|\n| hemp | 3 |") == [(Hint.LIST, "Rope Age\nhemp 3")]


def test_what_is_said_behind_a_name_in_brackets_is_no_address() -> None:
    """Without care, Markdown takes "[Ines]: Seldom." for a link and drops it; real definitions still vanish."""
    assert told("[Ines]: Seldom.") == [(Hint.TEXT, "[Ines]: Seldom.")]
    assert told("See [the quay][q].\n\n[q]: https://quay.example") == [(Hint.TEXT, "See the quay.")]
    assert told("See [the quay][q].\n\n[q]: quay") == [(Hint.TEXT, "See the quay.")]


def test_each_line_of_a_copied_chat_is_a_paragraph() -> None:
    """Names in angle or square brackets open lines; HTML stays one paragraph."""
    assert told("<ines> Is it wet?\n<+joost> It is.") == [
        (Hint.TEXT, "<ines> Is it wet?"),
        (Hint.TEXT, "<+joost> It is."),
    ]
    assert told("[Ines]: Is it wet?\n[Joost]: It is.") == [
        (Hint.TEXT, "[Ines]: Is it wet?"),
        (Hint.TEXT, "[Joost]: It is."),
    ]
    assert chat_lines("<em> wet</em> ropes") == ["<em> wet</em> ropes"]


@pytest.mark.parametrize(
    "lines",
    [
        ["**Ada:** Is it wet?", "**Ben:** It is."],
        ["**Ada**: Is it wet?", "**Ben**: It is."],
        ["10:30 Ada: Is it wet?", "10:31 Ben: It is."],
        ["12/03/2021, 10:30 - Ada: Is it wet?", "12/03/2021, 10:31 - Ben: It is."],
        ["[12.03.21, 10:30:07] Ada: Is it wet?", "[12.03.21, 10:31:12] Ben: It is."],
    ],
)
def test_each_line_of_a_copied_talk_is_a_paragraph(lines: list[str]) -> None:
    """Labels in bold, and times with a name, as messengers export them."""
    assert chat_lines("\n".join(lines)) == lines


def test_one_label_in_bold_opens_a_paragraph_of_its_own_and_no_more() -> None:
    """A paragraph whose first words are bold is one, and so is one that a figure opens."""
    for text in ("**Mind:** ropes are wet\nand slip.", "10 ropes: wet\n11 ropes: dry", "(a) rope: wet\nand cold"):
        assert chat_lines(text) == [text]


def test_chinese_paragraphs_are_set_in() -> None:
    """No blank line stands between them in most texts; in other scripts a line that is set in only goes on."""
    assert [words for _, words in told("  绳子记得每一只手。\n  它什么也不原谅。\n")] == [
        "绳子记得每一只手。",
        "它什么也不原谅。",
    ]
    assert len(told("A rope remembers every hand\n  that ever held it.\n")) == 1
    assert told("<b>Wet</b> ropes") == [(Hint.TEXT, "Wet ropes")]


def test_a_call_out_is_the_authors_own() -> None:
    """GitHub's alerts look like quotations and are none; Obsidian's kind "quote" is one."""
    assert told(f"> [!NOTE]\n> {ROPE}") == [(Hint.TEXT, ROPE)]
    assert told(f"> [!warning]- Mind\n> {ROPE}") == [(Hint.TEXT, "Mind"), (Hint.TEXT, ROPE)]
    assert told(f"> [!quote] Ines Baro\n> {ROPE}") == [(Hint.QUOTE, ROPE), (Hint.SOURCE, "Ines Baro")]
    assert alert_in("[1] is a note") is None


def test_a_heading_loses_its_names_and_classes() -> None:
    """Braces with a name, a class or a key behind a heading are Pandoc's; other braces are words."""
    assert without_attributes("The Gate {#upper .wide}") == "The Gate"
    assert without_attributes("The Gate {-}") == "The Gate"
    assert without_attributes("The set {a, b}") == "The set {a, b}"


def test_indented_sentences_are_paragraphs_or_quotations() -> None:
    """Alone they are the text, amid other paragraphs somebody's words; a program is neither."""
    assert [hint for hint, _ in told(f"    {ROPE}\n\n    {ROPE}")] == [Hint.TEXT, Hint.TEXT]
    assert [hint for hint, _ in told(f"{ROPE} {ROPE}\n\n    {ROPE}")] == [Hint.TEXT, Hint.QUOTE]
    assert told("    total = sum(ropes)") == [(Hint.FURNITURE, "total = sum(ropes)")]


@pytest.mark.parametrize("command", ["\\newpage", "\\pagebreak", "\\clearpage", "[TOC]", "[[_TOC_]]", "[[TOC]]"])
def test_a_command_for_the_page_is_no_words(command: str) -> None:
    """Programs that print Markdown take it; a reader never sees it."""
    assert told(f"{ROPE}\n\n{command}\n\n{ROPE}") == [(Hint.TEXT, ROPE), (Hint.TEXT, ROPE)]


@pytest.mark.parametrize(
    "line", ["#draft #harbour/upper", "#seil", "status:: draft", "status:: draft\nfrom:: a friend"]
)
def test_tags_and_properties_of_a_note_are_not_its_text(line: str) -> None:
    """They stand in paragraphs of their own, and are set aside."""
    found = told(f"{ROPE}\n\n{line}\n\n{ROPE}")
    assert [hint for hint, _ in found] == [Hint.TEXT, Hint.FURNITURE, Hint.TEXT]


def test_words_with_a_number_sign_or_colons_are_text() -> None:
    """A sentence that opens with either is a sentence."""
    for text in ("#ropes are wet", "std::cout is no rope", "#1 of the ropes"):
        assert told(text) == [(Hint.TEXT, text)]
