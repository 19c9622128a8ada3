"""Who says it: the speaker of a quotation, from the words of saying and the name beside it."""

import pytest

from bot.reading.speech.said_by import Speakers

TEXT = "The clerk in those years was Jonah Weiss. Ada Lin kept the second book, and Weiss envied Lin."
SPEAKERS = Speakers(TEXT, "en")


@pytest.mark.parametrize(
    ("tail", "speaker"),
    [
        (" said Weiss.", "Jonah Weiss"),
        (" Ada Lin answered, and went home.", "Ada Lin"),
        (", wrote the clerk Jonah Weiss in May.", "Jonah Weiss"),
        (" she said.", None),
        (" and the rain fell.", None),
    ],
)
def test_the_words_behind_a_quotation_say_who_speaks(tail: str, speaker: str | None) -> None:
    """A surname is the one person of the text who bears it; a pronoun names nobody."""
    assert SPEAKERS.after(tail)[0] == speaker


def test_an_attribution_has_an_end() -> None:
    """Nothing where nothing is attributed, so that the author goes on."""
    assert SPEAKERS.after(" and the rain fell.")[1] == 0
    assert SPEAKERS.after(" said Weiss.")[1] > 0


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Weiss wrote: ", "Jonah Weiss"),
        ("As Ada Lin said, ", "Ada Lin"),
        ("He wrote: ", None),
        ("The rain wrote on the window ", None),
    ],
)
def test_the_words_before_a_quotation_say_it_too(lead: str, speaker: str | None) -> None:
    """Where a colon or a verb of saying leads in."""
    assert SPEAKERS.before(lead) == speaker


def test_a_name_is_known_from_the_middle_of_sentences() -> None:
    """Weiss is one, the clerk is not."""
    assert SPEAKERS.is_name("Weiss")
    assert not SPEAKERS.is_name("Clerk")


def test_a_chinese_name_stands_before_its_verb() -> None:
    """Without spaces."""
    assert Speakers("王石在磨坊里。", "zh").after("王石说。")[0] == "王石"


def test_words_of_saying_that_come_again_say_the_same() -> None:
    """With a comma before them a name is whoever speaks, each time; without one it may be part of what follows."""
    speakers = Speakers("The harbour office had a clerk, Ada Lin. Nobody asked Ada Lin.", "en")
    assert [speakers.after(" wrote Ada Lin of the sea.")[0] for _ in range(2)] == ["Ada Lin", "Ada Lin"]
    assert [speakers.after(" wrote Ada Lin of the sea.", parted=False)[0] for _ in range(2)] == [None, None]
    assert speakers.after(" wrote Ada Lin of the sea.")[0] == "Ada Lin"


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Mein Nachfolger Paul Reiter sagte oft: ", "Paul Reiter"),
        ("Damals sagte mein Nachfolger Paul Reiter: ", "Paul Reiter"),
        ("Unsere Lehrerin Hanna von der Au schrieb: ", "Hanna von der Au"),
        ("Sein Nachbar Dr. Paul Reiter sagte: ", "Paul Reiter"),
        ("Paul Reiter sagte: ", "Paul Reiter"),
        ("Karl Paul Reiter sagte: ", "Karl Paul Reiter"),
    ],
)
def test_what_somebody_is_to_the_author_is_no_first_name(lead: str, speaker: str) -> None:
    """In German "Nachfolger" has a capital, too; behind "my" it is a noun."""
    assert Speakers(lead, "de").before(lead) == speaker


@pytest.mark.parametrize(
    ("tail", "speaker"),
    [
        (" said her former pupil, the glazier Ada Lin. ", "Ada Lin"),
        (" said the clerk, Ada Lin. ", "Ada Lin"),
        (" said her sister, a friend of Ada Lin. ", None),
        (" said the clerk, Ada Lin nodding. ", None),
        (" said her mother, while Ada Lin slept. ", None),
        (" the old keeper, Mr Jonah Weiss, told us over supper, ", "Jonah Weiss"),
        (" wrote Weiss somewhere, ", "Jonah Weiss"),
    ],
)
def test_a_name_may_stand_beside_what_somebody_is(tail: str, speaker: str | None) -> None:
    """Before the verb or behind it, if nothing else is said of it."""
    assert SPEAKERS.after(tail)[0] == speaker


@pytest.mark.parametrize(
    ("tail", "speaker"),
    [
        (" continued Lin when Weiss had gone out.", "Ada Lin"),
        (" said Lin as Weiss came in.", "Ada Lin"),
        (" said his wife watching Weiss.", None),
        (" wrote the retired clerk Jonah Weiss.", "Jonah Weiss"),
    ],
)
def test_who_is_only_told_of_in_the_words_of_saying_does_not_speak(tail: str, speaker: str | None) -> None:
    """Whoever came in meanwhile, or is watched."""
    assert SPEAKERS.after(tail)[0] == speaker


def test_she_who_did_something_to_somebody_speaks_and_not_they() -> None:
    assert SPEAKERS.before("She had thanked Weiss, and then continued: ") is None
    assert SPEAKERS.before("Weiss, and then Ada Lin, said: ") == "Ada Lin"
