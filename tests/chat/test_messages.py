"""What a message says, as plain words."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.messages import attached_texts, message_parts, plain_words
from bot.errors import BadQuery
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


def test_marks_as_old_mails_have_them_stay() -> None:
    """Two grave accents open a quotation where two apostrophes close it."""
    assert plain_words("She writes ``salt is bread'' and `code`") == "She writes ``salt is bread'' and code"


class Said(SimpleNamespace):
    """What a message holds, as far as it is read here."""

    def __init__(self, **held: Any) -> None:
        empty: dict[str, Any] = {"content": "", "embeds": [], "components": [], "attachments": []}
        super().__init__(**{**empty, "message_snapshots": [], "poll": None, **held})


def test_all_parts_of_a_message_are_read() -> None:
    """Its words, its poll, the cards of other bots, and what it forwards; a link's preview is nobody's words."""
    card = discord.Embed(title="Quote of the day", description="from **a book**")
    card.add_field(name="Quote", value="A rope remembers every hand.")
    preview = discord.Embed(title="A page", type="article")
    poll = discord.Poll("Which line?", timedelta(hours=1))
    poll.add_answer(text="The gulls stay")
    forwarded = Said(embeds=[discord.Embed(description="A ferry is a bridge.")])
    message: Any = Said(content="look", embeds=[card, preview], poll=poll, message_snapshots=[forwarded])
    assert message_parts(message) == [
        "look",
        "Which line?",
        "The gulls stay",
        "Quote of the day",
        "from a book",
        "Quote",
        "A rope remembers every hand.",
        "A ferry is a bridge.",
    ]


class File(SimpleNamespace):
    """A file attached to a message; ``held`` may be the fault that reading it meets."""

    async def read(self) -> bytes:
        if isinstance(self.held, Exception):
            raise self.held
        return bytes(self.held)


def attached(name: str, kind: str | None, held: bytes | Exception, size: int = 10) -> Any:
    """A message with one file."""
    return Said(attachments=[File(filename=name, content_type=kind, held=held, size=size)])


async def test_text_files_are_read_and_pictures_are_not() -> None:
    """By what Discord says they are, else by their names."""
    assert await attached_texts(attached("a.txt", "text/plain; charset=utf-8", "“Salt is bread”".encode())) == [
        "“Salt is bread”"
    ]
    assert await attached_texts(attached("notes.md", None, b"> salt")) == ["> salt"]
    assert await attached_texts(attached("a.png", "image/png", b"..")) == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (attached("a.txt", "text/plain", b"", size=1 << 20), "attachment_too_long"),
        (attached("a.txt", "text/plain", TimeoutError()), "attachment_not_read"),
    ],
)
async def test_a_file_that_cannot_be_read_is_never_skipped_silently(message: Any, fault: str) -> None:
    """It may hold what was to be checked."""
    with pytest.raises(BadQuery) as caught:
        await attached_texts(message)
    assert fault in str(caught.value)
