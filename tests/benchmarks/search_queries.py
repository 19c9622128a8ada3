"""Queries with a known target, damaged the way memory and fingers damage a line.

Two sets that share neither passages nor chance: ``tuning`` is for choosing constants, ``reporting`` for the figures.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.search.fold import fold, words

SETS = ("tuning", "reporting")
CLASSES = (
    "exact",
    "typos",
    "first letter",
    "missing",
    "replaced",
    "reordered",
    "joined",
    "split",
    "accents",
    "atlantic",
    "unfinished",
    "cyrillic",
    "chinese",
    "two faults",
    "inflected",
    "glued",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшыьэюя"
_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly", "er")
_PLAIN = str.maketrans("’“”„«»—–", '\'"""""--')
# British first; whole words only, so that a query reads as somebody would type it.
_ATLANTIC = (
    ("organisation", "organization"),
    ("organised", "organized"),
    ("realise", "realize"),
    ("recognise", "recognize"),
    ("behaviour", "behavior"),
    ("labour", "labor"),
    ("favour", "favor"),
    ("colour", "color"),
    ("honour", "honor"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("defence", "defense"),
    ("catalogue", "catalog"),
    ("analyse", "analyze"),
    ("travelled", "traveled"),
    ("neighbours", "neighbors"),
    ("specialised", "specialized"),
    ("initialise", "initialize"),
    ("optimise", "optimize"),
)


@dataclass(frozen=True, slots=True)
class Probe:
    """A query of a class; a passage is a right one when its folded text holds the folded line it was made from, or the
    folded query, word for word."""

    kind: str
    query: str
    source: str

    def held_by(self, text: str) -> bool:
        """Whether a passage is a right answer."""
        padded = f" {fold(text)} "
        return f" {self.source} " in padded or f" {fold(self.query)} " in padded


def _edit(word: str, chance: random.Random, first: bool = False) -> str:
    """One letter wrong: left out, put in, taken for another, or two swapped."""
    letters = _CYRILLIC if "а" <= word[-1].lower() <= "я" else _LETTERS
    at = 0 if first else chance.randrange(1, len(word))
    kind = chance.choice(("drop", "add", "change", "change", "swap"))
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "add":
        return word[:at] + chance.choice(letters) + word[at:]
    if kind == "swap" and at + 1 < len(word) and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice(letters.replace(word[at].lower(), "")) + word[at + 1 :]


def _long(line: Sequence[str], least: int = 5) -> list[int]:
    return [at for at, word in enumerate(line) if len(word) >= least and word.isalpha()]


def _typos(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    places = _long(line, 4)
    if len(places) < 2:
        return None
    for at in chance.sample(places, chance.choice((1, 2, 2))):
        line[at] = _edit(line[at], chance)
    return line


def _first(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    places = _long(line)
    if not places:
        return None
    at = chance.choice(places)
    line[at] = _edit(line[at], chance, first=True)
    return line


def _missing(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    for _ in range(chance.choice((1, 1, 2))):
        del line[chance.randrange(1, len(line) - 1)]
    return line


def _replaced(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    line[chance.randrange(len(line))] = chance.choice(lexicon)
    return line


def _reordered(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    if chance.random() < 0.5:
        at = chance.randrange(len(line) - 1)
        line[at], line[at + 1] = line[at + 1], line[at]
    else:
        cut = chance.randrange(2, len(line) - 1)
        line = line[cut:] + line[:cut]
    return line


def _joined(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    at = chance.randrange(len(line) - 1)
    line[at : at + 2] = [line[at] + line[at + 1]]
    return line


def _split(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    places = _long(line, 7)
    if not places:
        return None
    at = chance.choice(places)
    cut = chance.randrange(3, len(line[at]) - 2)
    line[at : at + 1] = [line[at][:cut], line[at][cut:]]
    return line


def _accents(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    text = " ".join(line)
    if text.isascii():
        return None
    bare = fold(text.translate(_PLAIN))
    return None if bare == text.lower() else bare.split()


def _atlantic(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    swaps = dict(_ATLANTIC) | {a: b for b, a in _ATLANTIC}
    places = [at for at, word in enumerate(line) if word.lower() in swaps]
    if not places:
        return None
    for at in places:
        line[at] = swaps[line[at].lower()]
    return line


def _unfinished(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    if len(line[-1]) < 6 or not line[-1].isalpha():
        return None
    line[-1] = line[-1][: chance.randrange(3, len(line[-1]) - 1)]
    return line


def _two(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    first, second = chance.sample((_typos, _missing, _reordered, _joined, _split), 2)
    halfway = first(line, chance, lexicon)
    return second(halfway, chance, lexicon) if halfway and len(halfway) > 4 else None


def _inflected(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    """Other endings, where the language has the word so too."""
    known, changed = set(lexicon), False
    for at, word in enumerate(line):
        ends = [end for end in _ENDINGS if end and word.endswith(end)] or [""]
        bare = word[: len(word) - len(max(ends, key=len))] if max(ends, key=len) else word
        forms = [bare + end for end in _ENDINGS if len(bare) >= 4 and bare + end in known and bare + end != word]
        if forms:
            line[at], changed = chance.choice(forms), True
    return line if changed else None


def _glued(line: list[str], chance: random.Random, lexicon: Sequence[str]) -> list[str] | None:
    """Three to five words without a space between them, beside the others."""
    count = chance.randint(3, 5)
    at = chance.randrange(len(line) - count + 1)
    if not all(word.isalpha() for word in line[at : at + count]):
        return None
    line[at : at + count] = ["".join(line[at : at + count])]
    return line


_Damage = Callable[[list[str], random.Random, Sequence[str]], list[str] | None]
_DAMAGES: dict[str, _Damage] = {
    "exact": lambda line, chance, lexicon: line,
    "typos": _typos,
    "first letter": _first,
    "missing": _missing,
    "replaced": _replaced,
    "reordered": _reordered,
    "joined": _joined,
    "split": _split,
    "accents": _accents,
    "atlantic": _atlantic,
    "unfinished": _unfinished,
    "cyrillic": _typos,
    "two faults": _two,
    "inflected": _inflected,
    "glued": _glued,
}


def _is_dense(text: str) -> bool:
    return sum("\u4e00" <= char <= "\u9fff" for char in text) > 20


def _is_cyrillic(text: str) -> bool:
    return sum("\u0400" <= char <= "\u04ff" for char in text) > len(text) / 2


def _chinese(text: str, chance: random.Random) -> Probe | None:
    """Two to six characters next to each other."""
    length = chance.choice((2, 2, 3, 4, 6))
    at = chance.randrange(max(1, len(text) - length))
    piece = text[at : at + length]
    if len(piece) < length or not all("\u4e00" <= char <= "\u9fff" for char in piece):
        return None
    return Probe("chinese", piece, fold(piece))


def _line(text: str, chance: random.Random) -> list[str] | None:
    held = text.split()
    length = chance.randint(5, 9)
    if len(held) < length + 2:
        return None
    at = chance.randrange(len(held) - length)
    line = [word.strip('"“”„«»-—–.,;:!?()[]…') for word in held[at : at + length]]
    spoken = [word for word in line if word and words(word)]
    if len(spoken) < length or len(_long(spoken)) < 2 or len({w.lower() for w in spoken}) < length - 1:
        return None
    return spoken


def probes(passages: Sequence[str], which: str, each: int) -> list[Probe]:
    """Up to ``each`` queries of every class for one of ``SETS``; a class the passages hold nothing for is left out."""
    share = SETS.index(which)
    chance = random.Random(f"probes {which}")
    mine = [text for at, text in enumerate(passages) if at % 2 == share]
    chance.shuffle(mine)
    often = Counter(word for text in mine[:5000] for word in text.split() if word.isalpha() and word.islower())
    lexicon = [word for word, _ in often.most_common(4000)]
    pools = {"cyrillic": [], "chinese": [], "latin": []}  # type: dict[str, list[str]]
    for text in mine:
        pools["chinese" if _is_dense(text) else "cyrillic" if _is_cyrillic(text) else "latin"].append(text)
    pools["accents"] = [text for text in pools["latin"] if not text.isascii()]
    both = {spelling for pair in _ATLANTIC for spelling in pair}
    pools["atlantic"] = [text for text in pools["latin"] if not both.isdisjoint(text.lower().split())]
    found: list[Probe] = []
    for kind in CLASSES:
        pool = pools.get(kind, pools["latin"])
        got: list[Probe] = []
        for _ in range(60):
            if len(got) >= each or not pool:
                break
            for text in chance.sample(pool, min(len(pool), each)):
                made = _chinese(text, chance) if kind == "chinese" else _damaged(kind, text, chance, lexicon)
                if made is not None and len(got) < each:
                    got.append(made)
        found += got
    return found


def _damaged(kind: str, text: str, chance: random.Random, lexicon: Sequence[str]) -> Probe | None:
    line = _line(text, chance)
    if line is None:
        return None
    source = fold(" ".join(line))
    damaged = _DAMAGES[kind](list(line), chance, lexicon)
    if damaged is None:
        return None
    query = " ".join(damaged)
    if chance.random() < 0.3:
        query = query.lower()
    # Less than four words, two of them long, is no longer a line that somebody half remembers.
    kept = words(query)
    if len(kept) < 4 or sum(len(word) >= 5 for word in kept) < 2:
        return None
    if kind != "exact" and kind != "accents" and fold(query) == source:
        return None
    return Probe(kind, query.replace(" -", " "), source)
