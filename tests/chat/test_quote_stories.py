"""Stories of ``/quote`` and its buttons."""

from tests.chat.conftest import House, labels, shown, words


async def test_a_member_asks_for_a_quote_and_everyone_sees_it_with_its_source(house: House) -> None:
    """A quote stands in the channel with its author, title, section and date, and the three buttons."""
    answer = shown(await house.ann.slash(house.channel, "quote", article="The Tide Tables"))
    print(words(answer))
    assert not answer.ephemeral
    assert "Ada Penrose" in words(answer)
    assert "[The Tide Tables](https://harbour.example/tides)" in words(answer)
    assert "(The Harbour Weekly, 3 May 1926)" in words(answer)
    assert labels(answer) == ["Another", "In context", "Delete"]
