"""Stories of ``/search text`` while it is being typed: what is offered, what choosing opens, what is outdated."""

import asyncio
import logging
import threading
from pathlib import Path
from typing import Any

import pytest

from bot.chat.typing import keystrokes
from bot.chat.typing.passages import JOINER, ChosenPassage
from bot.library.library import Library
from bot.model import Findings
from tests.chat.conftest import BEES, TIDES, House, labels, words

VERSE = "a good table is a promise made by arithmetic"


@pytest.fixture
def articles(articles: Path) -> Path:
    """Besides the usual three: texts that sorely try a line of a hundred characters."""
    (articles / "wide.md").write_text(
        "---\ntitle: Wide and Strange\nauthor: "
        + "Wolfeschlegelsteinhausenbergerdorff " * 6
        + "\n---\n\n"
        + "👩‍🚀🎏 lantern " * 60
        + "\n\nA lantern was \u202ehung\u202c in\tthe \u2066window\u2069 by the ferryman.\n\n"
        + "灯台守は毎晩ランプに火をともして船を待っていた。" * 9
        + "\n\n"
        + "lantern" * 40
        + " without any place to cut stands here.\n",
        "utf-8",
    )
    copies = "\n\n".join(f"The buoy rings in the fog, and nobody but gull number {n} answers." for n in range(40))
    (articles / "buoys.md").write_text(f"---\ntitle: Buoys\nauthor: Ivo Marsh\n---\n\n{copies}\n", "utf-8")
    return articles


async def typed(house: House, text: str, who: Any = None, **filled: Any) -> list[dict[str, Any]]:
    """What is offered for a text; Discord would take the list."""
    choices = await (who or house.ann).autocomplete(house.channel, "search", "text", text, **filled)
    assert len(choices) <= 25
    names = [choice["name"] for choice in choices]
    assert len(set(names)) == len(names)
    for choice in choices:
        for part in (choice["name"], choice["value"]):
            assert 1 <= len(part.encode("utf-16-le")) // 2 <= 100, part
        assert not set(choice["name"]) & set("\n\t\r\x00\u202e\u202c\u2066\u2069")
    return choices


async def test_a_line_is_offered_long_before_it_is_typed(house: House) -> None:
    """Letter by letter the passage comes in sight and stays there."""
    since = None
    for end in range(1, len(VERSE) + 1):
        choices = await typed(house, VERSE[:end])
        assert choices[0] == {"name": f"Search for “{VERSE[:end].strip()}”", "value": VERSE[:end].strip()}
        if any("a good table is a promise" in choice["name"] for choice in choices[1:2]):
            since = since or end
        else:
            assert since is None, VERSE[:end]
    assert since is not None
    assert since <= len("a good tab")


async def test_a_line_names_who_says_it_and_the_words_around_the_match(house: House) -> None:
    """The author stands first, or the title where none is stated; then words of the passage, cut between words."""
    name = (await typed(house, "moon and the pull of the sun"))[1]["name"]
    assert name.startswith("Ada Penrose: …")
    assert "moon and the pull of the sun" in name
    shown = name.removeprefix("Ada Penrose: …").removesuffix("…")
    printed = " ".join(TIDES.split())
    assert f" {shown} " in printed
    assert (await typed(house, "ordinary egg"))[1]["name"].startswith("Letters on Bees: …")


async def test_slips_are_forgiven_while_typing(house: House) -> None:
    """What is offered for a misspelt beginning is the passage meant."""
    assert "promise made by arithmetic" in (await typed(house, "promis made by arithm"))[1]["name"]


async def test_choosing_a_line_opens_that_passage_in_context(house: House) -> None:
    """The answer is the passage among its neighbours, set apart, with its source and the way on."""
    chosen = (await typed(house, VERSE))[1]
    answer = await house.ask("search", text=chosen["value"])
    assert not answer.ephemeral
    assert "> The harbour master once wrote that a good table is a promise" in words(answer)
    assert "Fishermen read them at breakfast" in words(answer)
    assert "Ada Penrose" in words(answer)
    assert "Cite" in labels(answer)
    assert labels(answer)[-1] == "Delete"
    private = await house.ask("search", text=chosen["value"], private=True)
    assert private.ephemeral


async def test_what_was_typed_can_still_be_searched_for(house: House) -> None:
    """The first line, and Enter without a choice, search as ever."""
    first = (await typed(house, VERSE))[0]
    assert "**promise**" in words(await house.ask("search", text=first["value"]))
    assert f"Passages for “{VERSE}”" in words(await house.ask("search", text=VERSE))


async def test_a_text_longer_than_discord_passes_on_is_searched_for_whole(house: House) -> None:
    """All of a pasted line counts, though a choice carries a hundred characters; after a restart, its beginning."""
    pasted = f"The harbour master once wrote that {VERSE} and kept by the moon, says the book on the quay -lantern"
    assert len(pasted) > 100
    choices = await typed(house, pasted)
    assert choices[0]["value"].startswith(JOINER)
    assert "harbour master once wrote" in choices[1]["name"]
    answer = await house.ask("search", text=choices[0]["value"])
    assert "and kept by the moon, says the book" in words(answer).split("\n")[0]
    other = await house.ben.slash(house.channel, "search", text=choices[0]["value"])
    assert "Passages for “The harbour master once" in words(other.response)
    await house.restart()
    assert "harbour master" in words(await house.ask("search", text=choices[0]["value"]))


