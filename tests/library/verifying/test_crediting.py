"""Whom a text credits in its own words: a baker without a name, a grandfather, the proverb."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.verdict import verdict_card
from bot.library.library import Library
from bot.library.verifying.crediting import credited
from bot.model import Naming, Slice, Verdict
from tests.cards.test_verdict import told
from tests.library.verifying.conftest import library_of, library_with

ORCHARD = """The Orchard Book

By Lena Hollis

3 May 2011

My grandfather, Edwin Marsh, used to say that frost takes the proud blossom first. We lost forty trees that year.

My grandmother used to say: “A hedge that is cut in anger never closes.” Nobody cut it.

The baker told me that a loaf remembers the hand that made it. I bought two of them.

Harold Pike said a good fence is an argument already won. We never built one.

She had walked from Corran. Ada Quill brought the saws, and later she told us that a dull saw tells the truth.

Ralph Dunning came on the Monday. “The wind here has no manners at all.” Then he left.
"""


@pytest.fixture
async def orchard(tmp_path: Path) -> AsyncIterator[Library]:
    """One article whose author passes on what others said."""
    folder = tmp_path / "orchard"
    folder.mkdir()
    (folder / "orchard.txt").write_text(ORCHARD, "utf-8")
    async with library_of(folder, tmp_path / "kept") as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        ("The baker told me that a loaf remembers the hand.", "a loaf remembers the hand", "The baker"),
        ("As my uncle liked to say, a wet spring is a poor banker.", "a wet spring is a poor banker", "my uncle"),
        ("According to Ada Quill, orchards must be read.", "orchards must be read", "Ada Quill"),
        ("In the words of the miller, rivers pay in the dark.", "rivers pay in the dark", "the miller"),
        ("Nothing is so patient as a root, as Clara Venn put it.", "Nothing is so patient as a root", "Clara Venn"),
        ("The best cider is sour, says the old Devon proverb.", "The best cider is sour", "the old Devon proverb"),
        ("It was Harold Pike who said that fences win.", "fences win", "Harold Pike"),
        ("A ladder, wrote Tobias Render, knows of heaven.", "knows of heaven", "Tobias Render"),
        ("As the Book of Wendale has it, the last basket is heavy.", "the last basket is heavy", "the Book of Wendale"),
        ("Ada, who stayed, wrote in her last book that peace is daily.", "peace is daily", "Ada, who stayed"),
        ("Mi abuela decía que la paz se hace cada día.", "la paz se hace cada día", "Mi abuela"),
        ("Der Müller sagte mir, dass der Frieden bleibt.", "der Frieden bleibt", "Der Müller"),
        ("Selon le meunier, la paix se fait tous les jours.", "la paix se fait tous les jours", "le meunier"),
    ],
)  # fmt: skip
def test_the_sentence_says_who_is_credited(sentence: str, words: str, who: str) -> None:
    """As the text prints it, without what only helps the verb."""
    at = sentence.index(words)
    language = {"Mi": "es", "Der": "de", "Selon": "fr"}.get(sentence.split()[0], "en")
    found = credited(sentence, Slice(at, at + len(words)), language, marked=False)
    assert found is not None
    assert (found.words, found.sure) == (who, True)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Nobody told me that walnuts poison the ground.", "walnuts poison the ground"),
        ("I have always said that an orchard is slow.", "an orchard is slow"),
        ("As we have said, an orchard is slow.", "an orchard is slow"),
        ("It is often said that an orchard is slow.", "an orchard is slow"),
        ("When the miller said that he was tired, the river rose.", "the river rose"),
        ("She put the ledger on the table, and the lamp went out.", "the lamp went out"),
        ("We went down, my father held the lamp, and it rained.", "We went down"),
        ("The miller spoke. The river rose.", "The river rose"),
    ],
)
def test_nobody_is_credited_by_chance(sentence: str, words: str) -> None:
    """A denial, oneself, nobody in particular, a clause with a subject of its own, the sentence before."""
    at = sentence.index(words)
    assert credited(sentence, Slice(at, at + len(words)), "en", marked=False) is None


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        (
            "“Nobody funds a drain,” Lamb said, “but all cut a ribbon.”",
            "Nobody funds a drain,” Lamb said, “but",
            "Lamb",
        ),
        ('"I walk," said the baker, "as I must."', 'I walk," said the baker, "as I must', "the baker"),
        ("„Brot“, sagte der Müller, „vergisst nichts.“", "Brot“, sagte der Müller, „vergisst", "der Müller"),
        ("“I walk,” and he waved, “as I must.”", "I walk,” and he waved, “as I must", None),
        ("“Frost comes,” said the boy. “Where?” asked she.", "Frost comes,” said the boy. “Where?", "she"),
    ],
)
def test_who_is_named_amid_a_quotation_is_credited_with_both_its_parts(
    sentence: str, words: str, who: str | None
) -> None:
    """Within one sentence; behind its end another may speak."""
    at = sentence.index(words)
    found = credited(sentence, Slice(at, at + len(words)), "de" if "„" in sentence else "en", marked=True)
    assert (found.words if found is not None else None) == who


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=80), st.sampled_from(["en", "de", "zh", "ru"]))
def test_any_text_can_be_asked(before: str, words: str, behind: str, language: str) -> None:
    """Whatever stands around the words, what is credited stands there too."""
    text = f"{before}{words}{behind}"
    found = credited(text, Slice(len(before), len(before) + len(words)), language, marked=True)
    assert found is None or found.words.rstrip(")") in text


async def test_whoever_a_text_credits_is_not_refused(orchard: Library) -> None:
    """By name or as the text calls him; the wording stays its author's."""
    for named in ("Edwin Marsh", "her grandfather"):
        found = await orchard.verify("frost takes the proud blossom first", speaker=named)
        assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.CREDITED)
        assert "credits “My grandfather, Edwin Marsh” with this; the wording is" in told(verdict_card(found))
    found = await orchard.verify("a loaf remembers the hand that made it", speaker="the baker")
    assert found.naming is Naming.CREDITED


