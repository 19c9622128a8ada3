"""The help card: every command with one line."""

from bot.cards.help import CURATORS, HOME_MENUS, MANAGERS, MEMBERS, MENUS, ORGANISERS, help_card
from tests.cards.samples import said


def test_members_see_their_commands_and_curators_theirs() -> None:
    """Nothing is offered that would be refused."""
    member, curator = said(help_card()), said(help_card(curator=True))
    assert all(name in member for name, _ in (*MEMBERS, *MENUS))
    assert all(name not in member and name in curator for name, _ in CURATORS)
    assert all(name not in member and name in said(help_card(home=True)) for name, _ in HOME_MENUS)
    organiser, manager = said(help_card(organiser=True)), said(help_card(manager=True))
    assert all(name not in member and name in organiser and name in manager for name, _ in ORGANISERS)
    assert all(name not in organiser and name in manager for name, _ in MANAGERS)


def test_every_command_has_one_line() -> None:
    """Short, and no sentence with a full stop."""
    for name, line in (*MEMBERS, *MENUS, *HOME_MENUS, *MANAGERS, *ORGANISERS, *CURATORS):
        assert name
        assert len(line) <= 90
        assert not line.endswith(".")
