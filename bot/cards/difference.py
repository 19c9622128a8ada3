"""How a quotation differs from the text, as marked words and as a sentence (for readers who hear the card)."""

from collections.abc import Sequence
from typing import Final

from bot.cards.card import Run, Runs
from bot.cards.fit import MARK, clip, room_of
from bot.cards.numbers import in_list
from bot.cards.tongue import later, said, said_many, translated
from bot.model import Caution, Change, Step

_BESIDE: Final = 90
"""Characters shown on either side of a change where a long stretch agrees."""
_NAMED: Final = 8
"""Changes put into words, as far as they fit in a sentence; the rest are counted."""
_WORDS: Final = 90
_SENTENCE: Final = 700

_AT_STAKE: Final = {
    Caution.NEGATION: later("a negation"),
    Caution.NUMBER: later("a number"),
    Caution.NAME: later("a name"),
    Caution.MODAL: later("a word such as “may” or “must”"),
    Caution.QUANTIFIER: later("a word such as “all” or “some”"),
    Caution.QUESTION: later("a question"),
}


def marked_difference(steps: Sequence[Step], room: int) -> Runs:
    """The text with the quotation's own words struck out and the text's in bold; long agreement is shortened.

    What does not fit in ``room`` is cut off with a mark.
    """
    runs: list[Run] = []
    for at, step in enumerate(steps):
        if step.change is Change.EQUAL:
            pieces = [Run(_shortened(step.text, first=at == 0, last=at == len(steps) - 1))]
        else:
            pieces = [Run(step.quotation, struck=True)] if step.quotation else []
            if step.text:
                pieces += ([Run(" ")] if pieces else []) + _as_printed(step)
        needed = sum(room_of(piece.text) + 8 for piece in pieces)
        if needed > room:
            runs.append(Run(f" {MARK}"))
            break
        room -= needed
        runs += ([Run(" ")] if runs else []) + pieces
    return tuple(runs)


def _as_printed(step: Step) -> list[Run]:
    """The text's words in bold, between the marks it has around them."""
    printed = (Run(step.before), Run(step.text, bold=True), Run(step.behind))
    return [run for run in printed if run.text]


def difference_in_words(steps: Sequence[Step]) -> str:
    """``Left out: “not”; added: “always”; changed: “four” to “seven”.``; empty if nothing differs."""
    told: list[str] = []
    changes = [step for step in steps if step.change is not Change.EQUAL]
    room = _SENTENCE
    for step in changes[:_NAMED]:
        quotation, text = clip(step.quotation, _WORDS), clip(step.text, _WORDS)
        if step.change is Change.DELETE:
            told.append(said("left out: “{words}”", words=text))
        elif step.change is Change.INSERT:
            told.append(said("added: “{words}”", words=quotation))
        else:
            told.append(said("changed: “{text}” to “{quotation}”", text=text, quotation=quotation))
        room -= room_of(told[-1])
        if room < 0 and len(told) > 1:
            told.pop()
            break
    if len(changes) > len(told):
        more = len(changes) - len(told)
        told.append(said_many("and {n} more change", "and {n} more changes", more))
    if not told:
        return ""
    line = said("; ").join(told)
    return said("{sentence}.", sentence=f"{line[:1].upper()}{line[1:]}")


def warnings_of_change(cautions: Sequence[Caution]) -> list[str]:
    """``Careful: the changes affect a negation and a number.``, and what else may change the meaning; often none."""
    kinds = _at_stake(cautions)
    told = [said("Careful: the changes affect {what}.", what=kinds)] if kinds else []
    if Caution.SUPPLIED in cautions:
        told.append(said("Careful: the brackets say something else than the text."))
    return [*told, *_denied(cautions)]


def warnings_of_cut(cautions: Sequence[Caution]) -> list[str]:
    """``Careful: the quotation leaves out a negation right next to these words.``, or that one governs them."""
    kinds = _at_stake(cautions)
    told = [said("Careful: the quotation leaves out {what} right next to these words.", what=kinds)] if kinds else []
    return [*told, *_denied(cautions)]


def _at_stake(cautions: Sequence[Caution]) -> str:
    return in_list([translated(_AT_STAKE[caution]) for caution in cautions if caution in _AT_STAKE])


def _denied(cautions: Sequence[Caution]) -> list[str]:
    """The warning where the text denies the clause that was quoted, or only reports it."""
    if Caution.REPORTED in cautions:
        return [said("Careful: the text gives these words as what others say or think.")]
    return [said("Careful: in the text a negation governs these words.")] if Caution.DENIED in cautions else []


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """A long stretch that agrees, without its middle; at the ends of the comparison without its far end."""
    if len(text) <= 2 * _BESIDE + 20:
        return text
    head, tail = _whole_words(text[:_BESIDE]), _whole_words(text[-_BESIDE:], back=True)
    if first and last:
        return text
    if first:
        return f"{MARK} {tail}"
    if last:
        return f"{head} {MARK}"
    return f"{head} {MARK} {tail}"


def _whole_words(text: str, *, back: bool = False) -> str:
    """Without the word that a cut may have gone through."""
    space = text.find(" ") if back else text.rfind(" ")
    if space < 0:
        return text
    return text[space + 1 :] if back else text[:space]
