"""The curators' log as it is posted, and what is told of its channel."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.cards.card import Rows, TextBlock, plain
from bot.cards.fit import CHARACTERS
from bot.cards.log_posts import (
    STEPS,
    known_log_trouble,
    log_failed_sentence,
    log_points,
    log_standing_card,
    step_post_card,
)
from bot.errors import Cause
from bot.faults import Fault
from bot.model.change_posts import ChangeStep, LogChannel, LogState
from bot.model.hidden import Done, Hidden, HiddenChange, HiddenFrom, HiddenKind
from bot.model.sources import DetailChange, SourceChange

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
THING = Hidden(HiddenKind.ARTICLE, HiddenFrom.SEARCH, "tea", "", "On Tea", "under review", "7", NOON)
HID = HiddenChange(1, Done.HIDDEN, THING, "7", NOON, "8", NOON)
LINE = LogChannel(1, "42", "9", "7", 0)


def told(*steps: ChangeStep, skipped: int = 0) -> list[str]:
    card = step_post_card(steps, skipped, "token")
    return [plain(row.runs) for block in card.blocks if isinstance(block, Rows) for row in block.rows]


def test_a_step_tells_who_did_what_and_when_and_not_what_was_done_later() -> None:
    """That it was undone is a step of its own."""
    assert told(ChangeStep(1, HID)) == [
        "The article “On Tea”: user 7 hid it from search (under review) on 3 May 2026, 12:00 UTC"
    ]
    (undone,) = told(ChangeStep(2, HID, undone=True))
    assert undone.endswith("; user 8 undid that on 3 May 2026, 12:00 UTC")


def test_what_was_changed_is_told_before_and_after() -> None:
    """Each detail."""
    edited = SourceChange(
        *(2, Done.EDITED, "tea.txt", "On Tea", "7", NOON),
        told=(DetailChange("date", "1925", "1926"), DetailChange("author", "", "Ann Bray")),
    )
    (said,) = told(ChangeStep(3, edited))
    assert "changed the date from “1925” to “1926”, the author to “Ann Bray”" in said


def test_the_longest_changes_fit_in_one_post() -> None:
    """Five titles, reasons and details of three hundred characters each, all of signs that are escaped."""
    long = "*_`" * 100
    details = tuple(DetailChange(name, long, long) for name in ("title", "author", "date", "link", "shelf", "flags"))
    change = SourceChange(2, Done.EDITED, long, long, "7", NOON, long, told=details, undone_by="8", undone_at=NOON)
    card = step_post_card([ChangeStep(n, change, undone=True) for n in range(STEPS)], 3, "token")
    length = sum(len(plain(row.runs)) for block in card.blocks if isinstance(block, Rows) for row in block.rows)
    assert length < CHARACTERS


def test_what_is_too_long_ago_is_counted() -> None:
    """Also where nothing else is to be told."""
    card = step_post_card([], 1, "token")
    (block,) = card.blocks
    assert isinstance(block, TextBlock)
    assert "1 change of more than 7 days ago was never posted" in plain(block.runs)


def test_the_log_says_where_it_is_posted_and_what_is_wrong_there() -> None:
    """Or how to have it posted."""
    assert "use /library log with a channel" in str(log_standing_card([HID], None, "").small)
    fine = log_standing_card([HID], LINE, "log")
    assert fine.small == "Each change is posted in #log."
    assert [action.label for action in fine.actions] == ["Stop posting"]
    bad = log_standing_card([], replace(LINE, trouble="daily_channel_gone", paused=True), "deleted-channel")
    assert "The channel is gone" in str(bad.small)


def test_trouble_is_told_with_its_cure() -> None:
    """To whoever chose the channel, and in the status."""
    bad = LogState(replace(LINE, trouble="daily_channel_gone"))
    (point,) = log_points([bad, LogState(LINE)], found={}, names={"9": "log"})
    assert point.found == "#log (the curators' log): The channel is gone, or the bot cannot see it any more."
    assert "Choose another with /library log" in str(point.cure)
    (now,) = log_points([LogState(LINE)], found={"9": Cause(Fault.DAILY_FORBIDDEN, ("Send Messages",))}, names={})
    assert now.found.startswith("Channel 9 (the curators' log): The bot may not post")
    said = log_failed_sentence(LINE, Cause(Fault.LOG_NOT_HOME))
    assert said.startswith("The curators' log could not be posted in <#9>. The server is no home server")
    assert known_log_trouble(replace(LINE, trouble="of another version")).fault is Fault.DAILY_REFUSED
