"""British and American spellings of one word, by rule; the vocabulary decides which of them exist."""

import re
from typing import Final

SHORTEST: Final = 5
SIMILAR: Final = 0.97

_ENDINGS: Final = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("ysing", "yzing"),
    ("ysed", "yzed"),
    ("yses", "yzes"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("tred", "tered"),
    ("bre", "ber"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("gramme", "gram"),
    ("grammes", "grams"),
    ("elled", "eled"),
    ("elling", "eling"),
    ("eller", "eler"),
    ("ellers", "elers"),
    ("alled", "aled"),
    ("alling", "aling"),
    ("ellous", "elous"),
    ("ilment", "illment"),
    ("ilful", "illful"),
)
_INSIDE: Final = (
    ("our", "or"),
    ("aeo", "eo"),
    ("aem", "em"),
    ("aed", "ed"),
    ("oeu", "eu"),
    ("plough", "plow"),
    ("grey", "gray"),
    ("cheque", "check"),
    ("storey", "story"),
    ("mould", "mold"),
    ("sceptic", "skeptic"),
    ("jewell", "jewel"),
    ("judgement", "judgment"),
    ("acknowledgement", "acknowledgment"),
    ("alumini", "alumin"),
    ("pyjama", "pajama"),
    ("tyre", "tire"),
    ("kerb", "curb"),
)

_ENDS: Final = tuple({end for pair in _ENDINGS for end in pair})
_SPELT: Final = re.compile("|".join(part for pair in _INSIDE for part in pair))


def variants(word: str) -> set[str]:
    """What ``word``, folded and of at least five letters, may be across the Atlantic; itself never among them."""
    if len(word) < SHORTEST or not word.isascii():
        return set()
    found: set[str] = set()
    for british, american in _ENDINGS if word.endswith(_ENDS) else ():
        if word.endswith(british):
            found.add(word[: -len(british)] + american)
        if word.endswith(american):
            found.add(word[: -len(american)] + british)
    for british, american in _INSIDE if _SPELT.search(word) else ():
        if british in word:
            found.add(word.replace(british, american))
        elif american in word:
            found.add(word.replace(american, british))
    found.discard(word)
    return found
