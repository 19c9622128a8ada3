"""Stories of ``/verify`` and of the two menus on a message."""

from typing import Any

import pytest

from tests.chat.conftest import House, labels, shown, words
from tests.chat.markup import alive

TRUE = "a good table is a promise made by arithmetic and kept by the moon"
PASSAGE = "A table that is wrong by an hour has drowned more people than many a storm."


async def said(house: House, content: str, **rest: Any) -> Any:
    """Ben says something in the channel."""
    return await house.ben.send(house.channel, content, **rest)


async def verify(house: House, message: Any) -> Any:
    """Ann chooses *Verify quotation* in the menu of a message; the one answer she gets."""
    return shown(await house.ann.context_menu(house.channel, "Verify quotation", message))


async def find(house: House, message: Any) -> Any:
    return shown(await house.ann.context_menu(house.channel, "Find the source", message))


async def test_a_true_quotation_is_said_to_be_true_with_its_source(house: House) -> None:
    """The answer is public, begins with the verdict, and opens the passage."""
    answer = await house.ask("verify", text=f"“{TRUE}”")
    assert not answer.ephemeral
    assert words(answer).startswith("### Verbatim\n\nThe text says exactly this.")
    assert "Ada Penrose, in *[The Tide Tables](https://harbour.example/tides)*, “Who reads them”" in words(answer)
    opened = shown(await house.ben.click(answer, label="In context"))
    assert opened.ephemeral
    assert "> The harbour master once wrote that **a good table is a promise" in words(opened)


async def test_several_quotations_typed_at_once_are_checked_one_by_one(house: House) -> None:
    """Each with its own name; the others are listed, and one choice away."""
    answer = await house.ask("verify", text=f"“{TRUE}” — Ada Penrose. And “the harbour never sleeps” — Oscar Wilde")
    assert words(answer).startswith("### Verbatim")
    assert "There are 2 quotations in all; above is one of them." in words(answer)
    assert "“the harbour never sleeps”" in words(answer)
    assert "Oscar Wilde" not in words(answer)


async def test_an_altered_quotation_is_shown_word_by_word(house: House) -> None:
    """Struck out and bold, the same in words, and what it puts at stake."""
    answer = await house.ask("verify", text=PASSAGE.replace("has drowned", "has never drowned"))
    assert "### Altered" in words(answer)
    assert "~~never~~" in words(answer)
    assert "Added: “never”." in words(answer)
    assert "**Careful: the changes affect a negation " in words(answer)


async def test_words_under_the_wrong_name_are_given_back(house: House) -> None:
    """Whoever was named did not say it; the answer says whose words they are."""
    answer = await house.ask("verify", text=PASSAGE, speaker="Oscar Wilde")
    assert "Someone else’s words" in words(answer)
    assert "Oscar Wilde" in words(answer)
    assert "Ada Penrose" in words(answer)


async def test_a_quotation_that_is_not_here_may_still_be_real(house: House) -> None:
    """The answer shows what was asked and says how little the library holds."""
    answer = await house.ask("verify", text="Quantum engines hum beneath seventeen glass mountains")
    assert "### Not in this library" in words(answer)
    assert "> Quantum engines hum" in words(answer)
    assert "only 3 articles, so the quotation may still be genuine" in words(answer)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("   ", "nothing to check"),
        ("two words", "only two words"),
        ("?!… — ...", "no words"),
        ("[all] [in] [brackets]", "square brackets"),
    ],
)
async def test_what_cannot_be_checked_gets_a_private_sentence(house: House, text: str, sentence: str) -> None:
    """Too little, too much or no words at all are said so to whoever asked alone."""
    answer = await house.ask("verify", text=text)
    assert answer.ephemeral
    assert sentence in words(answer)


@pytest.mark.parametrize(
    "text",
    [
        "Die Flut kommt in der Nacht und geht am Morgen",
        "潮の表は約束である 月が守る約束である",
        "for (i = 0; i < 9; i++) { f(i); }",
    ],
)
async def test_other_languages_and_code_get_a_plain_answer(house: House, text: str) -> None:
    """They are simply not in this library."""
    assert "Not in this library" in words(await house.ask("verify", text=text)) or "no words" in words(
        await house.ask("verify", text=text)
    )


async def test_the_quoted_part_of_a_message_is_checked(house: House) -> None:
    """What stands around the quotation does not count, and the answer is for whoever asked alone."""
    message = await said(house, f"I love this one, <@{house.ann.id}>: **“{TRUE}”** <:moon:123> don't you?")
    answer = await verify(house, message)
    assert answer.ephemeral
    assert "### Verbatim" in words(answer)


async def test_a_block_quote_with_a_name_below_is_checked_under_that_name(house: House) -> None:
    """``> …`` and ``— Name`` are taken as people write them."""
    message = await said(house, f"look\n>>> *{PASSAGE}*\n— Oscar Wilde")
    assert "Someone else’s words" in words(await verify(house, message))
    message = await said(house, f"> {PASSAGE}\n— Ada Penrose")
    assert "### Verbatim" in words(await verify(house, message))


async def test_a_message_that_marks_nothing_is_checked_whole(house: House) -> None:
    """Without quotation marks all of it is the quotation."""
    assert "### Verbatim" in words(await verify(house, await said(house, PASSAGE)))


async def test_the_bot_s_own_answers_can_be_checked_and_found(house: House) -> None:
    """A card's block quote is a quotation like any other."""
    answer = await house.ask("quote", article="The Tide Tables")
    assert "### Verbatim" in words(await verify(house, house.again(answer)))


@pytest.mark.parametrize("content", ["<:moon:123> <@1>", "https://harbour.example/tides", "||  ||"])
async def test_a_message_without_words_gets_a_sentence(house: House, content: str) -> None:
    """Emoji, mentions and links are no words; pictures are not read."""
    message = await said(house, content)
    for reply in (await verify(house, message), await find(house, message)):
        assert reply.ephemeral
        assert "no words in that message" in words(reply)


async def test_the_source_of_a_message_is_found_though_it_is_retold(house: House) -> None:
    """The nearest passage comes first, with the words both share in bold, for whoever asked alone."""
    message = await said(house, "somebody said the harbour master wrote a good table is a promise of arithmetic?")
    answer = await find(house, message)
    assert answer.ephemeral
    assert "### Possible sources" in words(answer)
    assert "**promise**" in words(answer)
    assert labels(answer)[0] == "In context"


async def test_a_message_from_elsewhere_has_no_source_here(house: House) -> None:
    """The answer says so and calls what it shows what it is."""
    answer = await find(house, await said(house, "quantum engines hum beneath seventeen glass mountains"))
    assert "No source found" in words(answer)


async def test_messages_full_of_markup_come_back_dead(house: House) -> None:
    """What is shown of a message pings nobody and links nowhere."""
    message = await said(house, "> ||@everyone|| [zebra](https://evil.example) <@1> \\*\\*xylophone\\*\\* quagga <@&9>")
    for answer in (await verify(house, message), await find(house, message)):
        assert not alive(words(answer)) - {"heading", "bold", "italic", "block quote", "small print"}


async def test_answers_are_private_where_the_settings_say_so(house: House) -> None:
    """``private_answers`` is the default of the option, which still wins."""
    await house.restart(private_answers=True)
    assert (await house.ask("verify", text=TRUE)).ephemeral
    assert (await house.ask("quote")).ephemeral
    assert not (await house.ask("quote", private=False)).ephemeral
