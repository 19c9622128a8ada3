"""The signs of words: those of lists, of letters and of marks, together in one number."""

from bot.languages.needed import Needed
from bot.reading.quotes import word_signs
from bot.reading.quotes.signs import MAY_BE_UNFIT, SEVERAL, UNPLAIN
from bot.reading.quotes.word_signs import WordSigns, tokens_of

NEVER, ALWAYS, LONG, RULE, LOUD, ENDING, CAPITAL = (1 << place for place in range(7))
SIGNS = WordSigns(
    {NEVER: frozenset({"never"}), ALWAYS: frozenset({"never", "always"})},
    {LONG: lambda word: len(word) > 6},
    {RULE: Needed(frozenset({"here"}), frozenset({"lant"}), frozenset({"www."}))},
    {LOUD: "!"},
    {ENDING: "ed"},
    {CAPITAL: str.istitle},
    lambda piece: "oath" in piece,
)


def test_words_are_casefolded_and_in_order() -> None:
    """Marks are no words."""
    assert tokens_of("The River, the boat!") == ["the", "river", "the", "boat"]


def test_a_word_has_every_sign_that_fits() -> None:
    """Of two lists, by its length, by its ending; a word of no list and few letters is a sign of nothing."""
    pieces = ("never", "Always,", "lamp", "lanterns", "lamped", "oath")
    assert [SIGNS[piece] for piece in pieces] == [
        NEVER | ALWAYS,
        ALWAYS | CAPITAL,
        0,
        LONG | RULE,
        ENDING,
        MAY_BE_UNFIT,
    ]


def test_marks_and_words_that_they_join_are_seen() -> None:
    """Where a piece is not just one word, that is a sign, too."""
    assert SIGNS["lamp!"] == LOUD | UNPLAIN
    assert SIGNS["here—never"] == RULE | NEVER | ALWAYS | SEVERAL | UNPLAIN
    assert SIGNS["—"] == SEVERAL | UNPLAIN
    assert SIGNS["www.x"] == RULE | SEVERAL | UNPLAIN


def test_a_sentence_has_the_signs_of_its_words() -> None:
    """Each word its own, and all of them together; words that marks join are parted."""
    words = SIGNS.read("Never lamp here")
    assert (words.tokens, words.signs) == (["never", "lamp", "here"], [NEVER | ALWAYS | CAPITAL, 0, RULE])
    assert words.every == NEVER | ALWAYS | CAPITAL | RULE
    assert words.showing(RULE) == ["here"]
    parted = SIGNS.read("lamp — here/never!")
    assert parted.tokens == tokens_of(parted.text)
    assert parted.every & (RULE | NEVER | LOUD) == RULE | NEVER | LOUD
    assert parted.showing(RULE) is None


def test_a_rule_that_may_find_something_anywhere_is_always_asked() -> None:
    """Its sign stands in every sentence."""
    assert WordSigns({}, needed={RULE: None}).read("lamp").every == RULE


def test_what_was_found_out_is_kept_but_not_without_end() -> None:
    """A long book cannot fill the memory with words, nor a long address."""
    signs = WordSigns({1: frozenset({"wa"})})
    for number in range(word_signs._MOST + 10):
        signs.bound()
        assert signs[f"w{number}"] == UNPLAIN
    assert len(signs) <= word_signs._MOST + 1
    address = "https://quay.example/" + "a" * 50
    assert signs.read(address).tokens == tokens_of(address)
    assert address not in signs
