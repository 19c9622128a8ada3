"""An editor's brackets that say something else than the text, and those that do not."""

import pytest

from bot.model import Caution, Change, Verdict
from tests.library.verifying.conftest import Check


@pytest.mark.parametrize(
    ("quotation", "mine", "text"),
    [
        ("The keeper lit the [fire] an hour before dusk, for the fog comes early", "[fire]", "lamp"),
        ("The [clerk] lit the lamp an hour before dusk", "[clerk]", "keeper"),
        ("He did not trust the clock, and he never trusted the [men].", "[men]", "sea"),
        ("He did not trust the clock, and he never trusted [the men].", "[the men]", "the sea"),
        ("[The clerk] lit the lamp an hour before dusk", "[The clerk]", "The keeper"),
        ("he never [dis]trusted the sea", "[dis]trusted", "trusted"),
        ("the children of Orrin Bay said that whoever wa[ited] it alone", "wa[ited]", "walked"),
        ("Le boulanger du quai ne fermait jamais avant [midi].", "[midi]", "minuit"),
    ],
)
async def test_a_bracket_that_replaces_a_word_by_another_is_an_alteration(
    check: Check, quotation: str, mine: str, text: str
) -> None:
    """In the middle, at either end, within a word, in another language: the text's own word is shown, and a warning."""
    found = await check(quotation)
    assert found.verdict is Verdict.ALTERED
    assert [(step.quotation, step.text) for step in found.diff if step.change is not Change.EQUAL] == [(mine, text)]
    assert Caution.SUPPLIED in found.cautions
    assert found.brackets == ()


@pytest.mark.parametrize(
    ("quotation", "supplied"),
    [
        ("[Aldous Brand] did not trust the clock", ("[Aldous Brand]", "He")),
        ("A ledger is [only] a kind of patience", ("[only]", "")),
        ("for the fog [came] early in that valley", ("[came]", "comes")),
        ("In 1931 the copies were sold with the furniture [of the house]", ("[of the house]", "")),
    ],
)
async def test_a_bracket_that_only_explains_is_told_and_no_more(
    check: Check, quotation: str, supplied: tuple[str, str]
) -> None:
    """A name for a pronoun, a word the text does not have, another form of the same word."""
    found = await check(quotation)
    assert found.verdict is Verdict.VERBATIM
    assert [(step.quotation, step.text) for step in found.brackets] == [supplied]
    assert Caution.SUPPLIED not in found.cautions
