"""The options of ``/library hide`` and ``show``: what is typed becomes a passage, or one of the hidden things."""

from tests.chat.conftest import House, shown, words

SENTENCE = "A table that is wrong by an hour has drowned more people than many a storm."


async def test_a_curator_is_offered_the_passages_that_hold_the_words(house: House) -> None:
    """A member who sees the command is offered nothing."""
    assert await house.ann.autocomplete(house.channel, "library hide", "passage", "wrong by an hour") == []
    await house.restart(curators=(house.ann.id,))
    offered = await house.ann.autocomplete(house.channel, "library hide", "passage", "wrong by an hour")
    assert "wrong by an hour" in offered[0]["name"]
    answer = await house.ask("library hide", passage=offered[0]["value"])
    assert "Hidden from quotes and from search: the passage “Fishermen read them" in words(answer)


async def test_words_that_were_only_typed_mean_the_nearest_passage(house: House) -> None:
    """What stands nowhere is refused with what to do."""
    await house.restart(curators=(house.ann.id,))
    assert "the passage “Fishermen read them" in words(await house.ask("library hide", passage=SENTENCE))
    assert "That passage was not found, or is hidden already." in words(
        await house.ask("library hide", passage="zzzz qqqq xxxx")
    )


async def test_few_words_or_those_of_several_passages_hide_nothing_but_offer_them(house: House) -> None:
    """A line of what is offered is then taken for its passage."""
    await house.restart(curators=(house.ann.id,))
    refused = words(await house.ask("library hide", passage="the"))
    assert "“the” may be a part of any of these passages, so nothing was hidden." in refused
    assert "- Ada Penrose: …" in refused
    assert "so nothing was hidden" in words(await house.ask("library hide", passage="drowned"))
    assert await house.services.library.curating.hidden() == []
    for line in await house.ann.autocomplete(house.channel, "library hide", "passage", "drowned"):
        assert "Hidden from quotes" in words(await house.ask("library hide", passage=line["name"]))


async def test_a_sentence_with_a_slip_still_means_the_only_passage_near_it(house: House) -> None:
    """And words of which no passage has all hide nothing."""
    await house.restart(curators=(house.ann.id,))
    some = words(await house.ask("library hide", passage="fishermen who keep bees by the honest telephone"))
    assert "Hidden" not in some
    slip = SENTENCE.replace("drowned", "drownd")
    assert "the passage “Fishermen read them" in words(await house.ask("library hide", passage=slip))


async def test_what_is_hidden_is_offered_to_be_shown(house: House) -> None:
    """By a part of its words, and to curators alone."""
    await house.restart(curators=(house.ann.id,))
    await house.ask("library hide", article="letters-on-bees")
    assert await house.ben.autocomplete(house.channel, "library show", "hidden", "bees") == []
    (line,) = await house.ann.autocomplete(house.channel, "library show", "hidden", "bees")
    assert line["name"] == "the article “Letters on Bees”"
    assert await house.ann.autocomplete(house.channel, "library show", "hidden", "boats") == []
    refused = shown(await house.ben.slash(house.channel, "library show", hidden="zz"))
    assert words(refused) == "Only curators of this library can do that."
    assert "Shown again: the article “Letters on Bees”" in words(await house.ask("library show", hidden="on bees"))
    assert "Nothing that is hidden matches that." in words(await house.ask("library show", hidden="7"))
