"""What a button needs but cannot hold."""

import pytest

from bot.cards.card import Action, Card, Verb
from bot.chat.answers.remembered import CITED, NOTHING, fitted, keep, recall, unfitted
from bot.errors import Gone


class Book:
    """A memory of this test."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, str]] = {}

    async def remember(self, kind: str, payload: str, place: str = "") -> str:
        self.kept[token := f"t{len(self.kept)}"] = (kind, payload)
        return token

    async def remember_as(self, token: str, kind: str, payload: str, place: str = "") -> None:
        self.kept[token] = (kind, payload)

    async def recall(self, token: str) -> tuple[str, str] | None:
        return self.kept.get(token)


async def test_options_come_back_as_they_were_given() -> None:
    """Those without a value are not kept."""
    book = Book()
    token = await keep(book, "search", text="salt", author=None)
    assert await recall(book, token) == ("search", {"text": "salt"})


async def test_no_options_need_no_memory() -> None:
    """Their token says so."""
    book = Book()
    assert await keep(book, "quote") == NOTHING
    assert await recall(book, NOTHING) == (None, {})
    assert book.kept == {}


async def test_what_was_forgotten_is_gone() -> None:
    """Whoever presses is told."""
    with pytest.raises(Gone):
        await recall(Book(), "t9")
    with pytest.raises(Gone):
        await unfitted(Book(), ("t9",))


async def test_a_button_with_a_name_gets_a_token() -> None:
    """Others stay as they are."""
    book = Book()
    args = ("key", "id", "1", "9", "Hanna van der Meer")
    card = await fitted(book, Card(actions=(Action("Cite", Verb.CITE, args), Action("On", Verb.ON, ("a", "b")))))
    assert [len(action.args) for action in card.actions] == [1, 2]
    assert book.kept[card.actions[0].args[0]][0] == CITED
    assert await unfitted(book, card.actions[0].args) == args
    assert await unfitted(book, ("a", "b")) == ("a", "b")
