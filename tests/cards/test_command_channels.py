"""The page on which a server chooses in which channels all see the answers of commands."""

from bot.cards.card import plain
from bot.cards.command_channels import channels_action, channels_in_words, command_channels_card, seen_alone_block
from bot.model.preferences import Preferences
from tests.cards.samples import buttons, said


def test_where_nothing_is_chosen_all_channels_are_open() -> None:
    """And there is nothing to take back; the way to Discord's own settings is told."""
    card = command_channels_card(Preferences(), [])
    assert "- Reading: /quote, /outline, /read and /articles: all see the answers in every channel" in said(card)
    assert [menu.chosen for menu in card.channel_menus] == [(), ()]
    assert [action.disabled for action in card.actions] == [False, True]
    assert "Integrations" in str(card.small)
    assert channels_action().args == ("page",)


def test_what_is_chosen_is_named_with_what_is_gone() -> None:
    """Each group has channels of its own."""
    card = command_channels_card(Preferences(finding=("7", "8", "9")), [("7", "research"), ("9", "desk")])
    told = "/search and /verify: all see the answers in #research, #desk and 1 deleted channel; elsewhere only whoever"
    assert told in said(card)
    assert [menu.chosen for menu in card.channel_menus] == [(), ("7", "8", "9")]
    assert buttons(card) == ["Back", "Reset"]


def test_an_answer_elsewhere_says_where_all_would_see_it() -> None:
    """Three channels at most; none where whoever asks can see none of them."""
    assert plain(seen_alone_block(["quotes"]).runs) == "Only you see this here; in #quotes everybody would."
    assert "#a, #b, #c and 2 others" in plain(seen_alone_block(list("abcde")).runs)
    assert plain(seen_alone_block([]).runs).startswith("Only you see this: so")


def test_channels_that_are_all_gone_leave_every_answer_private() -> None:
    """And one that the reader cannot see is not called deleted."""
    card = command_channels_card(Preferences(reading=("7",), finding=("8", "9")), [("8", "")])
    assert "/articles: only whoever asked sees the answers; the channels chosen for them are deleted" in said(card)
    assert "/search and /verify: all see the answers in 1 channel you cannot see and 1 deleted channel" in said(card)


def test_a_line_tells_what_was_chosen() -> None:
    """Of many channels the first three; nothing where nothing was chosen."""
    names = [(one, f"room-{one}") for one in "12345"]
    assert channels_in_words(Preferences(), names) == ""
    one = channels_in_words(Preferences(finding=("1", "9")), names)
    assert one == "answers of /search and /verify are public only in #room-1 and 1 deleted channel"
    both = channels_in_words(Preferences(reading=("9",), finding=tuple("12345")), names)
    assert both.startswith("answers of /quote, /outline, /read and /articles are all private, as the channels chosen")
    assert both.endswith("; answers of /search and /verify are public only in #room-1, #room-2, #room-3 and 2 others")
