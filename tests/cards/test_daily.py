"""What is said about daily lines."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards.card import Card, Rows, TextBlock
from bot.cards.daily import (
    gone_sentence,
    in_zone,
    line_name,
    list_card,
    missed_sentence,
    next_card,
    schedule,
    trouble_sentence,
)
from bot.errors import Cause
from bot.faults import Fault
from bot.model import QuoteLength
from bot.model.daily import Became, DailyLine, DailyPost, DailyState, Days

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
LINE = DailyLine(1, "10", "20", 480, "Europe/Lisbon", Days.EVERY_DAY, "30", NOON)


def said(card: Card) -> str:
    rows = [row for block in card.blocks if isinstance(block, Rows) for row in block.rows]
    runs = [run for block in card.blocks if isinstance(block, TextBlock) for run in block.runs]
    return "\n".join(["".join(run.text for run in row.runs) for row in rows] + [run.text for run in runs])


def test_a_schedule_says_when_and_from_what() -> None:
    """Days, hour and zone, then what was chosen."""
    assert schedule(LINE) == "every day at 08:00 (Lisbon)"
    chosen = replace(LINE, days=Days.MONDAY, shelf="Letters", speaker="Ada Lin", length=QuoteLength.SHORT)
    assert schedule(chosen) == "on Mondays at 08:00 (Lisbon), by Ada Lin, from “Letters”, short quotes"
    assert line_name(LINE, "general") == "#general, every day at 08:00 (Lisbon)"


def test_times_are_those_of_the_zone() -> None:
    """In May Lisbon is an hour ahead of UTC."""
    assert in_zone(NOON, "Europe/Lisbon") == "Sunday, 3 May 2026, 13:00"


def test_the_list_says_what_went_wrong() -> None:
    """And how to mend it, as far as that is known."""
    failed = DailyPost(1, NOON, Became.FAILED, NOON)
    line = replace(LINE, trouble=Fault.DAILY_FORBIDDEN.value)
    text = said(list_card([(DailyState(line, failed), "general")], NOON))
    assert "Next: Monday, 4 May 2026, 08:00." in text
    assert "The last one, due on Sunday, 3 May 2026, 13:00, could not be posted." in text
    assert "Check its permissions there." in text
    paused = replace(LINE, paused=True, trouble=Fault.DAILY_CHANNEL_GONE.value)
    assert "Paused. The channel is gone" in said(list_card([(DailyState(paused), "deleted-channel")], NOON))
    assert "see the bot's log" in said(list_card([(DailyState(replace(LINE, trouble="older_name")), "x")], NOON))


def test_the_next_and_the_last_are_told() -> None:
    """Five of each at most; nothing is due of one that is paused."""
    posts = [DailyPost(1, NOON - timedelta(days=day), Became.POSTED, NOON) for day in range(9)]
    text = said(next_card(LINE, "general", NOON, posts))
    assert text.count("08:00") == 6  # five next ones, and the schedule
    assert text.count("was posted") == 5
    assert "nothing is due" in said(next_card(replace(LINE, paused=True), "general", NOON, []))


def test_who_set_it_up_is_told_what_and_why() -> None:
    """One sentence each for what is wrong and what comes now."""
    cause = Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",))
    assert trouble_sentence(LINE, cause) == (
        "The daily quote for <#20> (every day at 08:00 (Lisbon)) was not posted. The bot may not post in that "
        "channel. It needs: Send Messages. The next one is tried at its time. You will not be told of the same again."
    )
    assert "use /daily pause to go on" in trouble_sentence(LINE, Cause(Fault.DAILY_CHANNEL_GONE))
    one, two = NOON, NOON + timedelta(days=1)
    assert missed_sentence(LINE, [one]).startswith("The daily quote for <#20>, due on Sunday, 3 May 2026, 13:00, was")
    assert missed_sentence(LINE, [one, two]).startswith("2 daily quotes for <#20>, due from Sunday")
    assert gone_sentence("Quay", 2) == (
        "The bot was removed from “Quay”, so your daily lines there ended. What was stored of the server is deleted."
    )
