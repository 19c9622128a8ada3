"""Words of all languages that tell nothing of what is sought, and those that ask what somebody said."""

from functools import cache
from typing import NamedTuple

from bot.languages.words_alone import words_everywhere
from bot.search.fold import words

_COMMON = ("verify.small", "verify.modals", "verify.negations", "sentences.starters", "ties.words")
_EVERYDAY = "verify.everyday"
_SAYING = "saying.verbs"
_ASKING = (_SAYING, "saying.helpers", "verify.helpers", "saying.no_names")


class Untelling(NamedTuple):
    """Folded words: so ``common`` that they tell nothing; what everybody says ``everyday``; and those ``asking`` what
    somebody said. The verbs of ``saying`` are as the language files have them."""

    common: frozenset[str]
    everyday: frozenset[str]
    saying: frozenset[str]
    asking: frozenset[str]


@cache
def untelling() -> Untelling:
    """Read once, when first asked for. Raises as ``words_everywhere``."""
    known = words_everywhere({*_COMMON, _EVERYDAY, *_ASKING})

    def folded(*keys: str) -> frozenset[str]:
        return frozenset(word for key in keys for word in words(" ".join(known[key])))

    return Untelling(folded(*_COMMON), folded(_EVERYDAY), known[_SAYING], folded(*_ASKING))
