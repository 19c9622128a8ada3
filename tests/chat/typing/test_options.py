"""Options that complete themselves: nearest first, within Discord's bounds, and never an error."""

from pathlib import Path
from typing import Any

import pytest

from bot.library.library import Library
from tests.chat.conftest import BEES, House, words

COMPLETED: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("quote", "article", {}),
    ("quote", "author", {}),
    ("search", "article", {}),
    ("search", "author", {}),
    ("outline", "article", {}),
    ("read", "article", {}),
    ("read", "section", {"article": "the-long-one"}),
    ("articles", "author", {}),
    ("articles", "shelf", {}),
)


@pytest.fixture
def articles(articles: Path) -> Path:
    """More of everything than Discord takes: titles, authors, shelves, sections, all of them too long."""
    for number in range(40):
        shelf = articles / (f"shelf {number} " + "of a very long name " * 8)
        shelf.mkdir()
        title, author = f"Note {number} " + "on a subject 👩‍🚀 " * 20, f"Writer {number} " + "of the Name " * 20
        (shelf / "note.md").write_text(
            f"---\ntitle: {title}\nauthor: {author}\n---\n\nA note of one line stands here.\n"
        )
    sections = "\n\n".join(f"## Part {n} {'of the whole ' * 20}\n\nText of the part stands here." for n in range(60))
    (articles / "long.md").write_text(f"---\ntitle: The Long One\n---\n\n{sections}\n", "utf-8")
    return articles


async def test_choices_are_at_most_25_of_at_most_100_characters(house: House) -> None:
    """Whatever is typed into whichever option, up to six thousand characters, Discord would take the list."""
    for command, option, filled in COMPLETED:
        for typed in ("", "n", "Writer", "part of the whole", "🙂", "x" * 6000, "@everyone\n"):
            choices = await house.ann.autocomplete(house.channel, command, option, typed, **filled)
            assert len(choices) <= 25
            for choice in choices:
                assert 1 <= len(choice["name"].encode("utf-16-le")) // 2 <= 100
                assert 1 <= len(str(choice["value"]).encode("utf-16-le")) // 2 <= 100


async def test_what_was_picked_is_found(house: House) -> None:
    """The value passed on leads to an answer, even where it was cut to fit."""
    for command, option, filled in COMPLETED:
        choices = await house.ann.autocomplete(house.channel, command, option, "", **filled)
        assert choices, f"/{command} {option}"
        options: dict[str, Any] = {**filled, option: choices[0]["value"]}
        if command == "search":
            options["text"] = "a note of one line stands here"
        assert "No a" not in words(await house.ask(command, **options))


async def test_a_misspelt_title_comes_first(house: House) -> None:
    """Slips are forgiven while one types."""
    choices = await house.ann.autocomplete(house.channel, "outline", "article", "teh tide tabels")
    assert choices[0] == {"name": "The Tide Tables, by Ada Penrose", "value": "the-tide-tables"}


async def test_a_title_stands_alone_where_the_author_does_not_fit_or_is_unknown(house: House) -> None:
    """What is shown is never more than fits."""
    (house.articles / "letters" / "bees.md").write_text(BEES)
    choices = await house.ann.autocomplete(house.channel, "outline", "article", "Letters on Bees")
    assert choices[0]["name"] == "Letters on Bees"


async def test_sections_wait_for_an_article(house: House) -> None:
    """Without an article, or with one that is not here, nothing is offered."""
    assert await house.ann.autocomplete(house.channel, "read", "section", "p", article="") == []
    assert await house.ann.autocomplete(house.channel, "read", "section", "p", article="Zzyzx Qqqq") == []


async def test_a_failing_library_offers_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty list, and the fault in the log."""

    async def broken(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(Library, "nearest_articles", broken)
    assert await house.ann.autocomplete(house.channel, "outline", "article", "tide") == []


async def test_the_name_of_a_choice_works_like_its_value(house: House) -> None:
    """Discord's client sends it after somebody switches channels; of three alike the file tells which is meant."""
    for number in range(3):
        gate = f"---\ntitle: Same Title\n---\n\nGate number {number} remembers the hand that shut it.\n"
        (house.articles / f"gate{number}.md").write_text(gate, "utf-8")
    await house.services.library.reload()
    choices = await house.ann.autocomplete(house.channel, "read", "article", "Same Title")
    assert sorted(choice["name"] for choice in choices[:3]) == [f"Same Title (gate{n}.md)" for n in range(3)]
    by_name, by_value = [words(await house.ask("read", article=choices[1][key])) for key in ("name", "value")]
    assert by_name == by_value
    assert "Gate number" in by_name
    assert "Gate number" in words(await house.ask("read", article="Same Title (2)"))


async def test_a_title_with_its_author_works_too(house: House) -> None:
    """As the list shows it."""
    (choice, *_) = await house.ann.autocomplete(house.channel, "outline", "article", "Tide Tables")
    assert ", by " in choice["name"]
    assert "The Tide Tables" in words(await house.ask("outline", article=choice["name"]))
