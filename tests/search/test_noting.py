"""Which content notes a text calls for: whole words alone, however they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.content_notes import NoteList, NoteWords
from bot.search.fold import words
from bot.search.noting import NoteMatcher, can_be_found, same_words

VIOLENCE, DEATH, SLUR = 1, 2, 4
LISTED = NoteList(
    (
        NoteWords(
            "violence", words=(("en", ("murder*", "hell", "cunt")), ("de", ("mörder*", "gift")), ("zh", ("谋杀",)))
        ),
        NoteWords("death", words=(("en", ("took her own life", "drowned sailor*")), ("any", ("morgue",)))),
        NoteWords("slurs", words=(("ru", ("резня",)),)),
    )
)
MATCHER = NoteMatcher(LISTED)


@pytest.mark.parametrize(
    ("text", "language", "notes"),
    [
        ("They MURDERED the miller.", "en", VIOLENCE),
        ("A murderer’s hat.", "en", VIOLENCE),
        ("The pub in Scunthorpe, by the shell of a hellebore.", "en", 0),
        ("Go to hell!", "en", VIOLENCE),
        ("The Gift of the sea", "en", 0),
        ("Das Gift der Mo\u0308rderin", "de", VIOLENCE),
        ("Am Ende nur MORDERINNEN", "de", VIOLENCE),
        ("She took her own\nlife, they say.", "en", DEATH),
        ("She took her own, and life went on.", "en", 0),
        ("Two drowned sailors lay there.", "en", DEATH),
        ("他被谋杀了。", "zh", VIOLENCE),
        ("他谋了杀。", "zh", 0),
        ("Une morgue, en ville.", "fr", DEATH),
        ("Murder in the morgue", "en", VIOLENCE | DEATH),
        ("The murder of a crow, une morgue, резня", "und", VIOLENCE | DEATH | SLUR),
        ("Murder", "pt-BR", 0),
        ("murder", "en-GB", VIOLENCE),
        ("", "en", 0),
    ],
)
def test_words_of_the_text_s_own_language_are_found_whole(text: str, language: str, notes: int) -> None:
    """With and without capitals, accents and endings; never within another word."""
    assert MATCHER.bits(text, language) == notes


LETTERS = st.text(alphabet=st.characters(categories=("Lu", "Ll", "Zs", "Po")), max_size=60)


@given(LETTERS, LETTERS, st.sampled_from(["murdering", "HELL", "Took Her Own Life", "morgue"]))
def test_a_word_is_found_wherever_it_stands(before: str, after: str, held: str) -> None:
    """And however its accents are made up."""
    text = f"{before} {held} {after}"
    for form in ("NFC", "NFD"):
        assert MATCHER.bits(unicodedata.normalize(form, text), "en")


@given(st.text(max_size=80), st.sampled_from(["en", "de", "zh", "ru", "und", "xx"]))
def test_only_what_the_text_holds_calls_for_a_note(text: str, language: str) -> None:
    """Whatever else it is made of."""
    read = words(text)
    sought = {"murder", "hell", "cunt", "morder", "gift", "谋杀", "took", "drowned", "morgue", "резня"}
    if not any(word.startswith(one) for word in read for one in sought):
        assert MATCHER.bits(text, language) == 0


def test_without_words_nothing_is_looked_for() -> None:
    """As with notes that are given by hand alone."""
    assert NoteMatcher(NoteList((NoteWords("spiders"),))).bits("murder", "en") == 0


@pytest.mark.parametrize("written", ["murder", "murder*", "took her own life", "убий*", "谋杀", "C4", "opi*"])
def test_words_and_phrases_can_be_found(written: str) -> None:
    """With a star at the end."""
    assert can_be_found(written)


@pytest.mark.parametrize("written", ["", " ", "*", "a", "ab*", "*mord", "mur*der", "…", "took her *", "死"])
def test_what_would_be_found_everywhere_or_nowhere_is_no_word(written: str) -> None:
    """A star within, or hardly a letter."""
    assert not can_be_found(written)


def test_a_word_that_stands_twice_is_told() -> None:
    """Also with other capitals and accents; with a star it says more."""
    assert same_words(["mörder", "Mord", "MORDER", "mord*"]) == ["MORDER"]
