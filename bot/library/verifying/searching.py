"""Asks the search where words of a quotation stand: as they were copied, which is soon known, else nearly so."""

from collections.abc import Sequence
from typing import Final

from bot.errors import BadQuery
from bot.search import Answer, Effort, Engine, Filters

HITS: Final = 6
"""How many passages one query contributes …"""
_NEAR_HITS: Final = 3
"""… and one that is a window of a longer quotation and stands nowhere in a row: what it alters is among the first."""
_HEARD: Final = 0.45
"""Below this score a hit shares no more with a window than any text does; a window over a splice's seam has half."""
_LINE: Final = Effort(most=32, ties=16, keen=0.7, least=_HEARD)
"""For all words of a quotation: who misremembers a line leaves half of it …"""
_WINDOW: Final = Effort(most=16, ties=0, keen=0.7, least=_HEARD, first=4)
"""… but what has a window's words, a few of them altered, promises far more than what shares some of them by chance."""
_NOWHERE: Final = Answer(False, (), 0.0, (), ())


def find_nearly(
    engine: Engine, queries: Sequence[str], within: Filters, limit: int = HITS, effort: Effort = _LINE
) -> list[Answer]:
    """For each query the passages nearest to it, of some articles; none where it holds signs alone."""
    answers = []
    for query in queries:
        try:
            answers.append(engine.search(query, within, limit=limit, literal=True, effort=effort))
        except BadQuery:  # words to the verifier, but nothing the search knows: signs, say
            answers.append(_NOWHERE)
    return answers


def phrases(engine: Engine, pieces: Sequence[str], within: Filters) -> list[Answer]:
    """For each piece the passages that have its words in a row, looked for in some articles."""
    answers = []
    for piece in pieces:
        try:
            answers.append(engine.search(f'"{piece}"', within, limit=HITS, loosen=False, effort=_LINE))
        except BadQuery:
            answers.append(_NOWHERE)
    return answers


def find_copied(
    engine: Engine, queries: Sequence[str], within: Filters, *, nearly: bool = True, whole: bool = True
) -> list[Answer]:
    """For each query the passages that have its words in a row, of some articles; the nearest where none has, unless
    ``nearly`` is False. ``whole`` says that the queries are no windows of something longer."""
    answers = phrases(engine, queries, within)
    if not nearly:
        return answers
    limit, effort = (HITS, _LINE) if whole else (_NEAR_HITS, _WINDOW)
    return [
        exact if exact.found else find_nearly(engine, [query], within, limit, effort)[0]
        for query, exact in zip(queries, answers, strict=True)
    ]