async def test_a_third_person_is_refused_and_told_both(orchard: Library) -> None:
    """Who writes it, and whom she credits."""
    found = await orchard.verify("a loaf remembers the hand that made it", speaker="Tom Reed")
    assert found.verdict is Verdict.MISATTRIBUTED
    assert "to Lena Hollis, who credits “The baker” with them, not to Tom Reed" in told(verdict_card(found))


async def test_the_author_is_told_whom_she_credits(orchard: Library) -> None:
    """Her words, and yet not only hers; nobody asked for by name is told the same."""
    for named in ("Lena Hollis", None):
        found = await orchard.verify("a loaf remembers the hand that made it", speaker=named)
        assert (found.verdict, found.whose) == (Verdict.VERBATIM, ("Lena Hollis",))
        assert "The text credits “The baker” with this." in told(verdict_card(found))


async def test_a_relative_without_a_name_is_told_as_the_text_does(orchard: Library) -> None:
    """The grandmother says it, not the author; whether she was Ada Quill, the sentence does not tell."""
    words = "A hedge that is cut in anger never closes"
    assert "The text credits “My grandmother” with these words." in told(verdict_card(await orchard.verify(words)))
    hers = await orchard.verify(words, speaker="Lena Hollis")
    assert hers.verdict is Verdict.MISATTRIBUTED
    assert "credits “My grandmother” with these words, not Lena Hollis" in told(verdict_card(hers))
    perhaps = await orchard.verify(words, speaker="Edwin Marsh")
    assert (perhaps.verdict, perhaps.naming) == (Verdict.VERBATIM, Naming.PERHAPS)
    assert "It does not say here whether that is Edwin Marsh." in told(verdict_card(perhaps))


async def test_who_is_only_likely_is_neither_refused_nor_told(orchard: Library) -> None:
    """Without "that" the sentence may go on with something else; a "she" is whoever is named nearby, perhaps."""
    fence = "a good fence is an argument already won"
    assert (await orchard.verify(fence, speaker="Harold Pike")).naming is Naming.CREDITED
    assert "credits" not in told(verdict_card(await orchard.verify(fence)))
    saw = await orchard.verify("a dull saw tells the truth", speaker="Ada Quill")
    assert (saw.verdict, saw.naming) == (Verdict.VERBATIM, Naming.PERHAPS)


