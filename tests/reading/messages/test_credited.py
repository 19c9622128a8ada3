"""Whom a message gives a quotation to, in the forms people write."""

import pytest

from bot.reading import known_names, read_message

KNOWN = known_names(["Ines Albrecht", "Odile van der Meer", "Zenon"])
WORDS = "A ferry is a bridge that has not made up its mind."


def credited(message: str) -> str | None:
    """Whoever is said to say the first quotation of a message; ``@`` stands for the quotation."""
    read = read_message(message.replace("@", WORDS), KNOWN)
    return read.quotations[0].speaker


@pytest.mark.parametrize(
    "message",
    [
        "Ines Albrecht: “@”",
        "**Ines Albrecht:** “@”",
        "- Ines Albrecht, 1931: “@”",
        "As Ines Albrecht said, “@”",
        "Ines Albrecht once famously remarked that “@”",
        "In 1917, Ines Albrecht wrote: “@”",
        "Yesterday Ines Albrecht said: “@”",
        "Finally, Ines Albrecht wrote: “@”",
        "Recently Ines Albrecht, the ferrywoman, wrote: “@”",
        "Years later Ines Albrecht replied, “@”",
        "“@,” later Ines Albrecht wrote.",
        "Gestern sagte Ines Albrecht: „@“",
        "Однажды Ines Albrecht сказала: «@»",
        "According to Ines Albrecht, “@”",
        "According to Ines Albrecht, the ferry is “@”",
        "According to Ines Albrecht, whom Zenon had met, nothing was ever “@”",
        "In the words of Ines Albrecht: “@”",
        "To quote Ines Albrecht, “@”",
        "Didn't Ines Albrecht say “@”?",
        "Ines Albrecht said: “@” Odile van der Meer adds that ropes remember.",
        "As Ines Albrecht wrote, “@” Odile van der Meer replied.",
        "“@” — Ines Albrecht",
        "“@” -Ines Albrecht, The Rope Book",
        "“@” ~ Ines Albrecht (1931)",
        "“@”\n\n— Ines Albrecht",
        "“@”\nInes Albrecht",
        "“@” (Ines Albrecht)",
        "“@” [Ines Albrecht, 1931]",
        "“@” is by Ines Albrecht",
        "“@” was said by Ines Albrecht in 1931",
        "“@” is a line from Ines Albrecht",
        "“@,” said Ines Albrecht.",
        "“@”, Ines Albrecht wrote in a letter.",
        "> @\n— Ines Albrecht",
        "> @\nInes Albrecht",
        "> @ ~Ines Albrecht",
        "> @ - Ines Albrecht",
        ">@\n- Ines Albrecht (1931). The Rope Book, p. 12",
        "“@ ”\n- Ines Albrecht",
        "> @\n> — Ines Albrecht",
        "Ines Albrecht wrote:\n> @",
        "Wie Ines Albrecht schrieb: „@“",
        "„@“, sagte Ines Albrecht.",
        "„@“ ist von Ines Albrecht",
        "«@», a écrit Ines Albrecht",
        "«@» est de Ines Albrecht",
        "Como dijo Ines Albrecht: «@»",
        "Come scrisse la dottoressa Ines Albrecht: «@»",
        "«@», disse Ines Albrecht",
        "“@”, escreveu Ines Albrecht",
        "Zoals Ines Albrecht schreef: “@”",
        "😂 Ines Albrecht: “@”",
        "Ines Albrecht → “@”",
        "“@” 💬 Ines Albrecht",
        "<:rope:123456789012345678> Ines Albrecht: “@”",
        "“@” per Ines Albrecht",
        "“@” is attributed to Ines Albrecht",
        "“@” credit: Ines Albrecht",
        "„@“ stammt von Ines Albrecht",
        "« @ » vient de Ines Albrecht",
        "«@», Ines Albrecht dixit",
        "I fully agree with Ines Albrecht: “@”",
        "Estoy de acuerdo con Ines Albrecht: «@»",
        "How I love Ines Albrecht’s “@”",
        "| Ines Albrecht | “@” |",
        "| 1 | “@” | Ines Albrecht |",
    ],
)
def test_who_is_named_beside_a_quotation_said_it(message: str) -> None:
    """Before it, behind it, below it, by a verb of saying, a dash, a colon or brackets, in several languages."""
    assert credited(message) == "Ines Albrecht"


