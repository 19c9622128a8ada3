"""Whose words a quotation is, and whether whoever was named may have said them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.languages.language import everywhere, language_for
from bot.library.sayer import Sayer
from bot.library.verifying.credit import Credit
from bot.library.verifying.crediting import credited
from bot.library.verifying.roles import exclude, relative_named, role_named, roles_in
from bot.library.verifying.same_person import bearers, called_in, initials_of, named_in, names, only_surname, same_given
from bot.library.verifying.stories import is_story
from bot.model import Entry, Matched, Naming, PlacedPassage, Slice

_SAYING: Final = "saying"


@dataclass(frozen=True, slots=True)
class Said:
    """A match, who says it, the passages ``around`` it and ``close`` to it, which may name that person, and whom its
    sentence credits with it."""

    match: Matched
    who: Sayer
    around: Sequence[PlacedPassage]
    close: Sequence[PlacedPassage]
    credit: Credit | None = None


def credit_of(passage: PlacedPassage, where: Slice, who: Sayer) -> Credit | None:
    """Whom the text credits with words around them; nobody where they are a turn of whoever is quoted."""
    if who.turn or who.several or (passage.speaker and not who.quoted):
        return None
    return credited(passage.text, where, passage.place.entry.language, marked=who.quoted)


def whose_words(said: Sequence[Said]) -> tuple[str, ...]:
    """Who says the words, each once, in order; empty for quoted words whose speaker the text does not name."""
    whose: dict[str, None] = {}
    for one in said:
        if one.who.speaker:
            whose[one.who.speaker] = None
        elif one.who.several:
            whose.update(dict.fromkeys(one.who.several))
        elif not one.who.quoted:
            whose.update(dict.fromkeys(one.match.place.entry.authors))
    return tuple(whose)


def named_as(named: str, said: Sequence[Said]) -> Naming | None:
    """What there is to say of the person named; ANOTHER where the text gives most of the words to somebody else."""
    theirs = total = 0
    found: list[Naming] = []
    for one in said:
        length = one.match.quoted.end - one.match.quoted.start
        total += length
        naming = _named(named, one)
        if naming is Naming.ANOTHER:
            theirs += length
        elif naming is not None:
            found.append(naming)
    mine = any(_says(named, one.who) for one in said)
    if theirs * 2 > total and not mine:
        return Naming.ANOTHER
    return found[0] if found and not (mine and theirs) else None  # of two who speak, both are told


def _says(named: str, who: Sayer) -> bool:
    """Whether the person named is one of those who are known to say some words."""
    return bool(who.speaker and names(named, (who.speaker,))) or any(names(named, (one,)) for one in who.several)


def _named(named: str, one: Said) -> Naming | None:
    """The same for one match. Where the text does not tell who speaks, it may be whoever it names close by, or the
    author; the author of a play or novel answers for all who speak in it."""
    entry = one.match.place.entry
    if _is_source(named, entry):
        return None
    relative = relative_named(named)
    if relative is not None and _belongs_here(relative.whose, one):
        if one.credit is not None and one.credit.means(relative.who):
            return None if one.who.speaker else Naming.CREDITED
        if relative.roles:
            return _by_role(relative.roles, one)
    if (roles := role_named(named)) and not (one.who.speaker and names(named, (one.who.speaker,))):
        return _by_role(roles, one)
    if one.who.several:
        return None if _says(named, one.who) else _author_answers(named, one)
    meant = one.credit is not None and one.credit.means(named)
    if one.who.speaker:
        if names(named, (one.who.speaker,)):
            return _bare_surname(named, one.who.speaker, one.around, entry.authors)
        return None if meant else _author_answers(named, one)
    if not one.who.quoted:
        if not entry.authors or any(names(named, (author,)) for author in entry.authors):
            return None
        if meant:
            return _credited_surname(named, one)
        if names(named, entry.authors):
            return None
        return Naming.PERHAPS if _by_pronoun(named, one) else Naming.ANOTHER
    if meant:
        return _credited_surname(named, one)
    if one.who.turn and (one.who.another or not names(named, (one.who.turn,))) and _takes_turns(named, one):
        return Naming.AUTHOR if _author_answers(named, one) is Naming.AUTHOR else Naming.ANOTHER
    if names(named, entry.authors):
        return _author_answers(named, one) if one.who.another else None
    if _untold(entry.language):
        return Naming.UNTOLD
    if one.who.perhaps:
        if not names(named, one.who.perhaps):
            return Naming.ANOTHER
        return Naming.PERHAPS if one.credit is not None and one.credit.told else None
    if named_in(named, entry.title):  # an interview is called after whoever answers
        return None
    return Naming.PERHAPS if _named_close(named, one) else Naming.ANOTHER


def _belongs_here(whose: str, one: Said) -> bool:
    """Whether somebody is close to a match who may be the one of "my aunt" or "his aunt": by name, or who speaks."""
    close = [passage.speaker for passage in one.close if passage.speaker]
    here = [*one.match.place.entry.authors, *([one.who.turn] if one.who.turn else []), *close]
    return names(whose, here) or called_in(whose, _texts(one.close))


def _by_role(roles: frozenset[str], one: Said) -> Naming | None:
    """The same where somebody was named by what they are: "my brother", "the doctor"."""
    language = one.match.place.entry.language
    credited = roles_in(one.credit.words, language) if one.credit is not None and one.credit.told else frozenset()
    speaker = one.who.speaker or ""
    theirs = credited | (roles_in(speaker, language) if role_named(speaker) else frozenset())
    if theirs & roles:
        return None if speaker else Naming.CREDITED
    return Naming.ANOTHER if exclude(theirs, roles) else Naming.ROLE


def _by_pronoun(named: str, one: Said) -> bool:
    """Whether the text credits only a "she" with words, and names the person close by."""
    return one.credit is not None and one.credit.alone and _named_close(named, one)


def _named_close(named: str, one: Said) -> bool:
    """Whether the text names a person around a match, and by some part of the name close to it."""
    question = one.match.place.section.heading or ""  # "Your teacher was Georg Lenk. What did you learn from him?"
    around, close = f"{question}\n{_texts(one.around)}", f"{question}\n{_texts(one.close)}"
    given = bearers(named, around)
    if given and not any(same_given(named, other) for other in given):
        return False  # the text names others of that surname
    return named_in(named, around) and called_in(named, close)


def _takes_turns(named: str, one: Said) -> bool:
    """Whether somebody writes or speaks in a text in which, in another's turn, a third person is quoted."""
    cast = [passage.speaker for passage in one.close if passage.speaker]
    return names(named, one.match.place.entry.authors) or any(names(named, (who,)) for who in cast)


