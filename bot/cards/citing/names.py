"""Names of authors as citation styles require them: surname first, initials, organisations left whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ROMAN: Final = re.compile(r"[IVX]{1,5}")

_PARTICLE_WORDS = "de da do dos das del della di du la le van von der den ter ten zu zum zur bin ibn al"
_PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
_SUFFIXES: Final = {"jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_DEGREE_WORDS = (
    "md phd dphil dr ma mba msc bsc ba llb llm jd rn esq obe mbe cbe dbe kbe frs qc kc mp mep sj osb op dd dlitt cpa"
)
_DEGREES: Final = frozenset(_DEGREE_WORDS.split())
"""Degrees, orders and offices behind a name, without dots: no style of citation prints them."""

_RULERS: Final = frozenset(
    ["king", "queen", "pope", "emperor", "empress", "tsar", "tsarina", "kaiser", "prince", "princess", "saint"]
)
_TITLE_WORDS = "dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir dame rev rev."
_TITLES: Final = frozenset(_TITLE_WORDS.split())
_INSTITUTION_WORDS = (
    "agency alliance archive archives army assembly association board bureau center centre church club coalition "
    "collective college commission committee community company confederation congress cooperative council "
    "department editors federation forum foundation front government group guild herald initiative institute "
    "international journal league library magazine ministry movement museum network news office organisation "
    "organization party post press project review service society staff team times tribune trust union university "
    "voice weekly worker workers"
)
_INSTITUTIONS: Final = frozenset(_INSTITUTION_WORDS.split())


@dataclass(frozen=True, slots=True)
class Person:
    """A name in parts. An organisation (or a name in a script that is not inverted) has only ``last``."""

    last: str
    first: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def whole(self) -> str:
        """The name in its usual order."""
        name = " ".join(part for part in (self.first, self.particle, self.last) if part)
        return f"{name}, {self.suffix}" if self.suffix == "Jr." else f"{name} {self.suffix}".strip()

    @property
    def inverted(self) -> str:
        """``Last, First particle, Suffix``, as Chicago and MLA have it."""
        if not self.first:
            return self.last
        given = " ".join(part for part in (self.first, self.particle) if part)
        return f"{self.last}, {given}" + (f", {self.suffix}" if self.suffix else "")

    @property
    def initials(self) -> str:
        """``particle Last, F. M.``, as APA has it."""
        if not self.first:
            return self.last
        surname = f"{self.particle} {self.last}".strip()
        given = " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in self.first.split())
        return f"{surname}, {given}" + (f", {self.suffix}" if self.suffix else "")


def person(name: str, language: str = "en") -> Person:
    """A printed name in parts. What may be an organisation stays whole: a wrong inversion is worse than none.

    In Spanish and Portuguese texts the last two of three or more names are taken as the surnames.
    """
    words = _in_order(name)
    if _is_whole(words):
        return Person(" ".join(name.split()))
    while len(words) > 1 and words[0].lower() in _TITLES:
        words = words[1:]
    while len(words) > 2 and words[-1].replace(".", "").lower() in _DEGREES:
        words = words[:-1]
    ruler = words[1:] if words[0].lower() in _RULERS else words
    if len(ruler) == 2 and _ROMAN.fullmatch(ruler[1]):
        return Person(" ".join(ruler))  # kings, queens and popes have no surname
    suffix = ""
    if len(words) > 2 and words[-1].lower() in _SUFFIXES:
        suffix = _SUFFIXES[words[-1].lower()]
        words = words[:-1]
    if len(words) == 1:
        return Person(words[0])
    inner = range(1, len(words) - 1)
    capital = next((at for at in inner if words[at].istitle() and words[at].lower() in _PARTICLES), 0)
    if capital:
        return Person(" ".join(words[capital:]), " ".join(words[:capital]), "", suffix)  # it belongs to the surname
    first_particle = next((at for at in inner if words[at] in _PARTICLES), None)
    if first_particle is not None:
        end = first_particle
        while end < len(words) - 1 and words[end] in _PARTICLES:
            end += 1
        return Person(
            " ".join(words[end:]), " ".join(words[:first_particle]), " ".join(words[first_particle:end]), suffix
        )
    surnames = 2 if language[:2] == "es" and len(words) >= 3 and not words[-2].endswith(".") else 1
    return Person(" ".join(words[-surnames:]), " ".join(words[:-surnames]), "", suffix)


def _in_order(name: str) -> list[str]:
    """The words of a name in their usual order, also where it is printed surname first ("Lunn, Petra")."""
    surname, comma, given = name.partition(",")
    words, behind = surname.split(), given.split()
    turned = comma and len(words) <= 3 and 1 <= len(behind) <= 3 and "," not in given
    bare = [word.replace(".", "").lower() for word in (*words, *behind)]
    if turned and not any(word in _DEGREES or word in _SUFFIXES or word in _INSTITUTIONS for word in bare):
        return [*behind, *words]
    return [word.rstrip(",") for word in name.split()]


def _is_whole(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, a pen name, or in a script in which names are not turned around."""
    bare = [word.strip(".,()&").casefold() for word in words]
    if len(words) == 1 or len(words) > 5 or any(word in _INSTITUTIONS for word in bare):
        return True
    if any(word[:1].islower() and word not in _PARTICLES for word in words) or words[0].casefold() in ("the", "a"):
        return True
    return any(char.isdigit() or char in "(&/:" or char >= "\u2e80" for word in words for char in word)


def listed_chicago(people: tuple[Person, ...]) -> str:
    """The first inverted, the others not; of more than ten the first seven and et al."""
    if len(people) > 10:
        return ", ".join([people[0].inverted, *(one.whole for one in people[1:7])]) + ", et al."
    return _in_a_row([one.inverted if at == 0 else one.whole for at, one in enumerate(people)], people)


def listed_mla(people: tuple[Person, ...]) -> str:
    """One inverted; two joined by and; of three or more the first and et al."""
    if len(people) > 2:
        return f"{people[0].inverted}, et al."
    return _in_a_row([one.inverted if at == 0 else one.whole for at, one in enumerate(people)], people)


def _in_a_row(names: list[str], people: tuple[Person, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 or people[0].first else ""
    return f"{', '.join(names[:-1])}{comma} and {names[-1]}"


def listed_apa(people: tuple[Person, ...]) -> str:
    """All inverted with initials, an ampersand before the last; of more than twenty the first nineteen and the last."""
    names = [one.initials for one in people]
    if len(names) > 20:
        return f"{', '.join(names[:19])}, … {names[-1]}"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}" if names else ""


def short_names(people: tuple[Person, ...], joint: str, most: int) -> str:
    """Surnames as short references have them: ``A``, ``A and B``, beyond ``most`` ``A et al.``"""
    names = [f"{one.particle} {one.last}".strip() for one in people]
    if len(names) > most:
        return f"{names[0]} et al."
    if len(names) == 3:
        return f"{names[0]}, {names[1]}, {joint} {names[2]}"
    return f" {joint} ".join(names)
