"""Names of persons: their shape, their titles of courtesy, and where they stand in a sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.languages.language import everywhere
from bot.reading.lines.marks import is_han

IsCommon = Callable[[str], bool]
"""Tells of a word whether the text also writes it with a small letter, so that it is no name."""

PARTICLES = everywhere().people.particles
"""Small words inside a name."""

_JOINING = everywhere().grammar.joining
_INSIDE_NAMES: Final = PARTICLES | _JOINING | {"an"}
_BOUND = re.compile(r"(?:(?:[ae][dlnrstz]|a[st]h|u[ld])(?P<article>[-‐‑])|(?:d|dell|t)[’'])(?=[^\W\d_])")
"""What is bound to a surname by a hyphen or an apostrophe: al-Rashid, ash-Shafi, d’Alembert, dell’Orto, ’t Hooft."""
_SURNAMES: Final = everywhere().people.surnames
_HAN_NAME: Final = 3
_KIN: Final = ("mother", "father", "sister", "brother")


def _courtesy() -> re.Pattern[str]:
    """Titles before a name; what is shortened may have a dot. A sister without a capital is somebody's sister."""
    people, shortened = everywhere().people, everywhere().sentences.leading
    kin = frozenset().union(*(people.roles.get(name, ()) for name in _KIN))
    ways = [
        re.escape(written) + ("[.]?" if word in shortened else "")
        for word in sorted(people.courtesy | people.honours)
        for written in (word[0].upper() + word[1:], *(() if word in kin else (word,)))
    ]
    return re.compile(rf"(?:{'|'.join(ways)})\s+")