def _author_answers(named: str, one: Said) -> Naming:
    """Whether the one named is the author of a play or story in which another speaks."""
    entry = one.match.place.entry
    return Naming.AUTHOR if names(named, entry.authors) and is_story(entry, one.around) else Naming.ANOTHER


def _bare_surname(named: str, speaker: str, around: Sequence[PlacedPassage], authors: Sequence[str]) -> Naming | None:
    """What to say where text or question has only a surname: which bearers the text names elsewhere decides."""
    if _are_several(speaker) or not only_surname(named, speaker):
        return None
    if initials_of(named) == speaker or initials_of(speaker) == named:
        return None
    given = bearers(speaker, _texts(around)) | {name for author in authors for name in bearers(speaker, author)}
    if not given or (len(given) > 1 and len(named.split()) == 1):
        return Naming.SURNAME
    mine = [one for one in given if same_given(named, one)]
    if not mine:
        return Naming.ANOTHER
    return Naming.NAMESAKES if len(mine) < len(given) else None


def _credited_surname(named: str, one: Said) -> Naming:
    """What to say where the text credits the person named: of a bare surname others in the text may be the bearers."""
    credit = one.credit.called(named) if one.credit is not None else ""
    if not only_surname(named, credit) or len(named.split()) < len(credit.split()):
        return Naming.CREDITED
    bearing = _bare_surname(named, credit, one.around, one.match.place.entry.authors)
    return bearing if bearing is Naming.NAMESAKES else Naming.CREDITED


def _are_several(speaker: str) -> bool:
    """Whether a label of a play calls several at once: "TOMAS and BERTA"."""
    words = speaker.split()
    small = [word for word in words if word.casefold() in everywhere().grammar.joining]
    return bool(small) and all(word[:1].isupper() or word in small for word in words) and len(words) > len(small) + 1


def _is_source(named: str, entry: Entry) -> bool:
    """Whether a title or publication was named, not a person."""
    wanted = " ".join(named.casefold().split())
    return wanted in {(name or "").casefold() for name in (entry.title, entry.publication)} - {""}


@cache
def _untold(language: str) -> bool:
    """Whether texts in a language are read without rules for who speaks in them."""
    return any(name.partition(".")[0] == _SAYING for name in language_for(language).lacks)


def _texts(passages: Sequence[PlacedPassage]) -> str:
    return "\n".join(one.text for one in passages)
