"""Stories of *Report to curators* and ``/library queue``: a member reports a quote, a curator hides or keeps it."""

from typing import Any

from tests.chat.conftest import House, labels, shown, words


async def reported(house: House, message: Any) -> Any:
    """Ben chooses *Report to curators* in the menu of a message; the one answer he gets."""
    return shown(await house.ben.context_menu(house.channel, "Report to curators", message))


def on_the_channel(house: House, answer: Any) -> Any:
    return next(one for one in house.channel.history() if one.id == answer.id)


async def test_a_reported_quote_is_hidden_by_a_curator(house: House) -> None:
    """Ben hears that it arrived; Ann sees the passage, hides it, and it is drawn no more."""
    await house.restart(curators=(house.ann.id,))
    answer = await house.ask("quote", article="letters-on-bees")
    told = await reported(house, on_the_channel(house, answer))
    assert told.ephemeral
    assert words(told) == "Reported. A curator of this library will look at it."
    assert "**Reported\\:** 1 passage" in words(await house.ask("library status"))
    queue = await house.ask("library queue")
    assert "Reported once, on" in words(queue)
    assert labels(queue)[:3] == ["Hide from quotes", "Hide everywhere", "Keep"]
    settled = words(shown(await house.ann.click(queue, label="Hide from quotes")))
    assert settled.startswith("Hidden from quotes. /library undo takes this back. Nothing is waiting")
    assert words(await house.ask("library queue")) == "Nothing is waiting: no report, and no text."
    assert "from quotes (reported), by <@" in words(await house.ask("library hidden"))


async def test_what_is_kept_waits_no_more(house: House) -> None:
    """Reported twice, looked at once."""
    await house.restart(curators=(house.ann.id,))
    answer = on_the_channel(house, await house.ask("search", text="a promise made by arithmetic"))
    await reported(house, answer)
    await reported(house, answer)
    queue = await house.ask("library queue")
    assert "Reported 2 times" in words(queue)
    settled = words(shown(await house.ann.click(queue, label="Keep")))
    assert settled == "Kept as it is. Nothing is waiting: no report, and no text."
    assert words(await house.ask("library queue")) == "Nothing is waiting: no report, and no text."
    assert words(await house.ask("library hidden")) == "Nothing is hidden."


async def test_what_else_waits_is_told_with_what_was_done(house: House) -> None:
    """The next report stands below; after the last one, the texts that members offered."""
    await house.restart(curators=(house.ann.id,))
    for article in ("letters-on-bees", "the-tide-tables"):
        await reported(house, on_the_channel(house, await house.ask("quote", article=article)))
    said = await house.ben.send(house.channel, "A teapot that is never warmed makes a cup that nobody remembers.")
    offered = shown(await house.ben.context_menu(house.channel, "Add to the library", said))
    await house.ben.click(offered, label="Send to the curators")
    second = shown(await house.ann.click(await house.ask("library queue"), label="Hide everywhere"))
    assert "Hidden from quotes and from search." in words(second)
    assert labels(second)[:3] == ["Hide from quotes", "Hide everywhere", "Keep"]
    assert (
        words(shown(await house.ann.click(second, label="Keep"))) == "Kept as it is. 1 more text waits: /library queue."
    )


async def test_only_answers_with_a_passage_can_be_reported(house: House) -> None:
    """Neither what people write nor help."""
    message = await house.ben.send(house.channel, "I do not like this.")
    assert "Choose this on an answer of mine" in words(await reported(house, message))


async def test_the_queue_is_for_curators(house: House) -> None:
    """Seeing it, and pressing its buttons after the right was lost."""
    assert words(await house.ask("library queue")) == "Only curators of this library can do that."
    await house.restart(curators=(house.ann.id,))
    await reported(house, on_the_channel(house, await house.ask("quote", article="letters-on-bees")))
    queue = await house.ask("library queue")
    await house.restart(curators=(house.ben.id,))
    refused = shown(await house.ann.click(queue, label="Hide everywhere"))
    assert words(refused) == "Only curators of this library can do that."
    assert words(await house.ask("library hidden")) == "Only curators of this library can do that."


async def test_a_report_that_somebody_settled_says_so(house: House) -> None:
    """Two curators look at the same report."""
    await house.restart(curators=(house.ann.id,))
    await reported(house, on_the_channel(house, await house.ask("quote", article="letters-on-bees")))
    queue = await house.ask("library queue")
    second = await house.ask("library queue")
    await house.ann.click(queue, label="Keep")
    assert "Somebody has looked at that report already." in words(shown(await house.ann.click(second, label="Keep")))


async def test_what_left_the_library_waits_no_more(house: House) -> None:
    """The article is removed before a curator looks."""
    await house.restart(curators=(house.ann.id,))
    await reported(house, on_the_channel(house, await house.ask("quote", article="letters-on-bees")))
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    assert words(await house.ask("library queue")) == "Nothing is waiting: no report, and no text."
