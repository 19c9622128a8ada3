"""The word list as an operator writes it, with every mistake told by its line."""

from pathlib import Path

import pytest

from bot.cards.faults import fault_sentence
from bot.errors import Cause
from bot.faults import Fault
from bot.library.noting.word_list import kept_list, parse_word_list, read_word_list, written_list
from bot.model.content_notes import MOST_NOTES, NoteList, NoteTreatment, NoteWords
from bot.search.noting import NoteMatcher

ROOT = Path(__file__).resolve().parents[3]
WHERE = "config/my_notes.toml"


def test_a_list_is_read_as_it_is_written() -> None:
    """Notes in their order; what is not said of one is what the bot does without a list."""
    read = parse_word_list(
        '[drugs]\nshown = "spoiler"\nen = ["opium", "morphine"]\nany = ["LSD"]\n\n[spiders]\n', WHERE
    )
    assert read.listed == NoteList(
        (
            NoteWords("drugs", NoteTreatment.SPOILER, (("en", ("opium", "morphine")), ("any", ("LSD",)))),
            NoteWords("spiders"),
        )
    )
    assert (read.fault, read.doubts) == (None, ())


@pytest.mark.parametrize(
    ("text", "fault", "line"),
    [
        ("", Fault.WORD_LIST_EMPTY, None),
        ("# only a remark\n", Fault.WORD_LIST_EMPTY, None),
        ("[drugs]\nen = [opium]\n", Fault.WORD_LIST_NOT_TOML, 2),
        ('[drugs]\nen = ["opium"\n', Fault.WORD_LIST_NOT_TOML, 3),
        ('drugs = ["opium"]\n', Fault.WORD_LIST_NOT_A_NOTE, 1),
        ('[a]\nen = ["opium"]\n["a:b"]\n', Fault.WORD_LIST_NOT_A_NOTE, 3),
        ('[sex]\n[drugs]\n\nshown = "blurred"\n', Fault.WORD_LIST_OUTCOME, 4),
        ("[drugs]\nshown = 3\n", Fault.WORD_LIST_OUTCOME, 2),
        ('[drugs]\nenglish = ["opium"]\n', Fault.WORD_LIST_LANGUAGE, 2),
        ('[sex]\nen = ["orgy"]\n[drugs]\nen = []\n', Fault.WORD_LIST_NOT_WORDS, 4),
        ('[drugs]\nen = "opium"\n', Fault.WORD_LIST_NOT_WORDS, 2),
        ("[drugs]\nen = [3]\n", Fault.WORD_LIST_NOT_WORDS, 2),
        ('[drugs]\nen = [\n  "opium",\n  "*caine",\n]\n', Fault.WORD_LIST_WORD, 4),
        ("".join(f"[n{number}]\n" for number in range(MOST_NOTES + 1)), Fault.WORD_LIST_TOO_MANY, MOST_NOTES + 1),
    ],
)
def test_a_mistake_is_told_with_file_and_line(text: str, fault: Fault, line: int | None) -> None:
    """In one sentence that says what to do; nothing of such a list is used."""
    read = parse_word_list(text, WHERE)
    assert read.listed is None
    assert read.fault is not None
    assert read.fault.fault is fault
    said = fault_sentence(read.fault)
    assert WHERE in said
    assert line is None or f"line {line}" in said
    assert "\n" not in said


