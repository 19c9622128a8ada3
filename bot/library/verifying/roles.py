"""Somebody who is named by what they are, not by a name: my brother, the doctor. Words for one are known, and those for
two different ones; where any is not known, nothing is said of whether two are one person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.kinds import FormsOf
from bot.languages.language import everywhere, language_for
from bot.library.verifying.words import key_of

_ALL: Final = everywhere()
_KIN: Final = frozenset(
    {
        *("mother", "father", "sister", "brother", "grandmother", "grandfather", "aunt", "uncle", "daughter", "son"),
        *("cousin", "wife", "husband", "nephew", "niece"),
    }
)
"""Those who may be called so without an article: Grandma. Of others a capital makes a surname: Baker."""
_BEFORE: Final = (
    _ALL.grammar.definite | _ALL.grammar.indefinite | _ALL.pronouns.possessive | _ALL.pronouns.first
    | _ALL.pronouns.ours | _ALL.pronouns.second | _ALL.pronouns.oblique | _ALL.saying.our
)  # fmt: skip
_TOKEN: Final = re.compile(r"[^\W\d_]+")
_INITIAL: Final = re.compile(r"[^\W\d_]\.")
_DENSE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_MOST: Final = 4
"""The most words behind "my" or "the"."""
_LONGEST: Final = 2
"""The most words that are one role: grand-mère."""
_LEAST: Final = 3
_BESIDE: Final = re.compile(
    r"[\s.,;!?…。，！？”“»«’'\"」』]{0,6}(?:[—–―⸺~-]{1,3}|[(（\[]|\n)\s{0,3}(?P<who>[^\n,，;()（）\[\]—–―⸺]{1,60})"
)
"""A dash, a bracket or a new line behind a quotation, and what follows it."""
_OWNED: Final = re.compile(r"(?P<whose>[^'’,]{1,60})(?:['’]s|(?<=[sxz])['’])\s+(?P<who>\S.{0,80})")
_AT_END: Final = re.compile(r"[—–―⸺-]{1,3}\s{0,2}(?P<who>[^\n—–―⸺-]{1,40})$")


def role_named(named: str) -> frozenset[str]:
    """Which roles somebody is named by, under their names in the language files; none for a name, or another word."""
    if _DENSE.search(named):
        return _dense_role(named.strip())
    if _INITIAL.match(named.strip()):
        return frozenset()
    tokens = [(found.group(), key_of(found.group())) for found in _TOKEN.finditer(named)]
    bare = tokens
    while bare and bare[0][1] in _BEFORE:
        bare = bare[1:]
    if not 0 < len(bare) <= _MOST:
        return frozenset()
    keys = [key for _, key in bare]
    found = _roles_of(keys, _words_of("*"))
    named_so = len(bare) < len(tokens)
    if any(written[:1].isupper() and not _roles_of([key], _words_of("*")) for written, key in bare):
        return frozenset()  # "my brother Jonas" has a name
    if named_so:
        return found
    alone = sum(len(word.split()) for word in _known_in(keys)) == len(keys)
    return found if alone and (found <= _KIN or bare[0][0].islower()) else frozenset()


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody who is named by ``whose`` relative or colleague they are, ``who`` says which: Hale's teacher."""

    whose: str
    who: str

    @property
    def roles(self) -> frozenset[str]:
        """Which roles these words have."""
        return role_named(f"the {self.who}")


def relative_named(named: str) -> Relative | None:
    """Whose relative somebody is named as, and what they are: "Hale's teacher", "Haas' Vorgänger"; None for others."""
    found = _OWNED.fullmatch(named.strip())
    return Relative(found["whose"], found["who"]) if found is not None and found["whose"][:1].isupper() else None


def roles_in(phrase: str, language: str) -> frozenset[str]:
    """Which roles a text's words for somebody have: "my old aunt Ada"."""
    if _DENSE.search(phrase):
        return _longest_in(phrase)
    written = _TOKEN.findall(phrase)
    words = _words_of(language)
    kept = [key_of(word) if not _is_surname(written, at, words) else "" for at, word in enumerate(written)]
    return _roles_of(kept, words)


