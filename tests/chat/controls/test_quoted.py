"""Stories of messages that quote more than once."""

from typing import Any

from tests.chat.conftest import House, choose, menu, shown, words

TRUE = "a good table is a promise made by arithmetic and kept by the moon"
FALSE = "the harbour master never sleeps twice"


async def verify(house: House, content: str, **more: Any) -> Any:
    """Ben says something; Ann chooses *Verify quotation* in its menu."""
    message = await house.ben.send(house.channel, content, **more)
    return shown(await house.ann.context_menu(house.channel, "Verify quotation", message))


async def test_every_quotation_of_a_message_is_answered(house: House) -> None:
    """The longest first; the other is listed, and its verdict is one choice away and back."""
    answer = await verify(house, f"He said “{TRUE}” and “{FALSE}”.")
    assert "### Verbatim" in words(answer)
    assert "“the harbour master never sleeps twice”" in words(answer)
    assert "Not in this library" in words(answer)
    (line,) = menu(answer)
    other = shown(await choose(house.ann, answer, line["value"]))
    assert "### Not in this library" in words(other)
    (back,) = menu(other)
    assert "### Verbatim" in words(shown(await choose(house.ann, other, back["value"])))


async def test_the_menu_still_answers_after_a_restart(house: House) -> None:
    """What it needs is kept."""
    answer = await verify(house, f"“{TRUE}” and “{FALSE}”.")
    await house.restart()
    other = shown(await choose(house.ann, answer, menu(answer)[0]["value"]))
    assert "### Not in this library" in words(other)


async def test_a_greeting_is_told_what_a_quotation_looks_like(house: House) -> None:
    """Nothing is called missing that nobody quoted."""
    for greeting in ("good morning everyone", "hi"):
        answer = await verify(house, greeting)
        assert "### No quotation in this message" in words(answer)
        assert "in quotation marks or after" in words(answer)


async def test_many_quotations_are_checked_up_to_a_menu(house: House) -> None:
    """Thirty in one message: the rest is counted."""
    content = " ".join(f"“the {at} boats of {at} harbours”" for at in range(30))
    answer = await verify(house, content)
    assert "There are 30 quotations in all" in words(answer)
    assert len(menu(answer)) == 24


async def test_whoever_is_named_beside_the_words_is_believed_to_be_meant(house: House) -> None:
    """In the forms in which people misattribute."""
    for form in (f"Oscar Wilde: “{TRUE}”", f"As Oscar Wilde said, “{TRUE}”", f"“{TRUE}” (Oscar Wilde)"):
        assert "### Someone else’s words" in words(await verify(house, form))
