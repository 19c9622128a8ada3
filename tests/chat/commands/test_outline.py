"""Stories of ``/outline``."""

from tests.chat.conftest import House, labels, menu, words


async def test_the_headings_of_an_article_can_be_chosen(house: House) -> None:
    """The menu has one line for each section."""
    answer = await house.ask("outline", article="The Tide Tables")
    assert "How they are made" in words(answer)
    assert [option["label"] for option in menu(answer)][-2:] == ["How they are made", "Who reads them"]


async def test_a_private_outline_can_be_shared(house: House) -> None:
    """It needs no delete."""
    answer = await house.ask("outline", article="The Tide Tables", private=True)
    assert answer.ephemeral
    assert "Share" in labels(answer)
    assert "Delete" not in labels(answer)
