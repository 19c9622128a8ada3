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


ELIDED = st.sampled_from(["l’assassin", "L'ASSASSIN", "murder", "took her own", "took her own life", "a morgue", " "])


@given(st.lists(ELIDED | LETTERS).map(" ".join), st.sampled_from(["en", "fr", "und"]))
def test_a_text_folded_already_calls_for_the_same(text: str, language: str) -> None:
    """An apostrophe that joins words is looked at as it was written."""
    matcher = NoteMatcher(NoteList((*LISTED.notes, NoteWords("killers", words=(("fr", ("assassin",)),)))))
    assert matcher.bits(text, language, words(text)) == matcher.bits(text, language)


@given(st.lists(st.lists(ELIDED | LETTERS, min_size=1).map(" ".join), min_size=1), st.sampled_from(["en", "fr", "und"]))
def test_a_text_without_a_telling_word_calls_for_nothing(texts: list[str], language: str) -> None:
    """Told of all words of an article at once, so that not each text need be looked at."""
    different = list(dict.fromkeys(word for text in texts for word in words(text)))
    telling = MATCHER.telling(different, language)
    if telling is None:
        assert language in ("fr", "und")
        return
    told = {different[place] for place in telling}
    for text in texts:
        assert MATCHER.bits(text, language) == 0 or not told.isdisjoint(words(text))


def test_the_first_word_of_a_phrase_tells_only_beside_the_others() -> None:
    """The word "took" may be in every text; it counts where "her", "own" and "life" may follow."""
    assert MATCHER.telling(["took", "a", "walk"], "en") == frozenset()
    assert MATCHER.telling(["life", "own", "her", "took"], "en") == frozenset({3})


NOT_MEANT = NoteMatcher(
    NoteList(
        (
            NoteWords(
                "violence",
                words=(
                    ("en", ("murder*", "shot himself", "-murder myster*", "-a murder of crows", "-in the foot")),
                    ("ru", ("убийств*", "-убийственн*")),
                    ("zh", ("性交", "-性交往")),
                    ("any", ("-murder one",)),
                ),
            ),
            NoteWords("crime", words=(("en", ("murder*",)),)),
        )
    )
)
BOTH = 3


@pytest.mark.parametrize(
    ("text", "language", "notes"),
    [
        ("A murder mystery dinner, and two Murder Mysteries more", "en", 2),
        ("A murder mystery about a murder", "en", BOTH),
        ("Behold a murder of crows.", "en", 2),
        ("Behold a murder of crowds.", "en", BOTH),
        ("murder one", "en", 2),
        ("He shot himself in the foot", "en", 1),
        ("Убийственная критика", "ru", 0),
        ("Убийственная критика убийства", "ru", 1),
        ("异性交往", "zh", 0),
        ("异性交往和性交", "zh", 1),
        ("mystery", "en", 0),
    ],
)
def test_words_that_are_not_meant_do_not_count(text: str, language: str, notes: int) -> None:
    """For the note that says so alone, and only where all of them stand; the same words elsewhere count."""
    assert NOT_MEANT.bits(text, language) == notes


@given(st.lists(st.sampled_from(["a", "murder", "murders", "mystery", "mysteries", "of", "crows", "in"]), max_size=9))
def test_what_is_not_meant_only_takes_away(read: list[str]) -> None:
    """However its words fall: nothing is noted that was not, and each word counts that is in none of the phrases."""
    text = " ".join(read)
    plain = NoteMatcher(NoteList((NoteWords("violence", words=(("en", ("murder*",)),)),)))
    noted = NOT_MEANT.bits(text, "en") & 1
    assert noted <= plain.bits(text, "en")
    left = text.replace("murder mysteries", "").replace("murder mystery", "").replace("a murder of crows", "")
    assert noted == plain.bits(left, "en")


def test_without_words_nothing_is_looked_for() -> None:
    """As with notes that are given by hand alone."""
    assert NoteMatcher(NoteList((NoteWords("spiders"),))).bits("murder", "en") == 0


@pytest.mark.parametrize("written", ["murder", "murder*", "took her own life", "убий*", "谋杀", "C4", "-a murder of"])
def test_words_and_phrases_can_be_found(written: str) -> None:
    """With a star at the end."""
    assert can_be_found(written)


@pytest.mark.parametrize(
    "written", ["", " ", "*", "a", "-", "- a", "-ab*", "*mord", "mur*der", "…", "took her *", "死"]
)
def test_what_would_be_found_everywhere_or_nowhere_is_no_word(written: str) -> None:
    """A star within, or hardly a letter."""
    assert not can_be_found(written)


def test_a_word_that_stands_twice_is_told() -> None:
    """Also with other capitals and accents; with a star it says more."""
    assert same_words(["mörder", "Mord", "MORDER", "mord*"]) == ["MORDER"]
    assert same_words(["mord", "-mord", "- Mord", "-mord*"]) == ["- Mord"]