async def test_where_nobody_is_credited_the_source_is_said_not_to_tell(orchard: Library) -> None:
    """He is named in the sentence before; it may be his."""
    found = await orchard.verify("The wind here has no manners at all", speaker="Ralph Dunning")
    assert (found.verdict, found.naming) == (Verdict.VERBATIM, Naming.PERHAPS)
    assert "The source does not say who says this. It names Ralph Dunning nearby." in told(verdict_card(found))


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Cyril Hope: You spent four winters on a lighthouse.", "You spent four winters on a lighthouse.", None),
        ("It would, as a farmer is said to have remarked, shut out the sun.", "shut out the sun", None),
        (
            "As the noted gardener Ada Lin once said, a pond is a slow fire.",
            "a pond is a slow fire",
            "gardener Ada Lin",
        ),
        ("An old man who was a rower told me that oars hum.", "oars hum", "An old man who was a rower"),
    ],
)
def test_whoever_is_credited_is_a_noun_or_a_name(text: str, words: str, who: str | None) -> None:
    """A surname is no verb of saying, and a clause with a verb of its own names nobody."""
    at = text.index(words)
    found = credited(text, Slice(at, at + len(words)), "en", marked=False)
    assert (found is None) if who is None else (found is not None and who in found.words)


QUARRY = """A Talk with Odette Kell

By Piers Lowen

2 May 2016

Odette Kell has cut slate above Hallin since she was sixteen. We met in her shed, and the saw was running.

PIERS LOWEN: You said that slate remembers the weather. What did you mean?

ODETTE KELL: It splits where it once froze. A roof that never leaks has never been looked at, and I look at mine.

LOWEN: Who taught you to split it?

KELL: A stranger did. My foreman, Ansgar Tull, always said that "a good slate is one that nobody walks on." He fell.

LOWEN: And your family, did they cut slate too?

KELL: None of them did. They kept hens, and the hens kept them.
"""

CELLAR = """What the Cellar Keeps

By Miriam Sands-Roper

9 March 2012

My mother kept the cellar and drank no wine. She held that whoever tastes every barrel will at last trust one.

My uncle used to say: "A cork is half a promise, and the drier half." He had never kept one.

(It was Fry who later called thirst "the plainest kind of memory".)

Renn's wife, Dora Renn, held that "barrels are only afraid of being empty." Aldous Renn made barrels.
"""
SLATE = "a good slate is one that nobody walks on"
CORK = "A cork is half a promise, and the drier half"
BARREL = "whoever tastes every barrel will at last trust one"


@pytest.fixture
async def hillside(tmp_path: Path) -> AsyncIterator[Library]:
    """An interview and a memoir in which relatives, a foreman and Fry are quoted."""
    async with library_with(tmp_path, {"quarry.txt": QUARRY, "cellar.txt": CELLAR}) as loaded:
        yield loaded


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (SLATE, "Ansgar Tull"),
        (SLATE, "Tull"),
        (SLATE, "Kell's foreman"),
        (SLATE, "Odette Kell’s foreman, Ansgar Tull"),
        (CORK, "Miriam Sands-Roper's uncle"),
        (CORK, "her uncle"),
        (BARREL, "her mother"),
        (BARREL, "Miriam’s mother"),
        ("the plainest kind of memory", "Fry"),
        ("the plainest kind of memory", "Mr Fry"),
        ("barrels are only afraid of being empty", "Dora Renn"),
        ("barrels are only afraid of being empty", "Renn's wife"),
    ],
)
async def test_nobody_whom_the_text_credits_is_refused(hillside: Library, words: str, named: str) -> None:
    """By a short name, by one behind what he is, or by whose relative she is."""
    found = await hillside.verify(words, speaker=named)
    assert found.verdict is Verdict.VERBATIM
    assert "not " + named not in told(verdict_card(found))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (SLATE, "Odette Kell"),
        (CORK, "Miriam Sands-Roper's sister"),
        (CORK, "Tom Reed's uncle"),
        ("barrels are only afraid of being empty", "Aldous Renn"),
    ],
)
async def test_whoever_only_stands_close_is_refused(hillside: Library, words: str, named: str) -> None:
    """Who passes it on, another relative, a stranger's uncle, and the husband of a woman with words of her own."""
    found = await hillside.verify(words, speaker=named)
    assert found.verdict is Verdict.MISATTRIBUTED
