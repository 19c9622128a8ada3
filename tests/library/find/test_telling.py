"""Words that tell what is sought, and passages that have nothing to do with it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.card import TextBlock, plain
from bot.cards.search import findings_card
from bot.library.find.telling import has_all, is_misread, is_related, suggestible, telling_words
from bot.model import Match
from tests.library.verifying.conftest import library_of

FERRY = """The Ferry Accounts

By Nora Blythe

The ferry crossed twice a day for ninety years, and the author of its rules could not swim. He said so himself.

A railway was promised in 1871, and the railway came when nobody needed it. What does a town do with two bridges?

""" + "\n\n".join(
    f"In the year {year} the ferryman wrote that nothing had been lost but time and a hat."
    for year in range(1880, 1900)
)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("what does the author say about railways", ("railways", "author")),
        ("ferry", ()),
        ("“ferry accounts” hat", ()),
        ("what do you think", ()),
        ("ferry accounts -railway", ()),
    ],
)
def test_small_and_everyday_words_tell_nothing(query: str, told: tuple[str, ...]) -> None:
    """Nor is there anything to try instead of one word, or of words that must stand in a row."""
    assert telling_words(query) == told


@given(st.text(max_size=60))
def test_any_query_has_at_most_four(query: str) -> None:
    """Whatever is typed."""
    assert len(telling_words(query)) <= 4


def test_a_word_is_not_read_as_any_that_has_some_of_its_letters() -> None:
    """ "hound" may be "found" misspelt, and is not "could"; a form of the word is the word."""
    assert is_related("hound", "It was found.", [("hound", "found")])
    assert not is_related("hound", "It could be.", [("hound", "could")])
    assert is_related("railways", "A railway came.", [])


async def test_a_question_finds_the_passages_with_its_rarest_word(tmp_path: Path) -> None:
    """Where nothing is close to all of it; the answer says so."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY, "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        found = await library.search("which zeppelin hangar stood beside the railway")
        assert (found.good, found.instead) == (False, "railway")
        assert "A railway was promised" in found.hits[0].text
        card = findings_card(found)
        said = " ".join(plain(block.runs) for block in card.blocks if isinstance(block, TextBlock))
        assert "No passage has all of these words. With “railway”:" in said
        page = " ".join(FERRY.split())[60:900]
        pasted = await library.search(page)
        assert pasted.good
        assert pasted.hits[0].place.entry.title == "The Ferry Accounts"


def test_a_passage_has_all_words_of_a_query_in_other_forms_and_spellings_too() -> None:
    """Two words that tell something, neither read as another word."""
    assert has_all("lantern captian", Match.CLOSE, [("captian", "CAPTAIN")])
    assert has_all("crossing rivers", Match.CLOSE, [("crossing", "crossed")])
    assert not has_all("lantern captian", Match.PARTIAL, [])
    assert not has_all("lantern hound", Match.CLOSE, [("hound", "could")])
    assert not has_all("lantern", Match.CLOSE, [])


def test_no_word_that_tells_nothing_is_offered_for_one_that_does() -> None:
    """Who typed "hall" did not mean "all", but may have meant "ball"; "teh" is "the" all the same."""
    assert suggestible(("all", "ball", "could")) == ("ball",)
    assert is_misread("hall", [("hall", "all")])
    assert is_misread("Hall", [("Hall", "All")])
    assert not is_misread("hall", [("hall", "ball")])
    assert not is_misread("hall", [])
    assert not is_misread("town hall", [("hall", "all")])


async def test_a_word_the_library_lacks_is_not_taken_for_one_in_every_sentence(tmp_path: Path) -> None:
    """Alone nothing is close to it; among others it is no reason to ask whether "all" was meant."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY.replace("nothing had been lost", "all had been lost"), "utf-8")
    async with library_of(folder, tmp_path / "kept") as library:
        alone = await library.search("hall")
        assert (alone.good, alone.hits, alone.suggestions) == (False, (), ())
        assert (await library.search("hall flibber")).suggestions == ()
        assert (await library.search("ferrymn")).good
        assert (await library.search("bridgez zeppelin")).suggestions == ("bridges",)
