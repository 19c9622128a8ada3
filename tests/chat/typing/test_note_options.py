"""The options of ``/library note``: a story of Ann, who is a curator, and of Ben, who is not."""

from pathlib import Path

import pytest

from tests.chat.conftest import HOME, House, shown, words

WORDS = "wrong by an hour"
SENTENCE = "A table that is wrong by an hour has drowned more people than many a storm."


@pytest.fixture
def preferences(tmp_path: Path) -> dict[str, object]:
    (tmp_path / "notes.toml").write_text('[drowning]\nen = ["drowned"]\nshown = "never"\n[bees]\n', "utf-8")
    return {"home_guilds": (HOME,), "cooldown_uses": 1000, "content_notes": tmp_path / "notes.toml"}


async def test_a_curator_chooses_a_note_and_a_quote(house: House) -> None:
    """Also one that is never shown here; it is taken away, served again, listed, logged and undone."""
    assert await house.ben.autocomplete(house.channel, "library note", "note", "d") == []
    assert await house.ben.autocomplete(house.channel, "library note", "quote", WORDS, note="drowning") == []
    await house.restart(curators=(house.ann.id,))
    assert "kept back here" in words(await house.ask("quote", about="drowned"))
    notes = await house.ann.autocomplete(house.channel, "library note", "note", "DROWN")
    assert [line["value"] for line in notes] == ["drowning"]
    offered = await house.ann.autocomplete(house.channel, "library note", "quote", WORDS, note="drowning")
    assert offered[0]["name"] == SENTENCE
    answer = await house.ask("library note", note="drowning", quote=offered[0]["value"], take_away=True)
    assert answer.ephemeral
    assert "Content note “drowning” taken away: the quote “A table that is wrong" in words(answer)
    assert "drowned" in words(await house.ask("quote", about="drowned"))
    assert "does not have “drowning”, by" in words(await house.ask("library notes")).replace("\\", "")
    assert "took the content note “drowning” from it" in words(await house.ask("library log")).replace("\\", "")
    assert "is as it was before" in words(await house.ask("library undo"))
    assert "kept back here" in words(await house.ask("quote", about="drowned"))
    again = await house.ask("library note", note="drowning", quote=SENTENCE, take_away=True)
    assert "taken away: the quote" in words(again)


async def test_a_passage_and_an_article_are_noted_too(house: House) -> None:
    """One at a time; what is unknown is told with what there is."""
    await house.restart(curators=(house.ann.id,))
    given = await house.ask("library note", note="bees", article="letters-on-bees", reason="full of them")
    assert "Content note “bees” given: the article “Letters on Bees”." in words(given)
    assert "has the content note “bees” already" in words(
        await house.ask("library note", note="bees", article="letters-on-bees")
    )
    passage = await house.ask("library note", note="drowning", passage=SENTENCE, take_away=True)
    assert "taken away: the passage “Fishermen read them" in words(passage)
    for options, told in (
        ({"note": "bees"}, "Choose one thing to note"),
        ({"note": "rum", "article": "letters-on-bees"}, "Those of the word list are: drowning and bees."),
        ({"note": "bees", "quote": "zzzz qqqq xxxx"}, "That quote was not found."),
        ({"note": "bees", "passage": "zzzz qqqq xxxx"}, "That passage was not found. Type some of its words"),
        ({"note": "bees", "passage": "passage:zebra"}, "That passage was not found. Type some of its words"),
        ({"note": "bees", "passage": "passage:zebra:0"}, "That passage was not found. Type some of its words"),
        ({"note": "bees", "passage": "the"}, "may be a part of any of these passages, so nothing was noted."),
    ):
        assert told in words(await house.ask("library note", **options))
    refused = shown(await house.ben.slash(house.channel, "library note", note="bees", article="letters-on-bees"))
    assert words(refused) == "Only curators of this library can do that."
    assert "Only curators" in words(shown(await house.ben.slash(house.channel, "library notes")))
