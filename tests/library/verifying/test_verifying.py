"""What people are told of a quotation."""

import random
from pathlib import Path
from typing import Any

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import BadQuery
from bot.library.library import Library
from bot.model import Caution, Change, Verdict
from bot.search import Engine
from tests.library.verifying.conftest import Check, library_with

LAMP = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley."


@pytest.mark.parametrize(
    "quotation",
    [
        LAMP,
        "“the keeper lit the lamp an hour before dusk — for the fog comes early in that valley”",
        "THE KEEPER LIT THE LAMP AN HOUR BEFORE DUSK FOR THE FOG COMES EARLY IN THAT VALLEY",
        "  the keeper\nlit the\u00a0lamp, an hour before dusk!  ",
        "[T]he keeper lit the lamp an hour before dusk",
        "The keeper lit the lamp [sic] an hour before dusk",
        "The keeper [Aldous Brand] lit the lamp an hour before dusk",
        "lit the lamp",
    ],
)
async def test_typography_and_editors_brackets_change_nothing(check: Check, quotation: str) -> None:
    """Marks, dashes, white space, case and honest brackets leave a quotation verbatim."""
    assert (await check(quotation)).verdict is Verdict.VERBATIM


@pytest.mark.parametrize(
    ("quotation", "supplied"),
    [
        ("[The] keeper lit the lamp an hour before dusk", []),
        ("The keeper lit [it] an hour before dusk", [("[it]", "the lamp")]),
        ("The keeper lit the lamp [of Orrin Bay] an hour before dusk", [("[of Orrin Bay]", "")]),
        ("[Brand] lit the lamp an hour before dusk", [("[Brand]", "The keeper")]),
        ("[F]or the fog comes early in that valley", [("[F]or", "for")]),
        ("the fog com[ing] early in that valley", [("com[ing]", "comes")]),
        ("The keeper lit the lamp […] for the fog comes early [p. 12]", []),
        ("lit the lamp [sic] an hour before [dusk, for the] fog comes early", []),
    ],
)
async def test_what_brackets_supply_is_told_and_alters_nothing(
    check: Check, quotation: str, supplied: list[tuple[str, str]]
) -> None:
    """Beside the words of the text it stands for; brackets around the text's own words supply nothing."""
    found = await check(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert [(step.quotation, step.text) for step in found.brackets] == supplied


@pytest.mark.parametrize("quotation", ["he would never leave [the inn]", "nobody has ever [lit the lamp] so well"])
async def test_brackets_make_no_quotation_of_something_else(check: Check, quotation: str) -> None:
    """What is not found without them is not found with them."""
    assert (await check(quotation)).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    "quotation",
    [
        "The keep-\ner lit the lamp an hour before dusk",
        "The keep- er lit the lamp an hour before dusk",
        "The keeper lit\n 14 \nthe lamp an hour before dusk",
        "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley.[3] He did",
        "Some keepers wrote one line a night, some wrote four\u00b2, and the last keeper wrote poems",
    ],
)
async def test_what_a_page_adds_to_the_words_alters_nothing(check: Check, quotation: str) -> None:
    """Hyphens and page numbers at the ends of lines, marks of notes."""
    assert (await check(quotation)).verdict is Verdict.VERBATIM


async def test_the_mark_that_ends_a_sentence_is_shown_with_it(check: Check) -> None:
    """It belongs to the words."""
    (match,) = (await check("for the fog comes early in that valley")).matches
    assert match.where.of(match.text) == "for the fog comes early in that valley."


async def test_a_verbatim_quotation_names_its_place_and_its_slice(check: Check) -> None:
    """The match names article, section and passage, and the slices hold the words on either side."""
    found = await check("«Grass grew between its stones»")
    (match,) = found.matches
    assert match.place.entry.title == "The Keeper's Arithmetic"
    assert match.place.section.heading == "The night watch"
    assert match.where.of(match.text) == "Grass grew between its stones"
    assert match.quoted.of(found.quotation) == "Grass grew between its stones"
    assert found.whose == ("Maren Holt",)
    assert [step.change for step in found.diff] == [Change.EQUAL]


