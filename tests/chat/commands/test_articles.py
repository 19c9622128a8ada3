"""Stories of ``/articles``."""

from tests.chat.conftest import House, words


async def test_the_library_is_listed_by_title(house: House) -> None:
    """With authors where they are known."""
    answer = await house.ask("articles")
    assert words(answer).index("Letters on Bees") < words(answer).index("The Tide Tables")
    assert "Ada Penrose" in words(answer)


async def test_a_shelf_narrows_the_list(house: House) -> None:
    """The bees stand in a subfolder."""
    answer = await house.ask("articles", shelf="letters")
    assert "Letters on Bees" in words(answer)
    assert "The Tide Tables" not in words(answer)


async def test_an_author_nobody_knows_gets_a_sentence(house: House) -> None:
    """In private."""
    answer = await house.ask("articles", author="Nobody Atall")
    assert answer.ephemeral
