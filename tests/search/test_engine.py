"""What a member finds, however they type it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.errors import BadQuery
from bot.model import Match
from bot.search import expand, rerank
from bot.search.window import LookedFor, Window, best_window
from tests.search.conftest import Shelf

LAMP = "The keeper lit the lamp an hour before dusk, for the fog comes early in that valley."
BRIDGE = "Nobody had crossed the bridge since the flood, and grass grew between its stones."
BAKER = "A baker who sleeps late sells yesterday's bread to people who remember it."
HARBOUR = "They painted the harbour wall in a grey colour that no organisation would have chosen."
ACCENTS = "Zoë’s café in Łódź — the «naïve» one — served a crème brûlée to the señor."
LOOMS = "Старые ткачи помнили каждую нить и никогда не спешили домой."
CHINESE = "图书馆里的灯一直亮到深夜，读书的人忘了时间。"
THAI = "ห้องสมุดเปิดไฟไว้จนดึก"
ALL = (LAMP, BRIDGE, BAKER, HARBOUR, ACCENTS, LOOMS, CHINESE, THAI)

Fill = Callable[..., Shelf]


def test_a_line_remembered_word_for_word_is_exact(filled: Fill) -> None:
    """The words as printed give the passage, marked, labelled exact."""
    hit = filled(*ALL).search("grass grew between its stones").found[0]
    assert hit.text == BRIDGE
    assert hit.match is Match.EXACT
    assert hit.window.of(hit.text) == "grass grew between its stones"
    assert [mark.of(hit.text) for mark in hit.marks] == ["grass", "grew", "between", "its", "stones"]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("keeepr lit tha lmap", LAMP),
        ("xeeper fot the lamp", LAMP),
        ("teh lamp na hour before dusk", LAMP),
        ("hour before dusk valley", LAMP),
        ("nobody has ever crossed a bridge since flood", BRIDGE),
        ("stones its between grew grass", BRIDGE),
        ("since theflood and grass", BRIDGE),
        ("no body had crossed", BRIDGE),
        ("yester days bread", BAKER),
        ("YESTERDAYS BREAD TO PEOPLE", BAKER),
        ("gray color no organization", HARBOUR),
        ("painted the harbor wall", HARBOUR),
        ("zoes cafe in lodz", ACCENTS),
        ("creme brulee to the senor", ACCENTS),
        ('the "naive" one served', ACCENTS),
        ("sells yesterday’s bread to peo", BAKER),
        ("старые ткочи помнили", LOOMS),
        ("никогда не спешыли дом", LOOMS),
        ("图书", CHINESE),
        ("深夜", CHINESE),
        ("读书的人", CHINESE),
        ("ห้องสมุด", THAI),
    ],
)
def test_a_line_is_found_as_people_type_it(filled: Fill, typed: str, wanted: str) -> None:
    """Misspelt, incomplete, swapped, joined, split, unfinished, without accents, in any script."""
    assert filled(*ALL).first(typed) == wanted


def test_misspelt_words_are_close_and_named(filled: Fill) -> None:
    """The answer says which words were read as which."""
    answer = filled(*ALL).search("crosed the brigde")
    assert answer.found[0].match is Match.CLOSE
    assert set(answer.found[0].read_as) == {("crosed", "crossed"), ("brigde", "bridge")}


def test_some_words_only_are_partial(filled: Fill) -> None:
    """A passage that lacks a word is labelled as holding some."""
    hit = filled(*ALL).search("keeper lit the lamp upstairs").found[0]
    assert (hit.text, hit.match) == (LAMP, Match.PARTIAL)


def test_the_exact_order_wins_over_the_same_words_elsewhere(filled: Fill) -> None:
    """Of two passages with the words, the one with them in the order typed comes first, labelled exact."""
    near, right = "The lamp was lit; the keeper slept.", "The keeper was slow until the lamp was lit."
    answer = filled(near, right).search("until the lamp was lit")
    assert [hit.text for hit in answer.found] == [right, near]
    assert answer.found[0].match is Match.EXACT


def test_keywords_that_all_stand_in_one_passage_are_an_answer(filled: Fill) -> None:
    """Three words or more of one passage find it however far apart they stand; a word from elsewhere spoils that."""
    long = " ".join((LAMP, "It was a quiet trade.", HARBOUR, "Few people ever asked why.", BAKER))
    shelf = filled(long, BRIDGE, LOOMS)
    answer = shelf.search("keeper harbour bread remember")
    assert answer.good
    assert answer.found[0].text == long
    assert not shelf.search("keeper zeppelin quartz").good


def test_nonsense_is_answered_with_nothing_close(filled: Fill) -> None:
    """Words the library does not know get no good answer."""
    assert not filled(*ALL).search("quantum zebra xylophone").good


def test_words_near_a_misspelt_one_are_suggested(filled: Fill) -> None:
    """When nothing is close, the library's own words near those typed are offered."""
    answer = filled(*ALL).search("zzqq wwvv orgenisetion qqqq xxxxx yyyyy")
    assert not answer.good
    assert "organisation" in answer.suggestions


