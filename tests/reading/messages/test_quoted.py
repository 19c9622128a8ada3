"""What a message or document quotes, and what there is to check of one that marks nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Quoted, count_words
from bot.reading import known_names, read_message

KNOWN = known_names(["Maren Holt"])
HOSTILE = st.text(alphabet=st.sampled_from("aZé9 .,;:!?…-–—'’\"“”«»[]()>\n\t\u00a0\u0301大&"), max_size=200)


@pytest.mark.parametrize(
    ("message", "quoted"),
    [
        ("> The keeper lit the lamp.\n> He waited.\nwho said that?", Quoted("The keeper lit the lamp.\nHe waited.")),
        ("As she wrote: “The keeper lit the lamp.” — Maren Holt", Quoted("The keeper lit the lamp.", "Maren Holt")),
        ("I like «grass grew between its stones» most", Quoted("grass grew between its stones")),
        ("> The keeper lit the lamp.\n> — my sister", Quoted("The keeper lit the lamp.")),
        ("> “The keeper lit the lamp.”\n> — Maren Holt", Quoted("The keeper lit the lamp.", "Maren Holt")),
        ("> “The keeper lit the lamp,” wrote Maren Holt.", Quoted("The keeper lit the lamp,", "Maren Holt")),
    ],
)
def test_what_is_marked_is_the_quotation(message: str, quoted: Quoted) -> None:
    """A block quote or words in quotation marks, with who is said to have said them."""
    assert read_message(message, KNOWN).quotations == (quoted,)


@pytest.mark.parametrize(
    ("message", "quoted"),
    [
        ("The keeper lit the lamp.\n– Maren Holt, 1911", Quoted("The keeper lit the lamp.", "Maren Holt")),
        ("The keeper lit the lamp. - Holt", Quoted("The keeper lit the lamp.", "Holt")),
        ("The keeper lit the lamp. | Jonas Reve, *The Ledger*", Quoted("The keeper lit the lamp.", "Jonas Reve")),
        ("The keeper lit the lamp. ~Jonas Reve", Quoted("The keeper lit the lamp.", "Jonas Reve")),
        ("Maren Holt: the keeper lit the lamp", Quoted("the keeper lit the lamp", "Maren Holt")),
        ("The keeper lit the lamp\n— my sister", Quoted("The keeper lit the lamp")),
        ("The keeper lit the lamp — My sister", Quoted("The keeper lit the lamp")),
        ("The keeper lit the lamp - anonymous", Quoted("The keeper lit the lamp")),
        ("Der Wärter zündete die Lampe an – mein Lehrer", Quoted("Der Wärter zündete die Lampe an")),
        ("El farero encendió la lámpara — mi abuela", Quoted("El farero encendió la lámpara")),
        ("Смотритель зажёг лампу — моя бабушка", Quoted("Смотритель зажёг лампу")),
        ("The keeper lit the lamp. – a friend of ours", Quoted("The keeper lit the lamp.")),
        ("The keeper lit the lamp – and he waited long.", Quoted("The keeper lit the lamp – and he waited long.")),
        ("The keeper lit the lamp – at 7 sharp", Quoted("The keeper lit the lamp – at 7 sharp")),
        ("the keeper lit the lamp", Quoted("the keeper lit the lamp")),
        ("the “keeper” lit the lamp - of old", Quoted("the “keeper” lit the lamp - of old")),
    ],
)
def test_a_message_that_marks_nothing_is_the_quotation(message: str, quoted: Quoted) -> None:
    """All of it, but for a name at its beginning or end."""
    read = read_message(message, KNOWN)
    assert read.quotations == ()
    assert read.unmarked == quoted


def test_what_a_mail_quotes_of_an_older_one_is_a_quotation_of_its_own() -> None:
    """As many signs, one text; the line that leads to the older one is none."""
    older = ">> Nine boats were late.\n>\n> > They had no lamp."
    mail = f"> I wait.\n> Ada Moss wrote:\n{older}\n> So nine boats are lost.\nYes."
    assert read_message(mail, KNOWN).quotations == (
        Quoted("Nine boats were late.\n\nThey had no lamp.", "Ada Moss"),
        Quoted("So nine boats are lost."),
    )


def test_a_document_gives_its_quotations_in_order() -> None:
    """Quotation marks and block quotes, three words or more each."""
    document = 'First “one two three” and “no”.\n\n> four five six\n> seven\n\nThen "eight nine ten" — Ada Moss\nmore'
    assert read_message(document, KNOWN).quotations == (
        Quoted("one two three"),
        Quoted("four five six\nseven"),
        Quoted("eight nine ten", "Ada Moss"),
    )


LAMP, DUSK, SEA = "the keeper lit it", "he waited for dusk", "the sea never slept"
REVE, HOLT = "Jonas Reve", "Maren Holt"


@pytest.mark.parametrize(
    ("document", "names"),
    [
        (f"“{LAMP}”\n“{DUSK}” — {REVE}", [None, REVE]),
        (f"“{LAMP}” — {HOLT}\n“{DUSK}”\n“{SEA}” — {REVE}", [HOLT, None, REVE]),
        (f"{HOLT}: “{LAMP}”\n{REVE}: “{DUSK}”\n“{SEA}”", [HOLT, REVE, None]),
        (f"“{LAMP}” ({HOLT}), “{DUSK}” ({REVE}), “{SEA}”", [HOLT, REVE, None]),
        (f"{REVE}\n“{LAMP}”\n\n{HOLT}\n“{DUSK}”", [None, HOLT]),
        (f"“{LAMP}”\n\n{HOLT}\n\n“{DUSK}”\n\n{REVE}\n", [HOLT, REVE]),
        (f"“{LAMP}” and “{DUSK}” — {REVE}", [REVE, REVE]),
        (f"{REVE}: “{LAMP}” and “{DUSK}”", [REVE, REVE]),
        (f"“{LAMP},” said {REVE}, “{DUSK}.”", [REVE, REVE]),
        (f"“{LAMP}\n\n“{DUSK}” — {REVE}", [REVE, REVE]),
    ],
)
def test_a_name_that_belongs_to_one_quotation_is_not_held_against_another(
    document: str, names: list[str | None]
) -> None:
    """What stands in another line, or is set apart behind a dash or in brackets, is the credit of its own words."""
    assert [quoted.speaker for quoted in read_message(document, KNOWN).quotations] == names


@pytest.mark.parametrize(
    ("typed", "sole"),
    [
        ("“The keeper lit the lamp” — Maren Holt", Quoted("The keeper lit the lamp", "Maren Holt")),
        ("“The keeper lit the lamp.”", Quoted("The keeper lit the lamp.")),
        ("“The keeper lit it.\n\n“He waited long.”", Quoted("The keeper lit it.\n\nHe waited long.")),
        ("She wrote “the keeper lit it” and “he waited long”", None),
        ("I like “the keeper lit it” most", None),
        ("‘The keeper lit it,’ said Maren Holt, ‘and many of the boats were out by then", None),
    ],
)
def test_a_text_may_be_one_quotation_and_nothing_else(typed: str, sole: Quoted | None) -> None:
    """Then its marks and its attribution can be taken off."""
    assert read_message(typed, KNOWN).sole == sole


@given(HOSTILE)
@settings(max_examples=200)
def test_any_message_can_be_read(message: str) -> None:
    """Unpaired marks, arrows and dashes in any order give quotations of three words, parts of the message."""
    for quoted in read_message(message, KNOWN).quotations:
        assert count_words(quoted.text) >= 3
