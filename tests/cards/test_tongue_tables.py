"""Every sentence stands in every table, once, with its places for values, within the room it has."""

import ast
import re
from functools import cache
from typing import Final

import pytest
from babel import Locale

from bot.cards.tongue_tables import ENGLISH, TONGUES, is_at_hand, table_path, tables_digest, tongue_table
from tests.cards.tongues.messages import BOT, ENGLISH_ALONE, WAITING, Message, NotPlain, every_message, in_source
from tests.cards.tongues.tables import kept_in_order, plural_of, read

TABLES: Final = tuple(tongue for tongue in TONGUES if tongue != ENGLISH)
_PLACE = re.compile(r"\{[^{}]*\}")
_SENTENCE = re.compile(r"[^\W\d_]{2,},? [^\W\d_]{2,}")
PRESCRIBED: Final = {"quoted in “…", "quoted in …", "…, as cited in "}
"""What a style of citation has in any language."""
_NAMED_OTHERWISE: Final = {
    "Personne du nom de {name} ne parle ici.",
    "Ce qui en est indiqué a été modifié à la main depuis, à côté de {name}, et n’est pas écrasé.",
}
"""French sentences in which the name stands in quotation marks, or is a file's."""
_BESIDE: Final = 20
"""Room left for the values of a sentence in a narrow place."""


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return every_message()


@cache
def table(tongue: str) -> dict[tuple[str, str], tuple[str, ...]]:
    return read(table_path(tongue).read_text("utf-8"), tongue)


@pytest.mark.parametrize("tongue", TABLES)
def test_every_sentence_is_translated_and_nothing_else(tongue: str, messages: list[Message]) -> None:
    """``python -m tests.cards.tongues`` puts the files in order and lists what is missing."""
    assert [one.key for one in messages if not all(table(tongue).get(one.key, ("",)))] == []
    assert table_path(tongue).read_text("utf-8") == kept_in_order(tongue, messages)


@pytest.mark.parametrize("tongue", TABLES)
def test_every_form_has_the_places_for_the_values(tongue: str, messages: list[Message]) -> None:
    """None is forgotten, none is made up; and who is addressed by one form is by all."""
    forms = [(one.many or one.one, form) for one in messages for form in table(tongue)[one.key]]
    wrong = [form for english, form in forms if set(_PLACE.findall(form)) != set(_PLACE.findall(english))]
    assert wrong == []


def test_one_and_many_have_the_same_places(messages: list[Message]) -> None:
    """“The only one” is a sentence of its own: in Russian the first form is also that of 21."""
    assert [
        one.one for one in messages if one.many and set(_PLACE.findall(one.one)) != set(_PLACE.findall(one.many))
    ] == []


@pytest.mark.parametrize("tongue", TABLES)
def test_nothing_is_too_long_for_its_place(tongue: str, messages: list[Message]) -> None:
    """Names and descriptions of commands, buttons, lines of menus, titles and labels of forms."""
    long = []
    for one in messages:
        for form in table(tongue)[one.key] if one.most else ():
            values = _PLACE.findall(form)
            room = one.most - _BESIDE if values else one.most
            if len(_PLACE.sub("", form)) > room:
                long.append((one.place, form))
    assert long == []


@pytest.mark.parametrize("tongue", TABLES)
def test_spaces_at_the_ends_stay(tongue: str, messages: list[Message]) -> None:
    """What is set behind another sentence begins with one; Chinese has none."""
    lost = []
    for one in messages:
        for form in table(tongue)[one.key]:
            ends = (one.one[:1] == " ", one.one[-1:] == " ")
            if tongue != "zh_CN" and (form[:1] == " ", form[-1:] == " ") != ends:
                lost.append(form)
    assert lost == []


@pytest.mark.parametrize("tongue", TABLES)
def test_one_space_is_enough(tongue: str) -> None:
    """A no-break space inside French quotation marks stands once."""
    doubled = re.compile("[ \u00a0\u202f]{2}")
    assert [form for forms in table(tongue).values() for form in forms if doubled.search(form)] == []


def test_no_french_word_that_is_cut_before_a_vowel_stands_before_a_name() -> None:
    """A name may be *Uncle Horace* or *Nell*; the sentence has to suit both."""
    cut = re.compile(r"\b(?:de|que|ne|le|la|se) \{(?:credited|named|speaker|name)\}")
    held = {form for forms in table("fr").values() for form in forms if cut.search(form)}
    assert held <= _NAMED_OTHERWISE


