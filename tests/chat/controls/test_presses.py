"""Stories of *Cite*: the source in six styles, to be copied, wherever words are shown."""

import pytest

from tests.chat.conftest import BEES, TIDES, House, labels, shown, words
from tests.chat.markup import alive

INTERVIEW = """---
title: A Talk on the Quay
author: Ada Penrose
---

# A Talk on the Quay

The pilot put down the cup before answering. “Nobody who has been afraid of the water once will ever laugh at a table
of tides,” said Amparo Rivas, and looked at the harbour for a long while.
"""


async def test_a_quote_is_cited_for_whoever_presses(house: House) -> None:
    """Six styles, each as code one can copy, with the day on which the text was read."""
    answer = await house.ask("quote", article="The Tide Tables")
    cited = shown(await house.ben.click(answer, label="Cite"))
    assert cited.ephemeral
    for style in ("Plain", "Chicago", "MLA", "APA", "BibTeX", "Markdown"):
        assert f"**{style}**" in words(cited)
    assert "Penrose, Ada. “The Tide Tables.” The Harbour Weekly, May 3, 1926. Accessed May 3, 2026." in words(cited)
    assert "  urldate = {2026-05-03}" in words(cited)
    assert words(cited).count("```") == 2
    assert words(cited).count("`") == 6 + 10


async def test_what_is_not_known_is_left_out_and_named(house: House) -> None:
    """No author, no date, no link: none is invented."""
    cited = shown(await house.ann.click(await house.ask("quote", article="Letters on Bees"), label="Cite"))
    assert "No author, date or link" in words(cited)
    assert "Anonymous" not in words(cited)


async def test_cite_stands_wherever_words_are_shown(house: House) -> None:
    """On a quote, in context, on a page of reading, on a verdict; it works after a restart."""
    quoted = await house.ask("quote", article="The Tide Tables")
    opened = shown(await house.ann.click(quoted, label="In context"))
    reading = await house.ask("read", article="The Tide Tables")
    verdict = await house.ask("verify", text="a good table is a promise made by arithmetic")
    await house.restart()
    for answer in (quoted, opened, reading, verdict):
        assert "“The Tide Tables.”" in words(shown(await house.ann.click(answer, label="Cite")))


async def test_words_that_the_text_quotes_are_cited_with_who_said_them(house: House) -> None:
    """The speaker stands beside the author, from a quote and from a verdict, also after a restart."""
    (house.articles / "talk.md").write_text(INTERVIEW, "utf-8")
    await house.services.library.reload()
    verdict = await house.ask("verify", text="Nobody who has been afraid of the water once will ever laugh at a table")
    await house.restart()
    cited = words(shown(await house.ann.click(verdict, label="Cite")))
    assert "Amparo Rivas, quoted by Ada Penrose" in cited
    assert "(qtd. in Penrose)" in cited


async def test_parts_from_several_articles_are_cited_apart(house: House) -> None:
    """Each source of a spliced quotation has a button of its own."""
    text = (
        "Fishermen read them at breakfast, pilots read them twice … "
        "I have moved the hives behind the wall, where the wind does not reach them"
    )
    answer = await house.ask("verify", text=text)
    assert labels(answer).count("Cite part 1") == labels(answer).count("Cite part 2") == 1
    assert "Letters on Bees" in words(shown(await house.ben.click(answer, label="Cite part 2")))


async def test_a_changed_or_deleted_text_is_not_cited_in_silence(house: House) -> None:
    """Changed a little: the answer says so. Gone: a sentence instead of a citation."""
    answer = await house.ask("verify", text="Fishermen read them at breakfast, pilots read them twice")
    (house.articles / "tides.md").write_text(TIDES.replace("Fishermen", "FISHERMEN"), "utf-8")
    await house.services.library.reload()
    assert "changed since it was shown" in words(shown(await house.ann.click(answer, label="Cite")))
    (house.articles / "tides.md").unlink()
    await house.services.library.reload()
    gone = shown(await house.ann.click(answer, label="Cite"))
    assert gone.ephemeral
    assert "no longer in the library" in words(gone)


async def test_a_hostile_source_is_cited_as_it_is_written(house: House) -> None:
    """Nothing gets out of the code one copies, not even through backticks."""
    (house.articles / "ticks.md").write_text(BEES.replace("Letters on Bees", "```Bees``` @everyone `x`"), "utf-8")
    await house.services.library.reload()
    for text in (
        "will find **bold** words, `code` and [a link](https://evil.example)",
        "A hive that is about to swarm",
    ):
        cited = words(shown(await house.ann.click(await house.ask("verify", text=text), label="Cite")))
        assert cited.count("```") == 2
        fence = cited.index("```"), cited.rindex("```") + 3
        assert "`" in cited[fence[0] + 3 : fence[1] - 3] or "ticks" not in cited
        outside = cited[: fence[0]] + cited[fence[1] :]
        assert not alive(outside) - {"heading", "bold", "small print", "code"}


@pytest.mark.parametrize("answer", ["search"])
async def test_an_opened_hit_can_be_cited(house: House, answer: str) -> None:
    """From a hit to its context, and from there to its source."""
    found = await house.ask(answer, text="kept by the moon", article="The Tide Tables")
    opened = shown(await house.ben.click(found, label="In context"))
    assert "Penrose" in words(shown(await house.ben.click(opened, label="Cite")))
