"""From a finding to the answer people get: places, slices, speakers, and what was skipped."""

from bot.model import Verdict
from tests.library.verifying.conftest import Check


async def test_what_was_skipped_is_counted(check: Check) -> None:
    """Between two parts of one section."""
    answer = await check("He did not trust the clock … Twelve boats had gone out that morning")
    leap = answer.parts[1].leap
    assert leap is not None
    assert leap.words == 6
    assert (leap.sections, leap.articles, leap.back) == (False, False, False)


async def test_every_match_lies_in_both_texts(check: Check) -> None:
    """As slices of the passage and of the quotation."""
    quotation = "The keeper lit the lamp an hour before dusk"
    answer = await check(quotation)
    (match,) = answer.matches
    assert match.where.of(match.text) == quotation
    assert match.quoted.of(quotation) == quotation
    assert answer.whose == ("Maren Holt",)


async def test_words_the_text_quotes_are_their_speakers(check: Check) -> None:
    """Not the author's."""
    answer = await check("A light that may go out is worse than no light at all", speaker="Maren Holt")
    assert answer.verdict is Verdict.MISATTRIBUTED
    assert answer.whose == ("Jonas Reve",)
