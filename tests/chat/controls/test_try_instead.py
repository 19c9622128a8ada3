"""Stories of a search that finds nothing close: what is offered instead, and what choosing it does."""

from typing import Any

import pytest

from bot.chat.controls.press import Press
from tests.chat.conftest import House, choose, menu, words
from tests.chat.markup import alive


async def pick(house: House, message: Any, label: str) -> Any:
    """Ann picks the line of the menu that begins so; the message as it stands then."""
    value = next(line["value"] for line in menu(message) if line["label"].startswith(label))
    result = await choose(house.ann, message, value)
    return result.response or result.followups[0]


async def test_a_heading_that_is_like_the_query_is_offered_and_opens(house: House) -> None:
    """Who asks for a section by its heading can read it from the answer that found no passage."""
    answer = await house.ask("search", text="who reads theem xylophone")
    assert answer.ephemeral
    assert "Heading in *" in words(answer)
    assert "“Who reads them”" in words(answer)
    opened = await pick(house, answer, "Read “Who reads them”")
    assert "Fishermen read them at breakfast" in words(opened)


async def test_a_title_that_is_like_the_query_is_offered(house: House) -> None:
    """Titles are offered once, though an article begins with its title as a heading too."""
    answer = await house.ask("search", text="lettres about bees")
    lines = [line["label"] for line in menu(answer)]
    assert lines.count("Read “Letters on Bees”") == 1


async def test_a_word_of_the_library_is_searched_for_instead(house: House) -> None:
    """What one may have meant is searched for in the same articles, in place, also after a restart."""
    answer = await house.ask("search", text="zzqq wwvv sandbenk qqxx kkjj", author="Ada Penrose")
    assert "Did you mean “sandbank”" in words(answer)
    await house.restart()
    found = await pick(house, answer, "Search for “sandbank”")
    assert "Passages for “sandbank”" in words(found)
    assert "**sandbank**" in words(found)


async def test_nothing_is_offered_where_nothing_is_like_it(house: House) -> None:
    """Nonsense gets a sentence and no menu."""
    answer = await house.ask("search", text="zzqq wwvv kkjj")
    assert "Try fewer or different words." in words(answer)
    assert menu(answer) == []


async def test_hostile_headings_are_offered_dead(house: House) -> None:
    """Markup in a title or heading pings nobody and links nowhere, on the card and on the menu."""
    answer = await house.ask("search", text="99 heading")
    assert any("heading" in line["label"] for line in menu(answer))
    assert not alive(words(answer)) - {"heading", "bold", "italic", "block quote", "small print", "list"}


@pytest.mark.parametrize(
    "value", ["", "w:", "p:", "p:nowhere:1", "p:the-tide-tables:x", "p:tides:0", "p:a:b:c", "z:1", "w:" + "x" * 98]
)
async def test_a_line_nobody_was_offered_is_told_in_a_sentence(
    house: House, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """Whatever comes back as chosen, somebody gets an answer and nothing breaks."""
    answer = await house.ask("search", text="who reads theem xylophone")
    monkeypatch.setattr(Press, "chosen", lambda _: value)
    told = words(await pick(house, answer, "Read"))
    assert any(
        part in told for part in ("another version", "no longer in the library", "nothing to search", "No close match")
    )


async def test_the_menu_is_shown_within_bounds(house: House) -> None:
    """The message that offers most is one Discord takes."""
    assert menu(await house.ask("search", text="the second letter how they are made xqz"))