@pytest.mark.parametrize("typed", ["", "   ", "?!…", "🙂🙂", "\x00", '""'])
def test_nothing_to_look_for_is_said(shelf: Shelf, typed: str) -> None:
    """A query without a letter or digit to look for is a BadQuery."""
    shelf.put(1, LAMP)
    with pytest.raises(BadQuery):
        shelf.search(typed)


def test_an_empty_library_has_nothing(shelf: Shelf) -> None:
    """Searching where there is nothing finds nothing, and is no error."""
    assert shelf.search("anything at all").found == ()


def test_filters_look_in_some_articles_only(shelf: Shelf) -> None:
    """A passage of another article is not answered with, before and after a merge."""
    shelf.put_all({1: (LAMP,), 2: (BRIDGE,)})
    for _ in range(2):
        assert shelf.first("crossed the bridge", 1) is None
        assert shelf.first("crossed the bridge", 2) == BRIDGE
        shelf.settle()


def test_equal_passages_are_one_hit(shelf: Shelf) -> None:
    """A text that stands in three places is one hit that names the others, before and after a merge."""
    given = shelf.put_all({1: (LAMP,), 2: (BRIDGE, LAMP), 3: (LAMP,)})
    for _ in range(2):
        hit = shelf.search("keeper lit the lamp").found[0]
        assert hit.passage == given[1][0]
        assert hit.others == (given[2][1], given[3][0])
        shelf.settle()


def test_many_copies_are_one_hit_too(filled: Fill) -> None:
    """Forty passages with one text are one hit with thirty-nine other places, and leave room for others."""
    found = filled(*[BRIDGE] * 40, LAMP).search("grew between its stones").found
    assert [hit.text for hit in found] == [BRIDGE]
    assert len(found[0].others) == 39


