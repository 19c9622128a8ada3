"""Blocks as Discord's markup: our styles show, the text's own do not, and no line outgrows its room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.card import Copied, QuoteBlock, Row, Rows, Run, TextBlock
from bot.chat.answers.escape import APART, MARK, cleaned
from bot.chat.answers.markdown import (
    address,
    copied_markup,
    heading_markup,
    paragraph_markup,
    quotation_markup,
    rows_markup,
    runs_markup,
)
from tests.chat.answers.test_escape import NASTY
from tests.chat.markup import LINE_START, alive, read, view

LINK = "https://example.org/a"
RUNS = st.lists(
    st.builds(Run, NASTY | st.just("word"), bold=st.booleans(), italic=st.booleans(), struck=st.booleans()), max_size=5
).map(tuple)
STYLES = {"bold", "italic", "struck"}


def expected(runs: tuple[Run, ...]) -> list[tuple[str, frozenset[str]]]:
    """The visible characters of runs and how they look; what white space looks like does not matter."""
    looks = []
    for run in runs:
        styles = frozenset(name for name in STYLES if getattr(run, name))
        looks += [(c, frozenset[str]() if c.isspace() else styles) for c in cleaned(run.text) if c != APART]
    return looks


def seen(markup: str) -> list[tuple[str, frozenset[str]]]:
    return [(c.character, frozenset[str]() if c.character.isspace() else c.styles) for c in read(markup)]


@given(RUNS)
@settings(max_examples=150)
def test_runs_show_their_characters_in_their_styles_and_nothing_else(runs: tuple[Run, ...]) -> None:
    """Bold, italic and struck stretches stand side by side in any order without touching one another."""
    assert seen(runs_markup(runs, 10_000)) == expected(runs)


@given(RUNS, st.integers(0, 120))
@settings(max_examples=150)
def test_runs_never_outgrow_their_room(runs: tuple[Run, ...], room: int) -> None:
    """What does not fit is cut with a mark, and styles are closed."""
    markup = runs_markup(runs, room)
    assert len(markup) <= room
    assert not alive(markup) - STYLES - {"list", "numbered list"}
    whole = "".join(c for c, _ in expected(runs))
    cut = view(markup)
    assert cut == whole or whole.startswith(cut.removesuffix(MARK))


def test_a_command_can_be_pressed_where_its_id_is_known() -> None:
    """Also one with a second word; other text of that kind is text, and none is cut in two."""
    assert runs_markup((Run("/quote", bold=True, command=42), Run(": get one")), 99) == "</quote:42>: get one"
    assert runs_markup((Run("/daily set", command=7),), 99) == "</daily set:7>"
    for text in ("quote", "/", "/Quote", "/qu>ote", "/a:b"):
        markup = runs_markup((Run(text, command=42),), 99)
        assert alive(markup) == set()
        assert view(markup) == text
    assert runs_markup((Run("Try "), Run("/daily set", command=7)), 12) == "Try "
    assert rows_markup(Rows((Row((Run("/quote", command=42),)),)), 99) == "- </quote:42>"


@given(NASTY, st.integers(20, 200))
@settings(max_examples=200)
def test_a_block_quote_stays_one(text: str, room: int) -> None:
    """Every line of a quotation stands in the block quote, and no line of it begins anything else."""
    markup = quotation_markup(QuoteBlock((Run(text),)), room)
    assert len(markup) <= room
    for line in markup.split("\n"):
        if line:
            assert line.startswith("> ")
            assert not any(rule.match(line[2:]) for _, rule in LINE_START)


def test_a_quotation_has_its_source_below() -> None:
    """The source stands on a line of its own, outside the block quote."""
    block = QuoteBlock((Run("One.\nTwo."),), source=(Run("Ada Penrose"),))
    assert quotation_markup(block, 200) == "> One.\n> Two.\n\nAda Penrose"


def test_small_print_is_small_on_every_line() -> None:
    """A line break does not end small print."""
    assert paragraph_markup(TextBlock((Run("a\nb"),), small=True), 100) == "-# a\n-# b"


def test_a_tree_is_indented_by_depth_and_never_skips_one() -> None:
    """Discord nests lists one step at a time."""
    rows = Rows((Row((Run("a"),)), Row((Run("b"),), depth=3, note="2 words"), Row((Run("c"),), under=(Run("d"),))))
    assert rows_markup(rows, 500) == "- a\n  - b (2 words)\n- c\n  d"


def test_a_list_too_long_ends_with_a_mark() -> None:
    """Whole lines are kept."""
    rows = Rows(tuple(Row((Run(f"line {number}"),)) for number in range(50)))
    markup = rows_markup(rows, 100)
    assert len(markup) <= 100
    assert markup.endswith(f"- {MARK}")
    assert "line 3" in markup


def test_a_title_stays_on_one_line() -> None:
    """A line break in a title does not start a paragraph."""
    assert heading_markup("One\n# two", 100) == "### One \\# two"


def test_a_title_is_linked_where_its_address_is_known() -> None:
    """The text of the link is escaped, the address is not shown."""
    assert runs_markup((Run("A *title*", italic=True, link=LINK),), 200) == f"*[A \\*title\\*]({LINK})*"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "https://user@example.org/",
        "//example.org",
        "https://exa mple.org",
        "https://[broken",
        "https://example.org/" + "a" * 500,
        "",
        "not an address",
    ],
)
def test_an_address_that_might_deceive_is_no_link(link: str) -> None:
    """Only plain web addresses stand behind a title."""
    assert address(link) is None
    assert runs_markup((Run("Title", link=link),), 900) == "Title"


def test_a_text_that_looks_like_an_address_is_no_link() -> None:
    """Nobody is sent elsewhere than where the text says."""
    assert "](" not in runs_markup((Run("https://bank.example", link=LINK),), 200)


@given(st.text(max_size=40))
def test_an_address_cannot_leave_its_brackets(tail: str) -> None:
    """Whatever an article gives as its link, it stays one address."""
    found = address(f"https://example.org/{tail}")
    if found is not None:
        assert not set('()<>[] \n\t`|*\\"') & set(found)
        assert found.isascii()


@given(NASTY, st.integers(20, 400))
def test_what_is_copied_shows_every_character_and_nothing_lives_in_it(text: str, room: int) -> None:
    """Code of one line or several, within its room; neither seen nor pasted does it ping anybody."""
    markup = copied_markup(Copied(f"x{text}x"), room)
    assert len(markup) <= room
    assert not alive(markup) - {"code", "fence"}
    shown = "".join(one.character for one in read(markup) if "code" in one.styles).strip("\n")
    wanted = cleaned(f"x{text}x").replace(APART, "")
    assert shown == wanted or (shown.endswith(MARK) and wanted.startswith(shown[:-1]))


def test_a_user_is_named_as_discord_names_them() -> None:
    """Where the id is one; anything else is text like any other."""
    assert runs_markup((Run("By "), Run("user 7", user="7"), Run(".")), 99) == "By <@7>."
    assert runs_markup((Run("user x", user="7> @everyone"),), 99) == "user x"
    assert "<@" not in runs_markup((Run("user 7", user="7"),), 3)
    assert rows_markup(Rows((Row((Run("By "), Run("user 7", user="7"))),)), 99) == "- By <@7>"
