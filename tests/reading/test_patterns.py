"""No pattern of the program backtracks, and no function of the reader takes more than its share of a hostile text."""

import functools
import re
from dataclasses import dataclass
from types import ModuleType

import pytest

from bot.languages.language import CODES
from tests.reading.compiled import (
    Compiled,
    every_pattern,
    hostile_to,
    patterns_in,
    suspects,
)
from tests.reading.hostile import LENGTH, Shape, shapes
from tests.reading.taking_text import every_function, lines, pieces


def test_no_pattern_takes_more_than_its_share() -> None:
    """Four times the text takes each pattern of the program about four times as long, whatever the text."""
    found = every_pattern()
    assert len(found) > 150
    assert {
        one.name: why
        for one in found
        for why in [next(suspects(one.asked, shapes(one.pattern), of_a_pattern=True), None)]
        if why
    } == {}


def test_no_function_of_a_line_takes_more_than_its_share() -> None:
    """Whatever the reader asks of a line or a paragraph, four times the marks take about four times as long."""
    found = [one for one in every_function() if one.of_a_line]
    assert {one.name for one in found} >= {
        "bot.reading.lines.sentences.split_sentences",
        "bot.reading.lines.date.dates_in",
        "bot.reading.lines.boilerplate.is_boilerplate",
        "bot.reading.quotes.stands_alone.fault en",
    }
    given = lines()[::3]
    assert {one.name: why for one in found for why in [next(suspects(one.asked, given), None)] if why} == {}


def test_no_text_takes_the_reader_more_than_its_share() -> None:
    """Reading a file of one piece again and again takes about four times as long for four times as many."""
    (read,) = (one for one in every_function() if one.name.endswith("reader.read_source"))
    assert list(suspects(read.asked, pieces()[::5])) == []


@pytest.mark.parametrize(
    "written",
    [
        r"\s+$",
        r"\s++$",
        r"\s*[,;]\s*",
        r"(a+)+b",
        r"(?:a|aa)+$",
        r"(\w+\s*)+:",
        r"\w+@\w+",
        r"“[^”]*”",
        r"<[^>]*>",
        r".*,.*;",
        r"\bfrom.*until",
        r"\[.{3,}?\]",
        r"[A-Z]\w+ said",
        r"(?:[A-Z][a-z]+ )+is",
        r"\d+(?:,\d+)*%",
        r"(?:by|from)\s*\d*\s*:",
        r"(?s)/\*.*?\*/",
        r"(?i)chapter +\w* *$",
    ],
)
def test_a_pattern_that_backtracks_is_found(written: str) -> None:
    """The usual ways to write one all grow steeply on some text made from their own tree."""
    assert hostile_to(re.compile(written)) is not None


@pytest.mark.parametrize(
    "written", [r"(?<!\s)\s+$", r"\w{1,30}@", r"(?<!\w)\w+(?!\w)", r"[^,;]+", r"\b(?:one|two)\b \w{1,20}", r"\s*+[,;]"]
)
def test_a_pattern_that_does_not_is_let_through(written: str) -> None:
    """Bounded repeats, and those that can begin at one place only, are no fault."""
    pattern = re.compile(written)
    way = "match" if "*+" in written else "finditer"
    act = Compiled("", pattern, frozenset({way})).asked
    assert list(suspects(act, shapes(pattern), of_a_pattern=True)) == []


def test_patterns_are_found_wherever_a_module_keeps_them() -> None:
    """In globals, collections, classes, fields of instances, results of cached functions, and in calls."""
    source = 'import re\ndef told(text):\n    return re.match(rf"{FIRST}l", text, re.I) or ASKED.search(text)\n'
    module = ModuleType("bot.planted")

    @dataclass(frozen=True)
    class Words:
        phrases: re.Pattern[str]

    class Kept:
        marks = re.compile("e")

    @functools.cache
    def words_of(language: str) -> Words:
        return Words(re.compile(f"f{language}"))

    for made in (Words, Kept, words_of):
        made.__module__ = module.__name__
    vars(module).update(
        {
            "re": re,
            "FIRST": "k",
            "ASKED": re.compile("a"),
            "RULES": {"one": (re.compile("b"), 1)},
            "PAIRS": [(re.compile("c"), re.compile("d"))],
            "Kept": Kept,
            "words_of": words_of,
            "WORDS": Words(re.compile("g")),
        }
    )
    found = {one.pattern.pattern: one for one in patterns_in({"bot.planted": (module, source)})}
    assert set(found) == {*"abcdeg", *(f"f{code}" for code in CODES), "fxx", "kl"}
    assert found["a"].ways == {"search"}
    assert found["kl"].ways == {"match"}
    assert found["kl"].pattern.flags & re.IGNORECASE
    assert "finditer" in found["b"].ways


def test_a_hostile_text_is_as_long_as_asked_for() -> None:
    """Beginning, repeated part and end together have this many characters."""
    assert Shape("(", "ab", "!").text(8) == "(ababab!"
    assert {len(shape.text(LENGTH)) for shape in shapes(re.compile(r"(?:by|from)\s+(\w+)\s*:"))} == {LENGTH}
