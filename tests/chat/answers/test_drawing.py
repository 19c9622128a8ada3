"""Cards as components: bounds hold for any card, and what does not fit gives way in good order."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.card import Action, Card, Choice, Copied, Divider, Option, QuoteBlock, Row, Rows, Run, TextBlock, Verb
from bot.chat.answers.drawing import PROBLEM_COLOUR, drawn
from bot.chat.control import Control
from bot.chat.cooldown import Cooldown
from bot.chat.ids import LONGEST, ControlId, parsed, written
from bot.errors import Refused
from bot.faults import Fault
from tests.chat.answers.test_escape import NASTY
from tests.chat.markup import PINGS

OWNER = 2**63
TEXT = NASTY | st.integers(1, 900).map("long ".__mul__) | st.integers(1, 2000).map("*[".__mul__)
RUNS = st.lists(st.builds(Run, TEXT, bold=st.booleans(), italic=st.booleans()), max_size=3).map(tuple)
ACTIONS = st.builds(Action, NASTY, st.sampled_from(Verb), st.lists(st.sampled_from("abc"), max_size=2).map(tuple))
BLOCKS = st.one_of(
    st.builds(TextBlock, RUNS, small=st.booleans()),
    st.builds(QuoteBlock, RUNS, source=RUNS, action=st.none() | ACTIONS),
    st.builds(Copied, TEXT),
    st.builds(Rows, st.lists(st.builds(Row, RUNS, depth=st.integers(0, 6), under=RUNS), max_size=9).map(tuple)),
    st.just(Divider()),
)
CHOICES = st.builds(
    Choice,
    NASTY,
    st.sampled_from(Verb),
    st.just(()),
    st.lists(st.builds(Option, TEXT, st.sampled_from("abcdef"), st.none() | TEXT), max_size=40).map(tuple),
)
CARDS = st.builds(
    Card,
    title=st.none() | TEXT,
    blocks=st.lists(BLOCKS, max_size=14).map(tuple),
    source=RUNS,
    small=st.none() | TEXT,
    actions=st.lists(ACTIONS, max_size=8).map(tuple),
    choice=st.none() | CHOICES,
)


def walk(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every component, nested ones and those beside a section counted, as Discord counts them."""
    found = []
    for component in components:
        found.append(component)
        found += walk(component.get("components", []))
        found += walk([component["accessory"]]) if "accessory" in component else []
    return found


def components(card: Card, colour: int = 0) -> list[dict[str, Any]]:
    """All components of the message, as they are sent."""
    return walk(drawn(card, owner=OWNER, colour=colour).to_components())


def texts(card: Card) -> list[str]:
    return [c["content"] for c in components(card) if c["type"] == 10]


def test_a_button_is_blue_where_it_leads_on_and_red_where_nothing_can_be_taken_back() -> None:
    """Grey otherwise; the styles are Discord's numbers."""
    actions = (
        Action("Back", Verb.PRIVACY),
        Action("Next", Verb.ON, prominent=True),
        Action("Delete now", Verb.PRIVACY_DELETE, final=True),
    )
    drawn_all = walk(components(Card(blocks=(TextBlock((Run("?"),)),), actions=actions)))
    styles = {one["label"]: one["style"] for one in drawn_all if one["type"] == 2}
    assert styles == {"Back": 2, "Next": 1, "Delete now": 4}


@given(CARDS)
@settings(max_examples=120)
def test_any_card_is_a_message_discord_takes(card: Card) -> None:
    """Characters, components, ids, labels and lines of menus are within Discord's bounds."""
    everything = components(card, 0x123456)
    contents = [one["content"] for one in everything if one["type"] == 10]
    assert len(everything) <= 40
    assert sum(map(len, contents)) <= 4000
    assert all(contents)
    assert not any(PINGS.search(content) for content in contents)
    ids = [one["custom_id"] for one in everything if "custom_id" in one]
    assert len(ids) == len(set(ids))
    assert all(len(one) <= LONGEST for one in ids)
    for one in everything:
        assert len(one.get("label", "")) <= 80
        assert len(one.get("options", [])) <= 25
        assert all(1 <= len(line["label"]) <= 100 for line in one.get("options", []))
        assert one["type"] != 1 or 1 <= len(one["components"]) <= 5


def test_title_source_and_small_print_stay_when_text_is_too_long() -> None:
    """Only the text in the middle gives way, with a mark."""
    card = Card(title="Title", blocks=(QuoteBlock((Run("word " * 3000),)),), source=(Run("Ada"),), small="small")
    (text,) = texts(card)
    assert text.startswith("### Title\n\n> word")
    assert text.endswith("…\n\nAda\n-# small")
    assert 3900 < len(text) <= 4000