async def test_filters_filled_in_before_narrow_what_is_offered(house: House) -> None:
    """With an article or an author chosen only theirs are offered; with one that names nothing, only the search."""
    everywhere = {choice["name"].split(":")[0] for choice in (await typed(house, "makes"))[1:]}
    assert len(everywhere) > 1
    for narrowed in ({"article": "the-tide-tables"}, {"author": "Ada Penrose"}):
        offered = (await typed(house, "makes", **narrowed))[1:]
        assert offered
        assert {choice["name"].split(":")[0] for choice in offered} == {"Ada Penrose"}
    assert len(await typed(house, "makes", article="Zzyzx Qqqq")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "lantern",
        "by the ferryman",
        "火をともして",
        "lanternlantern",
        "ランプ",
        "gull number",
        "👩‍🚀",
        "x" * 6000,
        "lantern " * 700,
    ],
)
async def test_whatever_stands_in_a_text_discord_takes_the_list(house: House, text: str) -> None:
    """Long names, emoji, texts without spaces, marks of direction and many alike: never too long, never two alike."""
    await typed(house, text)


async def test_marks_of_direction_and_white_space_are_left_out(house: House) -> None:
    """A line reads as one line, from one side."""
    names = [choice["name"] for choice in await typed(house, "window by the ferryman")]
    assert any("hung in the window by the ferryman" in name for name in names)


@pytest.mark.parametrize("text", ["", "   ", "\u202e", "\x00"])
async def test_nothing_typed_offers_nothing(house: House, text: str) -> None:
    """An empty option is left in peace."""
    assert await typed(house, text) == []


@pytest.mark.parametrize("text", ["?!", "🙂", '"', "zzqqx vvwwk", "zebra xylophone"])
async def test_where_nothing_is_close_only_the_search_is_offered(house: House, text: str) -> None:
    """No passage is made up to fill the list, and nothing fails."""
    assert [choice["value"] for choice in await typed(house, text)] == [text]


async def test_a_passage_that_went_is_told_to_whoever_chose_it(house: House) -> None:
    """A choice made before a reload gets a private sentence, for the article and for the passage alone."""
    passage = (await typed(house, "the wind does not reach them"))[1]["value"]
    (house.articles / "letters" / "bees.md").write_text(BEES.replace("I have moved the hives", "They took the hives"))
    await house.services.library.reload()
    answer = await house.ask("search", text=passage)
    assert answer.ephemeral
    assert "“Letters on Bees” has changed" in words(answer)
    (house.articles / "letters" / "bees.md").unlink()
    await house.services.library.reload()
    answer = await house.ask("search", text=passage)
    assert answer.ephemeral
    assert "no longer in the library" in words(answer)


@pytest.mark.parametrize(
    "text",
    [
        "passage:the-tide-tables:0123456789:01234567",
        f"{JOINER}passage:the-tide-tables",
        f"{JOINER}passage:a:b:c:d",
        f"{JOINER}passage:../..:b:c",
        f"{JOINER}{JOINER}tide",
        JOINER,
    ],
)
async def test_what_only_looks_like_a_choice_is_searched_for(house: House, text: str) -> None:
    """Nobody can type themselves into an error."""
    answer = words(await house.ask("search", text=text))
    assert "Passages for" in answer or "No close match" in answer or "nothing to search for" in answer


async def test_nobody_opens_another_passage_than_the_one_named(house: House) -> None:
    """A token with a passage that is not there is told as gone."""
    answer = await house.ask("search", text=ChosenPassage("the-tide-tables", "0123456789", "01234567").written())
    assert answer.ephemeral
    assert "no longer in it" in words(answer)


async def test_typing_on_outdates_what_waits_and_the_engine_never_sees_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the engine is busy three letters come: the last is searched for, the others are answered at once."""
    seen: list[str] = []
    parts = house.services.library._resources
    search = parts.engine.search

    def noted(text: str, *rest: Any, **named: Any) -> Any:
        seen.append(text)
        return search(text, *rest, **named)

    monkeypatch.setattr(parts.engine, "search", noted)
    busy, offered = threading.Event(), house.bot.get_cog("Search")
    parts.searching.submit(busy.wait, 60)
    asking = [asyncio.ensure_future(_offered(offered, 1, text)) for text in ("the h", "the ha", "the har")]
    other = asyncio.ensure_future(_offered(offered, 2, "kept by the m"))
    older = [[choice.value for choice in await task] for task in asking[:2]]
    assert older == [["the h"], ["the ha"]]
    assert not asking[2].done()
    busy.set()
    assert len(await asking[2]) > 1
    assert "kept by the moon" in (await other)[1].name
    assert seen == ["the har", "kept by the m"]


async def test_a_library_that_is_late_or_broken_leaves_the_search(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In time for Discord the first line stands there alone; a fault is logged, a wait is not."""

    async def never(*_: object, **__: object) -> Findings:
        await asyncio.sleep(3600)
        raise AssertionError

    async def broken(*_: object, **__: object) -> Findings:
        raise OSError("disk")

    monkeypatch.setattr(keystrokes, "PATIENCE", 0.01)
    monkeypatch.setattr(Library, "search_typed", never)
    offered = house.bot.get_cog("Search")
    assert [choice.value for choice in await _offered(offered, 1, "tide")] == ["tide"]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
    monkeypatch.setattr(Library, "search_typed", broken)
    assert [choice.value for choice in await _offered(offered, 1, "tide")] == ["tide"]
    assert "Suggestions for /search failed." in caplog.text


async def _offered(cog: Any, person: int, text: str) -> Any:
    """Autocomplete as Discord asks for it, without waiting for the house to come to rest."""
    return await cog.search._params["text"].autocomplete(cog, _Asking(person), text)


class _Asking:
    """As much of an interaction as autocomplete looks at."""

    def __init__(self, person: int) -> None:
        self.user = type("User", (), {"id": person})
        self.namespace = object()
        self.extras: dict[str, object] = {}