@pytest.mark.parametrize(
    ("message", "who"),
    [
        ("Как сказал Марк Вайс: «@»", "Марк Вайс"),
        ("«@», — сказал Марк Вайс", "Марк Вайс"),
        ("«@» — Марк Вайс", "Марк Вайс"),
        ("孔明说：“@”", "孔明"),
        ("「@」と田中氏は述べた", "田中"),
        ("田中は「@」と言った", "田中"),
        ('김철수는 "@"라고 말했다', "김철수"),
        ("As Dr Lindqvist once wrote: “@”", "Dr Lindqvist"),
        ("Later Albrecht replied, “@”", "Albrecht"),
        ("«@», disse dona Clara", "dona Clara"),
        ("albrecht said “@”", "albrecht"),
        ("zenon: “@”", "zenon"),
        ("“@” - van der Meer", "van der Meer"),
        ("Albrecht’s best line: “@”", "Albrecht"),
    ],
)
def test_other_scripts_titles_and_small_letters(message: str, who: str) -> None:
    """Whoever the library knows is known without capitals and by the surname."""
    assert credited(message) == who


@pytest.mark.parametrize(
    "ping", ["@everyone", "@here", "<@123456789012345678>", "<@&123456789012345678> <@!123456789012345678>,"]
)
def test_whom_a_message_is_for_does_not_say_it(ping: str) -> None:
    """The name behind a mention does."""
    (one,) = read_message(f"{ping} Ines Albrecht: “{WORDS}”", KNOWN).quotations
    (other,) = read_message(f"{ping} “{WORDS}”", KNOWN).quotations
    assert (one.speaker, other.speaker) == ("Ines Albrecht", None)


@pytest.mark.parametrize(
    "message",
    [
        "“@”",
        "“@” per page",
        "“@” is wrongly attributed to Ines Albrecht",
        "I love “@” so much",
        "He said “@”",
        "My mother always said “@”",
        "Famous Quote: “@”",
        "Quote of the Day: “@”",
        "Source: The Rope Book\n“@”",
        "“@” (emphasis added)",
        "“@”\nThanks!",
        "“@” - the best line ever",
        "“@” - so true",
        "Ines Albrecht never said “@”",
        "“@” is in London now",
        "To Ines Albrecht: “@”",
        "For Ines Albrecht: “@”",
        "Dear Ines Albrecht, “@”",
        "I disagree with Ines Albrecht: “@”",
    ],
)
def test_nobody_is_named_where_nobody_is(message: str) -> None:
    """A pronoun, a label, a remark and a denial give the words to nobody."""
    assert credited(message) is None


def test_several_quotations_of_one_person_and_of_two() -> None:
    """What is only joined by "and" is one person's, as are the pieces of one speech."""
    both = read_message("Zenon said “salt is the bread” and “bread is the salt”.", KNOWN).quotations
    assert [one.speaker for one in both] == ["Zenon", "Zenon"]
    behind = read_message("“salt is the bread” and “bread is the salt” — Zenon", KNOWN).quotations
    assert [one.speaker for one in behind] == ["Zenon", "Zenon"]
    broken = read_message("“Salt is bread,” said Zenon. “The bread is the salt.”", KNOWN).quotations
    assert [one.speaker for one in broken] == ["Zenon", "Zenon"]
    two = read_message("Zenon: “salt is the bread”\nInes Albrecht: “bread is the salt”", KNOWN).quotations
    assert [one.speaker for one in two] == ["Zenon", "Ines Albrecht"]


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("Three things cannot be long hidden:", None),
        ("Three rules:", None),
        ("Three:", "Three"),
        ("Three at the harbour:", "Three"),
        ("Three once said:", "Three"),
    ],
)
def test_a_sentence_that_a_colon_divides_names_nobody(label: str, who: str | None) -> None:
    """Though somebody in the library is called like its first word."""
    found = read_message(f"{label} the sun, the moon, and the truth.", lambda name: name == "Three").unmarked
    assert found.speaker == who