def test_blocks_that_do_not_fit_are_left_out_with_a_mark() -> None:
    """Nothing is dropped in silence."""
    card = Card(blocks=tuple(TextBlock((Run(f"{n} " + "word " * 300),)) for n in range(9)), small="end")
    (text,) = texts(card)
    assert "…" in text
    assert "8 word" not in text
    assert text.endswith("-# end")


def test_buttons_beside_text_give_way_to_those_below() -> None:
    """When there are too many, the text of a hit stays and loses its button."""
    blocks = tuple(QuoteBlock((Run(f"q{n}"),), action=Action("Open", Verb.CONTEXT, (str(n),))) for n in range(20))
    everything = components(Card(blocks=blocks, actions=(Action("Next", Verb.PAGE),)))
    assert len(everything) <= 40
    assert "q19" in "".join(one.get("content", "") for one in everything)
    assert everything[-1]["label"] == "Next"


def test_an_empty_card_is_still_a_message() -> None:
    """Discord refuses a container without content."""
    assert texts(Card()) == ["…"]


def test_a_problem_has_a_colour_of_its_own() -> None:
    """Besides the words, which say it too."""
    assert components(Card(title="x"), 0x123456)[0]["accent_color"] == 0x123456
    assert components(Card(title="x", problem=True), 0x123456)[0]["accent_color"] == PROBLEM_COLOUR


def test_every_control_outlives_the_process() -> None:
    """Views have no timeout and hold only controls whose ids are rebuilt as ``Control``."""
    card = Card(
        title="x",
        actions=(Action("Next", Verb.PAGE, ("t", "1")),),
        choice=Choice("Pick", Verb.READ, ("key",), (Option("One", "1"),)),
    )
    view = drawn(card, owner=1, colour=0)
    assert view.timeout is None
    controls = [one["custom_id"] for one in walk(view.to_components()) if "custom_id" in one]
    assert len(controls) == 2
    assert all(Control.__discord_ui_compiled_template__.fullmatch(custom_id) for custom_id in controls)


@given(st.sampled_from(Verb), st.integers(0, 2**64 - 1), st.lists(st.from_regex(r"[a-z0-9_-]{0,9}", fullmatch=True)))
def test_what_an_id_holds_comes_back(verb: Verb, owner: int, args: list[str]) -> None:
    """Written and parsed again it is the same."""
    control = ControlId(verb, owner, tuple(args))
    if len(":".join(("cp1", "xx", str(owner), *args))) <= LONGEST:
        assert parsed(written(control)) == control


def test_the_longest_context_button_fits_into_an_id() -> None:
    """A user id of twenty digits, a key of forty, a passage id with its occurrence, a hash."""
    args = ("k" * 40, "0123456789-999", "01234567")
    assert len(written(ControlId(Verb.CONTEXT, 2**64 - 1, args))) <= LONGEST
    for verb, rest in ((Verb.SECTION, ()), (Verb.ON, ("o99999",)), (Verb.CITE, ("999999",)), (Verb.JUMP, ())):
        assert len(written(ControlId(verb, 2**64 - 1, (*args, *rest)))) <= LONGEST


@pytest.mark.parametrize("args", [("a:b",), ("x" * 100,), ("a name",), ("é",)])
def test_an_id_that_would_not_come_back_is_a_bug(args: tuple[str, ...]) -> None:
    """Colons and overlong words are noticed when the button is made."""
    with pytest.raises(ValueError, match="ControlId"):
        written(ControlId(Verb.PAGE, 1, args))


def test_an_unknown_verb_is_told_apart() -> None:
    """An id of a later version is no crash."""
    assert parsed("cp1:zz:1:a") is None


def test_a_cooldown_slides_and_is_each_user_s_own() -> None:
    """Uses fall out of the window one by one; a refused use is not counted."""
    now = [0.0]
    cooldown = Cooldown(2, 10, lambda: now[0])
    cooldown.use(1)
    now[0] = 5
    cooldown.use(1)
    cooldown.use(2)
    for _ in range(3):
        with pytest.raises(Refused, match=rf"{Fault.TOO_SOON} \(5\)"):
            cooldown.use(1)
    now[0] = 10
    cooldown.use(1)
    with pytest.raises(Refused):
        cooldown.use(1)


def test_a_cooldown_forgets_users_who_are_gone() -> None:
    """Thousands of users leave no trace once their window is over."""
    now = [0.0]
    cooldown = Cooldown(1, 10, lambda: now[0])
    for user in range(5000):
        cooldown.use(user)
        now[0] += 0.1
    assert len(cooldown._used) <= 1001


async def test_nothing_is_kept_of_an_answer_that_was_sent() -> None:
    """Its buttons go by their ids alone; kept by discord.py, private answers of fifteen minutes would fill the
    memory."""
    assert drawn(Card(title="Tea", actions=(Action("Cite", Verb.CITE, ("a",)),)), owner=OWNER, colour=0).is_finished()
