"""The page of /settings."""

from bot.cards.card import Option
from bot.cards.preferences import nothing_shown_points, preferences_card, shelf_value
from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences
from tests.cards.samples import buttons, said

CHOSEN = Preferences(True, (), QuoteLength.SHORT, MayShare.MODERATORS)


def chosen(options: tuple[Option, ...]) -> list[str]:
    return [option.value for option in options if option.chosen]


def test_the_page_says_what_is_preferred_and_its_menus_stand_there() -> None:
    """Each menu has one line chosen; what nobody chose is as the bot has it, and that is said."""
    usual = preferences_card(Preferences(), private=False)
    answers = "- Answers: public (the bot's default), unless the command says otherwise with “private”"
    assert answers in said(usual)
    assert [chosen(menu.options) for menu in usual.menus] == [["default"], ["any"], ["everybody"], ["default"]]
    assert buttons(usual) == ["Content notes", "Channels"]
    card = preferences_card(CHOSEN, private=False)
    assert card.quiet
    assert "- Answers: private, unless the command says otherwise" in said(card)
    assert "- Quotes: short (up to 120 characters), unless the command says otherwise with “length”" in said(card)
    assert "- Share: members who may manage messages can post" in said(card)
    assert [chosen(menu.options) for menu in card.menus] == [["private"], ["short"], ["moderators"], ["default"]]
    assert buttons(card) == ["Content notes", "Channels", "Reset"]
    noted = preferences_card(CHOSEN, private=False, notes=["sex", "drugs"])
    assert "- Content notes: chosen for sex and drugs" in said(noted)
    there = preferences_card(Preferences(finding=("7",)), private=False, channels=[("7", "desk")])
    assert "- Channels: answers of /search and /verify are public only in #desk" in said(there)
    assert "(private)" in preferences_card(Preferences(), private=True).menus[0].options[0].label


def test_shelves_are_chosen_page_by_page() -> None:
    """As many as a menu holds; those chosen are named, also ones that are gone."""
    shelves = [f"shelf {number:02}" for number in range(30)]
    chosen_ones = Preferences(shelves=("attic", "shelf 00", "shelf 27"))
    card = preferences_card(chosen_ones, private=False, shelves=shelves, page=1)
    assert "only “attic” (no longer in the library), “shelf 00” and “shelf 27” are shown here" in said(card)
    menu = card.menus[1]
    assert menu.several
    assert menu.args == ("shelves", "1")
    assert len(menu.options) == 5
    assert chosen(menu.options) == [shelf_value("shelf 27")]
    assert buttons(card) == ["Previous", "Content notes", "Channels", "Show all shelves", "Reset"]
    assert len(preferences_card(chosen_ones, private=False, shelves=["one"]).menus) == 4
    many = preferences_card(Preferences(shelves=tuple(shelves)), private=False, shelves=[*shelves, ""])
    assert "only “shelf 00”, “shelf 01”, “shelf 02”, “shelf 03” and 26 others are shown here" in said(many)
    assert card.menus[1].options[0].label == "Shelf: shelf 25"


def test_a_server_whose_shelves_are_all_gone_is_told_of_with_the_cure() -> None:
    """One of them that is left, or none chosen, is no fault; articles on no shelf count as well."""
    (point,) = nothing_shown_points(Preferences(shelves=("attic", "cellar")), ["letters", ""])
    assert point.found.startswith("This server shows nothing")
    assert "Show all shelves" in str(point.cure)
    for shelves in ((), ("letters",), ("attic", "")):
        assert not list(nothing_shown_points(Preferences(shelves=shelves), ["letters", ""]))
