"""A language file is read as it stands, or refused with file, line and key."""

import pytest

from bot.languages.load import LanguageFault, read_language

_GOOD = """\
name = "Sample"
lacks = ["saying"]

[grammar]
joining = "and"

[grammar.articles]
the = "a an"

[people]
courtesy = "mr mrs"
particles = \"\"\"
van der
den
\"\"\"

[calendar.months]
1 = "january jan"
3 = "march"

[ties.patterns]
phrases = '''
# of several words
in other words
after (?:this|that|
    those)
'''

[at_home.grammar]
joining = "en"
"""


def test_a_file_becomes_a_language_with_its_words() -> None:
    """Words are sets, numbers count, an indented line continues the pattern above, and comments are ignored."""
    known, _ = read_language("xx", _GOOD)
    assert known.code == "xx"
    assert known.name == "Sample"
    assert known.lacks == {"saying"}
    assert known.people.courtesy == {"mr", "mrs"}
    assert known.people.particles == {"van", "der", "den"}
    assert known.grammar.definite == {"the"}
    assert known.grammar.indefinite == {"a", "an"}
    assert known.calendar.months == {"january": 1, "jan": 1, "march": 3}
    assert known.ties.phrases == ("in other words", "after (?:this|that|those)")


def test_words_at_home_hold_only_in_their_language() -> None:
    """What means something else in other languages is left out of the words that hold in all of them."""
    known, abroad = read_language("xx", _GOOD)
    assert known.grammar.joining == {"and", "en"}
    assert abroad.grammar.joining == {"and"}


@pytest.mark.parametrize(
    ("written", "mistaken", "said"),
    [
        ('joining = "and"', 'joining = "and', "xx.toml is not valid TOML: .*line 5"),
        ("[grammar]", "[grammer]", "xx.toml, line 4: “grammer” is not a known section; did you mean “grammar”?"),
        ("joining", "jioning", "xx.toml, line 5: “jioning” of .grammar. is not a known key; did you mean “joining”?"),
        ("den\n", "den van\n", "xx.toml, line 14: “particles” of .people. has “van” twice"),
        ('"saying"', '"saing"', "xx.toml, line 2: “lacks” has “saing”, which is no section .*; did you mean “saying”?"),
        (
            '"saying"',
            '"saying.verb_s"',
            "line 2: “lacks” has “saying.verb_s”, .* did you mean “saying.verbs”?",
        ),
        ("mr mrs", "Mr mrs", "xx.toml, line 11: “courtesy” of .people. has “Mr”, which must be written “mr”"),
        ("mr mrs", "straße", "xx.toml, line 11: .* must be written “strasse”"),
        ("mr mrs", "se\u0301", "xx.toml, line 11: .* must be written “sé”"),
        ("march", "january", "xx.toml, line 19: .* has “january” twice"),
        ("in other words", "after (?:this|that|\n    those)", "has “after .* twice"),
        ('joining = "en"', 'joining = "and"', "xx.toml, line 30: .* has “and”, which is already in .grammar."),
        (
            'courtesy = "mr mrs"',
            "courtesy = 3",
            "xx.toml, line 11: “courtesy” of .people. has a value of the wrong type",
        ),
        ("[ties.patterns]\nphrases", "[ties]\nphrases", "xx.toml, line 22: “phrases” of .ties. is not a known key"),
    ],
)
def test_a_fault_is_named_with_file_line_and_key(written: str, mistaken: str, said: str) -> None:
    """Whoever writes a language file is told where the mistake is and what to write."""
    assert written in _GOOD
    with pytest.raises(LanguageFault, match=said):
        read_language("xx", _GOOD.replace(written, mistaken, 1))
