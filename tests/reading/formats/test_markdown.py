"""Markdown gives its blocks, with marks gone and every word kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Doubt
from bot.reading.document import Block, Document, Hint, Statement
from bot.reading.formats.markdown import DEEPEST_MARKDOWN, read_markdown
from bot.reading.formats.markdown_words import LONGEST_PARAGRAPH

TEXT = """---
title: On Rivers
author: Ada Brook
---

# On Rivers

The river is *older* than
the [road](https://example.org "t").[^1] It `runs`.

## The ford

> I have crossed it
> a thousand times.
> — The Ferryman

Slow water,<br>
old stones,\\
no bridge.

- oars
- a **rope**

  of hemp
  1. thin
  2. thick

![A *ferry* on a grey river](ferry.jpg)

| Year | Level |
|------|-------|
| 1901 | 3 m   |

***

#### The deep

```
x = 1
y = 2
```

<div class="note"><p>Raw <b>markup</b> here.</p></div>

[^1]: See the map
    of 1901.
"""


def only(text: str) -> Document:
    (document,) = read_markdown(text)
    return document


def shapes(blocks: tuple[Block, ...]) -> list[tuple[int, Hint | None, str]]:
    return [(block.line, block.hint, block.text) for block in blocks]


def test_a_text_becomes_blocks() -> None:
    """Everything Markdown marks arrives with its hint and the line of the source it begins in."""
    document = only(TEXT)
    assert document.stated == Statement(title="On Rivers", authors=("Ada Brook",))
    assert shapes(document.blocks) == [
        (6, Hint.TITLE, "On Rivers"),
        (8, Hint.TEXT, "The river is older than the road. It runs."),
        (11, Hint.HEADING, "The ford"),
        (13, Hint.QUOTE, "I have crossed it a thousand times."),
        (13, Hint.SOURCE, "— The Ferryman"),
        (17, Hint.VERSE, "Slow water,\nold stones,\nno bridge."),
        (21, Hint.LIST, "oars\na rope\nof hemp\n1. thin\n2. thick"),
        (28, Hint.CAPTION, "A ferry on a grey river"),
        (30, Hint.LIST, "Year Level\n1901 3 m"),
        (34, Hint.RULE, ""),
        (36, Hint.HEADING, "The deep"),
        (38, Hint.FURNITURE, "x = 1\ny = 2"),
        (43, Hint.TEXT, "Raw markup here."),
        (45, Hint.NOTE, "See the map of 1901."),
    ]


def test_ranks_have_no_holes() -> None:
    """Levels two and four below a title count as ranks 1 and 2."""
    assert [b.level for b in only(TEXT).blocks if b.hint is Hint.HEADING] == [1, 2]


def test_several_first_rank_headings_are_sections() -> None:
    """Where several headings have the highest rank none is taken for the title."""
    blocks = only("# One\n\nText.\n\n# Two\n\nText.\n").blocks
    assert [b.hint for b in blocks] == [Hint.HEADING, Hint.TEXT, Hint.HEADING, Hint.TEXT]


def test_a_stated_title_picks_its_heading() -> None:
    """The heading that repeats the stated title is the title even among its equals."""
    blocks = only("---\ntitle: One\n---\n# One\n\nText.\n\n# Two\n\nText.\n").blocks
    assert [b.hint for b in blocks] == [Hint.TITLE, Hint.TEXT, Hint.HEADING, Hint.TEXT]


def test_without_headings_structure_decides() -> None:
    """Markdown without a heading is no structured document."""
    assert not only("Just a paragraph.\n").structured


def test_a_deep_nest_is_read_as_paragraphs() -> None:
    """Text below more quotations than any text has is kept, with a remark."""
    document = only("> " * (DEEPEST_MARKDOWN + 20) + "deep words\n")
    assert "deep words" in document.blocks[0].text
    assert document.remarks[0].doubt is Doubt.MARKDOWN_TOO_DEEP


def test_an_endless_paragraph_is_kept_as_it_stands() -> None:
    """Emphasis is not sought in a paragraph beyond the bound; no word is lost."""
    document = only("a *b* " * LONGEST_PARAGRAPH)
    assert document.blocks[0].text.split() == ["a", "*b*"] * LONGEST_PARAGRAPH


def test_hostile_html_within_is_kept_as_text() -> None:
    """A block of endlessly nested tags costs the structure, not the text."""
    document = only("Before.\n\n" + "<div>" * 5000 + "\n\nAfter.\n")
    assert document.blocks[0].text == "Before."
    assert document.blocks[-1].text == "After."
    assert document.remarks[0].doubt is Doubt.MARKDOWN_AS_TEXT


def test_a_list_of_paragraphs_is_paragraphs() -> None:
    """Where most items of a list are as long as paragraphs they are read as such."""
    item = "The miller kept his wheel in good order, and the river did the rest of the work. " * 4
    document = only(f"# Mills\n\n- {item}\n- {item}\n\n## Weirs\n\n- short\n- items\n")
    assert [b.hint for b in document.blocks] == [Hint.TITLE, Hint.TEXT, Hint.TEXT, Hint.HEADING, Hint.LIST]


@pytest.mark.parametrize("mark", ["*", "_", "**", "__", "`"])
def test_emphasis_marks_go(mark: str) -> None:
    """What only styles a word is no part of the text."""
    assert only(f"The {mark}river{mark} runs.").blocks[0].text == "The river runs."


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "# ",
                "> ",
                "- ",
                "1. ",
                "    ",
                "```\n",
                "|a|b|\n|-|-|\n",
                "[^1]: ",
                "<p>",
                "\n",
                "[",
                "]",
                "*",
                "\\",
                "&amp;",
                "![",
                "](",
                ")",
            ]
        )
        | st.text(max_size=8),
        max_size=30,
    )
)
def test_anything_is_markdown(parts: list[str]) -> None:
    """No text makes the reader fail, and blocks never begin or end with a space."""
    for block in only("".join(parts)).blocks:
        assert block.text == block.text.strip()


_WORDS = st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=100)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "# ", "> ", "- ", "> - ", "    ", "*", "###### "]), _WORDS),
        min_size=1,
        max_size=8,
    )
)
def test_no_word_is_lost_or_doubled(parts: list[tuple[str, str]]) -> None:
    """Words behind any mark come out once each, in their order."""
    text = "\n\n".join(mark + words for mark, words in parts)
    got = " ".join(block.text for block in only(text).blocks).replace("*", " ").split()
    assert got == " ".join(words for _, words in parts).split()
