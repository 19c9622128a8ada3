"""The answer to a message that quotes several times, and to one that quotes nothing."""

from bot.cards.card import Rows, TextBlock, Verb, plain
from bot.cards.quotations import nothing_quoted_card, quotations_card
from bot.model import Quoted, Verdict, Verification
from tests.cards.samples import hit
from tests.cards.test_verdict import verification

FOUND: list[tuple[Quoted, Verdict | None]] = [
    (Quoted("The moon pulls twice a day"), Verdict.VERBATIM),
    (Quoted("the sea never sleeps twice", "Ada Moss"), Verdict.NOT_FOUND),
    (Quoted("[all] [of] [it]"), None),
]


def test_the_others_are_listed_with_what_was_found_of_them() -> None:
    """In the answer and in a menu; none is skipped, not one that cannot be checked."""
    card = quotations_card(verification(Verdict.VERBATIM), 0, FOUND, 0, ("token",))
    (rows,) = [block for block in card.blocks if isinstance(block, Rows)]
    assert [(plain(row.runs), row.note) for row in rows.rows] == [
        ("“the sea never sleeps twice”", "Not in this library"),
        ("“[all] [of] [it]”", "Cannot be checked"),
    ]
    assert card.choice is not None
    assert (card.choice.verb, card.choice.args) == (Verb.QUOTED, ("token",))
    assert [option.value for option in card.choice.options] == ["1", "2"]
    assert "There are 3 quotations in all; above is one of them." in said(card.blocks)


def test_more_than_a_menu_holds_are_counted() -> None:
    """What is not checked is said."""
    many: list[tuple[Quoted, Verdict | None]] = [
        (Quoted(f"quotation number {at}"), Verdict.NOT_FOUND) for at in range(25)
    ]
    card = quotations_card(verification(Verdict.VERBATIM), 0, many, 175, ("token",))
    assert "There are 200 quotations in all" in said(card.blocks)
    assert "The 25 longest were checked. The menu has 20 more." in said(card.blocks)
    assert card.choice is not None
    assert len(card.choice.options) == 24


def test_a_message_with_one_quotation_gets_its_verdict_alone() -> None:
    """Nothing to choose from."""
    assert quotations_card(verification(Verdict.VERBATIM), 0, FOUND[:1], 0, ("",)).choice is None


def test_a_message_that_quotes_nothing_is_told_what_to_do() -> None:
    """With the closest passage where one is close."""
    nothing = Verification("good morning everyone", Verdict.NOT_FOUND, articles=7)
    card = nothing_quoted_card(nothing)
    assert card.title == "No quotation in this message"
    assert "in quotation marks or after >" in said(card.blocks)
    near = nothing_quoted_card(Verification("good morning", Verdict.NOT_FOUND, nearest=hit("Good tides."), articles=7))
    assert "Perhaps this passage is meant:" in said(near.blocks)


def said(blocks: object) -> str:
    """All plain text of some blocks."""
    assert isinstance(blocks, tuple)
    return " ".join(plain(block.runs) for block in blocks if isinstance(block, TextBlock))
