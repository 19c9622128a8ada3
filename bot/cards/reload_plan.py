"""What a reload would do, with *Apply*: asked for, or shown because much would go."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.numbers import counted
from bot.cards.report import report_card
from bot.model import Plan, Report

_LISTED: Final = 10
_SHARE: Final = 5
"""Where more than one source in so many would be removed, a curator is asked first."""
_FEWEST: Final = 2
_COMPLETE: Final = "That is a lot: is the folder complete?"


def shrinks(plan: Plan) -> bool:
    """Whether so much would go that it is rather a folder that is not there: two sources, and more than a fifth."""
    held = len(plan.remove) + len(plan.keep) + len(plan.change)
    return len(plan.remove) >= _FEWEST and len(plan.remove) * _SHARE > held


def plan_digest(plan: Plan) -> str:
    """What a plan is known by: the same for the same sources with the same bytes, in whatever order."""
    lines = [
        f"{kind}{one.source}\0{one.digest}" for kind, each in (("+", plan.add), ("~", plan.change)) for one in each
    ]
    lines += [f"-{source}" for source in plan.remove]
    return hashlib.blake2b("\n".join(sorted(lines)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def plan_card(plan: Plan, now: datetime, *, report: Report | None = None, changed: bool = False) -> Card:
    """What would be added, changed and removed, and *Apply* for an hour.

    ``report``: what a dry run found in the sources. ``changed``: since another plan was shown.
    """
    if report is not None:
        card = report_card(report)
        if shrinks(plan):
            card = replace(card, blocks=(TextBlock((Run(f"{_counts(plan)} {_COMPLETE}"),)), *card.blocks))
    else:
        said = ["The articles folder has changed since that plan."] if changed else []
        said.append(_counts(plan))
        if shrinks(plan):
            said.append(_COMPLETE)
        blocks: tuple[CardBlock, ...] = (TextBlock((Run(" ".join(said)),)), _removed(plan.remove))
        card = Card(title="What a reload would do", blocks=blocks if plan.remove else blocks[:1], quiet=True)
    if plan.empty:
        return card
    apply = Action("Apply", Verb.APPLY, (plan_digest(plan), str(int(now.timestamp() // 60))), prominent=True)
    return replace(card, actions=(apply, Action("Cancel", Verb.DELETE)))


def _counts(plan: Plan) -> str:
    held = len(plan.remove) + len(plan.keep) + len(plan.change)
    parts = [
        f"{counted(len(plan.add), 'source')} would be added" if plan.add else "",
        f"{counted(len(plan.change), 'source')} read anew" if plan.change else "",
        f"{len(plan.remove):,} of {counted(held, 'source')} removed" if plan.remove else "",
    ]
    given = [part for part in parts if part]
    if not given:
        return "Nothing would be added, changed or removed."
    if not plan.add:
        first, *rest = given
        given = [first.replace("read anew", "would be read anew").replace("removed", "would be removed"), *rest]
    return f"{', '.join(given)}."


def _removed(sources: Sequence[str]) -> Rows:
    rows = [Row((Run("To be removed: ", bold=True), Run(clip(source, 200)))) for source in sources[:_LISTED]]
    if len(sources) > _LISTED:
        rows.append(Row((Run(f"and {len(sources) - _LISTED:,} more"),)))
    return Rows(tuple(rows))
