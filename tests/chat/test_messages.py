"""What a message says, as plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.messages import plain_words
from bot.reading import known_names, read_message

PIECES = (
    """** * __ _ ~~ || ` ``` >>> # -# <@1> <:a:1> [ ]( ) https://a.example/b < > “ ” " — word <t:1:R> </a:1> ' \\"""
)
MARKUP = st.sampled_from((*PIECES.split(), " ", "\n", "\n> ", "\n>>> ", "\n# "))


@pytest.mark.parametrize(
    ("content", "plain"),
    [
        ("plain words, as they are", "plain words, as they are"),
        (
            "**bold** *leaning* __under__ _line_ ~~struck~~ ||hidden|| `code`",
            "bold leaning under line struck hidden code",
        ),
        ("snake_case_words and 2 * 3 * 4", "snake_case_words and 2 * 3 * 4"),
        ("hello <@123> and <@!4> <@&5> <#6> <:smile:7> <a:dance:8> there", "hello and there"),
        ("at <t:1700000000:R> use </search here:12> now", "at use now"),
        ("see [the text](https://a.example/x) or https://b.example/y?z=1 or <https://c.example>", "see the text or or"),
        ("[**bold** link](<https://a.example>)", "bold link"),
        (r"\*not leaning\* and \> not quoted", "*not leaning* and > not quoted"),
        ("# A heading\n-# small print", "A heading\nsmall print"),
        ("> one\n> **two**\nthree", "> one\n> two\nthree"),
        ("before\n>>> one\ntwo\nthree", "before\n> one\n> two\n> three"),
        ("```py\nprint(1)\n```", "print(1)"),
        ("a [b] (c) d", "a [b] (c) d"),
        ("", ""),
    ],
)
def test_markup_is_taken_off(content: str, plain: str) -> None:
    """What is left is what one reads."""
    assert plain_words(content) == plain


@given(st.lists(MARKUP, max_size=60).map("".join))
def test_any_message_can_be_read(content: str) -> None:
    """Nothing raises, no mention or emoji is left, and no character comes that was not there."""
    plain = plain_words(content)
    assert "<@1>" not in plain or "\\" in content
    assert "<:a:1>" not in plain or "\\" in content
    assert set(plain) <= set(content) | {" ", ">"}
    assert len(plain) <= len(content) + 2 * (content.count("\n") + 1)
    read_message(plain, known_names(()))


@given(st.text(alphabet="abc .,;:!?’“”", max_size=200))
def test_words_without_markup_stay_as_they_are(content: str) -> None:
    """Only white space is tidied."""
    assert plain_words(content).split() == content.split()


@pytest.mark.parametrize("piece", ["[", "](", "<", "<:", "</", "\\", "*", "_", "`", "https://", ">>> ", "||", "[a](h"])
def test_hostile_messages_are_read_at_once(piece: str) -> None:
    """Sixteen thousand characters of half markup come through, every one looked at a few times at most."""
    plain_words((piece * 16_000)[:16_000])
