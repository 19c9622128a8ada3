"""The card of ``inspect --why``: what each line of a source was read as, and which pass decided it."""

from bot.cards.card import Card, Row, Rows, Run
from bot.cards.fit import shortened
from bot.cards.kinds import taken_for
from bot.model.inspection import Inspection, Reason

_TEXT = 140


def why_card(inspection: Inspection) -> Card:
    """Every line of the source in order: what it was read as, and by which pass of the reader."""
    rows = [
        Row(
            (Run(str(reason.lines or "–"), bold=True),),
            1,
            note=_reason(reason),
            under=(Run(shortened(reason.text, _TEXT)),),
        )
        for reason in inspection.reasons
    ]
    return Card(title="What each line was read as", blocks=(Rows(tuple(rows)),))


def _reason(reason: Reason) -> str:
    """``caption: captions``; with the pass that had said otherwise, where one had."""
    if reason.by is None:
        return f"{taken_for(reason.what)}: by default"
    over = f", over {_pass(reason.over)}" if reason.over else ""
    return f"{taken_for(reason.what)}: {_pass(reason.by)}{over}"


def _pass(name: str) -> str:
    return "the file's format" if name == "format" else name
