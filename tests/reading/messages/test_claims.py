"""A message with several voices: each quotation is its own clause's, and a question claims nothing."""

import pytest

from bot.reading import known_names, read_message

LAMB, KEEL, MOSS = "Hester Lamb", "Jonas Keel", "Anna Moss"
KNOWN = known_names([LAMB, KEEL, MOSS])
RIVER, BELL = "a river asks for no leave", "the bell only insists"


def speakers(message: str) -> list[str | None]:
    """Who is said to say each quotation; ``@`` stands for the first and ``#`` for the second."""
    read = read_message(message.replace("@", RIVER).replace("#", BELL), KNOWN)
    return [quoted.speaker for quoted in read.quotations]


@pytest.mark.parametrize(
    "message",
    [
        "Hester Lamb said “@”, but Jonas Keel said “#.”",
        "Hester Lamb said “@”, while Jonas Keel said “#.”",
        "Hester Lamb said “@”, whereas Jonas Keel said “#.”",
        "Hester Lamb said “@”, although Jonas Keel said “#.”",
        "Hester Lamb said “@”, as Jonas Keel said “#.”",
        "Hester Lamb said “@”, when Jonas Keel said “#.”",
        "Hester Lamb said “@”, yet Jonas Keel said “#.”",
        "Hester Lamb said “@”, because Jonas Keel said “#.”",
        "Hester Lamb said “@”, then Jonas Keel said “#.”",
        "Hester Lamb said “@”, to which Jonas Keel replied, “#.”",
        "While Hester Lamb says “@,” her neighbour Jonas Keel replies “#.”",
        "“@,” said Hester Lamb, but Jonas Keel said “#.”",
        "“@,” said Hester Lamb, and Jonas Keel replied “#.”",
        "Hester Lamb sagte „@“, aber Jonas Keel sagte „#.“",
        "Hester Lamb schrieb: „@“, während Jonas Keel sagte: „#.“",
        "Hester Lamb a dit «@», mais Jonas Keel a dit «#.»",
        "Hester Lamb dijo «@», pero Jonas Keel dijo «#.»",
    ],
)
def test_two_voices_in_one_sentence_keep_their_own_words(message: str) -> None:
    """Neither is charged with what the other said."""
    assert speakers(message) == [LAMB, KEEL]


def test_a_clause_about_somebody_else_credits_nobody_with_what_precedes() -> None:
    """“…”, but Jonas Keel said “…”: the first has no speaker; “…,” said X with words between stays X's."""
    assert speakers("“@”, but Jonas Keel said “#.”") == [None, KEEL]
    assert speakers("Hester Lamb said “@,” Jonas Keel recalled.") == [LAMB]
    assert speakers("“@,” said Hester Lamb, and “#.”") == [LAMB, LAMB]


def test_a_clause_that_names_nobody_new_is_the_same_persons() -> None:
    """“She” and a verb alone go on with whoever was named; somebody's brother does not."""
    assert speakers("“@,” Hester Lamb said, but she also said “#.”") == [LAMB, LAMB]
    assert speakers("“@,” wrote Hester Lamb, and later added, “#.”") == [LAMB, LAMB]
    assert speakers("“@,” wrote Hester Lamb, but her brother said, “#.”") == [LAMB, None]


def test_a_question_may_be_answered_behind_a_dash() -> None:
    """Who said it? — whoever is named there."""
    assert speakers("Who said “@”? — Jonas Keel") == [KEEL]


@pytest.mark.parametrize("credit", ["— My sister", "— my sister", "(my sister)", "– meine Schwester"])
def test_a_description_behind_a_dash_ends_the_name_before(credit: str) -> None:
    """What Hester Lamb wrote first is hers, what the sister said is not."""
    assert speakers(f"Hester Lamb wrote “@”. “#.” {credit}") == [LAMB, None]
    assert speakers("Hester Lamb wrote “@”. “#.” – so true") == [LAMB, LAMB]


@pytest.mark.parametrize(
    "message",
    [
        "“@” was never said by Anna Moss.",
        "“@” wasn’t said by Anna Moss.",
        "“@,” Anna Moss never said.",
        "Everyone thinks Anna Moss said “@,” but it was her father Jonas Keel.",
        "I doubt that Anna Moss said “@”",
        "Allegedly Anna Moss said “@”",
        "“@,” Anna Moss supposedly said.",
        "Anna Moss soll gesagt haben: „@“",
        "Did Anna Moss really say “@”?",
        "Did Anna Moss say “@”",
        "Was it Anna Moss who said “@”?",
        "Hat Anna Moss wirklich gesagt: „@“?",
        "¿Dijo Anna Moss «@»?",
        "“@” — Anna Moss?",
    ],
)
def test_a_denial_a_doubt_and_a_question_claim_nothing(message: str) -> None:
    """Nobody is called a false name who was never named as the speaker."""
    assert speakers(message) == [None]


@pytest.mark.parametrize(
    "message",
    [
        "Did you know that Anna Moss said “@”?",
        "Didn't Anna Moss say “@”?",
        "Remember that Anna Moss said “@”?",
        "Anna Moss thought: “@”",
    ],
)
def test_a_question_that_takes_it_for_granted_is_a_claim(message: str) -> None:
    """So are the words somebody thought."""
    assert speakers(message) == [MOSS]
