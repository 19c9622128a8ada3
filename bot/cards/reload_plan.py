"""What a reload would do, with *Apply*: asked for, or shown because much would go."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.cards.card import Action, Card, CardBlock, Row, Rows, Run, TextBlock, Verb
from bot.cards.fit import clip
from bot.cards.report import report_card
from bot.cards.tongue import in_sequence, said, said_many
from bot.model import Plan, Report

_LISTED: Final = 10
_SHARE: Final = 5
"""Where more than one source in so many would be removed, a curator is asked first."""
_FEWEST: Final = 2


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
            card = replace(card, blocks=(TextBlock((Run(in_sequence(_counts(plan), _complete())),)), *card.blocks))
    else:
        words = in_sequence(
            said("The articles folder has changed since that plan.") if changed else None,
            _counts(plan),
            _complete() if shrinks(plan) else None,
        )
        blocks: tuple[CardBlock, ...] = (TextBlock((Run(words),)), _removed(plan.remove))
        card = Card(title=said("What a reload would do"), blocks=blocks if plan.remove else blocks[:1], quiet=True)
    if plan.empty:
        return card
    apply = Action(said("Apply"), Verb.APPLY, (plan_digest(plan), str(int(now.timestamp() // 60))), prominent=True)
    return replace(card, actions=(apply, Action(said("Cancel"), Verb.DELETE)))


def _counts(plan: Plan) -> str:
    held = len(plan.remove) + len(plan.keep) + len(plan.change)
    add, change, remove = len(plan.add), len(plan.change), len(plan.remove)
    told = [
        said_many("{n} source would be added.", "{n} sources would be added.", add) if add else None,
        said_many("{n} source would be read anew.", "{n} sources would be read anew.", change) if change else None,
        said_many(
            "{some} of {n} source would be removed.", "{some} of {n} sources would be removed.", held, some=remove
        )
        if remove
        else None,
    ]
    return in_sequence(*told) or said("Nothing would be added, changed or removed.")


def _complete() -> str:
    return said("That is a lot: is the folder complete?")


def _removed(sources: Sequence[str]) -> Rows:
    rows = [
        Row((Run(said("{name}: ", name=said("To be removed")), bold=True), Run(clip(source, 200))))
        for source in sources[:_LISTED]
    ]
    if len(sources) > _LISTED:
        more = said("and {n} more", n=len(sources) - _LISTED)
        rows.append(Row((Run(more),)))
    return Rows(tuple(rows))
