"""The status card: what the library holds, where it came from, and what went wrong last."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.cards.card import Card, CardBlock, Row, Rows, Run, TextBlock
from bot.cards.connections import connections_held
from bot.cards.daily import daily_lines
from bot.cards.faults import fault_sentence
from bot.cards.fit import clip
from bot.cards.numbers import counted, length, moment
from bot.cards.unread import unread_words
from bot.errors import Cause
from bot.model import Problem, Report
from bot.model.connections import Connections
from bot.model.daily import DailyState

_PROBLEMS = 8


class StatusLike(Protocol):
    """What the card needs to know; ``library.Status`` is one."""

    @property
    def articles_folder(self) -> Path: ...
    @property
    def articles(self) -> int: ...
    @property
    def sources(self) -> int: ...
    @property
    def passages(self) -> int: ...
    @property
    def quotes(self) -> int: ...
    @property
    def words(self) -> int: ...
    @property
    def loaded_at(self) -> datetime | None: ...
    @property
    def last_report(self) -> Report | None: ...
    @property
    def reading(self) -> tuple[int, int] | None: ...
    @property
    def unsaved(self) -> Cause | None: ...
    @property
    def connections(self) -> Connections: ...


def status_card(
    status: StatusLike, daily: Sequence[DailyState] = (), hidden: int = 0, reported: int = 0, offered: int = 0
) -> Card:
    """The library in numbers, its folder, when it was last read, whether it is being read now, and what failed.

    ``daily`` are the daily lines of all servers, ``hidden`` counts what curators hid; ``reported`` passages and
    ``offered`` texts wait for them.
    """
    rows = [
        _fact("Articles", f"{status.articles:,} from {counted(status.sources, 'source')}"),
        _fact("Length", length(status.words)),
        _fact("Passages", f"{status.passages:,}"),
        _fact("Quotes", f"{status.quotes:,}"),
        _fact("Folder", clip(str(status.articles_folder), 300)),
        _fact("Last loaded", _last_loaded(status)),
    ]
    if status.reading is not None:
        rows.append(_fact("Loading now", _progress(*status.reading)))
    if status.unsaved is not None:
        rows.append(_fact("Nothing can be saved", clip(fault_sentence(status.unsaved), 300)))
    if status.connections.held_until is not None:
        rows.append(_fact("Connections", clip(connections_held(status.connections), 300)))
    if daily:
        rows.append(_fact("Daily lines", daily_lines(daily)))
    if hidden:
        things = counted(hidden, "passage, article or speaker", "passages, articles and speakers")
        rows.append(_fact("Hidden", f"{things}; see /library hidden"))
    if reported:
        rows.append(_fact("Reported", f"{counted(reported, 'passage')}; see /library queue"))
    if offered:
        rows.append(_fact("Offered", f"{counted(offered, 'text')}; see /library queue"))
    blocks: tuple[CardBlock, ...] = (Rows(tuple(rows)),)
    problems = status.last_report.problems if status.last_report else ()
    if problems:
        said = f"{unread_words(problems)}:"
        faults = [
            Row((Run(f"{clip(p.source, 120)}: {clip(fault_sentence(p.cause), 200)}"),)) for p in problems[:_PROBLEMS]
        ]
        if len(problems) > _PROBLEMS:
            faults.append(Row((Run(f"and {len(problems) - _PROBLEMS:,} more"),)))
        blocks += (TextBlock((Run(said, bold=True),)), Rows(tuple(faults)))
    return Card(title="Library status", blocks=blocks, quiet=True)


def _last_loaded(status: StatusLike) -> str:
    if status.loaded_at is not None:
        return moment(status.loaded_at)
    return "never; use /library reload" if status.reading is None else "never"


def _progress(done: int, total: int) -> str:
    return f"{done:,} of {counted(total, 'source')} read" if total else "looking at the articles folder"


def _failed(problem: Problem) -> Row:
    return Row((Run(f"{clip(problem.source, 120)}: {clip(fault_sentence(problem.cause), 200)}"),))


def _fact(name: str, value: str) -> Row:
    return Row((Run(f"{name}: ", bold=True), Run(value)))
