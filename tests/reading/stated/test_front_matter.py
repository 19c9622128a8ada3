"""What is stated at the top of a text is taken, and nothing else is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Cause
from bot.faults import Fault
from bot.model import Doubt, Flag
from bot.reading.document import Statement
from bot.reading.stated.front_matter import LONGEST_FRONT_MATTER, split_front_matter

YAML = """---
title: "On Rivers: a Walk"
author: [Ada Brook, Ben Ford]
date: 2021-03-04
link: https://example.org/rivers
language: no
flags: [ai]
furniture: ["12-14", 20]
speeches:
  - {lines: 30-33, speaker: The Ferryman}
---

The river is older than the road.
"""


def test_yaml_states_an_article() -> None:
    """Every known key between the two lines is taken, dates as printed, and the body begins after them."""
    statement, rest, taken, remarks = split_front_matter(YAML)
    assert statement == Statement(
        title="On Rivers: a Walk",
        authors=("Ada Brook", "Ben Ford"),
        date="2021-03-04",
        url="https://example.org/rivers",
        language="no",
        flags=frozenset({Flag.AI}),
        furniture=((12, 14), (20, 20)),
        speeches=((30, 33, "The Ferryman"),),
    )
    assert rest == "\nThe river is older than the road.\n"
    assert taken == 11
    assert remarks == ()


def test_key_lines_state_an_article() -> None:
    """Lines of known keys at the top count as well, in any case."""
    statement, rest, taken, remarks = split_front_matter("Title: On Rivers\nAUTHORS: Ada Brook & Ben Ford\n\nText.\n")
    assert (statement.title, statement.authors) == ("On Rivers", ("Ada Brook", "Ben Ford"))
    assert (rest, taken, remarks) == ("\nText.\n", 2, ())


@pytest.mark.parametrize(
    "prose",
    [
        "Note: the ferry does not run in winter.\n\nText.\n",
        "Date: the word means two things, a fruit\nand a day.\n",
        "Language: English\n\nOnly a title, an author or a date tells front matter from prose.\n",
        "On Rivers\n\nTitle: this is prose below a heading.\n",
        "---\nA rule opens this text, and prose follows it.\n---\nMore prose.\n",
        "---\nNote: a remark between two rules.\n---\nMore prose.\n",
        "***\n\nText.\n",
        "",
        "\n\n\n",
    ],
)
def test_prose_is_never_eaten(prose: str) -> None:
    """A text that only looks a little like front matter comes back whole and silently."""
    assert split_front_matter(prose) == (Statement(), prose, 0, ())


def test_front_matter_that_never_ends_is_text() -> None:
    """Without a closing line nothing is taken, and a remark says what to do."""
    text = "---\ntitle: On Rivers\n" + "The river runs.\n" * 5
    statement, rest, taken, remarks = split_front_matter(text)
    assert (statement, rest, taken) == (Statement(), text, 0)
    assert [r.line for r in remarks] == [1]
    assert remarks[0].doubt is Doubt.FRONT_MATTER_UNENDED


def test_front_matter_may_not_end_too_late() -> None:
    """A closing line beyond the bound does not count."""
    text = "---\ntitle: On Rivers\n" + "# \n" * LONGEST_FRONT_MATTER + "---\nText.\n"
    assert split_front_matter(text)[1] == text


def test_an_unknown_key_names_the_nearest() -> None:
    """A slip of the pen is reported on its line with the key that was meant; the rest counts."""
    statement, _, _, remarks = split_front_matter("---\ntitle: On Rivers\nautho: Ada Brook\n---\n")
    assert statement.title == "On Rivers"
    assert remarks[0].line == 3
    assert remarks[0].values == (Cause(Fault.KEY_MISSPELT, ("autho", "author")),)


def test_keys_of_other_programs_pass_without_a_word() -> None:
    """What content systems write is no mistake, however they spell it; a slip among it is still named."""
    text = (
        "---\ntitle: On Rivers\ntags: [water, mills]\ndraft: false\nlastMod: 2019\npost-status: public\ndates: x\n---\n"
    )
    statement, _, _, remarks = split_front_matter(text)
    assert statement.title == "On Rivers"
    assert [(remark.line, remark.values) for remark in remarks] == [
        (7, (Cause(Fault.KEY_MISSPELT, ("dates", "date")),))
    ]


def test_an_unknown_key_line_stays_in_the_text() -> None:
    """Among plain key lines an unknown key ends the front matter and is kept as text."""
    _, rest, taken, remarks = split_front_matter("Title: On Rivers\nAuthor: Ada Brook\nAutor: B\n\nText.\n")
    assert (rest, taken) == ("Autor: B\n\nText.\n", 2)
    assert remarks[0].line == 3


def test_a_colon_in_an_unquoted_title_is_understood() -> None:
    """Text that is almost YAML is read line by line, with a remark."""
    statement, rest, _, remarks = split_front_matter("---\ntitle: Rivers: a Walk\nauthor: Ada Brook\n---\nText.\n")
    assert (statement.title, statement.authors, rest) == ("Rivers: a Walk", ("Ada Brook",), "Text.\n")
    assert remarks[0].doubt is Doubt.FRONT_MATTER_BY_LINE


@pytest.mark.parametrize(
    "title",
    [
        "#2 of the Letters",
        "Letter #3",
        "@home on the river",
        "50% of the river",
        "%s of the river",
        "& Sons",
        "[Lost] ledger",
        "{Lost} ledger",
        '"Tide" and more',
        "*Tide* and more",
        "C# for ferrymen",
    ],
)
def test_a_title_that_opens_like_a_sign_of_yaml_is_a_title(title: str) -> None:
    """Whoever writes a title means its words."""
    statement, rest, _, remarks = split_front_matter(f"---\ntitle: {title}\nauthor: Ada Brook\n---\nText.\n")
    assert (statement.title, statement.authors, rest, remarks) == (title, ("Ada Brook",), "Text.\n", ())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('title: "On Rivers" # draft', "On Rivers"),
        ("title: 'On Rivers'", "On Rivers"),
        (r'title: "On \"slow\" Rivers (part one)"', 'On "slow" Rivers (part one)'),
        ("title: On Rivers # draft", "On Rivers"),
        ("title: # none yet", None),
    ],
)
def test_marks_and_comments_of_yaml_stay_what_they_are(line: str, title: str | None) -> None:
    """A comment has a blank behind its sign."""
    assert split_front_matter(f"---\n{line}\nauthor: Ada Brook\n---\nText.\n")[0].title == title


def test_aliases_are_refused() -> None:
    """A bomb of aliases is not unfolded: its lines state nothing, a remark says why, and the body stays whole."""
    bomb = "---\ntitle: &a [x, x]\nauthor: &b [*a, *a]\ndate: [*b, *b]\n---\nText.\n"
    statement, rest, taken, remarks = split_front_matter(bomb)
    assert (statement, rest, taken) == (Statement(), "Text.\n", 5)
    assert [remark.line for remark in remarks] == [1, 2]
    assert remarks[0].values == (Cause(Fault.YAML_ALIAS),)
    assert (remarks[1].doubt, remarks[1].values) == (Doubt.FRONT_MATTER_LINES_UNREAD, (2,))


def test_a_deep_nest_is_refused() -> None:
    """Ten thousand brackets neither crash nor count; what stands above them does."""
    text = "---\ntitle: x\nauthor: " + "[" * 10_000 + "]" * 10_000 + "\n---\nText.\n"
    statement, rest, _, remarks = split_front_matter(text)
    assert (statement, rest) == (Statement(title="x"), "Text.\n")
    assert [remark.line for remark in remarks] == [1, 3]


@pytest.mark.parametrize(
    "inner",
    [
        "title: [On Rivers",
        'title: "On Rivers',
        "title: {On: Rivers",
        "title: On Rivers\n\tshelf: x",
        "title: !on Rivers",
    ],
)
def test_broken_yaml_states_no_more_than_it_says(inner: str) -> None:
    """A list or quotation that never closes is no title; the lines beside it count, and the body is whole."""
    statement, rest, _, remarks = split_front_matter(f"---\n{inner}\nauthor: Ada: Brook\n---\n\nThe ferry.\n")
    assert statement.title in (None, "On Rivers")
    assert "[" not in (statement.title or "")
    assert statement.authors == ("Ada: Brook",)
    assert rest == "\nThe ferry.\n"
    assert remarks[0].line == 1
    assert any(remark.doubt is Doubt.FRONT_MATTER_LINES_UNREAD for remark in remarks[1:])


def test_prose_between_two_rules_is_no_broken_yaml() -> None:
    """Sentences between two rules stay, even where one begins like a key."""
    text = "---\nDate: the word means two things.\nIt means: a fruit: and a day.\n---\nMore prose.\n"
    statement, rest, taken, remarks = split_front_matter(text)
    assert (statement, rest, taken) == (Statement(), text, 0)
    assert remarks[0].doubt is Doubt.FRONT_MATTER_AS_TEXT


def test_front_matter_without_an_end_ends_at_the_blank_line() -> None:
    """Keys under a first line of dashes count up to the first blank line, with a remark, and nothing below is taken."""
    statement, rest, taken, remarks = split_front_matter("---\ntitle: On Rivers\nauthor: Ada Brook\n\nNote: a ferry.\n")
    assert (statement.title, statement.authors) == ("On Rivers", ("Ada Brook",))
    assert (rest, taken) == ("\nNote: a ferry.\n", 3)
    assert [remark.line for remark in remarks] == [1]


def test_a_value_of_the_wrong_kind_is_a_remark() -> None:
    """What cannot be used is named and left out; the rest counts."""
    statement, _, _, remarks = split_front_matter("---\ntitle: T\nurl: rivers\nflags: [gold]\nfurniture: x-y\n---\n")
    assert statement == Statement(title="T")
    assert [r.line for r in remarks] == [3, 4, 5]


def test_windows_line_ends_are_understood() -> None:
    """Front matter with CRLF is front matter."""
    statement, rest, taken, _ = split_front_matter("---\r\ntitle: T\r\n---\r\nText.\r\n")
    assert (statement.title, rest, taken) == ("T", "Text.\r\n", 3)


_LINES = st.sampled_from(
    [
        "---",
        "...",
        "title: T",
        "Author: A",
        "date: [",
        "note: &x 1",
        "y: *x",
        "",
        "- a",
        "  b: {",
        "Text: more",
        "\t",
        "a: b: c",
        "? !",
        "'",
        "%YAML 9",
    ]
)


@settings(max_examples=150)
@given(st.lists(_LINES | st.text(max_size=20), max_size=12))
def test_nothing_is_lost_whatever_stands_there(lines: list[str]) -> None:
    """The rest is always the text without its first lines, as many as were said to be taken."""
    text = "\n".join(lines)
    _, rest, taken, _ = split_front_matter(text)
    assert rest == "\n".join(text.split("\n")[taken:])


def test_an_unknown_key_between_known_ones_is_told_of() -> None:
    """Without dashes as with them: what is known counts, and the report names the line."""
    statement, rest, taken, remarks = split_front_matter(
        "title: On Salt\nmood: blue\nauthor: Ann Bray\n\nSalt waits.\n"
    )
    assert (statement.title, statement.authors, taken) == ("On Salt", ("Ann Bray",), 3)
    assert rest.strip() == "Salt waits."
    assert [(remark.line, remark.doubt) for remark in remarks] == [(2, Doubt.STATED_WRONGLY)]


def test_one_key_and_an_unknown_one_are_text_but_not_in_silence() -> None:
    """The line stays, and the report says why it states nothing."""
    text = "title: On Salt\nmood: blue\n\nSalt waits.\n"
    _, rest, taken, remarks = split_front_matter(text)
    assert (rest, taken) == (text, 0)
    assert [remark.doubt for remark in remarks] == [Doubt.STATED_WRONGLY_AND_KEPT]


def test_one_flag_may_be_called_a_flag() -> None:
    """As people write it who have one."""
    assert split_front_matter("---\nflag: ai\n---\nSalt waits.\n")[0].flags == {Flag.AI}


def test_programs_that_save_pages_tell_day_and_link() -> None:
    """A page clipped into a notebook has its link as source, its day as published, and its author in a wiki link."""
    clipped = """---
title: "The Slow Ferry"
source: "https://example.org/ferry"
author:
  - "[[people/Ada Brook|Ada Brook]]"
  - [[Ben Ford]]
published: 2024-04-02
created: 2025-01-09
---

The ferry waits.
"""
    statement, _, _, remarks = split_front_matter(clipped)
    assert statement == Statement(
        title="The Slow Ferry",
        authors=("Ada Brook", "Ben Ford"),
        date="2024-04-02",
        url="https://example.org/ferry",
    )
    assert remarks == ()