async def test_a_quotation_may_run_over_a_paragraphs_border(check: Check) -> None:
    """Words from the end of one paragraph and the beginning of the next are one part with a match in each."""
    found = await check("must pass the point before the tide turned. Nobody had crossed the causeway")
    assert found.verdict is Verdict.VERBATIM
    assert len(found.parts) == 1
    assert [m.where.of(m.text) for m in found.matches] == [
        "must pass the point before the tide turned.",
        "Nobody had crossed the causeway",
    ]


async def test_an_open_ellipsis_within_a_section_is_verbatim_with_a_warning(check: Check) -> None:
    """What was left out is counted, and the ellipsis is pointed at."""
    found = await check("The keeper lit the lamp an hour before dusk […] and he never trusted the sea")
    assert found.verdict is Verdict.VERBATIM
    assert found.cautions == (Caution.ELLIPSIS,)
    assert found.parts[1].leap is not None
    assert found.parts[1].leap.words == 14
    assert found.parts[1].leap.shown


async def test_an_ellipsis_that_only_hides_a_not_is_no_honest_one(check: Check) -> None:
    """Leaving out just the negation alters the sentence, however openly."""
    found = await check("He did … trust the clock, and he never trusted the sea")
    assert found.verdict is Verdict.ALTERED
    assert Caution.ELLIPSIS in found.cautions


@pytest.mark.parametrize(
    ("quotation", "caution"),
    [
        ("He did trust the clock, and he never trusted the sea", Caution.NEGATION),
        ("He did not trust the clock, and he always trusted the sea", Caution.NEGATION),
        ("Seven boats had gone out that morning, and all of them", Caution.NUMBER),
        ("paid a clerk 1,941 crowns to remove", Caution.NUMBER),
        ("Twelve boats had gone out that morning, and some of them must pass the point", Caution.QUANTIFIER),
        ("all of them may pass the point before the tide turned", Caution.MODAL),
        ("Mr. Brannock, who kept the inn, walked it twice a year", Caution.NAME),
        ("the children of Marrow Bay said that whoever walked it alone", Caution.NAME),
    ],
)
async def test_a_change_that_matters_is_warned_of(check: Check, quotation: str, caution: Caution) -> None:
    """A changed negation, number, quantifier, modal verb or name is altered, and said to be of that kind."""
    found = await check(quotation)
    assert found.verdict is Verdict.ALTERED
    assert caution in found.cautions


async def test_a_harmless_change_is_altered_without_a_warning(check: Check) -> None:
    """Another noun is a change; it is no negation, number, name, modal verb or quantifier."""
    found = await check("The keeper lit the lantern an hour before dusk, for the fog comes early in that valley.")
    assert found.verdict is Verdict.ALTERED
    assert found.cautions == ()
    changed = [step for step in found.diff if step.change is not Change.EQUAL]
    assert [(step.change, step.quotation, step.text) for step in changed] == [(Change.REPLACE, "lantern", "lamp")]


async def test_a_shortened_line_with_another_number_is_altered(tmp_path: Path) -> None:
    """It is not the half without the number that is here: the hour is told as changed."""
    text = "The last ferry left the pier at 23:40 with nine aboard, and the master wrote the hour in his log."
    async with library_with(tmp_path, {"ferry.txt": f"The Last Ferry\n\n{text}"}) as library:
        found = await library.verify("The ferry left at 22:40 and the master wrote the hour in his log.")
    assert (found.verdict, found.absent) == (Verdict.ALTERED, ())
    assert ("22", "23") in [(step.quotation, step.text) for step in found.diff if step.change is Change.REPLACE]
    assert Caution.NUMBER in found.cautions


async def test_words_left_out_and_added_are_told_apart(check: Check) -> None:
    """The difference leads from the text to the quotation: what that lacks is deleted, what it adds is inserted."""
    found = await check("lit the lamp hour before dusk, for the fog always comes early in that valley")
    changes = [(step.change, step.quotation, step.text) for step in found.diff if step.change is not Change.EQUAL]
    assert changes == [(Change.DELETE, "", "an"), (Change.INSERT, "always", "")]