_COURTESY = _courtesy()
_TOKEN = re.compile(r"\S+")
_BEFORE = "([{“„«‘\"'¿¡*_"
_AFTER = ")]}”»’\"'*_"
_STOPS = ".,;:!?…"
_PARTING: Final = (",", ";", ":", "!", "?")
"""What ends a name in front of it, whatever follows."""


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words in a text, without titles: where it stands, and whether it opens a sentence."""

    text: str
    start: int
    end: int
    initial: bool
    raw: str
    """The same with the titles before it."""

    @property
    def courtesy(self) -> bool:
        """Whether a title stands before it."""
        return self.raw != self.text

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1


_DASHES: Final = "-–—―"


def is_initial(core: str) -> bool:
    """Whether a word is one to three initials with their dots: "J.", "J.R."."""
    return len(core) in (2, 4, 6) and core[1] == "." and core[0].isupper() and core.replace(".", "").isalpha()


def _capital_word(core: str) -> bool:
    return core[:1].isupper() and all(c.isalpha() or c in "'’-.·" for c in core) and "--" not in core


def is_bound(word: str, *, article: bool = False) -> bool:
    """Whether a word with a small letter is a surname with what is bound to it: "al-Rashid", "d’Alembert".

    ``article``: only the Arabic article, which stands before names alone; "d’Italie" may be a country.
    """
    bound = None if word.isalpha() else _BOUND.match(word)
    if bound is None or (article and not bound["article"]):
        return False
    return word[bound.end()].isupper() and _capital_word(word[bound.end() :])


def is_particle(word: str, before: str) -> bool:
    """Whether ``word`` is a small word inside a name behind ``before``: "van", the "und" of "von und zu"."""
    return (
        word in PARTICLES
        or (word in _JOINING and before in PARTICLES and before not in _JOINING)
        or (word == "an" and before in ("Mac", "Nic"))
    )


def stands_alone_between(before: str, after: str) -> bool:
    """Whether it is plain at a glance that a capitalised word between these two is no part of a longer name.

    So it is where an ordinary word and a space stand before it, or a mark that parts words, and another ordinary word
    behind it, or such a mark.
    """
    if before[-1:] != " " or not (before.endswith(_PARTING, 0, -1) or _is_ordinary(before[:-1].rpartition(" ")[2])):
        return False
    return after.startswith(_PARTING) or (after[:1] == " " and _is_ordinary(after[1:].partition(" ")[0]))


def _is_ordinary(word: str) -> bool:
    return word.islower() and word.isalpha() and word not in _INSIDE_NAMES


def without_courtesy(text: str) -> str:
    """A name without Mr., Dr. and the like."""
    while True:
        bare = _COURTESY.sub("", text, count=1) if _COURTESY.match(text) else text
        if bare == text:
            return text
        text = bare


def is_saint(name: str) -> bool:
    """Whether a name opens with "St.", which is a part of it: St. Augustine, St. John Holt."""
    return name.startswith(("St. ", "Ste. ", "Saint "))


def titled(name: str) -> str:
    """A surname with the last of the titles before it ("Sir Professor Lin" is Professor Lin)."""
    bare = without_courtesy(name)
    titles = name[: len(name) - len(bare)].split()
    return f"{titles[-1]} {bare}" if titles else bare


def surname_of(name: str) -> str:
    """The surname with the small words before it: "van der Meer" of "Hanna van der Meer"."""
    words = name.split(" ")
    first = next((at for at, word in enumerate(words[1:-1], 1) if word.casefold() in PARTICLES), len(words) - 1)
    return " ".join(words[first:])


def is_name(text: str, words: int = 5) -> bool:
    """Whether ``text`` has the shape of a person's name: two to ``words`` capitalised words, particles; initials.

    Initials with a stop and small words do not count among ``words``; "St." stands between two names only, as in
    "Ada St. Clair".
    """
    if len(text) > 80:
        return False
    tokens = without_courtesy(text.strip()).split()
    if not 2 <= len(tokens) <= words + 3 or len(text) > 60:
        return False
    if len(tokens) > words and sum(not is_initial(token) and token not in PARTICLES for token in tokens) > words:
        return False
    capitals = 0
    for at, token in enumerate(tokens):
        if token in ("St.", "Ste.") and 0 < at < len(tokens) - 1:
            continue
        if _capital_word(token) and (token[-1] != "." or is_initial(token) or token in ("Jr.", "Sr.")):
            capitals += not is_initial(token)
        elif at and is_bound(token):
            capitals += 1
        elif at == 0:
            if token not in PARTICLES:
                return False
        elif at == len(tokens) - 1 or not is_particle(token.lower(), tokens[at - 1]):
            return False
    last = tokens[-1]
    return capitals >= 1 and (_capital_word(last) or is_bound(last)) and not is_initial(last)


def is_han_name(text: str) -> bool:
    """Whether ``text`` is a Chinese name of three characters, which opens with a surname; two may be any word."""
    return len(text) == _HAN_NAME and text[0] in _SURNAMES and all(map(is_han, text))


def names_in(text: str) -> list[Name]:
    """Runs of capitalised words in ``text``, broken at punctuation, in order."""
    found: list[Name] = []
    run: list[tuple[int, int, str]] = []
    initial = opens = True

    def close() -> None:
        while run and run[-1][2][0].islower() and not is_bound(run[-1][2]):
            run.pop()
        if run:
            raw = text[run[0][0] : run[-1][1]]
            bare = without_courtesy(raw)
            if bare and bare[0].isupper():
                found.append(Name(bare, run[-1][1] - len(bare), run[-1][1], initial, raw))
            run.clear()

    for m in _TOKEN.finditer(text):
        token = m.group()
        if token.islower() and token.isalpha() and not (run and is_particle(token, run[-1][2])):
            # An ordinary word, as most are.
            if run:
                close()
            opens = False
            continue
        core = token.lstrip(_BEFORE)
        start = m.start() + len(token) - len(core)
        if run and start > m.start():
            close()
        bare = core.rstrip(_AFTER + _STOPS)
        if core.startswith(bare + ".") and (is_initial(bare + ".") or _COURTESY.fullmatch(bare + ". ")):
            bare += "."
        stopped = len(bare) < len(core)
        if bare.endswith(("’s", "'s")) and len(bare) > 3:
            bare, stopped = bare[:-2], True
        if _capital_word(bare) or (run and is_bound(bare)):
            if not run:
                initial = opens
            run.append((start, start + len(bare), bare))
        elif run and is_particle(bare.lower(), run[-1][2]) and not stopped:
            run.append((start, start + len(bare), bare))
        else:
            close()
        if stopped:
            close()
        if bare.strip(_DASHES) or stopped:  # a dash opens a sentence of dialogue, or leaves things as they are
            opens = bool(stopped and core.rstrip(_AFTER)[-1:] in ".!?…:")
    close()
    return found