def test_a_line_that_two_hundred_passages_repeat_is_looked_for_no_further(
    filled: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of them are the hits; a few more are read, not all."""
    read: list[Sequence[str]] = []

    def reading(text: Sequence[str], looked_for: LookedFor, least: float = 0.0) -> Window:
        read.append(text)
        return best_window(text, looked_for, least)

    monkeypatch.setattr(rerank, "best_window", reading)
    repeated = [f"Chapter {number}. Nobody had crossd the bridge since the flood." for number in range(200)]
    found = filled(*repeated, LAMP).search("nobody had crossed the bridge since the flood").found
    assert [hit.text for hit in found] == repeated[:10]
    assert len(read) <= 48


def test_a_rare_phrase_is_found_among_many_passages_with_its_words(filled: Fill) -> None:
    """Passages that hold the words apart, however many, do not hide the one that holds the phrase."""
    crowd = [f"A road by the bridge, number {n}, with the bridge and road signs." for n in range(300)]
    found = filled(*crowd, "Take the bridge road home.").search('"bridge road" number signs').found
    assert [hit.text for hit in found] == ["Take the bridge road home."]


def test_later_hits_are_scored_like_the_first(filled: Fill) -> None:
    """Fifty hits asked for are all compared letter by letter, so that pages do not end early."""
    found = filled(*(f"The old road number {n} winds on." for n in range(60))).search("teh old raod", limit=50).found
    assert len(found) == 50
    assert found[49].score > 0.95 * found[0].score


def test_a_phrase_in_quotation_marks_must_stand_there(filled: Fill) -> None:
    """Words in quotation marks are wanted side by side, the same words elsewhere do not do."""
    shelf = filled("The old bridge and the new road.", "The new bridge and the old road.")
    assert [hit.text for hit in shelf.search("“old road” bridge").found] == ["The new bridge and the old road."]
    loosened = shelf.search('"bridge road"')
    assert (loosened.loosened, len(loosened.found)) == (True, 2)


def test_a_chinese_phrase_must_stand_there(filled: Fill) -> None:
    """Quotation marks work where words have no spaces."""
    shelf = filled("读书的人来了", "书的人读来了")
    assert [hit.text for hit in shelf.search("「读书的人」").found] == ["读书的人来了"]


def test_a_word_or_a_phrase_can_be_left_out(filled: Fill) -> None:
    """A hyphen before a word or a phrase leaves out the passages that hold it."""
    shelf = filled("The old bridge and the new road.", "The old bridge and the new canal.")
    assert [hit.text for hit in shelf.search("old bridge -road").found] == ["The old bridge and the new canal."]
    assert [hit.text for hit in shelf.search('old bridge -"new canal"').found] == ["The old bridge and the new road."]


def test_a_hyphen_inside_a_word_leaves_nothing_out(filled: Fill) -> None:
    """Compounds and dashes are no operators."""
    assert filled("A well-known old road - long and straight").first("well-known - old road") is not None


def test_what_is_read_from_the_passage_is_marked(filled: Fill) -> None:
    """Marks show the words of the text, whole, where the query was joined, split or without accents."""
    shelf = filled(*ALL)
    joined = shelf.search("since theflood and").found[0]
    assert [mark.of(joined.text) for mark in joined.marks] == ["since", "the", "flood", "and"]
    accents = shelf.search("creme brulee").found[0]
    assert [mark.of(accents.text) for mark in accents.marks] == ["crème", "brûlée"]
    chinese = shelf.search("图书馆").found[0]
    assert [mark.of(chinese.text) for mark in chinese.marks] == ["图书馆"]


def test_a_long_message_finds_the_passage_it_quotes(filled: Fill) -> None:
    """A whole message with a line of the text in it leads to that passage."""
    shelf = filled(*ALL)
    message = f"hey all, I was reading something yesterday and there was this: {BRIDGE} does anyone know it? " * 3
    assert shelf.search(message).found[0].text == BRIDGE


def test_a_message_is_no_query(filled: Fill) -> None:
    """Read literally, quotation marks and hyphens in a message ask for nothing."""
    shelf = filled(*ALL)
    message = 'she said "grass" grew -between its "old stones"'
    assert not shelf.search(message).good
    assert shelf.engine.search(message, literal=True).found[0].text == BRIDGE


def test_a_line_all_of_whose_words_have_other_endings_is_found(filled: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among many passages other forms of so many words are looked for only once the words as typed lead nowhere."""
    monkeypatch.setattr(expand, "_MANY", 50)
    told = "She lighted, stormed, walked, sailed and rested."
    apart = [f"Nothing but {word} was allowed." for word in ("lighting", "storming", "walking", "sailing", "resting")]
    answer = filled(told, *apart, *[f"Page {number}" for number in range(60)]).search(
        "lighting storming walking sailing resting"
    )
    assert answer.good
    assert answer.found[0].text == told


def test_no_more_hits_than_asked_for(filled: Fill) -> None:
    """The limit holds, and the hits are different."""
    found = filled(*(f"The old road number {n} winds on." for n in range(30))).search("old road winds", limit=7).found
    assert len(found) == len({hit.passage for hit in found}) == 7


def test_asked_again_the_answer_is_the_same_until_the_library_changes(filled: Fill) -> None:
    """Nothing is read for it; once an article is added or removed, it is looked for anew."""
    shelf = filled(LAMP, BRIDGE)
    first = shelf.search("grass between the stones")
    shelf.connection.execute("UPDATE search_posting SET held = x'00'")
    shelf.connection.commit()
    assert replace(shelf.search("grass between the stones"), milliseconds=first.milliseconds) == first
    shelf.settle()
    shelf.put(9, "Grass between the stones, and nothing else, was what he came to see.")
    assert len(shelf.search("grass between the stones").found) == 2
    shelf.take(9)
    assert shelf.search("grass between the stones").found == first.found