def test_a_word_twice_does_no_harm_and_is_told() -> None:
    """By the line of the second; under another note it may stand, too."""
    read = parse_word_list('[sex]\nen = ["opium"]\n[drugs]\nen = [\n"opium",\n"hemp",\n"Opium",\n]\n', WHERE)
    assert read.listed is not None
    (doubt,) = read.doubts
    assert fault_sentence(doubt) == f"{WHERE}, line 7: “Opium” stands in the same list before. That does no harm."


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Missing, a folder, or no text; without a file there is an empty list."""
    assert read_word_list(None).listed == NoteList()
    missing = read_word_list(tmp_path / "none.toml")
    assert missing.fault is not None
    assert "none.toml cannot be read: No such file or directory" in fault_sentence(missing.fault)
    (tmp_path / "latin.toml").write_bytes("[x]\nfr = ['héroïne']".encode("latin-1"))
    latin = read_word_list(tmp_path / "latin.toml")
    assert latin.fault is not None
    assert latin.fault.fault is Fault.WORD_LIST_NOT_TEXT


def test_the_list_that_comes_along_is_in_order() -> None:
    """No mistake, no word twice, and everything is served until somebody decides otherwise."""
    read = read_word_list(ROOT / "config" / "content_notes.toml")
    assert (read.fault, read.doubts) == (None, ())
    assert read.listed is not None
    assert {note.treatment for note in read.listed.notes} == {NoteTreatment.SERVE}
    assert all(
        {code for code, _ in note.words} == {"en", "de", "es", "fr", "pt", "ru", "zh"} for note in read.listed.notes
    )


@pytest.mark.parametrize(
    ("text", "language", "notes"),
    [
        ("Mr. Lynch of Merrill Lynch lent us a film with a killer feature, shot in Wales.", "en", ()),
        ("The lynch mob came to lynch him.", "en", ("violence",)),
        ("Bring a friend to our murder mystery dinner.", "en", ()),
        ("The guests were murdered at dinner, one by one.", "en", ("violence",)),
        ("He shot himself in the foot with that speech: political suicide!", "en", ()),
        ("He shot himself in the barn.", "en", ("suicide",)),
        ("A suicide bomber walked into the hall.", "en", ("violence",)),
        ("A fund against child abuse", "en", ("violence",)),
        ("Oilseed rape in flower, an orgy of yellow", "en", ()),
        ("The Opium War ended; the opium stayed.", "en", ("drugs",)),
        ("The Opium Wars", "en", ()),
        ("Mörderische Hitze, und ich war wie erschlagen.", "de", ()),
        ("Der Mörder hat ihn erschlagen.", "de", ("violence",)),
        ("Cette Bordelaise range son bordel ; le mur est percé de meurtrières.", "fr", ()),
        ("Le nègre littéraire et la tapette à mouches", "fr", ()),
        ("Le meurtrier vivait d'une maison close.", "fr", ("violence", "sex")),
        ("L’assassin, qu'on dit mort d'overdose", "fr", ("violence", "drugs")),
        ("La guerre de l'opium", "fr", ()),
        ("Una violación de los derechos del autor", "es", ()),
        ("Denunció una violación.", "es", ("sexual violence",)),
        ("A via é um estrangulamento do tráfego.", "pt", ()),
        ("O Palmeiras está na zona da degola e joga Assassin's Creed.", "pt", ()),
        ("Убийственная критика", "ru", ()),
        ("剧情高潮迭起，讲异性交往。", "zh", ()),
    ],
)
def test_the_list_that_comes_along_means_the_thing_and_no_idiom(text: str, language: str, notes: tuple[str]) -> None:
    """Surnames, dinners, plants and figures of speech carry no note; the thing itself does."""
    listed = read_word_list(ROOT / "config" / "content_notes.toml").listed
    assert listed is not None
    assert listed.named(NoteMatcher(listed).bits(text, language)) == notes


def test_each_phrase_that_is_not_meant_holds_a_word_that_is() -> None:
    """Otherwise it would do nothing."""
    listed = read_word_list(ROOT / "config" / "content_notes.toml").listed
    assert listed is not None
    for note in listed.notes:
        for language, written in note.words:
            meant = [one for one in written if not one.startswith("-")]
            matcher = NoteMatcher(NoteList((NoteWords(note.name, words=((language, tuple(meant)),)),)))
            for one in written:
                if one.startswith("-"):
                    assert matcher.bits(one.rstrip("*"), language) or matcher.bits(f"{one.rstrip('*')}er", language), (
                        one
                    )


def test_a_list_is_kept_and_read_again() -> None:
    """What is no list is an empty one."""
    listed = NoteList((NoteWords("drugs", NoteTreatment.NEVER, (("zh", ("鸦片",)),)), NoteWords("spiders")))
    assert kept_list(written_list(listed)) == listed
    for other in (None, "", "[]", "{}", '[1, [["a", "b", []]]]'):
        assert kept_list(other) == NoteList()


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ('[grief]\nen = ["widow"]\n[grief]\nde = ["Witwe"]\n', 3, "grief"),
        ('["grief"]\nen = ["widow"]\n\n[ "grief" ] # again\n', 4, "grief"),
        ('[grief]\nen = ["widow"]\nen = [\n"orphan",\n"tomb",\n]\n', 3, "en"),
    ],
)
def test_a_name_that_stands_twice_is_told_with_the_line_of_the_second(text: str, line: int, name: str) -> None:
    """Whoever added words at the end sees which name was there before; the quotation marks are right."""
    read = parse_word_list(text, WHERE)
    assert read.fault == Cause(Fault.WORD_LIST_NAME_TWICE, (WHERE, line, name))
    sentence = f"{WHERE}, line {line}: the name “{name}” stands there a second time. Join the words of both."
    assert fault_sentence(read.fault) == sentence
