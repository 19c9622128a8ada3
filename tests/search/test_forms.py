"""Other forms of one word, in the languages of the library."""

from collections.abc import Iterable, Mapping

from bot.search.forms import Forms
from bot.search.fresh import FreshSegment


def vocabulary(text: str) -> FreshSegment:
    segment = FreshSegment()
    segment.put(1, [(1, text)])
    return segment


ENGLISH = vocabulary("lifting lifted lifts lift lifter happy happily happiness hope hoping hopeful operate opera")


def forms(word: str, *languages: str, words: FreshSegment = ENGLISH) -> set[str]:
    return {other for other, _ in Forms(languages).alike(word, words)}


def test_endings_do_not_matter() -> None:
    """Each leads to the others, itself left out; another word with the same beginning is none of them."""
    assert {"lifting", "lifts", "lift"} <= forms("lifted", "en")
    assert "lifted" not in forms("lifted", "en")
    assert "happiness" in forms("happy", "en")
    assert "hoping" in forms("hope", "en")
    assert "opera" not in forms("operate", "en")


def test_a_language_has_its_own_endings() -> None:
    """German and Russian; a language without a stemmer has none."""
    assert "lampen" in forms("lampe", "de", words=vocabulary("lampen lampion"))
    assert "книгу" in forms("книга", "ru", words=vocabulary("книгу кнут"))
    assert forms("lifted", "zh") == set()


def test_short_words_and_numbers_have_no_forms() -> None:
    """They would be taken for anything."""
    assert forms("lit", "en", words=vocabulary("lits lite")) == set()
    assert forms("1990", "en", words=vocabulary("1990s")) == set()


def test_without_a_language_english_is_taken() -> None:
    """An index of passages alone does not know what they are written in."""
    assert Forms(()).of([]).alike("lifts", ENGLISH)


def test_forms_that_no_ending_tells_are_known_by_the_table() -> None:
    """Short words too, in every direction, with or without their accents; only those that the library holds."""

    def table(code: str) -> Mapping[str, Iterable[str]]:
        return {"go": ("went", "gone"), "être": ("été",)} if code == "en" else {}

    words = vocabulary("went go ete")
    made = Forms(("en",), table)
    assert [other for other, _ in made.alike("went", words)] == ["go"]
    assert [other for other, _ in made.alike("go", words)] == ["went"]
    assert [other for other, _ in made.alike("etre", words)] == ["ete"]
    assert Forms(("de",), table).alike("went", words) == []