@pytest.mark.parametrize("tongue", TABLES)
def test_a_command_is_called_by_its_name_in_the_tongue(tongue: str, messages: list[Message]) -> None:
    """Whoever reads /library reload in German types /bibliothek neu-einlesen; menus have names, too."""
    names = {one.one: table(tongue)[one.key][0] for one in messages if one.context == "command"}
    menus = {name: told for name, told in names.items() if " " in name}
    command = re.compile(rf"/({'|'.join(name for name in names if name not in menus)})\b( ([a-z]+)\b)?")
    wrong = []
    for one in messages:
        wanted = [told for name, told in menus.items() if name in (one.many or one.one)]
        for found in command.finditer(one.many or one.one):
            sub = f" {names[found[3]]}" if found[3] in names and found[1] in {"library", "daily", "circle"} else ""
            wanted.append(f"/{names[found[1]]}{sub}")
        wrong += [form for form in table(tongue)[one.key] for told in wanted if told not in form]
    assert wrong == []


@pytest.mark.parametrize("tongue", TABLES)
def test_numbers_take_the_forms_of_the_cldr(tongue: str) -> None:
    """The formula of each table's head says what Babel says, of every number we may count to."""
    count, _ = plural_of(table_path(tongue).read_text("utf-8"))
    forms: dict[str, int] = {}
    numbers = [*range(1200), *range(999_990, 1_000_130), 2_000_000, 2_000_001, 21_000_000]
    for number in numbers:
        named = Locale.parse(tongue).plural_form(number)
        assert forms.setdefault(named, tongue_table(tongue).form(number)) == tongue_table(tongue).form(number), number
    assert sorted(forms.values()) == list(range(count))


def test_a_table_is_read_once_and_when_it_is_needed() -> None:
    """English needs none; the digest names what all of them say, and parses nothing."""
    assert is_at_hand(ENGLISH)
    assert tongue_table("de") is tongue_table("de")
    assert is_at_hand("de")
    assert len(tables_digest()) == 64


def converted() -> list[str]:
    """The files whose wording is to be in the tables."""
    every = {path.relative_to(BOT.parent).as_posix() for path in (BOT / "cards").rglob("*.py")}
    return sorted(every - ENGLISH_ALONE - WAITING)


def test_the_lists_of_files_name_files() -> None:
    """What was renamed or is gone leaves them; what waits is not English alone."""
    assert all((BOT.parent / name).exists() for name in ENGLISH_ALONE | WAITING)
    assert not ENGLISH_ALONE & WAITING


@pytest.mark.parametrize("name", converted())
def test_no_wording_stands_beside_the_calls_that_say_it(name: str, messages: list[Message]) -> None:
    """A sentence that is put together, or shown as it stands, would be English for everybody."""
    commands = {one.one for one in messages if one.context == "command"}
    assert set(unsaid((BOT.parent / name).read_text("utf-8"), name)) <= commands | PRESCRIBED


def unsaid(source: str, where: str) -> list[str]:
    """Strings with words in them that no table has: they are given to no call that says them."""
    tree = ast.parse(source)
    spoken = {message.one for message in in_source(source, where)}
    for message in in_source(source, where):
        spoken |= {message.many or "", message.context}
    left = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            left.update(id(part) for part in node.values)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "counted":
            left.update(map(id, node.args))
    found = []
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)  # type: ignore[misc]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left:
            text = node.value
        if text not in spoken and not text.startswith("/") and _SENTENCE.search(text):
            found.append(text)
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('said("Back")', [("", "Back", None)]),
        ('said("Back" if here else "Not here")', [("", "Back", None), ("", "Not here", None)]),
        ('said("Keep", context="a quote")', [("a quote", "Keep", None)]),
        ('said_many("{n} word", "{n} words", n)', [("", "{n} word", "{n} words")]),
        ('counted(n, "library", "libraries")', [("", "{n} library", "{n} libraries")]),
        ('{1: later("short")}', [("", "short", None)]),
        ('card("Back")', []),
    ],
)
def test_sentences_are_found(source: str, found: list[tuple[str, str, str | None]]) -> None:
    """In calls that say them, in tables of the code, and where something is counted."""
    assert [(one.context, one.one, one.many) for one in in_source(source, "x.py")] == found


@pytest.mark.parametrize("source", ['said(f"Back to {page}")', "said(sentence)", 'said("a" + "b")'])
def test_what_is_put_together_is_refused(source: str) -> None:
    """No table could have it."""
    with pytest.raises(NotPlain):
        list(in_source(source, "x.py"))


def test_the_room_of_a_place_is_found() -> None:
    """Also where the words are shortened first."""
    source = 'Option(clip(said("Shelf: {shelf}", shelf=one), 90), value, note=said("a note"))'
    assert [(one.place, one.most) for one in in_source(source, "x.py")] == [
        ("line of a menu", 100),
        ("note in a menu", 100),
    ]


def test_wording_beside_the_calls_is_noticed() -> None:
    """A sentence given to nothing, and one put together."""
    source = 'said("All is well")\nRun("Nothing is well")\nRun(f"{n} are well, thanks")\n"""A comment, in words."""'
    assert unsaid(source, "x.py") == ["Nothing is well", "… are well, thanks"]
