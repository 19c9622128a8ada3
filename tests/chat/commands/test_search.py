"""Stories of ``/search``: what is found, how pages turn, what is said when nothing is near."""

from pathlib import Path

import pytest

from tests.chat.conftest import House, labels, shown, words
from tests.chat.markup import alive


@pytest.fixture
def articles(articles: Path) -> Path:
    """Besides the usual three a long one, so that there are pages."""
    verses = "\n\n".join(
        f"On day {number} of the voyage the lantern keeper counted {number} ships beyond the reef and wrote them down."
        for number in range(1, 24)
    )
    (articles / "log.md").write_text(f"---\ntitle: The Lantern Log\nauthor: Ivo Marsh\n---\n\n{verses}\n", "utf-8")
    return articles


async def test_what_was_found_word_for_word_is_marked_in_context(house: House) -> None:
    """Only those words; a passage that is merely close is shown as it stands."""
    found = await house.ask("search", text="has drowned more people")
    assert "**has drowned more people**" in words(shown(await house.ann.click(found, label="In context")))


async def test_a_half_remembered_passage_is_found_in_spite_of_slips(house: House) -> None:
    """The passage comes with its matched words in bold and its source; it can be opened in context."""
    answer = await house.ask("search", text="a good tabel is a promise made by arithmetik")
    assert not answer.ephemeral
    assert "**promise**" in words(answer)
    assert "Ada Penrose, in *[The Tide Tables](https://harbour.example/tides)*, “Who reads them”" in words(answer)
    assert labels(answer)[0] == "In context"
    assert labels(answer)[-1] == "Delete"


async def test_a_hit_opens_in_context_for_whoever_presses(house: House) -> None:
    """Ben opens Ann's hit, privately."""
    answer = await house.ask("search", text="kept by the moon", article="The Tide Tables")
    opened = shown(await house.ben.click(answer, label="In context"))
    assert opened.ephemeral
    assert "> The harbour master once wrote" in words(opened)


async def test_a_long_answer_has_pages_that_only_whoever_asked_turns(house: House) -> None:
    """Next and previous turn the pages in place, also after a restart; Ben is refused."""
    answer = await house.ask("search", text="ships beyond the reef", article="The Lantern Log")
    assert "Page 1 of " in words(answer)
    assert "1. Exact match" in words(answer).replace("\\", "")
    await house.restart()
    await house.ann.click(answer, label="Next")
    second = house.again(answer)
    assert "Page 2 of " in words(second)
    assert "6. Exact match" in words(second).replace("\\", "")
    refusal = shown(await house.ben.click(answer, label="Next"))
    assert refusal.ephemeral
    assert "Page 2 of " in words(house.again(answer))
    await house.ann.click(answer, label="Last")
    assert "First" in labels(house.again(answer))
    await house.ann.click(answer, label="First")
    assert words(house.again(answer)) == words(answer)


async def test_what_was_asked_is_kept_only_for_answers_with_pages(house: House) -> None:
    """A search with one page leaves nothing in the data folder."""
    await house.ask("search", text="kept by the moon", article="The Tide Tables")
    data = house.services.settings.data_dir
    written = b"".join(path.read_bytes() for path in data.glob("state.db*"))
    assert b"kept by the moon" not in written
    await house.ask("search", text="ships beyond the reef", article="The Lantern Log")
    written = b"".join(path.read_bytes() for path in data.glob("state.db*"))
    assert b"ships beyond the reef" in written


async def test_nothing_near_is_said_privately(house: House) -> None:
    """An answer without passages does not litter the channel."""
    answer = await house.ask("search", text="zebra xylophone")
    assert answer.ephemeral
    assert "No close match for “zebra xylophone”" in words(answer)


@pytest.mark.parametrize("text", ["???", "🙂", " \u2003 ", "…"])
async def test_a_query_without_words_gets_a_sentence(house: House, text: str) -> None:
    """Punctuation and emoji are nothing to look for, and the reply says so."""
    answer = await house.ask("search", text=text)
    assert answer.ephemeral
    assert "nothing to search for" in words(answer)


async def test_a_very_long_query_is_answered_and_shown_cut(house: House) -> None:
    """Six thousand characters are taken; the title shows their beginning."""
    text = ("a good table is a promise made by arithmetic and kept by the moon " * 100)[:6000]
    answer = await house.ask("search", text=text)
    assert "“a good table is a promise" in words(answer)
    assert "…”" in words(answer).split("\n")[0]


async def test_a_hostile_query_comes_back_dead(house: House) -> None:
    """Markup in the query pings nobody and links nowhere."""
    answer = await house.ask("search", text="@everyone [x](https://evil.example) ||zebra|| <@1>")
    assert not alive(words(answer)) - {"heading", "bold", "italic", "block quote", "small print", "list"}
