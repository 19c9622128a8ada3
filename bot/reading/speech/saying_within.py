"""Words of saying inside the marks of a quotation: between dashes, and in French between commas."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from bot.languages.language import language_for
from bot.reading.lines.saying import saying_at, verbs_in

_DASHES = re.compile(r"(?<=[,.!?…]) [—–] (?P<said>[^—–«»“”„\n]{5,80})[,.](?= [—–] )")
_DIALOGUE = re.compile(r" [—–] ?(?P<said>[^\W_][^—–«»“”„\n]{4,80})(?=[—–]|$)")
"""As books in Spanish, French and Portuguese print them: "—No sé —dijo Vidal—. Quizá"."""
_COMMAS = re.compile(r"(?<=[^\W_]), (?P<said>[^\W_][^,.;:!?…—–«»“”„()\n]{4,60})(?=[,.!?…]| ?»)")
_DASHED: Final = ("—", "–", "―")
_MOST: Final = 4
_MOST_CLAUSES: Final = 40
"""The most clauses between commas that are looked at: they are many in a long speech, words of saying stand early."""


def insets_in(words: str, language: str) -> Iterator[str]:
    """Each stretch inside the marks that may say who speaks, with the comma or stop that closes it."""
    for found in islice(_DASHES.finditer(words), _MOST):
        yield words[found.start("said") : found.end("said") + 1]
    saying = language_for(language).saying
    patterns = [_DIALOGUE] if words[:1] in _DASHED else []
    patterns += [_COMMAS] if saying.between_commas else []
    verbs = verbs_in(language)
    for found in chain.from_iterable(islice(pattern.finditer(words), _MOST_CLAUSES) for pattern in patterns):
        said = found["said"].casefold().split()
        at = 1 if len(said) > 1 and said[0] in saying.inverting else 0
        if saying_at(said, at, verbs):
            yield f"{found['said'].rstrip(' .')},"


def holds_inset(words: str, language: str) -> bool:
    """Whether words of saying may stand inside ``words``."""
    return next(insets_in(words, language), None) is not None