async def test_moving_a_sentences_end_alters_a_quotation(check: Check) -> None:
    """Commas may come and go; a full stop in another place makes another sentence."""
    assert (await check("walked it twice a year and, heard; nothing")).verdict is Verdict.VERBATIM
    moved = await check("for the fog comes early. In that valley he did not trust the clock, and he")
    assert moved.verdict is Verdict.ALTERED


async def test_parts_from_two_articles_are_spliced(check: Check) -> None:
    """Each part has its place; that it is another article is said."""
    found = await check("Grass grew between its stones and the queen is old. They hang for an hour in a tree")
    assert found.verdict is Verdict.SPLICED
    assert [part.matches[0].place.entry.key for part in found.parts] == ["the-keepers-arithmetic", "letters-on-bees"]
    assert found.parts[1].leap is not None
    assert found.parts[1].leap.articles


async def test_parts_of_two_sections_are_spliced_even_with_an_ellipsis(check: Check) -> None:
    """An ellipsis covers what is left out of a section, not a leap into another."""
    found = await check("The keeper lit the lamp an hour before dusk … the copies were sold with the furniture")
    assert found.verdict is Verdict.SPLICED
    leap = found.parts[1].leap
    assert leap is not None
    assert leap.sections
    assert not leap.back
    assert leap.words is not None
    assert leap.words > 100


async def test_parts_in_another_order_are_spliced(check: Check) -> None:
    """The text has the second part first, and the answer says so."""
    found = await check("he never trusted the sea […] The keeper lit the lamp an hour before dusk")
    assert found.verdict is Verdict.SPLICED
    assert found.parts[1].leap is not None
    assert found.parts[1].leap.back


async def test_a_sentence_left_out_silently_is_a_splice(check: Check) -> None:
    """Many words missing without an ellipsis are no small alteration."""
    found = await check(
        "for the fog comes early in that valley. all of them must pass the point before the tide turned"
    )
    assert found.verdict is Verdict.SPLICED
    assert found.parts[1].leap is not None
    assert not found.parts[1].leap.shown


async def test_right_words_under_a_wrong_name_are_someone_elses(check: Check) -> None:
    """The answer says whose they are."""
    found = await check(LAMP, speaker="Tobias Amsel")
    assert found.verdict is Verdict.MISATTRIBUTED
    assert found.whose == ("Maren Holt",)


@pytest.mark.parametrize("name", ["Maren Holt", "Holt", "M. Holt", "maren holt", "Maren Holtt", "Dr. Maren Holt"])
async def test_the_right_name_may_be_short_or_misspelt(check: Check, name: str) -> None:
    """A surname, an initial, another case or one wrong letter still name the author."""
    assert (await check(LAMP, speaker=name)).verdict is Verdict.VERBATIM


async def test_words_the_text_quotes_are_not_its_authors(check: Check) -> None:
    """Ascribed to the author they are someone else's; ascribed to nobody they are verbatim, and it is said whose."""
    words = "A light that may go out is worse than no light at all, because men will have steered by it."
    plain = await check(words)
    assert plain.verdict is Verdict.VERBATIM
    assert plain.whose == ("Jonas Reve",)
    assert (await check(words, speaker="Jonas Reve")).verdict is Verdict.VERBATIM
    wrong = await check(words, speaker="Maren Holt")
    assert wrong.verdict is Verdict.MISATTRIBUTED
    assert wrong.whose == ("Jonas Reve",)


async def test_a_piece_that_is_here_and_a_piece_that_is_not(check: Check) -> None:
    """The part found is shown, the part found nowhere is named."""
    found = await check(
        "Every ship that passed was written down in a ledger, while engines of brass hummed beneath unlit theatres."
    )
    assert found.verdict is Verdict.PARTIAL
    assert found.matches[0].where.of(found.matches[0].text).startswith("Every ship that passed")
    (absent,) = found.absent
    assert "engines of brass hummed" in absent.of(found.quotation)


