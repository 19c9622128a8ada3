"""What else could judge a quotation: one similarity threshold, and a published quote checker where it is installed."""

import importlib
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from rapidfuzz import fuzz, utils

from bot.model import Verdict
from tests.library.verifying.labelled import Labelled


class Peer(Protocol):
    """Judges by the words alone; a peer that cannot tell a class gets none of it right."""

    name: str

    def judge(self, quotation: str) -> Verdict:
        """The verdict."""


class Threshold:
    """The best ``partial_ratio`` of rapidfuzz over all texts, read with the two thresholds that the tuning set allows.

    Case, punctuation and runs of white space are ignored on both sides.
    """

    name = "rapidfuzz partial_ratio, best thresholds"

    def __init__(self, texts: Sequence[str], tuning: Iterable[tuple[Labelled, Verdict]]) -> None:
        self._texts = [_plain(text) for text in texts]
        scored = [(self._score(one.text), verdict) for one, verdict in tuning]
        steps = [80, 85, 90, 92, 94, 95, 96, 97, 98, 98.5, 99, 99.5, 100]
        self.verbatim, self.altered = max(
            ((high, low) for high in steps for low in range(50, 100, 2) if low <= high),
            key=lambda pair: sum(_read(score, *pair) is verdict for score, verdict in scored),
        )

    def judge(self, quotation: str) -> Verdict:
        return _read(self._score(quotation), self.verbatim, self.altered)

    def _score(self, quotation: str) -> float:
        wanted = _plain(quotation)
        return max((fuzz.partial_ratio(wanted, text) for text in self._texts if len(text) >= len(wanted)), default=0.0)


class Published:
    """``citations`` 0.6.1: found is verbatim, found but for words left out unmarked is altered, else not found."""

    name = "citations 0.6.1"

    def __init__(self, texts: Sequence[str], module: Any) -> None:
        self._texts = texts
        self._module = module

    def judge(self, quotation: str) -> Verdict:
        if any(self._module.resolve_in(quotation, text).state != "not found" for text in self._texts):
            return Verdict.VERBATIM
        if any(self._module.omission(quotation, text) is not None for text in self._texts):
            return Verdict.ALTERED
        return Verdict.NOT_FOUND


def peers(texts: Sequence[str], tuning: Sequence[tuple[Labelled, Verdict]]) -> list[Peer]:
    """The threshold, and the published checker if it can be imported."""
    found: list[Peer] = [Threshold(texts, tuning)]
    try:
        module = importlib.import_module("citations.verify")
    except ImportError:
        return found
    return [*found, Published(texts, module)]


def _plain(text: str) -> str:
    return " ".join(utils.default_process(text).split())


def _read(score: float, verbatim: float, altered: float) -> Verdict:
    if score >= verbatim:
        return Verdict.VERBATIM
    return Verdict.ALTERED if score >= altered else Verdict.NOT_FOUND
