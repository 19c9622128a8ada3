"""The escaper: whatever goes in, nothing comes out alive, and a person sees what went in."""

import sys
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.chat.answers.escape import APART, MARK, cleaned, escape, escape_within
from tests.chat.markup import alive, view

_CHARACTERS = [
    *"\\*_~`|<>[]()#@:-+.!/&1a e\n\t—“é한👩🏽🇩🇪",
    "\r\n",
    "\x0b",
    "\u0301",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2066",
]
_MENTIONS = [
    "everyone",
    "here",
    "@everyone",
    "<@1>",
    "<@&9>",
    "<#4>",
    "<:x:1>",
    "<a:x:1>",
    "<t:0:R>",
    "</q:1>",
    "<id:home>",
]
_STYLES = ["||", "**", "__", "~~", "```", "``", ":smile:", "[a](https://b.example)", "https://", "http:"]
_LINE_STARTS = ["> ", ">>> ", "# ", "## ", "-# ", "- ", "1. ", "12) "]
NASTY = st.lists(st.sampled_from(_CHARACTERS + _MENTIONS + _STYLES + _LINE_STARTS), max_size=24).map("".join)


@pytest.mark.parametrize(
    "text",
    [
        "@everyone",
        "@here you are",
        "<@123> and <@!123> and <@&123>",
        "see <#123>",
        "<:smile:123><a:smile:123>",
        "<t:1700000000:R>",
        "</quote:123>",
        "[click](https://evil.example)",
        "[one](https://a.example) and [two](https://b.example)",
        "https://evil.example/a_b_c",
        "<https://evil.example>",
        "||hidden||",
        "`code` and ```fence```",
        "# heading",
        "  ## heading",
        "text\n### heading",
        "- item\n* item\n+ item",
        "1. item\n22) item",
        "-# small",
        "> quoted",
        ">>> all quoted",
        "**b** *i* __u__ _i_ ~~s~~ ***bi***",
        "a _snake case_ name",
        ":smile:",
        "turn \u202eround\u202c",
        "\\\\*alive*",
        "@\u202eeveryone",
    ],
)
def test_markup_in_a_text_is_shown_and_does_nothing(text: str) -> None:
    """Each kind of Discord's markup comes out as the characters it is written with."""
    assert alive(text), "the reader of markup knows this one"
    assert not alive(escape(text))
    assert view(escape(text)) == cleaned(text).replace(APART, "")


def test_plain_prose_stays_as_it_is() -> None:
    """Letters, commas, quotation marks and full stops need no escape."""
    text = "“Why not?” she said, and left; it was 1926. (Nobody asked.)"
    assert escape(text) == text


@given(NASTY | st.text(max_size=60))
@settings(max_examples=400)
@example("@every\x00one")
@example("1\u20282. ")
def test_nothing_is_alive_after_escaping(text: str) -> None:
    """Whatever the text, no markup survives and every visible character does."""
    escaped = escape(text)
    assert not alive(escaped)
    assert view(escaped) == cleaned(text).replace(APART, "")


@given(NASTY)
@settings(max_examples=150)
def test_escaping_what_is_seen_shows_the_same_again(text: str) -> None:
    """A text that was shown and is escaped again looks the same."""
    seen = view(escape(text))
    assert view(escape(seen)) == seen


@given(NASTY, NASTY)
@settings(max_examples=300)
def test_two_escaped_pieces_side_by_side_wake_nothing(first: str, second: str) -> None:
    """Pieces escaped one by one can be joined: no mention, address or emoji forms across the seam."""
    assert not alive(escape(first) + escape(second)) & {"ping", "address", "emoji", "angle", "code", "fence", "spoiler"}


def test_a_cut_behind_a_scheme_makes_no_address() -> None:
    """The colon before a space goes with the space, so that the mark does not follow it."""
    assert escape_within("see http: the river", 10) == "see http…"


@given(NASTY | st.text(max_size=60), st.integers(0, 80))
@settings(max_examples=400)
def test_a_cut_text_fits_ends_with_a_mark_and_is_dead_too(text: str, room: int) -> None:
    """Cutting happens after escaping: never inside an escape, never over the limit."""
    cut = escape_within(text, room)
    assert len(cut) <= room
    assert not alive(cut)
    whole = cleaned(text).replace(APART, "")
    if len(escape(text)) <= room:
        assert cut == escape(text)
    elif cut:
        assert cut.endswith(MARK)
        assert whole.startswith(view(cut)[: -len(MARK)])


@pytest.mark.parametrize(
    "cluster", ["e\u0301", "👩🏽", "👩\u200d🚀", "🇩🇪", "각", "\u1100\u1161", "n\u0303\u0323", "❤\ufe0f"]
)
def test_a_cut_keeps_what_a_reader_sees_as_one_character(cluster: str) -> None:
    """Accents, skin tones, joined emoji, flags and syllables are cut before or after, never within."""
    text = cluster * 6
    for room in range(len(text) + 1):
        kept = escape_within(text, room).removesuffix(MARK)
        assert len(kept) % len(cluster) == 0


def test_a_flood_of_one_character_is_cut_to_a_mark() -> None:
    """A letter with ten thousand accents keeps the first few; joined without end, it has no part to show."""
    assert escape_within("a" + "\u0301" * 10_000, 100) == "a" + "\u0301" * 8
    assert escape_within("\u200d".join("\N{WOMAN}" * 200), 100) == MARK


def test_a_heap_of_marks_on_one_letter_does_not_run_through_the_lines_around_it() -> None:
    """Accents and stacked scripts stay as they are; three hundred marks on one letter become a few."""
    assert escape("Việt Nam, שָׁלוֹם, น้ำ") == "Việt Nam, שָׁלוֹם, น้ำ"
    assert escape("o" + "\u0301\u0323" * 300 + "k") == "o" + "\u0301\u0323" * 4 + "k"


def test_every_mark_of_unicode_is_held_to_the_same_few() -> None:
    """Whatever the script: twenty of one mark on a letter become eight, and what is no mark stays twenty times."""
    for code in range(sys.maxunicode + 1):
        mark = chr(code)
        if unicodedata.category(mark) in ("Mn", "Me"):
            assert cleaned("o" + mark * 20) == "o" + mark * 8, hex(code)
    assert cleaned("o" + "ж" * 20 + "漢" * 20 + "🚀" * 20) == "o" + "ж" * 20 + "漢" * 20 + "🚀" * 20


@pytest.mark.parametrize("text", ["- tea", "  + tea", "\u200b- tea", "1. tea", "  12) tea", "²) tea"])
def test_an_item_of_a_list_is_none_behind_white_space_either(text: str) -> None:
    """One backslash, before the sign that makes it one; a sign further in has none."""
    assert escape(text) == text.replace("-", "\\-").replace("+", "\\+").replace(".", "\\.").replace(")", "\\)")
    assert escape(f"so {text}") == f"so {text}"
    assert escape(f"so\n\t{text}") == f"so\n\t{escape(text)}"
