"""The page of /settings."""

from bot.cards.card import Option
from bot.cards.preferences import preferences_card
from bot.model import QuoteLength
from bot.model.preferences import MayShare, Preferences
from tests.cards.samples import buttons, said

CHOSEN = Preferences(True, (), QuoteLength.SHORT, MayShare.MODERATORS)


def chosen(options: tuple[Option, ...]) -> list[str]:
    return [option.value for option in options if option.chosen]


def test_the_page_says_what_is_preferred_and_its_menus_stand_there() -> None:
    """Each menu has one line chosen; what nobody chose is as the bot has it, and that is said."""
    usual = preferences_card(Preferences(), private=False)
    assert "- Answers: public, as whoever runs the bot has it, where private is not chosen in the command" in said(
        usual
    )
    assert [chosen(menu.options) for menu in usual.menus] == [["default"], ["any"], ["everybody"]]
    assert buttons(usual) == []
    card = preferences_card(CHOSEN, private=False)
    assert card.quiet
    assert "- Answers: private, where private is not chosen" in said(card)
    assert "- Quotes: short (up to 120 characters), where length is not chosen" in said(card)
    assert "- Share: members who may manage messages can post" in said(card)
    assert [chosen(menu.options) for menu in card.menus] == [["private"], ["short"], ["moderators"]]
    assert buttons(card) == ["Reset"]
    assert "(private)" in preferences_card(Preferences(), private=True).menus[0].options[0].label