def _is_surname(written: list[str], at: int, words: FormsOf) -> bool:
    """Whether a word with a capital is one because it is a name: "Ada Cook", "Cook"; not "der Koch", "Grandma"."""
    if not written[at][:1].isupper():
        return False
    if not at:
        return not words.get(key_of(written[at]), _KIN) <= _KIN
    before = key_of(written[at - 1])
    return written[at - 1][:1].isupper() and before not in _BEFORE and before not in words


def exclude(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nobody has a role of both: a sister is no brother, a baker no doctor; but a brother may be a baker."""
    both = one | other
    return bool(one and other) and one.isdisjoint(other) and (both <= _KIN or both.isdisjoint(_KIN))


def role_beside(text: str, quoted: str) -> tuple[int, str | None]:
    """Where in a text a quotation of it begins, -1 if nowhere, and the words behind a dash, in brackets or in a line of
    their own that say what somebody is; None where these are a name or something else."""
    at = text.find(quoted)
    found = _BESIDE.match(text, at + len(quoted)) if at >= 0 and quoted else None
    who = found["who"].strip(' ."”»*_') if found is not None else ""
    return at, who if who and role_named(who) else None


def without_role(text: str) -> tuple[str, str] | None:
    """A text without the dash at its end and what somebody is behind it, and these words; None where it has none."""
    found = _AT_END.search(text.rstrip(), max(0, len(text.rstrip()) - 50))
    if found is None or not role_named(found["who"]):
        return None
    head = text[: found.start()].rstrip()
    return (head, found["who"].strip()) if len(head) >= _LEAST else None


def dense_role_at(text: str, *, behind: bool) -> str | None:
    """In Chinese: whom the words before a quotation, or behind it, credit with it by what they are."""
    found = _dense_patterns()[behind].search(text)
    return found["who"] if found is not None else None


def _dense_role(named: str) -> frozenset[str]:
    found = re.fullmatch(_dense_who(), named)
    return _longest_in(named) if found is not None else frozenset()


def _longest_in(phrase: str) -> frozenset[str]:
    held = [word for word in _words_of("*") if _DENSE.match(word) and word in phrase]
    longest = max(map(len, held), default=0)
    return frozenset().union(*(_words_of("*")[word] for word in held if len(word) == longest))


@cache
def _dense_who() -> str:
    words = sorted((word for word in _words_of("*") if _DENSE.match(word)), key=len, reverse=True)
    before = sorted((word for word in _ALL.saying.our if _DENSE.match(word)), key=len, reverse=True)
    return rf"(?:{'|'.join(before)})?(?:{'|'.join(words)})"


@cache
def _dense_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    tells = "|".join(sorted(_ALL.saying.tells, key=len, reverse=True))
    who = f"(?P<who>{_dense_who()})"
    between = r"[^，。！？；：“”「」『』\s]"
    return (
        re.compile(rf"{who}{between}{{0,6}}(?:{tells}){between}{{0,6}}[：:，,]?\s?[“「『]?$"),
        re.compile(rf"^[”」』]?[，,]?\s?{who}{between}{{0,4}}(?:{tells})"),
    )


@cache
def _words_of(language: str) -> FormsOf:
    """Words of a language, or of all ("*"), each with the roles it is said of."""
    roles = (everywhere() if language == "*" else language_for(language)).people.roles
    found: dict[str, set[str]] = {}
    for name, words in roles.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _roles_of(keys: list[str], words: FormsOf) -> frozenset[str]:
    return frozenset().union(*(words[word] for word in _known_in(keys, words)))


def _known_in(keys: list[str], words: FormsOf | None = None) -> Iterator[str]:
    """The words for a role among some, the longer of two: grand-mère."""
    known = _words_of("*") if words is None else words
    at = 0
    while at < len(keys):
        size = next((n for n in range(_LONGEST, 0, -1) if " ".join(keys[at : at + n]) in known), 0)
        if size:
            yield " ".join(keys[at : at + size])
        at += size or 1