async def test_traces_that_explain_nothing_are_not_followed_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind a line that is here stand words that many texts have in another order: two windows of these are looked
    for nearly, and another as it is."""
    chance = random.Random(7)
    words = (
        "harbour lantern winter copper kettle window ladder garden silver thunder bread cellar orchard needle barrel"
    )
    lists = [" and the ".join(chance.sample(f"{words} saddle".split(), 5)) for _ in range(40)]
    texts = {f"{at}.txt": f"Text {at}\n\nThe {listed} of the house." for at, listed in enumerate(lists)}
    texts["line.txt"] = "The Line\n\nEvery ship that passed was written down in a ledger with a blue cover."
    asked: list[str] = []
    search = Engine.search

    def counted(engine: Engine, query: str, *given: Any, **named: Any) -> Any:
        asked.append("nearly" if named.get("literal") else "in a row")
        return search(engine, query, *given, **named)

    async with library_with(tmp_path, texts) as library:
        monkeypatch.setattr(Engine, "search", counted)
        found = await library.verify(
            "Every ship that passed was written down in a ledger, with a garden under a cellar, a saddle over a "
            "harbour, a saddle beside a garden, a ladder against a saddle, a orchard under a garden."
        )
    assert found.verdict is Verdict.PARTIAL
    assert asked.count("nearly") == 2 < asked.count("in a row")


async def test_what_is_not_here_is_said_to_be_not_here(check: Check) -> None:
    """There is no match, and the answer knows how little the library holds."""
    found = await check("Politicians seldom understand refrigeration, wrote the plumber to his ambassador.")
    assert found.verdict is Verdict.NOT_FOUND
    assert found.matches == ()
    assert found.articles == 7


@pytest.mark.parametrize(
    ("verbatim", "altered", "cautions"),
    [
        (
            "El pozo de la plaza no se secó nunca, y todos los vecinos podían sacar agua",
            "El pozo de la plaza se secó, y algunos vecinos podían sacar agua",
            {"negation", "quantifier"},
        ),
        ("tous les marins pouvaient acheter du pain", "tous les marins devaient acheter du pain", {"modal"}),
        ("Im Winter hörte man sieben Uhren durch", "Im Winter hörte man neun Uhren durch", {"number"}),
        ("За лето он перевез две тысячи человек", "За лето он перевёз три тысячи человек", {"number"}),
        ("书店从来不锁门，所有的客人都可以", "书店从来锁门，所有的客人都可以", {"negation"}),
    ],
)
async def test_other_languages_are_checked_alike(check: Check, verbatim: str, altered: str, cautions: set[str]) -> None:
    """Spanish, French, German, Russian and Chinese: what is verbatim, and which change matters."""
    assert (await check(verbatim)).verdict is Verdict.VERBATIM
    found = await check(altered)
    assert found.verdict is Verdict.ALTERED
    assert cautions <= {caution.value for caution in found.cautions}


@pytest.mark.parametrize(
    "quotation", ["", "  \n ", "two words", "?! … —", "🙂 🙂 🙂", "word", "x" * 6001, "a b c " * 1001]
)
async def test_what_cannot_be_checked_is_told_in_a_sentence(check: Check, quotation: str) -> None:
    """Empty, too short, too long or without words: a BadQuery that says what to do."""
    with pytest.raises(BadQuery) as caught:
        await check(quotation)
    assert fault_sentence(caught.value).endswith(".")


@pytest.mark.parametrize(
    "quotation",
    [
        "def f(x): return x + 1  # twice",
        "これは日本語の文章です",
        "https://example.org/a/b/c?d=e",
        "a b c " * 300,
        "\x00 \x01 a b c",
    ],
)
async def test_strange_input_is_simply_not_here(check: Check, quotation: str) -> None:
    """Code, other languages and noise are answered like any other words."""
    assert (await check(quotation)).verdict is Verdict.NOT_FOUND


async def test_the_source_of_a_long_message_is_found(library: Library) -> None:
    """The passages that answer most of it come first, with the words that match."""
    findings = await library.find_source(
        "somebody told me about a keeper who lighted the lamp about an hour before dusk since fog would come early "
        "in the valley, and that he did never trust a clock nor the sea, does anybody know where that is from?"
    )
    assert findings.good
    assert findings.hits[0].text.startswith("The keeper lit the lamp")
    assert findings.hits[0].marks


async def test_a_message_without_words_has_no_source(library: Library) -> None:
    """Signs alone are a BadQuery."""
    with pytest.raises(BadQuery):
        await library.find_source("🙂 !!! …")
