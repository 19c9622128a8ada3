"""Where sentences begin and end, in six languages and in hostile text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.lines.sentences import split_sentences


def split(text: str, language: str = "en") -> list[str]:
    return [where.of(text) for where in split_sentences(text, language)]


def test_a_question_in_quotation_marks_stays_with_who_asked_it() -> None:
    """A lower-case word behind a closing mark belongs to the same sentence."""
    assert split("She said no. “Why?” he asked.") == ["She said no.", "“Why?” he asked."]


def test_a_name_that_speaks_stays_with_its_words() -> None:
    """A capital behind a closing mark opens no sentence where a name and a verb of saying follow."""
    assert split("“We won!” Marta said. “Now sleep.”") == ["“We won!” Marta said.", "“Now sleep.”"]
    assert split("“Nobody saw Osei.” Marta said so.") == ["“Nobody saw Osei.” Marta said so."]


def test_a_name_or_a_short_word_ends_a_sentence_before_a_quotation() -> None:
    """A title does not."""
    assert split("Nobody saw Osei. “Now sleep. I saw it. ‘Go.’”")[:2] == ["Nobody saw Osei.", "“Now sleep."]
    assert split("He met Mr. “Nobody” Osei.") == ["He met Mr. “Nobody” Osei."]


def test_sentences_inside_quotation_marks_are_split_too() -> None:
    """A quotation of three sentences is three sentences."""
    assert split("“Go home. Lock the door. Sleep.”") == ["“Go home.", "Lock the door.", "Sleep.”"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Osei and Mrs. Lind met Prof. Hale at St. Andrew.",
        "The prize went to J. R. R. Marsh and to E.M. Cole.",
        "Jerusalem granted her a doctorate (Ph.D.) in a single year.",
        "The U.S. Army paid for it.",
        "See p. 4, vol. 2 and fig. 3 for all of it.",
        "It cost 3.50 a pound, i.e. too much.",
        "Well... I never heard of it.",
        "He asked (who would not?) for his money back.",
        "On Jan. 5 the shop closed.",
    ],
)
def test_dots_inside_an_english_sentence_do_not_end_it(sentence: str) -> None:
    """Titles, initials, abbreviations, decimals and brackets leave a sentence whole."""
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He moved to the U.S. He stayed.", ["He moved to the U.S.", "He stayed."]),
        ("She owned Acme Inc. The rest was debt.", ["She owned Acme Inc.", "The rest was debt."]),
        ("So do I. Then we agree.", ["So do I.", "Then we agree."]),
        ("It was lost.2 As Osei said, it burned.", ["It was lost.2", "As Osei said, it burned."]),
        ("It sank in depth 3.2 As ever.", ["It sank in depth 3.2 As ever."]),
        ("He said no. Twelve men left.", ["He said no.", "Twelve men left."]),
        ("It was the story of a life. Anna knew it.", ["It was the story of a life.", "Anna knew it."]),
        ("Perhaps… But who can tell? Nobody!", ["Perhaps…", "But who can tell?", "Nobody!"]),
        ("It ended.[12] Then it began.", ["It ended.[12]", "Then it began."]),
        ("He waited . . . Nobody came.", ["He waited . . .", "Nobody came."]),
        ("(He left.) The door shut.", ["(He left.)", "The door shut."]),
        ("1. The first rule. 2. The second.", ["1. The first rule.", "2. The second."]),
    ],
)
def test_english_sentences_end_where_a_reader_pauses(text: str, expected: list[str]) -> None:
    """The same dots do end a sentence where a new one plainly begins."""
    assert split(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El Sr. García vino. Dijo que no.", ["El Sr. García vino.", "Dijo que no."]),
        ("es", "Los EE. UU. lo saben. ¿Y tú?", ["Los EE. UU. lo saben.", "¿Y tú?"]),
        ("es", "«¡Vamos!», dijo Ana. Luego calló.", ["«¡Vamos!», dijo Ana.", "Luego calló."]),
        ("fr", "M. Roux vint. Mme Roux resta.", ["M. Roux vint.", "Mme Roux resta."]),
        ("fr", "Ici, M. Le Goff vend des lampes. Il pleut.", ["Ici, M. Le Goff vend des lampes.", "Il pleut."]),
        (
            "fr",
            "« Pourquoi ? » dit-elle. « Parce que. » Il rit.",
            ["« Pourquoi ? » dit-elle.", "« Parce que. »", "Il rit."],
        ),
        ("de", "Das ist z. B. Gold. Ja.", ["Das ist z. B. Gold.", "Ja."]),
        (
            "de",
            "Am 3. Mai kam Dr. Koch. Er war 19. Dann ging er.",
            ["Am 3. Mai kam Dr. Koch.", "Er war 19.", "Dann ging er."],
        ),
        ("de", "„Warum?“, fragte er. „Ja.“ Sie ging.", ["„Warum?“, fragte er.", "„Ja.“", "Sie ging."]),
        ("ru", "Это т. е. пример. Вот.", ["Это т. е. пример.", "Вот."]),
        ("ru", "А. С. Белов умер в 1837 г. Он был стар.", ["А. С. Белов умер в 1837 г.", "Он был стар."]),
        ("ru", "«Почему?» — спросил он. Все молчали.", ["«Почему?» — спросил он.", "Все молчали."]),
        ("zh", "山很高。我们走吧！好吗？", ["山很高。", "我们走吧！", "好吗？"]),
        ("zh", "“我们走吧。”他说。“好。”", ["“我们走吧。”他说。", "“好。”"]),
        ("zh", "「好。」他走了。", ["「好。」", "他走了。"]),
        ("de-AT", "Das kostet ca. 5 Kronen. Gut.", ["Das kostet ca. 5 Kronen.", "Gut."]),
    ],
)
def test_other_languages_keep_their_own_habits(language: str, text: str, expected: list[str]) -> None:
    """Abbreviations, ordinals and quotation marks are read as each language writes them."""
    assert split(text, language) == expected


def test_blank_lines_and_list_marks_begin_sentences_and_line_breaks_do_not() -> None:
    """Verse runs on over its line breaks; an item of a list does not."""
    assert split("The sea is wide\nand cold.\n\nA coda\n- one\n- two") == [
        "The sea is wide\nand cold.",
        "A coda",
        "- one",
        "- two",
    ]


def test_nothing_comes_of_nothing() -> None:
    """White space holds no sentence."""
    assert split("") == split(" \n\t\n ") == []


_SHAPES = (
    *("Mr. ", "a", " ", ". ", "? ", "! ", "”", "“", '"', "«", "»", "(", ")", "。", "？", "\n", "\n\n"),
    *("U.S.", "…", "1.", "z. B. ", "т. е. ", "Said", "—"),
)


@settings(max_examples=150)
@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_SHAPES), max_size=60).map("".join)),
    st.sampled_from(["en", "es", "fr", "de", "ru", "zh", "xx", ""]),
)
def test_every_character_but_white_space_lies_in_exactly_one_sentence(text: str, language: str) -> None:
    """Sentences stand in order, do not overlap, and leave out only white space, whatever the text."""
    at = 0
    for where in split_sentences(text, language):
        assert at <= where.start < where.end <= len(text)
        assert not text[at : where.start].strip()
        assert where.of(text) == where.of(text).strip()
        at = where.end
    assert not text[at:].strip()
